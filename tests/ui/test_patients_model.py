"""The model of the clinic's list keeps the rules of models whatever is shown next, and says what each cell holds."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.diary.vocabulary import Cause
from bloodpatch_tracker.ui.patient_rows import Order, Wish
from bloodpatch_tracker.ui.patients_model import PatientsModel
from bloodpatch_tracker.words import patients as words
from tests.ui.follow_ups import NOW, ago, followed, patient_of

NAMES = ("Ana", "Bo", "Cy", "Di", "Eve")
LINES = (Line.EMERGENCY, Line.RETURNED, Line.ON_COURSE, Line.CLOSED)
Role = Qt.ItemDataRole


def as_it_is(moment: datetime) -> datetime:
    """The wall clock of whoever reads is that of NOW."""
    return moment.astimezone(NOW.tzinfo)


def a_model(*everybody: object) -> PatientsModel:
    model = PatientsModel(NOW, as_it_is)
    model.show_all(everybody, NOW, DEFAULT)  # type: ignore[arg-type]  # all made by followed()
    return model


def cell(model: PatientsModel, row: int, column: int, role: int = Role.DisplayRole) -> object:
    return model.data(model.index(row, column), role)


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(a_model(*(followed(name, line) for name in NAMES for line in LINES)))


wishes = st.builds(
    Wish,
    search=st.sampled_from(["", "a", "e", "zzz"]),
    group=st.sampled_from([None, *LINES]),
    order=st.sampled_from(Order),
    reverse=st.booleans(),
    folded=st.frozensets(st.sampled_from(LINES)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(st.one_of(wishes, st.tuples(st.sampled_from(NAMES), st.sampled_from(LINES))), max_size=12))
def test_it_keeps_them_whatever_is_wished_and_whoever_changes(qapp: object, steps: list[object]) -> None:
    model = a_model(*(followed(name) for name in NAMES[:3]))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step in steps:
        kept = {
            line.id: QPersistentModelIndex(model.index(row, 1))
            for row, line in ((row, model.line(row)) for row in range(model.rowCount()))
        }
        if isinstance(step, Wish):
            model.use(step)
        elif isinstance(step, tuple):
            model.renew([followed(*step)], NOW)
        for line_id, index in kept.items():  # what was moved, and not put up anew, is still the same line
            assert not index.isValid() or model.line(index.row()).id == line_id
    assert tester.model() is model


def test_an_order_moves_lines_and_puts_nothing_up_anew() -> None:
    model = a_model(followed("Bo", last_upright=3, last_upright_at=ago(1)), followed("Ana"))
    index = QPersistentModelIndex(model.index(1, 0))
    first = model.line(1).id
    model.use(Wish(order=Order.NAME))
    model.use(Wish(order=Order.NAME, reverse=True))
    assert index.isValid()
    assert model.line(index.row()).id == first


def test_what_a_line_says() -> None:
    known = followed(
        "Ana R.",
        Line.RETURNED,
        record="C-17",
        cause=Cause.EPIDURAL,
        scores=((60, 7), (1440, 2)),
        last_upright=2,
        last_upright_at=ago(3),
        entries=8,
        late_entries=2,
        coverage_0_48=4 / 6,
        reviewed_at=ago(49),
        reviewer="N. N.",
    )
    model = a_model(known)
    said = [cell(model, 1, column) for column in range(model.columnCount())]
    assert said == ["Ana R.", "2 · 3 h ago", None, "60 h", "4 of 6", "25 %", "2 days", "Epidural", "N. N."]
    assert cell(model, 1, 0, Role.AccessibleTextRole) == "Ana R.\nRecord C-17"
    assert cell(model, 1, 2, Role.AccessibleTextRole) == "Upright 7 at hour 1, 2 at hour 24"


def test_what_decided_a_status_that_no_score_shows_is_told_with_the_last_score() -> None:
    sign = (("warning_signs", "numbness"),)
    calm: dict[str, Any] = {"last_upright": 0, "last_upright_at": ago(3)}
    model = a_model(followed("Ana", Line.EMERGENCY, since=ago(25), evidence=sign, **calm), followed("Bo", **calm))
    told = "0 · 3 h ago\nnumb legs or saddle · 25 h ago"
    assert cell(model, 1, 1, Role.AccessibleTextRole) == told
    assert "numb legs or saddle · 25 h ago" in str(cell(model, 1, 1, Role.ToolTipRole))
    assert cell(model, 1, 1) == cell(model, 3, 1) == cell(model, 3, 1, Role.AccessibleTextRole) == "0 · 3 h ago"


def test_unknown_is_never_said_as_a_number() -> None:
    model = a_model(followed("Ana"))
    assert [cell(model, 1, column) for column in (1, 5, 6)] == ["no score", "", "never"]


def test_days_since_review_are_those_of_the_readers_calendar() -> None:
    """What was signed off late last night is not of today; a day and a half may be one day or two."""
    midnight = NOW.replace(hour=0, minute=0)
    late = midnight - timedelta(minutes=1)
    for reviewed, now, said in (
        (late, midnight, "1 day"),
        (midnight, midnight + timedelta(hours=23), "today"),
        (late, midnight + timedelta(hours=23), "1 day"),
        (late, midnight + timedelta(hours=24), "2 days"),
        (midnight + timedelta(minutes=1), midnight, "today"),
    ):
        model = a_model(followed("Ana", reviewed_at=reviewed.astimezone(UTC)))
        model.renew([], now.astimezone(UTC))
        assert cell(model, 1, 6) == said, (reviewed, now)


def test_time_passes_without_anybody_writing() -> None:
    model = a_model(followed("Ana", last_upright=2, last_upright_at=ago(3)))
    model.renew([], NOW + timedelta(hours=2))
    assert cell(model, 1, 1) == "2 · 5 h ago"


def test_a_heading_tells_its_group_its_rule_and_whether_it_is_folded() -> None:
    model = a_model(followed("Ana", Line.PARTIAL_RELIEF), followed("Bo", Line.PARTIAL_RELIEF))
    told = cell(model, 0, 0, Role.AccessibleTextRole)
    assert told == "Partly relieved · 2, unfolded. After 48 hours, the latest upright is still above 3."
    model.use(Wish(folded=frozenset({Line.PARTIAL_RELIEF})))
    assert ", folded." in str(cell(model, 0, 0, Role.AccessibleTextRole))
    assert model.rowCount() == 1
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_every_heading_of_a_column_is_told_in_full() -> None:
    model = a_model()
    for column in range(model.columnCount()):
        said = model.headerData(column, Qt.Orientation.Horizontal)
        assert said == words.COLUMNS[column]
        assert model.headerData(column, Qt.Orientation.Horizontal, Role.ToolTipRole)


def test_everybody_is_counted_folded_or_not() -> None:
    model = a_model(followed("Ana", Line.CLOSED), followed("Bo"))
    assert (model.count(), len(model.everybody())) == (2, 2)
    assert model.patients() == [patient_of(followed("Bo")).id]
