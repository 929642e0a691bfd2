"""The look: one palette of colours for widgets and charts, light or dim as the system wishes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bloodpatch_tracker.charts.palette import DIM, LIGHT, Palette


def system_palette(app: QApplication) -> Palette:
    """Dim where the system is dark, else light."""
    return DIM if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def apply(app: QApplication, palette: Palette) -> None:
    """Give the whole application these colours. Icons are looked for where Qt's search path `icons:` leads."""
    app.setStyle("Fusion")
    app.setPalette(qt_palette(palette))
    app.setStyleSheet(style_sheet(palette, "icons:down-dim.svg" if palette is DIM else "icons:down-light.svg"))


def qt_palette(palette: Palette) -> QPalette:
    """Qt's roles in these colours, for whatever the style sheet does not name."""
    colours = {
        QPalette.ColorRole.Window: palette.background,
        QPalette.ColorRole.WindowText: palette.text,
        QPalette.ColorRole.Base: palette.surface,
        QPalette.ColorRole.AlternateBase: palette.background,
        QPalette.ColorRole.Text: palette.text,
        QPalette.ColorRole.Button: palette.raised,
        QPalette.ColorRole.ButtonText: palette.text,
        QPalette.ColorRole.BrightText: palette.text,
        QPalette.ColorRole.PlaceholderText: palette.soft_text,
        QPalette.ColorRole.ToolTipBase: palette.surface,
        QPalette.ColorRole.ToolTipText: palette.text,
        QPalette.ColorRole.Highlight: palette.accent,
        QPalette.ColorRole.HighlightedText: palette.accent_text,
        QPalette.ColorRole.Link: palette.accent,
    }
    found = QPalette()
    for role, colour in colours.items():
        found.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        found.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.soft_text))
    return found


def style_sheet(palette: Palette, arrow: str) -> str:
    """Sizes for tired hands (score keys 64 px, all else 48 px), a focus ring that shows, and few lines."""
    p = palette
    return f"""
    * {{ font-size: 11pt; }}
    QPushButton, QComboBox, QLineEdit, QDateTimeEdit {{
        min-height: 44px; padding: 1px 12px; border: 1px solid {p.outline}; border-radius: 8px;
        background: {p.raised}; color: {p.text}; }}
    QLineEdit, QDateTimeEdit, QPlainTextEdit, QComboBox {{ background: {p.surface}; }}
    QPlainTextEdit, QTextBrowser {{ border: 1px solid {p.outline}; border-radius: 8px; padding: 4px; color: {p.text};
        background: {p.surface}; }}
    QPushButton:focus, QComboBox:focus, QLineEdit:focus, QDateTimeEdit:focus, QPlainTextEdit:focus,
    QTextBrowser:focus, QTableView:focus {{ border: 2px solid {p.accent}; }}
    QPushButton:checked {{ background: {p.accent}; color: {p.accent_text}; border-color: {p.accent}; }}
    QPushButton:checked:focus {{ border: 3px solid {p.text}; }}
    QPushButton:pressed {{ border-color: {p.text}; }}
    QPushButton[score="true"] {{ min-height: 62px; min-width: 62px; padding: 0; font-size: 15pt; }}
    QComboBox[short="true"] {{ min-height: 38px; }}
    QPushButton[chip="true"] {{ padding: 1px 10px; }}
    QPushButton[primary="true"] {{ background: {p.accent}; color: {p.accent_text}; font-weight: 600; }}
    QPushButton[primary="true"]:focus {{ border: 3px solid {p.text}; }}
    QPushButton[critical="true"] {{ background: {p.emergency.fill}; color: {p.emergency.text}; font-weight: 600; }}
    QPushButton[critical="true"]:focus {{ border: 3px solid {p.text}; }}
    QPushButton[big="true"] {{ min-height: 56px; padding: 1px 18px; font-size: 13pt; }}
    QDialog {{ border: 1px solid {p.outline}; }}
    QPushButton:disabled, QPushButton[primary="true"]:disabled, QPushButton[critical="true"]:disabled {{
        color: {p.soft_text}; background: {p.background}; font-weight: 400; }}
    QLabel[soft="true"] {{ color: {p.soft_text}; }}
    QLabel[title="true"] {{ font-size: 15pt; font-weight: 600; }}
    QLabel[trouble="true"] {{ color: {p.text}; background: {p.surface}; border-left: 4px solid {p.today.fill};
        padding: 6px 10px; }}
    QFrame[card="true"] {{ background: {p.surface}; border: 1px solid {p.faint}; border-radius: 10px; }}
    QFrame[card="true"]:focus {{ border: 2px solid {p.accent}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {p.faint}; }}
    QTabBar::tab {{ min-height: 44px; min-width: 96px; padding: 0 16px; background: {p.background};
        color: {p.soft_text}; border: 0; border-bottom: 3px solid {p.background}; }}
    QTabBar::tab:selected {{ color: {p.text}; border-bottom: 3px solid {p.accent}; }}
    QTabBar::tab:focus {{ border: 2px solid {p.accent}; }}
    QTableView {{ background: {p.surface}; border: 1px solid {p.faint}; gridline-color: {p.faint};
        selection-background-color: {p.accent}; selection-color: {p.accent_text}; }}
    QTableView::item {{ padding: 0 8px; border: 0; }}
    QTableView::item:selected, QTableView::item:selected:focus {{ background: {p.accent}; color: {p.accent_text}; }}
    QHeaderView::section {{ background: {p.background}; color: {p.soft_text}; border: 0; padding: 8px; }}
    QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: 0; width: 28px; }}
    QComboBox::down-arrow, QDateTimeEdit::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{ background: {p.surface}; color: {p.text}; selection-background-color: {p.accent};
        selection-color: {p.accent_text}; border: 1px solid {p.outline}; }}
    QScrollBar:vertical {{ background: {p.background}; width: 14px; margin: 0; }}
    QScrollBar:horizontal {{ background: {p.background}; height: 14px; margin: 0; }}
    QScrollBar::handle {{ background: {p.outline}; border: 4px solid {p.background}; border-radius: 7px;
        min-height: 40px; min-width: 40px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: {p.background}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: {p.background}; }}
    QMenuBar {{ background: {p.background}; border: 0; }}
    QMenuBar::item {{ padding: 10px 12px; background: {p.background}; }}
    QMenu::item {{ padding: 8px 24px; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {p.accent}; color: {p.accent_text}; }}
    """
