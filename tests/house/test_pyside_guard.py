"""PySide6 6.12.0 takes a reference from True on every emit; after some thousands the process ends."""

import sys

import PySide6
from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rung = Signal(object)


def test_emits_leave_the_references_to_true_alone() -> None:
    bell = Bell()
    heard: list[object] = []
    bell.rung.connect(heard.append)
    bell.rung.emit(None)  # the first emit sets things up
    before = sys.getrefcount(True)
    for number in range(100):
        bell.rung.emit(number)
    # Any thread may borrow or give back a few references meanwhile; the fault takes one on every emit.
    assert sys.getrefcount(True) > before - 50
    assert heard == [None, *range(100)]


def test_the_version_known_to_lose_references_is_not_installed() -> None:
    assert PySide6.__version__ != "6.12.0"
