"""Words of bringing in tables: the headings that offices use, what codes are called there, and what is said."""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Mapping

from chatdong_tui.domain.case_code import ROUTE_DETAILS, HouseholdType, Route
from chatdong_tui.domain.importing import ImportKind, Notice, NoticeKind, RowProblem
from chatdong_tui.domain.network import OrganisationKind, Part, RoleKind, Sector
from chatdong_tui.words.formats import count
from chatdong_tui.words.hangul import nfc
from chatdong_tui.words.labels import ROUTE_DETAIL, label
from chatdong_tui.words.problems import sentence

VERBS = {"import.take": "표에서 가져오기"}

KINDS = {
    ImportKind.PEOPLE: "사람",
    ImportKind.ORGANISATIONS: "기관",
    ImportKind.CASES: "사례",
    ImportKind.OUTREACH: "발굴 건수",
}

FIELDS: Mapping[ImportKind, Mapping[str, tuple[str, ...]]] = {
    ImportKind.PEOPLE: {
        "name": ("이름", "성명", "성함", "담당자"),
        "organisation": ("기관", "소속", "기관명", "소속기관", "근무지", "소속기관명"),
        "role": ("역할", "찾동역할", "구분", "직무"),
        "title": ("직위", "직급", "직책", "직위(급)", "직위(직급)"),
        "duty": ("담당업무", "업무", "담당업무내용"),
        "from_on": ("시작일", "발령일", "부임일", "임용일", "배치일"),
    },
    ImportKind.ORGANISATIONS: {
        "name": ("기관명", "기관", "기관이름", "단체명", "대표기관", "대표기관명", "시설명"),
        "kind": ("기관종류", "기관유형", "종류", "유형", "종별"),
        "sector": ("민관", "민관구분", "공적민간", "관민"),
        "aliases": ("다른이름", "별칭", "약칭", "줄임말"),
        "zone": ("권역", "권역번호", "권역명"),
        "part": ("참여구분", "구분", "참여형태"),
        "dongs": ("참여동", "관할동", "담당동", "동", "행정동"),
        "from_on": ("참여일", "시작일", "참여시작일"),
    },
    ImportKind.CASES: {
        "case_no": ("사례번호", "관리번호", "대상자번호"),
        "dong": ("동", "행정동", "거주동", "동명", "동주민센터"),
        "household_type": ("가구유형", "세대유형", "가구형태", "가구구분"),
        "birth_from": ("출생연대", "출생년도", "출생연도", "생년", "출생년", "생년월일"),
        "route": ("발굴경로", "경로", "의뢰경로", "접수경로"),
        "route_detail": ("세부경로", "발굴경로세부", "경로세부"),
        "found_on": ("발굴일", "발굴일자", "발견일", "접수일", "접수일자", "의뢰일"),
        "manager": ("담당", "담당자", "사례관리자", "주사례관리자"),
    },
    ImportKind.OUTREACH: {
        "dong": ("동", "행정동", "동명", "동주민센터"),
        "month": ("달", "월", "연월", "년월", "기준월", "해당월"),
        "route": ("발굴경로", "경로", "구분"),
        "route_detail": ("세부경로", "발굴경로세부", "경로세부", "항목"),
        "count": ("건수", "수", "발굴건수", "인원", "가구수", "계"),
        "unit": ("단위",),
    },
}
"""The headings under which each field is found, without spaces; the first one names the field."""

LEAD_HEADINGS = ("대표기관", "대표기관명")
"""A column of organisations with this heading holds lead agencies."""

RESIDENT_HEADING = re.compile(r"주민(?:등록)?번호|주민번|외국인등록번호|거소신고번호")
"""A column that may not hold anything (개인정보 보호법 제24조의2)."""

_OTHER_NAMES: Mapping[type[enum.Enum], Mapping[str, enum.Enum]] = {
    HouseholdType: {
        "독거어르신": HouseholdType.ELDERLY_ALONE, "홀몸어르신": HouseholdType.ELDERLY_ALONE,
        "독거": HouseholdType.ELDERLY_ALONE, "노인독거": HouseholdType.ELDERLY_ALONE,
        "부부노인": HouseholdType.ELDERLY_COUPLE, "노인부부가구": HouseholdType.ELDERLY_COUPLE,
        "중장년1인": HouseholdType.SINGLE_ADULT, "청년1인": HouseholdType.SINGLE_ADULT,
        "1인가구": HouseholdType.SINGLE_ADULT, "장년1인": HouseholdType.SINGLE_ADULT,
        "한부모가정": HouseholdType.SINGLE_PARENT, "부자": HouseholdType.SINGLE_PARENT,
        "모자": HouseholdType.SINGLE_PARENT, "조손가정": HouseholdType.GRANDPARENT,
        "다문화가정": HouseholdType.MULTICULTURAL, "장애": HouseholdType.DISABLED,
        "일반가구": HouseholdType.GENERAL,
    },
    Route: {
        "온라인": Route.ONLINE, "행복e음": Route.ONLINE, "행복이음": Route.ONLINE, "방문조사": Route.VISIT,
        "가정방문": Route.VISIT, "홍보": Route.PUBLICITY, "의뢰": Route.AGENCY, "타기관의뢰": Route.AGENCY,
        "주민신고": Route.REPORT, "인적안전망신고": Route.PEOPLE,
    },
    RoleKind: {
        "총괄담당자": RoleKind.DISTRICT_COORDINATOR, "구총괄": RoleKind.DISTRICT_COORDINATOR,
        "권역담당": RoleKind.ZONE_COORDINATOR, "수퍼바이저": RoleKind.DONG_SUPERVISOR,
        "슈퍼바이저": RoleKind.DONG_SUPERVISOR, "실무자": RoleKind.AGENCY_WORKER, "사회복지사": RoleKind.AGENCY_WORKER,
        "주무관": RoleKind.NEIGHBORHOOD_OFFICER, "간호사": RoleKind.VISITING_NURSE,
        "통장": RoleKind.NEIGHBORHOOD_HEAD, "반장": RoleKind.NEIGHBORHOOD_HEAD,
        "사례관리사": RoleKind.INTEGRATED_CASE_MANAGER,
    },
    OrganisationKind: {
        "복지관": OrganisationKind.WELFARE_CENTRE, "동": OrganisationKind.DONG_OFFICE,
        "주민센터": OrganisationKind.DONG_OFFICE, "행정복지센터": OrganisationKind.DONG_OFFICE,
        "보건소": OrganisationKind.HEALTH, "병원": OrganisationKind.HEALTH,
        "협의체": OrganisationKind.SECURITY_COUNCIL,
    },
    Part: {"대표": Part.LEAD_AGENCY, "참여": Part.MEMBER_AGENCY, "지원": Part.SUPPORTING, "동": Part.MEMBER_DONG},
    Sector: {"공공": Sector.PUBLIC, "공적": Sector.PUBLIC, "민간": Sector.PRIVATE},
}  # fmt: skip
"""What offices call a code besides its printed name."""

