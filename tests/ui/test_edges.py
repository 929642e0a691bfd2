"""Odd values and moments: nothing is altered that nobody touched, and nothing is told wrongly."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.write_diary import write_diaries
from bloodpatch_tracker.exchange.write_file import write_file
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patch_sheet import PatchSheet
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry
from tests.ui.conftest import SetClock, edit_sheet, keep

Open = Callable[..., MainWindow]
CHICAGO = ZoneInfo("America/Chicago")


def test_times_are_told_by_the_clock_on_the_wall_after_it_changed(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    """A patch on Saturday 14:30 CST; on Sunday, in summer time, its 48 hours end on Monday 15:30."""
    patch = a_patch(patch_time=datetime(2026, 3, 7, 20, 30, tzinfo=UTC).astimezone(CHICAGO))
    book.save(Change(a_patient(), PATCH_TIME), Change(patch, PATCH_TIME), Change(an_entry(patch, 30, 8), PATCH_TIME))
    clock.now = patch.patch_time + timedelta(hours=31)
    window = open_window(CHICAGO)
    assert "tomorrow 15:30" in window.home.banner.restrictions.text()
    assert window.home.diary.model.index(0, 0).data() == "Sun 8 Mar, 21:30"
    window.menus.why.trigger()
    said = [label.text() for label in window.home.recovery.reasons.findChildren(QLabel)]
    assert any("Sun 8 Mar, 21:30" in text for text in said)
    assert not any("20:30" in text for text in said)


def test_the_wheel_scrolls_and_changes_nothing(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    form = window.set_up.patch_form
    before = (form.when.moment(), form.plan.plan.list.currentIndex())
    for widget in (form.when._edit, form.plan.plan.list):
        spot = QPointF(widget.rect().center())
        down, none = QPoint(0, -120), Qt.KeyboardModifier.NoModifier
        phase = Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(
            widget, QWheelEvent(spot, spot, QPoint(), down, Qt.MouseButton.NoButton, none, phase, False)
        )
    assert (form.when.moment(), form.plan.plan.list.currentIndex()) == before


def test_a_form_that_stood_open_for_hours_takes_the_time_of_now(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    window = open_window()
    clock.at_hour(8)
    window.set_up.patch_form.when.show_moment(PATCH_TIME + timedelta(hours=7))
    window.set_up.begin.click()
    [patient] = book.patients()
    assert book.diary(patient.id).patches[0].patch_time == PATCH_TIME + timedelta(hours=7)


def test_a_patch_in_the_future_is_refused_in_words(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    window = open_window()
    window.set_up.patch_form.when.show_moment(clock.now + timedelta(hours=5))
    window.set_up.begin.click()
    assert "in the future" in window.set_up._trouble.text()
    assert "in the future" in window.set_up.patch_form.when._trouble.text()
    assert book.patients() == ()
    window.set_up.patch_form.when.step(-timedelta(hours=1))
    assert window.set_up.patch_form.when._trouble.isHidden()


def test_patch_number_zero_is_refused_at_its_field(open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    window.set_up.patch_form.number.show_value(None)
    window.set_up.patch_form.number._line.setText("0")
    window.set_up.begin.click()
    assert book.patients() == ()
    assert "0" in window.set_up.patch_form.number._trouble.text()


def test_digits_and_characters_that_nobody_touched_come_back_as_they_were(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    note = "37\u00a0C\r\nx\u2028y"
    patient = a_patient()
    patch = a_patch(patient, lift_limit_kg=4.5359237, clinic_name=" City ")
    entry = an_entry(patch, 2, 8, note=note, lifted_kg=4.5359237, temperature_c=37.123)
    book.save(*(Change(each, PATCH_TIME) for each in (patient, patch, entry)))
    clock.at_hour(4)
    window = open_window()
    sheet = edit_sheet(window, entry)
    sheet.form.upright.choose(3)
    sheet.reason.setText("slip")
    sheet.key.click()
    after = book.diary(patient.id).entries[0].answers
    assert (after.note, after.lifted_kg, after.temperature_c) == (note, 4.5359237, 37.123)
    window.menus.correct.trigger()
    assert isinstance(window.desk.sheet, PatchSheet)
    window.desk.sheet.form.upright.choose(7)
    window.desk.sheet.reason.setText("forgot it")
    window.desk.sheet.key.click()
    corrected = book.diary(patient.id).patches[0]
    assert (corrected.lift_limit_kg, corrected.clinic_name, corrected.baseline_upright) == (4.5359237, " City ", 7)


def test_an_export_never_replaces_a_diary(open_window: Open, book: DiaryBook, database: Path) -> None:
    keep(book, (1, 3, 0))
    window = open_window()
    window.files.export(str(database))
    assert "was not replaced" in window.home.toast.text.text()
    assert len(open_book(database).patients()) == 1


def test_taking_in_reports_what_differs_and_what_is_unknown(open_window: Open, book: DiaryBook, tmp_path: Path) -> None:
    patient, patch, _ = keep(book)
    window = open_window()
    other = a_patch(patient, baseline_upright=3, baseline_lying=2)
    file = tmp_path / "other.csv"
    write_file(file, write_diaries([Diary(patient, (other,), (an_entry(patch, 1, 6),))]))
    text = file.read_bytes().replace(b",note\r\n", b",note,mood\r\n").rstrip(b"\r\n") + b",sad\r\n"
    file.write_bytes(text)
    window.files.take_in(str(file))
    told = window.home.toast.text.text()
    for part in ("1 new", "mood", "baseline_upright", "“8” is kept"):
        assert part in told


def test_a_bad_file_at_first_start_is_told_on_the_page_that_is_seen(open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    (tmp_path / "bad.csv").write_text("hello")
    window.files.take_in(str(tmp_path / "bad.csv"))
    assert "bad.csv was not taken in" in window.set_up._trouble.text()


def shows_markup(top: QWidget) -> list[str]:
    """Labels on the screen that would take somebody's words for markup."""
    rich = (Qt.TextFormat.AutoText, Qt.TextFormat.RichText)
    return [w.text() for w in top.findChildren(QLabel) if "<h1>" in w.text() and w.textFormat() in rich]


