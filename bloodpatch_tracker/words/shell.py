"""The words of the top row and of the menus that go with every page."""

from bloodpatch_tracker.words.language import _

EXPECT = _("What to expect")
MENU_FILE, MENU_GO, MENU_LOOK = _("&File"), _("&Go to"), _("Appea&rance")
SETTINGS_KEY = _("⚙")
SETTINGS = _("Se&ttings…")
SETTINGS_NAME = _("Settings")
NEXT_THEME = _("Next t&heme")
THEMES = {"system": _("Auto"), "light": _("Light"), "dim": _("Dim"), "night": _("Night")}
THEME_NAME = _("Theme: {theme}. Press for the next one.")
LARGER, SMALLER = _("&Larger text"), _("&Smaller text")
PLAN = _("What may I do now?")
SPOKEN = _("I have spoken to my team")
ABOUT = _("About this program")
NAMED = _("{name}: {text}")
