"""What on a screen has no name, and what Tab and arrows come to."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
)
MOST = 400
"""Presses of Tab after which a round must be over."""


def unnamed(top: QWidget) -> list[str]:
    """Controls without a name, or without a role, for a screen reader."""
    return [f"{type(widget).__name__} {widget.objectName()}" for widget in _controls(top) if not _told(widget)]


def _told(widget: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(widget)
    named = widget.accessibleName() or interface.text(QAccessible.Text.Name)
    return bool(named) and interface.role() is not QAccessible.Role.NoRole


def focusable(top: QWidget) -> set[QWidget]:
    """What Tab has to come to: of a group of keys the one that stands for it."""
    return {
        widget
        for widget in _controls(top)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QTabBar)
    }


def reached(qtbot: QtBot, top: QWidget) -> set[QWidget]:
    """What Tab comes to in one round, starting from what has the keyboard."""
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    path: list[QWidget] = []
    for _ in range(MOST):
        here = QApplication.focusWidget()
        assert here is not None, "the keyboard is nowhere"
        if path and here is path[0] and path[-1] is not here:
            return set(path)
        path.append(here)  # more than once where Tab goes on inside: the parts of a clock, the links of a page
        QTest.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes round")


def _controls(top: QWidget) -> Iterator[QWidget]:
    for widget in top.findChildren(QWidget):
        own = isinstance(widget, CONTROLS) and not _part(widget)
        if own and widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            yield widget


def _part(widget: QWidget) -> bool:
    """Parts that Qt makes for itself, and labels."""
    parent = widget.parentWidget()
    inner = isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView | QLineEdit | QTabBar)
    return inner or isinstance(widget, QLabel) or widget.objectName().startswith("qt_")


def untold(top: QWidget) -> list[str]:
    """Texts that a screen reader is not told, as their label has a name or a description without them."""
    found = []
    for label in top.findChildren(QLabel):
        interface = QAccessible.queryAccessibleInterface(label)
        told = " ".join(interface.text(part) for part in (QAccessible.Text.Name, QAccessible.Text.Description))
        words = label.text().replace("&", "").split()
        if label.isVisible() and "<" not in label.text() and any(word.strip("■▲◆◇○·●&") not in told for word in words):
            found.append(label.text())
    return found
