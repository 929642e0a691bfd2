"""The screens look as they did when somebody last looked at them and found them right.

Drawn at a pinned size, in Fusion, with the bundled font, and compared small and with a tolerance: a machine may smooth
letters differently, but nothing may be elsewhere, missing or of another colour. After a change that is meant, look at
the new ones and keep them: `python3 dev.py test tests/test_pictures.py --keep-pictures`.
"""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

KEPT = Path(__file__).parent / "pictures"
SMALL = QSize(320, 200)
BLOCK = 8
"""Pixels of the small picture that are compared together, in each direction."""
LEVELS = 14
"""By how much the mean of a block may differ, of 255: letters smoothed differently are below, a key elsewhere above."""
SPOKEN = {"en": "C.UTF-8", "es": "es_MX"}
"""The locale for each language."""


@pytest.fixture(scope="module", params=SPOKEN)
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every screen in one language."""
    spoken: str = request.param
    folder = tmp_path_factory.mktemp("pictures") / spoken
    environment = os.environ | {"LC_ALL": SPOKEN[spoken]}
    command = [sys.executable, "-m", "bloodpatch_tracker", "demo", "--screenshots", str(folder)]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return folder


def test_every_screen_looks_as_it_did(drawn: Path, request: pytest.FixtureRequest) -> None:
    """Of each theme, in the larger size."""
    kept = KEPT / drawn.name
    found = {path.stem: path for path in drawn.glob("*-1280x800.png")}
    assert len(found) >= 3 * 20
    if request.config.getoption("--keep-pictures"):
        keep(kept, found)
    assert {path.stem for path in kept.glob("*.png")} == found.keys(), "other screens than those that are kept"
    unlike = {name: odd for name, path in found.items() if (odd := differing(path, kept / f"{name}.png"))}
    assert unlike == {}


def keep(folder: Path, found: dict[str, Path]) -> None:
    """Keep these pictures, small, in place of all that are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for name, path in found.items():
        small(path).convertToFormat(QImage.Format.Format_Indexed8).save(str(folder / f"{name}.png"))


def differing(one: Path, other: Path) -> list[tuple[int, int]]:
    """The blocks in which two pictures differ, as row and column of the small picture."""
    apart = np.abs(blocks(small(one)) - blocks(QImage(str(other)))).max(axis=2)
    return [(int(row) * BLOCK, int(column) * BLOCK) for row, column in np.argwhere(apart > LEVELS)]


def small(path: Path) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    return QImage(str(path)).scaled(SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def blocks(picture: QImage) -> npt.NDArray[np.float64]:
    """The mean colour of each block: rows × columns × red, green, blue."""
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    high, wide = image.height(), image.width()
    rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(high, image.bytesPerLine())[:, : 3 * wide]
    pixels = rows.reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK, 3)
    return np.asarray(pixels.mean(axis=(1, 3)), np.float64)
