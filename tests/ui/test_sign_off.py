"""A nurse signs off what is flagged, in the real window on a real diary."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Action, Change
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.sign_off_card import SignOffCard
from bloodpatch_tracker.ui.sign_off_desk import SignOffDesk
from bloodpatch_tracker.words import sign_off as words
from tests.builders import PATCH_TIME, a_patch, a_review, an_entry, at_hour
from tests.ui.conftest import SetClock, keep

RETURNED = ((1, 6, 2), (4, 2, 0), (26, 8, 2))


@pytest.fixture
def window(qtbot: QtBot, book: DiaryBook, clock: SetClock, styled: object) -> MainWindow:
    """A clinic's window on a diary in which symptoms returned at hour 26; it is hour 27."""
    keep(book, *RETURNED)
    clock.at_hour(27)
    return opened(qtbot, book, clock)


def opened(qtbot: QtBot, book: DiaryBook, clock: SetClock, **chosen: object) -> MainWindow:
    settings = Settings(role=Author.NURSE, **chosen)  # type: ignore[arg-type]  # named as the rows are
    window = MainWindow(Feed(book, clock, PATCH_TIME.tzinfo), LIGHT, preferences=Preferences(settings))
    qtbot.addWidget(window)
    window.start()
    window.show()
    qtbot.waitExposed(window)
    patients = book.patients()
    window.feed.open(patients[0].id)
    window.menus.pages[1].trigger()
    return window


def signing(window: MainWindow) -> SignOffDesk:
    """What signs off in a clinic's window."""
    assert window.clinic.patient is not None
    return window.clinic.patient.sign_off


def reviews(book: DiaryBook) -> tuple[Review, ...]:
    return book.diary(book.patients()[0].id).reviews


def sign(window: MainWindow, decision: Decision = Decision.CALLED, name: str = "N. N.", comment: str = "") -> None:
    form = signing(window).card.form
    form.decision.choose([decision])
    form.comment.setPlainText(comment)
    form.reviewer.line.setText(name)
    form.sign.click()


def test_a_sign_off_is_kept_and_takes_the_flag_out_of_the_status(window: MainWindow, book: DiaryBook) -> None:
    assert "returned" in signing(window).card.form.covers.text().casefold()
    sign(window, Decision.SECOND_PATCH_DISCUSSED, comment="wants to wait")
    [review] = reviews(book)
    assert (review.reviewer, review.role, review.decision) == ("N. N.", Author.NURSE, Decision.SECOND_PATCH_DISCUSSED)
    assert (review.comment, review.made_at) == ("wants to wait", at_hour(a_patch(), 27))
    assert window.feed.diary is not None
    assert window.feed.diary.reviews == (review,)
    assert signing(window).card.form.covers.text() == words.COVERS_NOTHING
    assert signing(window).card.form.typed() == ("", "")
    assert window.home.toast.isVisible()


def test_by_keyboard_alone(window: MainWindow, book: DiaryBook, qtbot: QtBot) -> None:
    form = signing(window).card.form
    form.decision.focus_first()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    form.reviewer.line.setFocus()
    qtbot.keyClicks(window.focusWidget(), "N. N.")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert [review.decision for review in reviews(book)] == [Decision.WATCH]


def test_enter_in_the_comment_begins_a_line(window: MainWindow, book: DiaryBook, qtbot: QtBot) -> None:
    form = signing(window).card.form
    form.decision.choose([Decision.WATCH])
    form.reviewer.line.setText("N. N.")
    qtbot.keyClick(form.comment, Qt.Key.Key_Return)
    assert reviews(book) == ()
    assert form.comment.toPlainText() == "\n"


@pytest.mark.parametrize(
    "decision, name, said", [(None, "N. N.", words.NO_DECISION), (Decision.WATCH, " ", words.NO_NAME)]
)
def test_what_is_missing_is_asked_for(
    window: MainWindow, book: DiaryBook, decision: Decision | None, name: str, said: str
) -> None:
    form = signing(window).card.form
    form.decision.choose([decision] if decision else [])
    form.reviewer.line.setText(name)
    form.sign.click()
    assert form.trouble.text() == said
    assert reviews(book) == ()


