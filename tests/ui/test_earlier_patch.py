"""An earlier patch on the recovery page is shown with all that was its own."""

from collections.abc import Callable

from bloodpatch_tracker.charts.stop import Kind
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.ui.conftest import SetClock
from tests.ui.test_recovery_page import keep_two_patches, page_of

Open = Callable[[], MainWindow]


def test_an_earlier_patch_keeps_its_own_missed_check_ins(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep_two_patches(book, clock)
    page = page_of(open_window())
    page.which.setCurrentIndex(0)
    assert page.chart.artists is not None
    assert "check_ins" in page.chart.artists.rows
    assert Kind.MISSED in {stop.kind for stop in page.chart.artists.stops}
