"""How far text stands out on the screen, measured on what was drawn.

A widget is drawn without its text and with a text of full blocks, so what differs is ink and nothing else, and the
thin edges of letters play no part.
"""

from collections import Counter
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.charts.contrast import contrast

INK = "████"
Pixels = npt.NDArray[np.uint8]


def pixels(picture: QImage) -> Pixels:
    """The pixels of a picture, rows × columns × red, green, blue."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).copy()


def drawn(widget: QWidget) -> Pixels:
    """The widget as it is drawn now."""
    return pixels(widget.grab().toImage())


def contrast_of(widget: QWidget, write: Callable[[str], object]) -> float:
    """The contrast of the text that `write` puts into the widget to what is under it."""
    write("")
    blank = drawn(widget)
    write(INK)
    inked = drawn(widget)
    assert blank.shape == inked.shape, "the size must not depend on the text"
    differs = (blank != inked).any(axis=2)
    pairs = Counter(zip(map(_name, inked[differs]), map(_name, blank[differs]), strict=True))
    assert pairs, "no text was drawn"
    (ink, ground), count = pairs.most_common(1)[0]
    assert count > differs.sum() / 2, "no single colour of ink"
    return contrast(ink, ground)


def _name(pixel: npt.NDArray[np.uint8]) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in pixel)
