"""The entry that is made of what a form holds."""

from datetime import datetime
from uuid import uuid4

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Answers, Entry
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.diary.vocabulary import Author


def new_entry(diary: Diary, observed: datetime, now: datetime, author: Author, answers: Answers) -> Entry:
    """An entry about a moment, typed now, under the patch of that moment.

    Raises:
        Refused: nothing is answered, or there was no patch yet at that moment.
    """
    done = [patch for patch in diary.patches if patch.patch_time <= observed]
    if not done:
        raise Refused(Problem("observed_at", Why.BEFORE_PATCH, observed.isoformat()))
    return Entry(uuid4(), done[-1].id, observed, now, author, answers)
