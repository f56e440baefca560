"""Words of programmes: what their verbs and columns are called."""

from __future__ import annotations

VERBS = {
    "programme.record": "단위사업 추가",
    "programme.edit": "단위사업 고침",
    "programme.remove": "단위사업 지움",
    "programme.add_line": "단위사업 예산 추가",
    "programme.edit_line": "단위사업 예산 고침",
    "programme.remove_line": "단위사업 예산 지움",
    "programme.set_money": "단위사업 투자·집행 입력",
    "reference.load": "원문 자료 넣기",
}

COLUMNS = {
    "account": "예산과목",
    "absent": "해당 없음",
    "coverage": "시행 범위",
    "departments": "주관·협조부서",
    "district": "자치구",
    "next_steps": "향후계획",
    "operated_by": "운영주체",
    "operator": "운영방식",
    "parent_id": "상위 계획",
    "phase": "단계",
    "programme_id": "단위사업",
    "progress": "추진상황",
    "reference": "원문",
    "remark": "살펴볼 점",
    "written": "원문에 적힌 것",
}

OF_TABLE = {
    ("programme", "name"): "사업명",
    ("programme_line", "item"): "세부내역",
    ("programme_line", "part"): "편성목",
    ("programme_money", "kind"): "투자·집행",
    ("programme_fact", "name"): "항목",
    ("city_district", "name"): "자치구",
}

REFERENCE = "원문 자료"
