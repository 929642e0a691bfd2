"""`import`: diary CSVs taken into the database, each file all or nothing."""

from argparse import Namespace
from contextlib import AbstractContextManager, ExitStack, nullcontext

from bloodpatch_tracker.commands.kept_book import database_file, kept_book
from bloodpatch_tracker.commands.read import read, tell_problems
from bloodpatch_tracker.commands.speak import now, say, tell
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Action
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.batch.alike import Known
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.take_in import Taken, take_in
from bloodpatch_tracker.words.alike import noted
from bloodpatch_tracker.words.commands import DRY_RUN, ENTRIES, OWNERS
from bloodpatch_tracker.words.problems import kept, safe_name


def run(arguments: Namespace) -> int:
    """Take in every file that can be; a refused one does not hold up the others."""
    refused = False
    known = Known()
    with ExitStack() as stack:
        book: DiaryBook | None = None
        for place, name in enumerate(arguments.files):
            reading = read(name)
            if reading is None:
                refused = True
                continue
            if book is None:
                book = stack.enter_context(_book(arguments))
                known.set_people(None, book.patients())
            taken = take_in(book, reading, at=now(), update_patches=arguments.update_patches, dry_run=arguments.dry_run)
            refused |= bool(taken.problem_count)
            _report(name, taken)
            if not taken.problem_count:
                _note_alike(name, reading, place, known)
    if arguments.dry_run:
        say(DRY_RUN)
    return int(refused)


def _book(arguments: Namespace) -> AbstractContextManager[DiaryBook]:
    """The book to take files into. A dry run where there is no database yet is held against an empty one."""
    file = database_file(arguments.database)
    if arguments.dry_run and file is not None and not file.exists():
        return nullcontext(MemoryBook())
    return kept_book(arguments.database, create=not arguments.dry_run)


def _note_alike(name: str, reading: Reading, place: int, known: Known) -> None:
    """Nobody can be asked here, and nobody is taken for anybody else: so it is said who came in beside a namesake."""
    for diary in reading.diaries:
        for each in known.alike(diary.patient, place):
            tell(noted(name, reading.lines[each.patient.id], each.patient, each.why[0], each.other.id))
    known.set_people(place, (diary.patient for diary in reading.diaries))


def _report(name: str, taken: Taken) -> None:
    tell_problems(name, taken.problems, taken.problem_count)
    for each in taken.differences:
        tell(kept(name, each.line, each.problem))
    if taken.problem_count:
        return
    file = safe_name(name)
    say(
        ENTRIES.format(
            file=file,
            new=taken.count(Entry, Action.ADDED),
            amended=taken.count(Entry, Action.AMENDED),
            voided=taken.count(Entry, Action.VOIDED),
            unchanged=taken.unchanged,
        )
    )
    say(
        OWNERS.format(
            file=file,
            patients=taken.count(Patient, Action.ADDED),
            patients_changed=taken.count(Patient, Action.AMENDED),
            patches=taken.count(Patch, Action.ADDED),
            patches_changed=taken.count(Patch, Action.AMENDED),
        )
    )
