"""A look at a bundle by the package `fhir.resources`, where somebody installed it.

Its R4B (4.3.0) is taken: it has no R4, and the resources used here are the same in both.
"""

from typing import TYPE_CHECKING

from bloodpatch_tracker.exchange.fhir.bundle import Bundle

if TYPE_CHECKING:
    from fhir.resources.R4B.bundle import Bundle as Model


class NotValid(Exception):
    """The bundle is no FHIR; says where in it, and nothing that stands there."""


def can_validate() -> bool:
    """Whether the package is there."""
    return _model() is not None


def validate(bundle: Bundle) -> None:
    """Check a bundle, where that is possible.

    Raises:
        NotValid: it is not as FHIR has it.
    """
    model = _model()
    if model is None:
        return
    try:
        model.model_validate(bundle)
    except ValueError as error:  # pydantic's own is one, and can say where
        places = [".".join(map(str, each["loc"])) for each in error.errors()] if hasattr(error, "errors") else []
        raise NotValid(places[0] if places else type(error).__name__) from None


def _model() -> "type[Model] | None":
    try:
        from fhir.resources.R4B.bundle import Bundle as Model
    except ImportError:
        return None
    return Model
