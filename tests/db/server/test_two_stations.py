"""Two stations at one diary, at the same moment: exactly one writes what both decided, and nobody's work is lost."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import event

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.sql_book import SqlBook
from bloodpatch_tracker.diary.book import BookTrouble, Trouble
from bloodpatch_tracker.diary.change import Change
from tests.builders import PATCH_TIME, a_patient, a_review, an_entry, at_hour
from tests.db.files import ENTRY, GONE, PATCH, PATIENT, fill, refused_for
from tests.db.server.conftest import Open

ROUNDS = 12


def trouble_of(book: SqlBook, changes: list[Change]) -> Trouble | None:
    """Save; what that ran into."""
    try:
        book.save(*changes)
    except BookTrouble as error:
        return error.trouble
    return None


def at_once(url: str, *works: Callable[[SqlBook], Any]) -> list[Trouble | None]:
    """Each work on a station and a thread of its own, all begun in the same moment; what each ran into."""
    start = Barrier(len(works))

    def run(work: Callable[[SqlBook], Any]) -> Trouble | None:
        with closing(open_book(url)) as book:
            start.wait()
            try:
                work(book)
            except BookTrouble as error:
                return error.trouble
        return None

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_of_two_who_sign_off_the_same_patient_exactly_one_does(server_url: str, station: Open) -> None:
    book = station(server_url)
    fill(book)
    for number in range(ROUNDS):
        seen = {PATIENT.id: book.diary(PATIENT.id).version}

        def sign_off(own: SqlBook, reviewer: str, hour: int = 10 + number, seen: dict[Any, int] = seen) -> None:
            own.save(Change(a_review(PATCH, hour, key=reviewer, reviewer=reviewer), PATCH_TIME), seen=seen)

        ended = at_once(server_url, lambda own: sign_off(own, "Ana"), lambda own: sign_off(own, "Ben"))
        assert sorted(map(str, ended)) == ["None", "changed-meanwhile"]
    assert len(book.diary(PATIENT.id).reviews) == 1 + ROUNDS


def test_of_two_who_amend_the_same_entry_exactly_one_does(server_url: str, station: Open) -> None:
    book = station(server_url)
    fill(book)
    for number in range(ROUNDS):
        [before] = book.diary(PATIENT.id).entries
        mine, theirs = (replace(before, void_reason=f"{who} {number}") for who in "ab")
        ended = at_once(
            server_url,
            lambda own: own.save(Change(mine, PATCH_TIME, before)),  # noqa: B023  # called in this round
            lambda own: own.save(Change(theirs, PATCH_TIME, before)),  # noqa: B023  # likewise
        )
        assert sorted(map(str, ended)) == ["None", "changed-meanwhile"]
    assert len(book.history(ENTRY.id)) == 1 + ROUNDS


def test_what_many_write_at_once_into_one_diary_is_all_kept_and_counted(server_url: str, station: Open) -> None:
    book = station(server_url)
    fill(book)
    before = book.diary(PATIENT.id)
    writers, each = 6, 5

    def writer(who: int) -> Callable[[SqlBook], None]:
        def write(own: SqlBook) -> None:
            for hour in range(each):
                own.save(Change(an_entry(PATCH, 10 + hour, 3, key=who), PATCH_TIME))

        return write

    assert at_once(server_url, *map(writer, range(writers))) == [None] * writers
    after = book.diary(PATIENT.id)
    assert len(after.entries) == len(before.entries) + writers * each
    assert after.version == before.version + writers * each


def test_the_same_patient_added_twice_at_once_is_there_once(server_url: str) -> None:
    for number in range(ROUNDS):
        new = a_patient(key=number)
        ended = at_once(server_url, *[lambda own: own.save(Change(new, PATCH_TIME))] * 2)  # noqa: B023  # called in this round
        assert sorted(map(str, ended)) == ["None", "changed-meanwhile"]


def test_a_patient_who_is_erased_while_an_entry_is_written_is_gone_with_it(server_url: str, station: Open) -> None:
    book = station(server_url)
    for number in range(ROUNDS):
        fill(book)
        late = an_entry(PATCH, 30, 1, key=number)
        ended = at_once(
            server_url,
            lambda own: own.save(Change(late, PATCH_TIME)),  # noqa: B023  # called in this round
            lambda own: own.erase(PATIENT.id),
        )
        assert ended[1] is None
        assert ended[0] in (None, Trouble.CHANGED_MEANWHILE)
        assert (book.patients(), book.follow_ups(), book.owners([late.id])) == ((), (), {})


def test_changes_of_several_patients_in_any_order_end(server_url: str, station: Open) -> None:
    """Two who wait for each other are told apart by the server; the one that is turned away begins again."""
    book = station(server_url)
    people, found = [a_patient(key=key) for key in range(4)], list[Trouble | None]()
    book.save(*(Change(each, PATCH_TIME) for each in people))

    def rename(order: list[Any]) -> Callable[[SqlBook], None]:
        def work(own: SqlBook) -> None:
            for number in range(4):
                before = {each.id: each for each in own.patients()}
                changes = [
                    Change(replace(before[each.id], record_number=f"{number}"), PATCH_TIME, before[each.id])
                    for each in order
                ]
                found.append(trouble_of(own, changes))

        return work

    assert at_once(server_url, rename(people), rename(people[::-1])) == [None, None]
    assert set(found) <= {None, Trouble.CHANGED_MEANWHILE}
    assert None in found


def test_reading_sees_one_moment_whatever_is_written_meanwhile(server_url: str, station: Open) -> None:
    """
    reads    patient ─ patches ─────────────────── entries ─ reviews
    writes                      └ entry, review ┘
    """
    reader, writer = station(server_url), station(server_url)
    fill(reader)
    before = reader.diary(PATIENT.id)
    late = [Change(an_entry(PATCH, 30, 1), PATCH_TIME), Change(a_review(PATCH, 31), PATCH_TIME)]

    def meanwhile(_: object, __: object, statement: str, *___: object) -> None:
        if late and statement.startswith("SELECT entries"):
            changes = late[:]
            late.clear()
            writer.save(*changes)

    event.listen(reader._engine, "before_cursor_execute", meanwhile)
    assert reader.diary(PATIENT.id) == before
    assert len(reader.diary(PATIENT.id).entries) == 2


SIGNS_OFF = """
import sys
from contextlib import closing
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import BookTrouble
from bloodpatch_tracker.diary.change import Change
from tests.builders import PATCH_TIME, a_review
from tests.db.files import PATCH, PATIENT

