"""Drafts of outreach counts: numbers per dong, month and route, never names."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.draft.project import Count, Unit
from chatdong_tui.domain.draft.text import Draft
from chatdong_tui.domain.outreach import DEFAULT_UNIT
from chatdong_tui.domain.refusal import Rule


def _month(text: str) -> str:
    if not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", text):
        raise PydanticCustomError(Rule.NOT_A_MONTH, "not a month")
    return text


class OutreachDraft(Draft):
    """One cell of the grid. month `YYYY-MM`; count None: nothing is reported any more (not 0)."""

    dong_id: str
    month: Annotated[str, AfterValidator(_month)]
    route: Route
    count: Count | None
    route_detail: str | None = None
    unit: Unit = DEFAULT_UNIT
