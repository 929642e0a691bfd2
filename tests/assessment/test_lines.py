"""The table of lines, row by row as the rules have it."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line, Remark, SecondPatch, Severity
from bloodpatch_tracker.assessment.lines import FACTS, weight

TABLE = """
emergency            emergency  assess-first
fever                today      assess-first
radiating-pain       today      assess-first
blood-pressure       today      assess-first
back-pain-worse      today      assess-first
reversed-pattern     today      assess-first
changed-character    today      assess-first
worse-than-before    today      assess-first
late-return          today      assess-first
repeat-failure       today      assess-first
worsening            today      assess-first
no-early-relief      today      too-soon
returned             discuss    worth-discussing
not-relieved         discuss    worth-discussing
no-data              recheck    no
possible-return      recheck    no
partial-relief       watch      no
persistent           routine    no
restriction-broken   note       no
not-postural-before  note       no
recovered            good       no
closed               good       no
on-course            good       no
waiting              good       no
settling             good       no
"""
ROWS = [
    (Line(code), Severity(severity), SecondPatch(answer))
    for code, severity, answer in map(str.split, TABLE.split("\n")[1:-1])
]


def test_the_lines_are_in_the_order_of_the_rules_most_serious_first() -> None:
    assert list(Line) == list(FACTS) == [line for line, _, _ in ROWS]


@pytest.mark.parametrize("line, severity, second_patch", ROWS, ids=str)
def test_a_line_has_its_severity_and_what_it_says_of_a_second_patch(
    line: Line, severity: Severity, second_patch: SecondPatch
) -> None:
    assert weight(line, frozenset()) == (severity, second_patch)


@pytest.mark.parametrize("line", Line)
def test_every_line_names_its_source(line: Line) -> None:
    assert FACTS[line].source


@pytest.mark.parametrize(
    "line, remark, severity, second_patch",
    [
        (Line.RETURNED, Remark.BEFORE_HOUR_24, Severity.TODAY, SecondPatch.TOO_SOON),
        (Line.NOT_RELIEVED, Remark.BEFORE_HOUR_72, Severity.DISCUSS, SecondPatch.NO),
    ],
)
def test_the_clock_changes_two_of_them(
    line: Line, remark: Remark, severity: Severity, second_patch: SecondPatch
) -> None:
    assert weight(line, frozenset({remark})) == (severity, second_patch)
