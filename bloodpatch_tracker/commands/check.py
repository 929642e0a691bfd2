"""`check`: is the database sound?"""

from argparse import Namespace

from bloodpatch_tracker.commands.ask_password import ask_password
from bloodpatch_tracker.commands.kept_book import database_file, told_troubles
from bloodpatch_tracker.commands.speak import say, tell
from bloodpatch_tracker.words.commands import CHECKED_ON_SERVER, FINDINGS, FINE
from bloodpatch_tracker.words.problems import safe_name


def run(arguments: Namespace) -> int:
    """Look through the whole database; a line for each thing that is wrong."""
    from bloodpatch_tracker.db.check import check
    from bloodpatch_tracker.db.place import place, shown

    file = database_file(arguments.database)
    with told_troubles(arguments.database):
        findings = check(file or place(arguments.database), ask=ask_password)
    checked = file or safe_name(shown(place(arguments.database)))
    for finding in findings:
        tell(FINDINGS[finding.what].format(where=finding.where or checked, detail=finding.detail))
    if file is None:
        tell(CHECKED_ON_SERVER)
    if not findings:
        say(FINE.format(file=checked))
    return int(bool(findings))
