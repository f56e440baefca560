"""Names of the conditions of the case list that the program brings along, and of its columns."""

from __future__ import annotations

MINE = "내 사례"
WITHOUT_CONTACT = "{days}일 무연락"
CLOSING = "종결 임박"
LATE = "늦은 사례"

SAVED = "조건을 저장했습니다: {name}"
REMOVED = "저장한 조건을 지웠습니다: {name}"
