"""회의록: the whole meeting for the office, and an edition to be shared that tells of households by number."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import python_calamine
import unhwp

from chatdong_tui.document import Document
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.meeting import AgendaItem, Attendance, Decision, DiscussionLine, Meeting
from chatdong_tui.domain.meeting_code import (
    AgendaKind,
    AttendanceState,
    Disclosure,
    MeetingKind,
    MeetingMode,
    MeetingState,
)
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.export.cells import Grid, text
from chatdong_tui.export.shown import Line, show
from chatdong_tui.storage import rows
from chatdong_tui.usecases import minutes_line, monthly, topic
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting_document import FORMS, document
from chatdong_tui.usecases.monthly import parse_scope, preview
from tests.conftest import Network
from tests.reports.month import Month, find_case, put, text_of


def internal(desk: Desk, month: Month) -> str:
    return text_of(document(desk, month.meeting, "minutes"))


def shared(desk: Desk, month: Month) -> str:
    return text_of(document(desk, month.meeting, "minutes-shared"))


def typed(desk: Desk, month: Month, *lines: str) -> None:
    for line in lines:
        desk.perform(minutes_line.add_by_line, month.meeting, None, line)


def test_the_statutory_set_stands_in_its_order(desk: Desk, month: Month) -> None:
    words = (
        "회의의 명칭:",
        "개최기관:",
        "일시:",
        "장소:",
        "□ 참석자 및 배석자",
        "□ 진행 순서",
        "□ 상정 안건",
        "□ 발언 요지",
        "□ 결정 사항",
    )
    seen = internal(desk, month)
    places = [seen.index(word) for word in words]
    assert places == sorted(places)


def test_the_office_reads_all_of_it(desk: Desk, month: Month) -> None:
    seen = internal(desk, month)
    assert "강가람 가구를 사례관리로 선정함" in seen
    assert "강가람 가구의 사정" in seen


def test_what_is_shared_names_no_household_and_counts_what_it_leaves_out(desk: Desk, month: Month) -> None:
    seen = shared(desk, month)
    assert "강가람" not in seen
    assert "1-가람1-2021-002" not in seen
    assert "논의 1건은 사례 안건이라 적지 않음" in seen
    assert "※ 사례 안건의 결정 1건과 조치 0건은 적지 않음" in seen
    assert "결정 2건, 보류 0건, 조치 1건을 정함" in seen


def test_a_household_on_the_agenda_is_its_number(desk: Desk, network: Network, month: Month) -> None:
    case_id = find_case(desk, network, "1-가람1-2021-009", "가람1동", (date(2021, 2, 1), Status.DISCOVERED))
    item = AgendaItem(desk.new_id(), month.meeting, 9, AgendaKind.DISCUSSION, "강가람 댁 방문", case_id=case_id)
    put(desk, item, DiscussionLine(desk.new_id(), month.meeting, 20, "화요일에 방문함", item.id))
    assert "| 5 | 논의 | 사례 1-가람1-2021-009 | - | -" in shared(desk, month)
    assert "화요일" not in shared(desk, month)
    assert "| 5 | 논의 | 강가람 댁 방문 | - | -" in internal(desk, month)


@pytest.mark.parametrize(
    ("disclosure", "title"), [(Disclosure.CLOSED, "사례"), (Disclosure.PARTIAL, "가람2동 사례 공유")]
)
def test_a_round_of_cases_keeps_its_title_unless_the_meeting_is_closed(
    desk: Desk, month: Month, disclosure: Disclosure, title: str
) -> None:
    with desk.database.snapshot() as connection:
        meeting = rows.get(connection, Meeting, month.meeting)
    put(desk, replace(meeting, disclosure=disclosure))
    assert f"| 3 | 사례 | {title} | - | -" in shared(desk, month)


def test_an_edition_that_leaves_something_out_is_partly_open(desk: Desk, month: Month) -> None:
    editions = [document(desk, month.meeting, form).head.disclosure for form in ("minutes", "minutes-shared")]
    assert editions == ["비공개", "부분공개"]


def test_loose_lines_of_a_case_conference_are_not_shared(desk: Desk, network: Network) -> None:
    conference = Meeting(
        desk.new_id(), MeetingKind.CASE_CONFERENCE, date(2021, 3, 25), MeetingMode.IN_PERSON, MeetingState.HELD,
        Disclosure.CLOSED, network.zones[1],
    )  # fmt: skip
    put(
        desk,
        conference,
        DiscussionLine(desk.new_id(), conference.id, 1, "그 어르신은 입원 중"),
        Decision(desk.new_id(), conference.id, 2, "퇴원 뒤 방문"),
    )
    seen = text_of(document(desk, conference.id, "minutes-shared"))
    assert not [word for word in ("입원", "퇴원") if word in seen]
    assert "논의 1건은 사례 안건이라 적지 않음" in seen
    assert "결정 1건과 조치 0건은 적지 않음" in seen


def test_ways_choice_reason_and_what_was_put_off_are_told(desk: Desk, month: Month) -> None:
    typed(
        desk, month, "1안 함께 방문 / 인력", "2안 각자", "!1안 / 어르신이 덜 놀람", "!보류 예산 ~4.20 (구 회신이 오면)"
    )
    seen = internal(desk, month)
    assert " - (1안) 함께 방문 - 인력\n - (2안) 각자" in seen
    assert "| 결정 | (1안) 함께 방문 | 사유: 어르신이 덜 놀람" in seen
    assert "| 보류 | 예산 | 재논의: 2021. 4. 20.(화)\n재논의 조건: 구 회신이 오면" in seen
    assert "결정 3건, 보류 1건" in seen


def test_the_result_report_tells_a_choice_and_a_postponement_too(desk: Desk, month: Month) -> None:
    typed(desk, month, "1안 함께 방문", "!1안 / 인력", "!보류 예산 ~4.20")
    (report,) = preview(desk, "2021-03", parse_scope("zone:1"), ("meeting-result",))
    seen = text_of(report)
    assert "| 결정 | (1안) 함께 방문 ⇒ 사유: 인력 | - | - | -" in seen
    assert "| 보류 | 예산 ※ 재논의: 2021. 4. 20.(화) | - | - | -" in seen
    assert "결정 3건과 조치 1건을 정함" in report.gist


def test_what_came_along_is_a_step_of_the_meeting(desk: Desk, network: Network, month: Month) -> None:
    typed(desk, month, "#공동학습 주제", "!보류 예산 ~4.10")
    with desk.database.snapshot() as connection:
        (item,) = rows.select(connection, AgendaItem, "title = '공동학습 주제'")
    desk.perform(topic.keep_open, item.id)
    april = Meeting(
        desk.new_id(), MeetingKind.ZONE_MEETING, date(2021, 4, 15), MeetingMode.IN_PERSON, MeetingState.HELD,
        Disclosure.OPEN, network.zones[1],
    )  # fmt: skip
    put(desk, april)
    seen = text_of(document(desk, april.id, "minutes"))
    assert (
        "2. 지난 회의에서 넘어온 안건 2건\n - 계속 논의: 공동학습 주제(28일째)\n - 보류 안건: 예산(2021. 3. 18. 보류)"
        in seen
    )


def test_a_guest_sits_beside_the_members(desk: Desk, month: Month) -> None:
    guest = Attendance(desk.new_id(), month.meeting, 9, Sector.OTHER, AttendanceState.PRESENT, guest="한빛나")
    put(desk, guest)
    assert "| 4 | 기타 | _ | _ | 한빛나 | 배석 | _" in internal(desk, month)


def test_an_empty_meeting_still_makes_minutes(desk: Desk, network: Network) -> None:
    bare = Meeting(
        desk.new_id(), MeetingKind.GENERAL_MEETING, date(2021, 3, 25), MeetingMode.VIDEO, MeetingState.HELD,
        Disclosure.OPEN,
    )  # fmt: skip
    put(desk, bare)
    seen = text_of(document(desk, bare.id, "minutes"))
    assert "방식: 영상" in seen
    assert "다음 회의: 미정" in seen


# one file for each meeting


def test_a_month_gives_one_file_for_each_meeting(desk: Desk, network: Network, month: Month, tmp_path: Path) -> None:
    for _ in range(2):
        put(
            desk,
            Meeting(
                desk.new_id(), MeetingKind.CASE_CONFERENCE, date(2021, 3, 25), MeetingMode.IN_PERSON,
                MeetingState.HELD, Disclosure.CLOSED, network.zones[1],
            ),
        )  # fmt: skip
    done = monthly.export(desk, "2021-03", parse_scope("zone:1"), ("minutes",), ("csv",), tmp_path)
    assert [path.name for path in done.value] == [
        "2021-03-18_제1권역_권역별네트워크회의_회의록.csv",
        "2021-03-25_제1권역_사례회의_회의록.csv",
        "2021-03-25_제1권역_사례회의_회의록_2.csv",
    ]


def test_a_month_without_meetings_of_its_own_has_no_minutes(desk: Desk, month: Month) -> None:
    for form in FORMS:
        with pytest.raises(RuleBroken) as refused:
            preview(desk, "2021-03", parse_scope("district"), (form,))
        assert (refused.value.field, refused.value.rule) == ("forms", Rule.NOTHING_HELD)


def printed(page: Document) -> list[str]:
    """Every line and cell that a reader is to see."""
    found: list[str] = []
    for part in show(page).body:
        if isinstance(part, Line):
            found.append(part.text.strip())
        elif isinstance(part, Grid):
            found += [line for row in part.rows for slot in row.slots if slot for line in text(slot).split("\n")]
    return [line for line in found if line]


@pytest.mark.parametrize("form", FORMS)
def test_other_programs_read_every_cell_of_the_files(desk: Desk, month: Month, tmp_path: Path, form: str) -> None:
    typed(desk, month, "1안 함께 방문 / 인력", "!1안", "!보류 예산 ~4.20 (구 회신이 오면)")
    files = monthly.export(desk, "2021-03", parse_scope("zone:1"), (form,), ("hwpx", "xlsx", "csv"), tmp_path).value
    hwpx, xlsx, plain = files
    sheet = python_calamine.CalamineWorkbook.from_path(xlsx).get_sheet_by_index(0)
    readings = (
        unhwp.parse_bytes(hwpx.read_bytes()).markdown.replace("\\", ""),
        "\n".join(str(field) for row in sheet.to_python() for field in row),
        "\n".join(field for row in csv.reader(io.StringIO(plain.read_text("utf-8-sig"))) for field in row),
    )
    (page,) = preview(desk, "2021-03", parse_scope("zone:1"), (form,))
    for line in printed(page):
        number_or_date = line.rstrip(".").replace(". ", "").isdigit()
        for seen in readings if not number_or_date else readings[:1]:
            assert line in seen
