"""The warning signs over a sheet that is open: what is typed in the sheet stays there, under them."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from bloodpatch_tracker.ui.calls import Numbers
from bloodpatch_tracker.ui.warning_signs import WarningSigns
from bloodpatch_tracker.words import form as words


class SignsOver(QDialog):
    """As large as the window that it covers. Its owner closes it once the signs are safe."""

    def __init__(self, sheet: QWidget, window: QWidget, numbers: Numbers) -> None:
        super().__init__(sheet)
        self.setWindowTitle(words.SIGNS)
        self.setModal(True)
        self.setProperty("cover", True)  # it has no edge of its own
        self.signs = WarningSigns()
        self.signs.show_numbers(numbers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.signs)
        self.signs.left.connect(self.reject)
        self.resize(window.size())

    def open(self) -> None:
        """Come over the sheet, with the keyboard where it is on the page."""
        super().open()
        self.signs.start()
