"""The screens look as they did when somebody last looked at them and found them right.

Drawn at a pinned size, in Fusion, with the bundled font, and compared at half size, block by block, with a tolerance
that was measured: letters without hinting change a block by at most 9.0 of 255 in the light theme, 7.6 in dim and 7.4
in night; a word of three letters that is gone by at least 13.8, 12.2 and 9.3. So found is a word or a filled key that
is missing, elsewhere or of another colour, in each theme; not found is one letter that became another, a stop, the thin
line round a quiet key or a field in night, or anything that moved by a pixel.

After a change that is meant, look at the new ones and keep them: `python3 dev.py test tests/test_pictures.py
--keep-pictures`.
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

Pixels = npt.NDArray[np.uint8]
pytestmark = pytest.mark.timeout(900)
"""All screens are drawn for the first test of each language, which takes its time on a busy machine."""

KEPT = Path(__file__).parent / "pictures"
SMALL = QSize(640, 400)
BLOCK = 8
"""Pixels of the small picture that are compared together, in each direction."""
LEVELS = {"light": 11, "dim": 9.5, "night": 8.2}
"""By how much the mean of a block may differ, of 255: letters smoothed differently are below, a word above."""
CONTRAST = {"light": 27, "dim": 23, "night": 18}
"""By how much the spread of lightness in a block may: a thin line that is gone changes it more than the mean."""
FINENESS, COLOURS = 8, 256
"""Kept are levels so far apart, and at most so many colours: what is finer would only make the pictures larger."""
OPAQUE = 0xFF000000
WORD = (10, 24)
"""Rows and columns of the small picture that a word of some five letters takes, with ground above and below."""
INKED = 14
"""The least spread of lightness along and across letters, in night."""
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
    unlike = {
        name: odd
        for name, path in found.items()
        if (odd := differing(pixels(small(path)), pixels(QImage(str(kept / f"{name}.png"))), name.split("-")[-2]))
    }
    assert unlike == {}


def keep(folder: Path, found: dict[str, Path]) -> None:
    """Keep these pictures, small, in place of all that are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for name, path in found.items():
        small(path).save(str(folder / f"{name}.png"), quality=0)  # packed as small as can be


def differing(one: Pixels, other: Pixels, scheme: str) -> list[tuple[int, int]]:
    """The blocks in which two pictures differ too much for a theme, as row and column of the small picture."""
    (mean, spread), (other_mean, other_spread) = blocks(one), blocks(other)
    apart = np.abs(mean - other_mean).max(axis=2) > LEVELS[scheme]
    apart |= np.abs(spread - other_spread) > CONTRAST[scheme]
    return [(int(row) * BLOCK, int(column) * BLOCK) for row, column in np.argwhere(apart)]


def small(path: Path) -> QImage:
    """A picture at half its size, in few colours."""
    smooth = Qt.TransformationMode.SmoothTransformation
    exact = pixels(QImage(str(path)).scaled(SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    coarse = np.clip(np.round(exact / FINENESS) * FINENESS, 0, 255).astype(np.uint8)
    codes = coarse.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)  # one number for each colour: fast
    every, count = np.unique(codes, return_counts=True)
    table = [OPAQUE | int(code) for code in every[np.argsort(-count, kind="stable")[:COLOURS]]]
    high, wide, _ = coarse.shape
    image = QImage(coarse.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888)
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def pixels(picture: QImage) -> Pixels:
    """Rows × columns × red, green, blue."""
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    high, wide = image.height(), image.width()
    rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(high, image.bytesPerLine())[:, : 3 * wide]
    return rows.reshape(high, wide, 3)


def blocks(picture: Pixels) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """The mean colour of each block, rows × columns × red, green, blue, and how far its lightness spreads."""
    high, wide, _ = picture.shape
    parts = picture.reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK, 3).astype(np.float64)
    return parts.mean(axis=(1, 3)), parts.mean(axis=4).std(axis=(1, 3))


@pytest.mark.parametrize("screen", ["log", "plan", "warning-signs"])
def test_a_word_that_is_gone_in_night_is_found(screen: str) -> None:
    """Wherever it stands, and however it lies across the blocks."""
    kept = pixels(QImage(str(KEPT / "en" / f"{screen}-night-1280x800.png")))
    high, wide = WORD
    words, missed = 0, []
    for row in range(kept.shape[0] - high):
        for column in range(BLOCK // 2, kept.shape[1] - wide, wide):
            place = (slice(row, row + high), slice(column, column + wide))
            if is_word(kept[place].mean(axis=2)):
                words += 1
                damaged = kept.copy()
                damaged[place] = kept[row, column]
                if not differing(kept, damaged, "night"):
                    missed.append((row, column))
    assert words > 20
    assert missed == []


def is_word(light: npt.NDArray[np.float64]) -> bool:
    """Whether letters fill a place from side to side, with ground above and below: no line does, nor half a word."""
    along = light.std(axis=1)
    across = light.std(axis=0).reshape(-1, 4).max(axis=1)
    return bool(along[0] == along[-1] == 0 and light[0, 0] == light[-1, 0] and (along > INKED).sum() >= 4) and bool(
        (across > INKED).all()
    )


def test_letters_that_are_smoothed_a_little_more_are_not() -> None:
    for scheme in LEVELS:
        kept = pixels(QImage(str(KEPT / "en" / f"plan-{scheme}-1280x800.png"))).astype(np.float64)
        softer = 0.85 * kept + 0.15 * np.roll(kept, 1, axis=1)
        assert (softer != kept).any()
        assert differing(kept.astype(np.uint8), softer.round().astype(np.uint8), scheme) == []
