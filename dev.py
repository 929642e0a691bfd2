#!/usr/bin/env python3
"""Sets up .venv by itself, with nothing but Python, and starts what is asked for.

python3 dev.py run [ARGS...]           start bloodpatch-tracker ARGS
python3 dev.py test [PYTEST ARGS...]   lint, types, contracts and tests: all that .ci/run does
python3 dev.py words                   bring the catalog of sentences up to date

The first call makes .venv from the hash-checked pins in requirements/ and writes into its stamp what it
was made from. Every later call only compares the stamp and hands over to the program. Set-up speaks on
standard error, the program on standard output.
"""

# Python compiles this file anew at every start: what only set-up needs is in dev_set_up.py, and nothing is
# imported up here that the interpreter has not loaded anyway.
import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this with an older Python shall read why it ends
    sys.exit(f"bloodpatch-tracker needs Python 3.11 or newer; this is {sys.version_info[0]}.{sys.version_info[1]}.")

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, "made-from")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python.exe" if os.name == "nt" else "python")

# What each level of .venv is made from, and which of Qt's system libraries it has to find.
MADE_FROM = {
    "run": ("requirements/run.txt", "pyproject.toml"),
    "test": ("requirements/run.txt", "requirements/test.txt", "pyproject.toml"),
}
QT_PARTS = {"run": ("offscreen", "window"), "test": ("offscreen",)}


def facts(level: str) -> dict[str, str]:
    """What .venv has to be made from for this level: the lines of its stamp, by their first word."""
    import zlib  # a checksum is enough to see a change, and loads faster than hashlib

    platform = getattr(sys.implementation, "_multiarch", sys.platform)
    found = {"python": f"{sys.implementation.cache_tag} {platform}", "folder": ascii(ROOT)}
    for name in MADE_FROM[level]:
        with open(os.path.join(ROOT, name), "rb") as file:
            found[name] = f"{zlib.crc32(file.read()):08x}"
    for part in QT_PARTS[level]:
        found[f"qt-{part}"] = "seen"
    if level == "test":
        found["server"] = "seen"
    return found


def read_stamp() -> dict[str, str]:
    """What .venv was made from; empty if it was never finished, or if the Python it stood on is gone."""
    if not os.path.exists(PYTHON):
        return {}
    try:
        with open(STAMP, encoding="utf-8") as file:
            return dict(line.rstrip("\n").split(" ", 1) for line in file)
    except (OSError, ValueError):
        return {}


def become(command: list[str]) -> int:
    """Hands over to the command; its exit code is ours. Does not return where a process can be replaced."""
    if os.name == "posix":
        os.execv(command[0], command)
    import subprocess

    process = subprocess.Popen(command)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # Ctrl-C reaches the program, too, and is its to answer
            continue


def run(args: list[str]) -> int:
    """Starts the program; -P keeps what lies in the current folder from being imported in its place."""
    return become([PYTHON, "-P", "-m", "bloodpatch_tracker", *args])


def test(args: list[str]) -> int:
    """Runs every check, so that one run shows everything; the first failure's exit code is the answer."""
    import subprocess

    os.chdir(ROOT)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["MPLCONFIGDIR"] = os.path.join(VENV, "matplotlib")
    failures = {}
    for title, command in checks(args).items():
        print(f"\n== {title}", flush=True)
        code = subprocess.call(command)
        if code:
            failures[title] = code
    if failures:
        print("dev.py: Failed:", ", ".join(failures), file=sys.stderr)
    return next(iter(failures.values()), 0)


def checks(args: list[str]) -> dict[str, list[str]]:
    """The checks in order, by their headings; pytest comes last, so that its closing line does, too."""
    chosen = any(arg.startswith(("-n", "--numprocesses", "--dist", "no:xdist")) for arg in args)
    parallel = [] if chosen else ["-n", "auto"]
    return {
        "Lint": [PYTHON, "-m", "ruff", "check"],
        "Format": [PYTHON, "-m", "ruff", "format", "--check"],
        "Types": [PYTHON, "-m", "mypy"],
        "Contracts": [os.path.join(BIN, "lint-imports"), "--no-logo"],
        "Tests": [PYTHON, "-m", "pytest", *parallel, *args],
    }


def words(args: list[str]) -> int:
    """Brings the catalog of sentences up to date with the code."""
    return become([PYTHON, os.path.join(ROOT, "dev_words.py"), *args])


COMMANDS = {"run": run, "test": test, "words": words}
LEVELS = {"run": "run", "test": "test", "words": "run"}


def main(argv: list[str]) -> int:
    """Makes .venv ready and runs the command."""
    name = argv[0] if argv else "help"
    if name not in COMMANDS:
        asked = name in {"help", "-h", "--help"}
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # without bytecode every start takes several times as long
    level = LEVELS[name]
    wanted = facts(level)
    if not wanted.items() <= read_stamp().items():
        sys.path.insert(0, ROOT)  # wherever this was called from, and with PYTHONSAFEPATH, too
        import dev_set_up

        dev_set_up.make_ready(level, wanted)
    return COMMANDS[name](argv[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
