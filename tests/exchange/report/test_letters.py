"""Whatever somebody typed is drawn in letters there are, on no more and no wider lines than there is room for."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.exchange.report.letters import BOX, MOST_READ, _drawable, fitted, printable, width
from bloodpatch_tracker.exchange.report.plain import on_one_line
from bloodpatch_tracker.words.report import cut

TEXTS = st.text(max_size=300) | st.text("Wi ñ李\u05d0\u0301\n", max_size=300)
SIZE, ROOM = 7.3, 120.0
SLACK = 1.0
"""Words are measured one by one, so a line may be a hair wider than they are together."""


@given(TEXTS, st.booleans())
def test_only_letters_that_the_font_has_are_drawn(text: str, bold: bool) -> None:
    shown = printable(text, bold=bold)
    assert all(ord(each) in _drawable(bold) for each in shown)
    assert shown == shown.strip()
    assert "\n" not in shown


def test_letters_of_other_scripts_stay_or_become_boxes() -> None:
    assert printable("Ñandú שלום Привет") == "Ñandú שלום Привет"
    assert printable("李小龍 x") == f"{BOX * 3} x"
    assert printable("e\u0301") == "é"


def test_what_would_turn_a_line_round_or_break_it_goes() -> None:
    assert on_one_line("a\u202eb\r\n\tc\x1b[2J\x00") == "ab c[2J"


@given(TEXTS, st.integers(1, 4))
def test_lines_are_no_more_and_no_wider_than_there_is_room(text: str, most: int) -> None:
    lines = fitted(text, ROOM, SIZE, most, cut=cut)
    assert len(lines) <= most
    assert all(width(line, SIZE) <= ROOM + SLACK for line in lines)
    assert bool(lines) is bool(printable(text))


@given(st.lists(st.text("abcW", min_size=1, max_size=9), min_size=1, max_size=1_500), st.integers(1, 3))
def test_letters_that_are_left_out_are_counted(parts: list[str], most: int) -> None:
    text = " ".join(parts)
    lines = fitted(text, ROOM, SIZE, most, cut=cut)
    counted = re.search(r"… \(\+(\d+) letters?\)$", lines[-1])
    if counted is None:
        assert " ".join(lines) == text
    else:
        shown = " ".join((*lines[:-1], lines[-1][: counted.start()]))
        assert text.startswith(shown)
        assert len(shown) + int(counted[1]) == len(text)


def test_a_note_of_any_length_is_counted_to_its_end() -> None:
    [line] = fitted("word " * (MOST_READ * 5), ROOM, SIZE, 1, cut=cut)
    assert line.endswith(" letters)")
    assert int(line.split("+")[1].split()[0]) > MOST_READ * 20
