"""What the command line does, one file a command: each has `run`, which takes the arguments and gives the exit status.

They build what they need from all floors and hold no rules of their own. Qt, SQLAlchemy and matplotlib are imported
inside the functions that need them, so that a command without them starts at once, and on machines without a display.
"""
