"""The 3-stage board: usual tasks that come once, evidence that is linked, and what is late."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.network import AgreementDraft
from chatdong_tui.domain.draft.project import ProjectDraft
from chatdong_tui.domain.draft.stage import StageEvidenceDraft, StageTaskDraft
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.stage import Stage, TaskLine
from chatdong_tui.usecases import agreement, meeting, project, stage
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words.stage import DEFAULT_TASKS, progress_text
from tests.conftest import Network, Today
from tests.usecases.meetings import planned, undo


@pytest.fixture
def zone(desk: Desk, network: Network) -> str:
    """A zone with the usual tasks on its board."""
    desk.perform(stage.load, network.zones[1])
    return network.zones[1]


def stage_of(desk: Desk, zone_id: str, number: int) -> Stage:
    return stage.board(desk, zone_id).stages[number - 1]


def first_task(desk: Desk, zone_id: str) -> TaskLine:
    return stage_of(desk, zone_id, 1).tasks[0]


def refused(call: object, *args: object) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as caught:
        call(*args)  # type: ignore[operator]
    return caught.value.field, caught.value.rule


def test_the_usual_tasks_stand_in_the_order_of_the_source(desk: Desk, zone: str) -> None:
    titles = [line.task.title for each in stage.board(desk, zone).stages for line in each.tasks]
    assert titles == [title for _, _, title in DEFAULT_TASKS]
    assert [each.total for each in stage.board(desk, zone).stages] == [6, 8, 5]


def test_they_never_come_twice(desk: Desk, zone: str) -> None:
    assert desk.perform(stage.load, zone).value == 0
    assert stage_of(desk, zone, 1).total == 6


def test_one_that_was_taken_away_or_renamed_stays_so(desk: Desk, zone: str) -> None:
    first, second = stage_of(desk, zone, 1).tasks[:2]
    desk.perform(stage.remove_task, first.id)
    desk.perform(stage.edit_task, second.id, StageTaskDraft(stage=1, title="폭염 대비 현안"))
    assert desk.perform(stage.load, zone).value == 0
    assert first_task(desk, zone).task.title == "폭염 대비 현안"


def test_each_zone_has_its_own_board(desk: Desk, network: Network, zone: str) -> None:
    assert stage_of(desk, network.zones[2], 1).total == 0
    assert desk.perform(stage.load, network.zones[2]).value == len(DEFAULT_TASKS)


def test_a_done_task_counts_until_it_is_taken_back(desk: Desk, zone: str) -> None:
    done = desk.perform(stage.finish_task, first_task(desk, zone).id, date(2021, 3, 18))
    assert done.change.nouns == {Noun.BOARD}
    seen = stage_of(desk, zone, 1)
    assert progress_text(seen.done, seen.total) == "1/6 완료"
    desk.perform(stage.finish_task, first_task(desk, zone).id, None)
    assert stage_of(desk, zone, 1).done == 0


def test_nothing_is_done_on_a_day_to_come(desk: Desk, zone: str) -> None:
    late = date(2021, 3, 19)
    assert refused(desk.perform, stage.finish_task, first_task(desk, zone).id, late) == ("done_on", Rule.OUT_OF_RANGE)


def test_what_is_open_after_its_stage_is_late(desk: Desk, zone: str, today: Today) -> None:
    desk.perform(stage.finish_task, first_task(desk, zone).id, date(2021, 3, 18))
    today.move_to(date(2021, 5, 12))
    first, second, _ = stage.board(desk, zone).stages
    assert [line.late_days for line in first.tasks] == [0, 12, 12, 12, 12, 12]
    assert (first.late, second.late) == (5, 0)


def test_a_meeting_a_project_and_an_agreement_are_evidence(desk: Desk, network: Network, zone: str) -> None:
    task = first_task(desk, zone)
    held = planned(desk, network)
    shared = desk.perform(project.plan, ProjectDraft(zone_id=zone, year=2021, name="함께 밥상")).value
    parties = (network.organisations["하늘종합사회복지관"], network.organisations["가람1동주민센터"])
    signed = desk.perform(
        agreement.add_agreement,
        AgreementDraft(title="거점 협약", organisation_ids=parties, zone_id=zone, signed_on=date(2021, 3, 2)),
    ).value
    for draft in (
        StageEvidenceDraft(meeting_id=held.id),
        StageEvidenceDraft(project_id=shared.id),
        StageEvidenceDraft(agreement_id=signed.id),
        StageEvidenceDraft(note="기관별 역할표"),
    ):
        desk.perform(stage.add_evidence, task.id, draft)
    assert {(line.kind, line.title, line.on) for line in first_task(desk, zone).evidence} == {
        ("meeting", "제1권역 권역별 네트워크 회의(1회)", held.held_on),
        ("project", "함께 밥상", None),
        ("agreement", "거점 협약", date(2021, 3, 2)),
        ("note", "기관별 역할표", None),
    }


def test_evidence_that_was_taken_away_since_has_no_title(desk: Desk, network: Network, zone: str) -> None:
    held = planned(desk, network)
    desk.perform(stage.add_evidence, first_task(desk, zone).id, StageEvidenceDraft(meeting_id=held.id))
    desk.perform(meeting.remove, held.id)
    assert [line.title for line in first_task(desk, zone).evidence] == [""]


def test_the_same_record_is_evidence_once(desk: Desk, network: Network, zone: str) -> None:
    task, held = first_task(desk, zone), planned(desk, network)
    shown = desk.perform(stage.add_evidence, task.id, StageEvidenceDraft(meeting_id=held.id)).value
    again = StageEvidenceDraft(meeting_id=held.id, note="두 번째")
    assert refused(desk.perform, stage.add_evidence, task.id, again) == ("meeting_id", Rule.ALREADY_THERE)
    desk.perform(stage.remove_evidence, shown.id)
    desk.perform(stage.add_evidence, task.id, again)
    assert [line.evidence.note for line in first_task(desk, zone).evidence] == ["두 번째"]


@pytest.mark.parametrize(
    ("fields", "field", "rule"),
    [
        ({}, "note", Rule.REQUIRED),
        ({"meeting_id": "0" * 36}, "meeting_id", Rule.UNKNOWN_RECORD),
        ({"meeting_id": "0" * 36, "agreement_id": "0" * 36}, "agreement_id", Rule.NOT_A_CHOICE),
    ],
)
def test_evidence_is_one_record_or_a_note(
    desk: Desk, zone: str, fields: dict[str, str], field: str, rule: Rule
) -> None:
    draft = StageEvidenceDraft.model_validate(fields)
    assert refused(desk.perform, stage.add_evidence, first_task(desk, zone).id, draft) == (field, rule)


def test_tasks_are_added_moved_and_sent_to_another_stage(desk: Desk, zone: str) -> None:
    added = desk.perform(stage.add_task, zone, StageTaskDraft(stage=1, title="서로의 업무 일정 나누기")).value
    desk.perform(stage.move_task, added.id, 2)
    assert [line.task.title for line in stage_of(desk, zone, 1).tasks][1] == "서로의 업무 일정 나누기"
    assert [line.task.position for line in stage_of(desk, zone, 1).tasks] == list(range(1, 8))
    desk.perform(stage.edit_task, added.id, StageTaskDraft(stage=2, title="서로의 업무 일정 나누기"))
    assert stage_of(desk, zone, 2).tasks[-1].id == added.id


def test_a_task_goes_with_its_evidence_and_comes_back_with_it(desk: Desk, zone: str) -> None:
    task = first_task(desk, zone)
    desk.perform(stage.add_evidence, task.id, StageEvidenceDraft(note="기관별 역할표"))
    assert len(desk.perform(stage.remove_task, task.id).change.row_ids) == 2
    undo(desk)
    assert [line.title for line in first_task(desk, zone).evidence] == ["기관별 역할표"]
