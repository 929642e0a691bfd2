"""A chart as a file can be read by others, is the same every time, and tells nothing but what it shows."""

import re
import struct
import zlib
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.image import imread

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.charts.chart_file import CREATOR, DPI, WIDE_IN, FileKind, chart_bytes
from bloodpatch_tracker.charts.picture import Picture, picture_of
from bloodpatch_tracker.charts.span import Span
from bloodpatch_tracker.diary.diary import Diary
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import returned_with_danger, three_patches

NAME, NOTE, TITLE = "Ana Ruiz", "slept badly", "Blood patch 1, Sat 7 Mar 2026, 09:00"


def named() -> Picture:
    """A course whose patient has a name and whose entries have notes."""
    picture = returned_with_danger()
    patient = replace(picture.diary.patient, patient_name=NAME, record_number="12-345")
    entries = [replace(entry, answers=replace(entry.answers, note=NOTE)) for entry in picture.diary.entries]
    diary = Diary(patient, picture.diary.patches, tuple(entries))
    return picture_of(diary, assess(diary, picture.assessment.as_of)[0])


def written(kind: FileKind) -> bytes:
    return chart_bytes(kind, named(), ENGLISH, title=TITLE)


def png_texts(file: bytes) -> dict[bytes, bytes]:
    """The texts a PNG says of itself."""
    found, at = {}, 8
    while at < len(file):
        (length,) = struct.unpack(">I", file[at : at + 4])
        kind, inside = file[at + 4 : at + 8], file[at + 8 : at + 8 + length]
        assert struct.unpack(">I", file[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + inside)
        if kind == b"tEXt":
            key, _, value = inside.partition(b"\0")
            found[key] = value
        at += 12 + length
    return found


def pdf_text(file: bytes) -> bytes:
    """All of a PDF with its streams unpacked."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", file, re.DOTALL)
    return file + b"".join(zlib.decompressobj().decompress(each) for each in streams if each[:1] == b"x")


def test_a_png_is_whole_and_as_large_as_it_says():
    file = written(FileKind.PNG)
    assert file[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", file[16:24])
    assert width == WIDE_IN * DPI
    assert height > 800
    assert set(png_texts(file)) == {b"Title", b"Software"}


def test_an_svg_is_xml_of_that_size_and_its_letters_need_no_font():
    tree = ET.fromstring(written(FileKind.SVG))  # noqa: S314  # written here
    assert tree.tag == "{http://www.w3.org/2000/svg}svg"
    assert tree.attrib["width"] == f"{WIDE_IN * 72:g}pt"
    assert not list(tree.iter("{http://www.w3.org/2000/svg}text"))


def test_a_pdf_is_one_page_whose_letters_are_letters_of_a_font_it_brings_along():
    file = written(FileKind.PDF)
    assert file.startswith(b"%PDF-")
    assert file.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type /Page\b", file)) == 1
    assert b"/Type3" not in file
    assert b"/FontFile2" in file
    assert b"/CIDFontType2" in file or b"/TrueType" in file


@pytest.mark.parametrize("kind", FileKind)
def test_no_file_tells_who_or_when_or_quotes_the_diary(kind: FileKind):
    file = written(kind)
    told = pdf_text(file) if kind is FileKind.PDF else file
    for private in (NAME, "Ruiz", NOTE, "12-345"):
        assert private.encode() not in told
    for dated in (rb"CreationDate", rb"ModDate", rb"<dc:date>", rb"[Mm]atplotlib v", rb"/Author"):
        assert not re.search(dated, told)
    assert CREATOR.encode() in file
    assert ENGLISH.about.encode() in file


@pytest.mark.parametrize("kind", FileKind)
def test_the_same_picture_is_the_same_file(kind: FileKind):
    assert written(kind) == written(kind)


def test_it_is_on_white_paper_and_needs_no_colour():
    picture = imread(BytesIO(chart_bytes(FileKind.PNG, three_patches(2), ENGLISH, laid=(three_patches(0),))))
    colours = np.asarray(picture)[:, :, :3]
    assert (colours[0, 0] == 1).all()
    assert float(np.abs(colours - colours.mean(axis=2, keepdims=True)).max()) < 0.01


def test_the_hours_the_title_and_what_is_laid_over_are_those_that_are_asked_for():
    short = chart_bytes(FileKind.SVG, named(), ENGLISH, span=Span.HOURS_48)
    both = chart_bytes(FileKind.SVG, three_patches(2), ENGLISH, laid=(three_patches(0), three_patches(1)))
    alone = chart_bytes(FileKind.SVG, three_patches(2), ENGLISH)
    texts = {file: re.findall(rb"<!-- (.*?) -->", file) for file in (short, both, alone, written(FileKind.SVG))}
    assert b"60" not in texts[short]
    assert {b"patch 1", b"patch 2"} <= set(texts[both])
    assert b"patch 1" not in texts[alone]
    assert TITLE.encode() in texts[written(FileKind.SVG)]


def test_no_setting_of_matplotlib_stays_changed():
    before = dict(mpl.rcParams)
    written(FileKind.PDF)
    assert dict(mpl.rcParams) == before
