"""Looking through a clinic's diaries: the most urgent guess first, and no trouble with one stops the rest."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.standing import standing_of
from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.assessment.triage import Besides, Followed, group_of
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.ui import triage as triage_module
from bloodpatch_tracker.ui.triage import Triage
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry
from tests.ui.conftest import SetClock


def follow(book: DiaryBook, name: str, *scores: tuple[float, int], hours_after_first: float = 0) -> Patient:
    patient = a_patient(key=name, patient_name=name)
    patch = a_patch(patient, hours_after_first=hours_after_first, baseline_upright=8, baseline_lying=2)
    kept: list[Kept] = [patient, patch, *(an_entry(patch, hour, upright, 0) for hour, upright in scores)]
    book.save(*(Change(each, PATCH_TIME) for each in kept))
    return patient


@pytest.fixture
def triage(book: DiaryBook, clock: SetClock) -> Iterator[Triage]:
    clock.at_hour(30)
    made = Triage(book, clock)
    yield made
    made.close()


def look(qtbot: QtBot, triage: Triage, begin: Callable[[], None] | None = None) -> dict[UUID, Followed]:
    """Read everybody, or what else is asked for, until nothing is left; who is known then."""
    (begin or triage.read_again)()
    qtbot.waitUntil(lambda: not triage._due and not triage._next_slice.isActive())
    return triage._followed


def failing(book: DiaryBook, patient: Patient, trouble: Trouble) -> Callable[[UUID], Diary]:
    read = book.diary

    def diary(patient_id: UUID) -> Diary:
        if patient_id == patient.id:
            raise BookTrouble(trouble)
        return read(patient_id)

    return diary


def locked_for_all(_: UUID) -> Diary:
    raise BookTrouble(Trouble.LOCKED)


def test_the_most_urgent_guess_is_looked_at_first(
    qtbot: QtBot, triage: Triage, book: DiaryBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By what was kept of them before; of whom nothing was kept before those who were well."""
    well, new, ill = (follow(book, name, (26, 2)) for name in ("well", "new", "ill"))
    for patient, code in ((well, Line.RECOVERED), (ill, Line.EMERGENCY)):
        standing = standing_of(book.diary(patient.id), PATCH_TIME + timedelta(hours=1))
        assert standing is not None
        book.keep_standings(replace(standing, code=code.value))
    order: list[UUID] = []
    read = book.diary

    def seen(patient_id: UUID) -> Diary:
        order.append(patient_id)
        return read(patient_id)

    monkeypatch.setattr(book, "diary", seen)
    monkeypatch.setattr(triage_module, "perf_counter", iter(range(10_000)).__next__)  # a slice ends after one diary
    monkeypatch.setattr(triage_module, "SLICE_S", 1.5)
    look(qtbot, triage)
    assert order == [ill.id, new.id, well.id]


