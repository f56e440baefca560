"""The form of an assessment: the ten domains of need, one row each, and the crisis level."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.case import Need
from chatdong_tui.domain.case_code import CrisisLevel, NeedDomain
from chatdong_tui.domain.case_course import levels
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.case.need_box import Found, NeedBox
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import case_record
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case import FIELDS
from chatdong_tui.words.case_course import level_text
from chatdong_tui.words.labels import label


class AssessScreen(CaseForm):
    """A new assessment, or the one of a day again to correct it. Domains nobody looked into stay empty."""

    draft_noun = "assessment"
    DEFAULT_CSS = """
    AssessScreen Form { height: auto; max-height: 18; }
    AssessScreen #before { padding: 1 1 0 1; color: $text-muted; }
    """

    def __init__(self, page: CasePage, needs: tuple[Need, ...], choices: Choices) -> None:
        super().__init__(page.case.id, choices)
        self._case_id = page.case.id
        self._needs = {need.domain: need for need in needs}
        self._day = needs[0].assessed_on if needs else None
        self._level = next((risk.level for risk in reversed(page.risks) if risk.rated_on == self._day), None)
        before = levels((risk for risk in page.risks if risk.rated_on != self._day), page.names)
        self._before = words.LAST_LEVEL.format(level=level_text(before[-1])) if before else ""
        self.heading = words.FORM_OF.format(form=words.ASSESSMENT, case_no=page.case.case_no)

    def body(self) -> ComposeResult:
        yield Form(
            *(Field(str(domain), label(domain), NeedBox(self._needs.get(domain))) for domain in NeedDomain),
            Field(
                "crisis_level",
                FIELDS["crisis_level"],
                ChoiceBox(code_choices(CrisisLevel), self._level, letters=words.LEVEL_LETTERS),
                True,
            ),
            Field("assessed_on", FIELDS["assessed_on"], DateBox(self._day or self.app.today), True),
            Field("rater_id", FIELDS["rater_id"], ChoiceBox(self.choices.people, self.choices.me, allow_empty=True)),
        )
        yield Plain(self._before, id="before")

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import AssessmentDraft, NeedDraft

        values = self.form.values()
        found = {domain: values.pop(str(domain)) for domain in NeedDomain}
        needs = [
            NeedDraft(domain=domain, needed=one.needed, strength=one.strength, note=one.note)
            for domain, one in found.items()
            if isinstance(one, Found)
        ]
        if not needs:
            raise RuleBroken(str(NeedDomain.SAFETY), Rule.NEEDS_NEED)
        draft = self.draft_of(AssessmentDraft, needs=tuple(needs), **values)
        if draft is None:
            return False
        await self.perform(case_record.assess, self._case_id, draft)
        self.notice(words.ASSESSED)
        return True
