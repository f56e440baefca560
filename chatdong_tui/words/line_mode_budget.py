"""What `chatdong add expense` says on the command line: help, questions and results."""

from __future__ import annotations

ADD_EXPENSE = (
    "지출 한 건(영수증 한 장)을 더합니다. AMOUNT는 24000이나 24,000원, ITEM은 편성목이나 그 초성(ㅇㅁ)입니다."
    " 예: chatdong add expense 24000 ㅇㅁ '회의 다과' --on 3.18"
)
ON = "날짜: 3.18, 어제 (기본: 오늘)"
ZONE = "권역 번호 (기본: 우리 권역)"
YEAR = "예산의 해 (기본: 지출한 날의 해)"
PAYEE = "거래처"
METHOD = "결제: 카드, 계좌이체, 현금 (card, transfer, cash; 기본: 카드)"
EVIDENCE_NO = "증빙번호 (기본: 다음 번호)"
NO_EVIDENCE = "아직 증빙이 없을 때"
MEETING = "다과를 낸 회의: 날짜나 ID (기본: 그날의 권역 회의)"
REASON = "예산 초과처럼 확인할 것이 있어도 저장하는 사유"
NOTE = "비고"

ASK_AMOUNT = "금액"
ASK_ITEM = "편성목({items})"
ASK_SUMMARY = "적요"
ASK_REASON = "그래도 저장하는 사유"

EXPENSE_SAVED = "{item} {won}원, 저장했습니다. 잔액 {left}원. {number} [{id}]"
NUMBER = "증빙번호 {no}."
WITHOUT_NUMBER = "증빙번호 없음."
