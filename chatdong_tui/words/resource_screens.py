"""Words of the register of resources, of the form of a service, and of its way from request to end."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.resource import ResourceLine
from chatdong_tui.words.formats import count, particle
from chatdong_tui.words.resource import ENDED, USED_UP, left

# the register
RESOURCES = "자원"
UNIT = "가지"
FIND = "찾기(/)"
FIND_EXAMPLE = "자원 이름, 기관, 비고(초성도)"
USABLE = "쓸 수 있는 것만(U)"
EVERY = "모두(U)"
NO_RESOURCES = "여기에 맞는 자원이 없습니다. F4를 누르면 새 자원을 적습니다."
NO_ROW = "자원을 먼저 골라 주십시오."

NAME = "자원"
DOMAIN = "분야"
SHAPE = "형태"
WHO = "제공 기관"
LEFT = "남은 수량"
UNTIL = "언제까지"

EDIT = "고치기"
EDIT_HELP = "고른 자원을 고칩니다."
NEW = "새 자원"
NEW_HELP = "줄 수 있는 자원을 새로 적습니다."
SEARCH = "찾기"
SEARCH_HELP = "이름, 제공 기관, 비고에서 찾습니다. 초성도 됩니다."
TOGGLE_USABLE = "쓸 수 있는 것만 보기"
TOGGLE_USABLE_HELP = "끝났거나 다 쓴 자원을 빼고 볼지 바꿉니다."
END = "오늘로 끝내기"
END_HELP = "고른 자원을 오늘까지만 쓸 수 있는 것으로 합니다."
REMOVE = "지우기"
REMOVE_HELP = "잘못 적은 자원을 지웁니다. 서비스에 쓴 자원은 지우지 않고 끝냅니다."
HISTORY = "고친 내력"
HISTORY_HELP = "고른 자원을 누가 언제 고쳤는지 봅니다."

NEW_RESOURCE = "새 자원"
EDIT_RESOURCE = "자원 고치기"
UNIT_EXAMPLE = "상자, 명, 시간"
NOTE_EXAMPLE = "받는 조건이나 신청 방법"
SAVED = "자원을 저장했습니다."
REMOVED = "자원을 지웠습니다. 되돌리려면 Ctrl+Z를 누르십시오."
ENDS_TODAY = "{name}: 오늘까지만 쓸 수 있습니다. 되돌리려면 Ctrl+Z를 누르십시오."
ALREADY_ENDED = "이미 끝난 자원입니다."


def left_cell(line: ResourceLine, today: date) -> str:
    """`3/10상자`, `소진`, `기간 지남`, '-' where it is not counted."""
    resource = line.resource
    if line.ended_on(today):
        return ENDED
    if resource.quantity is None or line.left is None:
        return "-"
    return f"{count(line.left)}/{count(resource.quantity)}{resource.unit or ''}" if line.left else USED_UP


def choice(line: ResourceLine, today: date) -> str:
    """`김장김치, 남은 수량 3상자(10상자 중), 하늘복지관`: a resource as it is picked for a service."""
    return ", ".join(part for part in (line.resource.name, left(line, today), line.organisation) if part)


# a service
BELOW = "     "
ACCEPT_SAME = "그래도 저장하려면 F2를 한 번 더 누르십시오."
MOVE_SERVICE = "서비스 다음 단계"
MOVE_SERVICE_HELP = "고른 서비스를 신청에서 결정, 제공중, 완료로 옮기거나 불가로 끝냅니다."
NO_SERVICE = "서비스 줄을 먼저 골라 주십시오."
SERVICE_OVER = "이미 끝난 서비스입니다."
SERVICE_NOW = "{name}: 지금은 {state}입니다."
NEXT_STATE = "다음 단계"
ON_DATE = "날짜"
REASON = "사유"


def service_moved(name: str, state: str) -> str:
    """`밑반찬: 제공중으로 옮겼습니다.`"""
    return f"{name}: {particle(state, '으로', '로')} 옮겼습니다."
