"""The clinic's thresholds in the real window: changed with who and why, used at once, shared with other stations."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.settings.thresholds_file import ThresholdsFile
from bloodpatch_tracker.ui.clinic_files import ClinicFiles
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.threshold_sheet import ThresholdSheet
from bloodpatch_tracker.ui.thresholds_sheet import ThresholdsSheet
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import thresholds as words
from bloodpatch_tracker.words.conclusions import title
from tests.builders import PATCH_TIME
from tests.ui.clinic_window import lines, page_of, settle
from tests.ui.clinic_window import listed as listed_in
from tests.ui.conftest import SetClock, keep

NURSE = Settings(role=Author.NURSE, reviewer="Nurse Kim")
OWN = "2026.1+clinic.1"
Open = Callable[..., MainWindow]


@pytest.fixture
def file(tmp_path: Path) -> ThresholdsFile:
    return ThresholdsFile(tmp_path / "clinic-rules.toml")


@pytest.fixture
def clinic(qtbot: QtBot, book: DiaryBook, clock: SetClock, file: ThresholdsFile) -> Iterator[Open]:
    """Opens a nurse's window on a diary: 3 upright at hour 2, and 4 upright at hour 50, which is where the clock is."""
    patient, *_ = keep(book, (2, 3, 1), (50, 4, 1))
    clock.at_hour(50)
    held: list[MainWindow] = []

    def opened(settings: Settings = NURSE) -> MainWindow:
        files = ClinicFiles(lambda named: ThresholdsFile(Path(named), named=True) if named else file)
        feed = Feed(book, clock, PATCH_TIME.tzinfo)
        window = MainWindow(feed, LIGHT, preferences=Preferences(settings), clinic=files)
        held.append(window)
        qtbot.addWidget(window)
        window.start()
        window.show()
        window.feed.open(patient.id)
        return window

    yield opened
    for window in held:
        window.close()
    held.clear()


def listed(window: MainWindow) -> ThresholdsSheet:
    """The list, as it is open now."""
    assert isinstance(window.desk.sheet, ThresholdsSheet)
    return window.desk.sheet


def changing(
    window: MainWindow, name: str = "relief_upright", number: str = "4", why: str = "Our team."
) -> ThresholdSheet:
    """The sheet of a threshold, with a number and a reason typed."""
    window.menus.thresholds.trigger()
    listed(window).lines[name].key.click()
    sheet = window.desk.sheet
    assert isinstance(sheet, ThresholdSheet)
    sheet.number.show_typed(number)
    sheet.reason.setText(why)
    return sheet


def status(window: MainWindow) -> str:
    """The line of the status, and by which rules."""
    [*_, assessment] = assess(window.feed.diary, window.feed.now(), window.feed.limits) if window.feed.diary else ()
    found = assessment.status
    assert found is not None
    assert title(assessment) == window.home.banner.status.text().strip("\u25cf\u25c6\u25a0\u25b2\u25cb\u25bc ")
    return f"{found.line} {found.rules_version}"


def test_a_change_is_kept_with_who_and_why_and_used_at_once(clinic: Open, file: ThresholdsFile) -> None:
    window = clinic()
    assert status(window) == "partial-relief 2026.1"
    changing(window).key.click()
    assert status(window) == f"on-course {OWN}"
    [change] = file.read().rules.changes
    assert (change.by, change.why, change.at) == ("Nurse Kim", "Our team.", window.feed.now())
    assert listed(window).lines["relief_upright"].value.text() == "Here: score 4. Published: score 3."
    listed(window).reject()


def test_the_page_about_the_program_names_the_set(clinic: Open) -> None:
    window = clinic()
    changing(window).key.click()
    listed(window).reject()
    assert f"Rules version {OWN}." in window.home.expect.pages["about"].text


