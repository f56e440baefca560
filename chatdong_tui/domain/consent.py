"""Who may see what of a household: consents, and the label under which a case is shown to others (domain.md §3.8)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case import Consent
from chatdong_tui.domain.case_code import ConsentScope, HouseholdType
from chatdong_tui.domain.case_guard import CaseFacts

HIDDEN = "○○○"


def may_share(facts: CaseFacts, organisation_id: str | None, on: date) -> bool:
    """Whether more than the number of a case may be shown to an organisation on that day.

    Its lead agency and the office of the household's dong work with it; anybody else needs a consent to
    the provision of data that names them (사회보장급여법 제15조④; 개인정보 보호법 제17조). A consent to
    collection that was withdrawn or ran out takes the provision along. None: somebody whose organisation
    is not known, who is named in no consent.
    """
    if organisation_id is None:
        return False
    if organisation_id in (facts.case.lead_agency_id, facts.dong_office_id):
        return True
    return organisation_id in recipients(facts.consents, on)


def recipients(consents: Iterable[Consent], on: date) -> tuple[str, ...]:
    """The organisations to which data may be given on that day, each once, as the consents name them."""
    known = tuple(consents)
    collected = [each for each in known if each.scope is ConsentScope.COLLECTION]
    if collected and not any(each.valid_on(on) for each in collected):
        return ()
    named = (each.recipient_id for each in known if each.scope is ConsentScope.PROVISION and each.valid_on(on))
    return tuple(dict.fromkeys(each for each in named if each is not None))


@dataclass(frozen=True, slots=True)
class CaseLabel:
    """How a case is shown to those who sit together, or to whom it is sent.

    shared: whether all of them may see more than the number; without it dong and household_type are None.
    title: the title of its agenda item, without what the household is called where that is not shared.
    """

    case_id: str
    case_no: str
    shared: bool
    dong: str | None = None
    household_type: HouseholdType | None = None
    title: str = ""


def without_names(text: str, names: Iterable[str | None]) -> str:
    """The text with these names hidden where a word begins with one; names of one letter stay."""
    for name in sorted((each for each in names if each and len(each) > 1), key=len, reverse=True):
        text = re.sub(rf"(?<![가-힣A-Za-z0-9]){re.escape(name)}", HIDDEN, text)
    return text


@dataclass(frozen=True, slots=True)
class EndingConsent:
    """A consent of an open case that ends soon or has just ended. recipient: '' where nobody is named."""

    consent: Consent
    case_no: str
    recipient: str
