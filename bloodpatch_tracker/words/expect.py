"""The words round the pages to read. The pages themselves lie in resources/pages, one file each in every language."""

from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words.language import _, ngettext

PAGES = _("Pages")
TEXT = _("Page")
SEARCH = _("&Search these pages")
NOTHING = _("“{wanted}” stands on none of these pages. Another word may do.")
NEXT = _("Enter goes to the next place.")
PRINT_PAGE = _("&Print this page…")
PRINT_ALL = _("Print &all…")
SAVE_PDF = _("Save all as P&DF…")
PREVIEW_TITLE = _("What to expect, as it is printed")
PDF_TITLE = _("Save the pages as PDF")
PDF_FILES = _("PDF (*.pdf)")
PDF_NAME = _("what-to-expect.pdf")
SAVED = _("Saved: {name}.")


def found_on(pages: int) -> str:
    """How many pages hold what is looked for."""
    return ngettext("Found on {count} page.", "Found on {count} pages.", pages).format(count=pages)


def titled(title: str, places: int) -> str:
    """A page's title, with how often what is looked for stands there."""
    return ngettext("{title} ({count} place)", "{title} ({count} places)", places).format(title=title, count=places)


def nothing(wanted: str) -> str:
    """That it stands nowhere."""
    return NOTHING.format(wanted=problems.safe(wanted))
