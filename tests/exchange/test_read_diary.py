"""Reading finds every problem of a file in one pass, each told once with its line, column and text."""

import pytest

from bloodpatch_tracker.diary.refused import Why
from bloodpatch_tracker.diary.vocabulary import Author, Medicine, WarningSign
from bloodpatch_tracker.exchange.columns import NAMES, SCHEMA
from bloodpatch_tracker.exchange.read_diary import read_diaries
from tests.builders import an_id
from tests.exchange.files import ENTRY, GOOD, PATCH, PATIENT, a_file, entry_row, row, told

SECOND = {"patch_id": str(an_id("second")), "patch_number": "2", "patch_time": "2026-03-09T09:00:00-06:00"}
NO_ENTRY = dict.fromkeys(("entry_id", "observed_at", "recorded_at", "author", "headache_upright"), "")


def places(data: bytes) -> list[str]:
    return [each.partition(": ")[0].removeprefix("x.csv:") for each in told(data)]


def test_one_good_row() -> None:
    reading = read_diaries(a_file(row(headache_lying="0", medicines="caffeine;other", leg_pain="no")), "x.csv")
    (diary,) = reading.diaries
    (entry,) = diary.entries
    assert diary.patient.patient_name == "Ana R."
    assert diary.patches[0].restriction_hours is None
    assert (entry.answers.headache_upright, entry.answers.headache_lying, entry.answers.back_pain) == (4, 0, None)
    assert entry.answers.medicines == {Medicine.CAFFEINE, Medicine.OTHER}
    assert entry.answers.leg_pain is False
    assert (entry.author, entry.amended_at, entry.voided_at) == (Author.PATIENT, None, None)


def test_a_header_alone_is_an_empty_diary() -> None:
    reading = read_diaries(a_file(row(), columns=NAMES).split(b"\r\n")[0], "x.csv")
    assert (reading.diaries, reading.problem_count) == ((), 0)


def test_optional_columns_may_be_missing() -> None:
    reading = read_diaries(a_file(columns=GOOD), "x.csv")
    assert len(reading.diaries[0].entries) == 1


def test_a_file_of_patches_needs_no_entry_columns() -> None:
    columns = ("schema", "patient_id", "patch_id", "patch_number", "patch_time")
    (diary,) = read_diaries(a_file(columns=columns), "x.csv").diaries
    assert (len(diary.patches), diary.entries) == (1, ())


def test_a_row_with_blank_entry_cells_is_a_patch() -> None:
    (diary,) = read_diaries(a_file(row(**NO_ENTRY)), "x.csv").diaries
    assert (len(diary.patches), diary.entries) == (1, ())


def test_the_derived_column_is_not_read() -> None:
    assert (
        told(
            a_file(row(hours_since_patch="x")),
        )
        == []
    )
    assert read_diaries(a_file(row(**NO_ENTRY, hours_since_patch="4.00")), "x.csv").diaries[0].entries == ()


def test_an_unknown_column_is_reported_and_left_out() -> None:
    reading = read_diaries(a_file(row(mood="low"), columns=(*NAMES, "mood")), "x.csv")
    assert [(each.line, each.problem.field, each.problem.why) for each in reading.notices] == [
        (1, "mood", Why.UNKNOWN_COLUMN)
    ]
    assert len(reading.diaries) == 1


def test_a_doubled_column_is_a_problem() -> None:
    assert places(a_file(columns=(*NAMES, "note"))) == ["1 note"]


def test_another_csv_is_told_once_with_what_it_lacks() -> None:
    (problem,) = told(b"name,age\nAna,31\nBo,32\n")
    missing = "schema, patient_id, patch_id, patch_number, patch_time"
    assert problem == f"x.csv:1 schema: Not in the header, and needed in a diary: {missing}."


def test_another_schema_is_told_once() -> None:
    data = a_file(*(entry_row(key, schema="bloodpatch-diary/2") for key in range(50)))
    assert told(data) == [f"x.csv:2 schema: “bloodpatch-diary/2” is another kind of file; a diary says {SCHEMA} here."]


@pytest.mark.parametrize("name", ["schema", "patient_id", "patch_id", "patch_number", "patch_time"])
def test_what_every_row_needs(name: str) -> None:
    assert told(a_file(row(**{name: ""}))) == [f"x.csv:2 {name}: Nothing is given here, and it is needed."]


@pytest.mark.parametrize("name", ["entry_id", "observed_at", "recorded_at", "author"])
def test_what_every_entry_needs(name: str) -> None:
    assert told(a_file(row(**{name: ""}))) == [f"x.csv:2 {name}: Nothing is given here, and it is needed."]


