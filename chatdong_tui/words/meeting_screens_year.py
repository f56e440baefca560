"""Words of the screens about a year of meetings: its overview, a series laid out, a meeting moved."""

from __future__ import annotations

from chatdong_tui.domain.meeting_code import MeetingKind

# the year

YEAR = "연간 회의"
KIND = "종류"
ZONE = "권역"
UNMET = "빈달"
MONTHS = tuple(f"{month}월" for month in range(1, 13))
HEAD_OF_ZONE = "{year}년 | {zone}과 구 전체 | {unmet}"
HEAD_OF_ALL = "{year}년 | 모든 권역과 구 전체 | {unmet}"
UNMET_COUNT = "빈 달 {count} (이미 지남 {past}, 아직 남음 {ahead})"
NOTHING_UNMET = "빈 달 없음"
LEGEND = "! 해야 할 회의가 없는 달  빠짐 이미 지남  미정 아직 안 잡음  - 정한 달이 아님"
CELL = "{name} {month}월"
NOTHING_HERE = "회의가 없습니다. Enter로 계획합니다."
NO_SERIES = "이 해에 보여 줄 회의가 없습니다."
SHORT_KINDS: dict[MeetingKind, str] = {
    MeetingKind.ZONE_MEETING: "권역회의",
    MeetingKind.GENERAL_MEETING: "전체회의",
    MeetingKind.STEERING_COMMITTEE: "운영위",
    MeetingKind.JOINT_CASE_CONFERENCE: "통합사례",
    MeetingKind.WORKSHOP: "워크숍",
    MeetingKind.RESULTS_FORUM: "성과공유",
    MeetingKind.OPEN_HOUSE: "초대의날",
    MeetingKind.JOINT_STUDY: "공동학습",
    MeetingKind.BENCHMARK_VISIT: "기관방문",
    MeetingKind.SITE_VISIT: "모니터링",
    MeetingKind.TOURING_DESK: "순회상담",
    MeetingKind.BRIEFING: "설명회",
}
"""Kinds whose full name is wider than the column on a small screen."""

OPEN = "열기·계획"
OPEN_HELP = "고른 달의 회의를 엽니다. 없으면 그 달의 회의를 계획합니다. 여럿이면 아래 목록에서 고릅니다."
PLAN = "새 회의"
PLAN_HELP = "고른 달에 회의를 하나 더 계획합니다. 날은 지난번과 같은 주·요일로 채워집니다."
LAY_OUT = "한 해 잡기"
LAY_OUT_HELP = "고른 줄의 회의를 남은 달 전부에 한 번에 잡습니다. 저장하기 전에 날짜를 모두 보여 줍니다."
MOVE = "날짜 옮기기"
MOVE_HELP = "고른 회의를 다른 날로 옮깁니다. 참석자는 새 날짜에 맞게 바뀝니다."
EARLIER = "앞 해"
EARLIER_HELP = "앞 해의 회의를 봅니다."
LATER = "다음 해"
LATER_HELP = "다음 해의 회의를 봅니다."
THIS_YEAR = "올해"
THIS_YEAR_HELP = "올해로 돌아갑니다."
NO_CELL = "고른 줄이 없습니다."
SEVERAL = "이 달에 여러 건입니다. 아래 목록에서 고르십시오."
NO_MEETING_TO_MOVE = "고른 달에 회의가 없습니다."
NOT_MOVABLE = "열었거나 취소한 회의는 옮기지 않습니다. 회의록의 머리글(F2)에서 고치십시오."

GO_YEAR = "연간"
GO_YEAR_HELP = "한 해의 회의를 종류와 달로 보고, 빈 달을 찾고, 한 번에 잡습니다."

# moving

MOVE_TOLD = "지금 날짜: {day}"
HELD_ON = "옮길 날짜"
MOVED = "회의를 {day}로 옮겼습니다. Ctrl+Z로 되돌릴 수 있습니다."

# a series

SERIES = "한 해 회의 잡기"
SERIES_YEAR = "해"
SERIES_MONTHS = "달"
SERIES_DAY = "날"
STARTS_AT = "시작"
ENDS_AT = "끝"
PLACE = "장소"
TITLE = "제목"
MONTHS_EXAMPLE = "1~12, 2 6 9 12, 매월"
DAY_EXAMPLE = "셋째 목, 마지막 금, 매주 수, 15일"
PREVIEW = "저장(F2)하면 잡히는 날 {count}건"
PREVIEW_TAKEN = "이미 있어 그대로 두는 달: {months}"
PREVIEW_OPEN = "칸을 알맞게 채우면 저장하기 전에 여기에 날짜가 모두 나옵니다."
LAID_OUT = "회의 {count}건을 잡았습니다. Ctrl+Z로 한 번에 되돌릴 수 있습니다."
NOTHING_NEW = "고른 달에 모두 회의가 있어 새로 잡지 않았습니다."
WHOLE_DISTRICT = "구 전체"
