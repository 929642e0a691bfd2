"""Qt's preview of what is printed, in the theme's colours."""

from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QGraphicsView, QWidget

from bloodpatch_tracker.ui.themed_paper import theme_icons, theme_paper

SLIM = "QToolButton { padding: 0 8px; } QLineEdit { padding: 0 4px; }"
"""Qt's preview has many keys in one row; the last of them prints, and must not fall off its end."""


def preview_dialog(printer: QPrinter, window: QWidget, title: str) -> QPrintPreviewDialog:
    """A preview as large as the window, to be opened; `paintRequested` asks for what is printed."""
    dialog = QPrintPreviewDialog(printer, window)
    dialog.setWindowTitle(title)
    dialog.resize(window.size())
    dialog.setStyleSheet(SLIM)
    for view in dialog.findChildren(QGraphicsView):
        theme_paper(view)
    theme_icons(dialog)
    return dialog
