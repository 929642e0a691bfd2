"""Keeps what is typed in the log form and in set-up until it is saved, through a crash too."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject

from bloodpatch_tracker.diary.draft import DraftKeeper
from bloodpatch_tracker.ui.form_draft import FormDraft
from bloodpatch_tracker.ui.log_form import LogForm
from bloodpatch_tracker.ui.set_up_page import SetUpPage


class DraftDesk(QObject):
    """Made before the window's first page is shown. The forms tell it themselves when they are left."""

    def __init__(
        self, parent: QObject, log: LogForm, set_up: SetUpPage, keeper: DraftKeeper, now: Callable[[], datetime]
    ) -> None:
        super().__init__(parent)
        self._log = FormDraft(self, log, keeper, now)
        self._set_up = FormDraft(self, set_up, keeper, now)
        log.draft_wanted.connect(self._end_set_up)

    def _end_set_up(self, _: UUID) -> None:
        """There is a patch, so what was typed to begin with one is no longer needed."""
        self._set_up.drop(None)
