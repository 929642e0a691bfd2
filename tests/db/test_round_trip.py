"""Any value that does not refuse itself comes back from the database as it went in, its offsets too."""

from collections.abc import Iterator
from datetime import datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.db.convert import columns_of, kind_of
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.plain_row import json_of, row_in
from bloodpatch_tracker.db.sql_book import SqlBook
from bloodpatch_tracker.db.tables import METADATA
from bloodpatch_tracker.diary.change import Change, Kept
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry
from tests.diary.any_value import entries, patches, patients, reviews

PATIENT = a_patient()
PATCH = a_patch(PATIENT)


@pytest.fixture(scope="module", params=["in a file", "on a server"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlBook]:
    """One book for all examples, which have ids of their own."""
    if request.param == "in a file":
        book = open_book(tmp_path_factory.mktemp("book") / "diary.sqlite")
    else:
        server, template = (request.getfixturevalue(name) for name in ("server", "server_template"))
        book = open_book(server.url(server.new_database(template)))
    book.save(Change(PATIENT, PATCH_TIME), Change(PATCH, PATCH_TIME))
    yield book
    book.close()


def offsets(value: Kept) -> list[object]:
    return [part.utcoffset() for part in vars(value).values() if isinstance(part, datetime)]


def fresh(book: SqlBook, value: Kept) -> Kept:
    """The value, saved under an id that no earlier example had."""
    object.__setattr__(value, "id", uuid4())
    book.save(Change(value, PATCH_TIME))
    return value


@given(patient=patients())
def test_any_patient(book: SqlBook, patient: Kept) -> None:
    fresh(book, patient)
    back = book.diary(patient.id).patient
    assert back == patient


@given(patch=patches(PATIENT.id))
def test_any_patch(book: SqlBook, patch: Kept) -> None:
    fresh(book, patch)
    back = book.diary(PATIENT.id).patch(patch.id)
    assert back == patch
    assert offsets(back) == offsets(patch)


@given(entry=entries(PATCH.id))
def test_any_entry(book: SqlBook, entry: Kept) -> None:
    fresh(book, entry)
    [back] = (each for each in book.diary(PATIENT.id).entries if each.id == entry.id)
    assert back == entry
    assert offsets(back) == offsets(entry)


@given(review=reviews(PATCH.id))
def test_any_review(book: SqlBook, review: Kept) -> None:
    fresh(book, review)
    [back] = (each for each in book.diary(PATIENT.id).reviews if each.id == review.id)
    assert back == review
    assert offsets(back) == offsets(review)


@given(value=patients() | patches(PATIENT.id) | entries(PATCH.id) | reviews(PATCH.id))
def test_any_value_in_the_history(value: Kept) -> None:
    kind = kind_of(value)
    back = kind.value_of(row_in(kind.row, json_of(value)))
    assert back == value
    assert offsets(back) == offsets(value)


@given(data=st.data())
def test_any_change(book: SqlBook, data: st.DataObject) -> None:
    before = fresh(book, data.draw(entries(PATCH.id)))
    after = data.draw(entries(PATCH.id))
    object.__setattr__(after, "id", before.id)
    at = data.draw(entries(PATCH.id)).observed_at
    change = Change(after, at, before, data.draw(st.none() | st.just(a_review(PATCH, 1).role)), "why\0🤕")
    book.save(change)
    [back] = book.history(before.id)
    assert back == change
    assert (back.at.utcoffset(), back.action) == (at.utcoffset(), change.action)


@pytest.mark.parametrize(
    "value", [PATIENT, PATCH, an_entry(PATCH, 1, 3), a_review(PATCH, 1)], ids=["patient", "patch", "entry", "review"]
)
def test_a_value_fills_every_column_of_its_row(value: Kept) -> None:
    """But the version of a patient's diary, which the book itself counts."""
    table = METADATA.tables[kind_of(value).table]
    assert columns_of(value).keys() == set(table.columns.keys()) - {"version"}
