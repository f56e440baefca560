"""Words about money."""

from __future__ import annotations

VERBS = {
    "budget.add_line": "예산 추가",
    "budget.spend": "지출 입력",
}
