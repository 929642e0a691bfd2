"""The codes that are used, with their systems. Where no code fits exactly there is text, never an invented code."""

Coded = dict[str, object]
"""A CodeableConcept."""

LOINC, SNOMED, UCUM = "http://loinc.org", "http://snomed.info/sct", "http://unitsofmeasure.org"
CPT = "http://www.ama-assn.org/go/cpt"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203"
ALTERED = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue"
BODY_POSITION = "http://hl7.org/fhir/StructureDefinition/observation-bodyPosition"
"""The standard extension of an Observation; its value is a CodeableConcept."""


def concept(system: str, code: str, display: str = "", text: str = "") -> Coded:
    """A code, with what its system calls it, and what we do."""
    coding = {"system": system, "code": code} | ({"display": display} if display else {})
    return {"coding": [coding]} | ({"text": text} if text else {})


PATCH = concept(CPT, "62273", text="Epidural blood patch")
PAIN = "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
SCORE = ("72514-3", PAIN)
TEMPERATURE = ("8310-5", "Body temperature")
BLOOD_PRESSURE = ("85354-9", "Blood pressure panel with all children optional")
SYSTOLIC, DIASTOLIC = ("8480-6", "Systolic blood pressure"), ("8462-4", "Diastolic blood pressure")
UPRIGHT = concept(SNOMED, "33586001", "Sitting position", "Upright")
LYING = concept(SNOMED, "40199007", "Supine body position", "Lying")
SURVEY, VITAL_SIGNS = concept(CATEGORY, "survey"), concept(CATEGORY, "vital-signs")
UNKNOWN = concept(ABSENT, "unknown")
RECORD_NUMBER = concept(IDENTIFIER_TYPE, "MR")
PSEUDONYMOUS = {"system": ALTERED, "code": "PSEUDED"}
