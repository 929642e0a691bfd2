"""The words of the diary, in the order in which the diary CSV writes them."""

from enum import StrEnum


class Cause(StrEnum):
    """What made the leak that the patch is to close."""

    LUMBAR_PUNCTURE = "lumbar-puncture"
    SPINAL_ANESTHESIA = "spinal-anesthesia"
    EPIDURAL = "epidural"
    EPIDURAL_STEROID_INJECTION = "epidural-steroid-injection"
    SPINE_SURGERY = "spine-surgery"
    SPONTANEOUS = "spontaneous"
    OTHER = "other"


class Author(StrEnum):
    """Who wrote an entry or a review."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"
    NURSE = "nurse"


class Site(StrEnum):
    """Where the head hurts most."""

    FRONT = "front"
    BACK = "back"
    ALL_OVER = "all-over"
    NECK = "neck"


class Symptom(StrEnum):
    """What may come with the headache."""

    NECK_STIFFNESS = "neck-stiffness"
    NAUSEA = "nausea"
    VOMITING = "vomiting"
    LIGHT_SENSITIVITY = "light-sensitivity"
    SOUND_SENSITIVITY = "sound-sensitivity"
    TINNITUS = "tinnitus"
    DIZZINESS = "dizziness"
    MUFFLED_HEARING = "muffled-hearing"
    BLURRED_VISION = "blurred-vision"


class WarningSign(StrEnum):
    """Signs that are an emergency whatever the score."""

    LEG_WEAKNESS = "leg-weakness"
    NUMBNESS = "numbness"
    BLADDER_BOWEL = "bladder-bowel"
    SEIZURE = "seizure"
    CONFUSION = "confusion"
    SPEECH_OR_FACE = "speech-or-face"
    VISION_LOSS = "vision-loss"
    THUNDERCLAP = "thunderclap"
    FAINTING = "fainting"
    CHEST_OR_CALF = "chest-or-calf"


class Activity(StrEnum):
    """What was done since the last entry, of the things a plan restricts."""

    STRENUOUS = "strenuous"
    BENDING = "bending"
    LIFTING = "lifting"
    TWISTING = "twisting"
    STRAINING = "straining"
    DRIVING = "driving"


class Medicine(StrEnum):
    """What was taken since the last entry."""

    CAFFEINE = "caffeine"
    ACETAMINOPHEN = "acetaminophen"
    ANTI_INFLAMMATORY = "anti-inflammatory"
    OPIOID = "opioid"
    ANTIEMETIC = "antiemetic"
    ACETAZOLAMIDE = "acetazolamide"
    OTHER = "other"


class Decision(StrEnum):
    """What a review decided. `SPOKEN` is the patient's or caregiver's "I have spoken to my team"."""

    CALLED = "called"
    WATCH = "watch"
    SECOND_PATCH_DISCUSSED = "second-patch-discussed"
    SECOND_PATCH_BOOKED = "second-patch-booked"
    URGENT_REFERRAL = "urgent-referral"
    NO_ACTION = "no-action"
    CLOSE = "close"
    SPOKEN = "spoken"