def test_the_name_is_remembered(window: MainWindow, book: DiaryBook) -> None:
    sign(window)
    assert window.preferences.settings.reviewer == "N. N."
    assert signing(window).card.form.reviewer.value() == "N. N."


def test_it_can_be_taken_back_the_same_day_and_the_flag_is_back(window: MainWindow, book: DiaryBook) -> None:
    sign(window)
    [key] = signing(window).card.list.keys
    key.click()
    [review] = reviews(book)
    assert review.voided_at is not None
    assert signing(window).card.list.keys == {}
    assert "returned" in signing(window).card.form.covers.text().casefold()
    [change] = book.history(review.id)
    assert (change.action, change.by) == (Action.VOIDED, Author.NURSE)
    window.menus.history.trigger()
    assert window.desk.sheet is not None
    told = window.desk.sheet.findChild(QTextBrowser)
    assert told is not None
    assert "by N. N.: Called" in told.toPlainText()


@pytest.mark.parametrize("name, hours", [("Somebody Else", 0), ("N. N.", 24)])
def test_not_by_another_nor_on_another_day(window: MainWindow, clock: SetClock, name: str, hours: float) -> None:
    sign(window)
    clock.now += timedelta(hours=hours)
    signing(window).card.form.reviewer.line.setText(name)
    signing(window).card.form.reviewer.changed.emit()
    window.feed.read_again()
    assert signing(window).card.list.keys == {}


def test_what_another_station_wrote_meanwhile_is_not_signed_off_unseen(
    window: MainWindow, book: DiaryBook, database: Path
) -> None:
    """Both stations see the same diary; the other one signs first. What was typed here stays."""
    _, patch = book.patients()[0], window.feed.diary.patches[0]  # type: ignore[union-attr]  # it is open
    first = a_review(patch, 26.5, reviewer="The other")
    with closing(open_book(database)) as other:
        other.save(Change(first, first.made_at))
    sign(window, comment="called twice")
    assert reviews(book) == (first,)
    form = signing(window).card.form
    assert form.typed() == ("called", "called twice")
    assert "The other" in said_in(window)
    form.sign.click()
    assert len(reviews(book)) == 2


def test_an_entry_of_another_program_counts_as_well(window: MainWindow, book: DiaryBook, database: Path) -> None:
    patch = window.feed.diary.patches[0]  # type: ignore[union-attr]  # it is open
    with closing(open_book(database)) as other:
        other.save(Change(an_entry(patch, 26.5, 10), PATCH_TIME))
    sign(window)
    assert reviews(book) == ()


def test_what_is_typed_for_one_patch_waits_while_another_is_looked_at(
    window: MainWindow, book: DiaryBook, clock: SetClock
) -> None:
    diary = window.feed.diary
    assert diary is not None
    book.save(Change(a_patch(diary.patient, 2, 30), PATCH_TIME))
    clock.at_hour(31)
    window.feed.read_again()
    form, which = signing(window).card.form, window.home.recovery.which
    form.decision.choose([Decision.WATCH])
    form.comment.setPlainText("hopeful")
    which.setCurrentIndex(0)
    assert form.covers.text() == words.ENDED
    assert form.typed() == ("", "")
    assert not form.sign.isEnabled()
    which.setCurrentIndex(1)
    assert form.typed() == ("watch", "hopeful")


def test_a_patient_signs_nothing_off(open_window: Callable[[], MainWindow], book: DiaryBook) -> None:
    keep(book, *RETURNED)
    window = open_window()
    window.menus.pages[1].trigger()
    assert window.clinic.patient is None
    assert window.home.recovery.findChildren(SignOffCard) == []


def said_in(window: MainWindow) -> str:
    return "\n".join(label.text() for label in signing(window).card.list.findChildren(QLabel))


def test_what_was_signed_off_stands_in_words_and_nothing_milder(window: MainWindow) -> None:
    sign(window, Decision.SECOND_PATCH_BOOKED)
    banner, second = window.home.banner, window.home.recovery.reasons.second
    assert "Reviewed by N. N." in banner.message.text()
    assert "Symptoms have returned" in second.text()
    assert "Second patch booked" in second.text()


def test_a_nurse_is_not_told_to_call_the_team(window: MainWindow) -> None:
    assert "Call" not in window.home.banner.message.text()
    assert "8 → 8" in window.home.banner.message.text()
