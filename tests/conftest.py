"""What holds for every test: no window on the screen, and no setting of the machine that changes results.

The zone is left as it is: a test that depends on one sets it.
"""

import os

# Not setdefault: a real display must not win. One smoke test under a real platform names it in the variable.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("BLOODPATCH_TEST_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"
os.environ.pop("MPLBACKEND", None)
