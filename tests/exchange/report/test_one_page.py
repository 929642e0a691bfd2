"""The PDF: one page on either paper whatever is in the diary, read as whoever copies from it would read it."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.report.one_page import report_pdf
from bloodpatch_tracker.exchange.report.paper import Paper
from bloodpatch_tracker.words import report as words
from bloodpatch_tracker.words.conclusions import second_patch, title
from bloodpatch_tracker.words.endpoints import AREA, EPIMAP
from bloodpatch_tracker.words.lines import LINES
from tests.builders import a_patch, a_patient, an_entry, at_hour
from tests.exchange.report.diaries import COMMENT, NAME, NOTE, RECORD, Reported, ordinary, sparse, worst

ROOT = Path(__file__).parents[3]
SAME = """
from datetime import UTC
from functools import cache
from hashlib import sha256
from bloodpatch_tracker.exchange.report.one_page import report_pdf
from bloodpatch_tracker.exchange.report.paper import Paper
from tests.exchange.report.diaries import ordinary
diary, as_of = ordinary()
print(sha256(report_pdf(diary, as_of, UTC, Paper.A4)).hexdigest())
"""
SPANISH = """
import sys
from datetime import UTC
from bloodpatch_tracker.words.language import speak
speak("es")
from bloodpatch_tracker.exchange.report.one_page import report_pdf
from bloodpatch_tracker.exchange.report.paper import Paper
from tests.exchange.report.diaries import worst
from tests.exchange.report.test_one_page import weeks
for diary, as_of in (weeks(), worst()):
    sys.stdout.buffer.write(report_pdf(diary, as_of, UTC, Paper.LETTER) + b"%%END%%")
"""


@cache
def read(reported: Callable[[], Reported], paper: Paper = Paper.LETTER) -> PdfReader:
    diary, as_of = reported()
    return PdfReader(BytesIO(report_pdf(diary, as_of, UTC, paper)))


def flat(text: str) -> str:
    """Text without its lines."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def said() -> str:
    return flat(read(ordinary).pages[0].extract_text())


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("reported", [ordinary, sparse, worst])
def test_it_is_one_page_of_the_paper(reported: Callable[[], Reported], paper: Paper) -> None:
    [page] = read(reported, paper).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(paper.size, abs=0.01)
    assert words.PAGE in flat(page.extract_text())


@cache
def weeks() -> Reported:
    """Symptoms that returned at hour 118, long after the chart."""
    patch = a_patch(baseline_upright=8)
    entries = tuple(an_entry(patch, *each) for each in ((4, 2, 0), (24, 2, 0), (118, 8, 3), (330, 7, 3)))
    return Diary(a_patient(), (patch,), entries), at_hour(patch, 340)


@pytest.mark.parametrize("paper", Paper)
def test_what_lies_beyond_the_chart_is_told_on_the_one_page(paper: Paper) -> None:
    [page] = read(weeks, paper).pages
    told = flat(page.extract_text())
    assert "→ hour 118. Since Thu 12 Mar, 13:00." in told
    assert "last 7 3 +4 Sat 21 Mar, 09:00, hour 330" in told


def test_it_is_one_page_in_spanish() -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", SPANISH], env=environment, capture_output=True, check=True)
    written = done.stdout.split(b"%%END%%")[:-1]
    for pdf, row in zip(written, ("última 7 3 +4", "última 4 3 +1"), strict=True):
        [page] = PdfReader(BytesIO(pdf)).pages
        assert row in flat(page.extract_text())


def test_it_says_whose_it_is_and_which_patch(said: str) -> None:
    for part in (NAME, RECORD, "1988", "L3–L4", "18.5", "2026.1", words.TITLE, words.PAGE, words.NO_DIAGNOSIS):
        assert part in said


def test_it_says_what_the_assessment_says(said: str) -> None:
    [found] = assess(*ordinary())
    assert title(found) in said
    assert second_patch(found) in said
    for conclusion in found.conclusions:
        assert LINES[conclusion.line].title in said
    for part in (AREA, EPIMAP, COMMENT, NOTE, "M. Ortega"):
        assert part in said


def test_words_with_ligatures_can_be_searched(said: str) -> None:
    assert "Flags" in said
    assert "baseline; 3 at hour 1" in said
    assert not {"\ufb00", "\ufb01", "\ufb02"} & set(said)


def test_what_is_too_long_is_shortened_with_a_count() -> None:
    said = flat(read(worst).pages[0].extract_text())
    assert "letters)" in said
    assert "more entries with notes" in said
    assert "more sign-offs" in said
    assert "more flags" in said


def test_letters_of_no_font_are_boxes_that_are_explained_and_others_stay_letters() -> None:
    said = read(worst).pages[0].extract_text()
    assert words.UNPRINTED in flat(said)
    assert "李" not in said
    assert {"Ñ", "ש", "$"} <= set(said)


def test_no_box_is_explained_where_there_is_none(said: str) -> None:
    assert "□" not in said


def fonts(page: PageObject) -> list[object]:
    return [font.get_object() for font in page["/Resources"]["/Font"].get_object().values()]  # type: ignore[index]  # a page's


@pytest.mark.parametrize("reported", [ordinary, worst])
def test_its_fonts_go_along_as_true_type(reported: Callable[[], Reported]) -> None:
    [page] = read(reported).pages
    assert fonts(page)
    for font in fonts(page):
        assert font["/Subtype"] == "/Type0"  # type: ignore[index]  # a dictionary
        [inner] = font["/DescendantFonts"]  # type: ignore[index]  # as above
        found = inner.get_object()
        assert found["/Subtype"] == "/CIDFontType2"
        assert "/FontFile2" in found["/FontDescriptor"].get_object()
        assert "/ToUnicode" in font  # type: ignore[operator]  # as above


def test_the_file_says_of_itself_only_what_it_is() -> None:
    pdf = read(ordinary)
    assert pdf.metadata == {
        "/Title": words.TITLE,
        "/Creator": "bloodpatch_tracker",
        "/Producer": "bloodpatch_tracker",
    }
    assert pdf.xmp_metadata is None
    assert not pdf.attachments


def test_the_same_diary_gives_the_same_bytes_in_any_process() -> None:
    diary, as_of = ordinary()
    wanted = sha256(report_pdf(diary, as_of, UTC, Paper.A4)).hexdigest()
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, "-c", SAME], env=environment, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == wanted
