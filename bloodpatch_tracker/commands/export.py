"""`export`: the diary CSV, or the summary, of a database."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import UUID

from bloodpatch_tracker.commands.kept_book import kept_book
from bloodpatch_tracker.commands.speak import STANDARD_OUTPUT, Stop, now, pour, tell
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.exchange.cells import identifier
from bloodpatch_tracker.exchange.summary import write_summary
from bloodpatch_tracker.exchange.write_diary import can_be_written, write_diaries
from bloodpatch_tracker.exchange.write_file import IsDatabase, write_file
from bloodpatch_tracker.words.commands import LEFT_OUT, NOT_IN_A_DIARY, NOT_IN_A_SUMMARY
from bloodpatch_tracker.words.problems import is_a_database, no_patient, not_written


def run(arguments: Namespace) -> int:
    """Write the file, whole or not at all, then tell what is not in it."""
    with kept_book(arguments.database, create=False) as book:
        diaries = _Diaries(book, _ids(book, arguments.patient))
        chunks = write_summary(diaries, arguments.as_of or now()) if arguments.summary else write_diaries(diaries)
        _write(arguments.out, chunks)
    tell(NOT_IN_A_SUMMARY if arguments.summary else NOT_IN_A_DIARY)
    if diaries.left_out:
        tell(LEFT_OUT.format(count=diaries.left_out))
    return 0


class _Diaries:
    """The diaries of these patients, read each when it is asked for; those without a patch are counted."""

    def __init__(self, book: DiaryBook, ids: Iterable[UUID]) -> None:
        self._book, self._ids = book, ids
        self.left_out = 0

    def __iter__(self) -> Iterator[Diary]:
        for each in self._ids:
            try:
                diary = self._book.diary(each)
            except KeyError:
                continue  # erased since the ids were read
            self.left_out += not can_be_written(diary)
            yield diary


def _ids(book: DiaryBook, wanted: str | None) -> list[UUID]:
    """All patients, or the wanted one, by id."""
    known = [patient.id for patient in book.patients()]
    if wanted is None:
        return known
    try:
        found = identifier(wanted)
    except Refused:
        found = None
    if found not in known:
        raise Stop(no_patient(wanted))
    return [found]


def _write(out: str, chunks: Iterable[bytes]) -> None:
    if out == STANDARD_OUTPUT:
        pour(chunks)
        return
    path = Path(out)
    try:
        write_file(path, chunks)
    except IsDatabase:
        raise Stop(is_a_database(out)) from None
    except OSError as error:
        raise Stop(not_written(out, error)) from error
