"""Values as FHIR writes them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from bloodpatch_tracker.exchange import texts
from bloodpatch_tracker.exchange.fhir.codes import UCUM

Resource = dict[str, object]
WIDEST = timedelta(hours=14)
"""FHIR knows no offset from UTC beyond it."""


def moment(value: datetime) -> str:
    """A dateTime or instant: to the second at least, with the offset it has."""
    offset = value.utcoffset()
    return texts.moment(value.astimezone(UTC) if offset is None or abs(offset) > WIDEST else value)


def text(value: str) -> str | None:
    """A string: without control characters but line ends and tabs, and never blank; None where nothing is left."""
    return "".join(each for each in value if each in "\t\n\r" or each >= " ").strip() or None


def quantity(value: float, unit: str, code: str) -> dict[str, object]:
    """A Quantity: a number with its unit as people write it, and as UCUM codes it."""
    return {"value": value, "unit": unit, "system": UCUM, "code": code}


def part_id(whole: UUID, part: str) -> UUID:
    """The id of what is made of one part of an entry or a patch: the same every time."""
    return uuid5(whole, part)


def reference(to: UUID) -> dict[str, str]:
    """A reference within the bundle."""
    return {"reference": to.urn}


def resource(kind: str, own_id: UUID, **elements: object) -> Resource:
    """A resource; elements that are None or empty are left out, as FHIR has none."""
    known = {name: value for name, value in elements.items() if value is not None and value not in ("", [], {})}
    return {"resourceType": kind, "id": str(own_id), **known}
