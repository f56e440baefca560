"""Where each screen lives: screens open each other by name, and load when they are first opened."""

from __future__ import annotations

import importlib
import importlib.util
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chatdong_tui.ui.command_screen import CommandScreen

SCREENS: dict[str, str] = {
    "home": "chatdong_tui.ui.home.screen:HomeScreen",
    "network": "chatdong_tui.ui.network.list_screen:NetworkScreen",
    "meetings": "chatdong_tui.ui.meeting.list_screen:MeetingsScreen",
    "meeting": "chatdong_tui.ui.meeting.edit_screen:MeetingScreen",
    "meeting_head": "chatdong_tui.ui.meeting.head_screen:MeetingHeadScreen",
    "cases": "chatdong_tui.ui.case.list_screen:CasesScreen",
    "case": "chatdong_tui.ui.case.page_screen:CaseScreen",
    "case_moves": "chatdong_tui.ui.case.move_screen:MovesScreen",
    "projects": "chatdong_tui.ui.project.list_screen:ProjectsScreen",
    "project": "chatdong_tui.ui.project.page_screen:ProjectScreen",
    "export": "chatdong_tui.ui.export.screen:ExportScreen",
    "setup": "chatdong_tui.ui.setup.screen:SetupScreen",
    "setup_form": "chatdong_tui.ui.setup.form_screen:SetupFormScreen",
    "person": "chatdong_tui.ui.network.person_screens:PersonScreen",
    "person_name": "chatdong_tui.ui.network.person_screens:NameScreen",
    "role": "chatdong_tui.ui.network.person_screens:RoleScreen",
    "role_end": "chatdong_tui.ui.network.person_screens:EndRoleScreen",
    "organisation": "chatdong_tui.ui.network.organisation_screens:OrganisationScreen",
    "dong": "chatdong_tui.ui.network.organisation_screens:DongScreen",
    "zone_join": "chatdong_tui.ui.network.organisation_screens:JoinScreen",
    "zone_leave": "chatdong_tui.ui.network.organisation_screens:LeaveScreen",
    "agreement": "chatdong_tui.ui.network.agreement_screen:AgreementScreen",
    "project_plan": "chatdong_tui.ui.project.edit_screen:PlanScreen",
    "milestone": "chatdong_tui.ui.project.edit_screen:MilestoneScreen",
    "activity": "chatdong_tui.ui.project.edit_screen:ActivityScreen",
    "preview": "chatdong_tui.ui.export.preview_screen:PreviewScreen",
    "history": "chatdong_tui.ui.history.screen:HistoryScreen",
}
"""name -> module:class."""


def screen_class(name: str) -> type[CommandScreen]:
    """The class of the screen with this name. Raises KeyError for a name that no screen has."""
    module, _, kind = SCREENS[name].partition(":")
    found: type[CommandScreen] = getattr(importlib.import_module(module), kind)
    return found


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def screen_classes() -> dict[str, type[CommandScreen]]:
    """Every screen that is part of this program, by name."""
    return {name: screen_class(name) for name, place in SCREENS.items() if _is_there(place.partition(":")[0])}
