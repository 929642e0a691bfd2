"""`python -m bloodpatch_tracker` is `bloodpatch-tracker`."""

import sys

from bloodpatch_tracker.cli import main

sys.exit(main())
