"""Every screen can be read and worked: nothing cut off, everything named and reached, letters that lead to one place.

In English at the usual and at double size here; in Spanish and in the pseudo-locale in a process of its own, since a
process speaks one language.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.demo import SAMPLE_ZONE, sample_book, sample_clock
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.screens.clinic_screens import NOON, clinic
from bloodpatch_tracker.screens.every_screen import SCREENS, leave, over, preferences_on, without_patch
from bloodpatch_tracker.screens.screen import Shelf
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.keys import ActionKey, AnswerKey
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words.language import language
from bloodpatch_tracker.words.pseudo import PSEUDO
from tests.ui.clipping import unreadable
from tests.ui.reached import focusable, reached, unnamed, untold
from tests.ui.spoken import bare

pytestmark = pytest.mark.timeout(900)
"""Each test goes through all screens, in other languages in a process of its own."""

LARGE, SMALL = (1280, 800), (1024, 640)
SAID = {"es": "es_MX", PSEUDO: PSEUDO}
"""The locale in which each other language is tried."""


@pytest.fixture(scope="module")
def samples() -> Iterator[DiaryBook]:
    with sample_book() as book:
        yield book


Looked = dict[str, list[object]]
"""What was found on each screen on which anything was."""


@pytest.fixture
def look(samples: DiaryBook, qtbot: QtBot, styled: QApplication) -> Iterator[Callable[..., Looked]]:
    """Goes through all screens as a user would, a window for each shelf, and collects what a function finds on each."""
    held: list[MainWindow] = []  # pytest-qt refers to it weakly; let go, it would be collected in mid-drawing

    def through(find: Callable[[MainWindow], list[object]], size: tuple[int, int] = LARGE) -> Looked:
        found: Looked = {}
        for shelf, book in _books(samples).items():
            window = MainWindow(Feed(book, _clock, SAMPLE_ZONE), LIGHT, preferences=preferences_on(shelf))
            held.append(window)
            qtbot.addWidget(window)
            window.resize(*size)
            window.start()
            window.show()
            for screen in SCREENS:
                if screen.shelf is shelf:
                    screen.show(window)
                    for _ in range(4):  # layouts settle, then the chart is drawn for its size
                        QApplication.processEvents()
                    found[screen.name] = find(window)
                    leave(window)
            window.close()
        assert len(found) == len(SCREENS)
        return {name: each for name, each in found.items() if each}

    yield through
    held.clear()


def _books(samples: DiaryBook) -> dict[Shelf, DiaryBook]:
    return {
        Shelf.NOBODY: MemoryBook(),
        Shelf.WITHOUT_PATCH: without_patch(),
        Shelf.SAMPLES: samples,
        Shelf.CLINIC: clinic(),
        Shelf.CLINIC_OF_NOBODY: MemoryBook(),
    }


def _clock(diary: Diary | None) -> datetime:
    return sample_clock(diary) if diary is not None and diary.patches else NOON.astimezone(SAMPLE_ZONE)


def top_of(window: MainWindow) -> QWidget:
    """What lies over everything."""
    return [window, *over(window)][-1]


SIZES = [(LARGE, 100), (SMALL, 100), (LARGE, 200), (SMALL, 200)]
"""Of the window, and of the text in percent. Text that is 40 % longer is tried at its usual size only."""


@pytest.mark.parametrize("size, percent", SIZES if language() != PSEUDO else SIZES[:2])
def test_nothing_is_cut_off_or_covered(
    look: Callable[..., Looked], styled: QApplication, size: tuple[int, int], percent: int
) -> None:
    theme.apply(styled, LIGHT, percent)
    try:
        found = look(lambda window: unreadable(top_of(window)), size)
    finally:
        theme.apply(styled, LIGHT)
    assert found == {}


def test_everything_has_a_name_and_a_role_and_each_key_is_of_the_two_kinds(look: Callable[..., Looked]) -> None:
    """On which Enter means one thing."""

    def odd(window: MainWindow) -> list[object]:
        top = top_of(window)
        keys = (key for key in top.findChildren(QPushButton) if not isinstance(key, ActionKey | AnswerKey))
        return [*unnamed(top), *untold(top), *(key.text() for key in keys)]

    assert look(odd) == {}


def test_everything_is_come_to_by_tab(look: Callable[..., Looked], qtbot: QtBot) -> None:
    def missed(window: MainWindow) -> list[object]:
        top = top_of(window)
        return [(type(each).__name__, each.accessibleName()) for each in focusable(top) - reached(qtbot, top)]

    assert look(missed) == {}


def test_every_letter_and_every_key_leads_to_one_thing(look: Callable[..., Looked]) -> None:
    def twice(window: MainWindow) -> list[object]:
        keys = _keys(window)
        assert len(keys) >= 15
        return [each for counted in (_letters(top_of(window)), keys) for each, count in counted.items() if count > 1]

    assert look(twice) == {}


def test_every_sentence_went_through_the_catalog(look: Callable[..., Looked]) -> None:
    """The pseudo-locale tells what did not: it is not in brackets. In other languages nothing is."""
    outside = look(lambda window: bare(top_of(window)))
    if language() == PSEUDO:
        assert outside == {}
    else:
        assert len(outside) == len(SCREENS)


@pytest.mark.parametrize("spoken", SAID)
def test_all_this_holds_in_other_languages_too(spoken: str) -> None:
    if language() != "en":
        return  # this is one of the processes that are started below
    environment = os.environ | {"BLOODPATCH_TEST_LOCALE": SAID[spoken]}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", str(Path(__file__))]
    done = subprocess.run(
        command, env=environment, cwd=Path(__file__).parents[2], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout[-6000:]


def _letters(top: QWidget) -> Counter[str]:
    """How many visible things each letter with Alt leads to."""
    keys = (key for key in top.findChildren(QPushButton) if key.isVisible() and key.isEnabled())
    headings = (label for label in top.findChildren(QLabel) if label.isVisible() and label.buddy())
    texts = [*(key.text() for key in keys), *(heading.text() for heading in headings)]
    texts += [bar.tabText(at) for bar in top.findChildren(QTabBar) if bar.isVisible() for at in range(bar.count())]
    if isinstance(top, MainWindow) and top.top.isVisible():
        texts += [action.text() for action in top.top.menus.actions() if action.isVisible()]
    letters = (text.replace("&&", "").partition("&")[2][:1].casefold() for text in texts)
    return Counter(letter for letter in letters if letter)


def _keys(window: MainWindow) -> Counter[str]:
    """How many actions each key of the window belongs to."""
    actions = {action for menu in window.findChildren(QMenu) for action in menu.actions()}
    return Counter(key.toString() for action in actions for key in action.shortcuts())
