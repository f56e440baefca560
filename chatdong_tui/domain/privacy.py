"""Numbers that never get in, however they are disguised, and those that a person is asked about.

Source: 개인정보 보호법 제24조의2; domain.md §3.8.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from chatdong_tui.domain.disguise import plain, readings

_DIGITS = re.compile(r"\d+")
_DAYS_OF_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_SEPARATORS = r"\s\-–—―‐‑‒−~～.,·․ㆍ・•∙:;/\\_*+=|<>()\[\]{}'\"→＿"
_SAID_DASH = r"(?:다시|대시|데시|하이픈|짝대기|작대기|에|의|뒤|뒷자리|뒤에|뒷번호|앞|생|번|일|일생)"
_MIDDLE = re.compile(rf"[{_SEPARATORS}]{{0,8}}(?:{_SAID_DASH}[{_SEPARATORS}]{{0,4}}){{0,2}}\s*")
_BLANK = re.compile(r"\s*")
_ONE_SIGN = re.compile(r"\s?[\-–—―‐‑‒−~.·․ㆍ・/\\_*|]?\s?")
_DATE_SIGN = re.compile(r"\s?[\-–—―‐‑‒−~.·․ㆍ・/\\_년월]\s?")
_WON = re.compile(r"\s?[천만]?원")

_MASK = r"*xX●○◯•∙■□◆◇▪※∗✱#ㅇㅁ?"
_MASKED = re.compile(
    rf"(?<!\d)(?P<birth>\d{{2}}(?:\D?\d\d){{2}}|\d{{6}})[{_SEPARATORS}]{{0,6}}(?:{_SAID_DASH}\s?)?"
    rf"(?:[1-8](?:\s?[{re.escape(_MASK)}]){{3,}}|[1-8](?=[\d{re.escape(_MASK)}]{{6}}(?!\d))\d{{1,5}}[{re.escape(_MASK)}]"
    rf"|[{re.escape(_MASK)}]{{7}}(?![{re.escape(_MASK)}])|[1-8](?:\.{{5,}}|_{{5,}}|-{{5,}}))"
)
_OF_DATE = r"(?:\d{2}|\s?[\-–—―‐‑‒−~.·․ㆍ・/\\_년월]\s?\d{1,2})"
_FULL_YEAR = re.compile(
    rf"(?<!\d)(?:19\d\d|200\d|201[0-2])({_OF_DATE})({_OF_DATE})[{_SEPARATORS}]{{0,6}}(?:{_SAID_DASH}\s?)?"
    r"[1-8]\d{6}(?!\d|\s?[천만]?원)"
)
"""A day of birth with all four digits of a year in which no record of this program can have been written."""


def _dated(birth: str) -> bool:
    """Whether six digits begin with a year, a month and a day of that month."""
    month, day = int(birth[2:4]), int(birth[4:6])
    return 1 <= month <= 12 and 1 <= day <= _DAYS_OF_MONTH[month - 1]


def holds_resident_number(text: str) -> bool:
    """Whether `text` holds a resident or foreigner registration number, whole or with a masked tail.

    Seen through: digits of other scripts, letters or words for digits, invisible signs, numbers split by
    spaces, lines, dashes, dots and slashes. Amounts, dates, document, account and case numbers do not
    count: their first six digits are no day, a century digit does not follow, or they are grouped in
    another way.
    """
    return any(_whole(read) or _masked(read) or _full_year(read) for read in readings(text))


def _masked(read: str) -> bool:
    return any(_dated(_only_digits(found["birth"])) for found in _MASKED.finditer(read))


def _full_year(read: str) -> bool:
    return any(
        _dated(f"00{_only_digits(found[1]):0>2}{_only_digits(found[2]):0>2}") for found in _FULL_YEAR.finditer(read)
    )


def _only_digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _whole(read: str) -> bool:
    """Whether some consecutive runs of digits make up thirteen that are grouped like such a number."""
    runs = list(_DIGITS.finditer(read))
    for first in range(len(runs)):
        length = 0
        for last in range(first, min(len(runs), first + 13)):
            length += len(runs[last][0])
            if length < 13:
                continue
            if length == 13 and _is_number(read, runs, first, last):
                return True
            break
    return False


def _is_number(read: str, runs: Sequence[re.Match[str]], first: int, last: int) -> bool:
    parts = [run[0] for run in runs[first : last + 1]]
    number = "".join(parts)
    if number[6] not in "12345678" or not _dated(number[:6]):
        return False
    gaps = [read[runs[n].end() : runs[n + 1].start()] for n in range(first, last)]
    if len(parts) == 13:
        return _sign_by_sign(read, runs, first, last, gaps)
    ends = list(accumulate(map(len, parts)))
    if 6 not in ends:
        # Wrapped at the end of a line, or set apart once in an odd place.
        return all(map(_BLANK.fullmatch, gaps)) and (len(parts) <= 2 or all("\n" in gap for gap in gaps))
    cut = ends.index(6)
    front, back, middle = parts[: cut + 1], parts[cut + 1 :], gaps[cut]
    if not (_MIDDLE.fullmatch(middle) and _joined(front, gaps[:cut]) and _joined(back, gaps[cut + 1 :])):
        return False
    return not _is_money(read[runs[last].end() :], front, back, middle)


def _sign_by_sign(read: str, runs: Sequence[re.Match[str]], first: int, last: int, gaps: list[str]) -> bool:
    """Thirteen single digits in a row of their own.

    A row of counts has as many as it has columns: where one more stands before or after them, set apart by the
    same sign as they are, they are no number. Behind another sign it is what else the sentence says.
    """
    if not all(_ONE_SIGN.fullmatch(gap) or (_MIDDLE.fullmatch(gap) and place == 5) for place, gap in enumerate(gaps)):
        return False
    signs = {gap for place, gap in enumerate(gaps) if place != 5}
    around = [(first - 1, first - 1)] if first else []
    around += [(last + 1, last)] if last + 1 < len(runs) else []
    return not any(
        len(runs[beside][0]) == 1 and read[runs[before].end() : runs[before + 1].start()] in signs
        for beside, before in around
    )


def _joined(parts: list[str], gaps: list[str]) -> bool:
    """Whether the runs of one half belong together: split by blanks, or as a date or after the century."""
    if len(parts) <= 3 and all(map(_BLANK.fullmatch, gaps)):
        return True
    lengths = [len(part) for part in parts]
    if lengths == [2, 2, 2]:
        return all(map(_DATE_SIGN.fullmatch, gaps)) or all(map(_ONE_SIGN.fullmatch, gaps))
    return (lengths == [1, 6] or set(lengths) == {1}) and all(map(_ONE_SIGN.fullmatch, gaps))


def _is_money(after: str, front: list[str], back: list[str], middle: str) -> bool:
    """Whether a day or a number stands before an amount: `21.03.18 1270000`, `651231 1270000원`."""
    if middle.strip(" \t\r\n,.일"):
        return False
    return bool(_WON.match(after)) or (len(front) > 1 and len(back) == 1 and back[0].endswith("000"))


class PersonalKind(enum.StrEnum):
    """What a person is asked about before it is kept."""

    PHONE = "phone"
    ACCOUNT = "account"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Personal:
    """Where in a text something personal stands: from `start` up to `end`, as Python slices."""

    kind: PersonalKind
    start: int
    end: int


_EMAIL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}\s?@\s?[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}")
_PHONE = re.compile(
    r"(?<![\d\-])(?:\+?82[\s\-.)]{0,2}0?1[016789]|01[016789])[\s\-–.·/)]{0,3}\d{3,4}[\s\-–.·/]{0,3}\d{4}(?![\d])"
)
_GROUPED = re.compile(r"(?<![\d\-])\d{2,6}(?:\s?[\-–]\s?\d{1,7}){2,4}(?![\d\-])")
_NAMED_ACCOUNT = re.compile(
    r"(?:계좌|통장|입금|은행|농협|수협|신협|새마을금고|우체국|카카오뱅크|토스|카드)(?:번호)?[^\d\n]{0,12}(\d[\d\-\s]{8,22}\d)"
)
_CARD = re.compile(r"(?<!\d)\d{4}([ \-])\d{4}\1\d{4}\1\d{4}(?!\d)")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\D")
_LANDLINE = re.compile(r"0\d{1,2}\s?[\-–]\s?\d{3,4}\s?[\-–]\s?\d{4}")
_BUSINESS = re.compile(r"\d{3}-\d{2}-\d{5}")


def find_personal(text: str) -> tuple[Personal, ...]:
    """Phone numbers of people, account and card numbers and e-mail addresses in a text, in their order.

    Numbers of offices (02-351-1234, 1588-…), business registration numbers, dates, amounts, document and
    case numbers are not personal.
    """
    signs = list(plain(text))
    read = "".join(sign for sign, _ in signs)
    found: list[Personal] = []
    for kind, start, end in sorted(_personal(read), key=lambda each: (each[1], -each[2])):
        first, last = signs[start][1], signs[end - 1][1] + 1
        if not found or first >= found[-1].end:
            found.append(Personal(kind, first, last))
    return tuple(found)


def _personal(read: str) -> Iterator[tuple[PersonalKind, int, int]]:
    for match in _EMAIL.finditer(read):
        yield PersonalKind.EMAIL, match.start(), match.end()
    for match in _PHONE.finditer(read):
        yield PersonalKind.PHONE, match.start(), match.end()
    for match in _CARD.finditer(read):
        yield PersonalKind.ACCOUNT, match.start(), match.end()
    for match in _GROUPED.finditer(read):
        if _like_account(match[0]):
            yield PersonalKind.ACCOUNT, match.start(), match.end()
    for match in _NAMED_ACCOUNT.finditer(read):
        if 10 <= len(_only_digits(match[1])) <= 16 and not _LANDLINE.fullmatch(match[1]):
            yield PersonalKind.ACCOUNT, match.start(1), match.end(1)


def _like_account(text: str) -> bool:
    if not 10 <= len(_only_digits(text)) <= 16:
        return False
    return not any(other.match(text) for other in (_YEAR_FIRST, _LANDLINE, _BUSINESS, _PHONE))


def masked(text: str) -> str:
    """The text with what `find_personal` finds made unreadable: `010-****-1234`, `110-***-******`, `h***@…`."""
    parts: list[str] = []
    place = 0
    for each in find_personal(text):
        parts += [text[place : each.start], _mask(each.kind, text[each.start : each.end])]
        place = each.end
    return "".join([*parts, text[place:]])


def _mask(kind: PersonalKind, text: str) -> str:
    if kind is PersonalKind.EMAIL:
        name, _, place = text.replace(" ", "").partition("@")
        return f"{name[:1]}***@{place}"
    return _hide_digits(text, 4 if kind is PersonalKind.PHONE else 0)


def _hide_digits(text: str, last: int) -> str:
    """Stars for all digits but the first three and the `last` ones; what stands between them stays."""
    digits = sum(sign.isdigit() for sign in text)
    shown: list[str] = []
    number = 0
    for sign in text:
        number += sign.isdigit()
        shown.append("*" if sign.isdigit() and 3 < number <= digits - last else sign)
    return "".join(shown)


def masked_name(name: str) -> str:
    """`김○○`: the first letter, and a ring for every other one."""
    return name[:1] + "".join("○" if sign != " " else sign for sign in name[1:])


def masked_phone(phone: str) -> str:
    """`010-****-1234`: what a phone number looks like until it is revealed."""
    return _hide_digits(phone, 4)


def masked_address(address: str) -> str:
    """The first word, such as the dong, and rings for the rest."""
    first, *rest = address.split()
    return " ".join([first, "○○○"]) if rest else "○○○"
