"""What the command line says of itself: how it is used, and what is wrong with what was typed."""

from bloodpatch_tracker.words.language import _, ngettext

ABOUT = _("A diary for the days after an epidural blood patch.")
COMMANDS = _("commands; the window opens without one")
HELP = _("show this help and end")
VERSION = _("show the version and end")
DEMO = _("open the app on sample patients, in a database that is thrown away")
SCREENSHOTS = _("draw every screen there as PNG instead")
CLINIC = _("a made-up clinic of so many patients instead, seen by a nurse")
ASSESS = _("print what the rules conclude from diary files, per patch")
ASSESS_AS_OF = _(
    "as of when, such as 2026-03-07T14:30:00-06:00; the last moment at which the file was written to, if not said"
)
JSON = _("print a JSON list, one object per patch")
IMPORT = _("take diary files into the database, each all or nothing")
DRY_RUN = _("say what would change, and change nothing")
UPDATE_PATCHES = _("take over patient and patch values where they differ")
EXPORT = _("write the diary file, the summary, or FHIR bundles, of the database")
OUT = _("the file; - is standard output; with --fhir a folder, or a file ending in .json for one patient")
PATIENT = _("of this patient only; may be said several times")
SUMMARY = _("one row a patch, for audits")
FHIR = _("a FHIR R4 bundle for each patient, for records of a hospital")
LAST_DAYS = _(
    "only what was observed in the last so many days; a summary of those patients only; with --pseudonymous the days "
    "are counted back from each patient's last entry"
)
PSEUDONYMOUS = _("for studies: without names, numbers and notes, with made-up ids and dates")
EXPORT_AS_OF = _(
    "the moment of the summary, or the end of the last days, such as 2026-03-07T14:30:00-06:00; now, if not said"
)
REPORT = _("write the report for the record, one page, as PDF")
REPORT_PATIENT = _("of this patient; with --out-folder it may be said several times, and is all if not said")
REPORT_OUT = _("the file; - is standard output")
REPORT_FOLDER = _("a folder instead, for a file a patient, named by record number and id")
REPORT_PATCH = _("about this patch; the latest, if not said")
REPORT_AS_OF = _("as of when, such as 2026-03-07T14:30:00-06:00; now, if not said")
PAPER = _("the paper; that of the region, if not said")
CHECK = _("look whether the database is sound")
UPGRADE = _("make the database, or bring it up to date; for whoever keeps one on a server")
DATABASE = _("a file or an SQLAlchemy URL; the one in the user's data folder, if not said")

COMMAND = _("COMMAND")
FOLDER = _("FOLDER")
FILE_CSV = _("FILE.csv")
FILE_PDF = _("FILE.pdf")
TIME = _("TIME")
DAYS = COUNT = _("N")
ID = _("ID")
DATABASE_NAME = _("DATABASE")

NO_DATABASE = _("{command} works without a database.")
AS_OF_NEEDS_SUMMARY = _("--as-of goes with --summary or --last-days; a diary is exported as it is.")
CLINIC_OR_SCREENSHOTS = _("--clinic opens the window and --screenshots opens none; ask for one.")
OUT_OR_FOLDER = _("report writes to one place: say --out or --out-folder.")
OUT_NEEDS_PATIENT = _("--out holds one report: say one --patient, or --out-folder for several.")
PATCH_NEEDS_OUT = _("--patch goes with --out; a folder gets the latest patch of each patient.")
FHIR_OR_SUMMARY = _("--fhir and --summary are two exports; ask for one.")


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
