"""Where letters are twice as large and the window is small: rows on top, a banner that scrolls, keys that wrap."""

from itertools import combinations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.ui.bounded import Bounded
from bloodpatch_tracker.ui.chip_key import ChipKey
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.sides import Sides


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def test_the_top_row_breaks_into_rows_only_where_its_left_side_does_not_fit(qtbot: QtBot) -> None:
    left, right = ([QPushButton("w" * many) for many in side] for side in ((20, 30), (10, 4)))
    sides = Sides(left, right, crowded=(left[0], right[0], left[1], right[1]))
    qtbot.addWidget(sides)
    sides.show()
    wide = sum(key.sizeHint().width() for key in left) + 8
    for width, rows in ((3 * wide, 1), (wide, 2), (wide - 1, 2), (left[1].sizeHint().width(), 4)):
        sides.resize(width, 300)
        settle()
        places = [key.geometry() for key in (*left, *right)]
        assert all(sides.rect().contains(place) for place in places), width
        assert not any(one.intersects(other) for one, other in combinations(places, 2)), width
        assert len({place.y() for place in places}) == rows, width
        assert (left[1].y() == left[0].y()) is (width >= wide), width


def test_a_banner_is_as_high_as_it_needs_and_scrolls_where_the_page_below_needs_the_room(qtbot: QtBot) -> None:
    page, text = QWidget(), QLabel("word " * 100)
    text.setWordWrap(True)
    bounded, below = Bounded(text), QTextBrowser()
    below.setMinimumHeight(100)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bounded)
    column.addWidget(below, stretch=1)
    qtbot.addWidget(page)
    page.resize(400, 600)
    page.show()
    settle()
    needed = text.heightForWidth(400)
    assert (bounded.height(), bounded.verticalScrollBar().maximum()) == (needed, 0)
    page.resize(400, 100 + needed - 30)
    settle()
    assert (bounded.height(), below.height()) == (needed - 30, 100)
    assert bounded.verticalScrollBar().maximum() >= 30, "the last line can be come to"
    text.setText("one line")
    settle()
    assert bounded.height() == text.heightForWidth(400), "it follows its words"


def test_a_sign_longer_than_its_row_goes_on_in_a_second_line(qtbot: QtBot) -> None:
    key = ChipKey("Cannot pass urine, or lost control of bladder or bowel")
    flow = Flow((key,), spacing=6)
    qtbot.addWidget(flow)
    flow.resize(key.sizeHint().width(), 300)
    flow.show()
    settle()
    one_line, inked = key.height(), inked_rows(key)
    flow.resize(key.sizeHint().width() * 2 // 3, 300)
    settle()
    assert key.height() == one_line + key.fontMetrics().lineSpacing()
    assert key.mapTo(flow, QPoint(key.width(), 0)).x() <= flow.width()
    assert inked_rows(key) > 1.5 * inked, "both lines are drawn"
    assert key.text() == key.accessibleName() == "Cannot pass urine, or lost control of bladder or bowel"


def inked_rows(key: ChipKey) -> int:
    """Rows of pixels inside the border in which letters are drawn."""
    image = key.grab().toImage()
    ground = image.pixel(8, image.height() // 2)
    columns = range(8, image.width() - 8)
    return sum(any(image.pixel(x, y) != ground for x in columns) for y in range(8, image.height() - 8))
