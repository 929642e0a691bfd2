"""Whom to call: the emergency number, then the clinic's, side by side where both fit."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.call_card import CallCard
from bloodpatch_tracker.words import warning as words


@dataclass(frozen=True)
class Numbers:
    """What is known of whom to call; blank where it is not."""

    emergency_number: str = ""
    emergency_advice: str = ""
    clinic_name: str = ""
    clinic_phone: str = ""


def numbers_of(settings: Settings, patch: Patch | None) -> Numbers:
    """Whom to call: the clinic of the patch, or where none of its numbers is known the clinic of the settings."""
    name, phone = (patch.clinic_name, patch.clinic_phone) if patch else ("", "")
    if not phone and (settings.clinic_phone or not name):
        name, phone = settings.clinic_name, settings.clinic_phone
    return Numbers(settings.emergency_number, settings.emergency_advice, name, phone)


class Calls(QWidget):
    """Two numbers, the one to call first before the other."""

    def __init__(self) -> None:
        super().__init__()
        self.emergency = CallCard(words.COPY_EMERGENCY, words.COPY_EMERGENCY_NAME)
        self.clinic = CallCard(words.COPY_CLINIC, words.COPY_CLINIC_NAME)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        for card in self._cards():
            self._box.addWidget(card, stretch=1)
            card.copy.clicked.connect(self._offer_the_other)

    def show_numbers(self, numbers: Numbers) -> None:
        """Show these."""
        self.emergency.show_number(words.EMERGENCY, numbers.emergency_number, words.NO_EMERGENCY_NUMBER)
        self.clinic.show_number(words.clinic(numbers.clinic_name), numbers.clinic_phone, words.NO_CLINIC_NUMBER)
        self._turn()

    def start(self) -> None:
        """Give the keyboard to the number to call first."""
        self.emergency.number.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Offer to copy both again."""
        for card in self._cards():
            card.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _cards(self) -> tuple[CallCard, CallCard]:
        return self.emergency, self.clinic

    def _turn(self) -> None:
        """Side by side or one above the other, as there is room."""
        need = 2 * max(card.minimumSizeHint().width() for card in self._cards()) + self._box.spacing()
        fits = need <= self.width()
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _offer_the_other(self) -> None:
        """Only what is on the clipboard is said to be copied."""
        for card in self._cards():
            if card.copy is not self.sender():
                card.forget()
