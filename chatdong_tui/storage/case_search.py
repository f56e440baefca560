"""The search index of cases: all that is written about one in one entry, under its number in the case list."""

from __future__ import annotations

import re

from chatdong_tui.storage import search
from chatdong_tui.storage.engine import Connection

_TEXT = """
  SELECT r.n, c.case_no, c.case_no || ' ' || d.name || ' ' || coalesce(h.alias, ''),
         coalesce(p.name, '') || ' ' || coalesce(c.note, '') || ' '
         || coalesce((SELECT group_concat(memo, ' ') FROM contact WHERE case_id = c.id AND removed = 0), ''),
         coalesce((SELECT group_concat(name, ' ') FROM service WHERE case_id = c.id AND removed = 0), '')
  FROM case_roster r JOIN crisis_case c ON c.id = r.case_id JOIN household h ON h.id = c.household_id
  JOIN dong d ON d.id = h.dong_id LEFT JOIN person p ON p.id = c.manager_id WHERE r.case_id = ?
"""

_SERIAL = re.compile(r"-(\d{3,})(?:-\d{1,2})?$")
"""The last number of a case number, before its episode: 14 of `3-응암2-2026-014-2`."""

_NUMBER = re.compile(r"\d{1,3}")


def _serial_term(number: int) -> str:
    # Longer than the pairs that texts are made of, so no text holds it by chance.
    return f"no{number}"


def refresh(connection: Connection, case_id: str) -> None:
    """Bring the entry of one case, which stands in the case list, up to date with its rows."""
    found = connection.execute(_TEXT, (case_id,)).fetchone()
    if found is None:
        return
    n, case_no, called, told, services = found
    serial = _SERIAL.search(case_no)
    parts = (
        search.terms(f"{called} {told} {services}", f"{called} {services}"),
        _serial_term(int(serial[1])) if serial else "",
    )
    forget(connection, n)
    connection.execute("INSERT INTO case_search (rowid, text) VALUES (?, ?)", (n, " ".join(parts)))


def forget(connection: Connection, n: int) -> None:
    """Take the entry of a line of the case list away."""
    connection.execute("DELETE FROM case_search WHERE rowid = ?", (n,))


def question(query: str) -> str | None:
    """A query as FTS5 reads it: words and initial consonants; one to three digits are the number at the end of a
    case number (14 is `…-014`). '' asks for everything, None for what cannot be."""
    asked: list[str] = []
    for word in query.split():
        if _NUMBER.fullmatch(word):
            asked.append(f'"{_serial_term(int(word))}"')
            continue
        read = search.question(word)
        if read is None:
            return None
        asked.append(read)
    return " ".join(asked)
