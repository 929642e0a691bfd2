"""The sheet in which diaries are taken in: chosen, seen, asked about, and only then taken in."""

from collections import Counter
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from bloodpatch_tracker.exchange.batch.item import GOOD, State
from bloodpatch_tracker.ui.halves import Halves
from bloodpatch_tracker.ui.import_details import ImportDetails
from bloodpatch_tracker.ui.import_model import ImportModel
from bloodpatch_tracker.ui.import_run import ImportRun, Outcome, Phase, Progress
from bloodpatch_tracker.ui.import_source import ImportSource
from bloodpatch_tracker.ui.import_table import ImportTable
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.words import history as history_words
from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words import take_in as words

DOING = {Phase.LISTING: words.LISTING, Phase.LOOKING: words.LOOKING, Phase.TAKING: words.TAKING}


class ImportSheet(Sheet):
    """Works on a run; what is chosen leaves as a signal, as asking for files is its owner's."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget, run: ImportRun) -> None:
        body = QWidget()
        super().__init__(parent, words.TITLE, body, words.TAKE)
        self.run = run
        self.cancel.rename(history_words.CLOSE)
        self.source = ImportSource()
        self.model = ImportModel(run.batch)
        self.table = ImportTable(self.model)
        self.details = ImportDetails(run.batch)
        self.said, self.doing = _label(), _label()
        self.bar, self.stop = QProgressBar(), ActionKey(words.STOP)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words.PROGRESS)
        self._under_way = self._lay_out_progress()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for widget in (self.source, self._under_way, self.said):
            column.addWidget(widget)
        column.addWidget(Halves(self.table, self.details), stretch=1)
        self._wire()
        self._follow()
        self._tell("")
        self._under_way.hide()

    def _lay_out_progress(self) -> QWidget:
        whole = QWidget()
        row, left = QHBoxLayout(whole), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.doing)
        left.addWidget(self.bar)
        row.addLayout(left, stretch=1)
        row.addWidget(self.stop)
        return whole

    def _wire(self) -> None:
        """Every connection of the sheet, by sender."""
        self.source.files.clicked.connect(self.files_wanted)
        self.source.folder.clicked.connect(self.folder_wanted)
        self.source.dropped.connect(self.run.add)
        self.table.chosen.connect(self._show_file)
        self.table.entered.connect(self.details.start)
        self.details.apart.connect(self._keep_apart)
        self.details.left_out.connect(self._leave_out)
        self.stop.clicked.connect(self.run.stop)
        self.agreed.connect(self._take)
        self.run.moved.connect(self._move)
        self.run.followed.connect(self._follow)
        self.run.ended.connect(self._end)

    def _take(self) -> None:
        if self.run.busy:
            self.show_trouble(words.WAITS)
        elif not self.run.batch.good():
            self.show_trouble(words.NONE_READY if self.run.batch.items else words.NOTHING_YET)
        else:
            self.run.take()

    def _move(self, progress: Progress) -> None:
        """Show how far it is."""
        if self._under_way.isHidden():
            self.show_trouble("")
            self._tell("")
            self._allow()
            self._under_way.show()
            self.stop.setFocus()
        sentence = DOING[progress.phase].format(
            number=progress.number, count=progress.count, file=problems.safe(progress.file.name)
        )
        if progress.line:
            sentence = words.AT_LINE.format(sentence=sentence, line=progress.line)
        self.doing.setText(sentence)
        self.bar.setMaximum(max(progress.count, 1))
        self.bar.setValue(max(progress.number - 1, 0))

    def _end(self, outcome: Outcome) -> None:
        """Say what came of it."""
        self._under_way.hide()
        self.model.put_in_order()
        self._allow()
        self._tell(told(outcome))
        if outcome.trouble:
            self.show_trouble(outcome.trouble)
        self.table.choose_first()
        self.table.setFocus() if self.model.rowCount() else self.source.files.setFocus()

    def _follow(self) -> None:
        """Files came, or stand elsewhere."""
        self.model.follow()
        self.table.spread()
        self._show_file()
        self._allow()

    def _allow(self) -> None:
        states = Counter(item.state for item in self.run.batch.items)
        count = sum(states[state] for state in GOOD)
        self.key.rename(words.take(count) if count else words.TAKE)
        self.key.setEnabled(bool(count) and not self.run.busy)
        self.source.allow(allowed=not self.run.busy)

    def _show_file(self) -> None:
        self.details.show_file(self.table.place(), busy=self.run.busy)

    def _keep_apart(self, patient_id: UUID) -> None:
        place = self.table.place()
        if place is not None and not self.run.busy:
            self.run.batch.keep_apart(place, patient_id)
            self._answered()

    def _leave_out(self, out: bool) -> None:
        place = self.table.place()
        if place is not None and not self.run.busy:
            self.run.batch.leave_out(place, out=out)
            self._answered()

    def _answered(self) -> None:
        self._follow()
        self._tell("")
        if self.details.questions:
            self.details.start()
        else:
            self.table.setFocus()

    def _tell(self, sentence: str) -> None:
        """Say this, and how many files stand how."""
        states = Counter(item.state for item in self.run.batch.items)
        counted = ", ".join(words.summary(state, states[state]) for state in State if states[state])
        self.said.setText("\n".join(part for part in (sentence, counted) if part))
        self.said.setVisible(bool(self.said.text()))


def told(outcome: Outcome) -> str:
    """What came of listing, looking or taking in, in sentences."""
    if outcome.phase is Phase.TAKING:
        done = words.stopped if outcome.stopped or outcome.trouble else None
        return done(outcome.files) if done else words.taken(outcome.files, outcome.entries)
    listing, sentences = outcome.listing, []
    if outcome.stopped:
        sentences.append(words.STOPPED_LOOKING)
    elif not listing.files:
        sentences.append(words.NO_FILES)
    if listing.closed:
        sentences.append(words.closed(len(listing.closed), str(listing.closed[0])))
    if listing.cut:
        sentences.append(words.CUT)
    return " ".join(sentences)


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    return label
