"""What each action of the menus does: one block that connects them all."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bloodpatch_tracker.ui.main_window import MainWindow


def connect_actions(window: "MainWindow") -> None:
    """Connect every action of the window's menus."""
    menus, desk = window.menus, window.desk
    for action, done in (
        (menus.undo, window.feed.undo),
        (menus.export, desk.export),
        (menus.take_in, window.set_up.go_on_as_clinic),  # whoever is at set-up as a clinic takes in as one
        (menus.take_in, window.imports.ask),
        (menus.add_patch, desk.add_patch),
        (menus.correct, desk.correct_patch),
        (menus.correct_patient, desk.correct_patient),
        (menus.history, desk.facts_history),
        (menus.settings, window.settings_desk.ask),
        (menus.quit, window.reminding.quit),
        (menus.why, window.home.show_why),
        (menus.plan, desk.plan),
        (menus.signs, window.signs_desk.open_signs),
        (menus.spoken, window.signs_desk.speak),
        (menus.theme, window.settings_desk.next_theme),
        (menus.larger, window.settings_desk.larger),
        (menus.smaller, window.settings_desk.smaller),
    ):
        action.triggered.connect(done)
