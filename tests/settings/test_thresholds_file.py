"""The file of the clinic's thresholds: whole or not at all, append-only, shared by stations that do not overwrite."""

import os
import stat
import sys
import tempfile
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.thresholds import DEFAULT, RULES_VERSION
from bloodpatch_tracker.settings.clinic_rules import ClinicRules
from bloodpatch_tracker.settings.threshold_rows import ThresholdRow, out_of_order
from bloodpatch_tracker.settings.thresholds_file import ChangedMeanwhile, FoundRules, ThresholdsFile
from bloodpatch_tracker.settings.thresholds_problem import Wrong, WrongThresholds
from bloodpatch_tracker.settings.toml_file import LARGEST
from tests.settings.any_rules import NOON, any_change

EIGHT = timedelta(hours=8)
CHANGE = f"""
[[change]]
number = 1
at = 2026-03-07T14:30:00-06:00
by = "Dr. M. Sanz"
why = "Our team decided so."
rules = "{RULES_VERSION}"
threshold = "late_after"
unit = "hours"
from = 6
to = 8
"""
WHOLE = f"clinic_rules = 1\n{CHANGE}"


@pytest.fixture
def file(tmp_path: Path) -> ThresholdsFile:
    return ThresholdsFile(tmp_path / "clinic-rules.toml")


def changed(file: ThresholdsFile, threshold: str = "late_after", to: Any = EIGHT) -> ClinicRules:
    """One more change of what the file holds."""
    return file.change(file.read().rules, threshold, to, NOON, "Dr. M. Sanz", "Our team decided so.")


def test_without_a_file_the_published_set_holds(file: ThresholdsFile) -> None:
    assert file.read() == FoundRules()
    assert file.read().rules.limits is DEFAULT
    assert DEFAULT.rules_version == RULES_VERSION


def test_a_change_holds_under_a_name_that_counts_it_and_keeps_who_when_and_why(file: ThresholdsFile) -> None:
    rules = changed(file)
    assert file.read() == FoundRules(rules)
    assert rules.limits == replace(DEFAULT, late_after=EIGHT, rules_version=f"{RULES_VERSION}+clinic.1")
    [change] = rules.changes
    assert (change.number, change.at, change.by, change.why) == (1, NOON, "Dr. M. Sanz", "Our team decided so.")
    assert (change.threshold, change.before, change.after) == ("late_after", timedelta(hours=6), EIGHT)


def test_back_to_the_published_value_is_a_change_too(file: ThresholdsFile) -> None:
    changed(file)
    rules = changed(file, to=DEFAULT.late_after)
    assert rules.limits == replace(DEFAULT, rules_version=f"{RULES_VERSION}+clinic.2")
    assert [change.after for change in rules.of("late_after")] == [EIGHT, timedelta(hours=6)]


