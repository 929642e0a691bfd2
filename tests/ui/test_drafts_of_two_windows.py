"""Two windows of one database, each with something typed for the same patch: its file has room for one of them."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.drafts import DraftFile
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import PATCH_TIME, a_patch, a_patient
from tests.ui.conftest import SetClock, keep
from tests.ui.test_drafts import saved, scores

Open = Callable[[], MainWindow]


def test_what_one_typed_outlives_what_the_other_typed_and_saved(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, drafts: DraftFile, clock: SetClock
) -> None:
    _, patch, _ = keep(book)
    one, other = open_drafting(), open_drafting()
    qtbot.keyClicks(one.home.log.form.form.upright, "6")
    one.menus.pages[1].trigger()
    typed_at = clock.now
    clock.at_hour(3.1)
    qtbot.keyClicks(other.home.log.form.form.upright, "3")
    other.menus.pages[1].trigger()
    assert getattr(drafts.read(patch.id), "typed", None) == {"headache_upright": "3"}, "in place of the first"
    other.home.log.form.save.click()
    assert [entry.answers.headache_upright for entry in saved(book)] == [3]
    one.menus.pages[0].trigger()
    one.close()
    other.close()
    kept = drafts.read(patch.id)
    assert kept is not None
    assert (kept.typed, kept.typed_at) == ({"headache_upright": "6"}, typed_at)
    assert scores(open_drafting().home.log.form) == (6, None)


def test_saving_takes_no_draft_that_the_other_keeps(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, drafts: DraftFile
) -> None:
    _, patch, _ = keep(book)
    one, other = open_drafting(), open_drafting()
    for window, score in ((other, "3"), (one, "6")):
        qtbot.keyClicks(window.home.log.form.form.upright, score)
        window.menus.pages[1].trigger()
    other.home.log.form.save.click()
    kept = drafts.read(patch.id)
    assert kept is not None
    assert kept.typed == {"headache_upright": "6"}, "what a crash of the other would lose"
    one.home.log.form.save.click()
    assert drafts.read(patch.id) is None
    one.close()
    other.close()
    assert drafts.read(patch.id) is None, "both are saved"


def test_what_was_only_shown_is_not_brought_back_once_the_other_saved_it(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, drafts: DraftFile
) -> None:
    _, patch, _ = keep(book)
    drafts.keep(Draft(patch.id, {"headache_upright": "7"}))
    one, other = open_drafting(), open_drafting()
    one.home.log.form.save.click()
    other.close()
    assert drafts.read(patch.id) is None


def test_set_up_that_has_begun_leaves_nothing(qtbot: QtBot, open_drafting: Open, drafts: DraftFile) -> None:
    window = open_drafting()
    qtbot.keyClicks(window.set_up.patient_form.name.line, "Ana R.")
    window.set_up.draft_due.emit()
    assert drafts.read(None) is not None
    window.set_up.begin.click()
    window.close()
    assert drafts.read(None) is None


def test_of_an_erased_diary_nothing_is_brought_back(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, drafts: DraftFile
) -> None:
    patient, patch, _ = keep(book)
    other = a_patient(patient_name="Bo S.", key="other")
    book.save(Change(other, PATCH_TIME), Change(a_patch(other), PATCH_TIME))
    window = open_drafting()
    window.people.open(patient.id)
    qtbot.keyClicks(window.home.log.form.form.upright, "7")
    window.menus.pages[1].trigger()
    assert drafts.read(patch.id) is not None
    assert window.feed.erase() is not None
    drafts.forget(patch.id)
    window.people.open(other.id)
    window.close()
    assert drafts.read(patch.id) is None
