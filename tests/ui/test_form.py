"""A form: Enter goes on, arrows move, errors stand at their field, and it knows what is not saved."""

from __future__ import annotations

from datetime import date

import pytest
from textual.app import App, ComposeResult

from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.notice import Notice
from chatdong_tui.ui.widgets.text_box import TextBox
from tests.ui.driver import driving

MARCH_18 = date(2021, 3, 18)


def meeting_form() -> Form:
    return Form(
        Field("kind", "회의 종류", ChoiceBox(code_choices(MeetingKind)), required=True),
        Field("held_on", "날짜", DateBox(today=lambda: MARCH_18), required=True),
        Field("place", "장소", TextBox(max_length=80)),
        Field("round_no", "회차", CountBox(unit="회")),
    )


class FormApp(App[None]):
    def __init__(self, form: Form) -> None:
        super().__init__()
        self.form = form
        self.done: list[tuple[str, dict[str, str]]] = []
        self.submitted = 0
        self.notices: list[str] = []
        self.changed: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.form

    def on_form_field_done(self, event: Form.FieldDone) -> None:
        self.done.append((event.name, event.values))

    def on_form_changed(self, event: Form.Changed) -> None:
        self.changed.append(event.name)

    def on_form_submitted(self) -> None:
        self.submitted += 1

    def on_notice(self, event: Notice) -> None:
        self.notices.append(event.text)


@pytest.fixture
def app() -> FormApp:
    return FormApp(meeting_form())


async def test_labels_stand_left_and_fields_begin_in_one_column(app: FormApp) -> None:
    app.form.box("place").restore("가람센터")
    async with driving(app) as d:
        assert d.frame()[:4] == [
            "> 회의 종류* 글자나 초성으로 고르기",
            "  날짜*",
            "  장소       가람센터",
            "  회차",
        ]


async def test_eighteen_fields_stand_on_one_screen() -> None:
    fields = [Field(f"f{n}", f"항목 {n}", TextBox(f"값{n}")) for n in range(18)]
    async with driving(FormApp(Form(*fields))) as d:
        d.sees("값0").sees("값17")


async def test_enter_goes_to_the_next_field_and_the_last_one_submits(app: FormApp) -> None:
    async with driving(app) as d:
        await d.press("enter")
        assert d.focused_field() == "held_on"
        await d.press("enter", "enter")
        assert (d.focused_field(), app.submitted) == ("round_no", 0)
        await d.press("enter")
        assert app.submitted == 1


async def test_the_arrows_move_between_fields(app: FormApp) -> None:
    async with driving(app) as d:
        await d.press("down", "down", "up")
        assert d.focused_field() == "held_on"


async def test_enter_that_picks_from_a_list_goes_on_but_never_submits() -> None:
    kinds = [ChoiceBox(code_choices(MeetingKind)) for _ in range(2)]
    app = FormApp(Form(Field("first", "첫째", kinds[0]), Field("last", "막내", kinds[1])))
    async with driving(app) as d:
        await d.type("권역\n권역\n")
        assert app.form.values() == {"first": MeetingKind.ZONE_MEETING, "last": MeetingKind.ZONE_MEETING}
        assert (d.focused_field(), app.submitted) == ("last", 0)


async def test_a_whole_form_is_filled_with_few_keys(app: FormApp) -> None:
    async with driving(app) as d:
        await d.type("권역")
        await d.press("enter")
        await d.type("3.18")
        await d.press("enter")
        await d.type("가람센터")
        await d.press("enter")
        await d.type("3")
        await d.press("enter")
        assert app.form.values() == {
            "kind": MeetingKind.ZONE_MEETING,
            "held_on": MARCH_18,
            "place": "가람센터",
            "round_no": 3,
        }
        assert (app.submitted, d.keys) == (1, 15)


async def test_errors_stand_under_their_fields_and_the_first_is_entered(app: FormApp) -> None:
    async with driving(app) as d:
        await d.press("down", "down")
        app.form.show_errors(
            [
                RuleBroken("held_on", Rule.REQUIRED),
                RuleBroken("round_no", Rule.OUT_OF_RANGE),
                RuleBroken("", Rule.STALE),
            ]
        )
        await d.settle()
        lines = d.frame()
        assert lines[2].strip() == "비어 있습니다. 적어 주십시오."
        assert lines[5].strip().startswith("쓸 수 있는 범위를 벗어났습니다.")
        assert d.focused_field() == "held_on"
        assert app.notices[0].startswith("그 사이에 고쳐진 기록입니다.")


