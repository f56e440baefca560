"""The forms of indicators: what is measured, a plan bucket, a figure by hand, and a word on one that stands out."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.counting import RULES
from chatdong_tui.domain.indicator import Indicator, IndicatorActual, IndicatorKind, IndicatorTarget, Missing, Total
from chatdong_tui.domain.indicator_table import Finding
from chatdong_tui.domain.period import Period
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.period_box import FigureBox, PeriodBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import indicator as verbs
from chatdong_tui.usecases import indicator_entry as entry
from chatdong_tui.usecases import network
from chatdong_tui.words import indicator as figure_words
from chatdong_tui.words import indicator_screens as words
from chatdong_tui.words.labels import zone_name

_BY_HAND, _DISTRICT = "hand", "district"
"""Choices that stand for none: a choice of nothing would leave its field empty."""

_BLANK = Indicator("", None, 0, "", IndicatorKind.PERFORMANCE)
"""What a new indicator begins with."""

_DECIMALS = ((0, "0"), (1, "1"), (2, "2"))


class IndicatorFormScreen(KeptForm):
    """A new indicator, or another name, rule, unit or definition of one."""

    draft_noun = "indicator"

    def __init__(self, indicator: Indicator | None = None) -> None:
        super().__init__()
        self._known = indicator
        self.draft_key = indicator.id if indicator else ""
        self.heading = words.CHANGE_INDICATOR if indicator else words.NEW_INDICATOR

    def body(self) -> ComposeResult:
        old = self._known or _BLANK
        rules = [(_BY_HAND, words.RULE_BY_HAND), *((code, figure_words.rule_name(code)) for code in RULES)]
        yield Form(
            Field("name", words.NAME.partition("(")[0], TextBox(old.name, max_length=80), required=True),
            Field("rule", words.RULE, ChoiceBox(rules, old.rule or _BY_HAND)),
            Field("kind", words.KIND, ChoiceBox(code_choices(IndicatorKind), old.kind), required=True),
            Field("unit", words.UNIT_FIELD, TextBox(old.unit or "", max_length=6, placeholder=words.UNIT_EXAMPLE)),
            Field("part", words.PART, TextBox(old.part or "", max_length=80)),
            Field(
                "definition",
                words.DEFINITION_FIELD,
                TextBox(old.definition or "", max_length=2000, placeholder=words.DEFINITION_EXAMPLE),
            ),
            Field("decimals", words.DECIMALS, ChoiceBox(_DECIMALS, old.decimals or 0)),
            Field(
                "total", words.TOTAL_FIELD, ChoiceBox(code_choices(Total), (old.total if old else None) or Total.SUM)
            ),
        )

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "rule":
            self._suit_rule()

    def restore(self, typed: dict[str, str]) -> None:
        super().restore(typed)
        self._suit_rule()

    async def reload(self) -> None:
        self._suit_rule()
        await self.bring_back()

    def _suit_rule(self) -> None:
        """What is counted are whole numbers, and how they add up follows from the rule."""
        counted = self.form.box("rule").value != _BY_HAND
        self.form.hide("decimals", counted)
        self.form.hide("total", counted)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.indicator import IndicatorDraft
        from chatdong_tui.domain.draft.text import draft_of

        values = self.form.values()
        draft = draft_of(IndicatorDraft, **{**values, "rule": None if values["rule"] == _BY_HAND else values["rule"]})
        if self._known is not None:
            await self.perform(verbs.edit, self._known.id, draft)
        else:
            await self.perform(verbs.add, draft)
        self.notice(words.SAVED)
        return True


class _BucketScreen(KeptForm):
    """A bucket: its period, whose it is, and a number, `-` or a sentence. known: the one to change."""

    def __init__(
        self,
        indicator: Indicator,
        period: Period | None = None,
        zone_id: str | None = None,
        known: IndicatorTarget | IndicatorActual | None = None,
    ) -> None:
        super().__init__()
        self._indicator = indicator
        self._known = known
        self._period = known.period if known else period
        self._zone_id = known.zone_id if known else zone_id
        self.draft_key = f"{indicator.id}/{known.id if known else ''}"

    def body(self) -> ComposeResult:
        known, decimals = self._known, self._indicator.decimals
        value = None if known is None else known.absent or known.value
        figure = FigureBox(value, decimals=decimals, placeholder=words.VALUE_EXAMPLE)
        text = Field("text", words.TEXT, TextBox((known.text if known else None) or "", max_length=2000))
        period = PeriodBox(self._period, today=self.app.today, placeholder=words.PERIOD_EXAMPLE)
        fields = [Field("period", words.PERIOD, period, required=True)]
        fields += (
            [Field("value", words.VALUE, figure), text]
            if self._indicator.unit
            else [text, Field("value", words.VALUE, figure)]
        )
        fields += self.more_fields()
        fields.append(Field("zone_id", words.ZONE_FIELD, ChoiceBox([(_DISTRICT, words.OF_DISTRICT)], _DISTRICT)))
        yield Form(*fields)

    def more_fields(self) -> list[Field]:
        """Fields that only one kind of bucket has."""
        return []

    async def reload(self) -> None:
        zones = await self.ask(network.zones, group="zones")
        if zones is None:
            return
        choices = [(_DISTRICT, words.OF_DISTRICT), *((zone.id, zone_name(zone.no, zone.name)) for zone in zones)]
        box = self.form.box("zone_id")
        box.choices = choices
        if not self.dirty:
            self.form.fill({"zone_id": self._zone_id or _DISTRICT})
            if self._period is not None:
                self.form.focus_field("value" if self._indicator.unit else "text")
        await self.bring_back()

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.indicator import BucketDraft
        from chatdong_tui.domain.draft.text import draft_of

        values = self.form.values()
        period, value = values["period"], values["value"]
        assert isinstance(period, Period)
        draft = draft_of(
            BucketDraft,
            period=period.code,
            zone_id=None if values["zone_id"] == _DISTRICT else values["zone_id"],
            value=None if value is Missing.NONE else value,
            absent=value if value is Missing.NONE else None,
            text=values["text"] or None,
            evidence=values.get("evidence") or None,
        )
        await self.put(draft)
        self.notice(words.SAVED)
        return True

    async def put(self, draft: object) -> None:
        """Save the bucket."""
        raise NotImplementedError


class IndicatorTargetScreen(_BucketScreen):
    """A plan bucket."""

    draft_noun = "indicator_target"

    def __init__(self, indicator: Indicator, **about: object) -> None:
        super().__init__(indicator, **about)  # type: ignore[arg-type]
        self.heading = words.TARGET_FORM.format(name=indicator.name)

    async def put(self, draft: object) -> None:
        await self.perform(entry.set_target, self._indicator.id, draft, self._known and self._known.id)  # type: ignore[arg-type]


class IndicatorActualScreen(_BucketScreen):
    """What is reported by hand, with what it rests on."""

    draft_noun = "indicator_actual"

    def __init__(self, indicator: Indicator, **about: object) -> None:
        super().__init__(indicator, **about)  # type: ignore[arg-type]
        self.heading = words.ACTUAL_FORM.format(name=indicator.name)

    def more_fields(self) -> list[Field]:
        known = self._known
        evidence = known.evidence if isinstance(known, IndicatorActual) else None
        box = TextBox(evidence or "", max_length=2000, placeholder=words.EVIDENCE_EXAMPLE)
        return [Field("evidence", words.EVIDENCE, box)]

    async def put(self, draft: object) -> None:
        await self.perform(entry.set_actual, self._indicator.id, draft, self._known and self._known.id)  # type: ignore[arg-type]


class IndicatorRemarkScreen(KeptForm):
    """Why a figure is what it is."""

    draft_noun = "indicator_remark"
    DEFAULT_CSS = "IndicatorRemarkScreen Plain.told { height: auto; padding: 0 1; text-style: bold; }"

    def __init__(self, indicator: Indicator, finding: Finding, zone_id: str | None = None) -> None:
        super().__init__()
        self._indicator = indicator
        self._finding = finding
        self._zone_id = zone_id
        self.draft_key = f"{indicator.id}/{zone_id or ''}/{finding.period.code}/{finding.kind}"
        self.heading = words.REMARK_FORM.format(name=indicator.name)

    def body(self) -> ComposeResult:
        old = self._finding.remark
        yield Plain(figure_words.finding_line(self._finding, self._indicator), classes="told")
        yield Form(Field("sentence", words.REMARK, TextBox(old.sentence if old else "", max_length=400), required=True))

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.indicator import RemarkDraft

        about = {"finding": self._finding.kind, "period": self._finding.period.code, "zone_id": self._zone_id}
        draft = self.form.draft(RemarkDraft, **about)
        if draft is None:
            return False
        await self.perform(entry.explain, self._indicator.id, draft)
        self.notice(words.SAVED)
        return True