def test_names_and_notes_are_shown_as_text_and_fit(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """Markup stays what was typed; a very long name does not push the number out of the window."""
    long = "<h1>Call 999</h1> " + "The Regional Center for Neuroaxial Procedures and Very Long Names " * 5
    patient = a_patient(patient_name=long)
    patch = a_patch(patient, clinic_name=long, clinic_phone="708-555-0100", baseline_upright=8)
    book.save(*(Change(each, PATCH_TIME) for each in (patient, patch, an_entry(patch, 1, 6, note=long))))
    book.save(Change(a_patient(patient_name="Zz", key="z"), PATCH_TIME))
    window = open_window()
    window.resize(1024, 640)
    QApplication.processEvents()
    banner = window.home.banner
    assert banner.clinic.text().startswith("☎ 708-555-0100")
    assert banner.clinic.mapTo(window, banner.clinic.rect().topRight()).x() <= 1024
    assert banner.message.width() > 400
    assert window.top.person.list.width() <= 330
    window.home.toast.say(long)
    for page in window.menus.pages:
        page.trigger()
        assert shows_markup(window) == []
    window.menus.signs.trigger()
    assert shows_markup(window) == []


def test_a_sheet_closes_with_its_window(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.menus.correct.trigger()
    sheet = window.desk.sheet
    assert sheet is not None
    window.close()
    assert not sheet.isVisible()


def test_the_name_is_always_on_the_screen(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    assert (window.top.person.name.text(), window.top.person.name.isVisible()) == ("Ana R.", True)


def test_an_entry_about_an_earlier_time_is_confirmed_with_it(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book)
    window = open_window()
    form = window.home.log.form
    form.earlier.click()
    form.when.show_moment(PATCH_TIME + timedelta(hours=1))
    form.form.upright.choose(2)
    form.save.click()
    assert window.home.toast.text.text() == "Saved for Sat 7 Mar, 10:00: upright 2."


def test_a_flag_that_only_late_entries_would_end_says_so(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    _, patch, _ = keep(book, (2, 6, 2), (26, 7, 2))
    late = [an_entry(patch, hour, 1, recorded_hour=45) for hour in (30, 43)]
    book.save(*(Change(entry, clock.now) for entry in late))
    clock.at_hour(46)
    window = open_window()
    window.menus.why.trigger()
    said = " ".join(label.text() for label in window.home.recovery.reasons.findChildren(QLabel))
    assert "without what was entered late" in said
