"""A heading above what it names."""

from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget


def headed(owner: QWidget, heading: str, buddy: QWidget, *below: QWidget | QLayout) -> None:
    """Lay `owner` out as a heading and what is below it; the heading's letter leads to `buddy`."""
    label = QLabel(heading)
    label.setBuddy(buddy)
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label)
    for part in below:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)


def title(text: str) -> QLabel:
    """The title of a page or of a part of one."""
    label = QLabel(text)
    label.setProperty("title", True)
    return label
