"""How dates, times, counts and money are written in Korean public documents, and read back from keys.

The rules are those of domain.md §8: dates with full stops and no zeros, 24-hour times, amounts in
figures and in words.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

_WEEKDAYS = "월화수목금토일"
_DIGITS = "영일이삼사오육칠팔구"
_SMALL = ("", "십", "백", "천")
_LARGE = ("", "만", "억", "조", "경")


def long_date(day: date) -> str:
    """`2021. 3. 18.(목)`: a date as a document writes it (행정업무규정 제7조⑤)."""
    return f"{short_date(day)}({_WEEKDAYS[day.weekday()]})"


def short_date(day: date) -> str:
    """`2021. 3. 18.`: a date in a table."""
    return f"{day.year}. {day.month}. {day.day}."


def screen_date(day: date) -> str:
    """`03-18(목)`: a date on screen, where the year is known and columns must line up."""
    return f"{day:%m-%d}({_WEEKDAYS[day.weekday()]})"


def period(first: date, last: date) -> str:
    """`2021. 7. 6.~7. 10.`: a period; the year stands once when both ends share it."""
    end = f"{last.month}. {last.day}." if first.year == last.year else short_date(last)
    return f"{short_date(first)}~{end}"


def month_name(month: str) -> str:
    """`2021년 3월` for `2021-03`."""
    year, number = month.split("-")
    return f"{year}년 {int(number)}월"


def count(number: int, unit: str = "") -> str:
    """`3,364명`."""
    return f"{number:,}{unit}"


def won(amount: int) -> str:
    """`1,770,000`; a negative amount as `△31,600`, as tables print it (domain.md §4.3)."""
    return f"△{-amount:,}" if amount < 0 else f"{amount:,}"


def won_in_words(amount: int) -> str:
    """`금팔백팔십오만원`: an amount in words, with 일 kept (domain.md §4.3). Raises ValueError below 0."""
    if amount < 0:
        raise ValueError("a negative amount is not written in words")
    if amount == 0:
        return "금영원"
    groups: list[str] = []
    place = 0
    while amount:
        amount, group = divmod(amount, 10_000)
        if group:
            text = "".join(
                _DIGITS[digit] + _SMALL[power] for power in (3, 2, 1, 0) if (digit := group // 10**power % 10)
            )
            groups.append(text + _LARGE[place])
        place += 1
    return "금" + "".join(reversed(groups)) + "원"


def rate(part: int, whole: int) -> Decimal | None:
    """part ÷ whole in percent to one decimal, half up; None where the whole is 0 (printed `-`)."""
    if whole == 0:
        return None
    return (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP)


_TODAY = {"오늘": 0, "금일": 0, "어제": -1, "그제": -2, "내일": 1, "모레": 2}
_DATE = r"(?:(\d{4}|\d{2})[.\-/]\s*)?(\d{1,2})[.\-/]\s*(\d{1,2})\.?$"


def read_date(text: str, today: date) -> date:
    """The date a person typed: `3.18`, `2021. 3. 18.`, `0318`, `오늘`, `어제`, `+7`, `-3`.

    A date without a year is the one of today's year. Raises ValueError when it is no date.
    """
    text = re.sub(r"\([가-힣]\)$", "", text.strip()).replace(" ", "")
    if text in _TODAY:
        return today + timedelta(days=_TODAY[text])
    if re.fullmatch(r"[+-]\d{1,4}", text):
        return today + timedelta(days=int(text))
    if re.fullmatch(r"\d{8}", text):
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    if re.fullmatch(r"\d{4}", text):
        return date(today.year, int(text[:2]), int(text[2:]))
    if match := re.fullmatch(_DATE, text):
        year = int(match[1]) if match[1] else today.year
        return date(year + 2000 if year < 100 else year, int(match[2]), int(match[3]))
    raise ValueError(text)


_TIME = r"(\d{1,2})(?::?(\d{2}))?$"
_SPOKEN_TIME = r"(오전|오후)?\s*(\d{1,2})시\s*(?:(\d{1,2})분|(반))?$"


def read_time(text: str) -> str:
    """`14:00` from `14`, `1400`, `14:00`, `오후 2시`, `2시 반`. Raises ValueError when it is no time."""
    text = text.strip()
    if match := re.fullmatch(_SPOKEN_TIME, text):
        hour, minute = int(match[2]), 30 if match[4] else int(match[3] or 0)
        if match[1] == "오후" and hour < 12:
            hour += 12
    elif match := re.fullmatch(_TIME, text):
        hour, minute = int(match[1]), int(match[2] or 0)
    else:
        raise ValueError(text)
    if hour > 23 or minute > 59:
        raise ValueError(text)
    return f"{hour:02}:{minute:02}"


_COUNT = r"\s*제?(\d[\d,]*)\s*(?:가구|권역|[가-힣])?\s*$"


def read_count(text: str) -> int:
    """A number a person typed, with or without commas and its unit: `12건`, `1,200`, `제3권역`.

    Raises ValueError when it is no whole number.
    """
    if match := re.match(_COUNT, text):
        return int(match[1].replace(",", ""))
    raise ValueError(text)


def read_month(text: str, today: date) -> str:
    """`2021-03` from `2021-03`, `2021.3`, `3`, `3월`. Raises ValueError when it is no month."""
    text = text.strip().rstrip("월.").replace(" ", "").replace("년", ".")
    if match := re.fullmatch(r"(?:(\d{4})[.\-/])?(\d{1,2})", text):
        year, month = int(match[1] or today.year), int(match[2])
        if 1 <= month <= 12 and 2000 <= year <= 2100:
            return f"{year}-{month:02}"
    raise ValueError(text)


def particle(word: str, with_final: str, without_final: str) -> str:
    """`word` with the particle that fits its last sound: particle("동", "을", "를") gives 동을."""
    last = word[-1:] or " "
    is_syllable = "가" <= last <= "힣"
    closed = (ord(last) - ord("가")) % 28 > 0 if is_syllable else last in "0136780LMNRlmnr"
    return word + (with_final if closed else without_final)


def quoted(title: str) -> str:
    """`『함께 밥상』`; a title with such marks in it stays as it is."""
    return title if "『" in title else f"『{title}』"
