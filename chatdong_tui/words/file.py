"""What `chatdong check` says of a file."""

from __future__ import annotations

ALL_WELL = "이상이 없습니다. 모든 행이 기록(저널)과 일치합니다."
FINDINGS = {
    "pages": "파일의 쪽이나 색인이 손상되었습니다.",
    "foreign_key": "없는 행을 가리킵니다: {table} {row_id}",
    "row_differs": "행이 기록(저널)과 다릅니다: {table} {row_id} (칸: {columns})",
    "row_without_journal": "기록(저널)에 없는 행입니다: {table} {row_id}",
    "journal_without_row": "기록(저널)에 있는 행이 없습니다: {table} {row_id}",
    "journal_unreadable": "기록(저널)을 읽을 수 없는 행입니다: {table} {row_id}",
    "roster_differs": "사례 목록이 사례 기록과 다릅니다: {table} {row_id}",
    "search_differs": "검색 색인의 수가 맞지 않습니다.",
}
FOUND = "{n}곳에 이상이 있습니다. 아무것도 고치지 않았습니다. 백업 파일을 확인하십시오."
