"""What this is, what it is not, and what a clinician must sign off."""

from html import escape

from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from bloodpatch_tracker import __version__
from bloodpatch_tracker.assessment.lines import FACTS
from bloodpatch_tracker.assessment.thresholds import RULES_VERSION
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.about import ABOUT


class AboutPage(QWidget):
    """A page to read."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QTextBrowser()
        self.text.setAccessibleName(words.ABOUT.replace("&", ""))
        self.text.setOpenLinks(False)
        sources = dict.fromkeys(escape(facts.source) for facts in FACTS.values())
        self.text.setHtml(ABOUT.format(version=__version__, rules=RULES_VERSION, sources=" · ".join(sources)))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.text)
