"""Resident numbers in disguise (all invented), numbers that are none, and every draft that must tell them apart."""

from __future__ import annotations

import enum
import importlib
import pkgutil
import types
import typing
from collections.abc import Iterator
from datetime import date

from chatdong_tui.domain import draft
from chatdong_tui.domain.draft.text import Draft

DISGUISED = [
    "900101-1234567",
    "9001011234567",
    "900101 1234567",
    "900101–2234567",
    "900101—2234567",
    "900101~3234567",
    "900101.4234567",
    "900101/2234567",
    "900101·2234567",
    "900101_2234567",
    "900101:2234567",
    "900101,1234567",
    "900101 / 1234567",
    "900101 - 1234567",
    "900101--1234567",
    "900101)1234567",
    "900101(1234567)",
    "９００１０１－１２３４５６７",
    "９００１０１１２３４５６７",
    "٩٠٠١٠١-١٢٣٤٥٦٧",
    "𝟗𝟎𝟎𝟏𝟎𝟏-𝟏𝟐𝟑𝟒𝟓𝟔𝟕",
    "⑨⓪⓪①⓪①-①②③④⑤⑥⑦",
    "❾⓿⓿❶⓿❶-❶❷❸❹❺❻❼",
    "9 0 0 1 0 1 - 1 2 3 4 5 6 7",
    "9 0 0 1 0 1 1 2 3 4 5 6 7",
    "9-0-0-1-0-1-1-2-3-4-5-6-7",
    "9.0.0.1.0.1.1.2.3.4.5.6.7",
    "90.01.01-1234567",
    "90-01-01-1234567",
    "90/01/01 1234567",
    "90년 01월 01일 1234567",
    "900101-1-234567",
    "900101-123 4567",
    "900 101-1234567",
    "900101-\n1234567",
    "900101\n-1234567",
    "900101\n1234567",
    "9001\n01-1234567",
    "9001011\n234567",
    "9001\n0112\n34567",
    "900101-\r\n      1234567",
    "9OO1O1-1234567",
    "9oo1o1-l234567",
    "90O1Ol-I23456７",
    "9〇〇1〇1-1234567",
    "9ㅇㅇ1ㅇ1-1234567",
    "구공공일공일-일이삼사오육칠",
    "구영영일영일 다시 일이삼사오육칠",
    "900101다시1234567",
    "900101 다시 1234567",
    "900101에 1234567",
    "900101 뒷자리 1234567",
    "앞 900101 뒤 1234567",
    "900101\u200b-\u200b1234567",
    "9\u200b0\u200b0\u200b1\u200b0\u200b1-1234567",
    "9001\u00ad01-12\u206034567",
    "900101-1******",
    "900101-1＊＊＊＊＊＊",
    "900101-1●●●●●●",
    "900101-1○○○○○○",
    "900101-1xxxxxx",
    "900101-1XXXXXX",
    "900101-1######",
    "900101-1......",
    "900101-1______",
    "900101-1……",
    "900101-1 ******",
    "900101-123****",
    "900101-1ㅇㅇㅇㅇㅇㅇ",
    "900101-*******",
    "9001011******",
    "９００１０１-１******",
    "900101-5234567",
    "900101-6234567",
    "900101-8234567",
    "주민번호는 900101-1234567입니다",
    "주민번호900101-1234567",
    "1. 900101-1234567",
    "3명 중 1명 900101-1234567 010-1234-5678",
    "900101/1234567 / 4회",
    "9 0 0 1 0 1 - 1 2 3 4 5 6 7 / 4회",
    "9 0 0 1 0 1 1 2 3 4 5 6 7, 4회",
    "9-0-0-1-0-1-1-2-3-4-5-6-7 4회",
    "9/0/0/1/0/1/1/2/3/4/5/6/7 / 4회",
    "3. 9 0 0 1 0 1 1 2 3 4 5 6 7",
    "19900101-1234567",
    "199001011234567",
    "19900101/1234567",
    "19900101.1234567 / 4회",
    "1990.01.01-1234567",
    "1990년 1월 1일 1234567",
    "1990. 1. 1. / 1234567",
]

