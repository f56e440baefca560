"""Words of the paper of a good practice (domain.md §7.8)."""

from __future__ import annotations

STEM = "{year}_{place}_우수사례_{number:02}"
TITLE = "우수사례: {title}"
GIST = "{place}의 민관협력 우수사례를 다른 권역이 쓸 수 있도록 공유하고자 함"
KEYWORDS = ("민관협력", "우수사례", "{place}")

NAME, KINDS, AGENCY, PERIOD = "제목", "유형", "기관", "기간"
LABELLED = "{label}: {text}"
BACKGROUND = "배경(지역문제)"
COURSE = "추진과정"
RESULT = "성과"
LESSON = "성공요인·어려움"
ELSEWHERE = "다른 권역 적용 방법"
COURSE_HEAD = ("시기", "민의 역할", "관의 역할")
SUMMARY, FREQUENCY, RESOURCE = "한 일", "빈도", "자원"
OUTPUT, CHANGE = "산출", "변화"
NOT_WRITTEN = "아직 적지 않음"
ON, OFF = "■", "□"
CONSENT = "게재 동의 {yes}유 {no}무"
CHECKED = "식별위험 점검(나이·질병·가족·장소 조합) {mark}완료"
CHECK = "{consent} / {checked}"
