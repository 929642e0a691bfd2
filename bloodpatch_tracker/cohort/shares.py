"""How often what happens in a made-up clinic: every share in one place, each with its source.

A [D] marks our own choice, where nothing published was found: enough that each kind is met in training.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bloodpatch_tracker.cohort.kind import Kind

DESIGN = "[D]"
GUPTA = "Gupta et al., Br J Anaesth 2022;129:758: of 591 first patches 195 complete, 229 partial, 167 failed"
SECOND = "Gupta et al., Br J Anaesth 2020;125:1045: 19.3 % had a second patch"
BANKS = "Banks et al., Int J Obstet Anesth 2001;10:172: at first 95 % relieved, severe headache back in 31 %"
JAFARI = "Jafari et al. 2022 (10.1155/2022/5637276): rebound in up to 27 % after patches for spontaneous leaks"
ABOULEISH = "Abouleish et al., Anesth Analg 1975;54:459: back sore in 22 of 118; a second patch helped 10 of 11"
TISSERONT = "Safa-Tisseront et al., Anesthesiology 2001;95:334: what came with the headache"
STONE = "Stone et al., Control Clin Trials 2003;24:182: 94 % of the prompts of an electronic diary were answered"
FEW_BLEEDINGS = "[D]; Gupta et al. 2020: bleeding in the head in 0.46 %, and more signs than that one are asked for"


@dataclass(frozen=True)
class Shares:
    """Shares, 0..1, of patients unless their name says otherwise.

    Attributes:
        complete, partial, failed: of those to whom nothing else happens.
        relieved_never, severe_again: of all patches; only their ratio is used, to part what failed into the two.
        failed_repatched: of those whose first patch failed, so that of all first patches 19.3 % have a second.
        second_helps: of second patches.
        reversed_spontaneous: of patches for spontaneous leaks.
        check_in_lost, check_in_late, check_in_too_ill: of the check-ins that can be missed without a silence.
        reviewed: of courses that have shown what they are. closed: of follow-ups that have ended.
        aged: of times since the first patch, spread evenly between each bound and the one before.
    """

    complete: Annotated[float, GUPTA] = 195 / 591
    partial: Annotated[float, GUPTA] = 229 / 591
    failed: Annotated[float, GUPTA] = 167 / 591
    relieved_never: Annotated[float, BANKS] = 0.05
    severe_again: Annotated[float, BANKS] = 0.31
    failed_repatched: Annotated[float, SECOND] = 0.193 * 591 / 167
    second_helps: Annotated[float, ABOULEISH] = 10 / 11
    reversed_spontaneous: Annotated[float, JAFARI] = 0.27
    back_sore: Annotated[float, ABOULEISH] = 22 / 118
    neck_stiff: Annotated[float, TISSERONT] = 0.87
    sick: Annotated[float, TISSERONT] = 0.60
    ears: Annotated[float, TISSERONT] = 0.36
    eyes: Annotated[float, TISSERONT] = 0.36
    check_in_lost: Annotated[float, STONE] = 0.06

    spontaneous: Annotated[float, DESIGN] = 0.15
    postpartum: Annotated[float, DESIGN] = 0.45
    warning_sign: Annotated[float, FEW_BLEEDINGS] = 0.02
    silent: Annotated[float, DESIGN] = 0.06
    back_worse: Annotated[float, DESIGN] = 0.03
    returns_late: Annotated[float, DESIGN] = 0.05
    reversed_emergency: Annotated[float, DESIGN] = 0.25
    check_in_late: Annotated[float, DESIGN] = 0.06
    check_in_too_ill: Annotated[float, DESIGN] = 0.03
    baseline_unknown: Annotated[float, DESIGN] = 0.05
    not_postural: Annotated[float, DESIGN] = 0.04
    breaks_plan: Annotated[float, DESIGN] = 0.10
    caregiver: Annotated[float, DESIGN] = 0.12
    reviewed: Annotated[float, DESIGN] = 0.50
    closed: Annotated[float, DESIGN] = 0.70
    aged: Annotated[tuple[tuple[timedelta, float], ...], DESIGN] = (
        (timedelta(hours=48), 0.28),
        (timedelta(days=7), 0.37),
        (timedelta(days=14), 0.17),
        (timedelta(weeks=6), 0.11),
        (timedelta(weeks=11), 0.07),
    )


PUBLISHED = Shares()


def of_kinds(spontaneous: bool, shares: Shares = PUBLISHED) -> dict[Kind, float]:
    """The share of each kind among first patches for spontaneous leaks, or for all others; together 1."""
    rebound = shares.reversed_spontaneous if spontaneous else 0.0
    besides = {
        Kind.WARNING_SIGN: shares.warning_sign,
        Kind.SILENT: shares.silent,
        Kind.BACK_PAIN: shares.back_worse,
    }
    again = shares.failed * shares.severe_again / (shares.severe_again + shares.relieved_never)
    alone = {
        Kind.COMPLETE: shares.complete,
        Kind.PARTIAL: shares.partial,
        Kind.NOT_RELIEVED: shares.failed - again,
        Kind.RETURN: again * (1 - shares.returns_late),
        Kind.LATE_RETURN: again * shares.returns_late,
    }
    rest = (1 - rebound) * (1 - sum(besides.values()))
    return (
        {kind: share * rest for kind, share in alone.items()}
        | {kind: share * (1 - rebound) for kind, share in besides.items()}
        | {Kind.REVERSED: rebound}
    )


def of_second(shares: Shares = PUBLISHED) -> dict[Kind, float]:
    """The share of each kind among second patches; together 1."""
    helped = shares.second_helps / (shares.complete + shares.partial)
    return {
        Kind.COMPLETE: shares.complete * helped,
        Kind.PARTIAL: shares.partial * helped,
        Kind.RETURN: 1 - shares.second_helps,
    }
