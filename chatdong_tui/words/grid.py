"""Words of the grid of numbers: its sums, and what it says about the cell at hand."""

from __future__ import annotations

SUM = "계"
BLANK = "-"
CHANGED_MARK = "*"
NOT_REPORTED = "미입력"
CAPTION = "{row}, {column}: {number}"
UNSAVED = " (저장 전)"
SPAN = "{first}~{last}/{all}칸"
EMPTY = "적을 칸이 없습니다."
TOO_LARGE = "{most}까지 적을 수 있습니다."
NOT_NUMBERS = "{line}째 줄 {cell}째 칸이 숫자가 아니라 붙여 넣지 않았습니다."
TOO_MANY = "붙여 넣을 칸이 표보다 많아 붙여 넣지 않았습니다. 시작할 칸을 확인해 주십시오."
NOTHING_TYPED = "바뀐 칸이 없습니다."
STILL_UNSAVED = "아직 저장하지 않은 칸이 {count}개 있습니다. F2를 누르면 모두 저장합니다."
PASTED = "{count}칸을 붙여 넣었습니다. F2로 저장합니다."
