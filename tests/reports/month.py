"""A small invented month of zone 1, and reports as text that a test can read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chatdong_tui.document import (
    Absent,
    Cell,
    CellKind,
    Chapter,
    Chart,
    Clause,
    Document,
    Heading,
    Paragraph,
    RowKind,
)
from chatdong_tui.domain import case
from chatdong_tui.domain.budget import BudgetLine, Expenditure, FundSource, Holder, PaymentMethod
from chatdong_tui.domain.case_code import HouseholdType, Route, Status
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import ActionItem, AgendaItem, Attendance, Decision, DiscussionLine, Meeting
from chatdong_tui.domain.meeting_code import (
    AbsenceReason,
    ActionState,
    AgendaKind,
    AttendanceState,
    Disclosure,
    MeetingKind,
    MeetingMode,
    MeetingState,
)
from chatdong_tui.domain.network import RoleKind, Sector
from chatdong_tui.domain.project import Activity, JointProject, Milestone, ProjectState
from chatdong_tui.domain.submission import Submission, SubmissionForm, SubmissionState
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network

S = Status


@dataclass(frozen=True)
class Month:
    """Ids of the invented month."""

    meeting: str
    project: str


def put(desk: Desk, *records: object) -> None:
    """Write records as they are, past the rules of the verbs."""

    def verb(desk: Desk) -> Done[None]:
        with desk.act("meeting.edit") as act:
            for record in records:
                act.put(record)
            return done(act, None)

    desk.perform(verb)


def find_case(desk: Desk, network: Network, no: str, dong: str, *moves: tuple[date, Status]) -> str:
    """A household found on the day of its first move, that then makes the other moves."""
    zone = network.zones[1 if dong.startswith("가람") else 2]
    household = case.Household(desk.new_id(), network.dongs[dong], HouseholdType.ELDERLY_ALONE, alias="강가람")
    episode = case.CrisisCase(desk.new_id(), household.id, zone, no, 1, moves[0][0], Route.VISIT, False)
    before: list[Status | None] = [None, *(status for _, status in moves)]
    events = [
        case.StatusEvent(desk.new_id(), episode.id, on, place, status, before[place - 1])
        for place, (on, status) in enumerate(moves, 1)
    ]
    put(desk, household, episode, *events)
    return episode.id


def fill(desk: Desk, network: Network) -> Month:
    """March 2021 of zone 1: a meeting, four households, a project, money and papers."""
    zone = network.zones[1]
    put(desk, *_february(desk, network), *_meeting(desk, network))
    days = {number: date(2021, 3, number) for number in range(1, 32)}
    find_case(desk, network, "1-가람1-2021-001", "가람1동", (days[2], S.DISCOVERED), (days[3], S.INTAKE))
    find_case(
        desk, network, "1-가람1-2021-002", "가람1동",
        (date(2021, 2, 1), S.DISCOVERED), (days[1], S.INTAKE), (days[1], S.RECEIVED), (days[2], S.ASSESSED),
        (days[18], S.CONFERENCED), (days[19], S.PLANNED),
    )  # fmt: skip
    find_case(
        desk, network, "1-가람2-2021-001", "가람2동",
        (days[4], S.DISCOVERED), (days[5], S.INTAKE), (days[6], S.RECEIVED), (days[7], S.ASSESSED),
        (days[18], S.CONFERENCED), (days[19], S.LINKED), (days[30], S.CLOSED),
    )  # fmt: skip
    project = JointProject(desk.new_id(), zone, 2021, "함께 밥상", ProjectState.CONFIRMED, target_count=10)
    put(
        desk,
        project,
        Milestone(desk.new_id(), project.id, 1, "모집", "2021-03", "2021-03", days[15]),
        Milestone(desk.new_id(), project.id, 2, "교실", "2021-04", "2021-06"),
        Activity(desk.new_id(), project.id, date(2021, 2, 10), "준비", sessions=1, people_total=5),
        Activity(
            desk.new_id(), project.id, days[10], "요리교실", 2, 30, 9, 18, "건", process_note="이웃이 먼저 나서서 도움"
        ),
    )
    office = BudgetLine(desk.new_id(), zone, 2021, "사무관리비", FundSource.DISTRICT, Holder.LEAD_AGENCY, 1_270_900)
    tea = BudgetLine(desk.new_id(), zone, 2021, "업무추진비", FundSource.DISTRICT, Holder.LEAD_AGENCY, 500_900)
    own = BudgetLine(desk.new_id(), zone, 2021, "자체 부담", FundSource.SELF_FUNDING, Holder.LEAD_AGENCY, 100_000)
    put(
        desk,
        office,
        tea,
        own,
        Expenditure(desk.new_id(), office.id, days[10], "재료비", 252_300, PaymentMethod.CARD),
        Expenditure(desk.new_id(), office.id, date(2021, 4, 1), "다음 달 지출", 99_000, PaymentMethod.CARD),
        Expenditure(desk.new_id(), own.id, days[11], "간식", 30_000, PaymentMethod.CARD),
    )
    report = SubmissionForm.NEWSLETTER
    put(
        desk,
        Submission(
            derived("submission", zone, report, "2021-03"), zone, report, "2021-03", date(2021, 4, 5),
            SubmissionState.SUBMITTED, date(2021, 4, 2),
        ),
    )  # fmt: skip
    return Month(_meeting_id(network), project.id)


def _meeting_id(network: Network) -> str:
    return derived("meeting", network.zones[1], "2021-03", MeetingKind.ZONE_MEETING)


def _february(desk: Desk, network: Network) -> Iterator[object]:
    before = Meeting(
        derived("meeting", network.zones[1], "2021-02", MeetingKind.ZONE_MEETING), MeetingKind.ZONE_MEETING,
        date(2021, 2, 18), MeetingMode.IN_PERSON, MeetingState.HELD, Disclosure.OPEN, network.zones[1],
    )  # fmt: skip
    yield before
    agency = network.organisations["하늘종합사회복지관"]
    yield ActionItem(
        desk.new_id(), before.id, 1, "참여 동 연락망 정리", ActionState.DONE, organisation_id=agency,
        due_on=date(2021, 3, 5), done_on=date(2021, 3, 4),
    )  # fmt: skip
    yield ActionItem(
        desk.new_id(), before.id, 2, "공동학습 주제 모으기", ActionState.OPEN, organisation_id=agency,
        due_on=date(2021, 3, 31),
    )  # fmt: skip


def _meeting(desk: Desk, network: Network) -> Iterator[object]:
    meeting_id = _meeting_id(network)
    agency = network.organisations["하늘종합사회복지관"]
    yield Meeting(
        meeting_id, MeetingKind.ZONE_MEETING, date(2021, 3, 18), MeetingMode.IN_PERSON, MeetingState.HELD,
        Disclosure.CLOSED, network.zones[1], 3, starts_at="14:00", ends_at="15:30", place="하늘종합사회복지관 회의실",
        host_id=agency, next_on=date(2021, 4, 15), next_at="14:00", process_note="동과 복지관이 함께 방문하기로 함",
    )  # fmt: skip
    seats: tuple[tuple[str, Sector, str, RoleKind, AttendanceState, AbsenceReason | None], ...] = (
        ("하늘종합사회복지관", Sector.PRIVATE, "복지1", RoleKind.AGENCY_WORKER, AttendanceState.PRESENT, None),
        ("가람1동주민센터", Sector.PUBLIC, "가람1동팀장", RoleKind.DONG_SUPERVISOR, AttendanceState.LATE, None),
        (
            "가람2동주민센터", Sector.PUBLIC, "가람2동팀장", RoleKind.DONG_SUPERVISOR, AttendanceState.ABSENT,
            AbsenceReason.BUSINESS_TRIP,
        ),
    )  # fmt: skip
    for place, (office, sector, name, role, state, reason) in enumerate(seats, 1):
        yield Attendance(
            desk.new_id(), meeting_id, place, sector, state, network.people[name],
            organisation_id=network.organisations[office], role=role, reason=reason,
        )  # fmt: skip
    plan = AgendaItem(desk.new_id(), meeting_id, 1, AgendaKind.DISCUSSION, "운영계획서(안)", agency)
    secret = AgendaItem(desk.new_id(), meeting_id, 2, AgendaKind.CASE, "강가람 가구 지원")
    share = AgendaItem(desk.new_id(), meeting_id, 3, AgendaKind.CASE, "가람2동 사례 공유")
    help_ = AgendaItem(desk.new_id(), meeting_id, 4, AgendaKind.COOPERATION, "홍보물 배부 협조")
    yield from (plan, secret, share, help_)
    yield DiscussionLine(desk.new_id(), meeting_id, 1, "강가람 댁과 1-가람1-2021-002 건은 따로 논의함", plan.id)
    yield DiscussionLine(desk.new_id(), meeting_id, 2, "강가람 가구의 사정", secret.id)
    yield Decision(desk.new_id(), meeting_id, 3, "운영계획서를 3월 안에 제출함", plan.id, "구 일정에 맞춤")
    yield Decision(desk.new_id(), meeting_id, 4, "강가람 가구를 사례관리로 선정함", secret.id)
    yield ActionItem(
        desk.new_id(), meeting_id, 5, "운영계획서 제출", ActionState.OPEN, plan.id, organisation_id=agency,
        due_on=date(2021, 3, 31),
    )  # fmt: skip


def text_of(document: Document) -> str:
    """A Document as lines: the head, each block, tables with | between cells and = before sums."""
    lines = [document.gist, ", ".join(document.keywords), document.title]
    for block in document.blocks:
        if isinstance(block, (Chapter, Clause)):
            lines.append(f"{'Ⅰ' if isinstance(block, Chapter) else '1.'} {block.text}")
        elif isinstance(block, Chart):
            lines.append(f"▥ {block.title}")
        elif isinstance(block, Heading):
            lines.append(f"□ {block.text}")
        elif isinstance(block, Paragraph):
            lines.append(f" {block.level.value} {block.text}")
        else:
            lines += [f"  {block.caption}"] if block.caption else []
            for row in block.rows:
                sign = {RowKind.HEAD: "#", RowKind.BODY: "|", RowKind.TOTAL: "="}[row.kind]
                lines.append(f"  {sign} " + " | ".join(map(_cell, row.cells)))
    return "\n".join([*lines, *(f"붙임 {name}" for name in document.attachments)])


def _cell(cell: Cell) -> str:
    if isinstance(cell.value, Absent):
        return {Absent.NONE: "-", Absent.BLANK: "_"}[cell.value]
    if isinstance(cell.value, date):
        return f"{cell.value:%m-%d}"
    return f"{cell.value}%" if cell.kind is CellKind.PERCENT else f"{cell.value}{cell.unit}"
