"""The style sheet: sizes for tired hands (score keys 64 px, all else 48 px), a focus ring that shows, and few lines.

Heights are least heights and letters grow with the person's wish, so keys grow with their letters.
"""

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.icons import icon

PLAIN_PT = 11
"""Letters at 100 %."""


def style_sheet(palette: Palette, text_percent: int = 100) -> str:
    """The style sheet of the whole application in these colours, with letters of so many percent."""
    parts = (_letters(text_percent), _keys(palette), _fields(palette), _marks(palette, text_percent), _pages(palette))
    return "\n".join((*parts, _bars(palette), _pop_ups(palette), _calendar(palette)))


def _letters(text_percent: int) -> str:
    def points(plain: float) -> str:
        return f"font-size: {plain * text_percent / 100:g}pt;"

    return f"""
    * {{ {points(PLAIN_PT)} }}
    QPushButton[score="true"], QLabel[title="true"] {{ {points(15)} }}
    QPushButton[big="true"] {{ {points(13)} }}
    QLabel[number="true"] {{ {points(28)} }}
    """


def _keys(p: Palette) -> str:
    return f"""
    QPushButton, QToolButton {{ min-height: 44px; padding: 1px 12px; border: 1px solid {p.outline};
        border-radius: 8px; background: {p.raised}; color: {p.text}; outline: none; }}
    *[strong="true"] QPushButton {{ color: {p.strong_text}; }}
    QPushButton:checked {{ background: {p.accent}; color: {p.accent_text}; border-color: {p.accent}; }}
    QPushButton:pressed, QToolButton:pressed {{ border-color: {p.text}; }}
    QPushButton[score="true"] {{ min-height: 62px; min-width: 62px; padding: 0; }}
    QPushButton[chip="true"] {{ min-width: 26px; padding: 1px 10px; }}
    QPushButton[big="true"] {{ min-height: 56px; padding: 1px 18px; }}
    QPushButton[big="true"]:checked {{ background: {p.emergency.fill}; color: {p.emergency.text}; }}
    QPushButton[primary="true"] {{ background: {p.accent}; color: {p.accent_text}; font-weight: 600; }}
    *[strong="true"] QPushButton:checked {{ background: {p.emergency.fill}; color: {p.emergency.text};
        border-color: {p.emergency.fill}; }}
    QPushButton[critical="true"] {{ background: {p.emergency.fill}; color: {p.emergency.text}; font-weight: 600; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {p.accent}; padding: 0 11px; }}
    QPushButton[chip="true"]:focus {{ padding: 0 9px; }}
    QPushButton[score="true"]:focus {{ min-height: 60px; min-width: 60px; padding: 0; }}
    QPushButton[big="true"]:focus {{ padding: 0 17px; }}
    QPushButton:checked:focus, QPushButton[primary="true"]:focus, QPushButton[critical="true"]:focus {{
        border: 1px solid {p.outline}; padding: 1px 12px; }}
    QPushButton[chip="true"]:checked:focus {{ padding: 1px 10px; }}
    QPushButton[score="true"]:checked:focus {{ min-height: 62px; min-width: 62px; padding: 0; }}
    QPushButton[big="true"]:checked:focus, QPushButton[big="true"][primary="true"]:focus,
    QPushButton[big="true"][critical="true"]:focus {{ padding: 1px 18px; }}
    QPushButton:disabled, QPushButton[primary="true"]:disabled, QPushButton[critical="true"]:disabled,
    QToolButton:disabled {{ color: {p.soft_text}; background: {p.background}; font-weight: 400; }}
    QCheckBox, QRadioButton {{ min-height: 44px; padding: 1px 4px; spacing: 10px; border: 1px solid transparent;
        border-radius: 8px; color: {p.text}; outline: none; }}
    QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {p.accent}; }}
    QCheckBox:disabled, QRadioButton:disabled {{ color: {p.soft_text}; }}
    QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {{ width: 24px; height: 24px;
        border: 2px solid {p.outline}; border-radius: 5px; background: {p.surface}; }}
    QRadioButton::indicator {{ border-radius: 14px; }}
    QCheckBox::indicator:checked, QRadioButton::indicator:checked, QListView::indicator:checked {{
        border-color: {p.accent}; background: {p.accent}; image: {icon("check", p.accent_text)}; }}
    QListView::indicator:selected {{ border-color: {p.accent_text}; }}
    QSlider {{ min-height: 44px; padding: 1px 4px; border: 1px solid transparent; border-radius: 8px;
        outline: none; }}
    QSlider:focus {{ border: 2px solid {p.accent}; }}
    QSlider::groove:horizontal {{ height: 8px; border: 1px solid {p.outline}; border-radius: 4px;
        background: {p.raised}; }}
    QSlider::sub-page:horizontal {{ border: 1px solid {p.accent}; border-radius: 4px; background: {p.accent}; }}
    QSlider::handle:horizontal {{ width: 24px; margin: -9px 0; border: 2px solid {p.text}; border-radius: 13px;
        background: {p.accent}; }}
    """


