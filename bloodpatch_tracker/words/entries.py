"""How an entry is told in a line or a table."""

from collections.abc import Collection, Iterator
from enum import StrEnum

from bloodpatch_tracker.diary.entry import Answers
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.units import said_temperature, said_weight

UPRIGHT, LYING = _("upright {score}"), _("lying {score}")
TOO_ILL = _("too ill to score")
BACK_PAIN = _("back pain {score}")
LEG_PAIN, NO_LEG_PAIN = _("new leg pain"), _("no leg pain")
PRESSURE = _("{upper}/{lower} mmHg")
LIFTED = _("lifted {weight}")
KEPT, NOT_KEPT = _("restrictions kept"), _("restrictions not kept")
NOTE = _("a note")
UNKNOWN = "?"


def answers_in_short(answers: Answers) -> str:
    """All answers of an entry in one line, scores first."""
    return ", ".join((*_scores(answers), *_rest(answers), *((NOTE,) if answers.note else ())))


def besides(answers: Answers) -> str:
    """All answers but scores and note."""
    return ", ".join(_rest(answers))


def _scores(answers: Answers) -> Iterator[str]:
    if answers.headache_upright is not None:
        yield UPRIGHT.format(score=answers.headache_upright)
    if answers.headache_lying is not None:
        yield LYING.format(score=answers.headache_lying)


def _rest(answers: Answers) -> Iterator[str]:
    for group in (answers.warning_signs, answers.symptoms):
        yield from _named(group)
    if answers.too_ill:
        yield TOO_ILL
    if answers.headache_site is not None:
        yield CHOICES[answers.headache_site]
    if answers.minutes_upright is not None:
        yield ngettext("{count} min upright", "{count} min upright", answers.minutes_upright).format(
            count=answers.minutes_upright
        )
    if answers.back_pain is not None:
        yield BACK_PAIN.format(score=answers.back_pain)
    if answers.leg_pain is not None:
        yield LEG_PAIN if answers.leg_pain else NO_LEG_PAIN
    if answers.temperature_c is not None:
        yield said_temperature(answers.temperature_c)
    if answers.systolic_mmhg is not None or answers.diastolic_mmhg is not None:
        upper, lower = answers.systolic_mmhg or UNKNOWN, answers.diastolic_mmhg or UNKNOWN
        yield PRESSURE.format(upper=upper, lower=lower)
    yield from _named(answers.activities)
    if answers.lifted_kg is not None:
        yield LIFTED.format(weight=said_weight(answers.lifted_kg))
    if answers.restrictions_kept is not None:
        yield KEPT if answers.restrictions_kept else NOT_KEPT
    yield from _named(answers.medicines)


def _named(group: Collection[StrEnum]) -> Iterator[str]:
    """The words of a ticked list, in the order of their vocabulary."""
    for word in type(next(iter(group))) if group else ():
        if word in group:
            yield CHOICES[word]
