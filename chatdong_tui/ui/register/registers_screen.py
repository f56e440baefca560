"""The room of the registers: one line each with how many rows it has, and a letter that opens it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.register import Register
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import programme, register
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import register_screens as words
from chatdong_tui.words.formats import count
from chatdong_tui.words.register import NAMES

_NAME = 24
"""Cells."""

_PROGRAMMES = "programmes"
_PROGRAMMES_KEY = "u"


class RegistersScreen(Room):
    """The programmes, then every register."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open_chosen", "enter", words.OPEN_CHOSEN, words.OPEN_CHOSEN_HELP),
        Command("programmes", _PROGRAMMES_KEY, words.OPEN_PROGRAMMES, words.OPEN_PROGRAMMES_HELP),
        *(
            Command(
                str(of),
                words.LETTERS[of].lower(),
                NAMES[of],
                words.OPEN_REGISTER_HELP.format(name=NAMES[of]),
                footer=False,
            )
            for of in Register
        ),
    )
    WATCHES = frozenset({Noun.REGISTER})
    room = "registers"
    heading = words.REGISTERS

    def body(self) -> ComposeResult:
        yield LineList(())

    async def reload(self) -> None:
        sizes = await self.ask(register.sizes, group="sizes")
        programmes = await self.ask(programme.programmes, group="programmes")
        if sizes is None or programmes is None:
            return
        told = words.ROWS.format(count=count(len(programmes)))
        lines = [Line(_PROGRAMMES, _line(_PROGRAMMES_KEY.upper(), words.PROGRAMMES, told))]
        for of in Register:
            template = words.OPEN_QUESTIONS if of is Register.SOLUTION_QUESTION and sizes.open_questions else words.ROWS
            told = template.format(count=count(sizes.rows[of]), open=count(sizes.open_questions))
            lines.append(Line(str(of), _line(words.LETTERS[of], NAMES[of], told)))
        self.query_one(LineList).lines = lines

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open_chosen")

    # what can be done

    def action_open_chosen(self) -> None:
        key = self.query_one(LineList).key
        if key == _PROGRAMMES:
            self.action_programmes()
        elif key is not None:
            self._open(Register(key))

    def action_programmes(self) -> None:
        self.app.open("programmes")

    def _open(self, of: Register) -> None:
        self.app.open("register", of=of)

    def action_publicity(self) -> None:
        self._open(Register.PUBLICITY)

    def action_survey(self) -> None:
        self._open(Register.SURVEY)

    def action_solution_question(self) -> None:
        self._open(Register.SOLUTION_QUESTION)

    def action_material(self) -> None:
        self._open(Register.MATERIAL)

    def action_good_practice(self) -> None:
        self._open(Register.GOOD_PRACTICE)

    def action_support_quota(self) -> None:
        self._open(Register.SUPPORT_QUOTA)

    def action_city_district(self) -> None:
        self._open(Register.CITY_DISTRICT)

    def action_conference_group(self) -> None:
        self._open(Register.CONFERENCE_GROUP)


def _line(letter: str, name: str, told: str) -> str:
    return f"{letter}  {fit(name, _NAME)}{told}"
