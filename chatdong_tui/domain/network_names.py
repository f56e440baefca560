"""Names in the network as public papers write them, and what can be read from them."""

from __future__ import annotations

import re

from chatdong_tui.domain.network import OrganisationKind

_DOTS = str.maketrans(dict.fromkeys("․‧・∙•ㆍ⋅", "·"))
"""Signs that Korean papers use for 가운뎃점; the 2021 plan writes 신사1․2동 with U+2024."""

_WHOLE = (
    "종로1·2·3·4가동", "종로5·6가동", "면목3·8동", "상계3·4동", "상계6·7동", "중계2·3동", "금호2·3가동",
)  # fmt: skip
"""행정동 of Seoul whose own name holds a 가운뎃점: they are one dong each."""

_KEPT = "\0"


def split_dongs(text: str) -> tuple[str, ...]:
    """The dongs that a list names: `신사1․2동, 역촌동` gives 신사1동, 신사2동 and 역촌동.

    A bare number takes the name of the dong before it; 동 is added where it was left out. Each dong
    stands once, in the order of the text.
    """
    text = text.translate(_DOTS)
    for name in _WHOLE:
        text = text.replace(name, name.replace("·", _KEPT))
    text = re.sub(r"(?<=[가-힣])(?<!동)\s+(?=\d)", "", text)
    names: list[str] = []
    stem = ""
    for token in re.split(r"[·,，、;/\s]+", text):
        if not token:
            continue
        name = token.replace(_KEPT, "·")
        if re.fullmatch(r"\d+동?", name):
            name = stem + name
        if not name.endswith(("동", "읍", "면")):
            name += "동"
        stem = re.sub(r"\d*(?:동|읍|면)$", "", name)
        names.append(name)
    return tuple(dict.fromkeys(names))


def district_office_name(district: str) -> str:
    """은평구 gives 은평구청."""
    return f"{district}청"


def dong_office_name(dong: str) -> str:
    """응암2동 gives 응암2동주민센터."""
    return f"{dong}주민센터"


def kind_of_agency(name: str) -> OrganisationKind:
    """The kind of a lead agency as its name tells it; without a sign, a 종합사회복지관."""
    if "노인" in name:
        return OrganisationKind.SENIOR_CENTRE
    if "장애인" in name:
        return OrganisationKind.DISABILITY_CENTRE
    return OrganisationKind.WELFARE_CENTRE


def same_name(one: str, other: str) -> bool:
    """Whether two spellings name the same; spaces do not matter (시립은평 노인종합복지관)."""
    return "".join(one.split()) == "".join(other.split())
