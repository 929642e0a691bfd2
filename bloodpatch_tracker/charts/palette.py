"""The colours of the charts and of the window, in one place, so a theme and the chart in it cannot disagree.

Severity is lightness of one hue, amber: on a light ground the darkest is the most serious, on a dark ground the
brightest. Nothing is told by red against green. Everything is "#rrggbb".
"""

from dataclasses import dataclass

from bloodpatch_tracker.assessment.conclusion import Severity


@dataclass(frozen=True)
class Tone:
    """A severity's colour and the colour of text on it."""

    fill: str
    text: str


@dataclass(frozen=True)
class Palette:
    """The colours of one theme.

    Attributes:
        background, surface, raised: of the window, of cards and charts, of buttons.
        text, soft_text: for reading, on all three. strong_text: for what must be read, warnings and numbers to call.
        faint: grid and quiet borders, nothing that must be seen.
        outline: borders that must be seen, as those of fields and keys, and the edge of marks whose fill is pale.
        accent, accent_text: focus and what is selected, and text on it.
        emergency .. good: the severities, each by itself clear of its neighbours in lightness.
        upright, lying, baseline, medicine, breach, threshold, flag: marks on `surface` and on `window_shade`.
        window_shade: hours 24–48. restriction_strip: the plan's bar; its edge is `outline`, text on it is `text`.
    """

    background: str
    surface: str
    raised: str
    text: str
    soft_text: str
    strong_text: str
    faint: str
    outline: str
    accent: str
    accent_text: str
    emergency: Tone
    today: Tone
    discuss: Tone
    recheck: Tone
    watch: Tone
    routine: Tone
    good: Tone
    upright: str
    lying: str
    window_shade: str
    threshold: str
    baseline: str
    restriction_strip: str
    breach: str
    medicine: str
    flag: str

    def tone(self, severity: Severity) -> Tone:
        """The colours of a severity; a note has none of its own, as it never asks for anything."""
        tones = {
            Severity.EMERGENCY: self.emergency,
            Severity.TODAY: self.today,
            Severity.DISCUSS: self.discuss,
            Severity.RECHECK: self.recheck,
            Severity.WATCH: self.watch,
            Severity.ROUTINE: self.routine,
            Severity.GOOD: self.good,
        }
        return tones.get(severity, Tone(self.raised, self.text))


LIGHT = Palette(
    background="#e9ecee",
    surface="#f4f5f5",
    raised="#dfe4e7",
    text="#26323b",
    soft_text="#4c5a65",
    strong_text="#26323b",
    faint="#d3d9dd",
    outline="#6d7b86",
    accent="#1d6470",
    accent_text="#f3f7f7",
    emergency=Tone("#4f2705", "#fbf1e4"),
    today=Tone("#723c0c", "#fbf1e4"),
    discuss=Tone("#99581b", "#fdf6ec"),
    recheck=Tone("#c98a48", "#2b1704"),
    watch=Tone("#deb07c", "#2b1704"),
    routine=Tone("#ebcda8", "#2b1704"),
    good=Tone("#f2e4cf", "#2b1704"),
    upright="#21465f",
    lying="#4d7d95",
    window_shade="#e4eaee",
    threshold="#6d7b86",
    baseline="#4c5a65",
    restriction_strip="#d5dfe3",
    breach="#8a4a0d",
    medicine="#3f5a68",
    flag="#723c0c",
)
"""Soft off-white, blue-grey and petrol."""

DIM = Palette(
    background="#1f2327",
    surface="#272c31",
    raised="#333a40",
    text="#ced4d8",
    soft_text="#a9b3bb",
    strong_text="#dde2e5",
    faint="#3b4249",
    outline="#85919b",
    accent="#74aeb5",
    accent_text="#12201f",
    emergency=Tone("#edb272", "#1d1206"),
    today=Tone("#d2964f", "#1a1004"),
    discuss=Tone("#ad7635", "#160d02"),
    recheck=Tone("#815626", "#f3e4d0"),
    watch=Tone("#664521", "#f0dfc8"),
    routine=Tone("#50391f", "#ead9c3"),
    good=Tone("#3f3122", "#e2d3bf"),
    upright="#a5c8dd",
    lying="#7f9fb3",
    window_shade="#30373d",
    threshold="#85919b",
    baseline="#a9b3bb",
    restriction_strip="#38444c",
    breach="#dba465",
    medicine="#a3bcc8",
    flag="#d2964f",
)
"""Dark grey with soft text; the default where the system is dark."""

NIGHT = Palette(
    background="#12100e",
    surface="#171411",
    raised="#1f1b17",
    text="#978c7e",
    soft_text="#8f8578",
    strong_text="#b7a794",
    faint="#2b2520",
    outline="#786d61",
    accent="#91876f",
    accent_text="#12100c",
    emergency=Tone("#d29d5d", "#0d0802"),
    today=Tone("#c28e4f", "#050301"),
    discuss=Tone("#a0712f", "#060401"),
    recheck=Tone("#634423", "#cfbb9f"),
    watch=Tone("#4c361e", "#b9a488"),
    routine=Tone("#3a2a1a", "#a6947a"),
    good=Tone("#291f16", "#998a73"),
    upright="#9c9078",
    lying="#7d7360",
    window_shade="#1e1915",
    threshold="#786d61",
    baseline="#8f8578",
    restriction_strip="#231d18",
    breach="#b4803f",
    medicine="#948873",
    flag="#b4803f",
)
"""Nearly black and very dim, without any blue: for eyes that cannot bear light at all."""

PRINT = Palette(
    background="#ffffff",
    surface="#ffffff",
    raised="#f0f0f0",
    text="#1a1a1a",
    soft_text="#444444",
    strong_text="#1a1a1a",
    faint="#d8d8d8",
    outline="#6e6e6e",
    accent="#333333",
    accent_text="#ffffff",
    emergency=Tone("#141414", "#ffffff"),
    today=Tone("#3c3c3c", "#ffffff"),
    discuss=Tone("#636363", "#ffffff"),
    recheck=Tone("#999999", "#000000"),
    watch=Tone("#bcbcbc", "#000000"),
    routine=Tone("#d8d8d8", "#000000"),
    good=Tone("#efefef", "#000000"),
    upright="#1a1a1a",
    lying="#6a6a6a",
    window_shade="#efefef",
    threshold="#6e6e6e",
    baseline="#444444",
    restriction_strip="#e2e2e2",
    breach="#222222",
    medicine="#333333",
    flag="#3c3c3c",
)
"""White paper, and nothing that a black-and-white printer could lose."""
