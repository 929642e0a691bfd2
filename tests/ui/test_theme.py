"""The look follows the system and the settings, its letters grow, and nothing in it blinks or moves."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QSlider, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.adjusted import dimmed, stronger
from bloodpatch_tracker.charts.contrast import contrast
from bloodpatch_tracker.charts.palette import DIM, LIGHT, NIGHT, PRINT, Palette
from bloodpatch_tracker.settings.choices import Contrast, Theme
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.icons import icon
from bloodpatch_tracker.ui.keys import Key
from bloodpatch_tracker.ui.qt_palette import qt_palette
from bloodpatch_tracker.ui.style_sheet import style_sheet
from bloodpatch_tracker.ui.theme_follower import ThemeFollower
from tests.ui.inked import Pixels, drawn


@pytest.fixture
def app(styled: QApplication) -> Iterator[QApplication]:
    """The application, afterwards in the light theme again."""
    yield styled
    theme.apply(styled, LIGHT)


class System:
    """What the system wishes, as a test sets it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.dark = self.contrast = False
        monkeypatch.setattr(theme, "system_palette", lambda _: DIM if self.dark else LIGHT)
        monkeypatch.setattr(theme, "system_wants_contrast", lambda _: self.contrast)


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    return System(monkeypatch)


@pytest.mark.parametrize(
    "settings, dark, palette",
    [
        (Settings(), False, LIGHT),
        (Settings(), True, DIM),
        (Settings(theme=Theme.LIGHT), True, LIGHT),
        (Settings(theme=Theme.DIM), False, DIM),
        (Settings(theme=Theme.NIGHT), False, NIGHT),
        (Settings(theme=Theme.NIGHT, brightness=70), False, dimmed(NIGHT, 70)),
        (Settings(contrast=Contrast.HIGH), True, stronger(DIM)),
        (Settings(contrast=Contrast.HIGH, brightness=60), False, stronger(dimmed(LIGHT, 60))),
    ],
)
def test_the_settings_choose_and_the_system_where_they_do_not(
    app: QApplication, system: System, settings: Settings, dark: bool, palette: Palette
) -> None:
    system.dark = dark
    assert theme.palette_for(app, settings) == palette


@pytest.mark.parametrize("contrast, high", [(Contrast.SYSTEM, True), (Contrast.NORMAL, False), (Contrast.HIGH, True)])
def test_a_wish_of_the_system_for_contrast_is_followed_unless_the_settings_say_otherwise(
    app: QApplication, system: System, contrast: Contrast, high: bool
) -> None:
    system.contrast = True
    wanted = stronger(LIGHT) if high else LIGHT
    assert theme.palette_for(app, Settings(contrast=contrast)) == wanted


def test_the_system_without_wishes_is_light_with_usual_contrast(app: QApplication) -> None:
    """As the offscreen platform is."""
    assert theme.system_palette(app) is LIGHT
    assert not theme.system_wants_contrast(app)


def test_the_follower_dresses_the_application_and_tells_of_other_colours_once(
    app: QApplication, system: System
) -> None:
    told: list[Palette] = []
    follower = ThemeFollower(app, Settings(theme=Theme.DIM))
    follower.palette_changed.connect(told.append)
    assert app.palette().color(QPalette.ColorRole.Window).name() == DIM.background
    follower.use(Settings(theme=Theme.NIGHT))
    follower.use(Settings(theme=Theme.NIGHT, snooze_minutes=60))
    assert told == [NIGHT]
    assert follower.palette is NIGHT
    assert app.palette().color(QPalette.ColorRole.Window).name() == NIGHT.background
    follower.use(Settings())
    system.dark = True
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [NIGHT, LIGHT, DIM]
    system.contrast = True
    app.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert told == [NIGHT, LIGHT, DIM, stronger(DIM)]
    follower.deleteLater()


def test_larger_letters_alone_are_no_other_colours(app: QApplication, system: System) -> None:
    told: list[Palette] = []
    follower = ThemeFollower(app, Settings())
    follower.palette_changed.connect(told.append)
    follower.use(Settings(text_percent=200))
    assert told == []
    assert app.font().pointSizeF() == pytest.approx(22)
    follower.deleteLater()


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
def test_letters_grow_and_keys_grow_with_them(app: QApplication, qtbot: QtBot, percent: int) -> None:
    theme.apply(app, LIGHT, percent)
    for kind, points, least in (("", 11, 48), ("chip", 11, 48), ("score", 15, 64), ("big", 13, 48)):
        key = QPushButton("10")
        key.setProperty(kind, True)
        qtbot.addWidget(key)
        key.show()
        assert key.font().pointSizeF() == pytest.approx(points * percent / 100)
        assert key.height() >= max(least, key.fontMetrics().height())
        assert key.sizeHint().width() >= key.fontMetrics().horizontalAdvance("10")


