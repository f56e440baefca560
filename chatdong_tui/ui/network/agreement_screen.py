"""The form of a 업무 협약: its terms above, the organisations that signed it below."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.agreement import PartyRole, advice, usual_role
from chatdong_tui.domain.network import OrganisationKind
from chatdong_tui.domain.network_overview import AgreementLine, OrganisationChoice
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import agreement, network
from chatdong_tui.words import network_screens as words
from chatdong_tui.words.agreement import advice_text
from chatdong_tui.words.labels import label

_PARTIES, _ROLES = "parties", "roles"


def _not_on_parties(screen: AgreementScreen) -> str:
    return "" if screen.query_one(LineList).has_focus else words.NOT_ON_PARTIES


def _not_on_party(screen: AgreementScreen) -> str:
    return _not_on_parties(screen) or ("" if screen.query_one(LineList).key in screen.marked else words.NOT_MARKED)


class AgreementScreen(KeptForm):
    """A new agreement of a zone, or one that is there. The zone's lead agency and dongs are marked at first.

    renews: a new one takes over the terms and parties of this one, from the day after its end.
    """

    draft_noun = "agreement"
    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("mark", "space", words.MARK, words.MARK_HELP, unavailable=_not_on_parties),
        Command("turn_role", "r", words.TURN_ROLE, words.TURN_ROLE_HELP, unavailable=_not_on_party),
    )
    DEFAULT_CSS = """
    AgreementScreen Form { height: auto; }
    AgreementScreen #parties { padding: 1 1 0 1; color: $text-muted; }
    AgreementScreen #advice { padding: 0 1; }
    """

    def __init__(
        self, zone_id: str | None = None, line: AgreementLine | None = None, renews: AgreementLine | None = None
    ) -> None:
        super().__init__()
        self._line = line
        self._like = line or renews
        self.draft_key = self._like.agreement.id if self._like else ""
        if renews is not None:
            self.draft_key = f"renews:{self.draft_key}"
        self._zone_id = self._like.agreement.zone_id if self._like else zone_id
        self._organisations: tuple[OrganisationChoice, ...] = ()
        self._roles: dict[str, PartyRole] = {}
        self._at_first: tuple[set[str], dict[str, PartyRole]] = (set(), {})
        self.marked: set[str] = set()
        self.heading = words.NEW_AGREEMENT
        if self._like is not None:
            self.heading = words.EDIT_AGREEMENT if line else words.RENEW_AGREEMENT

    def body(self) -> ComposeResult:
        like = self._like.agreement if self._like else None
        old = self._line.agreement if self._line else None
        from_on = old.from_on if old else None
        if old is None and like is not None and like.until_on is not None:
            from_on = like.until_on + timedelta(days=1)
        yield Form(
            Field("title", words.AGREEMENT, TextBox(like.title if like else "", max_length=80), required=True),
            Field("signed_on", words.SIGNED_ON, DateBox(old.signed_on if old else None)),
            Field("from_on", words.FROM_ON, DateBox(from_on)),
            Field("until_on", words.AGREEMENT_UNTIL_ON, DateBox(old.until_on if old else None)),
            Field("remind_days", words.REMIND_DAYS, _remind_box(like.remind_days if like else None)),
            Field("paper_place", words.PAPER_PLACE, TextBox((old.paper_place if old else "") or "", max_length=80)),
        )
        yield Plain("", id="parties")
        yield Plain("", id="advice")
        yield LineList([])

    async def reload(self) -> None:
        self._organisations = await self.ask(network.organisations) or ()
        if self._like is not None:
            parties = await self.ask(agreement.parties, self._like.agreement.id) or ()
            self.marked = {party.organisation.id for party in parties}
            self._roles = {party.organisation.id: party.role for party in parties if party.said}
        elif self._zone_id is not None:
            members = await self.ask(network.organisations, self._zone_id) or ()
            self.marked = {each.id for each in members[:1]}
            self.marked |= {each.id for each in members if each.kind is OrganisationKind.DONG_OFFICE}
        self._at_first = (set(self.marked), dict(self._roles))
        self._draw()
        await self.bring_back()

    def _draw(self) -> None:
        self.query_one("#parties", Plain).show(words.PARTIES.format(count=len(self.marked)))
        told = advice_text(advice(self._role(each) for each in self._organisations if each.id in self.marked))
        line = self.query_one("#advice", Plain)
        line.show(told if self.marked else "")
        line.display = bool(told and self.marked)
        ordered = sorted(self._organisations, key=self._order)
        self.query_one(LineList).lines = [Line(each.id, self._text(each)) for each in ordered]

    def _order(self, organisation: OrganisationChoice) -> tuple[bool, int]:
        """What was marked at first stands on top, by role, and stays there while marks and roles change."""
        marked, roles = self._at_first
        role = roles.get(organisation.id) or usual_role(organisation.kind)
        return organisation.id not in marked, list(PartyRole).index(role) if organisation.id in marked else 0

    def _role(self, organisation: OrganisationChoice) -> PartyRole:
        return self._roles.get(organisation.id) or usual_role(organisation.kind)

    def _text(self, organisation: OrganisationChoice) -> str:
        if organisation.id not in self.marked:
            return words.UNMARKED.format(name=organisation.name)
        role = label(self._role(organisation))
        said = role if organisation.id in self._roles else words.GUESSED.format(role=role)
        return words.MARKED.format(name=organisation.name, role=said)

    @property
    def dirty(self) -> bool:
        return super().dirty or (self.marked, self._roles) != self._at_first

    def settle(self) -> None:
        super().settle()
        self._at_first = (set(self.marked), dict(self._roles))

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("mark")

    async def action_mark(self) -> None:
        if key := self.query_one(LineList).key:
            self.marked ^= {key}
            self._draw()
            await self.keep(self.form.raw())

    async def action_turn_role(self) -> None:
        chosen = next(each for each in self._organisations if each.id == self.query_one(LineList).key)
        roles = list(PartyRole)
        self._roles[chosen.id] = roles[(roles.index(self._role(chosen)) + 1) % len(roles)]
        self._draw()
        await self.keep(self.form.raw())

    async def keep(self, typed: dict[str, str]) -> None:
        roles = " ".join(f"{key}={role}" for key, role in sorted(self._roles.items()))
        await super().keep({**typed, _PARTIES: " ".join(sorted(self.marked)), _ROLES: roles})

    def restore(self, typed: dict[str, str]) -> None:
        known = {each.id for each in self._organisations}
        self.marked = set(typed.pop(_PARTIES, "").split()) & known
        pairs = (pair.split("=") for pair in typed.pop(_ROLES, "").split())
        self._roles = {key: PartyRole(role) for key, role in pairs if key in known}
        super().restore(typed)
        self._draw()

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.network import AgreementDraft

        if not self.marked:
            self.notice(words.NO_PARTIES, error=True)
            return False
        parties = tuple(each.id for each in self._organisations if each.id in self.marked)
        roles = {key: role for key, role in self._roles.items() if key in self.marked}
        draft = self.form.draft(AgreementDraft, organisation_ids=parties, zone_id=self._zone_id, party_roles=roles)
        if draft is None:
            return False
        if self._line is None:
            await self.perform(agreement.add_agreement, draft)
        else:
            await self.perform(agreement.edit_agreement, self._line.agreement.id, draft)
        self.notice(words.SAVED)
        return True


def _remind_box(days: int | None) -> CountBox:
    box = CountBox(days, unit=words.DAYS_BEFORE)
    box.placeholder = words.REMIND_EXAMPLE
    return box
