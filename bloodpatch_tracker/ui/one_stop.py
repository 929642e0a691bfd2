"""A group of keys that Tab passes in one step; arrows move inside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


def stop_at(group: QWidget, keys: Sequence[QPushButton], here: int) -> None:
    """Let Tab, and whoever gives the keyboard to the group, come to this key of it and to no other."""
    group.setFocusProxy(keys[here])
    for place, key in enumerate(keys):
        key.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == here else Qt.FocusPolicy.ClickFocus)


def go_to(group: QWidget, keys: Sequence[QPushButton], here: int) -> None:
    """Give the keyboard to one key of the group, and let Tab come back to it."""
    stop_at(group, keys, here)
    keys[here].setFocus(Qt.FocusReason.TabFocusReason)


def step_from(group: QWidget, keys: Sequence[QPushButton], event: QKeyEvent) -> bool:
    """Move on by an arrow key, round the ends; whether it was one."""
    step = STEPS.get(Qt.Key(event.key()))
    if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    here = next((place for place, key in enumerate(keys) if key.hasFocus()), 0)
    go_to(group, keys, (here + step) % len(keys))
    return True
