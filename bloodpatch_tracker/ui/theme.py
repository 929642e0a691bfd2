"""The look: one palette for widgets and charts, as the person or the system wishes, and nothing that moves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bloodpatch_tracker.charts.adjusted import dimmed, stronger
from bloodpatch_tracker.charts.palette import DIM, LIGHT, NIGHT, Palette
from bloodpatch_tracker.settings.choices import Contrast, Theme
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.qt_palette import qt_palette
from bloodpatch_tracker.ui.style_sheet import PLAIN_PT, style_sheet

PALETTES = {Theme.LIGHT: LIGHT, Theme.DIM: DIM, Theme.NIGHT: NIGHT}
SCHEMES = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,  # whatever the system has
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DIM: Qt.ColorScheme.Dark,
    Theme.NIGHT: Qt.ColorScheme.Dark,
}


def system_palette(app: QApplication) -> Palette:
    """Dim where the system is dark, else light."""
    return DIM if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def system_wants_contrast(app: QApplication) -> bool:
    """Whether the system asks for high contrast; never so before Qt 6.10, which cannot tell."""
    ask = getattr(app.styleHints(), "accessibility", None)
    return ask is not None and ask().contrastPreference() is Qt.ContrastPreference.HighContrast


def palette_for(app: QApplication, settings: Settings) -> Palette:
    """The colours that somebody with these settings sees."""
    palette = dimmed(PALETTES.get(settings.theme) or system_palette(app), settings.brightness)
    high = settings.contrast is Contrast.HIGH
    if high or (settings.contrast is Contrast.SYSTEM and system_wants_contrast(app)):
        return stronger(palette)
    return palette


def apply(app: QApplication, palette: Palette, text_percent: int = 100) -> None:
    """Give the whole application these colours, with letters of so many percent, and nothing that blinks or moves.

    Icons are looked for where Qt's search path `icons:` leads.
    """
    if not app.styleSheet():  # the first time
        app.setStyle("Fusion")
    app.setCursorFlashTime(0)
    for effect in Qt.UIEffect:
        app.setEffectEnabled(effect, False)
    letters = app.font()
    letters.setPointSizeF(PLAIN_PT * text_percent / 100)  # for what measures itself before the style sheet reaches it
    app.setFont(letters)
    app.setPalette(qt_palette(palette))
    app.setStyleSheet(style_sheet(palette, text_percent))


def ask_frame(app: QApplication, theme: Theme) -> None:
    """Ask the system to draw the frames of windows and its own dialogs light or dark, as the theme is."""
    app.styleHints().setColorScheme(SCHEMES[theme])
