"""Words of the 정산서 (domain.md §7.5)."""

from __future__ import annotations

FORM_NAME = "정산서"
STEM = "{year}_{place}_정산서"
TITLE = "{year}년 공동사업비 정산서 ({place})"
GIST = "{topic} {year}년 공동사업비 {budget}원 가운데 {spent}원을 집행하였으며 반납할 금액은 {refund}원임"
KEYWORDS = ("민관협력 네트워크", "{place}", "공동사업비", "정산", "집행 내역")

TOTALS = "총괄"
RESULT = "정산 결과"
CHANGES = "편성목 변경"
LEDGER = "지출부"
EVIDENCE = "증빙 목록"
OWN = "자부담"
OPEN = "남은 일"

WON_UNIT = "(단위 : 원)"
ITEM, BUDGET, GRANTED, SPENT, LEFT, RATE, EVIDENCE_HEAD, SUM = (
    "편성목", "예산액", "교부액", "집행액", "잔액", "집행률", "증빙", "합  계",
)  # fmt: skip
RECEIPTS = "건"
NUMBER, DAY, SUMMARY, PROJECT_ITEM, PAYEE, METHOD, AMOUNT, EVIDENCE_NO, NOTE = (
    "연번", "일자", "적요", "세부사업", "거래처", "결제", "금액", "증빙번호", "비고",
)  # fmt: skip
FROM, TO, APPROVED_ON, APPROVAL, REASON = "보낸 편성목", "받은 편성목", "승인일", "승인 문서", "사유"

ITEM_OF_SOURCE = "{item}({source})"
HOLDER = "집행 주체: {holders}"
GRANTED_ON = "교부일: {days}"
SPENT_IN_FULL = "집행액: {amount}"
REFUND = "반납: 잔액 {left}원 + 이자 {interest}원 = {refund}원"
REFUND_UNKNOWN = "반납: 잔액 {left}원(이자 미입력)"
REFUNDED = "반납 완료: {amount}원({day})"
LEFT_NOTE = "잔액은 교부액에서 집행액을 뺀 금액"
SHORT = "{item}: 교부액보다 {won}원을 더 집행함"
MISSING_EVIDENCE = "증빙번호가 없는 지출 {count}건"
SETTLED_WITH = "정산 사유: {note}"
OWN_LINE = "자부담은 교부금과 섞지 않고 따로 적음: 예산 {budget}원, 집행 {spent}원"
NO_RECEIPT = "지출 없음"
CONFIRMED = "위와 같이 정산하였음을 확인합니다."
SIGNED = "{day} {agency}장 (인)"
SIGNED_ON = "{year}. {month}.  ."
COPIES = "증빙서류 사본 1부."
NONE = "해당 없음"
