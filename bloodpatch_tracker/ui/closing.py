"""Closing the window: asks first about what is typed in a sheet, as Escape does, and keeps no log-off waiting."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.reminding import Reminding
from bloodpatch_tracker.ui.settings_desk import SettingsDesk
from bloodpatch_tracker.ui.sheet import Sheet


class Closing(QObject):
    """Asked by the window before it closes."""

    def __init__(self, window: QWidget, desk: Desk, settings_desk: SettingsDesk, reminding: Reminding) -> None:
        super().__init__(window)
        self._desk, self._settings_desk, self._reminding = desk, settings_desk, reminding
        self._session_ends = False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # there are no widgets without one
        app.commitDataRequest.connect(self._end_session)
        app.applicationStateChanged.connect(self._go_on)

    def may_close(self) -> bool:
        """Whether the window may close for good; if not, it was put away, or it is in sight with a sheet that asks."""
        if not self._session_ends and self._reminding.hides_instead():
            return False
        sheet = self._asking()
        if sheet is not None:
            self._bring_back(sheet)
        return sheet is None

    def close(self) -> None:
        """The window is closed for good, and with it what is open over it."""
        self._desk.close_sheet()
        self._settings_desk.close_sheet()
        self._reminding.close()

    def _asking(self) -> Sheet | None:
        """The sheet that asks now, where something would be lost that was not asked about."""
        sheets = (self._desk.sheet, self._settings_desk.sheet)
        return next((sheet for sheet in sheets if sheet is not None and sheet.asks_to_stay()), None)

    def _bring_back(self, sheet: Sheet) -> None:
        """Nothing lies over what the sheet says: warning signs that do would have closed with the window."""
        for over in sheet.findChildren(QDialog):
            over.reject()
        self._reminding.bring_back()
        sheet.raise_()
        sheet.activateWindow()

    def _end_session(self) -> None:
        """The system logs off: only after this it closes sheets and window, who then must have asked already."""
        self._session_ends = True
        self._asking()

    def _go_on(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back to the window did not log off after all."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._session_ends = False
