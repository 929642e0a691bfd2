"""One export: whom it is of, what is cut, and what a pseudonymous one must not give away."""

import csv
import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.exchange.export import Export
from bloodpatch_tracker.exchange.export_wish import ExportWish, What
from bloodpatch_tracker.exchange.pseudonymous import shift_of
from bloodpatch_tracker.exchange.read_diary import read_diaries
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, at_hour

PEOPLE = tuple(a_patient(key=each, patient_name=f"Person {each}") for each in range(8))
NOW = PATCH_TIME + timedelta(days=20)
KEY = bytes(32)


def a_book() -> MemoryBook:
    """Eight people; each has entries at 1 h and 30 h, and the first one at 19 days, too, and a second patch."""
    book = MemoryBook()
    for patient in PEOPLE:
        patch = a_patch(patient, baseline_upright=8)
        kept: list[Kept] = [
            patient,
            patch,
            an_entry(patch, 1, 2),
            an_entry(patch, 30, 7),
            a_review(patch, 31, reviewer="Dr. Who"),
        ]
        if patient is PEOPLE[0]:
            second = a_patch(patient, 2, 40)
            kept += [second, an_entry(second, 19 * 24 - 40, 1)]
        book.save(*(Change(each, NOW) for each in kept))
    return book


def an_export(wish: ExportWish, known: Iterable[UUID] | None = None) -> Export:
    book = a_book()
    ids = [each.id for each in book.patients()] if known is None else list(known)
    return Export(book.diary, ids, wish, NOW, KEY)


def rows(export: Export) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(b"".join(export.csv()).decode("utf-8-sig"))))


def read(export: Export) -> tuple[Diary, ...]:
    reading = read_diaries(b"".join(export.csv()), "x.csv")
    assert reading.problems == ()
    return reading.diaries


def test_everybody_if_nobody_is_named() -> None:
    assert [each.patient for each in read(an_export(ExportWish()))] == sorted(PEOPLE, key=lambda each: each.id)


def test_only_those_who_are_named_and_each_once() -> None:
    wanted = (PEOPLE[5].id, PEOPLE[1].id, PEOPLE[5].id)
    assert {each.patient for each in read(an_export(ExportWish(patient_ids=wanted)))} == {PEOPLE[1], PEOPLE[5]}


def test_somebody_erased_meanwhile_is_left_out() -> None:
    ghost = a_patient(key="erased").id
    assert len(read(an_export(ExportWish(), [ghost, PEOPLE[0].id]))) == 1


def test_the_last_days_leave_out_who_has_nothing_in_them_and_count_those() -> None:
    export = an_export(ExportWish(last_days=3))
    (found,) = read(export)
    assert found.patient == PEOPLE[0]
    assert len(found.patches) == 2
    assert [each.answers.headache_upright for each in found.entries] == [1]
    assert export.without_days == 7


def test_a_summary_of_the_last_days_is_of_fewer_patients_but_of_whole_courses() -> None:
    found = rows(an_export(ExportWish(What.SUMMARY, last_days=3)))
    assert [(each["patient_name"], each["entries"]) for each in found] == [("Person 0", "2"), ("Person 0", "1")]


def test_pseudonymous_last_days_end_with_each_diary_and_do_not_tell_when_the_export_was() -> None:
    """Whoever knows the day of the export must not learn from what is left by how much a patient's dates were moved."""
    wish = ExportWish(last_days=1, pseudonymous=True)
    export = an_export(wish)
    found = read(export)
    assert sorted(tuple(each.answers.headache_upright for each in diary.entries) for diary in found) == [
        (1,),  # at 19 days
        *([(7,)] * 7),  # at 30 h; that at 1 h is more than a day before
    ]
    assert export.without_days == 0
    book = a_book()
    later = Export(book.diary, [each.id for each in PEOPLE], wish, NOW + timedelta(days=9), KEY)
    assert read(later) == found


