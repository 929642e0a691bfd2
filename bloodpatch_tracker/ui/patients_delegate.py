"""Draws the lines of the clinic's list: headings with their rule, names over record numbers, curves, plain cells."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from bloodpatch_tracker.assessment.conclusion import Line, Severity
from bloodpatch_tracker.assessment.lines import FACTS
from bloodpatch_tracker.assessment.triage import Group
from bloodpatch_tracker.charts.palette import LIGHT, Palette
from bloodpatch_tracker.ui.patient_rows import Heading, Row
from bloodpatch_tracker.ui.patients_model import CAUSE, CURVE, LAST, NAME, Index, PatientsModel
from bloodpatch_tracker.ui.severity_mark import SHAPES
from bloodpatch_tracker.ui.small_curve import CurveColours, draw_curve
from bloodpatch_tracker.words import patients as words

PAD, RING = 10, 2
"""Pixels beside and above what is written, and of the ring round what has the keyboard."""
LEAST = 48
"""What can be pressed is as high, at least."""
CURVE_LETTERS = 16
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
State = QStyle.StateFlag


class PatientsDelegate(QStyledItemDelegate):
    """Asks the model for lines, not for roles: what it draws is made of one frozen value."""

    def __init__(self, view: QTableView, model: PatientsModel) -> None:
        super().__init__(view)
        self._view, self._model, self._palette = view, model, LIGHT

    def use_palette(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        self._palette = palette

    def row_height(self) -> int:
        """How high a patient's line is: two lines of text."""
        return max(2 * self._view.fontMetrics().lineSpacing() + PAD, LEAST)

    def heading_height(self, group: Group, width: int) -> int:
        """How high a heading is in this width, its rule wrapped."""
        rule = QFontMetrics(self._view.font()).boundingRect(
            QRect(0, 0, width - 2 * PAD - self._mark(), 10_000), WRAPPED, self._model.rule(group)
        )
        title = QFontMetrics(_bold(self._view.font())).lineSpacing()
        return max(title + rule.height() + 2 * PAD, LEAST)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._model.line(index.row())
        if isinstance(line, Heading):
            return QSize(0, LEAST)  # it stands over all columns and needs none of them
        letters = self._view.fontMetrics()
        if index.column() == CURVE:
            return QSize(CURVE_LETTERS * letters.averageCharWidth(), LEAST)
        text = self._model.cells(line.followed, self._model.now)[index.column()]
        return QSize(letters.horizontalAdvance(text) + 2 * PAD, LEAST)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.line(index.row())
        painter.save()
        painter.setFont(self._view.font())
        if isinstance(line, Heading):
            self._paint_heading(painter, option, line)
        else:
            self._paint_cell(painter, option, line, index.column())
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
        """Where the view is scrolled to the side, what is written stays in sight."""
        p, seen = self._palette, option.rect.intersected(self._view.viewport().rect())
        painter.fillRect(option.rect, QColor(p.raised))
        severity = FACTS[heading.group].severity if isinstance(heading.group, Line) else Severity.NOTE
        tone = p.tone(severity)
        bar = QRect(seen.left(), seen.top(), PAD // 2, seen.height())
        painter.fillRect(bar, QColor(tone.fill if severity is not Severity.NOTE else p.outline))
        inside = seen.adjusted(PAD, PAD, -PAD, -PAD)
        painter.setPen(QColor(p.text))
        painter.drawText(inside, WRAPPED, "▸" if heading.folded else "▾")
        inside.setLeft(inside.left() + self._mark())
        title = words.HEADING.format(title=words.group_title(heading.group), count=heading.count)
        painter.setFont(_bold(self._view.font()))
        painter.setPen(QColor(p.strong_text))
        mark = SHAPES[severity] if isinstance(heading.group, Line) else ""
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"{mark} {title}".strip())
        inside.setTop(inside.top() + painter.fontMetrics().lineSpacing())
        painter.setFont(self._view.font())
        painter.setPen(QColor(p.text))
        painter.drawText(inside, WRAPPED, self._model.rule(heading.group))
        self._ring(painter, option, seen)

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, column: int) -> None:
        p, chosen = self._palette, bool(option.state & State.State_Selected)
        painter.fillRect(option.rect, QColor(p.accent if chosen else p.surface))
        ink, soft = (QColor(p.accent_text if chosen else each) for each in (p.text, p.soft_text))
        if not row.followed.sure:
            ink = soft  # the last that was kept; it is being looked through
        inside = option.rect.adjusted(PAD, 0, -PAD, 0)
        evidence = self._model.evidence(row) if column in (LAST, CURVE) else ""
        if column == CURVE:
            self._curve(painter, _half(option.rect, upper=True) if evidence else option.rect, row, chosen=chosen)
        elif evidence:
            _write(painter, _half(inside, upper=True), self._cell(row, column), ink, Qt.AlignmentFlag.AlignBottom)
        elif column == NAME and (record := row.followed.follow_up.patient.record_number):
            _write(painter, _half(inside, upper=True), self._cell(row, column), ink, Qt.AlignmentFlag.AlignBottom)
            _write(painter, _half(inside, upper=False), record, soft, Qt.AlignmentFlag.AlignTop)
        elif column == CAUSE and (lines := wrapped(painter.fontMetrics(), self._cell(row, column), inside.width()))[1]:
            _write(painter, _half(inside, upper=True), lines[0], ink, Qt.AlignmentFlag.AlignBottom)
            _write(painter, _half(inside, upper=False), lines[1], ink, Qt.AlignmentFlag.AlignTop)
        else:
            _write(painter, inside, self._cell(row, column), ink, Qt.AlignmentFlag.AlignVCenter)
        if evidence:
            self._evidence(painter, option.rect, evidence, ink, column)
        painter.setPen(QPen(QColor(p.faint), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        self._ring(painter, option, option.rect)

    def _evidence(self, painter: QPainter, place: QRect, evidence: str, ink: QColor, column: int) -> None:
        """Below the last score and its curve, across both; each of the two cells draws its own part."""
        whole = _half(place, upper=False)
        if column == CURVE:
            whole.setLeft(place.left() - self._view.columnWidth(LAST))
        whole.setWidth(self._view.columnWidth(LAST) + self._view.columnWidth(CURVE))
        painter.save()
        painter.setClipRect(place)
        _write(painter, whole.adjusted(PAD, 0, -PAD, 0), evidence, ink, Qt.AlignmentFlag.AlignTop)
        painter.restore()

    def _curve(self, painter: QPainter, place: QRect, row: Row, *, chosen: bool) -> None:
        p, standing = self._palette, row.followed.follow_up.standing
        if standing is None:
            return
        if chosen:
            colours = CurveColours(QColor(p.accent), QColor(p.accent_text), QColor(p.accent_text))
        else:
            colours = CurveColours(QColor(p.window_shade), QColor(p.threshold), QColor(p.upright))
        draw_curve(painter, QRectF(place), standing.scores, self._model.limits.relief_upright, colours)

    def _ring(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
        """Which cell has the keyboard."""
        if not option.state & State.State_HasFocus:
            return
        chosen = bool(option.state & State.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Highlight
        painter.setPen(QPen(option.palette.color(role), RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(RING, RING, -RING, -RING))

    def _cell(self, row: Row, column: int) -> str:
        return self._model.cells(row.followed, self._model.now)[column]

    def _mark(self) -> int:
        """Room for the mark of folding."""
        return 2 * self._view.fontMetrics().averageCharWidth()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def wrapped(letters: QFontMetrics, text: str, width: int) -> tuple[str, str]:
    """A text on two lines: the words that fit in this width, at least one, and the rest."""
    words_of = text.split(" ")
    fitting = len(words_of)
    while fitting > 1 and letters.horizontalAdvance(" ".join(words_of[:fitting])) > width:
        fitting -= 1
    return " ".join(words_of[:fitting]), " ".join(words_of[fitting:])


def _half(place: QRect, *, upper: bool) -> QRect:
    half = QRect(place)
    half.setHeight(place.height() // 2)
    if not upper:
        half.moveBottom(place.bottom())
    return half


def _write(painter: QPainter, place: QRect, text: str, ink: QColor, down: Qt.AlignmentFlag) -> None:
    """A line of text, its end left out where there is no room; the tooltip has it whole."""
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | down, shown)