def test_what_every_entry_needs_is_told_once_where_the_column_is_missing() -> None:
    columns = [name for name in NAMES if name not in ("author", "recorded_at")]
    assert places(a_file(row(), entry_row(2), entry_row(3), columns=columns)) == ["2 recorded_at", "2 author"]


def test_an_entry_needs_an_answer() -> None:
    assert told(a_file(row(headache_upright=""))) == [
        "x.csv:2 entry_id: Nothing is answered; an entry needs at least one answer."
    ]
    assert told(a_file(row(headache_upright="", too_ill="yes"))) == []


@pytest.mark.parametrize(
    "name, text, says",
    [
        ("headache_upright", "11", "“11” is outside 0 to 10."),
        ("headache_upright", "5.5", "“5.5” is not a whole number from 0 to 10."),
        ("headache_upright", "-1", "“-1” is outside 0 to 10."),
        ("temperature_c", "370", "“370” is outside 30 to 45."),
        ("temperature_c", "nan", "“nan” is not a number from 30 to 45, written like 37 or 4.5."),
        ("temperature_c", "36,6", "“36,6” has a decimal comma; a decimal point is right, as in 36.6."),
        ("restriction_hours", "2161", "“2161” is outside 0 to 2160."),
        ("patch_number", "0", "“0” is outside 1 to 1000."),
        ("symptoms", "nausea;hunger", "“hunger” is not one of these: "),
        ("author", "doctor", "“doctor” is not one of these: patient, caregiver, nurse."),
        ("postpartum", "maybe", "“maybe” is not one of these: yes, no."),
        ("observed_at", "2026-03-07T13:00:00", "“2026-03-07T13:00:00” does not say its offset from UTC; "),
        ("observed_at", "2026-02-30T13:00:00Z", "“2026-02-30T13:00:00Z” is not a time; "),
        ("observed_at", "1899-12-31T00:00:00Z", "“1899-12-31T00:00:00Z” is outside 1900 to 2199."),
        ("observed_at", "2026-03-07T13:05:01-06:00", "“2026-03-07T13:05:01-06:00” is more than 5 minutes after "),
        ("observed_at", "2026-03-07T08:59:59-06:00", "“2026-03-07T08:59:59-06:00” is before the patch; "),
        ("date_of_birth", "30.2.1988", "“30.2.1988” is not a date; "),
        ("date_of_birth", "1899-01-01", "“1899-01-01” is outside 1900 to 2199."),
        ("entry_id", "1", "“1” is not a UUID; "),
        ("void_reason", "twice", "“twice” is a reason for voiding an entry that is not voided."),
        ("patient_name", "x" * 1001, "“xxxxxxxxxxxxxxxxxxxx…” is longer than 1000 characters."),
        ("note", "x" * 100_001, "“xxxxxxxxxxxxxxxxxxxx…” is longer than 100000 characters."),
    ],
)
def test_a_bad_value_is_told_with_its_text_and_what_would_be_right(name: str, text: str, says: str) -> None:
    (problem,) = told(a_file(row(**{name: text})))
    assert problem.startswith(f"x.csv:2 {name}: {says}")


def test_the_longest_texts_are_read() -> None:
    assert told(a_file(row(patient_name="=" * 1000, note='"' * 100_000))) == []


def test_every_problem_of_a_row_is_told_at_once() -> None:
    bad = {
        "date_of_birth": "x",
        "patch_number": "x",
        "baseline_upright": "11",
        "entry_id": "x",
        "observed_at": "2026-03-06T13:00:00Z",
        "author": "x",
        "headache_upright": "x",
        "headache_lying": "11",
        "symptoms": "x",
        "temperature_c": "370",
    }
    assert places(a_file(row(**bad))) == [f"2 {name}" for name in bad if name != "observed_at"]
    assert places(a_file(row(**bad | {"patch_number": "1"}))) == [
        "2 date_of_birth",
        "2 baseline_upright",
        "2 entry_id",
        "2 author",
        "2 headache_upright",
        "2 headache_lying",
        "2 symptoms",
        "2 temperature_c",
        "2 observed_at",
    ]