def _fields(p: Palette) -> str:
    return f"""
    QComboBox, QLineEdit, QAbstractSpinBox {{ min-height: 44px; padding: 1px 12px; border: 1px solid {p.outline};
        border-radius: 8px; background: {p.surface}; color: {p.text};
        selection-background-color: {p.accent}; selection-color: {p.accent_text}; }}
    QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {p.soft_text}; }}
    QPlainTextEdit, QTextEdit {{ border: 1px solid {p.outline}; border-radius: 8px; padding: 4px;
        background: {p.surface}; color: {p.text};
        selection-background-color: {p.accent}; selection-color: {p.accent_text}; }}
    QComboBox:focus, QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus,
    QAbstractItemView:focus {{ border: 2px solid {p.accent}; }}
    QComboBox:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {{
        color: {p.soft_text}; background: {p.background}; }}
    QAbstractSpinBox QLineEdit {{ min-height: 0; padding: 0; border: 0; }}
    QComboBox[short="true"] {{ min-height: 38px; }}
    QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: 0; width: 28px; }}
    QComboBox::down-arrow, QDateTimeEdit::down-arrow {{ image: {icon("down", p.text)}; width: 12px; height: 12px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 28px; background: {p.raised}; }}
    QAbstractSpinBox::up-arrow {{ image: {icon("up", p.text)}; width: 12px; height: 12px; }}
    QAbstractSpinBox::down-arrow {{ image: {icon("down", p.text)}; width: 12px; height: 12px; }}
    """


def _marks(p: Palette, text_percent: int) -> str:
    bar = max(4, round(4 * text_percent / 100))
    return f"""
    QLabel[soft="true"] {{ color: {p.soft_text}; }}
    QLabel[title="true"] {{ font-weight: 600; }}
    QLabel[critical="true"], *[strong="true"] QLabel, QTextBrowser[strong="true"] {{
        color: {p.strong_text}; }}
    QLabel[number="true"] {{ color: {p.strong_text}; font-weight: 600; }}
    QLabel[trouble="true"] {{ color: {p.strong_text}; background: {p.surface};
        border-left: {bar}px solid {p.today.fill}; padding: 6px 10px; }}
    QFrame[card="true"] {{ background: {p.surface}; border: 1px solid {p.faint}; border-radius: 10px; }}
    QFrame[card="true"]:focus, QFrame[card="true"][over="true"] {{ border: 2px solid {p.accent}; }}
    QFrame[card="true"][over="true"] {{ background: {p.raised}; }}
    QProgressBar {{ min-height: 10px; max-height: 10px; border: 1px solid {p.outline}; border-radius: 6px;
        background: {p.raised}; }}
    QProgressBar::chunk {{ background: {p.accent}; border-radius: 5px; }}
    """


