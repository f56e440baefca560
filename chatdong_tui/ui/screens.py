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
    "papers": "chatdong_tui.ui.export.papers_screen:PapersScreen",
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
    "templates": "chatdong_tui.ui.export.template_screen:TemplatesScreen",
    "template_fields": "chatdong_tui.ui.export.template_screen:TemplateFieldsScreen",
    "template_add": "chatdong_tui.ui.export.template_add_screen:TemplateAddScreen",
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
    "project_state_day": "chatdong_tui.ui.project.edit_screen:StateDayScreen",
    "activity": "chatdong_tui.ui.project.edit_screen:ActivityScreen",
    "budget": "chatdong_tui.ui.budget.room_screen:BudgetScreen",
    "receipts": "chatdong_tui.ui.budget.receipts_screen:ReceiptsScreen",
    "receipt": "chatdong_tui.ui.budget.receipt_screen:ReceiptScreen",
    "budget_line": "chatdong_tui.ui.budget.line_screen:BudgetLineScreen",
    "disbursement": "chatdong_tui.ui.budget.movement_screens:DisbursementScreen",
    "budget_change": "chatdong_tui.ui.budget.movement_screens:BudgetChangeScreen",
    "settlement": "chatdong_tui.ui.budget.settlement_screen:SettlementScreen",
    "settlement_note": "chatdong_tui.ui.budget.settlement_screen:SettlementNoteScreen",
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
    "field_sheet": "chatdong_tui.ui.case.field_sheet_screen:FieldSheetScreen",
    "ending_consents": "chatdong_tui.ui.case.ending_screen:EndingConsentsScreen",
    "resources": "chatdong_tui.ui.resource.list_screen:ResourcesScreen",
    "resource": "chatdong_tui.ui.resource.form_screen:ResourceScreen",
    "importing": "chatdong_tui.ui.importing.file_screen:ImportScreen",
    "import_preview": "chatdong_tui.ui.importing.preview_screen:PreviewScreen",
    "import_mapping": "chatdong_tui.ui.importing.mapping_screen:MappingScreen",
    "import_runs": "chatdong_tui.ui.importing.runs_screen:RunsScreen",
    "charts": "chatdong_tui.ui.chart.screen:ChartsScreen",
    "calendar": "chatdong_tui.ui.submission.calendar_screen:CalendarScreen",
    "deadline_day": "chatdong_tui.ui.submission.form_screens:DayScreen",
    "deadline_own": "chatdong_tui.ui.submission.form_screens:OwnScreen",
    "paper_return": "chatdong_tui.ui.submission.form_screens:ReturnScreen",
    "paper_sent": "chatdong_tui.ui.submission.form_screens:SentScreen",
    "deadline_done": "chatdong_tui.ui.submission.form_screens:DutyDoneScreen",
    "paper_reason": "chatdong_tui.ui.submission.form_screens:CorrectionScreen",
    "paper_history": "chatdong_tui.ui.submission.history_screen:PaperHistoryScreen",
    "paper_corrections": "chatdong_tui.ui.submission.corrections_screen:CorrectionsScreen",
    "paper_grid": "chatdong_tui.ui.submission.grid_screen:PaperGridScreen",
    "paper_matrix": "chatdong_tui.ui.submission.matrix_screen:MatrixScreen",
    "newsletter": "chatdong_tui.ui.newsletter.page_screen:NewsletterScreen",
    "newsletter_item": "chatdong_tui.ui.newsletter.item_screen:NewsItemScreen",
    "newsletter_agencies": "chatdong_tui.ui.newsletter.agency_screen:AgencyNewsScreen",
    "newsletter_check": "chatdong_tui.ui.newsletter.check_screen:CheckScreen",
    "newsletter_versions": "chatdong_tui.ui.newsletter.version_screens:NewsletterVersionsScreen",
    "newsletter_reopen": "chatdong_tui.ui.newsletter.version_screens:ReopenNewsletterScreen",
    "newsletter_number": "chatdong_tui.ui.newsletter.version_screens:IssueNumberScreen",
    "month_end": "chatdong_tui.ui.month_end.screen:MonthEndScreen",
    "gap_waiver": "chatdong_tui.ui.month_end.waive_screen:WaiveScreen",
    "registers": "chatdong_tui.ui.register.registers_screen:RegistersScreen",
    "register": "chatdong_tui.ui.register.list_screen:RegisterScreen",
    "register_entry": "chatdong_tui.ui.register.entry_screen:EntryScreen",
    "practice_suggestions": "chatdong_tui.ui.register.suggestion_screen:SuggestionsScreen",
    "programmes": "chatdong_tui.ui.programme.list_screen:ProgrammesScreen",
    "programme_form": "chatdong_tui.ui.programme.form_screens:ProgrammeFormScreen",
    "programme": "chatdong_tui.ui.programme.page_screen:ProgrammeScreen",
    "indicators": "chatdong_tui.ui.indicator.list_screen:IndicatorsScreen",
    "indicator": "chatdong_tui.ui.indicator.page_screen:IndicatorScreen",
    "indicator_rows": "chatdong_tui.ui.indicator.rows_screen:IndicatorRowsScreen",
    "indicator_form": "chatdong_tui.ui.indicator.form_screens:IndicatorFormScreen",
    "indicator_target": "chatdong_tui.ui.indicator.form_screens:IndicatorTargetScreen",
    "indicator_actual": "chatdong_tui.ui.indicator.form_screens:IndicatorActualScreen",
    "indicator_remark": "chatdong_tui.ui.indicator.form_screens:IndicatorRemarkScreen",
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
