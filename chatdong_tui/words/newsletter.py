"""Words of the 소식지: its verbs, the lines that are drafted from records, and the printed page (domain.md §7.2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network import Role
from chatdong_tui.domain.project import Activity
from chatdong_tui.domain.resource import ResourceLine
from chatdong_tui.words.formats import count, particle, quoted
from chatdong_tui.words.labels import label
from chatdong_tui.words.meeting import meeting_name

VERBS = {
    "newsletter.draft": "소식지 초안",
    "newsletter.renumber": "소식지 호수 바꿈",
    "newsletter.write_agency_lines": "기관 소식 적기",
    "newsletter.add_item": "소식 추가",
    "newsletter.edit_item": "소식 고침",
    "newsletter.hide_item": "소식 감추기·되살리기",
    "newsletter.move_item": "소식 순서 바꿈",
    "newsletter.remove_item": "소식 지움",
    "newsletter.clear_item": "소식 개인정보 확인",
    "newsletter.finalise": "소식지 확정",
    "newsletter.reopen": "소식지 다시 열기",
}
"""The verbs of the newsletter, as undo and the history name them."""

COLUMNS = {
    "newsletter_id": "소식지",
    "issue_no": "호수",
    "drafted": "초안 내용",
    "cleared": "개인정보 확인",
}
OF_TABLE = {
    ("newsletter_item", "section"): "꼭지",
    ("newsletter_item", "hidden"): "감춤",
    ("newsletter_item", "audience"): "대상",
    ("newsletter_item", "contact"): "신청·문의",
    ("newsletter_item", "until_on"): "기한",
    ("newsletter_item", "source"): "초안의 바탕",
    ("newsletter_version", "body"): "소식지 본문",
}
"""What the columns are called in a history."""

# lines drafted from records

CAME = "{organisation} {who}님이 새로 오셨습니다."
LEFT = "{organisation} {who}님이 자리를 옮기셨습니다."
ROLE = " 맡은 일은 {duty}입니다."
PERSON = "{name} {title}"

ACTIVITY = "{project} {name}: {facts}"
ACTIVITY_ALONE = "{project} {name} 했습니다."
NEXT_STEP = "{project} 다음 달에는 {step} 합니다."
SESSIONS, PEOPLE, PHOTOS = "{count}회", "{count}명 참여", "사진 {count}장"

STUDIED_UNCOUNTED = "{name} 함께했습니다."
STUDIED = "{name}: {count}명이 함께했습니다."
MET = "{name}({facts})"
PAPERS = "구청 제출: {papers}"


def came_or_left(role: Role, name: str, organisation: str, *, came: bool) -> str:
    """`응암2동주민센터 김마루 팀장님이 새로 오셨습니다. 맡은 일은 찾동 수퍼바이저입니다.`"""
    who = PERSON.format(name=name, title=role.title).strip() if role.title else name
    text = (CAME if came else LEFT).format(organisation=organisation, who=who)
    return text + ROLE.format(duty=role.duty or label(role.role)) if came else text


def activity_text(project: str, activity: Activity) -> str:
    """`『함께 밥상』 요리교실: 1회, 12명 참여, 반찬 18건, 사진 3장`."""
    facts = [
        pattern.format(count=number)
        for pattern, number in ((SESSIONS, activity.sessions), (PEOPLE, activity.people_total))
        if number is not None
    ]
    if activity.quantity is not None and activity.unit is not None:
        facts.append(count(activity.quantity, activity.unit))
    if activity.photos:
        facts.append(PHOTOS.format(count=activity.photos))
    if not facts:
        return ACTIVITY_ALONE.format(project=quoted(project), name=particle(activity.name, "을", "를"))
    return ACTIVITY.format(project=quoted(project), name=activity.name, facts=", ".join(facts))


def next_step(project: str, step: str) -> str:
    """`『함께 밥상』 다음 달에는 교실 운영을 합니다.`"""
    return NEXT_STEP.format(project=quoted(project), step=particle(step, "을", "를"))


def study_text(kind: MeetingKind, title: str | None, people: int) -> str:
    """`공동 학습 ‘치매 바로 알기’: 12명이 함께했습니다.`"""
    name = f"{label(kind)} ‘{title}’" if title else label(kind)
    if people:
        return STUDIED.format(name=name, count=people)
    return STUDIED_UNCOUNTED.format(name=particle(name, "을", "를"))


def meeting_text(kind: MeetingKind, zone_no: int | None, title: str | None, facts: Iterable[str | None]) -> str:
    """`제3권역 권역별 네트워크 회의(14:00, 복지관 3층)`."""
    name = meeting_name(kind, zone_no, None, title)
    known = ", ".join(fact for fact in facts if fact)
    return MET.format(name=name, facts=known) if known else name


def papers_text(names: Iterable[str]) -> str:
    """`구청 제출: 3월 회의 결과, 3월 소식지`."""
    return PAPERS.format(papers=", ".join(names))


def left_of(line: ResourceLine) -> str | None:
    """`12상자`: how much is left; None where it is not counted."""
    return None if line.left is None else count(line.left, line.resource.unit or "")


# the printed page

FORM_NAME = "소식지"
STEM = "{month}_{place}_소식지"
TITLE = "{district} {place} 네트워크 소식지 {year}년 {month}월호(제{issue}호)"
DRAFT_MARK = "(안)"
GIST = "{place} 네트워크의 {month}월 소식을 전해 드립니다."
GIST_FACTS = " {facts}을 담았습니다."
FACT = "{section} {count}건"
KEYWORDS = ("민관협력 네트워크", "{place}", "소식지", "기관 소식", "나눌 자원")
NONE = "이번 달은 실린 소식이 없습니다."
SHARE_REQUEST = "나눔을 바라시거나 나누실 것이 있으면 문의 기관으로 알려 주십시오."
NO_PERSON = "개인이 드러나는 사례와 사진은 싣지 않습니다."
AGENCY, NEWS, CONTACT = "기관", "새 소식", "신청·문의"
RESOURCE, QUANTITY, AUDIENCE, UNTIL, ASK = "자원", "수량", "대상", "기한", "문의"
DAY, WHAT = "일자", "내용"
WITH_CONTACT = "{text} (문의: {contact})"


def on_day(day: date | None, text: str) -> str:
    """`3. 12. 요리교실 …`: a line of the month with its day."""
    return f"{day.month}. {day.day}. {text}" if day else text
