"""The search index: pairs of syllables, and of initial consonants, in FTS5.

SQLite's own tokenizers find neither a word inside a word nor words of two syllables, so the pairs are
made here: 응암동 is indexed as `응암 암동 동`, and where that is a name, as `ㅇㅇ ㅇㄷ ㄷ` too.
"""

from __future__ import annotations

import re

from chatdong_tui.storage.engine import Connection
from chatdong_tui.words.hangul import choseong, nfc

_WORD = re.compile(r"[0-9A-Za-z가-힣ㄱ-ㅎㅏ-ㅣ]+")

_TEXT_OF: dict[str, str] = {
    "resource": "SELECT id, name || ' ' || coalesce(note, ''), name FROM resource WHERE removed = 0 AND id = ?",
    "meeting": "SELECT id, coalesce(title, '') || ' ' || coalesce(place, '') || ' ' || coalesce(process_note, ''),"
    " coalesce(title, '') FROM meeting WHERE removed = 0 AND id = ?",
    "agenda_item": "SELECT meeting_id, title, title FROM agenda_item WHERE removed = 0 AND id = ?",
    "discussion_line": "SELECT meeting_id, text, '' FROM discussion_line WHERE removed = 0 AND id = ?",
    "decision_option": "SELECT meeting_id, text || ' ' || coalesce(argument, ''), '' FROM decision_option"
    " WHERE removed = 0 AND id = ?",
    "decision": "SELECT meeting_id, text || ' ' || coalesce(reason, ''), '' FROM decision WHERE removed = 0 AND id = ?",
    "action_item": "SELECT meeting_id, text, '' FROM action_item WHERE removed = 0 AND id = ?",
    "person": "SELECT id, name, name FROM person WHERE removed = 0 AND id = ?",
    "organisation": "SELECT id, name || ' ' || coalesce(aliases, ''), name FROM organisation"
    " WHERE removed = 0 AND id = ?",
    "joint_project": "SELECT id, name || ' ' || coalesce(purpose, '') || ' ' || coalesce(target, '')"
    " || ' ' || coalesce(background, '') || ' ' || coalesce(expected_effect, '') || ' ' || coalesce(backup_plan, '')"
    " || ' ' || coalesce(changed_from_last_year, '') || ' ' || coalesce(last_year_result, ''), name"
    " FROM joint_project WHERE removed = 0 AND id = ?",
    "project_item": "SELECT project_id, name || ' ' || coalesce(content, '') || ' ' || coalesce(in_charge, ''), name"
    " FROM project_item WHERE removed = 0 AND id = ?",
    "project_part": "SELECT project_id, party || ' ' || task, party FROM project_part WHERE removed = 0 AND id = ?",
    "project_goal": "SELECT project_id, name || ' ' || coalesce(formula, ''), name FROM project_goal"
    " WHERE removed = 0 AND id = ?",
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


def terms(text: str, called: str) -> str:
    """The index terms of a record: of its text, and of the initial consonants of how it is called."""
    return f"{pairs(text)} {pairs(choseong(called))}".strip()


def _phrase(word: str) -> str:
    if len(word) == 1:
        return f'"{word}"*'
    return '"' + " ".join(word[place : place + 2] for place in range(len(word) - 1)) + '"'


def question(query: str) -> str | None:
    """A query as FTS5 reads it: every word must be there. '' asks for everything, None for what cannot be."""
    asked: list[str] = []
    for word in nfc(query).lower().split():
        parts = _WORD.findall(word)
        if not parts:
            return None
        asked += [_phrase(part) for part in parts]
    return " ".join(asked)


def refresh(connection: Connection, table: str, row_id: str) -> None:
    """Bring the index entry of one row up to date with the row."""
    known = connection.execute(
        "SELECT n FROM search_entry WHERE table_name = ? AND row_id = ?", (table, row_id)
    ).fetchone()
    found = connection.execute(_TEXT_OF[table], (row_id,)).fetchone()
    text = terms(found[1] or "", found[2] or "") if found else ""
    if known is not None:
        connection.execute("DELETE FROM search_text WHERE rowid = ?", known)
        if not text:
            connection.execute("DELETE FROM search_entry WHERE n = ?", known)
            return
        connection.execute("INSERT INTO search_text (rowid, text) VALUES (?, ?)", (known[0], text))
    elif text:
        n = connection.execute(
            "INSERT INTO search_entry (table_name, row_id, owner_id) VALUES (?, ?, ?) RETURNING n",
            (table, row_id, found[0]),
        ).fetchone()[0]
        connection.execute("INSERT INTO search_text (rowid, text) VALUES (?, ?)", (n, text))


def condition(query: str, tables: tuple[str, ...], owner: str) -> tuple[str, list[str]]:
    """An SQL condition (and its parameters) that holds where `owner` answers the query.

    Every word must be found, though not in the same row of what belongs to the owner. An empty query holds
    everywhere.
    """
    parts: list[str] = []
    parameters: list[str] = []
    marks = ", ".join("?" * len(tables))
    for word in query.split():
        asked = question(word)
        if asked is None:
            return "0", []
        parts.append(
            f"{owner} IN (SELECT owner_id FROM search_entry WHERE table_name IN ({marks})"
            " AND n IN (SELECT rowid FROM search_text WHERE search_text MATCH ?))"
        )
        parameters += [*tables, asked]
    return " AND ".join(parts) or "1", parameters
