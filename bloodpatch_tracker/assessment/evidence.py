"""Which answers decided a line that no upright score shows, so that a list of patients can say which sign it was."""

from collections.abc import Callable, Iterable, Iterator

from bloodpatch_tracker.assessment.conclusion import Conclusion, Line
from bloodpatch_tracker.assessment.rules.danger import HIGH_PRESSURE, MENINGEAL
from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Answers
from bloodpatch_tracker.diary.vocabulary import Symptom

Evidence = tuple[tuple[str, str], ...]
"""Name of an answer and its value in the words of the diary: a pair for each word of a ticked list."""
Decides = Callable[[Answers, Thresholds], bool]

TEMPERATURE, BACK_PAIN, LEG_PAIN = ("temperature_c",), ("back_pain",), ("leg_pain",)
PRESSURE = ("systolic_mmhg", "diastolic_mmhg")
LYING = ("headache_lying", "headache_upright")


def evidence_of(diary: Diary, conclusion: Conclusion) -> Evidence:
    """What decided a line, in the latest answers that do; nothing for lines about upright scores or silence."""
    fired = set(conclusion.entry_ids)
    answers = [entry.answers for entry in diary.entries if entry.id in fired]
    limits = conclusion.limits
    if conclusion.line is Line.EMERGENCY:
        return tuple(_of_emergency(answers, limits))
    names, decides = ABOUT.get(conclusion.line, ((), _any))
    return tuple(_latest(answers, names, decides, limits))


def _of_emergency(answers: list[Answers], limits: Thresholds) -> Iterator[tuple[str, str]]:
    """All its warning signs, and of what else makes an emergency that which is there."""
    yield from _ticked("warning_signs", {sign for each in answers for sign in each.warning_signs})
    yield from _latest(answers, PRESSURE, _very_high_pressure, limits)
    symptoms: set[Symptom] = set().union(*(each.symptoms for each in answers))
    told: set[Symptom] = set()
    if any(_feverish(each, limits) for each in answers):
        yield from _latest(answers, TEMPERATURE, _feverish, limits)
        yield from _latest(answers, BACK_PAIN, _severe_back_pain, limits)
        told |= symptoms & MENINGEAL
    if symptoms & HIGH_PRESSURE and any(_reversed(each, limits) for each in answers):
        yield from _latest(answers, LYING, _reversed, limits)
        told |= symptoms & HIGH_PRESSURE
    yield from _ticked("symptoms", told)


def _latest(
    answers: list[Answers], names: tuple[str, ...], decides: Decides, limits: Thresholds
) -> Iterator[tuple[str, str]]:
    """These answers of the last entry that decides."""
    last = next((each for each in reversed(answers) if decides(each, limits)), None)
    for name in names if last else ():
        value = getattr(last, name)
        if value is not None:
            yield name, f"{value}"


def _ticked(name: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield from ((name, f"{word}") for word in sorted(words))


def _any(_answers: Answers, _limits: Thresholds) -> bool:
    return True


def _feverish(answers: Answers, limits: Thresholds) -> bool:
    return answers.temperature_c is not None and answers.temperature_c >= limits.fever_c


def _severe_back_pain(answers: Answers, limits: Thresholds) -> bool:
    return answers.back_pain is not None and answers.back_pain >= limits.fever_back_pain


def _very_high_pressure(answers: Answers, limits: Thresholds) -> bool:
    return _pressure_from(answers, limits.systolic_emergency, limits.diastolic_emergency)


def _odd_pressure(answers: Answers, limits: Thresholds) -> bool:
    low = answers.systolic_mmhg is not None and answers.systolic_mmhg < limits.systolic_low
    return low or _pressure_from(answers, limits.systolic_postpartum, limits.diastolic_postpartum)


def _pressure_from(answers: Answers, systolic: int, diastolic: int) -> bool:
    return (answers.systolic_mmhg or 0) >= systolic or (answers.diastolic_mmhg or 0) >= diastolic


def _reversed(answers: Answers, limits: Thresholds) -> bool:
    upright, lying = answers.headache_upright, answers.headache_lying
    if upright is None or lying is None:
        return False
    return lying >= limits.reversed_lying and lying - upright >= limits.reversed_gap


ABOUT: dict[Line, tuple[tuple[str, ...], Decides]] = {
    Line.FEVER: (TEMPERATURE, _feverish),
    Line.RADIATING_PAIN: (LEG_PAIN, _any),
    Line.BLOOD_PRESSURE: (PRESSURE, _odd_pressure),
    Line.BACK_PAIN_WORSE: (BACK_PAIN, _any),
    Line.REVERSED_PATTERN: (LYING, _reversed),
    Line.CHANGED_CHARACTER: (LYING, _any),
}
"""The answers that a line is about, and which of the entries that fired it decide it: others only stand near them."""
