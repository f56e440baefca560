"""What is advised on a case, in sentences: who might lead it, what to try next, who should go together."""

from __future__ import annotations

from chatdong_tui.domain.case_code import ClosureReason, HoldReason, NotApplicableReason, Status
from chatdong_tui.domain.case_course import LevelStep, Turn, VisitAdvice
from chatdong_tui.domain.case_ladder import NextStep, Rung
from chatdong_tui.domain.case_lead import LeadReason, LeadSuggestion
from chatdong_tui.words.formats import particle, short_date
from chatdong_tui.words.labels import label

_REASONS = {
    LeadReason.FOLLOW_UP: "사후관리는 동이 맡음",
    LeadReason.SERVICE_LINKAGE: "서비스연계",
    LeadReason.BRIEF_INTERVENTION: "단순개입",
    LeadReason.SHORT_TERM: "짧은 개입",
    LeadReason.EMERGENCY: "긴급 건의 단기지원",
    LeadReason.HIGH_DIFFICULTY: "고난도사례",
    LeadReason.CASE_MANAGEMENT: "긴 개입이 필요한 사례관리",
    LeadReason.SAFETY: "안전 욕구",
    LeadReason.MANY_NEEDS: "복합 욕구",
    LeadReason.HIGH_CRISIS: "위기도 상",
    LeadReason.RE_ENTRY: "재개입",
}
_SUGGESTION = "주사례관리 제안: {side} — {reasons}. 사례회의에서 정합니다."

_STEPS = {
    Rung.OTHER_TIME: "다른 시간에 다시 연락해 보십시오.",
    Rung.OTHER_METHOD: "다른 방법{method}으로 연락해 보십시오.",
    Rung.JOINT_VISIT: "민·관이 함께 동행방문해 보십시오.",
    Rung.OFFICE_CHECK: "동주민센터에 거주 사실을 확인해 보십시오.",
    Rung.MOVE: "{status} 옮기는 것을 검토해 주십시오(사유: {reason}).",
}
_TRIED = "{since}부터 {tries}번 이어서 만나지 못했습니다. "
_MOVE_REASON = {
    Status.CLOSED: label(ClosureReason.UNREACHABLE),
    Status.NOT_APPLICABLE: label(NotApplicableReason.NOT_FOUND),
    Status.ON_HOLD: label(HoldReason.UNREACHABLE),
}

_VISIT = {
    VisitAdvice.NEEDS_TWO: "동행방문은 두 사람이 갑니다. 함께 간 사람을 적어 주십시오.",
    VisitAdvice.SAME_PERSON: "같은 사람이 두 번 적혔습니다.",
    VisitAdvice.ONE_SIDE: "두 사람이 모두 같은 쪽입니다. 동행방문은 민과 관이 한 사람씩 갑니다.",
}
_TURNS = {Turn.FIRST: "", Turn.RAISED: " (높아짐)", Turn.SAME: " (그대로)", Turn.LOWERED: " (낮아짐)"}


def lead_sentence(suggestion: LeadSuggestion, agency: str = "") -> str:
    """`주사례관리 제안: 민(하늘복지관) — 고난도사례. 사례회의에서 정합니다.`"""
    side = label(suggestion.sector) + (f"({agency})" if agency else "")
    return _SUGGESTION.format(side=side, reasons=", ".join(_REASONS[reason] for reason in suggestion.reasons))


def step_sentence(step: NextStep) -> str:
    """How often nobody was reached, and what to try next."""
    method = f"({label(step.method)})" if step.method else ""
    status = particle(label(step.status), "으로", "로") if step.status else ""
    reason = _MOVE_REASON[step.status] if step.status else ""
    said = _TRIED.format(since=short_date(step.since), tries=step.tries)
    return said + _STEPS[step.rung].format(method=method, status=status, reason=reason)


def level_text(step: LevelStep) -> str:
    """`2021. 3. 18. 상 (높아짐), 복지1`."""
    return f"{short_date(step.rated_on)} {label(step.level)}{_TURNS[step.turn]}" + (
        f", {step.rater}" if step.rater else ""
    )


def visit_sentence(advice: VisitAdvice) -> str:
    """What to look at in a joint visit."""
    return _VISIT[advice]