def test_pseudonymous_last_days_know_nothing_of_after_the_moment_asked_for() -> None:
    book, wish = a_book(), ExportWish(last_days=1, pseudonymous=True)
    ids = [each.id for each in PEOPLE]
    hour_20 = Export(book.diary, ids, wish, at_hour(a_patch(), 20), KEY)
    assert {entry.answers.headache_upright for diary in read(hour_20) for entry in diary.entries} == {2}
    before = Export(book.diary, ids, wish, at_hour(a_patch(), -1), KEY)
    assert read(before) == ()
    assert before.without_days == len(PEOPLE)


def test_pseudonymous_rows_are_in_the_order_of_the_made_up_ids() -> None:
    export = an_export(ExportWish(pseudonymous=True))
    found = read(export)
    assert [each.patient.id for each in found] == sorted(map(export.shown_id, (each.id for each in PEOPLE)))
    assert {each.patient.patient_name for each in found} == {""}
    assert export.ids != sorted(export.ids), "the order of the real ids would tell who is who"


def test_two_pseudonymous_exports_have_no_id_in_common() -> None:
    book = a_book()
    ids = [each.id for each in book.patients()]
    one, two = (
        {each["patient_id"] for each in rows(Export(book.diary, ids, ExportWish(pseudonymous=True), NOW))}
        for _ in range(2)
    )
    assert len(one) == len(two) == 8
    assert one & two == set()


def test_a_pseudonymous_summary_says_the_same_but_not_who_and_when() -> None:
    plain = rows(an_export(ExportWish(What.SUMMARY)))
    found = rows(an_export(ExportWish(What.SUMMARY, pseudonymous=True)))
    kept = ("status", "severity", "second_patch", "flags", "auc_0_48", "entries", "late_entries", "decision")
    assert sorted(tuple(each[name] for name in kept) for each in found) == sorted(
        tuple(each[name] for name in kept) for each in plain
    )
    assert {each["reviewer"] for each in plain} == {"", "Dr. Who"}
    assert {each["reviewer"] for each in found} == {""}
    assert {each["patient_name"] for each in found} == {""}


def test_no_cell_of_a_pseudonymous_summary_tells_by_how_much_the_dates_were_moved() -> None:
    """All patients are looked at in the same moment; moved as the rest, it would give each shift away."""
    found = rows(an_export(ExportWish(What.SUMMARY, pseudonymous=True)))
    book = a_book()
    nows = {(NOW + shift_of(book.diary(each.id), KEY)).date() for each in PEOPLE}
    told = {
        datetime.fromisoformat(cell).date() for row in found for cell in row.values() if "T" in cell and ":" in cell
    }
    assert told
    assert told & nows == set()
    assert {each["as_of"] for each in found} == {""}


def test_patients_without_a_patch_are_counted_where_a_row_needs_one() -> None:
    book = a_book()
    bare = a_patient(key="bare")
    book.save(Change(bare, NOW))
    ids = [each.id for each in book.patients()]
    export = Export(book.diary, ids, ExportWish(), NOW)
    assert len(read(export)) == 8
    assert export.without_patch == 1
    fhir = Export(book.diary, ids, ExportWish(What.FHIR), NOW)
    assert len(list(fhir.bundles())) == 9
    assert fhir.without_patch == 0


def test_bundles_are_cut_and_disguised_alike() -> None:
    export = an_export(ExportWish(What.FHIR, (PEOPLE[0].id,), last_days=3, pseudonymous=True))
    (bundle,) = export.bundles()
    assert "Person" not in str(bundle)
    assert str(PEOPLE[0].id) not in str(bundle)
    assert str(bundle).count("'QuestionnaireResponse'") == 3  # the facts of two patches, and one entry
    assert "PSEUDED" in str(bundle)
    assert str(at_hour(a_patch(), 19 * 24).date()) not in str(bundle)


def test_a_summary_goes_by_the_thresholds_of_the_clinic() -> None:
    book = a_book()
    strict = replace(DEFAULT, rules_version="2026.1+clinic.1", late_after=timedelta(hours=-1))
    export = Export(book.diary, [PEOPLE[1].id], ExportWish(What.SUMMARY), NOW, limits=strict)
    (row,) = rows(export)
    assert (row["rules_version"], row["late_entries"]) == ("2026.1+clinic.1", "2")
