"""The network as lines: what stands in them, and which record each line stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.agreement import EndingAgreement
from chatdong_tui.domain.network import Organisation, OrganisationKind, Person, Role, RoleKind, Zone
from chatdong_tui.domain.network_overview import AgreementLine, Member, Overview, PersonLine, Post, ZoneView
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import network_screens as words
from chatdong_tui.words.agreement import ending_text
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label, zone_name

_NAME, _AGENCY, _DATES = 9, 20, 18
"""Widths in cells on a line of 76; what is left of the line belongs to the role."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line and what it stands for. over: it is no longer in force, so it cannot be ended once more."""

    line: Line
    zone: Zone | None
    person: Person | None = None
    role: Role | None = None
    member: Member | None = None
    organisation: Organisation | None = None
    agreement: AgreementLine | None = None
    over: bool = False

    @property
    def organisation_id(self) -> str | None:
        """The organisation that a new person of this line would belong to."""
        if self.role is not None:
            return self.role.organisation_id
        return self.organisation.id if self.organisation is not None else None

    @property
    def written(self) -> tuple[str, str] | None:
        """Table and id of the record whose history this line has."""
        if self.role is not None:
            return "role", self.role.id
        if self.person is not None:
            return "person", self.person.id
        if self.agreement is not None:
            return "agreement", self.agreement.agreement.id
        return ("organisation", self.organisation.id) if self.organisation is not None else None


def rows(overview: Overview, width: int, ending: Sequence[EndingAgreement] = ()) -> list[Row]:
    """Every line of the network, `width` cells wide; the agreements that end on top."""
    found = list(_ending(ending, width))
    for view in overview.zones:
        if found:
            found.append(_heading(""))
        found += _zone(view, width)
    if overview.others or overview.office or overview.agreements:
        found += [_heading(""), _heading(words.DISTRICT.format(district=overview.district.name))]
        found += [_organisation(None, None, organisation, "", width) for organisation in overview.others]
        found += _people(None, overview.office, width)
        found += _agreements(None, overview.agreements, width)
    return found


def _heading(text: str, zone: Zone | None = None) -> Row:
    return Row(Line(None, text, "heading"), zone)


def _zone(view: ZoneView, width: int) -> Iterator[Row]:
    zone = view.zone
    agency = view.lead_agency.name if view.lead_agency else words.NO_AGENCY
    name = zone_name(zone.no, zone.name)
    yield _heading(words.ZONE.format(zone=name, agency=agency, dongs=len(view.dongs)), zone)
    lead = (view.lead,) if view.lead else ()
    for member in (*lead, *view.dongs, *view.agencies):
        yield _organisation(zone, member, member.organisation, label(member.membership.part), width)
    for member in view.left:
        yield _organisation(zone, member, member.organisation, label(member.membership.part), width, over=True)
    yield from _people(zone, view.people, width)
    yield from _agreements(zone, view.agreements, width)


def _organisation(
    zone: Zone | None, member: Member | None, organisation: Organisation, part: str, width: int, *, over: bool = False
) -> Row:
    since, until = (member.membership.from_on, member.membership.until_on) if member else (None, None)
    reason = f" {member.membership.reason}" if member and member.membership.reason else ""
    text = (
        f"{fit(organisation.name, 26 + max(0, width - 76) // 2)} {fit(part or label(organisation.kind), 18)} "
        f"{_dates(since, until, over=over)}{reason}"
    )
    row_id = member.id if member else organisation.id
    key = f"organisation:{zone.id if zone else ''}:{row_id}"
    return Row(_line(key, text, over=over), zone, member=member, organisation=organisation, over=over)


def _people(zone: Zone | None, people: tuple[PersonLine, ...], width: int) -> Iterator[Row]:
    yield _heading(words.PEOPLE.format(count=sum(bool(each.posts) for each in people)), zone)
    if not people:
        yield Row(Line(None, f"  {words.NO_PEOPLE}", "quiet"), zone)
    for each in sorted(people, key=lambda each: not each.posts):
        for post in (*each.posts, *each.coming, *each.former):
            yield _post(zone, each, post, width)
        if not (each.posts or each.coming or each.former):
            yield Row(Line(f"person:{each.person.id}", f"{each.person.name}  {words.NO_ROLE}"), zone, each.person)


def _post(zone: Zone | None, each: PersonLine, post: Post, width: int) -> Row:
    role = post.role
    over = post in each.former
    what = " ".join(part for part in (label(role.role), role.title, role.duty) if part)
    name = _NAME + min(6, max(0, width - 76) // 4)
    room = max(16, width - name - _AGENCY - _DATES - 3)
    dates = _dates(role.from_on, role.until_on, over=over, coming=post in each.coming)
    text = f"{fit(each.person.name, name)} {fit(post.organisation, _AGENCY)} {fit(what, room)} {dates}"
    key = f"role:{zone.id if zone else ''}:{role.id}"
    return Row(_line(key, text, over=over), zone, each.person, role, over=over)


def _agreements(zone: Zone | None, agreements: tuple[AgreementLine, ...], width: int) -> Iterator[Row]:
    if agreements:
        yield _heading(words.AGREEMENTS.format(count=len(agreements)), zone)
    for each in agreements:
        agreement = each.agreement
        parties = ", ".join(organisation.name for organisation in each.parties)
        signed = words.SIGNED.format(day=short_date(agreement.signed_on)) if agreement.signed_on else ""
        text = f"{fit(agreement.title, 28)} {fit(signed, 19)} {fit(parties, max(16, width - 52))}"
        yield Row(_line(f"agreement:{agreement.id}", text, over=False), zone, agreement=each)


def _ending(ending: Sequence[EndingAgreement], width: int) -> Iterator[Row]:
    if ending:
        yield _heading(words.ENDING.format(count=len(ending)))
    for each in ending:
        agreement = each.agreement
        organisations = tuple(party.organisation for party in each.parties)
        names = ", ".join(organisation.name for organisation in organisations)
        until = words.ENDS.format(day=short_date(agreement.until_on)) if agreement.until_on else ""
        told = f"{fit(agreement.title, 22)} {fit(until, 17)} {fit(ending_text(each.days_left), 23)}"
        line = Line(f"ending:{agreement.id}", f"{told} {fit(names, max(8, width - 68))}", "alert")
        yield Row(line, None, agreement=AgreementLine(agreement, organisations))


def _line(key: str, text: str, *, over: bool) -> Line:
    return Line(key, text, "quiet" if over else "")


def _dates(first: date | None, last: date | None, *, over: bool = False, coming: bool = False) -> str:
    if over and last is not None:
        return words.UNTIL.format(day=short_date(last))
    if coming and first is not None:
        return words.STARTS.format(day=short_date(first))
    if last is not None:
        return words.ENDS.format(day=short_date(last))
    return words.SINCE.format(day=short_date(first)) if first else ""


def usual_role(kind: OrganisationKind) -> RoleKind:
    """The role that somebody of such an organisation mostly has in the network; a suggestion for a form."""
    if kind is OrganisationKind.DISTRICT_OFFICE:
        return RoleKind.DISTRICT_COORDINATOR
    if kind is OrganisationKind.DONG_OFFICE:
        return RoleKind.DONG_SUPERVISOR
    return RoleKind.OTHER if kind is OrganisationKind.SECURITY_COUNCIL else RoleKind.AGENCY_WORKER
