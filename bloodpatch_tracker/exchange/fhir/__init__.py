"""A diary as FHIR R4: one bundle a patient, made of plain dictionaries by functions that need no library.

Codes are those of LOINC, SNOMED CT, CPT and UCUM that fit exactly; what has none is an answer to a question. The
package `fhir.resources`, an extra, checks the bundles where it is installed.
"""