INNOCENT = [
    "8,850,000",
    "8,850,000원",
    "322250000",
    "12,345,678,901,234원",
    "6,350,000원 (1,270,000원 × 5)",
    "2,318,000 1,270,000",
    "651231 1270000원",
    "21.03.18 1270000",
    "2021. 3. 18. 1270000",
    "21년 03월 18일 1270000원",
    "1770000 1738400",
    "3-응암2-2021-014",
    "3-응암2-2021-014-2",
    "10-가람1-2026-1234",
    "복지정책과-1234(2021. 3. 2.)",
    "복지정책과-12345(2021.03.02.)",
    "제2021-0318-1234호",
    "2021. 3. 18.(목) 14:00~15:30",
    "2021-03-18 14:00:00",
    "21.1.12 14:00~15:30",
    "21.01.12 14:00~15:30",
    "20210318140000",
    "202103181400",
    "210318 1400~1530",
    "2021.01.01.~2021.12.31.",
    "2021-01-01~2021-12-31",
    "010-1234-5678",
    "01012345678",
    "010-1234-5678, 010-2345-6789",
    "010 1234 5678 010 2345 6789",
    "02-351-1234",
    "02-351-1234~5",
    "1588-1234",
    "+82-10-1234-5678",
    "3,364명 / 19,644건",
    "991301-1234567",
    "990132-1234567",
    "990231-1234567",
    "900101-0234567",
    "900101-9234567",
    "210318-1",
    "210318-123456",
    "123-45-67890",
    "110-123-456789",
    "110-123-4567890",
    "301-0101-1234-51",
    "301 0101 1234 51",
    "123456-01-234567",
    "3333-01-1234567",
    "1002-123-456789",
    "110-123-456789 ~ 110-123-456799",
    "1234-5678-9012-3456",
    "9410 1112 3456 7890",
    "영수증 20210318-0012345",
    "3 0 1 2 1 1 1 2 3 4 5 6 7 8 0 2",
    "3, 0, 1, 2, 1, 1, 1, 2, 3, 4, 5, 6, 7",
    "3/0/1/2/1/1/1/2/3/4/5/6/7/8",
    "1990. 1. 1. 1270000원",
    "1990. 1. 1. / 12회 / 4567명",
    "12 31 15 40 22 18",
    "0190a3b2-7210-7311-8345-900101123456",
    "제1권역 1차 회의(1. 12.) 15명",
    "일이삼사오육칠팔구공",
    "90년대생 1명",
    "1990년 1월 1일생",
    "******",
    "",
]


def every_draft() -> list[type[Draft]]:
    """All kinds of drafts there are, by name."""
    for module in pkgutil.iter_modules(draft.__path__):
        importlib.import_module(f"{draft.__name__}.{module.name}")

    def below(kind: type[Draft]) -> Iterator[type[Draft]]:
        for each in kind.__subclasses__():
            yield each
            yield from below(each)

    own = {kind for kind in below(Draft) if kind.__module__.startswith(f"{draft.__name__}.")}
    return sorted(own, key=lambda kind: (kind.__module__, kind.__name__))


def text_fields(kind: type[Draft]) -> Iterator[tuple[str, bool]]:
    """The fields of a draft that are handed in as text, codes and days too, and whether they hold several."""
    for name, field in kind.model_fields.items():
        leaves, several = _leaves(field.annotation)
        if any(leaf is str or leaf is date or issubclass(leaf, enum.Enum) for leaf in leaves):
            yield name, several


def _leaves(annotation: object) -> tuple[set[type], bool]:
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _leaves(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        parts = [_leaves(part) for part in typing.get_args(annotation)]
        return set().union(*(found for found, _ in parts)), any(several for _, several in parts)
    if origin in (tuple, list, frozenset):
        return _leaves(typing.get_args(annotation)[0])[0], True
    if origin is dict:
        return _leaves(typing.get_args(annotation)[1])[0], True
    return ({annotation} if isinstance(annotation, type) else set()), False
