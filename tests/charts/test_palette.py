"""The colours can be read and told apart in every theme."""

from itertools import pairwise

import pytest

from bloodpatch_tracker.assessment.conclusion import Severity
from bloodpatch_tracker.charts.contrast import contrast, luminance
from bloodpatch_tracker.charts.palette import DIM, LIGHT, NIGHT, PRINT, Palette

SCREEN = [pytest.param(LIGHT, id="light"), pytest.param(DIM, id="dim"), pytest.param(NIGHT, id="night")]
THEMES = [*SCREEN, pytest.param(PRINT, id="print")]
MARKS = ("upright", "lying", "baseline", "threshold", "breach", "medicine", "flag", "outline", "accent")
COUNTED = [severity for severity in Severity if severity is not Severity.NOTE]


def test_black_on_white_is_21_and_a_colour_on_itself_1():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#336699", "#336699") == 1


def test_contrast_is_that_of_published_examples():
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0000ff", "#ffffff") == pytest.approx(8.59, abs=0.01)


@pytest.mark.parametrize("palette", THEMES)
@pytest.mark.parametrize("ground", ["background", "surface", "raised", "window_shade", "restriction_strip"])
def test_text_is_readable_on_every_ground(palette: Palette, ground: str):
    assert contrast(palette.text, getattr(palette, ground)) >= 4.5
    assert contrast(palette.soft_text, getattr(palette, ground)) >= 4.5
    assert contrast(palette.strong_text, getattr(palette, ground)) >= 7


@pytest.mark.parametrize("palette", THEMES)
@pytest.mark.parametrize("ground", ["background", "surface", "raised", "window_shade"])
@pytest.mark.parametrize("mark", MARKS)
def test_marks_are_seen_on_every_ground(palette: Palette, ground: str, mark: str):
    assert contrast(getattr(palette, mark), getattr(palette, ground)) >= 3


@pytest.mark.parametrize("palette", THEMES)
def test_the_edge_of_the_restriction_strip_is_seen(palette: Palette):
    assert contrast(palette.outline, palette.restriction_strip) >= 3


@pytest.mark.parametrize("palette", THEMES)
def test_text_on_the_accent_is_readable(palette: Palette):
    assert contrast(palette.accent_text, palette.accent) >= 4.5


@pytest.mark.parametrize("palette", THEMES)
@pytest.mark.parametrize("severity", list(Severity))
def test_text_on_a_severity_is_readable_and_more_so_where_it_is_critical(palette: Palette, severity: Severity):
    tone = palette.tone(severity)
    critical = severity in {Severity.EMERGENCY, Severity.TODAY}
    assert contrast(tone.text, tone.fill) >= (7 if critical else 4.5)


@pytest.mark.parametrize("palette", THEMES)
def test_the_most_serious_stands_out_most_and_each_step_is_one_of_lightness(palette: Palette):
    fills = [palette.tone(severity).fill for severity in COUNTED]
    from_the_ground = [contrast(fill, palette.surface) for fill in fills]
    assert from_the_ground == sorted(from_the_ground, reverse=True)
    assert all(contrast(one, other) >= 1.15 for one, other in pairwise(fills))


@pytest.mark.parametrize("palette", SCREEN)
def test_the_severities_are_one_hue(palette: Palette):
    for severity in COUNTED:
        red, green, blue = (int(palette.tone(severity).fill[at : at + 2], 16) for at in (1, 3, 5))
        assert red > green > blue
        assert 0.35 < (green - blue) / (red - blue) < 0.7  # between orange and yellow: amber


@pytest.mark.parametrize("palette", SCREEN)
@pytest.mark.parametrize(
    "role", ["background", "surface", "raised", "text", "soft_text", "strong_text", "window_shade", "restriction_strip"]
)
def test_no_large_surface_or_text_on_the_screen_is_pure_black_or_white(palette: Palette, role: str):
    assert 0.003 < luminance(getattr(palette, role)) < 0.95


def test_night_is_much_darker_than_dim_and_as_warm_as_it_is_dark():
    """No role sends out more blue than red, and the text no more than two thirds of the light of the dim theme's."""
    assert luminance(NIGHT.background) < luminance(DIM.background) / 2
    assert luminance(NIGHT.text) < luminance(DIM.text) * 2 / 3
    for severity in Severity:
        assert luminance(NIGHT.tone(severity).fill) <= luminance(DIM.tone(severity).fill)
    colours = [value for value in vars(NIGHT).values() if isinstance(value, str)]
    assert [colour for colour in colours if int(colour[5:7], 16) > int(colour[1:3], 16)] == []


def test_print_needs_no_colour():
    tones = [colour for severity in Severity for colour in (PRINT.tone(severity).fill, PRINT.tone(severity).text)]
    plain = [value for value in vars(PRINT).values() if isinstance(value, str)]
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in (*plain, *tones))