with closing(open_book(sys.argv[1])) as book:
    seen = {PATIENT.id: book.diary(PATIENT.id).version}
    print("ready", flush=True)
    sys.stdin.readline()
    try:
        book.save(Change(a_review(PATCH, 20, reviewer=sys.argv[2]), PATCH_TIME), seen=seen)
    except BookTrouble as error:
        print(error.trouble)
    else:
        print("signed off")
"""


def test_of_two_programs_that_sign_off_exactly_one_does(server_url: str, station: Open) -> None:
    book = station(server_url)
    fill(book)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", SIGNS_OFF, server_url, who], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for who in ("Ana", "Ben")
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    ended = [program.communicate("\n")[0] for program in programs]
    assert sorted(ended) == ["changed-meanwhile\n", "signed off\n"]
    assert len(book.diary(PATIENT.id).reviews) == 2


def test_who_waits_too_long_for_another_is_told_and_can_try_again(server_url: str, station: Open, keeper: Any) -> None:
    book = station(server_url, busy_ms=50)
    fill(book)
    change = Change(replace(PATIENT, record_number="7"), PATCH_TIME, PATIENT)
    with keeper.transaction():
        keeper.execute("SELECT FROM patients FOR UPDATE")
        with refused_for(Trouble.BUSY):
            book.save(change)
    book.save(change)
    assert book.patients()[0].record_number == "7"


@pytest.mark.parametrize(
    "state, trouble",
    [
        ("40001", Trouble.BUSY),
        ("40P01", Trouble.BUSY),
        ("23503", Trouble.CHANGED_MEANWHILE),
        ("23505", Trouble.CHANGED_MEANWHILE),
    ],
)
def test_who_is_turned_away_again_and_again_is_told(
    server_url: str, station: Open, keeper: Any, state: str, trouble: Trouble
) -> None:
    book = station(server_url)
    keeper.execute(
        "CREATE FUNCTION turn_away() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{state}'; END $$"
    )
    keeper.execute("CREATE TRIGGER turn_away BEFORE INSERT ON patients EXECUTE FUNCTION turn_away()")
    with refused_for(trouble):
        book.save(Change(PATIENT, PATCH_TIME))
    keeper.execute("DROP TRIGGER turn_away ON patients")
    book.save(Change(PATIENT, PATCH_TIME))
    assert book.diary(PATIENT.id).version == 1


def test_stations_may_keep_how_the_same_patch_stands_at_once(server_url: str, station: Open) -> None:
    from bloodpatch_tracker.diary.standing import Standing

    book = station(server_url)
    fill(book)
    assert GONE.id == ENTRY.id
    standings = [Standing(PATCH.id, 2, "2026.1", at_hour(PATCH, hour)) for hour in (6, 7)]
    for _ in range(ROUNDS):
        ended = at_once(server_url, *(lambda own, each=each: own.keep_standings(each) for each in standings))
        assert ended == [None, None]
        assert book.follow_ups()[0].standing in standings
