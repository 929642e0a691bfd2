"""Where an export goes: the question for a file, or, for bundles of several patients, for a folder."""

from PySide6.QtWidgets import QFileDialog, QWidget

from bloodpatch_tracker.exchange.export import Export
from bloodpatch_tracker.exchange.export_wish import ExportWish, What
from bloodpatch_tracker.words import export as words
from bloodpatch_tracker.words import screen as screen_words

NAMES = {
    What.DIARY: screen_words.EXPORT_NAME,
    What.SUMMARY: words.SUMMARY_NAME,
    What.FHIR: words.FHIR_NAME,
}


def is_folder(export: Export, wish: ExportWish) -> bool:
    """Whether there will be several files."""
    return wish.what is What.FHIR and len(export.ids) > 1


def target_dialog(parent: QWidget, folder: str, export: Export, wish: ExportWish, day: str) -> QFileDialog:
    """The question, to be opened; `fileSelected` gives the answer."""
    if is_folder(export, wish):
        dialog = QFileDialog(parent, words.FOLDER_TITLE, folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog
    fhir = wish.what is What.FHIR
    dialog = QFileDialog(parent, words.SAVE_TITLE, folder, words.FHIR_FILES if fhir else screen_words.CSV_FILES)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json" if fhir else "csv")
    dialog.selectFile(NAMES[wish.what].format(day=day))
    return dialog
