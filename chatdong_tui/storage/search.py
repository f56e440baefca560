"""The search index: syllable pairs in FTS5, and a column of initial consonants.

SQLite's own tokenizers find neither a word inside a word nor words of two syllables, so the pairs are
made here: 응암동 is indexed as `응암 암동 동`.
"""

from __future__ import annotations

import re

from chatdong_tui.storage.engine import Connection
from chatdong_tui.words.hangul import choseong, is_choseong, nfc

_WORD = re.compile(r"[0-9A-Za-z가-힣ㄱ-ㅎㅏ-ㅣ]+")

_CASE_TEXT = """
  SELECT c.id, c.case_no || ' ' || d.name || ' ' || coalesce(h.alias, '') || ' ' || coalesce(p.name, '')
         || ' ' || coalesce(c.note, ''), c.case_no || ' ' || d.name || ' ' || coalesce(h.alias, '')
  FROM crisis_case c JOIN household h ON h.id = c.household_id JOIN dong d ON d.id = h.dong_id
  LEFT JOIN person p ON p.id = c.manager_id WHERE c.removed = 0 AND c.id = ?
"""

_TEXT_OF: dict[str, str] = {
    "crisis_case": _CASE_TEXT,
    "contact": "SELECT case_id, memo, '' FROM contact WHERE removed = 0 AND id = ?",
    "service": "SELECT case_id, name, name FROM service WHERE removed = 0 AND id = ?",
    "meeting": "SELECT id, coalesce(title, '') || ' ' || coalesce(place, '') || ' ' || coalesce(process_note, ''),"
    " coalesce(title, '') FROM meeting WHERE removed = 0 AND id = ?",
    "agenda_item": "SELECT meeting_id, title, title FROM agenda_item WHERE removed = 0 AND id = ?",
    "discussion_line": "SELECT meeting_id, text, '' FROM discussion_line WHERE removed = 0 AND id = ?",
    "decision": "SELECT meeting_id, text || ' ' || coalesce(reason, ''), '' FROM decision WHERE removed = 0 AND id = ?",
    "action_item": "SELECT meeting_id, text, '' FROM action_item WHERE removed = 0 AND id = ?",
    "person": "SELECT id, name, name FROM person WHERE removed = 0 AND id = ?",
    "organisation": "SELECT id, name || ' ' || coalesce(aliases, ''), name FROM organisation"
    " WHERE removed = 0 AND id = ?",
    "joint_project": "SELECT id, name || ' ' || coalesce(purpose, '') || ' ' || coalesce(target, ''), name"
    " FROM joint_project WHERE removed = 0 AND id = ?",
    "activity": "SELECT project_id, name || ' ' || coalesce(note, '') || ' ' || coalesce(process_note, ''), name"
    " FROM activity WHERE removed = 0 AND id = ?",
}
"""For each searchable table: (owner id, text, text for initial consonants) of one row."""

SEARCHED = frozenset(_TEXT_OF)


def pairs(text: str) -> str:
    """The index terms of a text: each word as its overlapping pairs and its last sign alone."""
    terms: list[str] = []
    for word in _WORD.findall(nfc(text).lower()):
        terms.extend(word[place : place + 2] for place in range(len(word) - 1))
        terms.append(word[-1])
    return " ".join(terms)


def _phrase(word: str) -> str:
    if len(word) == 1:
        return f'"{word}"*'
    return '"' + " ".join(word[place : place + 2] for place in range(len(word) - 1)) + '"'


def refresh(connection: Connection, table: str, row_id: str) -> None:
    """Bring the index entry of one row up to date with the row."""
    known = connection.execute(
        "SELECT n FROM search_entry WHERE table_name = ? AND row_id = ?", (table, row_id)
    ).fetchone()
    found = connection.execute(_TEXT_OF[table], (row_id,)).fetchone()
    text = pairs(found[1] or "") if found else ""
    if known is not None:
        connection.execute("DELETE FROM search_text WHERE rowid = ?", known)
        if not text:
            connection.execute("DELETE FROM search_entry WHERE n = ?", known)
            return
        connection.execute("UPDATE search_entry SET choseong = ? WHERE n = ?", (choseong(found[2]), known[0]))
        connection.execute("INSERT INTO search_text (rowid, text) VALUES (?, ?)", (known[0], text))
    elif text:
        n = connection.execute(
            "INSERT INTO search_entry (table_name, row_id, owner_id, choseong) VALUES (?, ?, ?, ?) RETURNING n",
            (table, row_id, found[0], choseong(found[2])),
        ).fetchone()[0]
        connection.execute("INSERT INTO search_text (rowid, text) VALUES (?, ?)", (n, text))


def condition(query: str, tables: tuple[str, ...], owner: str) -> tuple[str, list[str]]:
    """An SQL condition (and its parameters) that holds where `owner` answers the query.

    Every word of the query must be found: as text, or as initial consonants when it has no whole
    syllable. An empty query holds everywhere.
    """
    parts: list[str] = []
    parameters: list[str] = []
    marks = ", ".join("?" * len(tables))
    for word in nfc(query).lower().split():
        if is_choseong(word):
            parts.append(
                f"{owner} IN (SELECT owner_id FROM search_entry WHERE table_name IN ({marks})"
                " AND choseong LIKE '%' || ? || '%' ESCAPE '\\')"
            )
            parameters += [*tables, re.sub(r"([\\%_])", r"\\\1", word)]
            continue
        terms = " ".join(_phrase(term) for term in _WORD.findall(word))
        if terms:
            parts.append(
                f"{owner} IN (SELECT owner_id FROM search_entry WHERE table_name IN ({marks})"
                " AND n IN (SELECT rowid FROM search_text WHERE search_text MATCH ?))"
            )
            parameters += [*tables, terms]
        else:
            parts.append("0")
    return " AND ".join(parts) or "1", parameters
