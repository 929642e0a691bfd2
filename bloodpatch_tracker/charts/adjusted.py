"""A palette with less light, or with more contrast: its colours move together, and what must be read stays readable."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any

from bloodpatch_tracker.charts.contrast import contrast, luminance
from bloodpatch_tracker.charts.palette import Palette, Tone

GROUNDS = ("background", "surface", "raised", "window_shade", "restriction_strip")
TEXTS = ("text", "soft_text")
MARKS = ("outline", "upright", "lying", "threshold", "baseline", "breach", "medicine", "flag")
TONES = ("emergency", "today", "discuss", "recheck", "watch", "routine", "good")
CRITICAL = frozenset({"emergency", "today"})
BLACK, WHITE = 0, 255
FINENESS = 64
"""Steps from a colour to black or white."""
LIGHT_OF_SRGB = 2.2
"""The power by which light grows with the numbers of "#rrggbb"."""


@dataclass(frozen=True)
class Needs:
    """The least contrast of a text on its ground, of one that is critical, of a mark, and between severities."""

    text: float = 4.5
    critical: float = 7
    mark: float = 3
    step: float = 1.15


NEEDS = Needs()
"""WCAG 2 AA, and AAA for what is critical."""
STRONG = Needs(text=7, critical=9, mark=4.5)
"""For whoever asked the system, or this program, for high contrast."""


def dimmed(palette: Palette, percent: int) -> Palette:
    """The palette at so many percent of its light; a colour gives up less where it could not be read any more."""
    if percent >= 100:
        return palette
    factor = (percent / 100) ** (1 / LIGHT_OF_SRGB)
    return _meeting(_each(palette, lambda colour: _mixed(colour, BLACK, 1 - factor)), NEEDS)


def stronger(palette: Palette) -> Palette:
    """The palette with text and marks further from their grounds, and quiet borders as clear as the others."""
    met = _meeting(palette, STRONG)
    return replace(met, faint=met.outline)


def _meeting(palette: Palette, needs: Needs) -> Palette:
    """The palette with every colour moved away from its grounds as far as is needed."""
    grounds = [getattr(palette, name) for name in GROUNDS]
    found: dict[str, Any] = {}
    for names, ratio in ((TEXTS, needs.text), (("strong_text",), needs.critical), (MARKS, needs.mark)):
        found |= {name: _away(getattr(palette, name), grounds, ratio) for name in names}
    accent = _away(palette.accent, grounds[:3], needs.text)
    found["accent"], found["accent_text"] = _pair(accent, palette.accent_text, needs.text)
    return replace(palette, **(found | _tones(palette, needs)))


def _tones(palette: Palette, needs: Needs) -> dict[str, Tone]:
    """The severities, each readable and in lightness clear of the next.

    Fills that are darker than their text move to black, the others to white, so the two never come closer.
    """
    rising = sorted(TONES, key=lambda name: luminance(getattr(palette, name).fill))
    found: dict[str, Tone] = {}
    darker = [name for name in rising if _is_darker(getattr(palette, name))]
    for names, toward in ((darker[::-1], BLACK), (rising[len(darker) :], WHITE)):
        before = found[darker[-1]].fill if found else None
        for name in names:
            tone: Tone = getattr(palette, name)
            fill, text = _pair(tone.fill, tone.text, needs.critical if name in CRITICAL else needs.text)
            if before is not None:
                fill = _spaced(fill, before, toward, needs.step)
            found[name], before = Tone(fill, text), fill
    return found


def _spaced(fill: str, before: str, toward: int, step: float) -> str:
    """A fill moved until it is beyond the one before by a step of lightness."""

    def enough(colour: str) -> bool:
        beyond = luminance(colour) < luminance(before) if toward == BLACK else luminance(colour) > luminance(before)
        return beyond and contrast(colour, before) >= step

    return _until(fill, toward, enough)


def _is_darker(tone: Tone) -> bool:
    return luminance(tone.fill) < luminance(tone.text)


def _pair(fill: str, text: str, ratio: float) -> tuple[str, str]:
    """A fill and the text on it: the text moves first, the fill only where that is not enough."""
    text = _away(text, [fill], ratio)
    return _away(fill, [text], ratio), text


def _away(colour: str, grounds: list[str], ratio: float) -> str:
    """A colour moved away from its grounds until it has the contrast to each."""
    toward = WHITE if luminance(colour) > luminance(grounds[0]) else BLACK
    return _until(colour, toward, lambda moved: all(contrast(moved, ground) >= ratio for ground in grounds))


def _until(colour: str, toward: int, enough: Callable[[str], bool]) -> str:
    """The first of the colours on the way to black or white that is enough; the end of the way where none is."""
    way = (_mixed(colour, toward, step / FINENESS) for step in range(FINENESS + 1))
    return next((moved for moved in way if enough(moved)), _mixed(colour, toward, 1))


def _mixed(colour: str, toward: int, share: float) -> str:
    """A colour with so much (0..1) of black or white in it; its hue stays."""
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(channel + (toward - channel) * share):02x}" for channel in channels)


def _each(palette: Palette, change: Callable[[str], str]) -> Palette:
    """The palette with every colour changed."""
    values = {field.name: getattr(palette, field.name) for field in fields(palette)}
    changed: dict[str, Any] = {
        name: Tone(change(value.fill), change(value.text)) if isinstance(value, Tone) else change(value)
        for name, value in values.items()
    }
    return Palette(**changed)
