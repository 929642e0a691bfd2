"""A palette as Qt has it, for whatever the style sheet does not name."""

from PySide6.QtGui import QColor, QPalette

from bloodpatch_tracker.charts.palette import Palette

Group, Role = QPalette.ColorGroup, QPalette.ColorRole


def qt_palette(palette: Palette) -> QPalette:
    """Qt's roles in these colours, for active and inactive windows alike."""
    p = palette
    colours = (
        (p.background, (Role.Window, Role.AlternateBase, Role.Shadow)),
        (p.surface, (Role.Base, Role.ToolTipBase)),
        (p.raised, (Role.Button, Role.Light, Role.Midlight)),
        (p.outline, (Role.Mid, Role.Dark)),
        (p.text, (Role.WindowText, Role.Text, Role.ButtonText, Role.ToolTipText)),
        (p.emergency.text, (Role.BrightText,)),  # what is written on a key that is filled for an alarm
        (p.soft_text, (Role.PlaceholderText,)),
        (p.accent, (Role.Highlight, Role.Accent, Role.Link, Role.LinkVisited)),
        (p.accent_text, (Role.HighlightedText,)),
    )
    found = QPalette()
    for colour, roles in colours:
        for role in roles:
            found.setColor(role, QColor(colour))
    for role in (Role.Text, Role.ButtonText, Role.WindowText):
        found.setColor(Group.Disabled, role, QColor(p.soft_text))
    return found
