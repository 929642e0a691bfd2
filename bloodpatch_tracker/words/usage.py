"""What the command line says of itself: how it is used, and what is wrong with what was typed."""

from bloodpatch_tracker.words.language import _, ngettext

ABOUT = _("A diary for the days after an epidural blood patch.")
COMMANDS = _("commands; the window opens without one")
HELP = _("show this help and end")
VERSION = _("show the version and end")
DEMO = _("open the app on sample patients, in a database that is thrown away")
SCREENSHOTS = _("draw every screen there as PNG instead")
ASSESS = _("print what the rules conclude from diary files, per patch")
ASSESS_AS_OF = _(
    "as of when, such as 2026-03-07T14:30:00-06:00; the last moment at which the file was written to, if not said"
)
JSON = _("print a JSON list, one object per patch")
IMPORT = _("take diary files into the database, each all or nothing")
DRY_RUN = _("say what would change, and change nothing")
UPDATE_PATCHES = _("take over patient and patch values where they differ")
EXPORT = _("write the diary file, or the summary, of the database")
OUT = _("the file; - is standard output")
PATIENT = _("of one patient only")
SUMMARY = _("one row a patch, for audits")
EXPORT_AS_OF = _("the summary as of when, such as 2026-03-07T14:30:00-06:00; now, if not said")
CHECK = _("look whether the database is sound")
DATABASE = _("a file or an SQLAlchemy URL; the one in the user's data folder, if not said")

COMMAND = _("COMMAND")
FOLDER = _("FOLDER")
FILE_CSV = _("FILE.csv")
TIME = _("TIME")
ID = _("ID")
DATABASE_NAME = _("DATABASE")

NO_DATABASE = _("{command} works without a database.")
AS_OF_NEEDS_SUMMARY = _("--as-of goes with --summary; a diary is exported as it is.")


def of_argparse() -> tuple[str, ...]:
    """What Python's argparse says by itself: it looks these up, and they have to stand in the catalog to be found."""
    return (
        _("usage: "),
        _("positional arguments"),
        _("options"),
        _("%(prog)s: error: %(message)s\n"),
        _("argument %(argument_name)s: %(message)s"),
        _("the following arguments are required: %s"),
        _("unrecognized arguments: %s"),
        _("invalid choice: %(value)r (choose from %(choices)s)"),
        _("expected one argument"),
        _("expected at least one argument"),
        ngettext("expected %s argument", "expected %s arguments", 2),
        _("ignored explicit argument %r"),
        _("not allowed with argument %s"),
    )
