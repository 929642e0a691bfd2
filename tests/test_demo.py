"""A made-up clinic is kept whole for a demo, opens as a nurse's window, and is gone afterwards."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bloodpatch_tracker import app
from bloodpatch_tracker.cohort.cohort import cohort
from bloodpatch_tracker.demo import BATCH, SEED, clinic_book
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.keeping import Keeping
from bloodpatch_tracker.ui.feed import Clock
from bloodpatch_tracker.words import screen as words

NOW = datetime(2026, 3, 20, 11, 7, tzinfo=UTC)
MORE_THAN_A_BATCH = BATCH + 7


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where what is thrown away lies."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_clinic_is_kept_whole_and_gone_afterwards(temporary: Path) -> None:
    made = {diary.patient.id: diary for diary in cohort(MORE_THAN_A_BATCH, NOW, SEED)}
    with clinic_book(MORE_THAN_A_BATCH, NOW) as book:
        assert {patient.id: book.diary(patient.id) for patient in book.patients()} == made
        assert len(list(temporary.iterdir())) == 1
    assert list(temporary.iterdir()) == []


def test_a_clinic_that_breaks_off_is_gone_too(temporary: Path) -> None:
    with pytest.raises(KeyboardInterrupt), clinic_book(1, NOW):
        raise KeyboardInterrupt
    assert list(temporary.iterdir()) == []


def test_the_command_opens_a_nurses_window_on_it(
    qapp: QApplication, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, Keeping, str]] = []

    def look(_app: QApplication, book: DiaryBook, clock: Clock, keeping: Keeping, *, remark: str = "") -> int:
        seen.append((len(book.patients()), keeping, remark))
        assert abs(clock(None) - datetime.now(UTC)) < timedelta(minutes=1)
        return 0

    monkeypatch.setattr(app, "_start", QApplication.instance)
    monkeypatch.setattr(app, "show_window", look)
    assert app.run_clinic_demo(12) == 0
    [(patients, keeping, remark)] = seen
    assert (patients, remark) == (12, words.CLINIC_DEMO)
    assert (keeping.settings.role, keeping.settings.reviewer) == (Author.NURSE, "Nurse 1")
    assert keeping.keep_settings is None
    assert list(temporary.iterdir()) == []
