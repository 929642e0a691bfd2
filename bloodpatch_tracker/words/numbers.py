"""How numbers are said on the screen. Files have their own form, which is the same in every language."""

from bloodpatch_tracker.words.region import decimal_mark


def said_number(value: float, most: int = 1, least: int = 0) -> str:
    """A number with the region's decimal mark and between `least` and `most` decimals, as few as say it: `4,5`."""
    whole, _point, decimals = f"{value:.{most}f}".partition(".")
    decimals = decimals.rstrip("0").ljust(least, "0")
    whole = whole.replace("-", "−") if decimals.strip("0") or whole.strip("-0") else "0"
    return f"{whole}{decimal_mark()}{decimals}" if decimals else whole


def with_sign(value: int) -> str:
    """A difference, with its sign unless it is 0: `+2`, `−1`."""
    return f"{value:+d}".replace("-", "−") if value else "0"