def test_of_several_empty_fields_the_first_is_named(qtbot: QtBot, clinic: Open, file: ThresholdsFile) -> None:
    window = clinic(replace(NURSE, reviewer=""))
    sheet = changing(window, number="", why="")
    sheet.number._line.clear()
    sheet.key.click()
    assert sheet.focusWidget() is sheet.number._line
    assert not sheet.number._trouble.isHidden()
    assert sheet._trouble.text() == ""
    qtbot.keyClicks(sheet.number._line, "4")
    sheet.key.click()
    assert sheet.focusWidget() is sheet.by.line
    assert sheet._trouble.text() == words.NEEDS_BY
    qtbot.keyClicks(sheet.by.line, "N. N.")
    sheet.key.click()
    assert sheet.focusWidget() is sheet.reason
    assert sheet._trouble.text() == form_words.NEEDS_REASON
    assert not file.path.exists()
    window.desk.close_sheet()


def test_who_and_why_are_needed(clinic: Open, file: ThresholdsFile) -> None:
    window = clinic()
    sheet = changing(window, why="")
    sheet.key.click()
    assert sheet._trouble.text() == form_words.NEEDS_REASON
    sheet.reason.setText("Our team.")
    sheet.by.show_value("")
    sheet.key.click()
    assert sheet._trouble.text() == words.NEEDS_BY
    assert not file.path.exists()
    window.desk.close_sheet()


@pytest.mark.parametrize("typed", ["", "many", "9", "3"])
def test_what_cannot_be_is_refused_at_its_field(clinic: Open, file: ThresholdsFile, typed: str) -> None:
    window = clinic()
    sheet = changing(window, number=typed or "x")
    sheet.key.click()
    assert window.desk.sheet is sheet
    assert not file.path.exists()
    window.desk.close_sheet()


def test_two_that_do_not_fit_are_told_by_name(clinic: Open, file: ThresholdsFile) -> None:
    window = clinic()
    sheet = changing(window, "recovered_apart", "72")
    sheet.key.click()
    label = words.LABELS["recovered_window"]
    assert f"“{label}”, which is 48 hours here" in sheet._trouble.text()
    assert not file.path.exists()
    window.desk.close_sheet()


def test_back_to_the_published_value_is_a_change_too(clinic: Open, file: ThresholdsFile) -> None:
    window = clinic()
    changing(window).key.click()
    listed(window).lines["relief_upright"].key.click()
    sheet = window.desk.sheet
    assert isinstance(sheet, ThresholdSheet)
    sheet.back.click()
    sheet.reason.setText("It flagged too little.")
    sheet.key.click()
    assert status(window) == "partial-relief 2026.1+clinic.2"
    assert [change.why for change in file.read().rules.changes] == ["Our team.", "It flagged too little."]
    listed(window).reject()


def test_leaving_the_change_comes_back_to_the_list(clinic: Open) -> None:
    window = clinic()
    sheet = changing(window, number="", why="")
    sheet.reject()
    assert listed(window).isVisible()
    listed(window).reject()
    assert window.desk.sheet is None


def test_another_station_is_not_overwritten(clinic: Open, file: ThresholdsFile) -> None:
    window = clinic()
    sheet = changing(window)
    other = ThresholdsFile(file.path)
    other.change(other.read().rules, "severe", 8, datetime.now(UTC), "Dr. M. Sanz", "So.")
    sheet.key.click()
    assert listed(window)._trouble.text() == words.CHANGED_MEANWHILE
    assert listed(window).lines["severe"].value.text() == "Here: score 8. Published: score 7."
    assert [change.threshold for change in file.read().rules.changes] == ["severe"]
    assert window.feed.limits.severe == 8, "what the other changed holds here from now on"
    window.desk.close_sheet()


def test_what_another_station_changes_holds_here_with_the_next_look(
    qtbot: QtBot, clinic: Open, file: ThresholdsFile
) -> None:
    window = clinic()
    other = ThresholdsFile(file.path)
    other.change(other.read().rules, "relief_upright", 4, datetime.now(UTC), "Dr. M. Sanz", "So.")
    window.feed.read_again()  # as it is asked once a minute
    qtbot.waitUntil(lambda: status(window) == f"on-course {OWN}")


