"""Keeps what is typed in one form: half a second after the last change, and at once when it goes out of sight."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from bloodpatch_tracker.diary.draft import DraftKeeper
from bloodpatch_tracker.ui.log_form import LogForm
from bloodpatch_tracker.ui.set_up_page import SetUpPage

PAUSE_MS = 500


class FormDraft(QObject):
    """Between a form and the keeper of drafts. `now` tells the time."""

    def __init__(
        self, parent: QObject, form: LogForm | SetUpPage, keeper: DraftKeeper, now: Callable[[], datetime]
    ) -> None:
        super().__init__(parent)
        self._form, self._keeper, self._now = form, keeper, now
        self._about: UUID | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        form.draft_changed.connect(self._pause.start)
        form.draft_wanted.connect(self._turn)
        form.draft_due.connect(self.flush)

    def flush(self) -> None:
        """Keep at once what has changed since it was last kept."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def drop(self, patch_id: UUID | None) -> None:
        """Let the draft for a patch, or for set-up, go, and what has changed since, too."""
        self._pause.stop()
        self._keeper.forget(patch_id)

    def _keep(self) -> None:
        draft = self._form.draft()
        if draft.blank:
            self._keeper.forget(draft.patch_id)
        else:
            self._keeper.keep(replace(draft, typed_at=self._now()))

    def _turn(self, patch_id: UUID | None) -> None:
        """The form is for another patch now. What it still holds was typed for the same person, so it goes along."""
        before, self._about = self._about, patch_id
        if not self._form.draft().blank:
            self._pause.stop()
            if before is not None:
                self._keeper.forget(before)
            self._keep()
        elif found := self._keeper.read(patch_id):
            self._form.show_draft(found)
            self._pause.stop()  # nothing of this was typed just now
