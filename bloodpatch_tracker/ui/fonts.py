"""Letters, where the system has none of its own."""

from pathlib import Path

import matplotlib as mpl
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

FAMILY = "DejaVu Sans"
FILES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")


def use_shipped_font(app: QApplication) -> None:
    """Write with the font that comes with the charts: the same on every machine, so pictures are too."""
    folder = Path(mpl.get_data_path()) / "fonts" / "ttf"
    for name in FILES:
        QFontDatabase.addApplicationFont(str(folder / name))
    app.setFont(QFont(FAMILY))


def ensure_letters(app: QApplication) -> None:
    """Bring a font along where there is none; otherwise the user's own is used."""
    if not QFontDatabase.families():
        use_shipped_font(app)
