"""Bundles leave as files, each whole or not at all, and none that a look at it finds fault with."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bloodpatch_tracker.exchange.fhir.bundle import Bundle, bundle_json, patient_id
from bloodpatch_tracker.exchange.fhir.validation import validate
from bloodpatch_tracker.exchange.write_file import write_file


def checked(bundles: Iterable[Bundle]) -> Iterator[bytes]:
    """Each bundle as a file. Raises NotValid where one is no FHIR and that can be told."""
    for bundle in bundles:
        validate(bundle)
        yield bundle_json(bundle)


def write_folder(folder: Path, bundles: Iterable[Bundle]) -> Iterator[Path]:
    """Write each into a file named after the id of its patient, one whenever the next is asked for; the files.

    Raises:
        NotValid: one is no FHIR. Those before it are written.
        IsDatabase, OSError: as of `write_file`; the folder could not be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for bundle in bundles:
        file = folder / f"{patient_id(bundle)}.json"
        write_file(file, checked([bundle]))
        yield file
