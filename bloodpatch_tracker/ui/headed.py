"""A heading above what it names."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from bloodpatch_tracker.ui.keys import plain


def headed(owner: QWidget, heading: str, *below: QWidget | QLayout) -> QLabel:
    """Lay `owner` out as a heading and what is below it. The heading's letter gives the keyboard to `owner`.

    The letter leads to the owner, which passes the keyboard on (`setFocusProxy`), and never to a key in it: Qt presses
    a key that a label leads to, which would be an answer nobody gave.

    Returns:
        The heading.
    """
    owner.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # before any proxy, to which a policy would be passed on
    owner.setAccessibleName(plain(heading))
    label = QLabel(heading)
    label.setBuddy(owner)
    label.setWordWrap(True)  # large letters must not make a column wider than the page
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)  # beside one of two lines
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label)
    for part in below:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    return label


def title(text: str) -> QLabel:
    """The title of a page or of a part of one."""
    label = QLabel(text)
    label.setProperty("title", True)
    return label
