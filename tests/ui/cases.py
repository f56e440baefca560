"""The case screens as a test opens and reads them."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager

from chatdong_tui.domain.case import CrisisCase
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case
from chatdong_tui.usecases.desk import Desk
from tests.ui.driver import Driver, driving


def cases(desk: Desk) -> AbstractAsyncContextManager[Driver]:
    return driving(ChatdongApp(desk, "cases"))


def page(desk: Desk, known: CrisisCase) -> AbstractAsyncContextManager[Driver]:
    return driving(ChatdongApp(desk, "case", case_id=known.id))


def only(desk: Desk) -> case.CasePage:
    """The page of the only case."""
    (line,) = case.roster_page(desk, case.roster(desk, case.CaseFilter()), 0)
    return case.page(desk, line.case_id)


def numbers(d: Driver) -> list[str]:
    """The case numbers on the screen, from the top."""
    return [word for line in d.frame() for word in line.split() if word.count("-") >= 3]
