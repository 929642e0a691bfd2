"""The chart leaves as a file or over the clipboard, and what came of it is said beside the keys."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from bloodpatch_tracker.charts.chart_file import FileKind
from bloodpatch_tracker.exchange.write_file import IsDatabase, write_file
from bloodpatch_tracker.ui.chart_pictures import Charted
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words import recovery as words
from bloodpatch_tracker.words import screen as screen_words


class ChartFiles(QWidget):
    """Two keys: save as PNG, SVG or PDF, and copy. Nothing that leaves here bears a name."""

    def __init__(self) -> None:
        super().__init__()
        self.save, self.copy = ActionKey(words.SAVE), ActionKey(words.COPY)
        self.told = TroubleLabel()
        self.dialog: QFileDialog | None = None
        """The question where to, while it is open."""
        self._charted: Charted | None = None
        self._asked: Charted | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Flow((self.save, self.copy), 8))
        column.addWidget(self.told)
        self.save.clicked.connect(self.ask)
        self.copy.clicked.connect(self.copy_picture)

    def work_in(self, page: QWidget) -> None:
        """Let the usual keys for saving and copying work anywhere on a page."""
        saving, copying = QKeySequence.StandardKey.Save, QKeySequence.StandardKey.Copy
        for key, standard, named, press in (
            (self.save, saving, words.SAVE_KEY, self.ask),
            (self.copy, copying, words.COPY_KEY, self.copy_picture),
        ):
            shortcut = QShortcut(QKeySequence(standard), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(press)
            native = shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)
            key.setToolTip(named.format(keys=native))

    def show_picture(self, charted: Charted) -> None:
        """Save and copy this from now on."""
        if self._charted is None or charted.assessment.patch.id != self._charted.assessment.patch.id:
            self.told.say("")
        self._charted = charted

    def ask(self) -> None:
        """Ask where to, and save the chart as it is now."""
        if self._charted is None or self.dialog is not None:
            return
        self._asked = self._charted
        self.told.say("")
        dialog = QFileDialog(self.window(), words.SAVE_TITLE, self._folder, ";;".join(words.KINDS.values()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(FileKind.PNG.value)
        dialog.selectFile(words.file_name(self._asked.assessment, self._asked.shown.local(self._asked.shown.now)))
        dialog.filterSelected.connect(self._follow_kind)
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def write(self, name: str) -> None:
        """Write the chart to this file, whole or not at all; the ending of its name says as what."""
        charted, suffix = self._asked or self._charted, Path(name).suffix.removeprefix(".").lower()
        self._asked = None
        if charted is None:
            return
        if suffix not in set(FileKind):
            self.told.say(words.not_a_kind(name))
            return
        try:
            write_file(Path(name), [charted.as_file(FileKind(suffix))])
        except IsDatabase:
            self.told.say(screen_words.NOT_REPLACED.format(name=problems.safe_name(name)))
        except OSError as error:
            self.told.say(problems.not_written(name, error))
        else:
            self.told.say(words.saved(name))

    def copy_picture(self) -> None:
        """Put the chart on the clipboard as a picture."""
        if self._charted is not None:
            picture = QImage.fromData(self._charted.as_file(FileKind.PNG))
            QGuiApplication.clipboard().setImage(picture)
            self.told.say(words.COPIED)

    def _follow_kind(self, chosen: str) -> None:
        kind = next((kind for kind, said in words.KINDS.items() if said == chosen), FileKind.PNG.value)
        if self.dialog is not None:
            self.dialog.setDefaultSuffix(kind)

    def _closed(self, result: int) -> None:
        if result == QFileDialog.DialogCode.Rejected:
            self._asked = None
        if self.dialog is not None:
            self._folder = self.dialog.directory().absolutePath()
            self.dialog.deleteLater()
        self.dialog = None
