"""The chart follows the size of the text and the theme, and is never white before its time."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.charts.layout import across_of, rows_of
from bloodpatch_tracker.charts.palette import DIM, LIGHT, Palette
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.chart_view import ChartView
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.recovery_page import RecoveryPage
from bloodpatch_tracker.ui.shown import Shown
from tests.builders import a_patch, a_patient, an_entry, at_hour
from tests.charts.courses import returned_with_danger
from tests.ui.conftest import SetClock, keep

Open = Callable[..., MainWindow]


@pytest.fixture
def looked(styled: QApplication) -> Iterator[Callable[[Palette, int], None]]:
    """Gives the application another look; the usual one is back when the test ends."""

    def look(palette: Palette, percent: int) -> None:
        theme.apply(styled, palette, percent)

    yield look
    theme.apply(styled, LIGHT)


def page_in(qtbot: QtBot, palette: Palette, size: tuple[int, int]) -> RecoveryPage:
    """The recovery page of a course with flags, breaches and a second patch's worth of keys."""
    course = returned_with_danger()
    second = a_patch(None, 2, 60)
    diary = Diary(a_patient(), (course.patch, second), (*course.diary.entries, an_entry(second, 1, 3)))
    now = at_hour(course.patch, 62)
    page = RecoveryPage()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show_picture(Shown(diary, assess(diary, now), now, now.tzinfo), palette)
    page.which.setCurrentIndex(0)
    page.over.setChecked(True)
    page.over.clicked.emit()
    page.show()
    qtbot.waitExposed(page)
    for _ in range(5):
        QApplication.processEvents()
    return page


@pytest.mark.parametrize("size", [(1280, 600), (1010, 420)])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_row_of_the_chart_is_lost_however_large_the_text(
    qtbot: QtBot, looked: Callable[[Palette, int], None], size: tuple[int, int], percent: int
) -> None:
    looked(LIGHT, percent)
    page = page_in(qtbot, LIGHT, size)
    chart = page.chart
    assert chart.artists is not None
    assert chart.charted is not None
    assert chart.figure.dpi == pytest.approx(percent)
    words, picture, laid = chart.charted.words, chart.charted.picture, chart.charted.laid
    across = across_of(picture, words, chart.figure.get_figwidth() * 72, chart.charted.span, laid)
    assert list(chart.artists.rows) == [row.name for row in rows_of(picture, across, words, laid)]
    assert chart.canvas.width() == pytest.approx(chart.figure.bbox.width, abs=1)
    assert chart.width() <= page.width()


def test_letters_of_the_chart_grow_with_those_of_the_window_at_once(
    qtbot: QtBot, looked: Callable[[Palette, int], None]
) -> None:
    page = page_in(qtbot, LIGHT, (1280, 600))
    before = page.chart.canvas.height()
    looked(LIGHT, 200)
    for _ in range(5):
        QApplication.processEvents()
    assert page.chart.figure.dpi == pytest.approx(200)
    assert page.chart.canvas.height() > 1.5 * before


def test_reasons_and_endpoints_stand_below_each_other_where_lines_would_be_short(
    qtbot: QtBot, looked: Callable[[Palette, int], None]
) -> None:
    page = page_in(qtbot, LIGHT, (1280, 600))
    assert page.endpoints.x() > page.reasons.geometry().right()
    looked(LIGHT, 200)
    for _ in range(5):
        QApplication.processEvents()
    assert page.endpoints.y() >= page.reasons.geometry().bottom()


def brightest(picture: QImage) -> float:
    """The lightness of the brightest pixel, 0 to 1, looked at on a grid of every third."""
    return max(
        picture.pixelColor(x, y).lightnessF()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    )


def painted(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_a_chart_without_anything_to_draw_yet_has_the_ground_of_the_theme(
    qtbot: QtBot, looked: Callable[[Palette, int], None]
) -> None:
    looked(DIM, 100)
    chart = ChartView()
    qtbot.addWidget(chart)
    chart.resize(600, 400)
    picture = painted(chart.canvas)
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2).name() == DIM.surface
    assert brightest(picture) <= QColor(DIM.surface).lightnessF() + 0.01


def test_it_is_not_white_for_a_moment_when_its_size_changes(
    qtbot: QtBot, looked: Callable[[Palette, int], None]
) -> None:
    looked(DIM, 100)
    page = page_in(qtbot, DIM, (1010, 500))
    page.chart.canvas.resize(700, 300)  # and painted before anything is drawn for that size
    assert brightest(painted(page.chart.canvas)) < 0.9
    corner = painted(page.chart.canvas).pixelColor(1, 1).name()
    assert corner == DIM.surface


def test_the_chart_takes_on_another_theme_whole(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 3, 1))
    clock.at_hour(5)
    window = open_window()
    window.menus.pages[1].trigger()
    window.use_palette(DIM)
    QApplication.processEvents()
    picture = painted(window.home.recovery.chart.canvas)
    assert picture.pixelColor(1, 1).name() == DIM.surface
    assert brightest(picture) < 0.95
