"""Whatever the brightness and the contrast, what must be read can be read, and less light is less light."""

from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.conclusion import Severity
from bloodpatch_tracker.charts.adjusted import dimmed, stronger
from bloodpatch_tracker.charts.contrast import contrast, luminance
from bloodpatch_tracker.charts.palette import DIM, LIGHT, NIGHT, Palette, Tone

NAMES = {"light": LIGHT, "dim": DIM, "night": NIGHT}
BASES = [pytest.param(palette, id=name) for name, palette in NAMES.items()]
GROUNDS = ("background", "surface", "raised", "window_shade", "restriction_strip")
MARKS = ("upright", "lying", "baseline", "threshold", "breach", "medicine", "flag", "outline", "accent")
COUNTED = [severity for severity in Severity if severity is not Severity.NOTE]
CRITICAL = {Severity.EMERGENCY, Severity.TODAY}
any_palette = st.sampled_from(list(NAMES.values()))
any_percent = st.integers(60, 100)


def all_light(palette: Palette) -> float:
    """The light of every colour there is, together."""
    values = [getattr(palette, field.name) for field in fields(palette)]
    colours = [each for value in values for each in ((value.fill, value.text) if isinstance(value, Tone) else (value,))]
    return sum(map(luminance, colours))


def check_readable(palette: Palette, text: float, critical: float, mark: float) -> None:
    """Every pair of colours that meets on the screen has its contrast."""
    for ground in (getattr(palette, name) for name in GROUNDS):
        assert contrast(palette.text, ground) >= text
        assert contrast(palette.soft_text, ground) >= text
        assert contrast(palette.strong_text, ground) >= critical
        for name in MARKS:
            assert contrast(getattr(palette, name), ground) >= mark
    assert contrast(palette.accent_text, palette.accent) >= text
    assert contrast(palette.accent, palette.background) >= text
    for severity in COUNTED:
        tone = palette.tone(severity)
        assert contrast(tone.text, tone.fill) >= (critical if severity in CRITICAL else text)


@settings(deadline=None)
@given(any_palette, any_percent)
def test_at_every_brightness_text_is_readable_and_critical_text_more_so(palette: Palette, percent: int) -> None:
    check_readable(dimmed(palette, percent), text=4.5, critical=7, mark=3)


@settings(deadline=None)
@given(any_palette, any_percent)
def test_high_contrast_is_higher_at_every_brightness(palette: Palette, percent: int) -> None:
    check_readable(stronger(dimmed(palette, percent)), text=7, critical=9, mark=4.5)


@settings(deadline=None)
@given(any_palette, any_percent, st.booleans())
def test_severities_keep_their_order_their_steps_and_their_hue(palette: Palette, percent: int, high: bool) -> None:
    look = dimmed(palette, percent)
    fills = [(stronger(look) if high else look).tone(severity).fill for severity in COUNTED]
    light = list(map(luminance, fills))
    assert light == sorted(light, reverse=luminance(palette.background) < 0.1)
    assert all(contrast(one, other) >= 1.15 for one, other in pairwise(fills))
    for fill in fills:
        red, green, blue = (int(fill[at : at + 2], 16) for at in (1, 3, 5))
        assert red > green > blue


@pytest.mark.parametrize("palette", BASES)
def test_each_step_of_brightness_gives_less_light(palette: Palette) -> None:
    grounds = [luminance(dimmed(palette, percent).background) for percent in range(100, 55, -5)]
    everything = [all_light(dimmed(palette, percent)) for percent in range(100, 55, -5)]
    for light in (grounds, everything):
        assert light == sorted(light, reverse=True)
        assert len(set(light)) > len(light) / 2
    assert grounds[-1] == pytest.approx(grounds[0] * 0.6, rel=0.05, abs=0.002)
    assert dimmed(palette, 100) is palette


@pytest.mark.parametrize("palette", BASES)
def test_high_contrast_makes_quiet_borders_clear(palette: Palette) -> None:
    assert contrast(stronger(palette).faint, palette.surface) >= 4.5
