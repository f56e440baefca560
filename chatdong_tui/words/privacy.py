"""How a person is asked about a phone number, an account or an e-mail address in a text."""

from __future__ import annotations

from chatdong_tui.domain.personal_question import PersonalQuestion
from chatdong_tui.words.formats import particle
from chatdong_tui.words.labels import label

MASK = "가려서 저장"
KEEP = "그대로 저장"
BACK = "돌아가서 고치기"
MINUTES = "회의록"
"""What a line of the minutes is called, which is no field of a form."""


def question_sentence(question: PersonalQuestion, field_label: str) -> str:
    """`내용 칸에 휴대전화 번호가 있습니다. 가려서 저장할까요?`, with what it would become."""
    kinds = "·".join(label(kind) for kind in question.kinds)
    shown = question.masked if len(question.masked) <= 60 else f"{question.masked[:59]}…"
    return f"{field_label} 칸에 {particle(kinds, '이', '가')} 있습니다. 가려서 저장할까요? → {shown}"
