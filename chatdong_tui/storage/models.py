"""The synced tables, and the record that each of them holds."""

from __future__ import annotations

from chatdong_tui.domain import budget, case, meeting, network, project, submission
from chatdong_tui.storage.rows import table_of

_RECORDS: tuple[type, ...] = (
    network.District,
    network.Zone,
    network.Dong,
    network.Organisation,
    network.Membership,
    network.Person,
    network.Role,
    network.Agreement,
    network.AgreementParty,
    meeting.Meeting,
    meeting.Attendance,
    meeting.AgendaItem,
    meeting.DiscussionLine,
    meeting.Decision,
    meeting.ActionItem,
    case.Household,
    case.CrisisCase,
    case.StatusEvent,
    case.Contact,
    case.Need,
    case.RiskAssessment,
    case.Service,
    case.Consent,
    project.JointProject,
    project.Milestone,
    project.Activity,
    budget.BudgetLine,
    budget.Expenditure,
    submission.Submission,
)

MODELS: dict[str, type] = {table_of(model): model for model in _RECORDS}