def test_the_list_tells_its_rules_by_what_was_changed(qtbot: QtBot, clinic: Open) -> None:
    """Text, tooltip, band and the height of a heading, without the list being read anew."""
    window = clinic()
    page = page_of(window)
    window.menus.patients.trigger()
    with qtbot.waitSignal(listed_in(window).triage.read):
        pass
    settle(qtbot, window)
    told = page.model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "0 to 3" in told
    assert page.model.rule(Line.PARTIAL_RELIEF).endswith("above 3.")
    with qtbot.assertNotEmitted(listed_in(window).triage.read), qtbot.waitSignal(page.model.headerDataChanged):
        changing(window).key.click()
        settle(qtbot, window)
    assert "0 to 4" in page.model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert page.model.rule(Line.PARTIAL_RELIEF).endswith("above 4.")
    assert page.model.limits == window.feed.limits, "the band is drawn by them"
    listed(window).reject()


def test_another_stations_change_comes_to_a_list_that_is_only_looked_at(
    qtbot: QtBot, clinic: Open, file: ThresholdsFile
) -> None:
    """Nobody's diary is open, so that no picture is made; the list's own minute looks."""
    window = clinic()
    window.menus.patients.trigger()
    triage = listed_in(window).triage
    with qtbot.waitSignal(triage.read):
        pass
    settle(qtbot, window)
    assert window.feed.diary is None
    assert lines(window)[0] == "Partly relieved · 1"
    other = ThresholdsFile(file.path)
    other.change(other.read().rules, "relief_upright", 4, datetime.now(UTC), "Dr. M. Sanz", "So.")
    assert triage._next_change.interval() == 60_000
    triage._next_change.timeout.emit()
    qtbot.waitUntil(lambda: lines(window)[0] == "On course · 1")
    assert page_of(window).model.limits.relief_upright == 4


def test_while_a_diary_is_open_its_minute_is_the_only_one(qtbot: QtBot, clinic: Open, clock: SetClock) -> None:
    clock.at_hour(50.5)  # between two moments at which a rule may decide otherwise
    window = clinic()
    window.menus.patients.trigger()
    triage = listed_in(window).triage
    with qtbot.waitSignal(triage.read):
        pass
    settle(qtbot, window)
    listed_in(window).open(page_of(window).model.patients()[0])
    assert triage._next_change.interval() > 60_000
    window.menus.patients.trigger()
    assert triage._next_change.interval() == 60_000


def test_a_file_that_cannot_be_used_is_told_until_it_is_mended(
    qtbot: QtBot, clinic: Open, file: ThresholdsFile
) -> None:
    file.path.write_text("clinic_rules = 2\n", "utf-8")
    window = clinic()
    said = window.top.trouble
    assert said.isVisible()
    assert f"because {file.path} was written by a newer version" in said.text()
    assert status(window).endswith(" 2026.1")
    file.path.unlink()
    window.feed.read_again()
    qtbot.waitUntil(lambda: not said.isVisible())


def test_where_it_cannot_be_written_that_is_said_and_nothing_holds(clinic: Open, tmp_path: Path) -> None:
    window = clinic(
        Settings(role=Author.NURSE, reviewer="Nurse Kim", thresholds_file=str(tmp_path / "away" / "r.toml"))
    )
    sheet = changing(window)
    sheet.key.click()
    assert "cannot be written" in sheet._trouble.text()
    assert status(window).endswith(" 2026.1")
    window.desk.close_sheet()


def test_only_a_nurse_has_them(clinic: Open) -> None:
    window = clinic(Settings())
    assert not window.menus.thresholds.isVisible()
    assert not window.menus.erase.isVisible()
    window.preferences.keep(NURSE)
    assert window.menus.thresholds.isVisible()
    assert window.menus.erase.isVisible()
