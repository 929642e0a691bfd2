"""Logging: one answer is enough, refusals are answered in place, and nothing typed is lost."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import NOTHING_SEEN, BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import Answers, Entry
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Medicine, Site, Symptom, WarningSign
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import PATCH_TIME
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]


def saved(book: DiaryBook) -> tuple[Entry, ...]:
    [patient] = book.patients()
    return book.diary(patient.id).entries


def test_nothing_answered_is_said_and_nothing_is_kept(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.home.log.form.save.click()
    assert "One answer is enough" in window.home.log.form.trouble.text()
    assert saved(book) == ()


def test_every_answer_arrives(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """What is given in the form is what is kept, by whom and when."""
    keep(book)
    clock.at_hour(5)
    window = open_window()
    form = window.home.log.form
    given = Answers(
        headache_upright=6,
        headache_lying=2,
        minutes_upright=20,
        headache_site=Site.NECK,
        symptoms=frozenset({Symptom.TINNITUS}),
        back_pain=3,
        leg_pain=False,
        temperature_c=37.4,
        systolic_mmhg=120,
        diastolic_mmhg=70,
        lifted_kg=2.5,
        restrictions_kept=True,
        medicines=frozenset({Medicine.CAFFEINE}),
        note="<b>slept</b>\nbadly",
    )
    form.form.show_answers(given)
    form.who.choose([Author.CAREGIVER])
    form.save.click()
    [entry] = saved(book)
    lifted = replace(given, activities=frozenset({Activity.LIFTING}))  # whoever says how much has lifted
    assert entry.answers == lifted
    assert (entry.author, entry.observed_at, entry.recorded_at) == (Author.CAREGIVER, clock.now, clock.now)


def test_a_bad_number_is_answered_at_its_field_and_the_form_keeps_all(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    form = window.home.log.form
    form.form.upright.choose(4)
    form.form.details.temperature._line.setText("370")
    form.save.click()
    assert "370" in form.form.details.temperature._trouble.text()
    assert form.form.more.isChecked(), "the field is in sight"
    assert form.form.upright.score == 4
    assert saved(book) == ()


class FullBook:
    """A book whose disk is full: it reads what another keeps and saves nothing."""

    def __init__(self, kept: DiaryBook) -> None:
        self._kept = kept
        self.patients, self.diary, self.history, self.owners = kept.patients, kept.diary, kept.history, kept.owners
        self.follow_ups, self.keep_standings, self.erase = kept.follow_ups, kept.keep_standings, kept.erase

    def save(self, *changes: Change, seen: Mapping[UUID, int] = NOTHING_SEEN) -> None:
        raise BookTrouble(Trouble.FULL)


def test_when_saving_fails_the_sentence_says_so_and_the_form_keeps_what_was_typed(
    open_window: Open, book: DiaryBook
) -> None:
    keep(book)
    window = open_window()
    window.feed._book = FullBook(book)
    form = window.home.log.form
    form.form.upright.choose(7)
    form.form.details.note.setPlainText("after a walk")
    form.save.click()
    assert "Not saved." in form.trouble.text()
    assert "disk" in form.trouble.text()
    assert (form.form.upright.score, form.form.details.note.toPlainText()) == (7, "after a walk")
    window.feed._book = book
    form.save.click()
    assert [entry.answers.note for entry in saved(book)] == ["after a walk"]
    assert form.trouble.isHidden()


def test_an_earlier_time_is_kept_as_such_and_marked_late(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book)
    clock.at_hour(20)
    window = open_window()
    form = window.home.log.form
    form.earlier.click()
    earlier = PATCH_TIME + timedelta(hours=10)
    form.when.show_moment(earlier)
    form.form.upright.choose(3)
    form.save.click()
    [entry] = saved(book)
    assert (entry.observed_at, entry.recorded_at) == (earlier, clock.now)
    assert window.home.diary.model.index(0, 7).data() == "late"
    assert not form.earlier.isChecked()


def test_warning_signs_are_saved_alone_and_leave_the_form_as_it_is(
    qtbot: QtBot, open_window: Open, book: DiaryBook
) -> None:
    """Not even a wrong number typed before delays them."""
    keep(book)
    window = open_window()
    form = window.home.log.form
    form.form.details.temperature._line.setText("370")
    form.form.upright.choose(5)
    form.signs.click()
    assert window.stack.currentWidget() is window.signs
    assert window.signs.calls.clinic.number.text() == "708-555-0100"
    assert not window.signs.save.isEnabled(), "nothing is ticked yet"
    window.signs.signs._buttons[WarningSign.SEIZURE].click()
    window.signs.save.click()
    [entry] = saved(book)
    assert entry.answers == Answers(warning_signs=frozenset({WarningSign.SEIZURE}))
    assert window.stack.currentWidget() is window.signs, "the numbers to call are here"
    assert "call now" in window.signs.trouble.text()
    assert window.signs.signs.chosen() == frozenset()
    window.signs.back.click()
    assert window.stack.currentWidget() is window.home
    assert "Emergency" in window.home.banner.status.text()
    assert form.form.upright.score == 5


def test_escape_leaves_the_warning_signs_without_saving(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.menus.signs.trigger()
    window.signs.signs._buttons[WarningSign.SEIZURE].click()
    qtbot.keyClick(window.signs, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.home
    assert saved(book) == ()


def test_undo_from_the_toast_voids_what_was_just_saved(open_window: Open, book: DiaryBook) -> None:
    """It stays in the diary, voided, and the banner no longer counts it."""
    keep(book)
    window = open_window()
    window.home.log.form.form.upright.choose(9)
    window.home.log.form.save.click()
    window.home.toast.undo.click()
    [entry] = saved(book)
    assert entry.voided_at is not None
    assert "Undone" in window.home.toast.text.text()


@pytest.mark.parametrize("warned", [False, True])
def test_warning_signs_can_be_read_before_any_diary_is_begun(open_window: Open, warned: bool) -> None:
    window = open_window()
    window.menus.signs.trigger()
    assert window.stack.currentWidget() is window.signs
    if warned:
        window.signs.signs._buttons[WarningSign.FAINTING].click()
        window.signs.save.click()
        assert "call first" in window.signs.trouble.text()
    window.signs.back.click()
    assert window.stack.currentWidget() is window.set_up
