"""What decided a status, in as few words as a line of the clinic's list has room for."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import Symptom, WarningSign
from bloodpatch_tracker.words.entries import BACK_PAIN, LEG_PAIN, LYING, PRESSURE, UNKNOWN, UPRIGHT
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.times import MINUTE, span
from bloodpatch_tracker.words.units import said_temperature

SINCE = _("{what} · {age} ago")
SHORT: dict[StrEnum, str] = {
    WarningSign.LEG_WEAKNESS: _("weak legs"),
    WarningSign.NUMBNESS: _("numb legs or saddle"),
    WarningSign.BLADDER_BOWEL: _("bladder or bowel"),
    WarningSign.SEIZURE: _("seizure"),
    WarningSign.CONFUSION: _("confused or drowsy"),
    WarningSign.SPEECH_OR_FACE: _("slurred speech or drooping face"),
    WarningSign.VISION_LOSS: _("lost or double vision"),
    WarningSign.THUNDERCLAP: _("sudden worst headache"),
    WarningSign.FAINTING: _("passed out"),
    WarningSign.CHEST_OR_CALF: _("chest pain or swollen calf"),
    Symptom.NECK_STIFFNESS: _("stiff neck"),
    Symptom.LIGHT_SENSITIVITY: _("light hurts"),
    Symptom.BLURRED_VISION: _("blurred vision"),
    Symptom.VOMITING: _("vomiting"),
}
"""What decides a status, in the order in which it is told; an answer in full is in `choices`."""


def evidence(standing: Standing | None, now: datetime) -> str:
    """What decided the status, and since when that holds; blank where the scores show it or nothing decided."""
    if standing is None or standing.since is None:
        return ""
    what = ", ".join(_told(standing))
    return SINCE.format(what=what, age=span(max(now - standing.since, MINUTE))) if what else ""


def _told(standing: Standing) -> Iterator[str]:
    """Kept words that this program does not know are left out: another one may have kept them."""
    ticked = {word for name, word in standing.evidence if name in ("warning_signs", "symptoms")}
    known = dict(standing.evidence)
    yield from (short for word, short in SHORT.items() if word in ticked)
    if "temperature_c" in known:
        yield said_temperature(float(known["temperature_c"]))
    if "systolic_mmhg" in known or "diastolic_mmhg" in known:
        upper, lower = (known.get(name, UNKNOWN) for name in ("systolic_mmhg", "diastolic_mmhg"))
        yield PRESSURE.format(upper=upper, lower=lower)
    if "leg_pain" in known:
        yield LEG_PAIN
    for name, said in (("back_pain", BACK_PAIN), ("headache_lying", LYING), ("headache_upright", UPRIGHT)):
        if name in known:
            yield said.format(score=known[name])
