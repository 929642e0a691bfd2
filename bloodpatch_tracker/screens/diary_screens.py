"""The screens of a diary, each come to as a user does."""

from datetime import timedelta

from bloodpatch_tracker.diary.entry import Answers
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Symptom, WarningSign
from bloodpatch_tracker.ui.export_sheet import ExportSheet, Whom
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.thresholds_sheet import ThresholdsSheet
from bloodpatch_tracker.words.entries import answers_in_short
from bloodpatch_tracker.words.outcome import SAVED
from bloodpatch_tracker.words.people import SAMPLE


def _open(window: MainWindow, name: str) -> None:
    """Open the sample patient whose name begins so, with the cursor on the first page."""
    who, patients = window.top.person.list, window.feed.patients() or ()
    wanted = next(patient for patient in patients if patient.patient_name.startswith(name))
    who.setCurrentIndex(who.findData(str(wanted.id)))


def as_it_is(window: MainWindow) -> None:
    """What is seen when the window opens."""


def set_up_of_clinic(window: MainWindow) -> None:
    """Set-up by a clinic, which begins with its list."""
    window.set_up.role.choose([Author.NURSE])
    window.set_up.role.changed.emit()


def log(window: MainWindow) -> None:
    """The log, with a few answers given."""
    _open(window, SAMPLE)
    form = window.home.log.form.form
    form.upright.choose(3)
    form.lying.choose(1)
    form.symptoms.choose([Symptom.NECK_STIFFNESS])
    form.activities.choose([Activity.BENDING])


def log_more(window: MainWindow) -> None:
    """The log with everything that may be answered."""
    _open(window, SAMPLE)
    window.home.log.form.form.more.setChecked(True)


def log_earlier(window: MainWindow) -> None:
    """The log of an earlier time."""
    _open(window, SAMPLE)
    window.home.log.form.earlier.setChecked(True)


def log_up(window: MainWindow) -> None:
    """The log while the stopwatch runs."""
    _open(window, SAMPLE)
    assert window.feed.diary is not None
    form = window.home.log.form
    form.watch.show_time(window.feed.now())
    form.watch.show_since(window.feed.now() - timedelta(minutes=12))


def log_saved(window: MainWindow) -> None:
    """An entry was saved, and a score is asked for."""
    _open(window, "V09")
    window.home.toast.say(SAVED.format(what=answers_in_short(Answers(headache_upright=2))), undo=True)
    window.home.reminder.remind(30)


def warning_signs(window: MainWindow) -> None:
    """One warning sign ticked."""
    _open(window, SAMPLE)
    window.menus.signs.trigger()
    window.signs.signs.choose([WarningSign.LEG_WEAKNESS])
    window.signs.signs.changed.emit()


def warning_signs_alone(window: MainWindow) -> None:
    """The warning signs, whoever is open."""
    window.menus.signs.trigger()


def recovery(window: MainWindow) -> None:
    """The chart."""
    _open(window, SAMPLE)
    window.menus.pages[1].trigger()


def recovery_emergency(window: MainWindow) -> None:
    """The chart under an emergency."""
    _open(window, "V04")
    window.menus.pages[1].trigger()


def recovery_laid_over(window: MainWindow) -> None:
    """A second patch laid over the first."""
    _open(window, "V01")
    window.menus.pages[1].trigger()
    window.home.recovery.over.click()


def why(window: MainWindow) -> None:
    """The reasons."""
    _open(window, SAMPLE)
    window.menus.why.trigger()


def read_out(window: MainWindow) -> None:
    """A mark read out."""
    recovery(window)
    chart = window.home.recovery.chart
    if chart.artists is not None:
        chart.read(chart.artists.stops[-1])


def diary(window: MainWindow) -> None:
    """The diary with an entry chosen."""
    _open(window, SAMPLE)
    window.menus.pages[2].trigger()
    window.home.diary.table.selectRow(1)


def change(window: MainWindow) -> None:
    """An entry being changed."""
    diary(window)
    window.home.diary.edit.click()


def void(window: MainWindow) -> None:
    """An entry being voided."""
    diary(window)
    window.home.diary.void.click()


def history(window: MainWindow) -> None:
    """The history of an entry."""
    diary(window)
    window.home.diary.history.click()


def add_patch(window: MainWindow) -> None:
    """A later patch being written down."""
    _open(window, SAMPLE)
    window.menus.add_patch.trigger()


def correct_patch(window: MainWindow) -> None:
    """The facts of a patch being corrected."""
    _open(window, SAMPLE)
    window.menus.correct.trigger()


def correct_patient(window: MainWindow) -> None:
    """The facts of the patient being corrected."""
    _open(window, SAMPLE)
    window.menus.correct_patient.trigger()


def plan(window: MainWindow) -> None:
    """What may be done now."""
    _open(window, SAMPLE)
    window.menus.plan.trigger()


def expect(window: MainWindow) -> None:
    """The pages to read."""
    window.menus.pages[3].trigger()
    window.home.expect.show_page(next(iter(window.home.expect.pages)))


def expect_search(window: MainWindow) -> None:
    """A search in them."""
    expect(window)
    window.home.expect.search.line.setText("48")


def about(window: MainWindow) -> None:
    """About the program."""
    window.menus.about.trigger()


def settings(window: MainWindow) -> None:
    """The settings."""
    window.menus.settings.trigger()


def export(window: MainWindow) -> None:
    """What is to be exported."""
    _open(window, SAMPLE)
    window.menus.export.trigger()


def export_some(window: MainWindow) -> None:
    """Of whom it is."""
    export(window)
    sheet = window.desk.sheet
    assert isinstance(sheet, ExportSheet)
    sheet.choose_whom(Whom.SOME)


def thresholds(window: MainWindow) -> None:
    """The clinic’s thresholds."""
    _open(window, SAMPLE)
    window.charge.thresholds()


def threshold(window: MainWindow) -> None:
    """One of them being set."""
    thresholds(window)
    sheet = window.desk.sheet
    assert isinstance(sheet, ThresholdsSheet)
    sheet.lines["relief_upright"].key.click()


def erase(window: MainWindow) -> None:
    """A record about to be erased."""
    _open(window, SAMPLE)
    window.charge.erase()


def void_refused(window: MainWindow) -> None:
    """An entry that is voided without a reason."""
    void(window)
    assert window.desk.sheet is not None
    window.desk.sheet.key.click()


def signs_over_a_sheet(window: MainWindow) -> None:
    """The warning signs over a sheet that stays as it is."""
    change(window)
    assert window.desk.sheet is not None
    window.desk.sheet.signs.click()


def read_without_a_diary(window: MainWindow) -> None:
    """The pages to read where there is no diary to show them beside."""
    window.desk.read()
