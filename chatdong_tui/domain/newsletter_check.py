"""What must not be printed in a newsletter: nobody of a household may be recognisable (domain.md §3.8, §7.2)."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from chatdong_tui.domain.household_trace import Finder, TraceKind
from chatdong_tui.domain.newsletter import NewsletterItem, NewsSection
from chatdong_tui.domain.privacy import PersonalKind, find_personal, holds_resident_number


class LeakKind(enum.StrEnum):
    RESIDENT_NUMBER = "resident_number"
    NAME = "name"
    CASE_NUMBER = "case_number"
    HOUSEHOLD_PHONE = "household_phone"
    ADDRESS = "address"
    PHONE = "phone"
    ACCOUNT = "account"
    EMAIL = "email"

    @property
    def may_stay(self) -> bool:
        """Whether it may be an office's own, so that a person can say that it is fine."""
        return self in (LeakKind.PHONE, LeakKind.ACCOUNT, LeakKind.EMAIL)


_OF_TRACE = {
    TraceKind.NAME: LeakKind.NAME,
    TraceKind.CASE_NUMBER: LeakKind.CASE_NUMBER,
    TraceKind.PHONE: LeakKind.HOUSEHOLD_PHONE,
    TraceKind.ADDRESS: LeakKind.ADDRESS,
}
_OF_PERSONAL = {
    PersonalKind.PHONE: LeakKind.PHONE,
    PersonalKind.ACCOUNT: LeakKind.ACCOUNT,
    PersonalKind.EMAIL: LeakKind.EMAIL,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a line that may lead to a person. what: the piece of text, '' for a number never shown."""

    item_id: str
    section: NewsSection
    kind: LeakKind
    what: str


def findings(items: Iterable[NewsletterItem], find: Finder) -> tuple[Finding, ...]:
    """What must be looked at before these lines are printed; hidden lines are not printed.

    What leads to a household always counts; a number or address that may be an office's own counts until
    somebody has said that it is fine.
    """
    found: list[Finding] = []
    for item in items:
        if item.hidden:
            continue
        cleared = item.cleared == item.content.stamp
        for text in (item.text, item.quantity, item.audience, item.contact):
            if text:
                here = [(kind, what) for kind, what in _in_text(text, find) if not (cleared and kind.may_stay)]
                found += [Finding(item.id, item.section, kind, what) for kind, what in here]
    return tuple(found)


def _in_text(text: str, find: Finder) -> list[tuple[LeakKind, str]]:
    found = [(LeakKind.RESIDENT_NUMBER, "")] if holds_resident_number(text) else []
    traces = find(text)
    found += [(_OF_TRACE[trace.kind], text[trace.start : trace.end]) for trace in traces]
    for personal in find_personal(text):
        if not any(trace.start < personal.end and personal.start < trace.end for trace in traces):
            found.append((_OF_PERSONAL[personal.kind], text[personal.start : personal.end]))
    return found
