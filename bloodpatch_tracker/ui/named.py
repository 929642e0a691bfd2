"""A text on the screen that has a name of its own for a screen reader, which then reads out both."""

from PySide6.QtWidgets import QLabel

from bloodpatch_tracker.words.shell import NAMED


def show_named(label: QLabel, name: str, text: str) -> None:
    """Show a text; a name alone would be read out in its place."""
    label.setText(text)
    label.setAccessibleName(NAMED.format(name=name, text=text) if text else name)
