"""What is drawn can be read: in every theme, at full and at the least brightness."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableView,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.conclusion import Severity
from bloodpatch_tracker.charts.adjusted import dimmed, stronger
from bloodpatch_tracker.charts.palette import DIM, LIGHT, NIGHT, Palette
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.calls import Numbers
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.ui.warning_signs import WarningSigns
from tests.ui.inked import contrast_of

THEMES = {"light": LIGHT, "dim": DIM, "night": NIGHT}
LOOKS = {
    **THEMES,
    **{f"{name} at 60 %": dimmed(palette, 60) for name, palette in THEMES.items()},
    **{f"{name} with high contrast": stronger(palette) for name, palette in THEMES.items()},
}
READABLE, CRITICAL = 4.5, 7
pops_up = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""The offscreen platform says so of every list, menu and tip that opens."""
Shown = Callable[[QWidget], QWidget]


@pytest.fixture(scope="module", params=list(LOOKS.values()), ids=list(LOOKS))
def look(styled: QApplication, request: pytest.FixtureRequest) -> Iterator[Palette]:
    """The application in one of the looks; afterwards in the light theme again."""
    theme.apply(styled, request.param)
    yield request.param
    theme.apply(styled, LIGHT)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Shows a widget at a size of its own, which no text changes."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.setFixedSize(240, 64)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


@pytest.mark.parametrize(
    "property_name, least",
    [("", READABLE), ("soft", READABLE), ("title", READABLE), ("critical", CRITICAL), ("number", CRITICAL)],
)
@pytest.mark.parametrize("on_card", [False, True], ids=["on the page", "on a card"])
def test_labels(look: Palette, shown: Shown, property_name: str, least: float, on_card: bool) -> None:
    page = QWidget()
    page.setProperty("card", on_card)
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    label = QLabel(page)
    label.setProperty(property_name, True)
    label.setGeometry(8, 8, 220, 48)
    shown(page)
    assert contrast_of(page, label.setText) >= least


def test_what_is_wrong_is_critical(look: Palette, shown: Shown) -> None:
    label = TroubleLabel()
    shown(label)
    assert contrast_of(label, label.setText) >= CRITICAL


@pytest.mark.parametrize("enabled", [True, False], ids=["enabled", "disabled"])
@pytest.mark.parametrize("checked", [False, True], ids=["up", "down"])
@pytest.mark.parametrize("kind", ["", "chip", "score", "big", "primary", "critical"])
def test_keys(look: Palette, shown: Shown, kind: str, checked: bool, enabled: bool) -> None:
    key = QPushButton()
    key.setProperty(kind, True)
    key.setCheckable(True)
    key.setChecked(checked)
    key.setEnabled(enabled)
    shown(key)
    critical = kind == "critical" and enabled
    assert contrast_of(key, key.setText) >= (CRITICAL if critical else READABLE)
    if enabled:
        key.setFocus()
        assert key.hasFocus()
        assert contrast_of(key, key.setText) >= (CRITICAL if critical else READABLE)


