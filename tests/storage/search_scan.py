"""The search for cases against a plain scan of all that is written about each of them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from chatdong_tui.storage import case_search
from chatdong_tui.storage.engine import Connection
from chatdong_tui.words.hangul import choseong, nfc

_SIGNS = re.compile(r"[0-9A-Za-z가-힣ㄱ-ㅎㅏ-ㅣ]+")
_WRITTEN = """
  SELECT r.n, c.case_no, d.name, h.alias, p.name, c.note,
         (SELECT group_concat(memo, ' ') FROM contact WHERE case_id = c.id AND removed = 0),
         (SELECT group_concat(name, ' ') FROM service WHERE case_id = c.id AND removed = 0)
  FROM case_roster r JOIN crisis_case c ON c.id = r.case_id JOIN household h ON h.id = c.household_id
  JOIN dong d ON d.id = h.dong_id LEFT JOIN person p ON p.id = c.manager_id
"""


@dataclass(frozen=True, slots=True)
class Written:
    """What a scan looks at: words of the text, words of the initial consonants, the number at the end."""

    n: int
    text: str
    initials: str
    serial: str

    def answers(self, word: str) -> bool:
        if re.fullmatch(r"\d{1,3}", word):
            return self.serial == str(int(word))
        return all(part in self.text or part in self.initials for part in _SIGNS.findall(word))


def _words(text: str) -> str:
    return " ".join(_SIGNS.findall(nfc(text).lower()))


def written(connection: Connection) -> list[Written]:
    """All cases of a file."""
    found = []
    for n, case_no, dong, alias, manager, note, memos, services in connection.execute(_WRITTEN):
        called = f"{case_no} {dong} {alias or ''}"
        text = _words(f"{called} {manager or ''} {note or ''} {memos or ''} {services or ''}")
        serial = re.fullmatch(r".*-\d{4}-(\d+)(?:-\d{1,2})?", case_no)
        initials = _words(choseong(f"{called} {services or ''}"))
        found.append(Written(n, text, initials, str(int(serial[1])) if serial else ""))
    return found


def queries(cases: list[Written], number: int, rng: random.Random) -> Iterator[str]:
    """Pieces of one to four signs of what is written, their initial consonants, several at once, and noise."""
    for _ in range(number):
        yield " ".join(_piece(cases, rng) for _ in range(rng.choice((1, 1, 1, 2, 3))))


def _piece(cases: list[Written], rng: random.Random) -> str:
    case = rng.choice(cases)
    source = rng.choice((case.text, case.text, case.initials))
    word = rng.choice(source.split())
    start = rng.randrange(len(word))
    kind = rng.random()
    if kind < 0.1:
        return rng.choice("가나다라마바사아자차카타파하") + word[:1]
    if kind < 0.2:
        return case.serial[-3:] or "1"
    return word[start : start + rng.randrange(1, 5)]


def disagreements(connection: Connection, number: int, seed: int) -> list[str]:
    """The queries that the index answers otherwise than the scan."""
    cases = written(connection)
    wrong = []
    for query in queries(cases, number, random.Random(seed)):
        asked = case_search.question(query)
        found = {n for (n,) in connection.execute("SELECT rowid FROM case_search WHERE case_search MATCH ?", (asked,))}
        if found != {case.n for case in cases if all(map(case.answers, query.split()))}:
            wrong.append(query)
    return wrong
