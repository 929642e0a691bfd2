"""The report as a few lines of text, to be pasted into a record."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from uuid import UUID

from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.report.content import Content, Item, content_of
from bloodpatch_tracker.exchange.report.plain import on_one_line
from bloodpatch_tracker.exchange.report.room import shared
from bloodpatch_tracker.words import endpoints
from bloodpatch_tracker.words import report as words

LEAST_DATA = timedelta(hours=24)
"""Between the patch and the latest upright score: earlier nothing can be said that should stand in a record."""
LINES, LETTERS = 25, 240
"""Most lines of the text, and letters in one of them."""
EVIDENCE = 360
"""Most letters of a flag, that the answers of one entry mostly fit as a whole."""
AREA_SCORES = 7
"""Most scores of which the area is said to be taken."""
SHARES = (3.0, 2.0, 1.0)
"""Of flags, sign-offs and notes in the lines that are left."""


class TooEarly(Exception):
    """There is less than a day of data; `sentence` says so to whoever asked."""

    def __init__(self) -> None:
        super().__init__(words.TOO_EARLY)
        self.sentence = words.TOO_EARLY


def record_text(
    diary: Diary,
    as_of: datetime,
    zone: tzinfo | None,
    *,
    patch_id: UUID | None = None,
    limits: Thresholds = DEFAULT,
) -> str:
    """What the report says, in at most 25 lines. Arguments as for the page.

    Raises:
        TooEarly: the latest upright score is less than 24 hours after the patch, or there is none.
        NothingToReport: no patch was done by then, or not this one.
    """
    content = content_of(diary, as_of, zone, patch_id=patch_id, limits=limits)
    latest = content.picture.course.latest
    if latest is None or latest.after < LEAST_DATA:
        raise TooEarly
    lines = list(_always(content))
    lists = (
        (words.NO_FLAGS, content.flags, words.more_flags),
        (words.NO_SIGN_OFFS, content.sign_offs, words.more_sign_offs),
        (words.NO_NOTES, content.notes, words.more_notes),
    )
    wanted = [float(max(len(items), 1)) for _, items, _ in lists]
    given = shared(LINES - len(lines) - 1, wanted, SHARES)
    for room, (empty, items, more) in zip(given, lists, strict=True):
        lines += _listed(items, max(int(room), 1), empty, more)
    return "\n".join((*lines, f"{content.foot} {words.NO_DIAGNOSIS}"))


def _always(content: Content) -> Iterator[str]:
    """What is in every text. Only a line with what somebody typed may be cut."""
    title, message, second = content.verdict
    yield words.TITLE
    for facts in (content.who[:3], content.which, content.who[3:]):
        yield _cut(_labelled(facts))
    yield f"{title}: {message}"
    yield second
    for row in content.scores:
        yield words.score_line(row)
    for name, value, taken_from in endpoints.rows(content.picture.diary, content.assessment, AREA_SCORES):
        yield f"{name}: {value} ({taken_from})"
    if content.remark:
        yield content.remark


def _labelled(facts: Sequence[tuple[str, str]]) -> str:
    return "; ".join(f"{label}: {value}" for label, value in facts)


def _listed(items: Sequence[Item], room: int, empty: str, more: Callable[[Sequence[str]], str]) -> list[str]:
    """A line for each item; where there are more than lines, the last says how many."""
    if not items:
        return [empty]
    lines = [_told(item) for item in items[:room]]
    if left_out := [item.head for item in items[room:]]:
        lines[-1] = f"{lines[-1]} {more(left_out)}"
    return lines


def _told(item: Item) -> str:
    """An item on a line; evidence is shortened by whole entries, and only what was typed is cut."""
    lines = [on_one_line(f"{item.head}. {body}") for body in (item.body, *item.shorter)]
    most = EVIDENCE if item.shorter else LETTERS
    return next((line for line in lines if len(line) <= most), _cut(lines[-1]))


def _cut(line: str) -> str:
    whole = on_one_line(line)
    return whole if len(whole) <= LETTERS else f"{whole[:LETTERS].rstrip()}{words.cut(len(whole) - LETTERS)}"
