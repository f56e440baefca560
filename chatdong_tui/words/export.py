"""Words that stand in every exported file but in no Document (domain.md §7 common head, §8)."""

from __future__ import annotations

DOCUMENT_NUMBER = "문서번호"
RETENTION = "보존기간"
ISSUED_ON = "시행일"
DISCLOSURE = "공개여부"
ISSUER = "작성 기관·담당"
COOPERATION = "협조"
APPROVAL = "결재"
GIST = "문서요지"
KEYWORDS = "키워드"
ATTACHMENT = "붙임"
END = "끝."
SHEET = "보고서"
LONG_SHEET = "표 {number}"
LONG_TABLE = "표가 길어 「{sheet}」 시트에 따로 실음({rows}행)"
PROVENANCE_SHEET = "수치 근거"
PROVENANCE = ("수치", "세는 규칙", "기록 번호(ID)")
KIND = "구분"
"""The head above the labels of a chart."""

TWO_SPACES = "  "
"""The gap before 끝. and after 붙임: 2타, the width of one Hangul syllable (domain.md §8)."""
BETWEEN_NAMES = " · "
BETWEEN_KEYWORDS = ", "
