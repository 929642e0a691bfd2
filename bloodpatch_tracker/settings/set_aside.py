"""A file that could not be read is kept under another name."""

import os
from pathlib import Path


def set_aside(target: Path) -> Path:
    """Move a file that could not be read to a name of its own beside it, over nothing that is there; the new place.

    Raises:
        OSError: it cannot be moved.
    """
    number = 1
    aside = target.with_name(f"{target.name}.broken")
    while os.path.lexists(aside):
        number += 1
        aside = target.with_name(f"{target.name}.broken-{number}")
    return target.rename(aside)
