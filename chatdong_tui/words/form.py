"""What each form of `usecases.form` is called on screen and in the list of a month's folder."""

from __future__ import annotations

FORM_NAMES = {
    "meeting-result": "회의 결과보고",
    "monthly-summary": "월별 종합보고",
    "newsletter": "소식지",
    "sign-in-sheet": "등록부",
    "operation-plan": "운영계획서",
    "project-plan": "공동사업 계획서",
    "settlement": "정산서",
    "performance": "분기 추진실적",
    "best-practice": "우수사례",
    "minutes": "회의록",
    "minutes-shared": "회의록(공유)",
    "field-sheet": "방문 기록지",
    "field-sheet-blank": "방문 기록지(빈)",
    "handover": "인계·인수서",
}
