"""What a window keeps besides the diary: settings, drafts, what it has reminded of, and its own size."""

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from bloodpatch_tracker import asked_file, drafts
from bloodpatch_tracker.asked_file import AskedFile
from bloodpatch_tracker.diary.asked import AskedKeeper
from bloodpatch_tracker.diary.draft import DraftKeeper
from bloodpatch_tracker.drafts import DraftFile
from bloodpatch_tracker.places import data_folder, geometry_file, settings_file, thresholds_file
from bloodpatch_tracker.settings.file import read_settings_and_troubles, write_settings
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.settings.thresholds_file import ThresholdsFile
from bloodpatch_tracker.words import settings as words

SERVER = "server"
"""What the names of both begin with for a diary on a server, in the user's own folder."""


@dataclass(frozen=True)
class Keeping:
    """Where a window keeps these; without arguments nowhere, for windows that are only looked at.

    Attributes:
        thresholds: the file of the clinic's thresholds, by the path that the settings name.
        keep_settings: keeps them; gives a sentence where something went wrong, or was moved aside.
        trouble: a sentence about settings that could not be read; blank where all could.
    """

    settings: Settings = field(default_factory=Settings)
    keep_settings: Callable[[Settings], str] | None = None
    drafts: DraftKeeper | None = None
    asked: AskedKeeper | None = None
    geometry: Path | None = None
    thresholds: Callable[[str], ThresholdsFile] | None = None
    trouble: str = ""


def own_keeping(database: Path | None, server: str = "") -> Keeping:
    """The user's own settings and size of the window, and what lies beside this database.

    Args:
        database: its file; None is one on a server.
        server: tells a database on a server from others, so that none drops what was typed for another.
    """
    whose = database or data_folder() / (f"{SERVER}-{sha256(server.encode()).hexdigest()[:16]}" if server else SERVER)
    file = settings_file()
    found = read_settings_and_troubles(file)
    return Keeping(
        settings=found.settings,
        keep_settings=_SettingsFile(file, found.settings).keep,
        drafts=DraftFile(drafts.beside(whose)),
        asked=AskedFile(asked_file.beside(whose)),
        geometry=geometry_file(),
        thresholds=thresholds_named,
        trouble=words.not_read(found.problems, found.trouble, str(file)),
    )


def thresholds_named(path: str) -> ThresholdsFile:
    """The file of the clinic's thresholds, by what the settings say of it."""
    return ThresholdsFile(thresholds_file(path), named=bool(path))


class _SettingsFile:
    """Writes what has changed since it was read or written last, so that two windows do not undo each other."""

    def __init__(self, file: Path, settings: Settings) -> None:
        self._file, self._before = file, settings

    def keep(self, settings: Settings) -> str:
        try:
            moved = write_settings(self._file, settings, self._before)
        except OSError:
            return words.NOT_KEPT.format(path=self._file)
        self._before = settings
        return words.MOVED_ASIDE.format(name=moved.name) if moved else ""
