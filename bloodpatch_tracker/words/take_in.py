"""The words of the sheet in which diaries are taken in."""

from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.problems import safe, safe_name

TITLE = _("Take in diaries")
INTRO = _("Choose diary files (CSV) or a folder, or drop them here. Nothing is taken in before you have seen it.")
DROP = _("Let go here to look at them.")
CHOOSE_FILES, CHOOSE_FOLDER = _("Choose &files…"), _("Choose a fol&der…")
FILES_TITLE, FOLDER_TITLE = _("Diary files to look at"), _("Folder to look through")
TAKE = _("&Take in")
STOP = _("S&top")
LEAVE_OUT, TAKE_UP = _("Leave this file &out"), _("Take this file &up again")
FILES = _("Files")
PROGRESS = _("How far it is")
DETAILS = _("About the chosen file")
COLUMNS = (_("File"), _("State"), _("What is new in it"))

STATES = {
    "waiting": _("not looked at yet"),
    "ready": _("ready"),
    "changed": _("ready, but changed since it was looked at"),
    "asks": _("asks who it is"),
    "problems": _("has problems"),
    "nothing-new": _("nothing new"),
    "twice": _("the same as another"),
    "left-out": _("left out"),
    "taken": _("taken in"),
}
ABOUT = {
    "waiting": _("This file was not looked at yet. Choose it again to do so."),
    "ready": _("This file can be taken in."),
    "changed": _("This file was changed after it was looked at, so it was read again. Look at it, then take it in."),
    "asks": _("Somebody in this file may be known here already under another id. Please say who it is."),
    "problems": _("This file cannot be taken in as it is. Nothing of it is taken in until all of it is right."),
    "nothing-new": _("Everything in this file is here already."),
    "twice": _("This file says the same as {file}, letter by letter. It is taken in once."),
    "left-out": _("This file is left out, as you wished."),
    "taken": _("This file was taken in."),
}
"""Where a file stands, and what that means."""

SO_MANY = "{state}: {count}"
LISTING = _("Looking for diary files…")
LOOKING = _("Looking at {number} of {count}: {file}")
TAKING = _("Taking in {number} of {count}: {file}")
AT_LINE = _("{sentence}, line {line}")
NOTHING_YET = _("No files yet.")
NO_FILES = _("There is no diary file (*.csv) in what was chosen.")
CUT = _("There is more than is looked at in one go. Take these in, then choose the folders inside one by one.")
NONE_READY = _("None of these files can be taken in just now.")
WAITS = _("Wait until all files were looked at, or stop.")
STOPPED_LOOKING = _("Stopped. Nothing was taken in.")

HOLDS = _("In the file: patients {patients}, patches {patches}, entries {entries}.")
WOULD = _("Taking it in makes these entries: {new} new, {amended} amended, {voided} voided, {unchanged} unchanged.")
HAS = _("Entries: {new} new, {amended} amended, {voided} voided, {unchanged} unchanged.")
WOULD_OWN = _(
    "Patients: {patients} new, {patients_changed} with more known. "
    "Patches: {patches} new, {patches_changed} with more known."
)
LARGER = _("Larger files are taken in by the command bloodpatch-tracker import.")
NEW, AMENDED, VOIDED = _("{count} new"), _("{count} amended"), _("{count} voided")
FACTS = _("only facts of patient or patch")
NAMESAKES = _(
    "In this file itself, these have a name or number that another patient of the file has too. They stay two: {names}."
)
DIFFERENCES = _("Kept as it is here although the file says otherwise:")
PROBLEMS = _("What is wrong, line by line:")
LEFT_OUT_COLUMNS = _("What is left out:")
LINE = _("Line {line}, {column}: {sentence}")


def take(count: int) -> str:
    """The key that takes files in."""
    return ngettext("&Take in {count} file", "&Take in {count} files", count).format(count=count)


def closed(count: int, first: str) -> str:
    """Folders that could not be looked into."""
    return ngettext(
        "A folder could not be looked into: {first}",
        "{count} folders could not be looked into; the first: {first}",
        count,
    ).format(count=count, first=safe_name(first))


def summary(state: str, count: int) -> str:
    """How many files stand so."""
    return SO_MANY.format(count=count, state=STATES[state])


def more_problems(count: int) -> str:
    """How many problems are not told one by one."""
    return ngettext("And {count} more problem.", "And {count} more problems.", count).format(count=count)


def problems(count: int) -> str:
    """How many problems a file has."""
    return ngettext("{count} problem", "{count} problems", count).format(count=count)


def asks(count: int) -> str:
    """How many people of a file are asked about."""
    return ngettext("{count} person to ask about", "{count} people to ask about", count).format(count=count)


def taken(files: int, entries: int) -> str:
    """What was taken in, in the end."""
    if not files:
        return _("Nothing was taken in.")
    return ngettext(
        "Taken in: {count} file, with {entries} new entries.",
        "Taken in: {count} files, with {entries} new entries.",
        files,
    ).format(count=files, entries=entries)


def stopped(files: int) -> str:
    """What stays although the rest was given up."""
    if not files:
        return _("Stopped. Nothing was taken in.")
    return ngettext(
        "Stopped. The {count} file taken in before stays; the others can still be taken in.",
        "Stopped. The {count} files taken in before stay; the others can still be taken in.",
        files,
    ).format(count=files)


def waiting_more(count: int) -> str:
    """People to ask about whose questions come after those shown."""
    return ngettext(
        "{count} more person is asked about after these.", "{count} more people are asked about after these.", count
    ).format(count=count)


def line(number: int, column: str, sentence: str) -> str:
    """Something about one line of a file."""
    return LINE.format(line=number, column=safe(column), sentence=sentence)
