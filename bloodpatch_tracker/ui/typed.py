"""Fields whose text can be kept as it was typed, and shown again."""

from collections.abc import Mapping
from typing import Protocol


class Typed(Protocol):
    """A field of a form. Text that it cannot show is left out."""

    def typed(self) -> str:
        """What somebody typed or chose, as text; blank where nobody touched it."""

    def show_typed(self, text: str) -> None:
        """Show it again, as if it had just been typed."""


def typed_in(fields: Mapping[str, Typed]) -> dict[str, str]:
    """What is typed in each field that is not blank."""
    return {name: text for name, field in fields.items() if (text := field.typed())}


def show_typed(fields: Mapping[str, Typed], typed: Mapping[str, str]) -> None:
    """Show again what was typed; fields it does not name stay as they are."""
    for name, field in fields.items():  # in the order of the form: a list chosen first may fill the fields after it
        if name in typed:
            field.show_typed(typed[name])
