"""Alembic takes longer to import than all the rest of opening, so nothing but a migration imports it."""

import subprocess
import sys
from pathlib import Path

import bloodpatch_tracker.db

FOLDER = Path(bloodpatch_tracker.db.__file__).parent
MODULES = sorted(f"bloodpatch_tracker.db.{file.stem}" for file in FOLDER.glob("*.py") if file.stem != "migrate")

OPENS_AND_SAVES = f"""
import importlib, sys
for name in {MODULES!r}:
    importlib.import_module(name)
from pathlib import Path
from tests.db.files import make_filled, open_book
make_filled(Path(sys.argv[1]))
open_book(sys.argv[1]).close()
print(sorted(name for name in sys.modules if name.partition(".")[0] in ("alembic", "psycopg", "PySide6", "matplotlib")))
"""


def test_opening_and_saving_never_import_alembic(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", OPENS_AND_SAVES, path], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")
