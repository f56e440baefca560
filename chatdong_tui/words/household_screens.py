"""Words of the screens on which two households turn out to be one, and of the personal fields."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain.household_private import HouseholdPrivate, MaskedPrivate
from chatdong_tui.words.household import FIELDS

SAME_HOUSEHOLD = "같은 가구: {numbers}"
LOOK = "닮은 가구 보기"
LOOK_HELP = "이미 있는 가구일 수 있는 사례를 엽니다. 적던 것은 그대로 남습니다."
NOTHING_ALIKE = "닮은 가구가 없습니다."
LOOKALIKES = "이미 있는 가구일 수 있습니다(F5로 봅니다)."

MERGE_SCREEN = "같은 가구"
MERGE_SCREEN_HELP = "두 번 적은 가구를 하나로 묶거나 묶음을 풉니다."
MERGE_WHAT = "같은 가구를 골라 Enter를 누르면 하나로 묶습니다. 먼저 발굴한 가구가 남고, 건수는 한 번만 셉니다."
FIND = "번호로 찾기(/)"
FIND_EXAMPLE = "사례번호: ㄱㄹ2 14"
KIN = "묶은 가구"
ALIKE = "닮은 가구"
FOUND = "찾은 사례"
NO_KIN = "묶은 가구가 없습니다."
NONE_ALIKE = "닮은 가구가 없습니다. /를 누르고 사례번호로 찾으십시오."
NONE_FOUND = "그런 사례가 없습니다."
FOUND_LINE = "{case_no}, {dong}, {kind}, {status}"

MERGE = "묶기"
MERGE_HELP = "고른 사례의 가구와 이 가구를 하나로 묶습니다."
UNMERGE = "묶음 풀기"
UNMERGE_HELP = "묶은 가구를 다시 따로 둡니다."
OPEN_OTHER = "사례 보기"
OPEN_OTHER_HELP = "고른 사례를 엽니다."
SEARCH = "번호로 찾기"
SEARCH_HELP = "묶을 사례를 사례번호나 동으로 찾습니다."
NO_LINE = "사례를 먼저 골라 주십시오."
NOT_MERGED_LINE = "묶은 가구의 줄을 먼저 골라 주십시오."
MERGED = "{case_no}: 같은 가구로 묶었습니다. 되돌리려면 Ctrl+Z를 누르십시오."
UNMERGED = "{case_no}: 가구 묶음을 풀었습니다. 되돌리려면 Ctrl+Z를 누르십시오."

PERSONAL = "이름·연락처"
PERSONAL_HELP = "이 컴퓨터에만 남는 이름, 전화, 주소를 적습니다."
NO_UNDO = "이 칸은 Ctrl+Z로 되돌리지 않고, 저장하기 전에는 어디에도 남지 않습니다."
CLEAR = "모두 지우기"
CLEAR_HELP = "이 가구의 이름, 전화, 주소를 되돌릴 수 없게 지웁니다."
REALLY_CLEAR = "이름, 전화, 주소를 지웁니다. 되돌릴 수 없습니다. 지울까요?"
CLEARED = "이름, 전화, 주소를 지웠습니다."
NOTHING_KEPT = "적어 둔 이름, 전화, 주소가 없습니다."
SAVED = "이름, 전화, 주소를 이 컴퓨터에만 저장했습니다."
OFF = "이름·전화·주소 칸을 쓰지 않도록 되어 있습니다."
PROJECTED = "화면 가리기를 켠 동안에는 볼 수 없습니다. Ctrl+G를 눌러 끄십시오."


def personal_line(kept: HouseholdPrivate | MaskedPrivate | None) -> str:
    """`이름 김○○ | 전화 010-****-1234 | 주소 가람1동 ○○○`."""
    if kept is None:
        return ""
    told = ((FIELDS[name], getattr(kept, name)) for name in FIELDS)
    return " | ".join(f"{title} {text}" for title, text in told if text)


def same_household(numbers: Iterable[str]) -> str:
    """`같은 가구: 1-가람1-2021-001`; '' where there is none."""
    named = ", ".join(numbers)
    return SAME_HOUSEHOLD.format(numbers=named) if named else ""
