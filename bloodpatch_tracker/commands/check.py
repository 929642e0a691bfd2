"""`check`: is the database sound?"""

from argparse import Namespace

from bloodpatch_tracker.commands.kept_book import database_file, told_troubles
from bloodpatch_tracker.commands.speak import Stop, say, tell
from bloodpatch_tracker.words.commands import FINDINGS, FINE, NOTHING_TO_CHECK


def run(arguments: Namespace) -> int:
    """Look through the whole database; a line for each thing that is wrong."""
    from bloodpatch_tracker.db.check import check

    file = database_file(arguments.database)
    if file is None:
        raise Stop(NOTHING_TO_CHECK)
    with told_troubles(arguments.database):
        findings = check(file)
    for finding in findings:
        tell(FINDINGS[finding.what].format(where=finding.where or file, detail=finding.detail))
    if not findings:
        say(FINE.format(file=file))
    return int(bool(findings))
