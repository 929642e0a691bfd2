"""Where things lie: the user's folders for data and settings, and the resources that come with the program."""

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


def config_folder() -> Path:
    """The folder of this user and this program for what was chosen. It need not exist yet."""
    from platformdirs import user_config_path

    return user_config_path("bloodpatch-tracker", appauthor=False)


def settings_file() -> Path:
    """Where settings are kept."""
    return config_folder() / "settings.toml"


def thresholds_file(named: str = "") -> Path:
    """Where the clinic's own thresholds are kept: where somebody named, from this folder on, else in it."""
    return config_folder() / (named or "clinic-rules.toml")


def geometry_file() -> Path:
    """Where the size and place of the window are kept, apart from settings: nobody types them."""
    return config_folder() / "window.ini"


def resource_root() -> Path:
    """The folder `resources`: in the package where it was installed from a wheel, beside the package in a checkout.

    Raises:
        FileNotFoundError: it is in neither place.
    """
    for folder in (PACKAGE / "resources", PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(PACKAGE / "resources")
