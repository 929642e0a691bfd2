"""What to expect: pages turned by arrows and links, searched as one types, read in every theme."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.contrast import contrast
from bloodpatch_tracker.charts.palette import DIM, LIGHT, Palette
from bloodpatch_tracker.expect_pages import pages_in
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.expect_page import ExpectPage
from bloodpatch_tracker.words import expect as words
from tests.words.tongues import speaking

Opened = Callable[..., ExpectPage]


@pytest.fixture
def open_page(qtbot: QtBot, styled: QApplication) -> Iterator[Opened]:
    """Opens the page by itself, in a language, size, theme and size of text; the light theme is put back."""
    held: list[ExpectPage] = []  # pytest-qt refers to it weakly

    def opened(language: str = "en", size: tuple[int, int] = (1280, 600), text_percent: int = 100) -> ExpectPage:
        theme.apply(styled, LIGHT, text_percent)
        with speaking(language):
            page = ExpectPage()
        held.append(page)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    yield opened
    held.clear()
    theme.apply(styled, LIGHT)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)


def titles(page: ExpectPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def marked(page: ExpectPage) -> list[str]:
    """What is marked in the text, the place one is at in capitals."""
    here = QApplication.palette().highlight().color()
    found = [(each.cursor.selectedText(), each.format.background().color()) for each in page.text.extraSelections()]
    return [text.upper() if colour == here else text.lower() for text, colour in found]


def title_shown(page: ExpectPage) -> str:
    return page.text.toPlainText().split("\n")[0]


def test_arrows_turn_the_pages_from_the_first_to_the_last(open_page: Opened) -> None:
    page = open_page()
    page.start()
    seen = [title_shown(page)]
    for _ in range(page.list.count() - 1):
        press(Qt.Key.Key_Down)
        seen.append(title_shown(page))
    assert seen[:-1] == [each.title for each in pages_in("en")] == titles(page)[:-1]
    assert (titles(page)[-1], seen[-1].split(" 0")[0]) == ("About", "Blood patch tracker")


def test_the_keyboard_goes_from_the_search_to_the_list_the_text_and_the_keys(open_page: Opened) -> None:
    page = open_page()
    page.show_page("first-days")  # a page without links: Tab goes on to the keys
    page.search.line.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(6):
        seen.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    assert seen == [page.search.line, page.list, page.text, page.keys.this, page.keys.all, page.keys.pdf]


def test_enter_on_a_title_and_a_press_lead_to_the_text_wherever_it_is(qtbot: QtBot, open_page: Opened) -> None:
    """Where the list stands above the text, the page may be out of sight until then."""
    page = open_page(size=(1024, 240), text_percent=200)
    page.start()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.text.hasFocus)
    assert page.text.visibleRegion().boundingRect().height() > 200
    page.start()
    row = page.list.visualItemRect(page.list.item(0))
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    qtbot.waitUntil(page.text.hasFocus)
    assert title_shown(page) == "What a blood patch is"


def test_a_page_is_read_from_its_beginning_and_a_new_look_stays_at_the_place(
    open_page: Opened, styled: QApplication
) -> None:
    page = open_page(size=(1024, 440))
    assert page.text.verticalScrollBar().value() == 0
    page.text.verticalScrollBar().setValue(120)
    theme.apply(styled, DIM)
    assert page.text.verticalScrollBar().value() == 120
    page.show_page("relief")
    assert page.text.verticalScrollBar().value() == 0
    page.resize(1000, 400)
    assert page.text.verticalScrollBar().value() == 0


def test_ctrl_f_goes_to_the_search(qtbot: QtBot, open_page: Opened) -> None:
    page = open_page()
    page.start()
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.search.line.hasFocus)


def test_typing_lists_the_pages_that_hold_it_and_marks_its_places(open_page: Opened) -> None:
    page = open_page()
    page.search.line.setFocus()
    QTest.keyClicks(page.search.line, "TODDLERS")
    assert titles(page) == ["Work, travel and daily life (1 place)"]
    assert title_shown(page) == "Work, travel and daily life"
    assert marked(page) == ["TODDLERS"]
    assert page.search.outcome.text() == f"{words.found_on(1)} {words.NEXT}"
    press(Qt.Key.Key_Escape)
    assert (page.search.line.text(), len(titles(page)), marked(page)) == ("", len(page.pages), [])
    assert page.search.outcome.isHidden()


def test_spanish_is_found_without_its_accents(open_page: Opened) -> None:
    page = open_page("es")
    page.search.line.setText("que decirle antes")
    assert title_shown(page) == "El día del parche"
    assert marked(page) == ["QUÉ DECIRLE ANTES"]


def test_enter_goes_from_place_to_place_and_from_page_to_page(open_page: Opened) -> None:
    """[FLAT] flat | flat → flat [FLAT] | flat → flat flat | [FLAT] → round to the first; with Shift the other way."""
    page = open_page()
    page.search.line.setFocus()
    QTest.keyClicks(page.search.line, "flat")
    counts = {name: len(found) for name, found in page._found.items()}
    assert len(counts) > 2
    assert max(counts.values()) > 1
    walk = [(title_shown(page), marked(page).index("FLAT"))]
    for _ in range(sum(counts.values())):
        press(Qt.Key.Key_Return)
        walk.append((title_shown(page), marked(page).index("FLAT")))
    first = walk[0]
    assert len(set(walk)) == sum(counts.values())
    assert walk[-1] == first
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (title_shown(page), marked(page).index("FLAT")) == walk[-2]


def test_the_place_one_is_at_is_in_sight(open_page: Opened) -> None:
    page = open_page(size=(1024, 440))
    page.search.line.setText("called rebound")
    where = page.text.cursorRect()
    assert page.text.viewport().rect().contains(where.center())
    assert page.text.verticalScrollBar().value() > 0


@pytest.mark.parametrize("wanted", ["lkjh", "<b>bold</b>", "\u202eright", "%s {name}"])
def test_nothing_found_is_a_calm_sentence_and_every_page_stays(open_page: Opened, wanted: str) -> None:
    page = open_page()
    page.show_page("relief")
    page.search.line.setText(wanted)
    assert page.search.outcome.text() == words.nothing(wanted)
    assert page.search.outcome.textFormat() is Qt.TextFormat.PlainText
    assert "\u202e" not in page.search.outcome.text()
    assert (len(titles(page)), title_shown(page), page.list.current()) == (
        len(page.pages),
        "When relief comes",
        "relief",
    )
    QTest.keyClick(page.search.line, Qt.Key.Key_Return)
    assert title_shown(page) == "When relief comes"


def test_a_link_turns_to_its_page_and_the_list_follows(open_page: Opened) -> None:
    page = open_page()
    page.text.setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert (title_shown(page), page.list.current()) == ("The day of the patch", "the-day")


def test_a_link_out_of_what_was_found_ends_the_search(open_page: Opened) -> None:
    page = open_page()
    page.search.line.setText("curled forward")
    assert titles(page) == ["The day of the patch (1 place)"]
    page.text.anchorClicked.emit(QUrl("second-patch"))
    assert (title_shown(page), page.search.line.text()) == ("If the headache comes back", "")
    assert len(titles(page)) == len(page.pages)


def test_the_link_to_the_warning_signs_opens_them(qtbot: QtBot, open_page: Opened) -> None:
    page = open_page()
    page.show_page("warning-signs")
    with qtbot.waitSignal(page.signs_wanted):
        page.text.anchorClicked.emit(QUrl("app:warning-signs"))
    assert title_shown(page) == "Warning signs"


@pytest.mark.parametrize("link", ["https://example.org/", "file:///etc/passwd", "nowhere"])
def test_no_other_link_does_anything(open_page: Opened, link: str) -> None:
    page = open_page()
    page.text.anchorClicked.emit(QUrl(link))
    assert title_shown(page) == "What a blood patch is"


@pytest.mark.parametrize("palette", [LIGHT, DIM], ids=["light", "dim"])
def test_links_and_marks_follow_the_theme(open_page: Opened, styled: QApplication, palette: Palette) -> None:
    page = open_page()
    page.search.line.setText("relief")
    page.show_page("the-patch")
    theme.apply(styled, DIM if palette is LIGHT else LIGHT)
    theme.apply(styled, palette)
    page.text.setFocus()
    colours = {page.text.palette().text().color().name()}
    block = page.text.document().begin()
    while block.isValid():
        formats = [QTextCharFormat(each.format) for each in block.textFormats()]  # what it lends is gone with it
        colours |= {form.foreground().color().name() for form in formats if form.isAnchor()}
        block = block.next()
    assert colours == {palette.text, palette.accent}
    assert all(contrast(colour, palette.surface) >= 4.5 for colour in colours)
    marks = [
        (each.format.foreground().color(), each.format.background().color()) for each in page.text.extraSelections()
    ]
    assert marks
    assert all(contrast(letters.name(), ground.name()) >= 4.5 for letters, ground in marks)


@pytest.mark.parametrize("language", ["en", "es", "en_XA"])
@pytest.mark.parametrize("size", [(1280, 520), (1024, 380)], ids=["1280", "1024"])
@pytest.mark.parametrize("text_percent", [100, 200])
def test_every_title_and_key_can_be_read(
    open_page: Opened, language: str, size: tuple[int, int], text_percent: int
) -> None:
    """No row of the list is lower than its words, no line of text wider than its place, no key outside it."""
    page = open_page(language, size, text_percent)
    QApplication.processEvents()
    rows = [page.list.item(row) for row in range(page.list.count())]
    assert all(page.list.visualItemRect(row).height() >= 48 for row in rows)
    room = page.list.viewport().width() - 2 * 8
    for row in rows:
        needed = page.list.fontMetrics().boundingRect(0, 0, room, 0, Qt.TextFlag.TextWordWrap, row.text())
        assert page.list.visualItemRect(row).height() >= needed.height()
    assert page.text.document().size().width() <= page.text.viewport().width() + 1
    assert page.text.viewport().height() >= 5 * page.text.fontMetrics().lineSpacing()
    for key in (page.keys.this, page.keys.all, page.keys.pdf):
        place = key.mapTo(page.keys, QPoint(0, 0))
        assert key.height() >= 48
        assert place.x() + key.width() <= page.keys.width()
        assert place.y() + key.height() <= page.keys.height()


def test_every_part_has_a_name(open_page: Opened) -> None:
    page = open_page()
    parts = (page.search.line, page.list, page.text, page.keys.this, page.keys.all, page.keys.pdf)
    assert len({part.accessibleName() for part in parts} - {""}) == len(parts)
    assert [label.text() for label in page.findChildren(QLabel) if label.isVisible() and not label.text()] == []


def test_warnings_stand_out_from_other_pages(open_page: Opened, styled: QApplication) -> None:
    page = open_page()
    strong = Palette(**(vars(LIGHT) | {"strong_text": "#000000"}))
    theme.apply(styled, strong)
    shades = {}
    for name in ("warning-signs", "relief"):
        page.show_page(name)
        shades[name] = darkest(page.text.grab().toImage())
    assert shades["warning-signs"] < shades["relief"]


def darkest(image: QImage) -> int:
    """The lightness, 0 to 255, of the darkest point of every third row and column."""
    points = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return min(QColor(image.pixel(x, y)).lightness() for x, y in points)
