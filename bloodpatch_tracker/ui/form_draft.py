"""Keeps what is typed in one form: half a second after the last change, and at once when it goes out of sight."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from bloodpatch_tracker.diary.draft import Draft, DraftKeeper
from bloodpatch_tracker.ui.log_form import LogForm
from bloodpatch_tracker.ui.set_up_page import SetUpPage

PAUSE_MS = 500


class FormDraft(QObject):
    """Between a form and the keeper of drafts. `now` tells the time.

    Another window may keep a draft for the same patch in place of ours, and save it: ours is kept again when the form
    is left, and only ours is let go.
    """

    def __init__(
        self, parent: QObject, form: LogForm | SetUpPage, keeper: DraftKeeper, now: Callable[[], datetime]
    ) -> None:
        super().__init__(parent)
        self._form, self._keeper, self._now = form, keeper, now
        self._about: UUID | None = None
        self._row: Draft | None = None
        self._typed_here = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        form.draft_changed.connect(self._pause.start)
        form.draft_wanted.connect(self._turn)
        form.draft_due.connect(self.flush)

    def flush(self) -> None:
        """Keep at once what has changed since it was last kept, or is no longer there."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()
        elif self._row is not None and self._typed_here and self._is_lost(self._row):
            self._keeper.keep(self._row)

    def drop(self, patch_id: UUID | None) -> None:
        """Let the draft for a patch, or for set-up, go, and what has changed since, too."""
        self._pause.stop()
        self._row = None
        self._keeper.forget(patch_id)

    def _keep(self) -> None:
        draft = self._form.draft()
        if draft.blank:
            self._forget_ours()
        else:
            self._row, self._typed_here = replace(draft, typed_at=self._now()), True
            self._keeper.keep(self._row)

    def _is_lost(self, row: Draft) -> bool:
        """Whether it is kept no more and the form still holds it: nothing comes back of a diary that was erased."""
        draft = self._form.draft()
        return not draft.blank and draft.patch_id == row.patch_id and self._keeper.read(row.patch_id) != row

    def _forget_ours(self) -> None:
        """Let go what this form kept or showed, not what another window keeps for the patch."""
        row, self._row = self._row, None
        if row is not None and self._keeper.read(row.patch_id) == row:
            self._keeper.forget(row.patch_id)

    def _turn(self, patch_id: UUID | None) -> None:
        """The form is for another patch now. What it still holds was typed for the same person, so it goes along."""
        before, self._about = self._about, patch_id
        if not self._form.draft().blank:
            self._pause.stop()
            if before is not None:
                self._forget_ours()
            self._keep()
            return
        self._row, self._typed_here = self._keeper.read(patch_id), False
        if self._row is not None:
            self._form.show_draft(self._row)
            self._pause.stop()  # nothing of this was typed just now
