"""What others write while a nurse decides: no sign-off is made on a diary that was not seen, whoever shows it first."""

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Decision
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import sign_off as words
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry
from tests.ui.conftest import SetClock, keep
from tests.ui.test_sign_off import RETURNED, opened, reviews, said_in, sign, signing


@pytest.fixture
def window(qtbot: QtBot, book: DiaryBook, clock: SetClock, styled: object) -> MainWindow:
    """A clinic's window on a diary in which symptoms returned at hour 26; it is hour 27."""
    keep(book, *RETURNED)
    clock.at_hour(27)
    return opened(qtbot, book, clock)


def others_sign_off(window: MainWindow, database: Path) -> Review:
    """Another station signs off the open diary's patch."""
    assert window.feed.diary is not None
    review = a_review(window.feed.diary.patches[0], 26.5, reviewer="The other")
    with closing(open_book(database)) as other:
        other.save(Change(review, review.made_at))
    return review


def test_what_another_station_wrote_is_told_of_before_it_is_signed_off(
    window: MainWindow, book: DiaryBook, database: Path
) -> None:
    """The window hears of it while something is typed, and shows it; the first press only tells, the second signs."""
    form = signing(window).card.form
    form.comment.setPlainText("called")
    first = others_sign_off(window, database)
    window.feed.hear(frozenset({book.patients()[0].id}))
    assert "The other" in said_in(window)
    assert form.trouble.text() == words.CHANGED
    sign(window, comment="called twice")
    assert reviews(book) == (first,)
    assert form.typed() == ("called", "called twice")
    assert form.trouble.text() == words.CHANGED
    form.sign.click()
    assert len(reviews(book)) == 2
    assert form.trouble.text() == ""


@pytest.mark.parametrize("decision, comment", [(Decision.WATCH, ""), (None, "hm")])
def test_the_minute_that_passes_shows_it_as_well(
    window: MainWindow, book: DiaryBook, database: Path, decision: Decision | None, comment: str
) -> None:
    form = signing(window).card.form
    form.decision.choose([decision] if decision else [])
    form.comment.setPlainText(comment)
    first = others_sign_off(window, database)
    window.feed.read_again()
    assert form.trouble.text() == words.CHANGED
    sign(window, Decision.WATCH)
    assert reviews(book) == (first,)


def test_of_two_feeds_that_hear_each_other_one_signs_at_first(
    qtbot: QtBot, window: MainWindow, book: DiaryBook, database: Path, clock: SetClock
) -> None:
    with closing(open_book(database)) as same:
        other = opened(qtbot, same, clock)
        for each in (window, other):
            signing(each).card.form.decision.choose([Decision.CALLED])
        sign(other, name="The other")
        window.feed.hear(frozenset({book.patients()[0].id}))
        sign(window)
        assert [review.reviewer for review in reviews(book)] == ["The other"]
        other.close()


def test_what_was_seen_before_anything_was_typed_is_signed_off_at_once(
    window: MainWindow, book: DiaryBook, database: Path
) -> None:
    others_sign_off(window, database)
    window.feed.read_again()
    assert signing(window).card.form.trouble.text() == ""
    sign(window)
    assert len(reviews(book)) == 2


def test_what_is_emptied_is_begun_anew(window: MainWindow, book: DiaryBook, database: Path) -> None:
    form = signing(window).card.form
    form.comment.setPlainText("called")
    others_sign_off(window, database)
    window.feed.read_again()
    form.comment.setPlainText("")
    assert form.trouble.text() == ""
    sign(window)
    assert len(reviews(book)) == 2


def test_what_this_window_saves_is_nobody_elses(window: MainWindow, book: DiaryBook, clock: SetClock) -> None:
    diary = window.feed.diary
    assert diary is not None
    form = signing(window).card.form
    form.comment.setPlainText("called")
    window.feed.record(an_entry(diary.patches[0], 26.5, 8))
    window.feed.undo()
    assert form.trouble.text() == ""
    sign(window, comment="called")
    assert len(reviews(book)) == 1


def test_a_full_disk_tells_nothing_of_what_others_wrote(
    window: MainWindow, book: DiaryBook, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A press that failed for another reason is not the one that told."""

    def full(*_: Change, **__: object) -> None:
        raise BookTrouble(Trouble.FULL)

    form = signing(window).card.form
    form.decision.choose([Decision.CALLED])
    others_sign_off(window, database)
    window.feed.read_again()
    with monkeypatch.context() as patched:
        patched.setattr(book, "save", full)
        sign(window)
    form.sign.click()
    assert len(reviews(book)) == 1
    form.sign.click()
    assert len(reviews(book)) == 2


def test_what_waits_while_somebody_else_is_looked_at_is_still_decided_on_what_was_seen(
    window: MainWindow, book: DiaryBook, database: Path
) -> None:
    diary = window.feed.diary
    assert diary is not None
    other = a_patient(key="other", patient_name="Bo S.")
    patch = a_patch(other, baseline_upright=8, baseline_lying=2)
    book.save(*(Change(each, PATCH_TIME) for each in (other, patch, an_entry(patch, 26, 8))))
    form = signing(window).card.form
    form.decision.choose([Decision.CALLED])
    first = others_sign_off(window, database)
    window.feed.open(other.id)
    assert (form.typed(), form.trouble.text()) == (("", ""), "")
    window.feed.open(diary.patient.id)
    assert form.trouble.text() == words.CHANGED
    sign(window)
    assert reviews(book) == (first,)
