"""The words are those of the diary CSV, in its order: files and databases are full of them."""

from enum import StrEnum

import pytest

from bloodpatch_tracker.diary import vocabulary as words

WRITTEN = {
    words.Cause: "lumbar-puncture spinal-anesthesia epidural epidural-steroid-injection spine-surgery"
    " spontaneous other",
    words.Author: "patient caregiver nurse",
    words.Site: "front back all-over neck",
    words.Symptom: "neck-stiffness nausea vomiting light-sensitivity sound-sensitivity tinnitus dizziness"
    " muffled-hearing blurred-vision",
    words.WarningSign: "leg-weakness numbness bladder-bowel seizure confusion speech-or-face vision-loss thunderclap"
    " fainting chest-or-calf",
    words.Activity: "strenuous bending lifting twisting straining driving",
    words.Medicine: "caffeine acetaminophen anti-inflammatory opioid antiemetic acetazolamide other",
}


@pytest.mark.parametrize("vocabulary", WRITTEN, ids=lambda vocabulary: vocabulary.__name__)
def test_a_vocabulary_has_these_words_in_this_order(vocabulary: type[StrEnum]) -> None:
    assert [word.value for word in vocabulary] == WRITTEN[vocabulary].split()
