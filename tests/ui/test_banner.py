"""The banner: what it says, that nothing in it is cut off, and that it leaves the page its room."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author, Decision, WarningSign
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.banner import Banner
from bloodpatch_tracker.ui.shown import Shown, look_at
from bloodpatch_tracker.words.pseudo import lengthened
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry

Open = Callable[..., Banner]
PATIENT = a_patient(patient_name="Ana R.")
PATCH = a_patch(
    PATIENT,
    baseline_upright=8,
    baseline_lying=2,
    clinic_name="The <b>very</b> long name of the University Hospital’s Department of Neuroanaesthesia",
    clinic_phone="+44 20 7946 0018 ext. 4455",
)
RELIEF, BACK = an_entry(PATCH, 2, 0, 0), an_entry(PATCH, 26, 8)
SEIZURE = an_entry(PATCH, 30, 2, warning_signs=frozenset({WarningSign.SEIZURE}))


def seen(hour: float, *entries: Entry, reviews: tuple[Review, ...] = (), patch: Patch = PATCH) -> Shown:
    diary = Diary(PATIENT, (patch,), entries, reviews)
    shown = look_at(diary, PATCH_TIME + timedelta(hours=hour), PATCH_TIME.tzinfo)
    assert shown is not None
    return shown


@pytest.fixture
def a_banner(qtbot: QtBot) -> Iterator[Callable[..., Banner]]:
    """Opens the banner over a page that wants all the room, as in the window."""
    held: list[QWidget] = []  # pytest-qt refers to it weakly

    def opened(shown: Shown, size: tuple[int, int] = (1280, 760)) -> Banner:
        page, banner = QWidget(), Banner()
        held.append(page)
        qtbot.addWidget(page)
        column = QVBoxLayout(page)
        column.addWidget(banner)
        column.addWidget(QTextBrowser(), stretch=1)
        page.resize(*size)
        banner.show_picture(shown, LIGHT)
        page.show()
        qtbot.waitExposed(page)
        settle()
        return banner

    yield opened
    held.clear()


def settle() -> None:
    """Let sizes find each other: a text asks its row for room, the row the banner, the banner the page."""
    for _ in range(5):
        QApplication.processEvents()


def whole(banner: Banner) -> None:
    """No part is narrower or lower than its words, and all lie inside."""
    parts: tuple[QLabel | QPushButton, ...] = (*banner.findChildren(QLabel), *banner.findChildren(QPushButton))
    for part in parts:
        if not part.isVisible():
            continue
        at = part.mapTo(banner, QPoint(0, 0))
        inside = at.x() >= 0 and at.x() + part.width() <= banner.width() and at.y() + part.height() <= banner.height()
        assert inside, part.text()
        assert part.height() >= (part.heightForWidth(part.width()) if isinstance(part, QLabel) else 48), part.text()
        assert part.width() >= part.minimumSizeHint().width(), part.text()


STATES = {
    "nothing yet": seen(1, patch=a_patch(PATIENT)),
    "on course": seen(31, RELIEF, an_entry(PATCH, 26, 1, 0)),
    "returned": seen(31, RELIEF, BACK),
    "reviewed": seen(31, RELIEF, BACK, reviews=(a_review(PATCH, 30),)),
    "emergency": seen(31, SEIZURE),
    "later": seen(24 * 20, RELIEF),
}


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("width, most", [(1280, 800 / 6), (1024, 640 / 4)])
def test_it_is_whole_and_leaves_the_page_its_room(a_banner: Open, name: str, width: int, most: float) -> None:
    banner = a_banner(STATES[name], (width, 600))
    whole(banner)
    assert banner.height() <= most


@pytest.mark.parametrize("name", STATES)
def test_in_large_letters_it_is_whole_and_takes_about_a_third(styled: QApplication, a_banner: Open, name: str) -> None:
    theme.apply(styled, LIGHT, 200)
    try:
        banner = a_banner(STATES[name])
        whole(banner)
        assert banner.height() <= 0.36 * 800
    finally:
        theme.apply(styled, LIGHT)


@pytest.mark.parametrize("name", STATES)
def test_words_40_percent_longer_fit_too(a_banner: Open, name: str) -> None:
    banner = a_banner(STATES[name], (1024, 600))
    for part in (banner.status, banner.facts, banner.restrictions, banner.clinic):
        part.setText(lengthened(part.text()))
    for key in (banner.why, banner.plan, banner.spoken):
        key.rename(lengthened(key.text()))
    banner._whole, banner._short = lengthened(banner._whole), lengthened(banner._short)
    settle()
    whole(banner)


def test_letters_that_grow_while_it_is_open_find_their_place(styled: QApplication, a_banner: Open) -> None:
    banner = a_banner(STATES["returned"])
    before = banner.height()
    theme.apply(styled, LIGHT, 200)
    try:
        settle()
        whole(banner)
        assert banner.height() > before
    finally:
        theme.apply(styled, LIGHT)


def test_where_the_whole_message_is_too_long_it_says_what_to_do(styled: QApplication, a_banner: Open) -> None:
    shown = STATES["returned"]
    banner = a_banner(shown)
    assert banner.message.text().startswith("After relief")
    banner.window().resize(1024, 600)
    settle()
    assert banner.message.text().startswith("A second patch is worth discussing")
    assert banner.message.text().endswith("Upright 8 → 8 since the patch.")
    assert banner.message.accessibleDescription().startswith("After relief"), "read out it is whole"


def test_spoken_is_offered_until_somebody_has(a_banner: Open) -> None:
    """Where a flag asks for the team; not on a good course, nor once it was said or signed off."""
    spoken = a_review(PATCH, 30, Author.PATIENT, Decision.SPOKEN)
    asked = {name: a_banner(shown).spoken.isVisible() for name, shown in STATES.items()}
    assert [name for name, asks in asked.items() if asks] == ["returned", "emergency"]
    assert not a_banner(seen(31, RELIEF, BACK, reviews=(spoken,))).spoken.isVisible()


def test_each_key_says_what_is_wanted(a_banner: Open, qtbot: QtBot) -> None:
    banner = a_banner(STATES["returned"])
    for key, wanted in (
        (banner.why, banner.why_wanted),
        (banner.plan, banner.plan_wanted),
        (banner.spoken, banner.spoken_wanted),
    ):
        with qtbot.waitSignal(wanted):
            key.click()


def test_severity_is_told_by_shape_and_word_too(a_banner: Open) -> None:
    said = {name: a_banner(shown).status for name, shown in STATES.items()}
    assert said["emergency"].text() == "■  Emergency"
    assert said["returned"].text().startswith("◆")
    assert said["emergency"].accessibleDescription() == "act now"


def test_the_clinic_of_the_settings_is_named_where_the_patch_has_no_number(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.use_settings(Settings(clinic_name="City clinic", clinic_phone="708-555-0100"))
    banner.show_picture(STATES["nothing yet"], LIGHT)
    assert banner.clinic.text() == "☎ 708-555-0100\nCity clinic"
    banner.show_picture(STATES["returned"], LIGHT)
    assert banner.clinic.text().startswith("☎ +44 20 7946 0018 ext. 4455\nThe <b>very</b>")
