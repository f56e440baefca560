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
    "minutes_versions": "chatdong_tui.ui.meeting.version_screen:VersionsScreen",
    "minutes_changes": "chatdong_tui.ui.meeting.version_screen:ChangesScreen",
    "minutes_papers": "chatdong_tui.ui.meeting.papers:PapersScreen",
    "case_decision": "chatdong_tui.ui.meeting.decide_screen:DecideScreen",
    "meeting_year": "chatdong_tui.ui.meeting.year_screen:MeetingYearScreen",
    "meeting_series": "chatdong_tui.ui.meeting.series_screen:MeetingSeriesScreen",
    "meeting_move": "chatdong_tui.ui.meeting.move_screen:MeetingMoveScreen",
    "duty_ledger": "chatdong_tui.ui.meeting.duty_ledger_screen:DutyLedgerScreen",
    "duty_rules": "chatdong_tui.ui.meeting.duty_rules_screen:DutyRulesScreen",
    "duty_rule": "chatdong_tui.ui.meeting.duty_rule_screens:DutyRuleScreen",
    "duty_end": "chatdong_tui.ui.meeting.duty_rule_screens:EndDutyScreen",
    "training": "chatdong_tui.ui.meeting.training_screen:TrainingScreen",
    "trainings": "chatdong_tui.ui.meeting.training_list_screen:TrainingsScreen",
    "cases": "chatdong_tui.ui.case.list_screen:CasesScreen",
    "case": "chatdong_tui.ui.case.page_screen:CaseScreen",
    "case_moves": "chatdong_tui.ui.case.move_screen:MovesScreen",
    "case_filters": "chatdong_tui.ui.case.named_screen:NamedScreen",
    "case_agenda": "chatdong_tui.ui.case.agenda_screen:AgendaScreen",
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
    "outreach": "chatdong_tui.ui.outreach.grid_screen:OutreachScreen",
    "campaigns": "chatdong_tui.ui.campaign.list_screen:CampaignsScreen",
    "campaign": "chatdong_tui.ui.campaign.page_screen:CampaignScreen",
    "campaign_form": "chatdong_tui.ui.campaign.form_screen:CampaignFormScreen",
    "campaign_day": "chatdong_tui.ui.campaign.day_screen:CampaignDayScreen",
    "board": "chatdong_tui.ui.stage.board_screen:BoardScreen",
    "stage_task": "chatdong_tui.ui.stage.form_screens:StageTaskScreen",
    "stage_done": "chatdong_tui.ui.stage.form_screens:StageDoneScreen",
    "stage_evidence": "chatdong_tui.ui.stage.form_screens:StageEvidenceScreen",
    "interface": "chatdong_tui.ui.interface.table_screen:InterfaceScreen",
    "interface_task": "chatdong_tui.ui.interface.form_screen:InterfaceTaskScreen",
    "case_same": "chatdong_tui.ui.case.merge_screen:MergeScreen",
    "case_personal": "chatdong_tui.ui.case.private_screen:PrivateScreen",
    "case_withdrawal": "chatdong_tui.ui.case.consent_screen:WithdrawScreen",
    "case_new": "chatdong_tui.ui.case.discover_screen:DiscoverScreen",
    "ending_consents": "chatdong_tui.ui.case.ending_screen:EndingConsentsScreen",
    "resources": "chatdong_tui.ui.resource.list_screen:ResourcesScreen",
    "resource": "chatdong_tui.ui.resource.form_screen:ResourceScreen",
    "importing": "chatdong_tui.ui.importing.file_screen:ImportScreen",
    "import_preview": "chatdong_tui.ui.importing.preview_screen:PreviewScreen",
    "import_mapping": "chatdong_tui.ui.importing.mapping_screen:MappingScreen",
    "import_runs": "chatdong_tui.ui.importing.runs_screen:RunsScreen",
    "search": "chatdong_tui.ui.search.screen:SearchScreen",
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
