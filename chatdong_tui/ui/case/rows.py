"""A case's page as lines: pure, from the model to sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from chatdong_tui.domain.case import Consent, Contact, Need, Service
from chatdong_tui.domain.case_page import CasePage, TimelineLine, Told, timeline
from chatdong_tui.domain.consent import recipients, without_names
from chatdong_tui.ui.case.course_rows import level_texts
from chatdong_tui.ui.case.list_rows import day_text
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case import timeline_sentence
from chatdong_tui.words.case_flag import flag_sentence
from chatdong_tui.words.consent import shared_with
from chatdong_tui.words.labels import ROUTE_DETAIL, label

_SECTION = 8
"""Cells of a section's name at the left of its lines."""


def masked(alias: str) -> str:
    """`김○○`: the first sign of a name."""
    return alias[:1] + words.MASK


def flag_lines(page: CasePage) -> str:
    """What has run out of time, one sentence a line."""
    return "\n".join(words.FLAG.format(sentence=flag_sentence(flag)) for flag in page.flags)


def head(page: CasePage, today: date, *, revealed: bool) -> str:
    """Who the household is, and where the case stands. revealed: the alias is shown in full."""
    case, household = page.case, page.household
    born = household.birth_from
    alias = household.alias or ""
    who = (
        page.dong.name,
        label(household.household_type),
        words.PEOPLE.format(count=household.size) if household.size is not None else "",
        words.BORN.format(first=born, last=born + 4) if born is not None else "",
        label(household.gender) if household.gender else "",
        label(household.protection) if household.protection else "",
        alias if revealed or not alias else masked(alias),
        words.EPISODES.format(no=case.episode) if case.episode > 1 else "",
    )
    first = words.BETWEEN.join(part for part in (case.case_no, *who) if part)
    return "\n".join((first, _stands(page), _found(page, today)))


def _found(page: CasePage, today: date) -> str:
    case = page.case
    route = label(case.route)
    if case.route_detail is not None:
        route = words.FOUND_BY.format(route=route, detail=ROUTE_DETAIL[case.route_detail])
    found = words.FOUND.format(day=day_text(case.found_on, today), route=route)
    return words.BAR.join((found, case.note) if case.note else (found,))


def _stands(page: CasePage) -> str:
    case = page.case
    status = label(page.standing.status)
    if page.standing.before_hold is not None:
        status = words.BEFORE_HOLD.format(status=status, before=label(page.standing.before_hold))
    lead, manager = page.names.get(case.lead_agency_id or ""), page.names.get(case.manager_id or "")
    parts = (
        status,
        words.EMERGENCY if case.emergency else "",
        words.CLASSIFIED.format(name=label(case.classification)) if case.classification else words.NO_CLASSIFICATION,
        words.LEVEL.format(level=label(case.crisis_level)) if case.crisis_level else words.NO_LEVEL,
        words.LEAD_AGENCY.format(name=lead) if lead else words.NO_LEAD_AGENCY,
        words.MANAGED_BY.format(name=manager) if manager else words.NO_MANAGER,
    )
    return words.BAR.join(part for part in parts if part)


# the lines of a case: key -> what it tells


def told_of(page: CasePage) -> dict[str, Told]:
    """What each selectable line tells, by its key."""
    told = {_key(line): line.told for line in timeline(page)}
    told |= {f"now:{risk.id}": risk for risk in page.risks}
    told |= {f"now:{service.id}": service for service in page.services}
    told |= {f"now:{consent.id}": consent for consent in page.consents}
    if newest := newest_needs(page):
        told["now:needs"] = newest
    return told


def _key(line: TimelineLine) -> str:
    told = line.told
    return f"{line.kind}:{told[0].assessed_on if isinstance(told, tuple) else told.id}"


def newest_needs(page: CasePage) -> tuple[Need, ...]:
    """The needs of the last assessment."""
    last = max((need.assessed_on for need in page.needs), default=None)
    return tuple(need for need in page.needs if need.assessed_on == last)


