"""Qt's own words are in the language of all others."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from bloodpatch_tracker.ui.qt_words import speak_alike
from tests.words.tongues import speaking


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks as before once the test is over."""
    before = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    "tag, cancel, month", [("es_MX", "Cancelar", "marzo"), ("en_GB", "Cancel", "March"), ("en_XA", "Cancel", "March")]
)
def test_qt_says_cancel_and_names_months_as_the_program_would(
    english_again: QApplication, tag: str, cancel: str, month: str
) -> None:
    with speaking(tag):
        speak_alike(english_again)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == cancel
    assert QLocale().monthName(3) == month
