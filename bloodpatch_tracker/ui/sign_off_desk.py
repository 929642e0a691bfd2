"""Signs off and takes back: from the card to the feed, and what came of it back to the card."""

from dataclasses import replace

from PySide6.QtCore import QObject

from bloodpatch_tracker.diary.book import Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.diary.review import Review, taken_back
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.sign_off_card import SignOffCard
from bloodpatch_tracker.words import sign_off as words
from bloodpatch_tracker.words.refusals import sentence


class SignOffDesk(QObject):
    """A sign-off is kept only on the diary that was shown when it was decided, or once it was told of what is new."""

    def __init__(self, card: SignOffCard, feed: Feed, desk: Desk, preferences: Preferences) -> None:
        super().__init__(card)
        self._feed, self._preferences = feed, preferences
        self.card = card
        self._signing: Review | None = None
        card.form.signed.connect(self._sign)
        card.form.next_patch_wanted.connect(desk.add_patch)
        card.list.take_back_wanted.connect(self._take_back)
        feed.kept.connect(self._settle)
        self._use(preferences.settings)
        preferences.changed.connect(self._use)

    def _use(self, settings: Settings) -> None:
        """Offer the name that signed last."""
        if not self.card.form.reviewer.typed():
            self.card.form.reviewer.show_value(settings.reviewer)

    def _sign(self) -> None:
        form, assessment = self.card.form, self.card.assessment
        if assessment is None:
            return
        try:
            self._signing = form.review(assessment, self._feed.now())
        except Refused as refused:
            form.trouble.refuse(sentence(refused.problems[0]))
            return
        form.trouble.say("")
        change = Change(self._signing, self._signing.made_at, by=Author.NURSE)
        if self._feed.change(change, self.card.seen) is Trouble.CHANGED_MEANWHILE:
            self.card.see()  # it was told, and is shown by now

    def _take_back(self, review: Review) -> None:
        now = self._feed.now()
        self._feed.change(Change(taken_back(review, now), now, review, Author.NURSE, words.BY_MISTAKE))

    def _settle(self, change: Change) -> None:
        """The sign-off is safe: empty the form, and remember whose name it was."""
        if self._signing is None or change.after.id != self._signing.id or change.before is not None:
            return
        name, self._signing = self._signing.reviewer, None
        self.card.form.clear()
        self.card.see()
        self.card.form.reviewer.show_value(name)
        if name != self._preferences.settings.reviewer:
            self._preferences.keep(replace(self._preferences.settings, reviewer=name))