def lines(page: CasePage, today: date) -> list[Line]:
    """Crisis level, needs, services and consents as they are now, then the course of the case, newest first."""
    needs = newest_needs(page)
    rated = level_texts(page)
    shown = [
        *_section(words.LEVELS, [(f"now:{risk.id}" if risk else None, text) for risk, text in rated], words.NO_LEVELS),
        *_section(words.NEEDS, [("now:needs", needs_text(needs, today))] if needs else [], words.NO_NEEDS),
        *_section(
            words.SERVICES, [(f"now:{s.id}", service_text(s, page, today)) for s in page.services], words.NO_SERVICES
        ),
        *_section(
            words.CONSENTS, [(f"now:{c.id}", consent_text(c, page, today)) for c in page.consents], words.NO_CONSENTS
        ),
    ]
    if page.consents:
        names = [page.names.get(one, "") for one in recipients(page.consents, today)]
        shown.append(Line(None, words.BETWEEN + " " * _SECTION + shared_with(names), "quiet"))
    course = timeline(page)[::-1]
    shown.append(Line(None, words.TIMELINE.format(count=len(course)), "heading"))
    for line in course:
        text = f"{day_text(line.on_date, today)}{words.BETWEEN}{timeline_sentence(line, page.names)}"
        shown.append(Line(_key(line), text))
    return shown


def without_alias(page: CasePage, head: str, lines: list[Line]) -> tuple[str, list[Line]]:
    """Head and lines of a page that others see too: the alias is hidden wherever somebody wrote it."""
    names = (page.household.alias,)
    return without_names(head, names), [replace(line, text=without_names(line.text, names)) for line in lines]


def newest_line(page: CasePage) -> str:
    """The key of the newest line of the course."""
    return _key(timeline(page)[-1])


def _section(title: str, texts: Sequence[tuple[str | None, str]], nothing: str) -> Iterator[Line]:
    # Hangul is two cells wide.
    start = title + " " * (_SECTION - 2 * len(title))
    if not texts:
        yield Line(None, words.BETWEEN + start + nothing, "quiet")
    for key, text in texts:
        yield Line(key, start + text) if key else Line(None, words.BETWEEN + start + text, "quiet")
        start = " " * _SECTION


def needs_text(needs: tuple[Need, ...], today: date) -> str:
    """One assessment, with the remark on each domain."""

    def named(wanted: list[Need]) -> str:
        return words.DOT.join(
            words.NOTED.format(domain=label(need.domain), note=need.note) if need.note else label(need.domain)
            for need in wanted
        )

    needed, strong = [n for n in needs if n.needed], [n for n in needs if n.strength]
    parts = [words.NEEDED.format(domains=named(needed)) if needed else words.NO_NEED]
    if strong:
        parts.append(words.STRONG.format(domains=named(strong)))
    return f"{day_text(needs[0].assessed_on, today)}{words.BETWEEN}{words.SLASH.join(parts)}"


def service_text(service: Service, page: CasePage, today: date) -> str:
    """A service as it stands."""
    first, ended = service.first_provided_on, service.ended_on
    parts = (
        page.names.get(service.provider_id or "", ""),
        words.SINCE.format(day=day_text(first, today))
        if first
        else words.REQUESTED.format(day=day_text(service.requested_on, today)),
        words.ENDED.format(day=day_text(ended, today)) if ended else "",
        service.reason or "",
    )
    said = words.COMMA.join(part for part in parts if part)
    return f"{label(service.state)}{words.BETWEEN}{service.name}{words.BETWEEN}{said}"


def consent_text(consent: Consent, page: CasePage, today: date) -> str:
    """A consent, and whether it still holds."""
    ends = ""
    if consent.withdrawn_on is not None:
        ends = words.WITHDRAWN.format(day=day_text(consent.withdrawn_on, today))
    elif consent.until_on is not None:
        ending = words.ENDED if consent.valid_on(today) else words.NO_LONGER
        ends = ending.format(day=day_text(consent.until_on, today))
    parts = (
        day_text(consent.given_on, today),
        label(consent.scope),
        page.names.get(consent.recipient_id or "", ""),
        ends,
    )
    return words.BETWEEN.join(part for part in parts if part)


_TABLE_OF = {Contact: "contact", Service: "service", Consent: "consent"}


def row_of(told: Told | None, page: CasePage) -> tuple[str, str]:
    """Table and id of what a line tells, those of the case itself for what has no row of its own to follow."""
    table = _TABLE_OF.get(type(told))
    return (table, told.id) if table and not isinstance(told, tuple) and told else ("crisis_case", page.case.id)
