"""Room is shared so that none is crowded out, and lists give up detail before they give up items."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.exchange.report.content import Item
from bloodpatch_tracker.exchange.report.room import shared
from bloodpatch_tracker.exchange.report.section import Section, set_section

WANTED = st.lists(st.floats(0, 100), min_size=3, max_size=3)
SHARES = (6.0, 1.0, 3.0)


@given(st.floats(0, 200), WANTED)
def test_nobody_gets_more_than_wanted_or_less_than_a_share(room: float, wanted: list[float]) -> None:
    given_to = shared(room, wanted, SHARES)
    assert sum(given_to) <= room + 1e-6
    for found, want, share in zip(given_to, wanted, SHARES, strict=True):
        assert found <= want + 1e-9
        assert found >= min(want, room * share / sum(SHARES)) - 1e-6


@given(st.floats(0, 200), WANTED)
def test_no_room_is_left_over_while_somebody_wants_more(room: float, wanted: list[float]) -> None:
    given_to = shared(room, wanted, SHARES)
    assert abs(sum(given_to) - min(room, sum(wanted))) < 1e-6


def section(bodies: Sequence[str]) -> Section:
    def more(heads: Sequence[str]) -> str:
        return f"{len(heads)} more"

    return Section("List", [Item(f"Head {place}", body) for place, body in enumerate(bodies)], "Empty.", more, 90, 200)


@given(st.lists(st.integers(1, 60), max_size=30), st.integers(3, 40))
def test_a_list_is_never_higher_than_its_room_and_what_is_left_out_is_counted(words: list[int], room: int) -> None:
    found = set_section(section(["word " * count for count in words]), room)
    assert found.height <= room
    shown = len(found.items)
    assert [each.item.head for each in found.items] == [f"Head {place}" for place in range(shown)]
    if not words:
        assert found.more == "Empty."
    else:
        assert found.more == ("" if shown == len(words) else f"{len(words) - shown} more")


def test_detail_goes_before_items_do() -> None:
    bodies = ["word " * 60] * 3
    assert [len(each.body) for each in set_section(section(bodies), 40).items] == [5, 5, 5]
    assert [len(each.body) for each in set_section(section(bodies), 4).items] == [1, 1, 1]
    assert len(set_section(section(bodies), 3).items) == 1