@pytest.mark.parametrize("palette", [LIGHT, DIM, NIGHT], ids=["light", "dim", "night"])
def test_everything_that_can_be_pressed_is_48_high_with_the_keyboard_and_without(
    app: QApplication, qtbot: QtBot, palette: Palette
) -> None:
    theme.apply(app, palette)
    tabs = QTabBar()
    tabs.addTab("Log")
    for widget in (QPushButton("x"), QLineEdit(), QComboBox(), QSlider(Qt.Orientation.Horizontal), tabs):
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        before = widget.sizeHint()
        assert before.height() >= 47 if widget is tabs else 48
        widget.setFocus()
        widget.updateGeometry()
        assert abs(widget.sizeHint().height() - before.height()) <= 2, type(widget).__name__


@pytest.mark.parametrize("palette", [LIGHT, DIM, NIGHT, dimmed(NIGHT, 60), stronger(LIGHT)])
@pytest.mark.parametrize("kind", ["", "chip", "score", "big", "primary", "critical"])
@pytest.mark.parametrize("down", [False, True], ids=["up", "down"])
def test_the_keyboard_is_seen_on_every_key(
    app: QApplication, qtbot: QtBot, palette: Palette, kind: str, down: bool
) -> None:
    """A ring that is drawn with the keyboard and not without, in a colour 3:1 from what was there."""
    theme.apply(app, palette)
    page, key = QWidget(), Key("Key")
    key.setParent(page)
    other = Key()
    other.setParent(page)
    other.move(0, 100)
    key.setProperty(kind, True)
    key.setCheckable(True)
    key.setChecked(down)
    key.setFixedSize(120, 72)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    other.setFocus()
    without = drawn(page)[:72, :120]
    key.setFocus()
    within = drawn(page)[:72, :120]
    changed = (without != within).any(axis=2)
    assert changed.sum() >= 2 * 2 * (20 + 20), "a ring two pixels wide"
    assert contrast(usual(without[changed]), usual(within[changed])) >= 3


def usual(found: Pixels) -> str:
    """The most frequent of some pixels."""
    each, counts = np.unique(found, axis=0, return_counts=True)
    return "#" + "".join(f"{channel:02x}" for channel in each[counts.argmax()])


def test_nothing_blinks_and_nothing_moves(app: QApplication) -> None:
    app.setCursorFlashTime(1000)
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, True)
    theme.apply(app, DIM)
    assert app.cursorFlashTime() == 0
    assert not any(app.isEffectEnabled(effect) for effect in Qt.UIEffect)


@pytest.mark.parametrize("palette", [LIGHT, DIM, NIGHT, PRINT, dimmed(NIGHT, 60)])
def test_every_role_of_qt_is_one_of_ours_in_active_inactive_and_disabled_windows(
    app: QApplication, palette: Palette
) -> None:
    ours = {value for value in vars(palette).values() if isinstance(value, str)} | {palette.emergency.text}
    given = qt_palette(palette)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role in QPalette.ColorRole:
            if role not in {QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole}:
                assert given.color(group, role).name() in ours, (group, role)


def test_drawings_are_in_the_colour_of_the_theme(app: QApplication, tmp_path: Path) -> None:
    named = icon("down", "#123456")
    file = Path(named.removeprefix('url("').removesuffix('")'))
    assert 'stroke="#123456"' in file.read_text("utf-8")
    assert "currentColor" not in file.read_text("utf-8")
    assert icon("down", "#123456") == named


def test_a_drawing_that_is_missing_is_left_out(app: QApplication) -> None:
    assert icon("no-such-drawing", "#123456") == "none"


def test_arrows_are_drawn_in_every_theme(app: QApplication, qtbot: QtBot) -> None:
    """Where the search path leads to nothing there is no arrow, so the test would see one that is missing."""
    for palette in (LIGHT, DIM, NIGHT, dimmed(DIM, 75)):
        theme.apply(app, palette)
        box = QComboBox()
        qtbot.addWidget(box)
        box.setFixedSize(120, 48)
        with qtbot.waitExposed(box):
            box.show()
        box.clearFocus()
        ink = [int(palette.text[at : at + 2], 16) for at in (1, 3, 5)]
        arrow = drawn(box)[12:36, 90:116]
        assert (abs(arrow.astype(int) - ink).sum(axis=2) < 60).any()


def test_sizes_in_the_style_sheet_follow_the_text() -> None:
    assert "font-size: 11pt" in style_sheet(LIGHT)
    assert "font-size: 22pt" in style_sheet(LIGHT, 200)
    assert "font-size: 11pt" not in style_sheet(LIGHT, 200)


def test_the_search_path_of_the_drawings_is_set(app: QApplication) -> None:
    assert QDir.searchPaths("icons")


def test_an_apply_changes_widgets_that_are_there(app: QApplication, qtbot: QtBot) -> None:
    page = QWidget()
    label = QLabel("x", page)
    qtbot.addWidget(page)
    page.show()
    theme.apply(app, NIGHT)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == NIGHT.text
    theme.apply(app, replace(NIGHT, text="#ffffff"))
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == "#ffffff"
