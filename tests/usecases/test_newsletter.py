"""The newsletter of a zone and month: drafted from records, written by people."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector
from chatdong_tui.domain.draft.network import PersonDraft
from chatdong_tui.domain.draft.newsletter import NewsItemDraft
from chatdong_tui.domain.draft.resource import ResourceDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network import RoleKind
from chatdong_tui.domain.newsletter import NewsSection
from chatdong_tui.domain.project import Activity, JointProject, Milestone, ProjectState
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import journal, meeting, newsletter, newsletter_draft, person, resource
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.reports.month import put
from tests.usecases.meetings import APRIL, MARCH, planned
from tests.usecases.newsletters import drafted, said, shown, typed

AGENCY = "하늘종합사회복지관"


def add_worker(desk: Desk, network: Network, name: str, from_on: date) -> None:
    fields = {"name": name, "organisation_id": network.organisations[AGENCY], "role": RoleKind.AGENCY_WORKER}
    desk.perform(person.add_person, PersonDraft.model_validate({**fields, "title": "팀장", "from_on": from_on}))


def rice(network: Network, quantity: int | None = 12) -> ResourceDraft:
    return ResourceDraft(
        name="쌀 10kg", sector=ServiceSector.PRIVATE, form=ServiceForm.IN_KIND, domain=NeedDomain.DAILY_LIFE,
        organisation_id=network.organisations[AGENCY], quantity=quantity, unit="포", until_on=date(2021, 4, 30),
    )  # fmt: skip


# drafted from records


def test_who_came_and_left_in_the_month_is_in_it(desk: Desk, network: Network) -> None:
    add_worker(desk, network, "새얼굴", date(2021, 3, 2))
    drafted(desk, network)
    assert said(desk, network, NewsSection.PEOPLE) == [
        "하늘종합사회복지관 새얼굴 팀장님이 새로 오셨습니다. 맡은 일은 복지관 실무자입니다."
    ]


def test_what_can_still_be_given_is_in_it_with_how_much_and_until_when(desk: Desk, network: Network) -> None:
    desk.perform(resource.record, rice(network))
    drafted(desk, network)
    (item,) = shown(desk, network).of(NewsSection.SHARING)
    assert (item.text, item.quantity, item.until_on) == ("쌀 10kg", "12포", date(2021, 4, 30))
    assert item.organisation_id == network.organisations[AGENCY]


def test_what_the_projects_did_and_what_they_do_next_is_in_it(desk: Desk, network: Network) -> None:
    project = JointProject(desk.new_id(), network.zones[1], 2021, "함께 밥상", ProjectState.CONFIRMED)
    step = Milestone(desk.new_id(), project.id, 1, "교실", "2021-04", "2021-06")
    done = Activity(desk.new_id(), project.id, date(2021, 3, 10), "요리교실", 2, 30, 9, 18, "건", photos=3)
    put(desk, project, step, done)
    drafted(desk, network)
    assert said(desk, network, NewsSection.PROJECT) == [
        "『함께 밥상』 요리교실: 2회, 30명 참여, 18건, 사진 3장",
        "『함께 밥상』 다음 달에는 교실을 합니다.",
    ]


def test_the_calendar_of_the_next_month_has_meetings_and_papers_but_no_case_conference(
    desk: Desk, network: Network
) -> None:
    planned(desk, network, APRIL, starts_at="14:00", place="하늘복지관")
    planned(desk, network, APRIL, kind=MeetingKind.CASE_CONFERENCE)
    drafted(desk, network)
    assert said(desk, network, NewsSection.CALENDAR) == [
        "구청 제출: 3월 회의 결과, 3월 소식지",
        "제1권역 권역별 네트워크 회의(14:00, 하늘복지관)",
    ]


def test_the_next_meeting_that_was_only_announced_is_in_it(desk: Desk, network: Network) -> None:
    held = planned(desk, network, MARCH, next_on=APRIL, next_at="15:00")
    desk.perform(meeting.hold, held.id)
    drafted(desk, network)
    assert "제1권역 권역별 네트워크 회의(15:00)" in said(desk, network, NewsSection.CALENDAR)


def test_a_study_of_the_month_is_in_it(desk: Desk, network: Network) -> None:
    held = planned(desk, network, MARCH, kind=MeetingKind.JOINT_STUDY, title="치매 바로 알기")
    desk.perform(meeting.hold, held.id)
    drafted(desk, network)
    assert said(desk, network, NewsSection.STUDY) == ["공동 학습 ‘치매 바로 알기’를 함께했습니다."]


def test_drafting_again_follows_the_records_and_leaves_what_was_typed(desk: Desk, network: Network) -> None:
    known = desk.perform(resource.record, rice(network)).value
    drafted(desk, network)
    typed(desk, network, "벚꽃길 함께 걷기")
    desk.perform(resource.edit, known.id, rice(network, 5))
    done = desk.perform(newsletter_draft.draft, network.zones[1], "2021-03").value
    assert (done.new, done.changed, done.gone) == (0, 1, 0)
    assert [item.quantity for item in shown(desk, network).of(NewsSection.SHARING)] == ["5포"]
    assert said(desk, network, NewsSection.NOTICE) == ["벚꽃길 함께 걷기"]


def test_a_drafted_line_that_somebody_changed_is_theirs(desk: Desk, network: Network) -> None:
    known = desk.perform(resource.record, rice(network)).value
    drafted(desk, network)
    (item,) = shown(desk, network).of(NewsSection.SHARING)
    own = NewsItemDraft(section=NewsSection.SHARING, text="쌀 10kg", quantity="12포", audience="홀로 사는 어르신")
    desk.perform(newsletter.edit_item, item.id, own)
    desk.perform(resource.edit, known.id, rice(network, 5))
    drafted(desk, network)
    (item,) = shown(desk, network).of(NewsSection.SHARING)
    assert (item.quantity, item.audience, item.automatic) == ("12포", "홀로 사는 어르신", False)


def test_a_drafted_line_that_is_taken_away_is_hidden_and_does_not_come_back(desk: Desk, network: Network) -> None:
    desk.perform(resource.record, rice(network))
    drafted(desk, network)
    (item,) = shown(desk, network).of(NewsSection.SHARING)
    assert desk.perform(newsletter.remove_item, item.id).value is False
    drafted(desk, network)
    assert [item.hidden for item in shown(desk, network).of(NewsSection.SHARING)] == [True]


def test_a_draft_is_taken_back_as_one(desk: Desk, network: Network) -> None:
    drafted(desk, network)
    assert desk.perform(journal.undo).value == "newsletter.draft"
    assert shown(desk, network).newsletter is None


# numbers


def test_issues_are_numbered_in_the_year_of_their_zone(desk: Desk, network: Network) -> None:
    assert [drafted(desk, network, month).issue_no for month in ("2021-03", "2021-04", "2021-03")] == [1, 2, 1]


def test_an_issue_gets_another_number_that_is_free(desk: Desk, network: Network) -> None:
    march, april = drafted(desk, network), drafted(desk, network, "2021-04")
    desk.perform(newsletter.renumber, march.id, 3)
    assert shown(desk, network).newsletter != march
    with pytest.raises(RuleBroken) as refused:
        desk.perform(newsletter.renumber, march.id, april.issue_no)
    assert (refused.value.field, refused.value.rule) == ("issue_no", Rule.ALREADY_THERE)


def test_a_year_without_the_zone_has_no_newsletter(desk: Desk, network: Network) -> None:
    for month, rule in (("2024-01", Rule.OUT_OF_RANGE), ("2021-13", Rule.NOT_A_MONTH)):
        with pytest.raises(RuleBroken) as refused:
            drafted(desk, network, month)
        assert (refused.value.field, refused.value.rule) == ("month", rule)


# lines of the agencies


def test_the_lines_of_the_agencies_are_written_at_once(desk: Desk, network: Network, today: Today) -> None:
    agency, dong = network.organisations[AGENCY], network.organisations["가람1동주민센터"]
    lines = {agency: ["봄나들이 신청 | 02-351-1234", "무료 빨래방"], dong: ["전입신고 함께 받기", ""]}
    desk.perform(newsletter.write_agency_lines, network.zones[1], "2021-03", lines)
    items = shown(desk, network).of(NewsSection.AGENCY)
    assert [(item.text, item.contact) for item in items] == [
        ("봄나들이 신청", "02-351-1234"),
        ("무료 빨래방", "02-351-1234"),
        ("전입신고 함께 받기", None),
    ]


def test_an_agency_need_not_type_its_contact_again_next_month(desk: Desk, network: Network) -> None:
    agency = network.organisations[AGENCY]
    for month, line in (("2021-03", "봄나들이 | 02-351-1234"), ("2021-04", "여름 캠프")):
        desk.perform(newsletter.write_agency_lines, network.zones[1], month, {agency: [line]})
    assert [item.contact for item in shown(desk, network, "2021-04").items] == ["02-351-1234"]
    first = newsletter.agency_lines(desk, network.zones[1], "2021-04")[0]
    assert (first.organisation.name, first.lines, first.contact) == (AGENCY, ("여름 캠프",), "02-351-1234")


def test_a_blank_line_takes_its_line_away_and_a_bad_one_keeps_all(desk: Desk, network: Network) -> None:
    agency = network.organisations[AGENCY]
    desk.perform(newsletter.write_agency_lines, network.zones[1], "2021-03", {agency: ["하나", "둘"]})
    with pytest.raises(RuleBroken) as refused:
        desk.perform(newsletter.write_agency_lines, network.zones[1], "2021-03", {agency: ["", "가" * 301]})
    assert (refused.value.field, refused.value.rule) == (f"{agency}/1", Rule.TOO_LONG)
    assert said(desk, network, NewsSection.AGENCY) == ["하나", "둘"]
    desk.perform(newsletter.write_agency_lines, network.zones[1], "2021-03", {agency: ["", "둘"]})
    assert said(desk, network, NewsSection.AGENCY) == ["둘"]


def test_an_agencys_news_names_the_agency(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as refused:
        typed(desk, network, "봄나들이", NewsSection.AGENCY)
    assert (refused.value.field, refused.value.rule) == ("organisation_id", Rule.REQUIRED)


# order


def test_a_line_moves_in_its_section(desk: Desk, network: Network) -> None:
    lines = [typed(desk, network, text) for text in ("하나", "둘", "셋")]
    desk.perform(newsletter.move_item, lines[2].id, -1)
    assert said(desk, network, NewsSection.NOTICE) == ["하나", "셋", "둘"]


def test_a_line_of_the_calendar_keeps_to_its_day(desk: Desk, network: Network) -> None:
    line = typed(desk, network, "벚꽃길 걷기", NewsSection.CALENDAR, on_date=date(2021, 4, 3))
    with pytest.raises(RuleBroken):
        desk.perform(newsletter.move_item, line.id, 1)
