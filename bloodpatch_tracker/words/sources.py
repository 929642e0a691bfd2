"""The sources of the thresholds, where they are told in words and not only cited."""

from bloodpatch_tracker.assessment import sources as by
from bloodpatch_tracker.words.language import _

SOURCES: dict[str, str] = {
    by.ACUTE_GUIDELINE: _("Uppal et al., Reg Anesth Pain Med 2024;49:471 (2023 PDPH guideline)"),
    by.NEURAXIAL_LEAFLETS: _("UK neuraxial leaflets: call with a temperature of 38 °C or more"),
    by.AFTER_PATCH_CASES: _("Published cases of radicular pain after a blood patch"),
    by.POSTPARTUM_PRESSURE: _("Postpartum hypertension thresholds; low pressure [D]"),
    by.BACK_PAIN: _(
        "Expected back pain: worst in the first 24 h, gone within a week (Paech et al., Anesth Analg 2011;113:126)"
    ),
    by.LOST_PATTERN: _("Loss of the postural pattern: Russell et al., IJOA 2019;38:93 and 104 (OAA)"),
    by.LATE_CASE: _("A published case at 10 months; 6 weeks [D]"),
    by.OAA: _("Russell et al., IJOA 2019;38:93 and 104 (OAA)"),
    by.EPIMAP: _("EPiMAP protocol (ESAIC)"),
    by.SUBDURAL_CASE: _("A published subdural on day 5; [D]"),
    by.FARRAR: _("Farrar et al., Pain 2001;94:149; persistence [D]"),
    by.SILENCE: _("Stone et al., Control Clin Trials 2003;24:182; limits [D]"),
    by.RISING: _("Vilming & Kloster (rising manoeuvre): single readings are noisy; [D]"),
    by.PARTIAL: _("Many partial courses improve to day 7 (Gupta et al., Br J Anaesth 2022;129:758)"),
    by.REST: _("Can J Anaesth 1994;41:23; leaflets: at least 48 h"),
    by.SIH: _("2023 SIH guideline: Cheema et al., JNNP 2023;94:835"),
    by.CUT_POINTS: _("Usual NRS cut points: mild 1–3, moderate 4–6, severe 7–10"),
}


def cited(source: str) -> str:
    """A source as it is told; a bare citation is the same in every language."""
    return SOURCES.get(source, source)
