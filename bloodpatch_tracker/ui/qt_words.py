"""Qt's own words, those of file dialogs and calendars, in the language and region of all others."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from bloodpatch_tracker.words.language import language, region


def speak_alike(app: QCoreApplication) -> None:
    """Let Qt speak as the program does, as far as Qt has that language. Before the first window is made."""
    QLocale.setDefault(QLocale(region()))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language()}", folder):
        app.installTranslator(translator)
