"""`report`: one page for one patient, a folder of them for many, and every way to go wrong a sentence."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.change import Change
from tests.builders import PATCH_TIME, a_patient, an_id
from tests.commands.command import Command, put, run
from tests.exchange.files import PATCH, PATIENT, a_file, entry_row, row
from tests.exchange.test_read_diary import NO_ENTRY

ROOT = Path(__file__).parents[2]
OTHER = {"patient_id": str(an_id("other")), "patch_id": str(an_id("other patch")), **NO_ENTRY}
NAMED = {"patient_name": "Ana Ruiz Núñez", "record_number": "12/345"}
AS_OF = ("--as-of", "2026-03-10T09:00:00-06:00")


@pytest.fixture
def filled(tmp_path: Path, database: Path) -> Path:
    """A database with two patients."""
    file = put(tmp_path, a_file(entry_row(2, **NAMED), row(**NAMED), row(**OTHER)))
    assert run("import", file, "--database", database) == 0
    file.unlink()
    return database


def said(path: Path) -> str:
    [page] = PdfReader(path).pages
    return " ".join(page.extract_text().split())


def test_one_patient_gets_one_page(command: Command, tmp_path: Path, filled: Path) -> None:
    out = tmp_path / "one.pdf"
    assert command("report", "--patient", PATIENT.upper(), "--out", out, "--database", filled, *AS_OF) == 0
    assert (command.out, command.err) == ("", "")
    assert "Ana Ruiz Núñez" in said(out)
    assert "As of Tue, 10 Mar 2026" in said(out)
    assert out.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("paper, width", [("letter", 612), ("a4", 595.276)])
def test_the_paper_can_be_chosen(command: Command, tmp_path: Path, filled: Path, paper: str, width: float) -> None:
    out = tmp_path / "one.pdf"
    assert command("report", "--patient", PATIENT, "--out", out, "--paper", paper, "--database", filled) == 0
    assert float(PdfReader(out).pages[0].mediabox.width) == pytest.approx(width, abs=0.01)


def test_standard_output_gets_the_file(filled: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    capsysbinary.readouterr()
    assert run("report", "--patient", PATIENT, "--out", "-", "--database", filled) == 0
    captured = capsysbinary.readouterr()
    assert len(PdfReader(BytesIO(captured.out)).pages) == 1
    assert captured.err == b""


def test_a_patch_can_be_named(command: Command, tmp_path: Path, filled: Path) -> None:
    asked = ("report", "--patient", PATIENT, "--out", tmp_path / "one.pdf", "--database", filled)
    assert command(*asked, "--patch", PATCH) == 0
    for wrong in (OTHER["patch_id"], "first", "\x1b[2J"):
        assert command(*asked, "--patch", wrong) == 1
        assert len(command.lines) == 1
        assert command.lines[0].startswith("This patient has no patch with that id that was done by ")


def test_a_folder_gets_everybody_with_progress(command: Command, tmp_path: Path, filled: Path) -> None:
    folder = tmp_path / "reports"
    assert command("report", "--out-folder", folder, "--database", filled, *AS_OF) == 0
    names = {f"12-345_{PATIENT}.pdf", f"{OTHER['patient_id']}.pdf"}
    assert {path.name for path in folder.iterdir()} == names
    assert [line.partition(": ")[0] for line in command.lines] == ["1 of 2", "2 of 2"]
    assert {line.partition(": ")[2] for line in command.lines} == names
    assert command.out == "2 reports written.\n"


def test_a_folder_gets_those_who_are_chosen_each_once(command: Command, tmp_path: Path, filled: Path) -> None:
    chosen = ("--patient", PATIENT, "--patient", PATIENT.upper())
    assert command("report", "--out-folder", tmp_path / "reports", *chosen, "--database", filled) == 0
    assert command.out == "1 report written.\n"


def test_one_without_a_patch_does_not_stop_the_others(command: Command, tmp_path: Path, filled: Path) -> None:
    book = open_book(filled)
    book.save(Change(a_patient(key="no patch", patient_name="Secret"), PATCH_TIME))
    book.close()
    assert command("report", "--out-folder", tmp_path / "reports", "--database", filled) == 1
    assert command.out == "2 reports written.\n"
    assert command.lines[-1] == "1 report not written."
    assert sum("not written: " in line for line in command.lines[:-1]) == 1
    assert "Secret" not in command.err


@pytest.mark.parametrize("wanted", [str(an_id("nobody")), "Ana", "\x1b[2J"])
@pytest.mark.parametrize("where", ["--out", "--out-folder"])
def test_an_unknown_patient_is_a_sentence(
    command: Command, tmp_path: Path, filled: Path, wanted: str, where: str
) -> None:
    assert command("report", where, tmp_path / "x", "--patient", wanted, "--database", filled) == 1
    assert len(command.lines) == 1
    assert command.lines[0].startswith("No patient in the database has the id ")
    assert command.err.rstrip("\n").isprintable()
    assert not (tmp_path / "x").exists()


def test_before_the_patch_there_is_nothing_to_report(command: Command, tmp_path: Path, filled: Path) -> None:
    early = ("--as-of", "2026-01-01T00:00:00Z")
    assert command("report", "--patient", PATIENT, "--out", tmp_path / "x.pdf", *early, "--database", filled) == 1
    assert len(command.lines) == 1
    assert command.lines[0].startswith("No patch of this patient was done by ")
    assert not (tmp_path / "x.pdf").exists()


def test_a_database_is_never_written_over(command: Command, filled: Path) -> None:
    before = filled.read_bytes()
    assert command("report", "--patient", PATIENT, "--out", filled, "--database", filled) == 1
    assert command.lines == [f"{filled}: This is a database; it is not written over. Choose another name."]
    assert command("report", "--out-folder", filled, "--database", filled) == 1
    assert len(command.lines) == 1
    assert filled.read_bytes() == before


@pytest.mark.parametrize("where", [("--out", "missing/x.pdf"), ("--out", "."), ("--out-folder", "no/such")])
def test_a_place_that_cannot_be_written_is_a_sentence(
    command: Command, tmp_path: Path, filled: Path, where: tuple[str, str]
) -> None:
    option, place = where
    assert command("report", option, tmp_path / place, "--patient", PATIENT, "--database", filled) == 1
    assert len(command.lines) == 1


def test_no_database_is_a_sentence(command: Command, tmp_path: Path, database: Path) -> None:
    assert command("report", "--patient", PATIENT, "--out", tmp_path / "x.pdf", "--database", database) == 1
    assert command.lines[0].startswith(f"{database}: There is no database here. ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "argv",
    [
        (),
        ("--out", "x.pdf"),
        ("--out", "x.pdf", "--out-folder", "x", "--patient", PATIENT),
        ("--out", "x.pdf", "--patient", PATIENT, "--patient", str(an_id("other"))),
        ("--out-folder", "x", "--patch", PATCH),
        ("--out", "x.pdf", "--patient", PATIENT, "--paper", "a3"),
        ("--out", "x.pdf", "--patient", PATIENT, "--as-of", "now"),
    ],
)
def test_wrong_usage(command: Command, argv: tuple[str, ...]) -> None:
    assert command("report", *argv) == 2
    assert command.err.startswith("usage: bloodpatch-tracker")


def in_system(system: str, *argv: object) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": system}
    command = [sys.executable, "-W", "error", "-m", "bloodpatch_tracker", *map(str, argv)]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("system, width", [("es_MX.UTF-8", 612), ("es_ES.UTF-8", 595.276)])
def test_it_is_spanish_too_on_the_paper_of_the_region(tmp_path: Path, filled: Path, system: str, width: float) -> None:
    out = tmp_path / "uno.pdf"
    done = in_system(system, "report", "--patient", PATIENT, "--out", out, "--database", filled, *AS_OF)
    assert (done.returncode, done.stderr) == (0, "")
    for part in ("Página 1 de 1", "Seguimiento después de un parche hemático", "Ana Ruiz Núñez", "Segundo parche"):
        assert part in said(out)
    pdf = PdfReader(out)
    assert float(pdf.pages[0].mediabox.width) == pytest.approx(width, abs=0.01)
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Seguimiento después de un parche hemático"


def test_neither_the_window_nor_its_library_is_needed(tmp_path: Path, filled: Path) -> None:
    program = (
        "import sys; from bloodpatch_tracker.cli import main; "
        "status = main(sys.argv[1:]); sys.exit(status or any(name.startswith('PySide6') for name in sys.modules))"
    )
    argv = ("report", "--patient", PATIENT, "--out", str(tmp_path / "x.pdf"), "--database", str(filled))
    assert subprocess.run([sys.executable, "-c", program, *argv], cwd=ROOT, check=False).returncode == 0
