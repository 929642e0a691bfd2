"""The small parts of the forms, each by itself."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.diary.vocabulary import Site, Symptom
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.number_field import NumberField
from bloodpatch_tracker.ui.score_row import ScoreRow
from bloodpatch_tracker.ui.time_field import TimeField
from bloodpatch_tracker.ui.yes_no import YesNo

CHICAGO = ZoneInfo("America/Chicago")


class TestScoreRow:
    def test_nothing_is_preselected(self, qtbot: QtBot) -> None:
        row = ScoreRow("Upright")
        qtbot.addWidget(row)
        assert row.score is None

    @pytest.mark.parametrize("key, score", [("0", 0), ("7", 7), ("9", 9), ("t", 10), ("T", 10)])
    def test_digits_and_t_answer(self, qtbot: QtBot, key: str, score: int) -> None:
        row = ScoreRow("Upright")
        qtbot.addWidget(row)
        qtbot.keyClicks(row, key)
        assert row.score == score

    def test_the_same_again_takes_the_answer_back(self, qtbot: QtBot) -> None:
        row = ScoreRow("Upright")
        qtbot.addWidget(row)
        qtbot.keyClicks(row, "44")
        assert row.score is None

    def test_another_key_replaces_the_first(self, qtbot: QtBot) -> None:
        row = ScoreRow("Upright")
        qtbot.addWidget(row)
        for key in (row._keys[3], row._keys[5]):
            qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
        assert row.score == 5

    def test_arrows_move_and_space_answers(self, qtbot: QtBot) -> None:
        row = ScoreRow("Upright")
        qtbot.addWidget(row)
        row.show()
        row.start()
        qtbot.keyClick(row._keys[0], Qt.Key.Key_Left)
        qtbot.keyClick(row._keys[10], Qt.Key.Key_Space)
        assert row.score == 10

    def test_keys_are_at_least_64_pixels(self, qtbot: QtBot) -> None:
        row = ScoreRow("Upright")
        qtbot.addWidget(row)
        row.show()
        assert min(min(key.width(), key.height()) for key in row._keys) >= 64


class TestChips:
    def test_several_can_be_ticked(self, qtbot: QtBot) -> None:
        chips = Chips("Also", Symptom)
        qtbot.addWidget(chips)
        for symptom in (Symptom.NAUSEA, Symptom.DIZZINESS):
            chips._buttons[symptom].click()
        assert chips.chosen() == {Symptom.NAUSEA, Symptom.DIZZINESS}

    def test_one_of_a_kind_is_exclusive_and_can_be_taken_back(self, qtbot: QtBot) -> None:
        chips = Chips("Where", Site, one_only=True)
        qtbot.addWidget(chips)
        chips._buttons[Site.FRONT].click()
        chips._buttons[Site.NECK].click()
        assert chips.the_one() is Site.NECK
        chips._buttons[Site.NECK].click()
        assert chips.the_one() is None

    def test_all_are_on_the_screen_however_narrow(self, qtbot: QtBot) -> None:
        chips = Chips("Also", Symptom)
        qtbot.addWidget(chips)
        chips.show()
        chips.resize(320, chips.heightForWidth(320))
        places = [button.geometry() for button in chips._buttons.values()]
        assert max(place.right() for place in places) < 320
        assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[n + 1 :])


class TestYesNo:
    def test_yes_no_and_neither(self, qtbot: QtBot) -> None:
        question = YesNo("Kept?")
        qtbot.addWidget(question)
        assert question.value() is None
        question._yes.click()
        assert question.value() is True
        question._no.click()
        assert question.value() is False
        question._no.click()
        assert question.value() is None


class TestNumberField:
    @pytest.mark.parametrize(
        "typed, value", [("", None), ("37", 37), ("36.6", 36.6), ("36,6", 36.6), (" 38 ", 38), ("-3", -3), ("−3", -3)]
    )
    def test_numbers(self, qtbot: QtBot, typed: str, value: float | None) -> None:
        field = NumberField("Temperature", "temperature_c")
        qtbot.addWidget(field)
        field._line.setText(typed)
        assert field.value() == value

    @pytest.mark.parametrize("typed", ["warm", "3.7.1", "1e1", "- 4", "4-", "٣"])
    def test_no_numbers(self, qtbot: QtBot, typed: str) -> None:
        field = NumberField("Temperature", "temperature_c")
        qtbot.addWidget(field)
        field._line.setText(typed)
        with pytest.raises(Refused) as refused:
            field.value()
        assert refused.value.problems == (Problem("temperature_c", Why.NOT_A_NUMBER, typed),)

    def test_a_whole_number_is_asked_for_where_one_is_needed(self, qtbot: QtBot) -> None:
        field = NumberField("Back pain", "back_pain", whole=True)
        qtbot.addWidget(field)
        field._line.setText("5.5")
        with pytest.raises(Refused):
            field.value()

    def test_what_is_wrong_is_said_below_it(self, qtbot: QtBot) -> None:
        field = NumberField("Temperature", "temperature_c")
        qtbot.addWidget(field)
        field.show_problem(Problem("temperature_c", Why.OUT_OF_RANGE, "370", 30, 45))
        assert "370" in field._trouble.text()
        assert "45" in field._trouble.text()


class TestTimeField:
    def field(self, qtbot: QtBot) -> TimeField:
        field = TimeField("When", zone=CHICAGO)
        qtbot.addWidget(field)
        return field

    def set_wall(self, field: TimeField, month: int, day: int, hour: int, minute: int) -> None:
        field._edit.setDateTime(QDateTime(QDate(2026, month, day), QTime(hour, minute), QTimeZone.utc()))

    def test_a_moment_comes_back(self, qtbot: QtBot) -> None:
        field = self.field(qtbot)
        moment = datetime(2026, 7, 4, 18, 30, tzinfo=UTC)
        field.show_moment(moment)
        assert field.moment() == moment
        assert field.moment().utcoffset() == timedelta(hours=-5)

    def test_a_time_left_out_by_the_clock_is_refused(self, qtbot: QtBot) -> None:
        field = self.field(qtbot)
        self.set_wall(field, 3, 8, 2, 30)
        with pytest.raises(Refused) as refused:
            field.moment()
        assert refused.value.problems[0].why is Why.NOT_A_TIME

    def test_an_hour_that_happens_twice_is_asked_about(self, qtbot: QtBot) -> None:
        field = self.field(qtbot)
        self.set_wall(field, 11, 1, 1, 30)
        assert not field._second.isHidden()
        first = field.moment()
        field._second.setChecked(True)
        assert field.moment() - first == timedelta(hours=1)
        self.set_wall(field, 11, 1, 3, 30)
        assert field._second.isHidden()
