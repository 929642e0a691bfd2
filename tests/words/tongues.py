"""Another language and region for the length of a test. What was looked up before, in English, stays so."""

from collections.abc import Iterator
from contextlib import contextmanager

from bloodpatch_tracker.words import language, units


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Speak this language in this region, such as `es_MX`, and use its units."""
    before = language._tongue, language._catalog
    language._tongue = None
    try:
        language.speak(tag)
        yield
    finally:
        language._tongue, language._catalog = before
        units.use_units()
