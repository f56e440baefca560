"""The form of a 업무 협약: its terms above, the organisations that signed it below."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.network import OrganisationKind
from chatdong_tui.domain.network_overview import AgreementLine, OrganisationChoice
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import agreement, network
from chatdong_tui.words import network_screens as words

_PARTIES = "parties"


def _not_on_parties(screen: AgreementScreen) -> str:
    return "" if screen.query_one(LineList).has_focus else words.NOT_ON_PARTIES


class AgreementScreen(KeptForm):
    """A new agreement of a zone, or one that is there. The zone's lead agency and dongs are marked at first."""

    draft_noun = "agreement"
    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("mark", "space", words.MARK, words.MARK_HELP, unavailable=_not_on_parties),
    )
    DEFAULT_CSS = """
    AgreementScreen Form { height: auto; }
    AgreementScreen #parties { padding: 1 1 0 1; color: $text-muted; }
    """

    def __init__(self, zone_id: str | None = None, line: AgreementLine | None = None) -> None:
        super().__init__()
        self._line = line
        self.draft_key = line.agreement.id if line else ""
        self._zone_id = line.agreement.zone_id if line else zone_id
        self._organisations: tuple[OrganisationChoice, ...] = ()
        self._marked: set[str] = set()
        self._marked_at_first: set[str] = set()
        self.heading = words.EDIT_AGREEMENT if line else words.NEW_AGREEMENT

    def body(self) -> ComposeResult:
        old = self._line.agreement if self._line else None
        yield Form(
            Field("title", words.AGREEMENT, TextBox(old.title if old else "", max_length=80), required=True),
            Field("signed_on", words.SIGNED_ON, DateBox(old.signed_on if old else None)),
            Field("from_on", words.FROM_ON, DateBox(old.from_on if old else None)),
            Field("until_on", words.AGREEMENT_UNTIL_ON, DateBox(old.until_on if old else None)),
            Field("paper_place", words.PAPER_PLACE, TextBox((old.paper_place if old else "") or "", max_length=80)),
        )
        yield Plain("", id="parties")
        yield LineList([])

    async def reload(self) -> None:
        self._organisations = await self.ask(network.organisations) or ()
        if self._line is not None:
            self._marked = {party.id for party in self._line.parties}
        elif self._zone_id is not None:
            members = await self.ask(network.organisations, self._zone_id) or ()
            self._marked = {each.id for each in members[:1]}
            self._marked |= {each.id for each in members if each.kind is OrganisationKind.DONG_OFFICE}
        self._marked_at_first = set(self._marked)
        self._draw()
        await self.bring_back()

    def _draw(self) -> None:
        self.query_one("#parties", Plain).show(words.PARTIES.format(count=len(self._marked)))
        # What was marked at first stands on top and stays there while marks change.
        ordered = sorted(self._organisations, key=lambda each: each.id not in self._marked_at_first)
        self.query_one(LineList).lines = [
            Line(each.id, (words.MARKED if each.id in self._marked else words.UNMARKED).format(name=each.name))
            for each in ordered
        ]

    @property
    def dirty(self) -> bool:
        return super().dirty or self._marked != self._marked_at_first

    def settle(self) -> None:
        super().settle()
        self._marked_at_first = set(self._marked)

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("mark")

    async def action_mark(self) -> None:
        if key := self.query_one(LineList).key:
            self._marked ^= {key}
            self._draw()
            await self.keep(self.form.raw())

    async def keep(self, typed: dict[str, str]) -> None:
        await super().keep({**typed, _PARTIES: " ".join(sorted(self._marked))})

    def restore(self, typed: dict[str, str]) -> None:
        self._marked = set(typed.pop(_PARTIES, "").split()) & {each.id for each in self._organisations}
        super().restore(typed)
        self._draw()

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.network import AgreementDraft

        if not self._marked:
            self.notice(words.NO_PARTIES, error=True)
            return False
        parties = tuple(each.id for each in self._organisations if each.id in self._marked)
        draft = self.form.draft(AgreementDraft, organisation_ids=parties, zone_id=self._zone_id)
        if draft is None:
            return False
        if self._line is None:
            await self.perform(agreement.add_agreement, draft)
        else:
            await self.perform(agreement.edit_agreement, self._line.agreement.id, draft)
        self.notice(words.SAVED)
        return True
