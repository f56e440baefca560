"""Free text leaves without the names of households and without case numbers."""

from __future__ import annotations

import pytest

from chatdong_tui.reports.veil import veil

hide = veil(["강가람", "강가람네", "봄"])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("강가람 댁을 방문함", "○○ 댁을 방문함"),
        ("강가람네는 다음 주", "○○는 다음 주"),
        ("강가람에게 전화함", "○○에게 전화함"),
        ("두강가람터에서 모임", "두강가람터에서 모임"),
        ("봄 나들이", "봄 나들이"),
        ("3-응암2-2026-014 건", "○○ 사례 건"),
        ("(3-응암2-2026-014-2)", "(○○ 사례)"),
    ],
)
def test_names_and_numbers_are_hidden(text: str, shown: str) -> None:
    assert hide(text) == shown


@pytest.mark.parametrize("text", ["2021-03-18", "복지정책과-1234", "1,770,000원", "14:00~15:30", "13-2021-001"])
def test_other_numbers_stay(text: str) -> None:
    assert hide(text) == text
