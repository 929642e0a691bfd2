"""The published endpoints of a patch, rounded as they are handed on, by name."""

from bloodpatch_tracker.assessment.conclusion import Endpoints


def endpoint_values(endpoints: Endpoints) -> dict[str, float | str | None]:
    """By name, in order: coverage to 4 decimals, percent and area to 2, what is unknown None."""
    return {
        "coverage_0_48": _rounded(endpoints.coverage_0_48, 4),
        "relief_24h_percent": _rounded(endpoints.relief_24h_percent, 2),
        "epimap_24h": endpoints.epimap_24h.value,
        "gupta_48h": endpoints.gupta_48h.value,
        "auc_0_48": _rounded(endpoints.auc_0_48, 2),
        "postural_gap_latest": endpoints.postural_gap_latest,
    }


def _rounded(value: float | None, decimals: int) -> float | None:
    return None if value is None else round(value, decimals) + 0.0  # plus zero: never -0.0
