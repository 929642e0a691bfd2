"""An answer key whose words go on in a second line where its row is narrower than they are."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyleOptionButton

from bloodpatch_tracker.ui.keys import AnswerKey


class ChipKey(AnswerKey):
    """As wide as its words where there is room. Qt's keys never wrap, so at large sizes of text a sign was cut off."""

    _drawn = ""  # the words in lines, while it is drawn; measured before, as measuring asks for the style option too

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height() + (len(self._lines(width)) - 1) * self.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:
        word = max(map(self.fontMetrics().horizontalAdvance, self.text().split()), default=0)
        return QSize(min(word + self._around(), self.sizeHint().width()), self.sizeHint().height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """What is drawn; `text` stays one line."""
        super().initStyleOption(option)
        if self._drawn:
            option.text = self._drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        self._drawn = "\n".join(self._lines(self.width()))
        super().paintEvent(event)
        self._drawn = ""

    def _around(self) -> int:
        """Pixels beside the words."""
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())

    def _lines(self, width: int) -> list[str]:
        if width >= self.sizeHint().width():
            return [self.text()]
        lines: list[str] = []
        for word in self.text().split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.fontMetrics().horizontalAdvance(longer) + self._around() <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines or [""]
