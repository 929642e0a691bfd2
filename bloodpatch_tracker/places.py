"""Where things lie: the user's data folder, and the resources that come with the program."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def data_folder() -> Path:
    """The folder of this user and this program for data that is kept. It need not exist yet."""
    # Imported here: whoever names a database never asks.
    from platformdirs import user_data_path

    return user_data_path("bloodpatch-tracker", appauthor=False)


def default_database() -> Path:
    """The diary that is opened if nobody names one."""
    return data_folder() / "diary.db"


def resource_root() -> Path:
    """The folder `resources`: in the package where it was installed from a wheel, beside the package in a checkout.

    Raises:
        FileNotFoundError: it is in neither place.
    """
    for folder in (PACKAGE / "resources", PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(PACKAGE / "resources")
