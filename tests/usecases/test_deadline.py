"""The year's list: whose it is, days set by hand, what the 구청 has done, and entries of one's own."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.deadline import Duty
from chatdong_tui.domain.draft.submission import DayDraft, OwnDeadlineDraft
from chatdong_tui.domain.due import Due, Whose
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import day_off, deadline, journal
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network


def names(lines: tuple[Due, ...]) -> set[str]:
    return {f"{line.duty}:{line.zone.no if line.zone else ''}" for line in lines}


def line(desk: Desk, duty: Duty, period: str = "2021") -> Due:
    return next(each for each in deadline.year_list(desk, 2021) if (each.duty, each.period) == (duty, period))


@pytest.fixture
def at_the_district(desk: Desk, network: Network) -> Desk:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    return desk


def test_a_zone_sees_its_own_papers_and_what_the_district_does(desk: Desk, network: Network) -> None:
    assert "meeting_report:1" in names(deadline.year_list(desk, 2021, Whose.MINE))
    assert "disbursement:" not in names(deadline.year_list(desk, 2021, Whose.MINE))
    assert {"meeting_report:1", "disbursement:"} <= names(deadline.year_list(desk, 2021))
    assert "meeting_report:2" not in names(deadline.year_list(desk, 2021))


def test_the_district_sees_its_own_duties_and_every_zones_papers(at_the_district: Desk) -> None:
    assert "disbursement:" in names(deadline.year_list(at_the_district, 2021, Whose.MINE))
    assert {"meeting_report:1", "meeting_report:2"} <= names(deadline.year_list(at_the_district, 2021))
    assert "meeting_report:2" not in names(deadline.year_list(at_the_district, 2021, zone_no=1))


def test_the_list_goes_by_day(desk: Desk, network: Network) -> None:
    days = [each.due_on for each in deadline.year_list(desk, 2021)]
    assert days == sorted(days)


def test_a_duty_is_done_on_a_day_and_open_again(desk: Desk, network: Network) -> None:
    desk.perform(deadline.finish, Duty.DISBURSEMENT, "2021", date(2021, 3, 15))
    assert line(desk, Duty.DISBURSEMENT).is_done
    desk.perform(deadline.finish, Duty.DISBURSEMENT, "2021", None)
    assert not line(desk, Duty.DISBURSEMENT).is_done


def test_a_paper_is_handed_in_and_not_ticked_off(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(deadline.finish, Duty.SETTLEMENT, "2021", date(2021, 3, 15))
    assert (refused.value.field, refused.value.rule) == ("period", Rule.NOT_A_CHOICE)


def test_another_day_is_set_and_the_usual_one_comes_back(desk: Desk, network: Network) -> None:
    desk.perform(deadline.set_day, Duty.SITE_MONITORING, "2021", None, DayDraft(due_on=date(2021, 10, 15)))
    moved = line(desk, Duty.SITE_MONITORING)
    assert (moved.due_on, moved.usual_on, moved.is_moved) == (date(2021, 10, 15), date(2021, 6, 30), True)
    desk.perform(deadline.set_day, Duty.SITE_MONITORING, "2021", None, DayDraft())
    assert line(desk, Duty.SITE_MONITORING).due_on == date(2021, 6, 30)


def test_another_day_keeps_what_is_done(desk: Desk, network: Network) -> None:
    desk.perform(deadline.finish, Duty.DISBURSEMENT, "2021", date(2021, 3, 15))
    desk.perform(deadline.set_day, Duty.DISBURSEMENT, "2021", None, DayDraft(due_on=date(2021, 3, 16)))
    assert line(desk, Duty.DISBURSEMENT).done_on == date(2021, 3, 15)


def test_the_day_of_another_year_is_refused(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(deadline.set_day, Duty.SETTLEMENT, "2021", None, DayDraft(due_on=date(2020, 12, 20)))
    assert (refused.value.field, refused.value.rule) == ("due_on", Rule.OUT_OF_RANGE)


def test_nothing_that_nobody_asks_for_gets_a_day(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(deadline.set_day, Duty.MONITORING, "2021-02", None, DayDraft(due_on=date(2021, 2, 20)))
    assert (refused.value.field, refused.value.rule) == ("period", Rule.NOT_A_CHOICE)


def test_an_entry_of_ones_own_stands_among_the_others(desk: Desk, network: Network) -> None:
    draft = OwnDeadlineDraft(title="초대의 날 준비", due_on=date(2021, 5, 3), zone_id=network.zones[1])
    own = desk.perform(deadline.add_own, draft).value
    assert (line(desk, Duty.OWN, "2021-05").title, line(desk, Duty.OWN, "2021-05").days_left) == ("초대의 날 준비", 46)
    desk.perform(deadline.finish_own, own.id, date(2021, 3, 18))
    desk.perform(deadline.edit_own, own.id, draft.model_copy(update={"title": "초대의 날"}))
    assert (line(desk, Duty.OWN, "2021-05").title, line(desk, Duty.OWN, "2021-05").is_done) == ("초대의 날", True)
    desk.perform(deadline.remove_own, own.id)
    assert Duty.OWN not in {each.duty for each in deadline.year_list(desk, 2021)}


def test_undo_takes_an_entry_back(desk: Desk, network: Network) -> None:
    desk.perform(deadline.add_own, OwnDeadlineDraft(title="간담회", due_on=date(2021, 5, 3)))
    assert desk.perform(journal.undo).value == "deadline.add_own"
    assert Duty.OWN not in {each.duty for each in deadline.year_list(desk, 2021)}


def test_holidays_are_kept_in_the_file(desk: Desk, network: Network) -> None:
    assert not day_off.in_step(desk)
    before = day_off.days_off(desk, 2021)
    desk.perform(day_off.keep_step)
    assert day_off.in_step(desk)
    assert day_off.days_off(desk, 2021) == before
    assert date(2021, 10, 11) in before


def test_holidays_of_another_version_of_the_program_are_found_anew(desk: Desk, network: Network) -> None:
    desk.database.perform(lambda: desk.database.set_meta(**{"days_off.2021": "0.0.0 2021-03-18"})).result()
    assert date(2021, 3, 18) not in day_off.days_off(desk, 2021)


def test_the_office_can_leave_out_january_and_february(desk: Desk, network: Network) -> None:
    from dataclasses import replace

    desk.settings = replace(desk.settings, first_report_month=3)
    months = {each.period for each in deadline.year_list(desk, 2021) if each.duty is Duty.MEETING_REPORT}
    assert months == {f"2021-{month:02}" for month in range(3, 13)}


def test_the_note_on_a_day_set_by_hand_stays_with_its_line(desk: Desk, network: Network) -> None:
    day = DayDraft(due_on=date(2021, 12, 22), note="지침이 늦게 옴")
    desk.perform(deadline.set_day, Duty.SETTLEMENT, "2021", None, day)
    settlement = line(desk, Duty.SETTLEMENT)
    assert settlement.row is not None
    assert (settlement.row.note, settlement.is_moved) == ("지침이 늦게 옴", True)
