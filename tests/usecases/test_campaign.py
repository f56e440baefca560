"""Campaigns of calls: what zones report, and the table it comes to."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.campaign import Campaign, Figures
from chatdong_tui.domain.case_code import ContactMethod, ContactResult
from chatdong_tui.domain.draft.campaign import CampaignCountDraft, CampaignDraft
from chatdong_tui.domain.draft.case import ContactDraft
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import campaign, case_record, journal, listing
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words.journal import column_name, verb_name
from tests.conftest import Network
from tests.reports.month import Status, find_case
from tests.usecases.meetings import undo

FIRST, LAST = date(2021, 2, 1), date(2021, 3, 12)


def draft(**more: object) -> CampaignDraft:
    return CampaignDraft.model_validate({"name": "겨울 안부 전화", "from_on": FIRST, "until_on": LAST, **more})


def cell(zone_id: str, targets: int | None, calls: int | None, **more: object) -> CampaignCountDraft:
    values = {"zone_id": zone_id, "on_date": LAST, "targets": targets, "calls": calls}
    return CampaignCountDraft.model_validate(values | more)


@pytest.fixture
def calls(desk: Desk) -> Campaign:
    return desk.perform(campaign.start, draft()).value


def refused(call: object, *args: object) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as caught:
        call(*args)  # type: ignore[operator]
    return caught.value.field, caught.value.rule


def test_a_new_campaign_shows_the_zones_and_no_figures(desk: Desk, calls: Campaign) -> None:
    table = campaign.table(desk, calls.id)
    assert [(zone.zone.no, zone.agency) for zone in table.zones] == [
        (1, "하늘종합사회복지관"),
        (2, "바다종합사회복지관"),
    ]
    assert table.total == Figures(None, None, None)


def test_reports_add_up_by_zone_and_in_total(desk: Desk, network: Network, calls: Campaign) -> None:
    first, second = network.zones[1], network.zones[2]
    cells = [cell(first, 30, 90, on_date=FIRST), cell(first, 10, 110), cell(second, 8, None)]
    table = desk.perform(campaign.set_counts, calls.id, cells).value
    assert [(zone.figures.targets, zone.figures.calls) for zone in table.zones] == [(40, 200), (8, None)]
    assert (table.total.targets, table.total.calls, str(table.total.per_person)) == (48, 200, "5.0")
    assert campaign.table(desk, calls.id, FIRST).total.calls == 90


def test_a_part_of_another_agency_is_named_and_not_added(desk: Desk, network: Network, calls: Campaign) -> None:
    helper = network.organisations["바다종합사회복지관"]
    cells = [cell(network.zones[1], 632, 3_839), cell(network.zones[1], 163, None, organisation_id=helper)]
    table = desk.perform(campaign.set_counts, calls.id, cells).value
    assert table.total.targets == 632
    (part,) = table.zones[0].included
    assert (part.organisation, part.figures.targets) == ("바다종합사회복지관", 163)


def test_a_number_takes_the_place_of_the_one_before(desk: Desk, network: Network, calls: Campaign) -> None:
    desk.perform(campaign.set_counts, calls.id, [cell(network.zones[1], 30, 90)])
    table = desk.perform(campaign.set_counts, calls.id, [cell(network.zones[1], 31, None)]).value
    assert table.total == Figures(31, None, None)


def test_a_report_without_a_figure_is_taken_away(desk: Desk, network: Network, calls: Campaign) -> None:
    desk.perform(campaign.set_counts, calls.id, [cell(network.zones[1], 30, 90)])
    desk.perform(campaign.set_counts, calls.id, [cell(network.zones[1], None, None)])
    assert campaign.counts(desk, calls.id) == ()
    undo(desk)
    assert campaign.table(desk, calls.id).total.calls == 90


def test_calls_to_households_are_another_counter(desk: Desk, network: Network, calls: Campaign) -> None:
    case_id = find_case(desk, network, "1-가람1-2021-001", "가람1동", (FIRST, Status.DISCOVERED))
    contact = ContactDraft(method=ContactMethod.PHONE, result=ContactResult.COMPLETED, on_date=LAST)
    desk.perform(case_record.add_contact, case_id, contact)
    assert campaign.table(desk, calls.id).total == Figures(None, None, None)


def test_a_part_above_its_whole_is_refused_and_nothing_is_saved(desk: Desk, network: Network, calls: Campaign) -> None:
    helper = network.organisations["바다종합사회복지관"]
    cells = [cell(network.zones[1], 100, None), cell(network.zones[1], 163, None, organisation_id=helper)]
    assert refused(desk.perform, campaign.set_counts, calls.id, cells) == ("targets", Rule.PART_ABOVE_WHOLE)
    assert campaign.counts(desk, calls.id) == ()


def test_a_refusal_says_which_cell_it_is(desk: Desk, network: Network, calls: Campaign) -> None:
    cells = [cell(network.zones[1], 1, 1), cell(network.zones[2], 1, 1, on_date=date(2021, 3, 13))]
    with pytest.raises(RuleBroken) as caught:
        desk.perform(campaign.set_counts, calls.id, cells)
    assert (caught.value.field, caught.value.rule) == ("on_date", Rule.OUT_OF_RANGE)
    assert caught.value.facts == {"cell": 1}


def test_zones_and_agencies_must_be_there(desk: Desk, network: Network, calls: Campaign) -> None:
    nobody = "0" * 36
    unknown = (Rule.UNKNOWN_RECORD,)
    assert refused(desk.perform, campaign.set_counts, calls.id, [cell(nobody, 1, 1)]) == ("zone_id", *unknown)
    stray = [cell(network.zones[1], 1, 1, organisation_id=nobody)]
    assert refused(desk.perform, campaign.set_counts, calls.id, stray) == ("organisation_id", *unknown)


def test_a_campaign_does_not_end_before_it_begins(desk: Desk, calls: Campaign) -> None:
    wrong = draft(until_on=date(2021, 1, 1))
    assert refused(desk.perform, campaign.start, wrong) == ("until_on", Rule.END_BEFORE_START)


def test_its_period_keeps_the_days_that_were_reported_on(desk: Desk, network: Network, calls: Campaign) -> None:
    desk.perform(campaign.set_counts, calls.id, [cell(network.zones[1], 30, 90)])
    shorter = draft(until_on=date(2021, 3, 1))
    assert refused(desk.perform, campaign.edit, calls.id, shorter) == ("until_on", Rule.OUT_OF_RANGE)
    later = draft(from_on=date(2021, 3, 14), until_on=None)
    assert refused(desk.perform, campaign.edit, calls.id, later) == ("from_on", Rule.OUT_OF_RANGE)
    desk.perform(campaign.edit, calls.id, draft(name="봄 안부 전화", until_on=None, unit="통"))
    assert (campaign.table(desk, calls.id).unit, campaign.table(desk, calls.id).total.calls) == ("통", 90)


def test_a_campaign_goes_with_its_reports(desk: Desk, network: Network, calls: Campaign) -> None:
    desk.perform(campaign.set_counts, calls.id, [cell(network.zones[1], 30, 90)])
    gone = desk.perform(campaign.remove, calls.id)
    assert gone.change.nouns == {Noun.OUTREACH}
    assert campaign.campaigns(desk) == ()


def test_campaigns_of_a_time_are_those_that_ran_in_it(desk: Desk, calls: Campaign) -> None:
    running = desk.perform(campaign.start, draft(name="봄 안부 전화", from_on=date(2021, 3, 1), until_on=None)).value
    assert [table.campaign.id for table in campaign.campaigns(desk)] == [running.id, calls.id]
    april = campaign.campaigns(desk, date(2021, 4, 1), date(2021, 4, 30))
    assert [table.campaign.id for table in april] == [running.id]


def test_in_line_mode_a_campaign_is_a_few_lines(desk: Desk, network: Network, calls: Campaign) -> None:
    helper = network.organisations["바다종합사회복지관"]
    cells = [cell(network.zones[1], 632, 3_839), cell(network.zones[1], 163, None, organisation_id=helper)]
    desk.perform(campaign.set_counts, calls.id, cells)
    (line,) = listing.lines(desk, "campaigns", None, None)
    assert line.text.splitlines() == [
        f"겨울 안부 전화(2021. 2. 1.~3. 12.), 계 632명 3,839건, 1인당 6.1건 [{calls.id}]",
        "  제1권역, 하늘종합사회복지관, 632명 3,839건, 1인당 6.1건",
        "  제1권역 바다종합사회복지관 163명 포함",
        "  제2권역, 바다종합사회복지관, 미입력",
    ]
    assert line.data["total"] == {"targets": 632, "calls": 3_839, "per_person": "6.1"}


def test_in_line_mode_a_month_and_a_zone_can_be_asked_for(desk: Desk, calls: Campaign) -> None:
    assert list(listing.lines(desk, "campaigns", "2021-04", None)) == []
    (line,) = listing.lines(desk, "campaigns", "2021-03", 2)
    assert [zone.split(",")[0] for zone in line.text.splitlines()[1:]] == ["  제2권역"]


def test_the_past_of_a_report_is_told_in_words(desk: Desk, network: Network, calls: Campaign) -> None:
    desk.perform(campaign.set_counts, calls.id, [cell(network.zones[1], 30, 90)])
    (count,) = campaign.counts(desk, calls.id)
    (past,) = journal.history(desk, "campaign_count", count.id)
    told = {column_name("campaign_count", change.column): change.new for change in past.changes}
    assert verb_name(past.verb) == "집중 모니터링 실적 입력"
    assert (told["집중 모니터링"], told["대상자(명)"], told["실적(건)"]) == ("겨울 안부 전화", "30", "90")
