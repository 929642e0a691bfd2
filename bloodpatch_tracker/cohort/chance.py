"""Chance, always from a generator that was seeded for one patient, so that nobody's diary depends on another's."""

from collections.abc import Mapping
from random import Random
from typing import TypeVar
from uuid import UUID

Value = TypeVar("Value")


def seeded(seed: int, number: int) -> Random:
    """The generator for the patient with this number."""
    return Random(f"{seed}|{number}")  # noqa: S311  # made-up diaries are to be repeatable, they keep no secret


def happens(random: Random, share: float) -> bool:
    """Whether something with this share happens."""
    return random.random() < share


def pick(random: Random, shares: Mapping[Value, float]) -> Value:
    """One of these, as often as its share of their sum."""
    return random.choices(tuple(shares), tuple(shares.values()))[0]


def an_id(random: Random) -> UUID:
    """An id that nothing else has."""
    return UUID(int=random.getrandbits(128), version=4)
