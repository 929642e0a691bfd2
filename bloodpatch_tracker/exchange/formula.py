"""The leading apostrophe that keeps a spreadsheet from running text as a formula."""

STARTS_A_FORMULA = frozenset("=+-@|%＝＋－＠｜％\t\r\n")  # the full-width forms run as well
GUARD = "'"


def guard(text: str) -> str:
    """Text for a cell: with one apostrophe before what would run, and before what starts with one already."""
    return GUARD + text if text and (text[0] in STARTS_A_FORMULA or text[0] == GUARD) else text


def unguard(cell: str) -> str:
    """The text of a cell as it was typed: exactly one leading apostrophe comes off."""
    return cell.removeprefix(GUARD)
