"""A real process that is killed while somebody types, and one that is timed from its start to a kept entry."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.drafts import DraftFile, beside
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]
CHILD = """
import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bloodpatch_tracker.app import make_application
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.drafts import DraftFile, beside
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import PATCH_TIME

path = Path(sys.argv[1])
noon = PATCH_TIME + timedelta(hours=3)
app = make_application(["bloodpatch-tracker"])
book = open_book(path)
window = MainWindow(Feed(book, lambda diary: noon, PATCH_TIME.tzinfo), drafts=DraftFile(beside(path)))
window.start()
window.show()
form = window.home.log.form
"""
TYPES = """
QTest.keyClicks(form.form.upright, "7")
form.form.more.click()
QTest.keyClicks(form.form.details.temperature._line, "37.")
form.watch.start.click()
while not beside(path).exists():
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print("kept", flush=True)
app.exec()
"""
LOGS = """
window.activateWindow()
while QApplication.focusWidget() is None:
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
QTest.keyClick(QApplication.focusWidget(), "5")
QTest.keyClick(QApplication.focusWidget(), "\\r")
[patient] = book.patients()
print([entry.answers.headache_upright for entry in book.diary(patient.id).entries], flush=True)
window.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_in_the_middle_of_typing_nothing_typed_is_lost(
    open_drafting: Open, database: Path, clock: SetClock
) -> None:
    with closing(open_book(database)) as book:
        _, patch, _ = keep(book)
    with subprocess.Popen(
        [sys.executable, "-c", CHILD + TYPES, str(database)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout is not None
        told = child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        assert (told, child.wait()) == (b"kept\n", -signal.SIGKILL)
    kept = DraftFile(beside(database)).read(patch.id)
    assert kept is not None
    assert kept.typed == {"headache_upright": "7", "temperature_c": "37. °C"}
    clock.now += timedelta(minutes=7)
    form = open_drafting().home.log.form
    assert (form.form.upright.score, form.form.details.temperature._line.text()) == (7, "37.")
    assert form.watch.told.text() == "Up for 7 min"
    assert form.still_here.isVisible()


def test_from_a_cold_start_two_keys_and_less_than_ten_seconds_to_a_kept_entry(database: Path) -> None:
    with closing(open_book(database)) as book:
        keep(book)
    before = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", CHILD + LOGS, str(database)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "[5]\n"), done.stderr
    assert time.monotonic() - before < 10
