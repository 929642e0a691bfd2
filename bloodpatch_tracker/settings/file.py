"""The settings file: read whatever stands in it, written whole, with all that is not ours left in it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bloodpatch_tracker.diary.refused import Problem, Refused
from bloodpatch_tracker.settings.fit import as_toml, fitted
from bloodpatch_tracker.settings.set_aside import set_aside
from bloodpatch_tracker.settings.settings import ROWS, Settings
from bloodpatch_tracker.settings.toml_file import FileTrouble, Unread, bytes_of, values_of
from bloodpatch_tracker.whole_file import put_in_place


@dataclass(frozen=True)
class Found:
    """What was read: settings that can be used in any case.

    Attributes:
        problems: one for each setting that could not be read and is as if nobody had chosen.
        trouble: why none could be read; None where the file was read, or there is none yet.
    """

    settings: Settings
    problems: tuple[Problem, ...] = ()
    trouble: FileTrouble | None = None


def read_settings(path: Path) -> Settings:
    """The settings in a file; what is missing or cannot be read is as if nobody had chosen. Never raises."""
    return read_settings_and_troubles(path).settings


def read_settings_and_troubles(path: Path) -> Found:
    """The same, with what could not be read. A file that is not there is no trouble."""
    try:
        kept = values_of(bytes_of(path))
    except FileNotFoundError:
        return Found(Settings())
    except OSError:
        return Found(Settings(), trouble=FileTrouble.UNREADABLE)
    except Unread as unread:
        return Found(Settings(), trouble=unread.trouble)
    return _found(kept)


def write_settings(path: Path, settings: Settings, before: Settings | None = None) -> Path | None:
    """Keep the settings in a file, readable for its owner only, beside whatever else stands in it, comments too.

    A setting that nobody chose is written only where the file has it already: so a later version may choose better.

    Args:
        before: what was read or kept last. Only what differs from it is written then: what another window has kept
            meanwhile, and a value that could not be read, stay as they are.

    Returns:
        Where the file that was there was moved to, because it could not be read; else None.

    Raises:
        OSError: it could not be written; what was there before is there still, if under its new name.
    """
    target = path.resolve()  # a link is followed
    moved = None
    try:
        content = _with(bytes_of(target).decode("utf-8-sig"), settings, before)
    except FileNotFoundError:
        content = _with("", settings)
    except OSError:
        raise
    except Exception:  # noqa: BLE001  # whatever two parsers may say of a file that is not ours, the file is kept
        content, moved = _with("", settings), set_aside(target)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    put_in_place(target, [content])
    return moved


def _found(kept: dict[str, Any]) -> Found:
    """The settings among these values, and what is wrong with the others that bear their names."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, row in ROWS.items():
        if name in kept:
            try:
                values[name] = fitted(row, kept[name])
            except Refused as refused:
                problems += refused.problems
    return Found(Settings(**values), tuple(problems))


def _with(text: str, settings: Settings, before: Settings | None = None) -> bytes:
    """The text of a file with these settings in it. Raises what the parsers do, and Unread where they disagree."""
    from tomlkit import dumps, parse  # needed by nobody who only reads, and slow to import

    values_of(text.encode())
    kept = parse(text)
    wanted = {name: getattr(settings, name) for name in ROWS}
    if before is not None:
        wanted = {name: value for name, value in wanted.items() if value != getattr(before, name)}
    for name, value in wanted.items():
        if value is None:
            kept.pop(name, None)
        elif name in kept or value != ROWS[name].default:
            kept[name] = as_toml(value)
    content = dumps(kept).encode()
    found = _found(values_of(content)).settings
    if any(getattr(found, name) != value for name, value in wanted.items()):
        raise Unread(FileTrouble.NOT_TOML)
    return content
