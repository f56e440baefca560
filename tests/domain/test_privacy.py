"""A resident registration number is seen through its disguises; amounts, dates and case numbers are not one."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.privacy import holds_resident_number

DISGUISED = [
    "900101-1234567",
    "9001011234567",
    "900101 1234567",
    "900101–2234567",
    "900101~3234567",
    "900101.4234567",
    "９００１０１－１２３４５６７",
    "주민번호는 900101-1234567입니다",
    "900101-1******",
    "900101-\n1234567",
    "900101\n-1234567",
    "9001\n01-1234567",
    "900101-5234567",
    "900101-8234567",
    "900101 - 1234567",
]

INNOCENT = [
    "8,850,000",
    "322250000",
    "3-응암2-2021-014",
    "복지정책과-1234(2021. 3. 2.)",
    "2021. 3. 18.(목) 14:00~15:30",
    "010-1234-5678",
    "02-351-1234",
    "3,364명 / 19,644건",
    "991301-1234567",
    "990132-1234567",
    "123-45-67890",
    "20210318140000",
    "1770000 1738400",
]


@pytest.mark.parametrize("text", DISGUISED)
def test_a_resident_number_is_seen(text: str) -> None:
    assert holds_resident_number(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not holds_resident_number(text)