def _pages(p: Palette) -> str:
    return f"""
    QDialog {{ border: 1px solid {p.outline}; }}
    QDialog[cover="true"] {{ border: none; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {p.faint}; }}
    QTabBar::tab {{ min-height: 45px; min-width: 96px; padding: 0 16px; background: {p.background};
        color: {p.soft_text}; border: 0; border-bottom: 3px solid {p.background}; }}
    QTabBar::tab:selected {{ color: {p.text}; border-bottom: 3px solid {p.accent}; }}
    QTabBar::tab:focus {{ border: 2px solid {p.accent}; }}
    QAbstractItemView {{ background: {p.surface}; color: {p.text}; border: 1px solid {p.faint};
        outline: 2px solid {p.text};
        selection-background-color: {p.accent}; selection-color: {p.accent_text}; }}
    QTableView {{ gridline-color: {p.faint}; }}
    QAbstractItemView::item:hover {{ background: {p.raised}; color: {p.text}; }}
    QTableView::item {{ padding: 0 8px; border: 0; }}
    QTableView::item:selected, QTableView::item:selected:focus {{ background: {p.accent}; color: {p.accent_text}; }}
    QListWidget {{ border: 1px solid {p.outline}; border-radius: 8px; padding: 4px; outline: 0; }}
    QListWidget::item {{ padding: 2px 8px; color: {p.text}; }}
    QListWidget::item:selected, QListWidget::item:selected:focus {{ background: {p.accent}; color: {p.accent_text}; }}
    QHeaderView::section {{ background: {p.background}; color: {p.soft_text}; border: 0; padding: 8px; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: {p.background}; }}
    """


def _bars(p: Palette) -> str:
    return f"""
    QScrollBar:vertical {{ background: {p.background}; width: 14px; margin: 0; }}
    QScrollBar:horizontal {{ background: {p.background}; height: 14px; margin: 0; }}
    QScrollBar::handle {{ background: {p.outline}; border: 4px solid {p.background}; border-radius: 7px;
        min-height: 40px; min-width: 40px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: {p.background}; }}
    QMenuBar {{ background: {p.background}; color: {p.text}; border: 0; }}
    QMenuBar::item {{ padding: 14px 12px; background: {p.background}; }}
    QMenuBar::item:selected {{ background: {p.accent}; color: {p.accent_text}; }}
    QStatusBar {{ background: {p.background}; color: {p.text}; }}
    """


def _pop_ups(p: Palette) -> str:
    return f"""
    QMenu {{ background: {p.surface}; color: {p.text}; border: 1px solid {p.outline}; padding: 4px; }}
    QMenu::item {{ min-height: 20px; padding: 14px 28px; background: {p.surface}; color: {p.text}; }}
    QMenu::item:disabled {{ color: {p.soft_text}; }}
    QMenu::item:selected {{ background: {p.accent}; color: {p.accent_text}; }}
    QMenu::item:disabled:selected {{ background: {p.raised}; color: {p.soft_text}; }}
    QMenu::separator {{ height: 1px; margin: 4px 12px; background: {p.outline}; }}
    QMenu::indicator {{ width: 16px; height: 16px; left: 8px; }}
    QMenu::indicator:checked {{ image: {icon("check", p.text)}; }}
    QMenu::right-arrow {{ image: {icon("right", p.text)}; width: 12px; height: 12px; }}
    QMessageBox {{ messagebox-critical-icon: {icon("warning", p.today.fill)};
        messagebox-warning-icon: {icon("warning", p.today.fill)}; }}
    QToolTip {{ background: {p.surface}; color: {p.text}; border: 1px solid {p.outline}; padding: 6px; }}
    QComboBox QAbstractItemView {{ border: 1px solid {p.outline}; }}
    QComboBox QAbstractItemView::item {{ min-height: 48px; padding: 0 8px; color: {p.text}; }}
    QComboBox QAbstractItemView::item:selected {{ background: {p.accent}; color: {p.accent_text}; }}
    """


def _calendar(p: Palette) -> str:
    return f"""
    QCalendarWidget {{ min-width: 420px; min-height: 400px; }}
    QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {p.background}; }}
    QCalendarWidget QWidget {{ alternate-background-color: {p.background}; }}
    QCalendarWidget QToolButton {{ min-width: 44px; }}
    QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
    QCalendarWidget QToolButton#qt_calendar_prevmonth {{ qproperty-icon: {icon("left", p.text)}; }}
    QCalendarWidget QToolButton#qt_calendar_nextmonth {{ qproperty-icon: {icon("right", p.text)}; }}
    QCalendarWidget QAbstractItemView {{ outline: 0; }}
    QCalendarWidget QAbstractItemView:disabled {{ color: {p.soft_text}; }}
    """
