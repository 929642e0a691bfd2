"""The diary CSV is written as its format says, byte for byte."""

from datetime import UTC, datetime

import pytest

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Medicine, Symptom
from bloodpatch_tracker.exchange.columns import NAMES
from bloodpatch_tracker.exchange.csv_bytes import CHUNK
from bloodpatch_tracker.exchange.write_diary import can_be_written, write_diaries
from tests.builders import a_patch, a_patient, an_entry, an_id


def written(*diaries: Diary) -> str:
    return b"".join(write_diaries(diaries)).decode()


def rows(text: str) -> list[dict[str, str]]:
    """For text without quoted cells."""
    header, *lines = text.removeprefix("\ufeff").removesuffix("\r\n").split("\r\n")
    return [dict(zip(header.split(","), line.split(","), strict=True)) for line in lines]


def test_no_diary_is_a_header_alone() -> None:
    assert written() == "\ufeff" + ",".join(NAMES) + "\r\n"


def test_one_entry_in_full() -> None:
    patient = a_patient(patient_name="Ana R.", postpartum=True)
    patch = a_patch(patient, blood_volume_ml=20.0, lift_limit_kg=4.5, baseline_upright=8)
    entry = an_entry(
        patch,
        4.5,
        0,
        symptoms=frozenset([Symptom.TINNITUS, Symptom.NAUSEA]),
        medicines=frozenset([Medicine.CAFFEINE]),
        temperature_c=37.0,
        leg_pain=False,
    )
    (row,) = rows(written(Diary(patient, (patch,), (entry,))))
    assert {name: cell for name, cell in row.items() if cell} == {
        "schema": "bloodpatch-diary/1",
        "patient_id": str(patient.id),
        "patient_name": "Ana R.",
        "postpartum": "yes",
        "patch_id": str(patch.id),
        "patch_number": "1",
        "patch_time": "2026-03-07T09:00:00-06:00",
        "blood_volume_ml": "20",
        "baseline_upright": "8",
        "lift_limit_kg": "4.5",
        "entry_id": str(entry.id),
        "observed_at": "2026-03-07T13:30:00-06:00",
        "recorded_at": "2026-03-07T13:30:00-06:00",
        "hours_since_patch": "4.50",
        "author": "patient",
        "headache_upright": "0",
        "symptoms": "nausea;tinnitus",
        "leg_pain": "no",
        "temperature_c": "37",
        "medicines": "caffeine",
    }


def test_only_cells_that_need_quotes_have_them() -> None:
    patient = a_patient(patient_name='a "b", c', record_number=" plain ")
    patch = a_patch(patient, spinal_level="one\rtwo", clinic_name="one\ntwo", clinic_phone="=1+1")
    text = written(Diary(patient, (patch,)))
    assert ',"a ""b"", c",, plain ,' in text
    assert ',"one\rtwo",' in text
    assert ',"one\ntwo",\'=1+1,' in text
    assert text.count('"') == 4 + 4 + 2


def test_a_patch_without_entries_has_one_row_with_its_entry_blank() -> None:
    patient = a_patient()
    (row,) = rows(written(Diary(patient, (a_patch(patient),))))
    assert [name for name in NAMES[NAMES.index("entry_id") :] if row[name]] == []


def test_voided_entries_are_written_too() -> None:
    patient = a_patient()
    patch = a_patch(patient)
    (row,) = rows(written(Diary(patient, (patch,), (an_entry(patch, 1, 3, voided_hour=2, void_reason="twice"),))))
    assert (row["voided_at"], row["void_reason"]) == ("2026-03-07T11:00:00-06:00", "twice")


def test_entries_of_one_moment_are_by_id_whenever_they_were_typed() -> None:
    patient = a_patient()
    patch = a_patch(patient)
    ids = sorted(an_id(each) for each in range(3))
    entries = tuple(an_entry(patch, 5, 1, id=each, recorded_hour=9 - place) for place, each in enumerate(ids))
    found = [row["entry_id"] for row in rows(written(Diary(patient, (patch,), entries)))]
    assert found == [str(each) for each in ids]


def test_a_patient_without_a_patch_has_no_row() -> None:
    diary = Diary(a_patient())
    assert not can_be_written(diary)
    assert written(diary) == written()


def test_diaries_out_of_order_are_the_callers_mistake() -> None:
    one, two = sorted([a_patient(key=1), a_patient(key=2)], key=lambda patient: patient.id)
    with pytest.raises(ValueError, match="not by patient id"):
        written(Diary(two), Diary(one))
    with pytest.raises(ValueError, match="not by patient id"):
        written(Diary(one), Diary(one))


def test_utc_is_written_as_an_offset() -> None:
    patient = a_patient()
    patch = a_patch(patient, patch_time=datetime(2026, 3, 7, tzinfo=UTC))
    (row,) = rows(written(Diary(patient, (patch,))))
    assert row["patch_time"] == "2026-03-07T00:00:00+00:00"


def test_diaries_are_asked_for_one_by_one_and_handed_on_in_chunks() -> None:
    asked: list[int] = []

    def given():
        for place, patient in enumerate(sorted((a_patient(key=key) for key in range(40)), key=lambda each: each.id)):
            asked.append(place)
            patch = a_patch(patient)
            yield Diary(patient, (patch,), (an_entry(patch, 1, note="x" * (CHUNK // 4)),))

    chunks = write_diaries(given())
    next(chunks), next(chunks)
    assert len(asked) < 10
    assert b"".join(chunks)
    assert len(asked) == 40
