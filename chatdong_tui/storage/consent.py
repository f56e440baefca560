"""What consents of cases allow others to see, and which of them end soon."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chatdong_tui.domain.case import Consent, CrisisCase, Household
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.consent import CaseLabel, EndingConsent, may_share, without_names
from chatdong_tui.domain.network import Dong, OrganisationKind
from chatdong_tui.storage import rows, same_household
from chatdong_tui.storage.engine import Connection


def label(
    connection: Connection, case_id: str, organisation_ids: Iterable[str | None], on: date, title: str = ""
) -> CaseLabel:
    """How a case is shown to all of these at once. A removed case keeps its number and tells nothing else."""
    case_no = connection.execute("SELECT case_no FROM crisis_case WHERE id = ?", (case_id,)).fetchone()
    household_id, facts = _facts(connection, case_id, on)
    shared = facts is not None and all(may_share(facts, each, on) for each in organisation_ids)
    number = case_no[0] if case_no else ""
    if household_id is None:
        return CaseLabel(case_id, number, shared=False, title=title)
    if not shared:
        hidden = without_names(title, same_household.names_of(connection, household_id))
        return CaseLabel(case_id, number, shared=False, title=hidden)
    household = rows.get(connection, Household, household_id)
    dong = rows.get(connection, Dong, household.dong_id)
    return CaseLabel(case_id, number, True, dong.name, household.household_type, title)


def _facts(connection: Connection, case_id: str, on: date) -> tuple[str | None, CaseFacts | None]:
    """The household of a case, and as much of the case as sharing depends on."""
    known = connection.execute("SELECT household_id FROM crisis_case WHERE id = ?", (case_id,)).fetchone()
    case = rows.find(connection, CrisisCase, case_id)
    if case is None:
        return (known[0] if known else None), None
    office = connection.execute(
        "SELECT o.id FROM organisation o JOIN household h ON h.dong_id = o.dong_id"
        " WHERE h.id = ? AND o.kind = ? AND o.removed = 0 ORDER BY o.id LIMIT 1",
        (case.household_id, str(OrganisationKind.DONG_OFFICE)),
    ).fetchone()
    consents = tuple(rows.select(connection, Consent, "case_id = ? ORDER BY given_on, id", (case_id,)))
    return case.household_id, CaseFacts(case, on, consents=consents, dong_office_id=office[0] if office else None)


@rows.reading()
def ending(connection: Connection, since: date, until: date) -> list[EndingConsent]:
    """Consents of open cases that end in these days, the first one first; withdrawn ones are over."""
    cut = len(rows.columns(Consent))
    return [
        EndingConsent(rows.record(Consent, row[:cut]), row[cut], row[cut + 1])
        for row in connection.execute(
            f"SELECT {rows.selection(Consent, 'c')}, r.case_no, coalesce(o.name, '') FROM consent c"
            " JOIN case_roster r ON r.case_id = c.case_id LEFT JOIN organisation o ON o.id = c.recipient_id"
            " WHERE c.removed = 0 AND c.withdrawn_on IS NULL AND c.until_on BETWEEN ? AND ? AND r.is_open = 1"
            " ORDER BY c.until_on, r.case_no, c.id",
            (since.isoformat(), until.isoformat()),
        )
    ]
