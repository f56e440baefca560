"""What is late stands in the list and on the first screen, whichever record made it so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chatdong_tui import places, wiring
from chatdong_tui import settings as office
from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.network import Person
from chatdong_tui.storage import case_clock, derived
from chatdong_tui.storage.case_roster import CaseFilter, CaseOrder
from chatdong_tui.usecases import case, case_record, journal, minutes
from chatdong_tui.usecases import case_clock as clocks
from chatdong_tui.usecases import meeting as meetings
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.home import glance
from chatdong_tui.words.case_flag import flag_sentence, late_mark
from tests.conftest import Network, Today
from tests.usecases.cases import TODAY, confer, contact, found, moved, received, service
from tests.usecases.test_case import lines


def late_lines(desk: Desk) -> list[tuple[str, str]]:
    """Number and mark of the late cases, the longest late first."""
    found = case.roster_page(desk, case.roster(desk, case.late(desk)), 0)
    return [(line.case_no, late_mark(line.late_as_of(desk.today))) for line in found]


def listed_as_derived(desk: Desk) -> bool:
    """Whether every line of the list is what its records add up to."""
    with desk.database.snapshot() as connection:
        kept = connection.execute(f"SELECT {', '.join(derived.ROSTER_COLUMNS)} FROM case_roster").fetchall()
        return all(row == derived.roster_row(connection, row[0], case_clock.clocks_of(connection)) for row in kept)


def test_a_line_says_from_which_day_on_it_is_late(desk: Desk, network: Network, today: Today) -> None:
    known = received(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(on_date=TODAY))
    (line,) = lines(desk)
    assert (line.late_on, line.late_kind) == (date(2021, 3, 29), FlagKind.SURVEY_OVERDUE)
    assert line.late_as_of(date(2021, 3, 28)) is None
    today.move_to(date(2021, 3, 29))
    assert late_lines(desk) == [(known.case_no, "조사 늦음")]


def test_the_gap_between_contacts_is_a_clock_too(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    assert late_lines(desk) == [(known.case_no, "연락 늦음")]
    desk.perform(case_record.add_contact, known.id, contact(on_date=TODAY))
    assert late_lines(desk) == []
    desk.perform(journal.undo)
    assert late_lines(desk) == [(known.case_no, "연락 늦음")]


def test_a_closed_case_is_never_late(desk: Desk, network: Network, today: Today) -> None:
    known = found(desk, network)
    moved(desk, known.id, Status.NOT_APPLICABLE, reason_code="outside")
    today.move_to(date(2030, 1, 1))
    assert late_lines(desk) == []
    assert lines(desk)[0].late_on is None


def test_the_first_screen_says_what_is_late_and_by_how_much(desk: Desk, network: Network, today: Today) -> None:
    known = received(desk, network)
    found(desk, network)
    today.move_to(date(2021, 4, 2))
    seen = glance(desk).late
    assert seen.total == 1
    (line,) = seen.lines
    assert (line.case_no, line.dong, line.status, line.flag.days, line.flag.limit) == (
        known.case_no, "가람1동", Status.RECEIVED, 15, 10,
    )  # fmt: skip
    assert flag_sentence(line.flag) == "접수 후 10일이 지났습니다(15일째). 욕구와 위기도를 조사해 주십시오."


def test_a_conference_on_the_case_stops_the_clock_of_emergency_help(desk: Desk, network: Network, today: Today) -> None:
    known = received(desk, network, emergency=True)
    desk.perform(case_record.add_service, known.id, service())
    moved(desk, known.id, Status.IN_SERVICE)
    (line,) = lines(desk)
    assert (line.late_on, line.late_kind) == (date(2021, 3, 17), FlagKind.NO_CONTACT)
    today.move_to(date(2021, 3, 30))
    assert [each.flag.kind for each in glance(desk).late.lines] == [FlagKind.CONFERENCE_OVERDUE]
    meeting = confer(desk, known.id, date(2021, 3, 29))
    assert glance(desk).late.total == 0
    desk.perform(meetings.cancel, meeting.id)
    assert glance(desk).late.total == 1
    desk.perform(journal.undo)
    assert glance(desk).late.total == 0
    (item,) = meetings.sheet(desk, meeting.id).agenda
    desk.perform(minutes.remove_agenda, item.id)
    assert glance(desk).late.total == 1
    assert listed_as_derived(desk)


def test_other_clocks_of_the_office_count_at_once(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(on_date=TODAY))
    desk.settings = replace(desk.settings, survey_days=3, contact_gap_days=60)
    assert not clocks.in_step(desk)
    assert desk.perform(clocks.keep_step).value == 1
    assert clocks.in_step(desk)
    assert lines(desk)[0].late_on == date(2021, 3, 22)
    assert desk.perform(clocks.keep_step).value == 0
    found(desk, network)
    assert listed_as_derived(desk)
    desk.settings = office.Settings()
    assert desk.perform(clocks.keep_step).value == 2
    assert lines(desk)[0].late_on == date(2021, 3, 29)


def test_the_list_is_sorted_by_lateness_and_filtered_by_its_kind(desk: Desk, network: Network, today: Today) -> None:
    quiet, waiting = found(desk, network), received(desk, network)
    desk.perform(case_record.add_contact, waiting.id, contact(on_date=TODAY))
    fresh = found(desk, network, found_on=TODAY)
    order = [line.case_id for line in lines(desk, order=CaseOrder.LATE)]
    assert order == [quiet.id, waiting.id, fresh.id]
    today.move_to(date(2021, 4, 1))
    by = {"late_by": desk.today}
    assert [line.case_id for line in lines(desk, flag=FlagKind.SURVEY_OVERDUE, **by)] == [waiting.id]
    assert {line.case_id for line in lines(desk, flag=FlagKind.NO_CONTACT, **by)} == {quiet.id, fresh.id}


def test_a_new_name_of_a_manager_shows_in_the_list(desk: Desk, network: Network) -> None:
    found(desk, network, manager_id=network.people["복지1"])

    def rename(desk: Desk) -> Done[None]:
        with desk.act("person.edit") as act:
            act.put(Person(network.people["복지1"], "복지일"))
            return done(act, None)

    desk.perform(rename)
    assert lines(desk)[0].manager == "복지일"
    assert listed_as_derived(desk)


def test_every_column_sorts_the_list_both_ways(desk: Desk, network: Network) -> None:
    for dong in ("가람2동", "가람1동", "나래1동"):
        found(desk, network, dong_id=network.dongs[dong], manager_id=network.people["복지1"])
    for order in CaseOrder:
        up = [line.case_id for line in lines(desk, order=order)]
        down = [line.case_id for line in lines(desk, order=order, descending=True)]
        assert up == down[::-1]
    assert [line.dong for line in lines(desk, order=CaseOrder.DONG)] == ["가람1동", "가람2동", "나래1동"]
    assert case.roster(desk, CaseFilter(order=CaseOrder.DONG)).order == "dong_at"


def test_a_file_is_in_step_with_the_settings_as_soon_as_it_is_opened(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(on_date=TODAY))
    desk.database.close()
    places.settings_file().parent.mkdir(parents=True, exist_ok=True)
    places.settings_file().write_text("survey_days = 3\n", encoding="utf-8")
    opened = wiring.open_desk(desk.database.path)
    assert lines(opened)[0].late_on == date(2021, 3, 22)
    opened.database.close()
