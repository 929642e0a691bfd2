"""`check`: is the database sound?"""

from argparse import Namespace

from bloodpatch_tracker.commands.kept_book import database_file, told_troubles
from bloodpatch_tracker.commands.speak import Stop, say, tell

NO_FILE = "Only a database that is a file can be checked; one on a server is its keeper's to check."
FOUND = "{where}: {what}"
FINE = "{file}: fine"


def run(arguments: Namespace) -> int:
    """Look through the whole database; a line for each thing that is wrong."""
    from bloodpatch_tracker.db.check import check

    file = database_file(arguments.database)
    if file is None:
        raise Stop(NO_FILE)
    with told_troubles(arguments.database):
        findings = check(file)
    for finding in findings:
        tell(FOUND.format(where=finding.where or file, what=finding.detail))
    if not findings:
        say(FINE.format(file=file))
    return int(bool(findings))