def test_a_diary_that_cannot_be_read_stops_nobody_elses(
    qtbot: QtBot, triage: Triage, book: DiaryBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged, fine = follow(book, "damaged", (26, 2)), follow(book, "fine", (26, 2))
    monkeypatch.setattr(book, "diary", failing(book, damaged, Trouble.UNREADABLE))
    with qtbot.waitSignal(triage.not_read):
        found = look(qtbot, triage)
    assert group_of(found[fine.id]) is Line.ON_COURSE
    assert group_of(found[damaged.id]) is Besides.NOT_ASSESSED, "unknown is never good"
    with qtbot.assertNotEmitted(triage.not_read):
        look(qtbot, triage, triage._look_at_old)


def test_a_locked_book_is_tried_again_within_a_minute(
    qtbot: QtBot, triage: Triage, book: DiaryBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = follow(book, "Ana", (26, 2))
    read = book.diary
    monkeypatch.setattr(book, "diary", failing(book, patient, Trouble.LOCKED))
    with qtbot.waitSignal(triage.not_read):
        look(qtbot, triage)
    assert triage._next_change.interval() == 60_000
    monkeypatch.setattr(book, "diary", read)
    triage._next_change.timeout.emit()
    found = look(qtbot, triage, lambda: None)
    assert group_of(found[patient.id]) is Line.ON_COURSE


def test_a_patch_that_is_to_come_is_none_yet_and_counts_once_done(
    qtbot: QtBot, triage: Triage, book: DiaryBook, clock: SetClock
) -> None:
    patient = follow(book, "Ana", hours_after_first=40)
    found = look(qtbot, triage)
    assert group_of(found[patient.id]) is Besides.NO_PATCH
    clock.at_hour(41)
    found = look(qtbot, triage, triage._look_at_old)
    assert group_of(found[patient.id]) is Line.WAITING


def test_other_thresholds_are_held_to_at_once(qtbot: QtBot, triage: Triage, book: DiaryBook) -> None:
    patient = follow(book, "Ana", (2, 1), (20, 4), (26, 4))
    found = look(qtbot, triage)
    assert group_of(found[patient.id]) is Line.RETURNED
    own = replace(DEFAULT, moderate=5, relief_upright=4, rules_version="2026.1+clinic.1")
    found = look(qtbot, triage, lambda: triage.use_limits(own))
    assert group_of(found[patient.id]) is not Line.RETURNED
    standing = book.follow_ups()[0].standing
    assert standing is not None
    assert standing.rules_version == own.fingerprint


def test_what_was_made_by_other_numbers_of_the_same_name_is_made_anew(
    qtbot: QtBot, triage: Triage, book: DiaryBook
) -> None:
    patient = follow(book, "Ana", (2, 1), (20, 4), (26, 4))
    for moderate, is_back in ((4, True), (5, False)):  # as two stations have it that look at two files
        own = replace(DEFAULT, moderate=moderate, relief_upright=moderate - 1, rules_version="2026.1+clinic.1")
        other = Triage(book, triage._clock)
        other.use_limits(own)
        with qtbot.waitSignal(other.read) as told:
            found = look(qtbot, other)
        assert told.args is not None
        assert [each.sure for each in told.args[0]] == [False]
        with qtbot.waitSignal(other.read) as told:
            look(qtbot, other)
        assert told.args is not None
        assert [each.sure for each in told.args[0]] == [True], "its own numbers hold"
        other.close()
        assert (group_of(found[patient.id]) is Line.RETURNED) == is_back


def test_a_diary_that_is_known_is_not_assessed_again(qtbot: QtBot, triage: Triage, book: DiaryBook) -> None:
    patient = follow(book, "Ana", (26, 2))
    look(qtbot, triage)
    diary = book.diary(patient.id)
    with qtbot.assertNotEmitted(triage.renewed):
        triage.see(diary)
    entry = an_entry(diary.patches[0], 29, 9, 0)
    book.save(Change(entry, entry.recorded_at))
    with qtbot.waitSignal(triage.renewed) as told:
        triage.see(book.diary(patient.id))
    assert told.args is not None
    [renewed] = told.args[0]
    assert renewed.follow_up.standing.last_upright == 9


def test_whoever_was_erased_is_no_longer_listed(qtbot: QtBot, triage: Triage, book: DiaryBook) -> None:
    patient = follow(book, "Ana", (26, 2))
    look(qtbot, triage)
    book.erase(patient.id)
    found = look(qtbot, triage, lambda: triage.look_at(patient.id))
    assert found == {}


def test_whoever_was_erased_before_it_was_told_does_not_come_back(
    qtbot: QtBot, triage: Triage, book: DiaryBook
) -> None:
    """Assessed, then erased by another station before what was found is shown."""
    patient = follow(book, "Ana", (26, 2))
    look(qtbot, triage)
    triage._note(book.diary(patient.id))
    book.erase(patient.id)
    told: list[Followed] = []
    triage.renewed.connect(told.extend)
    assert look(qtbot, triage, lambda: triage.look_at(patient.id)) == {}
    assert told == []


def test_what_was_found_before_all_was_read_again_is_not_told_any_more(
    qtbot: QtBot, triage: Triage, book: DiaryBook
) -> None:
    """Another station has written and looked meanwhile: what it keeps is newer."""
    patient = follow(book, "Ana", (26, 2))
    look(qtbot, triage)
    triage._note(book.diary(patient.id))
    entry = an_entry(book.diary(patient.id).patches[0], 29, 9, 0)
    book.save(Change(entry, entry.recorded_at))
    newer = standing_of(book.diary(patient.id), triage.now)
    assert newer is not None
    book.keep_standings(newer)
    told: list[Followed] = []
    triage.renewed.connect(told.extend)
    found = look(qtbot, triage)
    assert told == []
    assert found[patient.id].follow_up.standing == book.follow_ups()[0].standing == newer


def test_what_others_changed_is_read_though_the_book_was_locked_at_first(
    qtbot: QtBot, triage: Triage, book: DiaryBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody known, and somebody that others have just begun: both are tried again with the next minute."""
    known = follow(book, "Ana", (26, 2))
    look(qtbot, triage)
    entry = an_entry(book.diary(known.id).patches[0], 29, 9, 0)
    book.save(Change(entry, entry.recorded_at))
    new = follow(book, "Bo", (26, 2))
    with monkeypatch.context() as locked:
        locked.setattr(book, "diary", locked_for_all)
        for each in (known, new):
            look(qtbot, triage, partial(triage.look_at, each.id))
    triage._next_change.timeout.emit()
    found = look(qtbot, triage, lambda: None)
    standing = found[known.id].follow_up.standing
    assert standing is not None
    assert standing.last_upright == 9
    assert group_of(found[new.id]) is Line.ON_COURSE
    assert triage._stale == set()


def test_it_wakes_each_minute_unless_somebody_else_does(
    qtbot: QtBot, triage: Triage, book: DiaryBook, clock: SetClock
) -> None:
    clock.at_hour(30.5)  # between two moments at which a rule may decide otherwise
    follow(book, "Ana", (26, 2))
    look(qtbot, triage)
    assert triage._next_change.interval() == 60_000
    triage.wait_longer(longer=True)
    assert triage._next_change.interval() > 60_000
    triage.wait_longer(longer=False)
    assert triage._next_change.interval() == 60_000


def test_nothing_is_looked_at_once_closed(qtbot: QtBot, triage: Triage, book: DiaryBook) -> None:
    follow(book, "Ana", (26, 2))
    look(qtbot, triage)
    triage.close()
    assert not any(timer.isActive() for timer in (triage._first_read, triage._next_slice, triage._next_change))
