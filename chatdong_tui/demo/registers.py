"""The example's own registers: publicity, a survey, questions, a manual in two versions, quotas, good practices."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.domain.draft.register import (
    GoodPracticeDraft,
    MaterialDraft,
    PublicityDraft,
    SolutionQuestionDraft,
    SupportQuotaDraft,
    SurveyAnswerDraft,
    SurveyDraft,
)
from chatdong_tui.domain.good_practice import GoodPractice, PracticeForm, PracticeKind
from chatdong_tui.domain.project_page import ProjectLine
from chatdong_tui.domain.register import MaterialKind, PublicityCategory, QuotaKind, Register
from chatdong_tui.usecases import good_practice, material, project, register, solution_desk, survey
from chatdong_tui.usecases.desk import Desk

_PUBLICITY = (
    (date(2021, 3, 15), PublicityCategory.PRINT, "리플렛", "위기이웃을 알리는 방법을 담은 리플렛을 나눔", 1_500, "부"),
    (date(2021, 5, 10), PublicityCategory.BANNER, "현수막", "복지사각지대 신고 안내", 16, "장"),
    (date(2021, 7, 1), PublicityCategory.ONLINE, "구 소식 누리집", "폭염 취약가구 안부확인 안내", 4, "건"),
    (date(2021, 10, 5), PublicityCategory.EVENT, "동네 축제 상담 부스", "복지상담과 협력 기관 소개", 2, "회"),
)

_QUESTIONS = (
    (date(2021, 3, 8), "동주민센터", "주소지와 사는 곳이 다른 가구는 어느 동이 맡는지 궁금합니다.", 3, 6),
    (date(2021, 5, 11), "복지관", "공동사업비로 다과를 살 때 무엇을 남겨야 하는지 궁금합니다.", 2, 9),
    (date(2021, 9, 2), "복지관", "복지관이 먼저 만난 가구도 발굴 실적에 넣는지 궁금합니다.", 6, None),
    (date(2021, 11, 25), "동주민센터", "연말에 김장김치가 겹치지 않게 명단을 나눌 방법이 있습니까.", None, None),
)  # fmt: skip
"""(asked on, by, question, days until the answer, days until it was shared)."""

_ANSWERS = (
    "실제로 사는 동이 먼저 만나고 주소지 동에 알립니다.",
    "회의와 참석자 명단을 함께 남깁니다.",
    "먼저 만난 곳을 발굴경로에 적고 한 번만 셉니다.",
    None,
)

_QUOTAS = (
    (QuotaKind.ROUNDTABLE, 1, None), (QuotaKind.ADVISORY, 1, 150_000),
    (QuotaKind.CONSULTATION, None, None), (QuotaKind.LECTURER, 2, 210_000),
)  # fmt: skip


def enter(desk: Desk, calendar: Calendar) -> None:
    """Everything on the day on which it was written down."""
    _quotas(desk, calendar)
    for day, category, means, content, quantity, unit in _PUBLICITY:
        draft = PublicityDraft(
            category=category, means=means, from_on=day, until_on=day, content=content, quantity=quantity, unit=unit
        )
        calendar.at(day, lambda draft=draft: register.add(desk, Register.PUBLICITY, draft), 17)  # type: ignore[misc]
    for answer, asked in zip(_ANSWERS, _QUESTIONS, strict=True):
        calendar.at(asked[0], lambda args=(answer, *asked): _ask(desk, *args), 11)  # type: ignore[misc]
    calendar.at(date(2021, 3, 22), lambda: _manual(desk), 16)
    calendar.at(date(2021, 11, 30), lambda: _survey(desk), 16)
    calendar.at(date(2021, 4, 1), lambda: _practice_of_2020(desk), 16)
    calendar.at(date(2021, 12, 8), lambda: _practice_of_2021(desk), 16)


def _quotas(desk: Desk, calendar: Calendar) -> None:
    for kind, quantity, amount in _QUOTAS:
        draft = SupportQuotaDraft(year=2021, kind=kind, quantity=quantity, amount=amount)
        calendar.at(date(2021, 1, 11), lambda draft=draft: register.add(desk, Register.SUPPORT_QUOTA, draft))  # type: ignore[misc]


def _ask(
    desk: Desk, answer: str | None, day: date, by: str, question: str, answered: int | None, shared: int | None
) -> None:
    draft = SolutionQuestionDraft(
        asked_on=day,
        asked_by=by,
        question=question,
        answer=answer,
        answered_on=None if answered is None else date.fromordinal(day.toordinal() + answered),
        shared_by=None if shared is None else "네트워크 전체회의",
    )
    asked = register.add(desk, Register.SOLUTION_QUESTION, draft).value
    if shared is not None:
        solution_desk.share(desk, asked.id, date.fromordinal(day.toordinal() + shared))


def _manual(desk: Desk) -> None:
    first = MaterialDraft(
        kind=MaterialKind.MANUAL,
        title="권역 네트워크 협력 안내서",
        issued_month="2020-03",
        pieces=1,
        unit="권",
        copies=60,
    )
    second = first.model_copy(update={"version_no": 2, "issued_month": "2021-03", "copies": 80})
    made = register.add(desk, Register.MATERIAL, first).value
    material.new_version(desk, made.id, second)


def _survey(desk: Desk) -> None:
    draft = SurveyDraft(
        name="네트워크 실무자 만족도",
        audience="권역 회의에 온 실무자",
        from_month="2021-11",
        until_month="2021-11",
        respondents=48,
    )
    made = register.add(desk, Register.SURVEY, draft).value
    answers = (("협력이 일에 도움이 되었는지", "도움이 되었다", 39), ("협력이 일에 도움이 되었는지", "보통이다", 7))
    for question, answer, people in answers:
        survey.add_answer(desk, made.id, SurveyAnswerDraft(question=question, answer=answer, people=people))


def _practice_of_2020(desk: Desk) -> None:
    """The project of zone 2 in 2020 (domain.md §7.8); what it changed is invented."""
    line = next(line for line in project.of_year(desk, 2020) if line.zone.no == 2)
    card = _card(desk, line)
    draft = GoodPracticeDraft(
        title="자격증을 가진 이웃이 위기가정을 찾는 '동이랑 민이랑'",
        form=PracticeForm.JOINT_PROJECT,
        summary="사회복지사 자격증을 가진 주민을 찾아 배움을 잇고, 위기가정과 자원을 찾는 일을 함께 맡겼다.",
        kinds=(PracticeKind.DISCOVERY, PracticeKind.JOINT_PROJECT),
        tags=("주민", "반찬", "위기가정", "자원 발굴"),
        partners=card.partners,
        from_month="2020-07",
        until_month="2020-12",
        background="혼자 지내며 소식이 끊긴 이웃을 동과 복지관만으로는 다 만나기 어려웠다.",
        course="7~8월 / 자격증 소지 주민 교육 / 대상 명단 정리; 9~12월 / 반찬 나눔과 안부 묻기 / 동행방문과 급여 안내",
        output="반찬나눔 18건",
        change="반찬을 받은 이웃이 다음 달에는 나누는 자리에 함께 섰다.",
        lesson="이웃이 먼저 문을 두드려 거절이 적었다. 날이 더울 때 반찬 보관이 어려웠다.",
        elsewhere="자격증이 없어도 통장이나 단골 가게가 같은 몫을 할 수 있다.",
        consented=True,
        checked_on=date(2021, 4, 1),
    )
    register.edit(desk, Register.GOOD_PRACTICE, card.id, draft)


def _practice_of_2021(desk: Desk) -> None:
    """The project of zone 3 in 2021, as far as its records tell it."""
    line = next(line for line in project.of_year(desk, 2021) if line.zone.no == 3)
    _card(desk, line)


def _card(desk: Desk, line: ProjectLine) -> GoodPractice:
    return good_practice.from_project(desk, line.project.id).value
