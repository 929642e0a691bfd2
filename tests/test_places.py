"""Where things lie."""

from pathlib import Path

import pytest

from bloodpatch_tracker import places


def test_resources_lie_beside_the_package_in_a_checkout() -> None:
    assert places.resource_root() == Path(__file__).parents[1] / "resources"


def test_resources_of_an_installed_package_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "PACKAGE", tmp_path / "package")
    (tmp_path / "resources").mkdir()
    assert places.resource_root() == tmp_path / "resources"
    (tmp_path / "package" / "resources").mkdir(parents=True)
    assert places.resource_root() == tmp_path / "package" / "resources"


def test_missing_resources_are_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "PACKAGE", tmp_path / "package")
    with pytest.raises(FileNotFoundError):
        places.resource_root()


def test_the_users_diary_lies_in_the_users_folder() -> None:
    assert places.default_database().parent == places.data_folder()
    assert "bloodpatch-tracker" in places.data_folder().parts


def test_settings_and_the_size_of_the_window_lie_in_the_users_folder_apart_from_each_other() -> None:
    assert places.settings_file().parent == places.geometry_file().parent == places.config_folder()
    assert places.settings_file() != places.geometry_file()
    assert "bloodpatch-tracker" in places.config_folder().parts
