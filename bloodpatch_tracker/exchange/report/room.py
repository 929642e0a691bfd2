"""How the flags, sign-offs and notes of a report share what room there is, so that none crowds out another."""

from collections.abc import Sequence


def shared(room: float, wanted: Sequence[float], shares: Sequence[float]) -> list[float]:
    """What each is given of a room: what it wants, or its share of what those that want less have left.

    Args:
        wanted: of each, in the unit of the room. shares: of each, above 0; only their ratios matter.
    """
    given = [0.0] * len(wanted)
    open_places = set(range(len(wanted)))
    while open_places:
        whole = sum(shares[place] for place in open_places)
        content = {place for place in open_places if wanted[place] <= room * shares[place] / whole}
        if not content:
            for place in open_places:
                given[place] = room * shares[place] / whole
            break
        for place in content:
            given[place] = wanted[place]
        room -= sum(wanted[place] for place in content)
        open_places -= content
    return given