async def test_an_error_goes_when_its_field_is_typed_in(app: FormApp) -> None:
    async with driving(app) as d:
        app.form.show_errors([RuleBroken("place", Rule.REQUIRED)])
        await d.settle()
        d.sees("비어 있습니다.")
        await d.type("가")
        d.does_not_see("비어 있습니다.")


async def test_what_cannot_be_read_is_said_on_leaving_the_field(app: FormApp) -> None:
    async with driving(app) as d:
        await d.press("down")
        await d.type("봄날")
        await d.press("enter")
        d.sees("날짜가 아닙니다.")
        assert d.focused_field() == "place"


async def test_values_name_the_field_of_the_broken_rule(app: FormApp) -> None:
    async with driving(app):
        app.form.box("kind").write(MeetingKind.ZONE_MEETING)
        app.form.box("held_on").restore("봄날")
        with pytest.raises(RuleBroken) as refused:
            app.form.values()
        assert (refused.value.field, refused.value.rule) == ("held_on", Rule.NOT_A_DATE)


async def test_every_broken_rule_is_found_at_once(app: FormApp) -> None:
    async with driving(app):
        app.form.box("round_no").restore("셋")
        broken = [(error.field, error.rule) for error in app.form.broken()]
        assert broken == [
            ("kind", Rule.REQUIRED),
            ("held_on", Rule.REQUIRED),
            ("round_no", Rule.NOT_A_NUMBER),
        ]


async def test_a_form_makes_a_draft(app: FormApp) -> None:
    from chatdong_tui.domain.draft.meeting import MeetingDraft

    async with driving(app):
        app.form.fill({"kind": MeetingKind.ZONE_MEETING, "held_on": MARCH_18, "place": "", "round_no": 3})
        draft = app.form.draft(MeetingDraft, zone_id="z1")
        assert draft == MeetingDraft(kind=MeetingKind.ZONE_MEETING, held_on=MARCH_18, zone_id="z1", round_no=3)


async def test_a_draft_that_breaks_a_rule_is_shown_at_its_field(app: FormApp) -> None:
    from chatdong_tui.domain.draft.meeting import MeetingDraft

    async with driving(app) as d:
        app.form.fill({"kind": MeetingKind.ZONE_MEETING, "held_on": MARCH_18, "round_no": 0})
        assert app.form.draft(MeetingDraft) is None
        await d.settle()
        assert d.focused_field() == "round_no"
        d.sees("쓸 수 있는 범위를 벗어났습니다.")


async def test_a_form_is_dirty_while_it_differs_from_what_is_saved(app: FormApp) -> None:
    async with driving(app) as d:
        app.form.fill({"place": "가람센터"})
        assert not app.form.dirty
        await d.press("down", "down")
        await d.type("2")
        assert app.form.dirty
        await d.press("backspace")
        assert not app.form.dirty


async def test_entering_and_leaving_every_field_does_not_make_it_dirty(app: FormApp) -> None:
    async with driving(app) as d:
        app.form.fill({"kind": MeetingKind.ZONE_MEETING, "held_on": MARCH_18, "round_no": 1200})
        await d.press("down", "down", "down", "up", "up", "up")
        assert not app.form.dirty


async def test_what_is_typed_is_handed_out_after_a_pause(app: FormApp) -> None:
    async with driving(app) as d:
        await d.press("down", "down")
        await d.type("가람")
        assert app.done[-1] == ("place", {"kind": "", "held_on": "", "place": "가람", "round_no": ""})


async def test_what_is_typed_is_handed_out_on_leaving_the_field(app: FormApp) -> None:
    async with driving(app) as d:
        await d.press("down")
        await d.type("3.18")
        await d.press("down")
        assert app.done[-1][1]["held_on"] == "2021. 3. 18.(목)"


async def test_a_change_is_told_although_the_pause_ends_before_the_last_letter_is_heard_of(app: FormApp) -> None:
    async with driving(app) as d:
        app.form.box("place").value = "가"
        app.form._done("place")
        await d.settle()
        assert app.changed == ["place"]


async def test_what_was_handed_out_can_be_brought_back(app: FormApp) -> None:
    async with driving(app):
        app.form.restore({"kind": "zone_meeting", "held_on": "봄날", "place": "가람", "gone": "?"})
        assert app.form.box("kind").read() is MeetingKind.ZONE_MEETING
        assert app.form.raw()["held_on"] == "봄날"
        assert app.form.dirty


async def test_a_hidden_field_is_left_out(app: FormApp) -> None:
    async with driving(app) as d:
        app.form.hide("held_on")
        await d.settle()
        d.does_not_see("날짜")
        await d.press("down")
        assert d.focused_field() == "place"
        assert [error.field for error in app.form.broken()] == ["kind"]
