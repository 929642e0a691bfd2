"""Where reminders are seen: the bar in the window and, where the system has one, the tray. Neither tells who or how."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QSystemTrayIcon, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.places import resource_root
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.reminder_bar import ReminderBar
from bloodpatch_tracker.ui.reminding import Reminding
from bloodpatch_tracker.ui.shown import look_at
from bloodpatch_tracker.ui.tray import ON_DARK, ON_LIGHT, Tray
from bloodpatch_tracker.words import reminders as words
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry

pytestmark = pytest.mark.qt_log_ignore("does not support raise")
"""The offscreen platform has one window at a time on top anyway."""
PATIENT = a_patient(patient_name="Ana R.")
PATCH = a_patch(PATIENT, clinic_name="City clinic")


class SeenIcon(QSystemTrayIcon):
    """A tray icon that remembers what it was asked: there is no tray where tests run, and Qt says so aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self._there = False

    def setVisible(self, visible: bool) -> None:  # noqa: N802  # Qt's name
        self._there = visible

    def isVisible(self) -> bool:  # noqa: N802  # Qt's name
        return self._there

    def showMessage(self, title: str, message: str, *_: object) -> None:  # noqa: N802  # Qt's name
        self.said.append((title, message))


@dataclass
class World:
    """A window with a page to write on and one of warnings, its bar, and reminders with a clock to set."""

    has_tray: bool = True
    now: datetime = PATCH_TIME
    triggered: list[str] = field(default_factory=list)

    def open(self, qtbot: QtBot) -> None:
        self.window, self.stack, self.bar, self.icon = QWidget(), QStackedWidget(), ReminderBar(), SeenIcon()
        self.page, self.warnings, self.line = QWidget(), QWidget(), QLineEdit()
        column = QVBoxLayout(self.page)
        column.addWidget(self.bar)
        column.addWidget(self.line)
        self.stack.addWidget(self.page)
        self.stack.addWidget(self.warnings)
        QVBoxLayout(self.window).addWidget(self.stack)
        self.log, self.signs = QAction("log", self.window), QAction("signs", self.window)
        self.log.triggered.connect(self._log)
        self.signs.triggered.connect(self._signs)
        self.tray = Tray(self.window, self.icon)
        self.reminding = Reminding(
            self.window,
            self.stack,
            self.warnings,
            self.bar,
            self._clock,
            log=self.log,
            signs=self.signs,
            tray=self.tray,
            has_tray=self._has_tray,
        )
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.line.setFocus()
        self.use(Settings())

    def use(self, settings: Settings) -> None:
        self.reminding.use_settings(settings)

    def look(self, hour: float) -> None:
        """The window reads the diary at an hour."""
        self.now = PATCH_TIME + timedelta(hours=hour)
        entries = (an_entry(PATCH, 0.5, 7, note="a secret note"),)
        self.reminding.show_picture(look_at(Diary(PATIENT, (PATCH,), entries), self.now, PATCH_TIME.tzinfo))

    def _clock(self) -> datetime:
        return self.now

    def _has_tray(self) -> bool:
        return self.has_tray

    def _log(self) -> None:
        self.triggered.append("log")

    def _signs(self) -> None:
        self.triggered.append("signs")


@pytest.fixture
def world(qtbot: QtBot) -> Iterator[World]:
    made = World()
    made.open(qtbot)
    yield made
    made.reminding.close()


def _patch_time() -> datetime:
    return PATCH_TIME


class TestBar:
    def test_it_comes_into_sight_when_a_score_is_due_and_takes_no_keyboard_away(self, world: World) -> None:
        world.look(3.9)
        assert not world.bar.isVisible()
        assert world.window.focusWidget() is world.line
        world.look(4)
        assert world.bar.isVisible()
        assert world.bar.text.text() == "It is time for a score."
        assert world.window.focusWidget() is world.line

    def test_log_now_turns_to_the_log(self, world: World, qtbot: QtBot) -> None:
        world.look(4)
        qtbot.keyClick(world.bar.log, Qt.Key.Key_Return)
        assert world.triggered == ["log"]

    def test_it_is_put_off_once(self, world: World, qtbot: QtBot) -> None:
        world.look(4)
        assert world.bar.put_off.text() == "In 30 min"
        assert world.bar.put_off.accessibleName() == "In 30 min"
        qtbot.keyClick(world.bar.put_off, Qt.Key.Key_Space)
        assert not world.bar.isVisible()
        world.look(4.5)
        assert world.bar.isVisible()
        assert not world.bar.put_off.isVisible()

    def test_it_is_skipped(self, world: World, qtbot: QtBot) -> None:
        world.look(4)
        qtbot.keyClick(world.bar.skip, Qt.Key.Key_Return)
        world.look(5)
        assert not world.bar.isVisible()
        world.look(8)
        assert world.bar.isVisible()

    def test_it_never_comes_over_the_warning_signs(self, world: World) -> None:
        world.stack.setCurrentWidget(world.warnings)
        world.look(4)
        assert world.bar.isHidden()
        assert world.icon.said == []
        world.stack.setCurrentWidget(world.page)
        assert world.bar.isVisible()

    @pytest.mark.parametrize("percent", [100, 200])
    def test_its_keys_are_large_and_whole(self, styled: QApplication, world: World, percent: int) -> None:
        theme.apply(styled, LIGHT, percent)
        try:
            world.window.resize(500, 400)
            world.look(4)
            for _ in range(4):
                QApplication.processEvents()
            for key in (world.bar.log, world.bar.put_off, world.bar.skip):
                assert key.height() >= 48
                assert key.width() >= key.minimumSizeHint().width()
                corners = (key.mapTo(world.bar, corner) for corner in (key.rect().topLeft(), key.rect().bottomRight()))
                assert all(world.bar.rect().contains(corner) for corner in corners)
        finally:
            theme.apply(styled, LIGHT)


