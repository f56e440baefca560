"""Rows of a table as cases: found that day, at the beginning of their way, with what the case list needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.case import CrisisCase, Household, StatusEvent, band
from chatdong_tui.domain.case_code import HouseholdType, Route, Status
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Dong, Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import case as stored
from chatdong_tui.storage import importing as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.import_names import Names
from chatdong_tui.usecases.import_row import RowFields
from chatdong_tui.words.importing import code_called, detail_called

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.case import DiscoveryDraft

_COLUMNS = {"dong_id": "dong", "manager_id": "manager"}


@dataclass(frozen=True, slots=True)
class ReadyCase:
    """A row that can be saved. similar: a case of the same dong, type, birth and day is there already.
    returns: it was brought in before and taken back.
    """

    row: int
    draft: DiscoveryDraft
    zone: Zone
    case_id: str
    case_no: str
    similar: bool
    returns: bool


class CaseRows:
    """Checks and saves rows of cases.

    The same row of the same table has the same id every time, so that it is never there twice.
    """

    def __init__(self, desk: Desk, connection: Connection) -> None:
        self._desk = desk
        self._connection = connection
        self._names = Names(desk, connection)
        self._times: dict[tuple[object, ...], int] = {}
        self._numbers: set[str] = set()
        self._next: dict[tuple[str, int], int] = {}
        self._same_day: dict[date, set[tuple[str, str, int | None]]] = {}

    def check(self, row: int, fields: RowFields) -> ReadyCase:
        """The row, ready to be saved. Raises RowsBroken, or RuleBroken for a rule of the whole."""
        from chatdong_tui.domain.draft.case import DiscoveryDraft

        dong = self._dong(fields)
        household_type = fields.code("household_type", HouseholdType)
        route, detail = read_route(fields)
        found_on = fields.day("found_on")
        if found_on is not None and found_on > self._desk.today:
            fields.refuse("found_on", Rule.OUT_OF_RANGE)
        manager_id = self._manager(fields)
        case_no = fields.text("case_no")
        if case_no is not None and len(case_no) > 40:
            fields.broken.append(RuleBroken("case_no", Rule.TOO_LONG, limit=40))
        draft = fields.draft(
            DiscoveryDraft,
            _COLUMNS,
            dong_id=dong.id if dong else None,
            household_type=household_type,
            route=route,
            route_detail=detail,
            found_on=found_on,
            birth_from=band(fields.year("birth_from")),
            manager_id=manager_id,
        )
        assert dong is not None
        zone = self._names.zone_of(dong, draft.found_on)
        case_id, case_no, returns = self._identity(draft, dong, zone, case_no)
        return ReadyCase(row, draft, zone, case_id, case_no, self._is_similar(draft), returns)

    def _dong(self, fields: RowFields) -> Dong | None:
        text = fields.required("dong")
        try:
            return self._names.dong(text) if text else None
        except RuleBroken as broken:
            fields.broken.append(broken)
            return None

    def _manager(self, fields: RowFields) -> str | None:
        text = fields.text("manager")
        try:
            return self._names.person(text, "manager") if text else None
        except RuleBroken as broken:
            fields.broken.append(broken)
            return None

    def _identity(self, draft: DiscoveryDraft, dong: Dong, zone: Zone, given: str | None) -> tuple[str, str, bool]:
        if given is not None:
            case_id = derived("crisis_case", "import", given)
        else:
            like = (
                draft.dong_id, draft.household_type, draft.birth_from, draft.found_on, draft.route,
                draft.route_detail, draft.manager_id,
            )  # fmt: skip
            nth = self._times[like] = self._times.get(like, 0) + 1
            case_id = derived("crisis_case", "import", *map(str, like), nth)
        known = storage.known_case(self._connection, case_id)
        if known is not None and not known[1]:
            raise RuleBroken("case_no" if given else "", Rule.ALREADY_THERE)
        case_no = given or (known[0] if known else self._free_number(zone, dong, draft.found_on.year))
        if case_no in self._numbers or (given and storage.number_taken(self._connection, given, case_id)):
            raise RuleBroken("case_no", Rule.ALREADY_THERE)
        self._numbers.add(case_no)
        return case_id, case_no, known is not None

    def _free_number(self, zone: Zone, dong: Dong, year: int) -> str:
        key = (f"{zone.no}:{dong.id}", year)
        if key not in self._next:
            first = stored.free_case_no(self._connection, zone.no, dong.name, year)
            self._next[key] = int(first.rpartition("-")[2])
        while True:
            case_no = stored.case_no(zone.no, dong.name, year, self._next[key])
            self._next[key] += 1
            if case_no not in self._numbers and not storage.number_taken(self._connection, case_no, ""):
                return case_no

    def _is_similar(self, draft: DiscoveryDraft) -> bool:
        day = draft.found_on
        if day not in self._same_day:
            self._same_day[day] = storage.same_day_cases(self._connection, day)
        return (draft.dong_id, str(draft.household_type), draft.birth_from) in self._same_day[day]

    def save(self, act: Act, ready: ReadyCase) -> None:
        """Write the household, its case and its discovery."""
        draft = ready.draft
        put = act.put if ready.returns else act.add
        household_id = derived("household", ready.case_id)
        put(Household(household_id, draft.dong_id, draft.household_type, birth_from=draft.birth_from))
        put(
            CrisisCase(
                ready.case_id,
                household_id,
                ready.zone.id,
                ready.case_no,
                episode=1,
                found_on=draft.found_on,
                route=draft.route,
                emergency=False,
                route_detail=draft.route_detail,
                manager_id=draft.manager_id,
                manager_since=draft.found_on if draft.manager_id else None,
            )
        )
        event_id = derived("status_event", ready.case_id, "discovered")
        put(StatusEvent(event_id, ready.case_id, draft.found_on, 0, Status.DISCOVERED))


def read_route(fields: RowFields) -> tuple[Route | None, str | None]:
    """Both levels of the discovery route, from two columns, from one (`방문(한파)`), or from the detail alone."""
    text = fields.required("route")
    second = fields.text("route_detail")
    if text is None:
        return None, None
    first, _, inner = text.replace(")", "").replace(">", "(").partition("(")
    route = code_called(Route, first) or code_called(Route, text)
    if isinstance(route, Route):
        second = second or (inner if code_called(Route, text) is None else "")
        if not second:
            return route, None
        found = detail_called(route, second)
        if found is None:
            fields.refuse("route_detail" if fields.text("route_detail") else "route", Rule.NOT_A_CHOICE)
            return route, None
        return found
    found = detail_called(None, text)
    if found is None:
        fields.refuse("route", Rule.NOT_A_CHOICE)
        return None, None
    return found
