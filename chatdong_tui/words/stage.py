"""Words of the 3-stage board: its verbs, its stages, and the usual tasks of each."""

from __future__ import annotations

VERBS = {
    "stage.load": "단계별 기본 과제 넣기",
    "stage.add_task": "단계 과제 추가",
    "stage.edit_task": "단계 과제 고침",
    "stage.move_task": "단계 과제 순서 바꿈",
    "stage.finish_task": "단계 과제 완료 표시",
    "stage.remove_task": "단계 과제 지움",
    "stage.add_evidence": "단계 과제 근거 추가",
    "stage.remove_evidence": "단계 과제 근거 지움",
}

STAGE_NAMES = {1: "1단계 협력 필요성", 2: "2단계 협력 환경", 3: "3단계 협력 도전"}
PERIODS = {1: "~4월", 2: "상반기", 3: "하반기"}

DEFAULT_TASKS: tuple[tuple[str, int, str], ...] = (
    ("expectations", 1, "기관별 기대 역할과 도움 나누기"),
    ("urgent_matters", 1, "시급한 현안 나누기"),
    ("task_list", 1, "업무 목록화와 접점 찾기(지역복지·사례관리·자원공유)"),
    ("zone_profile", 1, "권역 특성 살피기(인구·주거·복지이슈·사건사고)"),
    ("problems", 1, "협력지점과 지역문제 도출"),
    ("direction", 1, "네트워크 방향성 정하기"),
    ("division_of_work", 2, "업무 분장 정하기"),
    ("meeting_rules", 2, "회의 규칙 정하기"),
    ("workshop", 2, "실무자 워크숍"),
    ("newsletter", 2, "소식지 매월 회의 때 나누기"),
    ("staff_introduction", 2, "직원 소개"),
    ("open_house_first", 2, "기관 초대의 날(상반기)"),
    ("study", 2, "공동 학습(학습동아리·강사)"),
    ("benchmark_visit", 2, "우수기관 방문"),
    ("project_outline", 3, "공동사업 개요 정하기"),
    ("project_plan", 3, "공동사업 추진계획 세우기(세부사업·추진일정표·소요예산)"),
    ("project_run", 3, "공동사업 실행"),
    ("open_house_second", 3, "기관 초대의 날(하반기)"),
    ("project_effect", 3, "사업효과 확인(주민 복지체감도)"),
)
"""(key, stage, title) of the source document's tasks (coverage.md rows 3-13 to 3-15)."""

PROGRESS = "{done}/{total} 완료"
LATE = "기한 {days}일 지남"
LATE_TASKS = "기한 지난 과제 {count}개"
GONE = "지운 기록"


def progress_text(done: int, total: int) -> str:
    """`3/6 완료`."""
    return PROGRESS.format(done=done, total=total)


def late_text(days: int) -> str:
    """`기한 12일 지남`; '' for a task in time."""
    return LATE.format(days=days) if days else ""