class TestTray:
    def test_it_is_there_only_where_it_is_wished_and_possible(self, world: World) -> None:
        assert world.tray.is_there
        world.use(Settings(notify=False))
        assert not world.tray.is_there
        world.use(Settings(remind=False))
        assert not world.tray.is_there
        world.has_tray = False
        world.use(Settings())
        assert not world.tray.is_there

    def test_a_notification_tells_of_nobody_and_nothing(self, world: World) -> None:
        world.window.hide()
        world.look(4)
        assert world.icon.said == [("Blood patch tracker", "It is time for a score.")]
        assert world.icon.toolTip() == "Blood patch tracker"
        said = " ".join((*world.icon.said[0], world.icon.toolTip(), *(a.text() for a in world.tray.menu.actions())))
        assert not re.search(r"Ana|secret|City|7|[Rr]eturn|[Cc]ourse", said)

    def test_nothing_is_notified_where_there_is_no_tray(self, world: World) -> None:
        world.has_tray = False
        world.use(Settings())
        world.window.hide()
        world.look(4)
        assert world.icon.said == []
        assert not world.bar.isHidden()

    def test_clicking_the_notification_brings_the_log_back(self, world: World) -> None:
        world.window.hide()
        world.look(4)
        world.icon.messageClicked.emit()
        assert world.window.isVisible()
        assert world.triggered == ["log"]

    def test_its_menu_does_what_it_says(self, world: World) -> None:
        assert [action.text() for action in world.tray.menu.actions() if action.isVisible()] == [
            words.OPEN,
            words.LOG,
            words.SIGNS,
            words.QUIT,
        ]
        world.window.hide()
        world.tray.open.trigger()
        assert world.window.isVisible()
        world.tray.signs.trigger()
        world.tray.log.trigger()
        assert world.triggered == ["signs", "log"]
        world.look(4)
        assert world.tray.put_off.isVisible()
        assert world.tray.put_off.text() == "In 30 min"
        world.tray.put_off.trigger()
        assert not world.tray.put_off.isVisible()
        assert not world.bar.isVisible()

    def test_clicking_the_icon_opens_the_window_and_its_menu_does_not(self, world: World) -> None:
        world.window.hide()
        world.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
        assert not world.window.isVisible()
        world.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        assert world.window.isVisible()

    def test_on_a_system_without_one_it_is_asked_for_nothing(self, qtbot: QtBot) -> None:
        """As here: Qt would warn aloud of whatever it cannot do."""
        window, stack, bar = QWidget(), QStackedWidget(), ReminderBar()
        qtbot.addWidget(window)
        action = QAction(window)
        reminding = Reminding(window, stack, QWidget(stack), bar, _patch_time, log=action, signs=action)
        reminding.use_settings(Settings(stay_in_tray=True))
        assert not reminding.tray.is_there
        assert not reminding.hides_instead()
        reminding.close()

    @pytest.mark.parametrize("name", [ON_DARK, ON_LIGHT])
    def test_its_drawings_are_there(self, styled: QApplication, name: str) -> None:
        assert (resource_root() / "icons" / name.removeprefix("icons:")).is_file()
        assert not QIcon(name).pixmap(22, 22).isNull()


class TestStaying:
    def test_closing_ends_the_program_unless_it_is_wished_otherwise(self, world: World) -> None:
        assert not world.reminding.hides_instead()
        assert QApplication.quitOnLastWindowClosed()

    def test_it_stays_in_the_tray_goes_on_reminding_and_says_so_once(self, world: World) -> None:
        world.use(Settings(stay_in_tray=True))
        assert not QApplication.quitOnLastWindowClosed()
        assert world.reminding.hides_instead()
        assert not world.window.isVisible()
        assert world.icon.said == [("Blood patch tracker", words.STAYS)]
        world.look(4)
        assert world.icon.said[-1] == ("Blood patch tracker", "It is time for a score.")
        world.tray.open.trigger()
        assert world.reminding.hides_instead()
        assert [said for _, said in world.icon.said].count(words.STAYS) == 1

    def test_without_a_tray_it_cannot_stay(self, world: World) -> None:
        """A window that is gone with nothing to bring it back would be lost."""
        world.has_tray = False
        world.use(Settings(stay_in_tray=True))
        assert not world.reminding.hides_instead()

    def test_it_stays_without_notifications_too_and_sends_none(self, world: World) -> None:
        world.use(Settings(stay_in_tray=True, notify=False))
        assert world.reminding.hides_instead()
        world.icon.said.clear()
        world.reminding._remind()
        assert world.icon.said == []

    def test_quit_means_quit(self, world: World) -> None:
        world.use(Settings(stay_in_tray=True))
        world.tray.quit.trigger()
        assert not world.window.isVisible()
        assert not world.reminding.hides_instead()

    def test_closed_for_good_nothing_is_left_behind(self, world: World) -> None:
        world.use(Settings(stay_in_tray=True))
        world.look(3)
        world.reminding.close()
        assert not world.tray.is_there
        assert not world.reminding.reminders.timer.isActive()
        assert QApplication.quitOnLastWindowClosed()