@pytest.mark.parametrize("make", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("enabled", [True, False], ids=["enabled", "disabled"])
def test_boxes_to_tick(look: Palette, shown: Shown, make: type[QCheckBox | QRadioButton], enabled: bool) -> None:
    box = make()
    box.setEnabled(enabled)
    shown(box)
    assert contrast_of(box, box.setText) >= READABLE


@pytest.mark.parametrize("enabled", [True, False], ids=["enabled", "disabled"])
def test_text_and_placeholders_of_fields(look: Palette, shown: Shown, enabled: bool) -> None:
    line, page = QLineEdit(), QPlainTextEdit()
    for field in (line, page):
        field.setEnabled(enabled)
        shown(field)
        assert contrast_of(field, field.setPlaceholderText) >= READABLE
        field.setPlaceholderText("")
    assert contrast_of(line, line.setText) >= READABLE
    assert contrast_of(page, page.setPlainText) >= READABLE


def test_selected_text(look: Palette, shown: Shown) -> None:
    """Compared with a selected blank that is as wide: Qt's own colours of a selection are 3.69 apart."""
    line = QLineEdit()
    shown(line)
    line.setFocus()

    def write(text: str) -> None:
        line.setText(text or "\u2003" * 12)
        line.selectAll()

    assert contrast_of(line, write) >= READABLE


@pops_up
def test_lists_to_choose_from(look: Palette, shown: Shown) -> None:
    box = QComboBox()
    box.addItem("")
    shown(box)
    assert contrast_of(box, lambda text: box.setItemText(0, text)) >= READABLE
    box.addItem("second")
    box.showPopup()
    popup = box.view()
    popup.setCurrentIndex(box.model().index(1, 0))
    assert contrast_of(popup, lambda text: box.setItemText(0, text)) >= READABLE
    popup.setCurrentIndex(box.model().index(0, 0))
    assert contrast_of(popup, lambda text: box.setItemText(0, text)) >= READABLE
    box.hidePopup()


@pytest.mark.parametrize("selected", [False, True], ids=["unselected", "selected"])
@pytest.mark.parametrize("focused", [False, True], ids=["without the keyboard", "with the keyboard"])
def test_tables(look: Palette, shown: Shown, selected: bool, focused: bool) -> None:
    table, model = QTableView(), QStandardItemModel(1, 1)
    item = QStandardItem()
    model.setItem(0, 0, item)
    table.setModel(model)
    table.horizontalHeader().hide()
    table.setColumnWidth(0, 200)
    shown(table)
    if focused:
        table.setFocus()
    if selected:
        table.selectRow(0)
    assert contrast_of(table, item.setText) >= READABLE


def test_headers_of_tables(look: Palette, shown: Shown) -> None:
    table, model = QTableView(), QStandardItemModel(1, 1)
    table.setModel(model)
    table.setColumnWidth(0, 200)
    shown(table)
    assert contrast_of(table, lambda text: model.setHorizontalHeaderLabels([text])) >= READABLE


@pytest.mark.parametrize("current", [0, 1], ids=["the open page", "another page"])
def test_tabs(look: Palette, shown: Shown, current: int) -> None:
    tabs = QTabBar()
    for name in ("", "Recovery"):
        tabs.addTab(name)
    tabs.setCurrentIndex(current)
    tabs.setExpanding(False)
    shown(tabs)
    tabs.setFixedWidth(400)  # all of them, without keys to scroll
    assert contrast_of(tabs, lambda text: tabs.setTabText(0, text[:2])) >= READABLE


@pops_up
@pytest.mark.parametrize("enabled", [True, False], ids=["enabled", "disabled"])
@pytest.mark.parametrize("active", [False, True], ids=["at rest", "active"])
def test_menus(look: Palette, qtbot: QtBot, enabled: bool, active: bool) -> None:
    menu, other = QMenu(), QAction("An action that is as wide as any other")
    action = QAction("x")
    action.setEnabled(enabled)
    menu.addActions([action, other])
    qtbot.addWidget(menu)
    menu.popup(menu.pos())
    menu.setActiveAction(action if active else other)
    assert contrast_of(menu, lambda text: action.setText(text or " ")) >= READABLE
    menu.close()


@pops_up
def test_tool_tips(look: Palette, shown: Shown, styled: QApplication) -> None:
    owner = QLabel()
    shown(owner)
    QToolTip.showText(owner.mapToGlobal(owner.rect().center()), "a tip", owner)
    tip = next(each for each in styled.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible())
    assert isinstance(tip, QLabel)
    tip.setFixedSize(200, 60)
    assert contrast_of(tip, tip.setText) >= READABLE
    tip.close()


@pytest.mark.parametrize("severity", list(Severity))
def test_severity_marks(look: Palette, shown: Shown, severity: Severity) -> None:
    """As the banner draws them."""
    tone, label = look.tone(severity), QLabel()
    label.setStyleSheet(f"background: {tone.fill}; color: {tone.text}; border-radius: 8px; font-weight: 600;")
    shown(label)
    critical = severity in {Severity.EMERGENCY, Severity.TODAY}
    assert contrast_of(label, label.setText) >= (CRITICAL if critical else READABLE)


def test_everything_on_the_warning_signs_is_critical(look: Palette, qtbot: QtBot) -> None:
    page = WarningSigns()
    qtbot.addWidget(page)
    page.show_numbers(Numbers("112", "Go to the city hospital.", "City clinic", "708-555-0100"))
    page.setFixedSize(1024, 640)
    with qtbot.waitExposed(page):
        page.show()
    texts = [each for each in page.findChildren(QLabel) + page.findChildren(QPushButton) if each.isVisible()]
    assert len(texts) > 10
    for text in texts:
        text.setFixedSize(text.size())
        if text.isEnabled():
            assert contrast_of(text, text.setText) >= CRITICAL, text.accessibleName()
        if isinstance(text, QPushButton) and text.property("big"):
            text.click()
            assert contrast_of(text, text.setText) >= CRITICAL, text.accessibleName()
