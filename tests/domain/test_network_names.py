"""Names as public papers write them, and what is read from them."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.network import OrganisationKind
from chatdong_tui.domain.network_names import kind_of_agency, same_name, split_dongs


@pytest.mark.parametrize("dot", ["․", "·", ",", "ㆍ", "・", "‧", ", "])
def test_a_number_after_a_dot_is_one_more_dong_of_the_same_name(dot: str) -> None:
    assert split_dongs(f"신사1{dot}2동") == ("신사1동", "신사2동")


@pytest.mark.parametrize(
    ("text", "dongs"),
    [
        ("신사1․2동, 역촌동", ("신사1동", "신사2동", "역촌동")),
        ("수색동,증산동,응암2동,응암3동", ("수색동", "증산동", "응암2동", "응암3동")),
        ("진관동·불광2동·갈현1동", ("진관동", "불광2동", "갈현1동")),
        ("녹번·불광1·응암1동", ("녹번동", "불광1동", "응암1동")),
        ("갈현2동 구산동\n대조동", ("갈현2동", "구산동", "대조동")),
        ("신사 1동, 2동", ("신사1동", "신사2동")),
        ("역촌동, 역촌동", ("역촌동",)),
        ("", ()),
        (" , ", ()),
    ],
)
def test_a_list_of_dongs_is_read_as_it_is_printed(text: str, dongs: tuple[str, ...]) -> None:
    assert split_dongs(text) == dongs


@pytest.mark.parametrize("name", ["면목3·8동", "종로1·2·3·4가동", "상계6·7동"])
def test_a_dong_whose_own_name_holds_a_dot_stays_one(name: str) -> None:
    assert split_dongs(f"{name}, 중계본동") == (name, "중계본동")
    assert split_dongs(name.replace("·", "․")) == (name,)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("하늘종합사회복지관", OrganisationKind.WELFARE_CENTRE),
        ("시립하늘노인종합복지관", OrganisationKind.SENIOR_CENTRE),
        ("바다장애인종합복지관", OrganisationKind.DISABILITY_CENTRE),
    ],
)
def test_the_name_of_an_agency_tells_its_kind(name: str, kind: OrganisationKind) -> None:
    assert kind_of_agency(name) is kind


def test_spaces_do_not_make_another_name() -> None:
    assert same_name("시립하늘 노인종합복지관", "시립하늘노인종합복지관")
    assert not same_name("하늘노인종합복지관", "시립하늘노인종합복지관")
