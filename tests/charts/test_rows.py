"""Where there is too little height, the least important rows go first."""

from bloodpatch_tracker.charts.rows import Drawn, Row, that_fit
from bloodpatch_tracker.charts.sheet import Sheet


def draw_nothing(sheet: Sheet, bottom: float, top: float) -> Drawn:
    return ()


ROWS = [Row("key", 18, 9, draw_nothing), Row("hours", 18, 0, draw_nothing), Row("lane", 24, 4, draw_nothing)]


def test_all_stay_where_there_is_room():
    assert [row.name for row in that_fit(ROWS, 60)] == ["key", "hours", "lane"]


def test_the_highest_rank_goes_first():
    assert [row.name for row in that_fit(ROWS, 59)] == ["hours", "lane"]
    assert [row.name for row in that_fit(ROWS, 20)] == ["hours"]
    assert that_fit(ROWS, -5) == ()
