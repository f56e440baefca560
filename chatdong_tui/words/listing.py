"""Records as plain lines and pages, for scripts and screen readers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from chatdong_tui.domain.case_code import CrisisLevel, HouseholdType, Status
from chatdong_tui.domain.case_page import CasePage, timeline
from chatdong_tui.domain.meeting import ActionItem, Decision, DiscussionLine
from chatdong_tui.domain.meeting_sheet import ActionLine, MeetingLine, MeetingSheet
from chatdong_tui.domain.network import Role
from chatdong_tui.domain.project import Activity, tally
from chatdong_tui.domain.project_page import ProjectLine, ProjectPage
from chatdong_tui.words.case import timeline_sentence
from chatdong_tui.words.case_flag import flag_sentence
from chatdong_tui.words.formats import long_date, short_date
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.meeting import meeting_name
from chatdong_tui.words.project import tally_text
from chatdong_tui.words.project_goal import reached_text
from chatdong_tui.words.project_lines import line_of

NOBODY = "담당 없음"


def meeting_line(line: MeetingLine) -> str:
    """`2021. 3. 18.(목) 14:00, 제3권역 …, 개최, 참석 7/8명, 남은 조치 2건`."""
    when = " ".join(part for part in (long_date(line.held_on), line.starts_at) if part)
    name = meeting_name(line.kind, line.zone_no, line.round_no, line.title)
    seats = f"참석 {line.filled}/{line.seats}명"
    return ", ".join((when, name, label(line.state), seats, f"남은 조치 {line.open_actions}건"))


def case_line(
    case_no: str,
    dong: str,
    household_type: HouseholdType,
    status: Status,
    crisis_level: CrisisLevel | None,
    manager: str | None,
    contacted_on: date,
) -> str:
    """`3-응암2-2021-014, 응암2동, 독거노인, 접수, 위기도 중, 담당 …, 마지막 접촉 …`."""
    level = f"위기도 {label(crisis_level)}" if crisis_level else "위기도 미정"
    worker = f"담당 {manager}" if manager else NOBODY
    last = f"마지막 접촉 {short_date(contacted_on)}"
    return ", ".join((case_no, dong, label(household_type), label(status), level, worker, last))


def project_line(line: ProjectLine) -> str:
    """`제3권역, 사업명, 확정, 단계 1/3, 2회 …`."""
    steps = f"단계 {line.steps_done}/{line.steps}"
    return ", ".join(
        (
            zone_name(line.zone.no, line.zone.name),
            line.project.name,
            label(line.project.state),
            steps,
            tally_text(line.tally),
        )
    )


def person_line(name: str, organisation: str, role: Role | None) -> str:
    """`이름, 기관, 역할 직위(2021. 1. 1.~)`."""
    if role is None:
        return ", ".join((name, organisation))
    since = short_date(role.from_on) if role.from_on else ""
    until = short_date(role.until_on) if role.until_on else ""
    title = f" {role.title}" if role.title else ""
    return f"{name}, {organisation}, {label(role.role)}{title}({since}~{until})"


def meeting_page(sheet: MeetingSheet) -> Iterator[str]:
    """The minutes line by line; people by office and title, as reports print them."""
    meeting = sheet.meeting
    zone_no = sheet.zone.no if sheet.zone else None
    yield meeting_name(meeting.kind, zone_no, meeting.round_no, meeting.title)
    times = "~".join(part for part in (meeting.starts_at, meeting.ends_at) if part)
    yield f"일시: {long_date(meeting.held_on)} {times}".rstrip()
    yield f"장소: {meeting.place or ''}"
    yield f"상태: {label(meeting.state)}"
    yield f"참석: {sheet.filled()}/{len(sheet.seats)}명"
    for seat in sheet.seats:
        parts = (seat.name, seat.organisation, seat.attendance.title, label(seat.attendance.state))
        yield "  " + ", ".join(part for part in parts if part)
    for number, block in enumerate(sheet.agenda, start=1):
        yield f"안건 {number}. {block.item.title} {block.case_no}".rstrip()
        yield from (f"  {_entry(entry)}" for entry in block.entries)
    yield from (f"  {_entry(entry)}" for entry in sheet.loose)
    if sheet.carried:
        yield "지난 회의 조치사항"
        yield from (f"  {_entry(line)}" for line in sheet.carried)


def _entry(entry: DiscussionLine | Decision | ActionLine) -> str:
    if isinstance(entry, DiscussionLine):
        return f"논의: {entry.text}"
    if isinstance(entry, Decision):
        return f"결정: {entry.text}"
    return _action(entry.action, entry.owner, entry.organisation)


def _action(action: ActionItem, owner: str, organisation: str) -> str:
    due = f", {short_date(action.due_on)}까지" if action.due_on else ""
    who = ", ".join(part for part in (owner, organisation) if part)
    return f"조치: {action.text} ({who}{due}, {label(action.state)})"


def case_page(page: CasePage) -> Iterator[str]:
    """The case with its warnings and its course; nothing that names the household."""
    names: Mapping[str, str] = page.names
    case = page.case
    manager = names.get(case.manager_id or "")
    last = page.contacts[-1].on_date if page.contacts else case.found_on
    yield case_line(
        case.case_no,
        page.dong.name,
        page.household.household_type,
        page.standing.status,
        case.crisis_level,
        manager,
        last,
    )
    yield from (flag_sentence(flag) for flag in page.flags)
    yield from (f"{short_date(line.on_date)} {timeline_sentence(line, names)}" for line in timeline(page))


def project_page(page: ProjectPage) -> Iterator[str]:
    """The project, its plan and its activities."""
    yield project_line(page.line)
    for line in page.items:
        yield f"세부사업: {line_of(line.item, page.line.project.year)} (실적 {tally_text(line.tally)})"
    for step in page.milestones:
        done = f"완료 {short_date(step.done_on)}" if step.done_on else "진행"
        yield f"단계: {step.name} ({step.from_month or ''}~{step.until_month or ''}, {done})"
    for part in page.parts:
        yield f"역할: {line_of(part, page.line.project.year)}"
    for goal in page.goals:
        yield f"성과목표: {label(goal.goal.kind)} {goal.goal.name}, {reached_text(goal)}"
    yield from (_activity(activity) for activity in page.activities)


def _activity(activity: Activity) -> str:
    figures = tally_text(tally([activity]))
    note = f", {activity.note}" if activity.note else ""
    return f"활동: {short_date(activity.on_date)} {activity.name}, {figures}{note}"