def test_it_can_be_written_by_hand(file: ThresholdsFile) -> None:
    file.path.write_text(WHOLE, "utf-8")
    found = file.read()
    assert found.problem is None
    assert found.rules.limits.late_after == EIGHT
    assert found.rules.changes[0].at == datetime(2026, 3, 7, 14, 30, tzinfo=timezone(timedelta(hours=-6)))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(any_change, st.sampled_from(("Dr. Ä", 'two "words"', " ", "back\\slash", "\u202eback"))), max_size=6
    )
)
def test_any_changes_come_back_and_nothing_above_is_ever_altered(
    made: list[tuple[tuple[ThresholdRow, Any], str]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file, rules, before = ThresholdsFile(Path(folder, "rules.toml")), ClinicRules(), b""
        for (row, number), text in made:
            value = row.value(number)
            odd = not text.strip() or not text.isprintable()
            clash = out_of_order(replace(rules.limits, **{row.name: value}))  # type: ignore[arg-type]  # by its own row
            if odd or clash:
                with pytest.raises(WrongThresholds):
                    file.change(rules, row.name, value, NOON, text, text)
                continue
            rules = file.change(rules, row.name, value, NOON, text, text)
            assert getattr(rules.limits, row.name) == value
            assert file.read() == FoundRules(rules)
            content = file.path.read_bytes()
            assert content.startswith(before.rstrip())
            before = content


def test_what_somebody_else_wrote_beside_it_stays(file: ThresholdsFile) -> None:
    file.path.write_text(f"# Ask Dr. Sanz before changing anything.\n{WHOLE}# until here\n", "utf-8")
    changed(file, "moderate", 5)
    kept = file.path.read_text("utf-8")
    assert kept.startswith("# Ask Dr. Sanz before changing anything.\n")
    assert "# until here" in kept
    assert file.read().rules.limits.moderate == 5


BAD = [
    (b"\xff\xfe", Wrong.NOT_TOML, 0, ""),
    (b"clinic_rules = ", Wrong.NOT_TOML, 0, ""),
    (b"#" * (LARGEST + 1), Wrong.TOO_LARGE, 0, ""),
    (b"", Wrong.NOT_RULES, 0, "clinic_rules"),
    (b'theme = "dim"\n', Wrong.NOT_RULES, 0, "clinic_rules"),
    (b"clinic_rules = true\n", Wrong.NOT_RULES, 0, "clinic_rules"),
    (b"clinic_rules = 2\n", Wrong.NEWER, 0, "clinic_rules"),
    (b"clinic_rules = 1\nlate_after = 8\n", Wrong.UNKNOWN_KEY, 0, "late_after"),
    (b"clinic_rules = 1\nchange = 8\n", Wrong.NOT_A_TABLE, 0, "change"),
    (b"clinic_rules = 1\nchange = [8]\n", Wrong.NOT_A_TABLE, 0, "change"),
]
IN_A_CHANGE = [
    ("number = 1", "number = 2", Wrong.NUMBER, "number"),
    ("number = 1", "number = true", Wrong.NUMBER, "number"),
    ("number = 1\n", "", Wrong.MISSING_KEY, "number"),
    ("14:30:00-06:00", "14:30:00", Wrong.NO_TIME, "at"),
    ("2026-03-07T14:30:00-06:00", '"yesterday"', Wrong.NO_TIME, "at"),
    ('"Dr. M. Sanz"', '" "', Wrong.NO_TEXT, "by"),
    ('"Dr. M. Sanz"', "7", Wrong.NO_TEXT, "by"),
    ("Our team", "\u202eOur team", Wrong.NO_TEXT, "why"),
    ("Our team", "o" * 501, Wrong.NO_TEXT, "why"),
    (f'rules = "{RULES_VERSION}"', 'rules = "2099.1"', Wrong.NEWER, "rules"),
    (f'rules = "{RULES_VERSION}"', 'rules = "mine"', Wrong.NEWER, "rules"),
    ('"late_after"', '"gupta_48h"', Wrong.THRESHOLD, "threshold"),
    ('"late_after"', "[]", Wrong.THRESHOLD, "threshold"),
    ('unit = "hours"', 'unit = "days"', Wrong.UNIT, "unit"),
    ("to = 8", "to = 99", Wrong.WHOLE_NUMBER, "to"),
    ("to = 8", "to = 7.5", Wrong.WHOLE_NUMBER, "to"),
    ("to = 8", 'to = "8"', Wrong.WHOLE_NUMBER, "to"),
    ("from = 6", "from = 0", Wrong.WHOLE_NUMBER, "from"),
    ("to = 8", "to = 8\nnote = 1", Wrong.UNKNOWN_KEY, "note"),
]


@pytest.mark.parametrize("content, wrong, number, key", BAD, ids=range(len(BAD)))
def test_of_a_bad_file_nothing_is_used(
    file: ThresholdsFile, content: bytes, wrong: Wrong, number: int, key: str
) -> None:
    file.path.write_bytes(content)
    found = file.read()
    assert found.rules.limits is DEFAULT
    assert found.problem is not None
    assert (found.problem.wrong, found.problem.change, found.problem.key) == (wrong, number, key)


@pytest.mark.parametrize("right, odd, wrong, key", IN_A_CHANGE, ids=range(len(IN_A_CHANGE)))
def test_one_bad_change_is_told_by_number_and_key_and_the_good_ones_are_not_used_either(
    file: ThresholdsFile, right: str, odd: str, wrong: Wrong, key: str
) -> None:
    good = (
        CHANGE.replace("late_after", "moderate").replace("hours", "score").replace("= 6", "= 4").replace("= 8", "= 5")
    )
    file.path.write_text(f"clinic_rules = 1\n{good}{CHANGE.replace('number = 1', 'number = 2')}", "utf-8")
    assert file.read().rules.limits.moderate == 5
    assert right in CHANGE
    bad = CHANGE.replace("number = 1", "number = 2") if key != "number" else CHANGE
    odd = odd.replace("number = 2", "number = 7")
    file.path.write_text(f"clinic_rules = 1\n{good}{bad.replace(right, odd)}", "utf-8")
    found = file.read()
    assert found.rules.limits is DEFAULT
    assert found.problem is not None
    assert (found.problem.wrong, found.problem.change, found.problem.key) == (wrong, 2, key)


def test_a_history_with_a_gap_is_no_history(file: ThresholdsFile) -> None:
    second = CHANGE.replace("number = 1", "number = 2").replace("from = 6", "from = 7").replace("to = 8", "to = 9")
    file.path.write_text(WHOLE + second, "utf-8")
    problem = file.read().problem
    assert problem is not None
    assert (problem.wrong, problem.change, problem.given, problem.right) == (Wrong.FROM, 2, "7", "8")


def test_values_that_do_not_fit_together_are_not_used(file: ThresholdsFile) -> None:
    odd = CHANGE.replace("late_after", "severe").replace("hours", "score").replace("= 6", "= 7").replace("= 8", "= 5")
    file.path.write_text(f"clinic_rules = 1\n{odd}", "utf-8")
    assert file.read().problem is None
    more = CHANGE.replace("number = 1", "number = 2").replace("late_after", "moderate").replace("hours", "score")
    file.path.write_text(f"clinic_rules = 1\n{odd}{more.replace('= 8', '= 6')}", "utf-8")
    problem = file.read().problem
    assert problem is not None
    assert (problem.wrong, problem.change, problem.key) == (Wrong.ORDER, 2, "moderate, severe")


def test_a_bad_file_is_not_written_to(file: ThresholdsFile) -> None:
    file.path.write_text(WHOLE.replace("to = 8", "to = 99"), "utf-8")
    before = file.path.read_bytes()
    with pytest.raises(WrongThresholds):
        file.change(ClinicRules(), "late_after", EIGHT, NOON, "Dr. M. Sanz", "So.")
    assert file.path.read_bytes() == before


def test_a_file_that_somebody_named_must_be_there_and_its_folder_is_not_made_up(tmp_path: Path) -> None:
    file = ThresholdsFile(tmp_path / "share" / "rules.toml", named=True)
    problem = file.read().problem
    assert problem is not None
    assert problem.wrong is Wrong.NOT_THERE
    with pytest.raises(OSError, match="share"):
        changed(file)
    assert list(tmp_path.iterdir()) == []


class TestTwoStations:
    def test_the_second_is_told_and_overwrites_nothing(self, file: ThresholdsFile) -> None:
        other = ThresholdsFile(file.path)
        seen = other.read().rules
        changed(file)
        with pytest.raises(ChangedMeanwhile):
            other.change(seen, "moderate", 5, NOON, "Nurse Kim", "So.")
        assert [change.threshold for change in file.read().rules.changes] == ["late_after"]
        changed(other, "moderate", 5)
        assert file.read().rules.limits.rules_version == f"{RULES_VERSION}+clinic.2"

    def test_one_that_is_just_writing_is_waited_for(self, file: ThresholdsFile) -> None:
        lock = file.path.with_name(f"{file.path.name}.lock")
        lock.touch()
        with pytest.raises(ChangedMeanwhile):
            changed(file)
        assert lock.exists(), "it is the other's"
        assert not file.path.exists()

    def test_a_lock_that_a_crash_left_is_not_for_ever(self, file: ThresholdsFile) -> None:
        lock = file.path.with_name(f"{file.path.name}.lock")
        lock.touch()
        long_ago = time.time() - 3_600
        os.utime(lock, (long_ago, long_ago))
        changed(file)
        assert [each.name for each in file.path.parent.iterdir()] == [file.path.name]

    def test_its_state_is_told_without_reading(self, file: ThresholdsFile) -> None:
        assert file.stamp() is None
        changed(file)
        first = file.stamp()
        assert first == ThresholdsFile(file.path).stamp()
        changed(file, "moderate", 5)
        assert file.stamp() != first

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
    def test_whoever_could_read_it_still_can(self, file: ThresholdsFile) -> None:
        file.path.parent.chmod(0o770)
        changed(file)
        assert stat.S_IMODE(file.path.stat().st_mode) == 0o660
        file.path.chmod(0o664)
        changed(file, "moderate", 5)
        assert stat.S_IMODE(file.path.stat().st_mode) == 0o664
