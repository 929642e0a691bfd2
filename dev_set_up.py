"""What dev.py needs only when .venv has to be made or added to: pip, the lock, and what the system has to have.

dev.py imports this file from beside it, and only then, so that a second start never reads it. Everything here
speaks on standard error.
"""

import os
import sys

import dev  # which ends with a sentence on a Python that is too old for the lines below

Rows = tuple[tuple[str, str, str, str], ...]
# Library, and the package that holds it on Debian, Fedora and Arch and their relatives.
QT_LIBRARIES = {
    "offscreen": (
        ("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
        ("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
        ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
        ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
        ("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
        ("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    ),
    "window": (
        ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
        ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
        ("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    ),
}
# The tests of a shared database start a server of their own, of the binaries that they find.
SERVER = (("initdb", "postgresql", "postgresql-server", "postgresql"),)
SERVER_PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
)
SERVER_CHOSEN = "BLOODPATCH_TEST_SERVER"
# Debian's package would make a cluster and start it with every start of the machine; this keeps it from that.
DEBIAN_CLUSTERS = "/etc/postgresql-common/createcluster.d/bloodpatch-tracker.conf"
# The word in os-release that names the family, its column above, and the line to type there.
FAMILIES = (
    ("debian", 1, "apt-get install -y --no-install-recommends"),
    ("ubuntu", 1, "apt-get install -y --no-install-recommends"),
    ("fedora", 2, "dnf install -y"),
    ("rhel", 2, "dnf install -y"),
    ("arch", 3, "pacman -S --needed"),
)


def say(*words: str) -> None:
    """One line for who is waiting."""
    print("dev.py:", *words, file=sys.stderr, flush=True)


def call(command: list[str]) -> int:
    """Runs one command of the set-up, with all it says on standard error.

    The command inherits the lock: should this process be killed, the next one waits until pip has ended, too.
    """
    import subprocess

    return subprocess.call(command, stdout=sys.stderr, close_fds=False)


def must(command: list[str], otherwise: str) -> None:
    """Runs one command of the set-up, or ends with the sentence."""
    if call(command) != 0:
        sys.exit(f"dev.py: {otherwise}")


def make_ready(level: str, wanted: dict[str, str]) -> None:
    """Brings .venv to the level while no other set-up of this folder is under way."""
    file = lock()
    set_up(level, wanted)
    os.close(file)


def set_up(level: str, wanted: dict[str, str]) -> None:
    """Brings .venv to the level. The stamp goes first and comes last: what is left half-way is made anew."""
    stamp = dev.read_stamp()  # once more: whoever held the lock before may have done it all
    tried = "lacking" in stamp.values()
    for part in lacking_parts([part for part in dev.QT_PARTS[level] if stamp.get(f"qt-{part}") != "seen"], tried):
        wanted[f"qt-{part}"] = "lacking"  # the next start looks again, but does not install in vain again
    if "server" in wanted and stamp.get("server") != "seen" and lacks_server(stamp.get("server") == "lacking"):
        wanted["server"] = "lacking"
    step = decide(stamp, wanted)
    if step != "nothing":
        if os.path.exists(dev.STAMP):
            os.unlink(dev.STAMP)
        if step == "anew":
            stamp = {}
            create_venv()
        install(level)
    with open(dev.STAMP + ".new", "w", encoding="utf-8") as file:
        file.writelines(f"{name} {value}\n" for name, value in {**stamp, **wanted}.items())
    os.replace(dev.STAMP + ".new", dev.STAMP)


def decide(stamp: dict[str, str], wanted: dict[str, str]) -> str:
    """'nothing', 'add' (on top of what is there) or 'anew', from what .venv is and what it has to be."""
    if not stamp:
        return "anew"
    of_system = ("qt-", "server")
    unlike = {name for name, value in wanted.items() if stamp.get(name) != value and not name.startswith(of_system)}
    if not unlike:
        return "nothing"
    # Other pins, another Python, another folder: what is left of the old could hide what is missing now.
    changed = {name for name in unlike if name in stamp} - {"pyproject.toml"}
    return "anew" if changed else "add"


def create_venv() -> None:
    """An empty .venv, whatever was there before."""
    import importlib.util

    if importlib.util.find_spec("ensurepip") is None:  # Debian and Ubuntu keep it in a package of its own
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not provide("Python's venv module", (("ensurepip", package, "python3-pip", "python-pip"),)):
            sys.exit(1)
    say("Setting up .venv; this happens once and takes a minute or two.")
    outside = getattr(sys, "_base_executable", sys.executable)  # should dev.py itself be run by .venv's Python
    must([outside, "-m", "venv", "--clear", dev.VENV], "Python could not make .venv; the reason stands above.")


def install(level: str) -> None:
    """The pins of the level, then the project itself as a path to this folder, all compiled."""
    pip = [dev.PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--compile"]
    if not sys.stderr.isatty():
        pip.append("--quiet")
    # Wheels only: building from source would fetch build tools that no pin names.
    pins = [
        "--only-binary=:all:",
        "--require-hashes",
        "-r",
        os.path.join(dev.ROOT, "requirements", f"{level}.txt"),
    ]
    must(pip + pins, "The pinned packages could not be installed; the reason stands above.")
    project = ["--no-deps", "--no-build-isolation", "--editable", dev.ROOT]
    must(pip + project, "The project could not be installed into .venv; the reason stands above.")
    call([dev.PYTHON, "-m", "compileall", "-q", os.path.join(dev.ROOT, "bloodpatch_tracker")])


def lock() -> int:
    """Waits until no other set-up of this folder is under way. The lock is an open file and dies with us."""
    file = os.open(dev.VENV + ".lock", os.O_CREAT | os.O_RDWR, 0o666)
    if sys.platform == "win32":
        import msvcrt
        import time

        while True:
            try:
                msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
                return file
            except OSError:
                time.sleep(0.5)
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Another set-up is under way; waiting for it.")
        fcntl.flock(file, fcntl.LOCK_EX)
    os.set_inheritable(file, True)  # see call()
    return file


# System packages -------------------------------------------------------------------------------------------


def lacking_parts(parts: list[str], tried: bool) -> list[str]:
    """Which of these parts of Qt lack libraries, after installing what can be installed, if not tried before."""
    if sys.platform != "linux":
        return []  # Qt's wheels bring everything on Windows and macOS
    rows = tuple(row for part in parts for row in QT_LIBRARIES[part] if not loads(row[0]))
    if not rows:
        return []
    provide("Qt", rows, tried)
    lacking = [part for part in parts if not all(loads(row[0]) for row in QT_LIBRARIES[part])]
    if "offscreen" in lacking:
        sys.exit(1)  # Qt could not even be imported; without the window part the commands still work
    return lacking


def loads(library: str) -> bool:
    """Whether the dynamic linker finds the library."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def lacks_server(tried: bool) -> bool:
    """Whether there is no server for the tests, after installing one, if not tried before. They say so, too."""
    if os.environ.get(SERVER_CHOSEN):
        return True  # by whoever chose it; without that choice it is looked for again
    if server_binaries():
        return False
    quiet = install_command(system_names(), SERVER)[:1] == ["apt-get"] and os.geteuid() == 0 and not tried
    if quiet:
        os.makedirs(os.path.dirname(DEBIAN_CLUSTERS), exist_ok=True)
        with open(DEBIAN_CLUSTERS, "w", encoding="ascii") as file:
            file.write("create_main_cluster = false\n")
    try:
        provide("a shared database in the tests", SERVER, tried)
    finally:
        if quiet:
            os.unlink(DEBIAN_CLUSTERS)
            remove_empty(os.path.dirname(DEBIAN_CLUSTERS))
    return server_binaries() is None


def remove_empty(folder: str) -> None:
    """Removes the folder, and those above it, as far as they are empty."""
    try:
        os.removedirs(folder)
    except OSError:
        return  # somebody else keeps something there


def server_binaries() -> "str | None":
    """The folder with the binaries of the newest server that is installed."""
    import glob
    import shutil

    found = [folder for place in SERVER_PLACES for folder in glob.glob(place) if "initdb" in os.listdir(folder)]
    on_path = shutil.which("initdb")
    if on_path:
        found.append(os.path.dirname(os.path.realpath(on_path)))
    return max(found, key=numbers_in, default=None)


def numbers_in(path: str) -> "list[int]":
    """The numbers in a path, to compare releases by."""
    return [int(digits) for digits in "".join(each if each.isdecimal() else " " for each in path).split()]


def provide(what: str, rows: Rows, tried: bool = False) -> bool:
    """Installs packages as root on Debian and Ubuntu, or says the one line to type."""
    root = os.name == "posix" and os.geteuid() == 0
    names = system_names()
    command = install_command(names, rows)
    if root and command[:1] == ["apt-get"] and not tried:
        say(f"Installing what {what} needs:", *command)
        call(["apt-get", "update"])
        if call(["env", "DEBIAN_FRONTEND=noninteractive", *command]) == 0:
            return True
    say(advice(what, rows, command, root))
    return False


def system_names() -> set[str]:
    """What this Linux calls itself, and what it is like."""
    import platform

    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return set()
    return {release.get("ID", ""), *release.get("ID_LIKE", "").split()}


def install_command(names: set[str], rows: Rows) -> list[str]:
    """The command that installs these packages on a system of these names; empty where it is not known."""
    for name, column, command in FAMILIES:
        if name in names:
            return command.split() + list(dict.fromkeys(row[column] for row in rows))
    return []


def advice(what: str, rows: Rows, command: list[str], root: bool) -> str:
    """The sentence for who has to install packages by hand."""
    if not command:
        return f"{what} needs what this system lacks; please install: {' '.join(row[0] for row in rows)}"
    line = " ".join(command if root else ["sudo", *command])
    return f"{what} needs packages that this system lacks; please type:\n\n    {line}\n"
