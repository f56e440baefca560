"""Forms about people: a new person, one more role, a correction, the end of a role, another name."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult

from chatdong_tui.domain.network import Person, Role, RoleKind
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.last_day_form import LastDayForm
from chatdong_tui.ui.network.rows import usual_role
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import network, person
from chatdong_tui.words import network_screens as words
from chatdong_tui.words.formats import particle
from chatdong_tui.words.labels import label


class _RoleForm(KeptForm):
    """What a new person and one more role have in common: organisation, role, title, duty, first day."""

    def __init__(self, organisation_id: str | None = None) -> None:
        super().__init__()
        self._organisation_id = organisation_id
        self._usual: dict[object, RoleKind] = {}
        self._suggested: RoleKind | None = None

    def fields(self) -> tuple[Field, ...]:
        return (
            Field("organisation_id", words.ORGANISATION, ChoiceBox([]), required=True),
            Field("role", words.ROLE, ChoiceBox(code_choices(RoleKind)), required=True),
            Field("title", words.TITLE, TextBox(max_length=80)),
            Field("duty", words.DUTY, TextBox(max_length=80)),
            Field("from_on", words.FROM_ON, DateBox()),
        )

    def body(self) -> ComposeResult:
        yield Form(*self.fields())

    async def reload(self) -> None:
        found = await self.ask(network.organisations) or ()
        self._usual = {each.id: usual_role(each.kind) for each in found}
        self.form.box("organisation_id").choices = [(each.id, each.name) for each in found]
        self.form.fill({"organisation_id": self._organisation_id, **self.values_at_first()})
        await self.bring_back()

    def values_at_first(self) -> dict[str, object]:
        self._suggested = self._usual.get(self._organisation_id)
        return {"role": self._suggested}

    def on_choice_box_picked(self, event: ChoiceBox.Picked) -> None:
        role = self.form.box("role")
        if event.box is self.form.box("organisation_id") and role.value in (None, self._suggested):
            self._suggested = self._usual.get(event.value)
            role.write(self._suggested)


class PersonScreen(_RoleForm):
    """A new person with the first role."""

    heading = words.NEW_PERSON
    draft_noun = "person"

    def fields(self) -> tuple[Field, ...]:
        return (Field("name", words.NAME, TextBox(max_length=40), required=True), *super().fields())

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.network import PersonDraft

        draft = self.form.draft(PersonDraft)
        if draft is None:
            return False
        await self.perform(person.add_person, draft)
        self.notice(words.ADDED.format(name=particle(draft.name, "을", "를")))
        return True


class RoleScreen(_RoleForm):
    """One more role for a person, or a role that was written down wrongly."""

    draft_noun = "role"

    def __init__(self, person: Person, role: Role | None = None, organisation_id: str | None = None) -> None:
        super().__init__(role.organisation_id if role else organisation_id)
        self._person = person
        self._role = role
        self.draft_key = role.id if role else person.id
        self.heading = (words.EDIT_ROLE if role else words.NEW_ROLE).format(person=person.name)

    def values_at_first(self) -> dict[str, object]:
        if self._role is None:
            return super().values_at_first()
        role = self._role
        return {"role": role.role, "title": role.title, "duty": role.duty, "from_on": role.from_on}

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.network import RoleDraft

        draft = self.form.draft(RoleDraft)
        if draft is None:
            return False
        if self._role is None:
            await self.perform(person.add_role, self._person.id, draft)
        else:
            await self.perform(person.edit_role, self._role.id, draft)
        self.notice(words.SAVED)
        return True


class EndRoleScreen(LastDayForm):
    """The last day of a role; the role stays in the register."""

    draft_noun = "role_end"
    label = words.UNTIL_ON
    ended = words.ENDED

    def __init__(self, person: Person, role: Role) -> None:
        super().__init__(role.id, " ".join(part for part in (label(role.role), role.title) if part))
        self.heading = words.END_ROLE.format(person=person.name)

    async def end(self, last_day: date) -> None:
        await self.perform(person.end_role, self.draft_key, last_day)


class NameScreen(KeptForm):
    """Another name for the same person."""

    heading = words.NEW_NAME
    draft_noun = "person_name"

    def __init__(self, person: Person) -> None:
        super().__init__()
        self._person = person
        self.draft_key = person.id

    def body(self) -> ComposeResult:
        yield Form(Field("name", words.NAME, TextBox(self._person.name, max_length=40), required=True))

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.network import NameDraft

        draft = self.form.draft(NameDraft)
        if draft is None:
            return False
        await self.perform(person.rename_person, self._person.id, draft)
        self.notice(words.SAVED)
        return True
