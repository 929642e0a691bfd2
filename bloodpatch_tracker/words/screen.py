"""The words of the window: menus, pages, sheets and notices."""

from bloodpatch_tracker.words.language import _, ngettext

APP = _("Blood patch tracker")
LOG, RECOVERY, DIARY, ABOUT = _("Log"), _("Recovery"), _("Diary"), _("About")
PAGES = _("Pages")

EXPORT = _("&Export as CSV…")
IMPORT = _("&Take in a diary CSV…")
ADD_PATCH = _("Add a later &patch…")
CORRECT_PATCH = _("Correct a patch’s &facts…")
CORRECT_PATIENT = _("Correct the pat&ient’s facts…")
FACTS_HISTORY = _("&History of the facts…")
UNDO = _("&Undo")
QUIT = _("&Quit")
GO_TO_WHY = _("Why")
SIGNS = _("Warning signs")
PATIENT = _("Patient")
DEMO = _("Sample patients, made up and from published cases. Nothing here is kept.")
CLINIC_DEMO = _("A made-up clinic: nobody here is real, and nothing here is kept.")

NOTICE = _("What was just done")
UNDO_TOAST = _("Und&o")
UNDONE = _("Undone. The history keeps both.")
EXPORTED = _("Exported to {name}. Reviews, settings and the history of changes are not in a CSV file.")
IMPORTED = _("{name}: {new} new, {amended} amended, {voided} voided, {unchanged} unchanged.")
NOT_IMPORTED = _("{name} was not taken in and nothing was changed. {problem}")
STILL_HERE = _("Not saved. {trouble} What you typed is still here.")
NO_DIARY_YET = _("Begin the diary first, then write the signs down. In an emergency, call first.")

EDIT, VOID_ENTRY, COUNT_AGAIN, HISTORY = _("&Change…"), _("&Void…"), _("Count agai&n"), _("&History…")
EDIT_TITLE = _("Change an entry")
SAVE_CHANGE = _("&Save the change")
VOID_TITLE = _("Void an entry")
VOID_TEXT = _("The entry stays in the diary, struck through, and no longer counts. It can be counted again later.")
VOID_IT = _("&Void it")
VOIDED_ALREADY = _("Somebody else voided this entry meanwhile.")
COUNTED_AGAIN = _("counted again")
NO_ENTRIES = _("No entries yet. The first score goes on the Log page.")
CORRECT_TITLE = _("Correct a patch’s facts")
PATIENT_TITLE = _("Correct the patient’s facts")
WHICH_PATCH = _("Which patch")
PATCH_NAME = _("Patch {number}, {when}")
ADD_TITLE = _("Add a later patch")
ADD_FIRST_TITLE = _("Write down the patch")
IMPORT_TITLE = _("Take in a diary CSV")
CSV_FILES = _("Diary CSV (*.csv)")
EXPORT_NAME = _("diary-{day}.csv")

CANNOT_READ = _("The diary cannot be read just now. Nothing was changed.")
TRY_AGAIN = _("&Try again")
NOT_REPLACED = _("{name} is a database of diaries and was not replaced. Choose another name.")
CANNOT_OPEN = _("The diary cannot be opened")
CRASHED = _("Something went wrong inside the program. What was saved is safe. Please close the window and start again.")
NO_WINDOW = _(
    "The display cannot be used: it does not answer, or a library that Qt needs is missing. The commands assess, "
    "import, export and check, and demo --screenshots, work without one."
)
NO_DISPLAY = _(
    "There is no display to open a window on. The commands assess, import, export and check, and demo --screenshots, "
    "work without one."
)


def kept_as_is(count: int, first: str) -> str:
    """How many values of a file were not taken over, and the first of them."""
    return ngettext(
        "One value differs and is kept as it is here: {first}",
        "{count} values differ and are kept as they are here; the first: {first}",
        count,
    ).format(count=count, first=first)
