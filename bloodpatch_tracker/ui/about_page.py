"""What this is, what it is not, and what a clinician must sign off: the last of the pages to read."""

from bloodpatch_tracker import __version__
from bloodpatch_tracker.assessment.lines import FACTS
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.expect_pages import Page
from bloodpatch_tracker.words import about as words
from bloodpatch_tracker.words.screen import ABOUT

NAME = "about"


def about_page(limits: Thresholds = DEFAULT) -> Page:
    """The page of this version, with the sources that the rules themselves name."""
    sources = dict.fromkeys(facts.source for facts in FACTS.values())
    return Page(NAME, ABOUT, words.about(__version__, limits, sources))