_KNOWN: dict[type[enum.Enum], dict[str, enum.Enum]] = {}


@functools.lru_cache(maxsize=4096)
def squeezed(text: str) -> str:
    """A text by which headings and codes are compared: composed, small, without spaces and dots."""
    return re.sub(r"[\s·․‧ㆍ∙.,/_-]", "", nfc(text)).lower()


def code_called(kind: type[enum.Enum], text: str) -> enum.Enum | None:
    """The code that is called so: its printed name, another usual name, or its English value; else None."""
    known = _KNOWN.get(kind)
    if known is None:
        known = {squeezed(str(code.value)): code for code in kind}
        known |= {squeezed(name): code for name, code in _OTHER_NAMES.get(kind, {}).items()}
        known |= {squeezed(label(code)): code for code in kind}
        _KNOWN[kind] = known
    return known.get(squeezed(text))


def detail_called(route: Route | None, text: str) -> tuple[Route, str] | None:
    """The second level of a discovery route that is called so, with its route (the given one if there is one)."""
    wanted = squeezed(text)
    found = [
        (each, detail)
        for each, details in ROUTE_DETAILS.items()
        for detail in details
        if route in (None, each) and wanted in (squeezed(ROUTE_DETAIL[detail]), squeezed(detail))
    ]
    return found[0] if len(found) == 1 else None


_KIND_SIGNS = (
    ("노인", OrganisationKind.SENIOR_CENTRE),
    ("장애인", OrganisationKind.DISABILITY_CENTRE),
    ("복지관", OrganisationKind.WELFARE_CENTRE),
    ("학교", OrganisationKind.SCHOOL),
    ("협의체", OrganisationKind.SECURITY_COUNCIL),
    ("보건", OrganisationKind.HEALTH),
    ("정신건강", OrganisationKind.HEALTH),
    ("병원", OrganisationKind.HEALTH),
    ("구청", OrganisationKind.DISTRICT_OFFICE),
    ("마을", OrganisationKind.COMMUNITY_CENTRE),
)
_OFFICE = re.compile(r"\s*(?:주민센터|행정복지센터|동사무소)$")


def kind_told(name: str) -> OrganisationKind:
    """The kind of an organisation as its name tells it."""
    if _OFFICE.search(name):
        return OrganisationKind.DONG_OFFICE
    return next((kind for sign, kind in _KIND_SIGNS if sign in name), OrganisationKind.OTHER)


def dong_of_office(name: str) -> str:
    """응암2동주민센터 gives 응암2동."""
    return _OFFICE.sub("", name)


# what is said

_NOTICES = {
    NoticeKind.HIDDEN_SHEETS: "숨긴 시트는 읽지 않습니다: {names}",
    NoticeKind.OTHER_SHEETS: "다른 시트는 읽지 않습니다: {names}",
    NoticeKind.HIDDEN_ROWS: "숨긴 줄 {count}줄도 함께 읽습니다.",
    NoticeKind.FORMULAS: "수식 {count}칸은 파일에 남은 계산 결과로 읽습니다.",
    NoticeKind.UNREAD_COLUMNS: "읽지 않는 칸: {names}",
    NoticeKind.SIMILAR_CASES: "같은 동·가구유형·출생연대·발굴일의 사례가 이미 있는 줄: {names}",
    NoticeKind.IMPORTED_BEFORE: "이미 가져온 파일입니다({names}).",
}
_ROW = "{row}행"
_CELL = "{row}행 {header}"
_SAID = "{place}: {sentence}"


def notice_sentence(notice: Notice) -> str:
    """What a person should know before saving."""
    return _NOTICES[notice.kind].format(names=", ".join(notice.names), count=count(notice.count))


def problem_sentence(problem: RowProblem) -> str:
    """`14행 발굴일: 날짜가 아닙니다. …`: where and what, never the value."""
    place = (_CELL if problem.header else _ROW).format(row=problem.row, header=problem.header)
    return _SAID.format(place=place, sentence=sentence(problem.broken))


def field_name(kind: ImportKind, field: str) -> str:
    """What a field is called."""
    return FIELDS[kind][field][0]
