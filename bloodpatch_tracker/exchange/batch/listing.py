"""The diary files among files and folders that somebody chose: folders are gone through, within limits."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

FILES_MOST = 10_000
"""Files that are looked at in one go."""
NAMES_MOST = 200_000
"""Names in folders that are gone through: whoever chooses a whole disk by mistake gets an answer all the same."""
DEPTH_MOST = 20
"""Folders inside each other."""
WATCHED = 500
"""Names between two looks of whoever watches."""
SUFFIX = ".csv"

Watch = Callable[[int], None]
"""Told now and then how many names were gone through; what it raises ends the search and goes through."""


@dataclass(frozen=True)
class Listing:
    """What was found.

    Attributes:
        files: each once, those of a folder by name. A file that was chosen itself is among them whatever its name.
        closed: folders that could not be read. cut: whether a limit was reached, so that there may be more.
    """

    files: tuple[Path, ...] = ()
    closed: tuple[Path, ...] = ()
    cut: bool = False


@dataclass
class _Search:
    watch: Watch | None
    names: int = 0
    cut: bool = False
    closed: list[Path] = field(default_factory=list)


def list_files(chosen: Iterable[Path], watch: Watch | None = None) -> Listing:
    """List the diary files of what was chosen. Nothing is opened; what is no regular file shows when it is read.

    Hidden names are passed over, as what other systems put beside files is hidden; links to folders are not followed,
    as they may lead round in a circle.
    """
    search = _Search(watch)
    files: dict[str, Path] = {}
    for path in chosen:
        for file in _in_folder(path, 1, search) if path.is_dir() else (path,):
            if len(files) == FILES_MOST:
                search.cut = True
                break
            files.setdefault(os.path.realpath(file), file)  # one file under two names is one file
    return Listing(tuple(files.values()), tuple(search.closed), search.cut)


def _in_folder(folder: Path, depth: int, search: _Search) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            inside = sorted(_counted(found, search), key=lambda each: each.name)
    except OSError:
        search.closed.append(folder)
        return
    for each in inside:
        if each.is_dir(follow_symlinks=False):
            if depth < DEPTH_MOST:
                yield from _in_folder(Path(each.path), depth + 1, search)
            else:
                search.cut = True
        elif each.name.lower().endswith(SUFFIX) and not (each.is_symlink() and Path(each.path).is_dir()):
            yield Path(each.path)


def _counted(found: Iterable["os.DirEntry[str]"], search: _Search) -> Iterator["os.DirEntry[str]"]:
    """The names of a folder that are not hidden, as long as there are not too many in all."""
    for each in found:
        if search.names == NAMES_MOST:
            search.cut = True
            return
        search.names += 1
        if search.watch and not search.names % WATCHED:
            search.watch(search.names)
        if not each.name.startswith("."):
            yield each
