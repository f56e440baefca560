"""Words of the tables of a programme, on screen and on the command line."""

from __future__ import annotations

from chatdong_tui.domain.won import Unit
from chatdong_tui.words.official import ROUNDED

SOURCE = "재원"
SUM = "계"
OF_SOURCE = " {source}"
RATE = "집행률(%)"
NO_RATE = "-"
EXECUTED = "집행률 {rate}%({part} ÷ {whole})"
EXECUTED_OF_REPORTED = "집행을 적은 기간만 보면 {rate}%({part} ÷ {whole})"

PART = "편성목"
ITEM = "세부내역"
BASIS = "산출내역"
AMOUNT = "금액"
TOTAL = "총계"

UNIT_NOTE = {Unit.WON: "(단위 : 원)", Unit.THOUSAND: "(단위 : 천원)", Unit.MILLION: "(단위 : 백만원)"}
CUT_NOTE = f"※ {ROUNDED}"

REPORT_BUDGET = "단위사업과 권역의 예산을 산출내역과 함께 보여 줍니다(원문 자료 포함)."
YEAR = "권역 예산의 해(주지 않으면 올해)"
HEADING = "{district} {name}"
REFERENCE_MARK = "[원문 자료: {name}]"
ZONES = "{year}년 권역별 예산"
NOTE = "※ {written} - {remark}"
ZONE_BUDGET, ZONE_SPENT, ZONE_LEFT = "예산", "집행", "잔액"
ZONE, AGENCY = "권역", "대표기관"
