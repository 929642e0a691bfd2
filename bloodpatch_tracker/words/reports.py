"""What is said while reports are written, printed and copied."""

from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.problems import IN_BOOK, safe_name

ERASED = _("This patient is no longer in the database.")
DONE = _("{done} of {of}: {file}")
NOT_DONE = _("{done} of {of}, not written: {problem}")

PRINT, SAVE, COPY = _("Print the report…"), _("Save the report as PDF…"), _("Copy as text")
PREVIEW_TITLE = _("The report, as it is printed")
SAVE_TITLE = _("Save the report")
PDF_FILES = _("PDF (*.pdf)")
SAVED = _("Saved: {name}. It holds the patient’s name and diary; its own name does not.")
COPIED = _("The report is copied as text, with the patient’s name.")


def about_file(file: str, sentence: str) -> str:
    """What is wrong, with the file it is about."""
    return IN_BOOK.format(place=safe_name(file), sentence=sentence)


def step(done: int, of: int, file: str, problem: str) -> str:
    """That one of so many reports is done, or why not."""
    if problem:
        return NOT_DONE.format(done=done, of=of, problem=problem)
    return DONE.format(done=done, of=of, file=safe_name(file))


def written(count: int) -> str:
    """How many reports there are."""
    return ngettext("{count} report written.", "{count} reports written.", count).format(count=count)


def failed(count: int) -> str:
    """How many there are not."""
    return ngettext("{count} report not written.", "{count} reports not written.", count).format(count=count)


def saved(name: str) -> str:
    """That a file is there."""
    return SAVED.format(name=safe_name(name))