def test_values_of_one_patient_or_patch_must_not_differ_between_rows() -> None:
    other = entry_row(2, patient_name="Anna", clinic_name="North", baseline_upright="")
    assert told(a_file(row(baseline_upright="8"), other, other | {"entry_id": str(an_id(3))})) == [
        "x.csv:3 patient_name: “Anna” contradicts an earlier row with the same id, which says “Ana R.”.",
        "x.csv:3 baseline_upright: “” contradicts an earlier row with the same id, which says “8”.",
        "x.csv:3 clinic_name: “North” contradicts an earlier row with the same id, which says “”.",
    ]


def test_a_patch_belongs_to_one_patient() -> None:
    assert places(a_file(row(), entry_row(2, patient_id=str(an_id("other"))))) == ["3 patient_id"]


def test_the_same_value_in_another_form_does_not_differ() -> None:
    same = entry_row(
        2, patient_id=PATIENT.upper(), patch_id=PATCH.upper(), patch_time="2026-03-07T15:00:00Z", lift_limit_kg="4.50"
    )
    reading = read_diaries(a_file(row(lift_limit_kg="4.5"), same), "x.csv")
    assert reading.problem_count == 0
    assert len(reading.diaries[0].entries) == 2


def test_an_entry_stands_once() -> None:
    says = f"entry_id: “{ENTRY}” stands on line 2 already; each entry stands once."
    assert told(a_file(row(), row())) == [f"x.csv:3 {says}"]
    later = {"observed_at": "2026-03-10T09:00:00Z", "recorded_at": "2026-03-10T09:00:00Z"}
    assert told(a_file(row(), row(**SECOND, **later))) == [f"x.csv:3 {says}"]


def test_one_id_may_be_that_of_a_patient_a_patch_and_an_entry() -> None:
    assert told(a_file(row(patient_id=ENTRY, patch_id=ENTRY), entry_row(2, patient_id=ENTRY, patch_id=ENTRY))) == []


def test_an_entry_lies_before_the_next_patch_wherever_that_stands() -> None:
    at = {"observed_at": SECOND["patch_time"], "recorded_at": SECOND["patch_time"]}
    (problem,) = told(a_file(row(**at), row(**SECOND, **NO_ENTRY)))
    assert problem.startswith("x.csv:2 observed_at: “2026-03-09T09:00:00-06:00” is not before the next patch; ")
    just_before = {"observed_at": "2026-03-09T08:59:59-06:00", "recorded_at": SECOND["patch_time"]}
    assert told(a_file(row(**just_before), row(**SECOND, **NO_ENTRY))) == []


def test_later_patches_have_higher_numbers() -> None:
    assert places(a_file(row(**NO_ENTRY, patch_number="3"), row(**SECOND, **NO_ENTRY))) == ["2 patch_time"]
    assert places(a_file(row(**NO_ENTRY), row(**SECOND | {"patch_number": "1"}, **NO_ENTRY))) == ["3 patch_number"]
    assert told(a_file(row(**NO_ENTRY), row(**SECOND | {"patch_number": "7"}, **NO_ENTRY))) == []


def test_patches_of_two_patients_do_not_meet() -> None:
    other = row(patient_id=str(an_id("other")), **SECOND | {"patch_number": "1"}, **NO_ENTRY)
    assert told(a_file(row(), other)) == []


def test_exactly_one_apostrophe_comes_off_text() -> None:
    (diary,) = read_diaries(a_file(row(patient_name="''=x", note="'=1", record_number="'")), "x.csv").diaries
    assert (diary.patient.patient_name, diary.patient.record_number) == ("'=x", "")
    assert diary.entries[0].answers.note == "=1"


def test_the_first_hundred_problems_are_kept_and_all_are_counted() -> None:
    rows = [entry_row(key, headache_upright="11", back_pain="11") for key in range(300)]
    reading = read_diaries(a_file(*rows), "x.csv")
    assert reading.problem_count == 600
    assert [each.line for each in reading.problems] == [line for line in range(2, 52) for _ in range(2)]
    assert reading.diaries == ()


def test_lines_are_known_for_everything_read() -> None:
    reading = read_diaries(a_file(row(note="two\nlines"), entry_row(2)), "x.csv")
    entries = {entry.id: entry for entry in reading.diaries[0].entries}
    assert sorted(reading.lines[each] for each in entries) == [2, 4]
    assert reading.lines[reading.diaries[0].patches[0].id] == 2


def test_warning_signs_are_words_of_their_own() -> None:
    (diary,) = read_diaries(a_file(row(warning_signs="fainting;leg-weakness")), "x.csv").diaries
    assert diary.entries[0].answers.warning_signs == {WarningSign.LEG_WEAKNESS, WarningSign.FAINTING}
