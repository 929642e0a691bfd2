"""What is typed is there again after the window was closed or killed, for the same patch, until it is saved."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.diary.entry import UNANSWERED, Entry
from bloodpatch_tracker.diary.vocabulary import Author, Medicine, Symptom
from bloodpatch_tracker.drafts import DraftFile
from bloodpatch_tracker.ui.log_form import LogForm
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import PATCH_TIME, a_patch, a_patient
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]


def saved(book: DiaryBook) -> tuple[Entry, ...]:
    [patient] = book.patients()
    return book.diary(patient.id).entries


def type_much(qtbot: QtBot, form: LogForm) -> None:
    """By hand, as far as one comes before the machine dies: half a temperature, half a note."""
    qtbot.keyClicks(form.form.upright, "7")
    form.form.symptoms._buttons[Symptom.NAUSEA].click()
    details = form.form.details
    form.form.more.click()
    qtbot.keyClicks(details.temperature._line, "37.")
    details.medicines._buttons[Medicine.CAFFEINE].click()
    details.leg_pain._no.click()
    qtbot.keyClicks(details.note, "slept ba")
    form.who._buttons[Author.CAREGIVER].click()
    form.earlier.click()
    form.picker.ago.keys[1].click()


def assert_much(form: LogForm, an_hour_before: SetClock) -> None:
    details = form.form.details
    assert scores(form) == (7, None)
    assert form.form.symptoms.chosen() == {Symptom.NAUSEA}
    assert (details.temperature._line.text(), details.note.toPlainText()) == ("37.", "slept ba")
    assert details.medicines.chosen() == {Medicine.CAFFEINE}
    assert details.leg_pain.value() is False
    assert form.who.the_one() is Author.CAREGIVER
    assert form.when.moment() == an_hour_before.now - timedelta(hours=1)
    assert form.earlier.isChecked()
    assert form.form.more.isChecked(), "nothing of it is out of sight"


def test_half_a_second_after_the_last_change_it_is_kept(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, drafts: DraftFile, clock: SetClock
) -> None:
    """Not at each key: the file is written once."""
    _, patch, _ = keep(book)
    window = open_drafting()
    type_much(qtbot, window.home.log.form)
    assert drafts.read(patch.id) is None
    qtbot.waitUntil(lambda: drafts.read(patch.id) is not None, timeout=20_000)
    kept = drafts.read(patch.id)
    assert kept is not None
    assert (kept.typed["temperature_c"], kept.typed_at) == ("37. °C", clock.now)


def test_all_of_it_is_there_again_after_a_restart(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book)
    window = open_drafting()
    type_much(qtbot, window.home.log.form)
    window.close()
    form = open_drafting().home.log.form
    assert_much(form, clock)
    assert form.still_here.text.text() == "What you had typed is still here."
    assert form.still_here.isVisible()
    assert saved(book) == ()


def test_what_is_old_says_from_when_it_is_and_can_be_emptied(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, clock: SetClock, drafts: DraftFile
) -> None:
    """A seven of last night must not be saved as one of now unnoticed."""
    _, patch, _ = keep(book)
    window = open_drafting()
    qtbot.keyClicks(window.home.log.form.form.upright, "7")
    window.close()
    clock.at_hour(14)
    form = open_drafting().home.log.form
    assert "from Sat 7 Mar, 12:00" in form.still_here.text.text()
    assert "Earlier" in form.still_here.text.text()
    form.still_here.afresh.click()
    assert form.form.answers() == UNANSWERED
    assert form.still_here.isHidden()
    assert drafts.read(patch.id) is None


def test_once_saved_it_is_forgotten_at_once(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, drafts: DraftFile
) -> None:
    """A crash right after must not bring it back, to be saved twice."""
    _, patch, _ = keep(book)
    window = open_drafting()
    form = window.home.log.form
    qtbot.keyClicks(form.form.upright, "7")
    window.menus.pages[1].trigger()
    assert drafts.read(patch.id) is not None, "turning to another page keeps it"
    window.menus.pages[0].trigger()
    qtbot.keyClick(form.form.upright._keys[7], Qt.Key.Key_Return)
    assert [entry.answers.headache_upright for entry in saved(book)] == [7]
    assert drafts.read(patch.id) is None


def test_emptied_by_hand_it_is_forgotten(qtbot: QtBot, open_drafting: Open, book: DiaryBook, drafts: DraftFile) -> None:
    _, patch, _ = keep(book)
    window = open_drafting()
    form = window.home.log.form
    qtbot.keyClicks(form.form.upright, "7")
    window.menus.pages[1].trigger()
    assert drafts.read(patch.id) is not None
    window.menus.pages[0].trigger()
    qtbot.keyClicks(form.form.upright, "7")
    window.close()
    assert drafts.read(patch.id) is None


def test_what_not_now_and_warning_signs_save_leaves_the_draft_alone(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, drafts: DraftFile
) -> None:
    _, patch, _ = keep(book)
    window = open_drafting()
    form = window.home.log.form
    qtbot.keyClicks(form.form.upright, "7")
    form.not_now.click()
    window.close()
    kept = drafts.read(patch.id)
    assert kept is not None
    assert kept.typed == {"headache_upright": "7"}


def scores(form: LogForm) -> tuple[int | None, int | None]:
    return form.form.upright.score, form.form.lying.score


def choose(window: MainWindow, name: str) -> None:
    window.top.person.list.setCurrentIndex(window.top.person.list.findText(name))


def test_each_patient_has_a_draft_of_their_own(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book)
    other = a_patient(patient_name="Bo S.", key="other")
    book.save(Change(other, PATCH_TIME), Change(a_patch(other), PATCH_TIME))
    window = open_drafting()
    form = window.home.log.form
    qtbot.keyClicks(form.form.upright, "7")
    choose(window, "Bo S.")
    assert form.form.answers() == UNANSWERED
    assert form.still_here.isHidden()
    qtbot.keyClicks(form.form.lying, "2")
    choose(window, "Ana R.")
    assert scores(form) == (7, None)
    window.close()
    window = open_drafting()
    assert scores(window.home.log.form) == (7, None)
    choose(window, "Bo S.")
    assert scores(window.home.log.form) == (None, 2)


def test_a_later_patch_in_the_same_window_keeps_what_is_typed(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, clock: SetClock, drafts: DraftFile
) -> None:
    patient, patch, _ = keep(book)
    window = open_drafting()
    form = window.home.log.form
    form.watch.start.click()
    qtbot.keyClicks(form.form.upright, "7")
    clock.at_hour(30)
    second = a_patch(patient, 2, 29)
    window.feed.add_patch(second)
    assert form.form.upright.score == 7
    assert form.watch.since is None, "nobody was up all the while"
    assert drafts.read(patch.id) is None
    kept = drafts.read(second.id)
    assert kept is not None
    assert kept.typed == {"headache_upright": "7"}


def test_a_draft_of_a_patch_that_is_no_longer_the_latest_is_not_shown(
    open_drafting: Open, book: DiaryBook, clock: SetClock, drafts: DraftFile
) -> None:
    patient, patch, _ = keep(book)
    drafts.keep(Draft(patch.id, {"headache_upright": "7"}))
    book.save(Change(a_patch(patient, 2, 2), PATCH_TIME))
    assert open_drafting().home.log.form.form.answers() == UNANSWERED


@pytest.mark.parametrize(
    "typed",
    [
        {"headache_upright": "11", "symptoms": "hiccups", "leg_pain": "perhaps", "headache_site": "elbow"},
        {"temperature_c": "98.6 °F", "lifted_kg": "10 lb"},
        {"temperature_c": "", "lifted_kg": "7", "minutes_upright": "1" * 13, "mood": "sad"},
    ],
    ids=["unknown words", "another unit", "odd numbers"],
)
def test_what_cannot_be_shown_is_left_out(
    open_drafting: Open, book: DiaryBook, drafts: DraftFile, typed: dict[str, str]
) -> None:
    """Ten pounds must not come back as ten kilograms."""
    _, patch, _ = keep(book)
    drafts.keep(Draft(patch.id, typed))
    assert open_drafting().home.log.form.form.answers() == UNANSWERED


def test_set_up_is_resumed_where_it_was_left(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, clock: SetClock, drafts: DraftFile
) -> None:
    page = open_drafting().set_up
    page.role._buttons[Author.CAREGIVER].click()
    qtbot.keyClicks(page.patient_form.name.line, "Ana R.")
    qtbot.keyClicks(page.patient_form.born.line, "1990-0")
    page.patch_form.cause.setCurrentIndex(3)
    page.patch_form.when.step(-timedelta(hours=1))
    qtbot.keyClicks(page.patch_form.upright, "8")
    page.patch_form.plan.plan.list.setCurrentIndex(2)
    qtbot.keyClicks(page.patch_form.plan.limit._line, "0")
    page.remind._no.click()
    page.window().close()
    clock.now += timedelta(hours=9)
    page = open_drafting().set_up
    form = page.patch_form
    assert page.still_here.isVisible()
    assert (page.wishes().role, page.wishes().remind) == (Author.CAREGIVER, False)
    assert (page.patient_form.name.value(), page.patient_form.born.value()) == ("Ana R.", "1990-0")
    assert form.when.moment() == PATCH_TIME + timedelta(hours=2)
    assert (form.cause.currentIndex(), form.upright.score) == (3, 8)
    assert (form.plan.hours.value(), form.plan.limit._line.text()) == (1008, "2.50")
    page.patient_form.born.line.setText("1990-02-28")
    page.begin.click()
    [patient] = book.patients()
    assert book.diary(patient.id).patches[0].baseline_upright == 8
    page.window().close()
    assert drafts.read(None) is None, "it has begun"
    assert open_drafting().home.log.form.still_here.isHidden()


def test_set_up_can_be_emptied(qtbot: QtBot, open_drafting: Open, drafts: DraftFile, clock: SetClock) -> None:
    drafts.keep(Draft(typed={"patient_name": "Ana R.", "patch_time": (clock.now - timedelta(hours=2)).isoformat()}))
    page = open_drafting().set_up
    assert page.patch_form.when.moment() == clock.now - timedelta(hours=2)
    page.still_here.afresh.click()
    assert (page.patient_form.name.value(), page.patch_form.when.moment()) == ("", clock.now)
    page.window().close()
    assert drafts.read(None) is None


def test_a_look_at_somebody_whose_patch_is_to_come_takes_nothing(
    open_drafting: Callable[[], MainWindow], book: DiaryBook, drafts: DraftFile, clock: SetClock
) -> None:
    """Score and note typed, the other diary opened, which shows a notice only, and back."""
    patient, patch, _ = keep(book)
    other = a_patient(patient_name="Bo S.", key="other")
    book.save(Change(other, PATCH_TIME), Change(a_patch(other, hours_after_first=48), PATCH_TIME))
    window = open_drafting()
    form = window.home.log.form
    form.form.upright.answer(6)
    window.people.open(other.id)
    assert window.stack.currentWidget() is window.notice
    assert drafts.read(patch.id) is not None
    window.people.open(patient.id)
    assert form.form.upright.score == 6
