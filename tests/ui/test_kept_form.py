"""Every form keeps what is typed in it, brings it back in one way, and lets go of it once it is saved."""

from __future__ import annotations

from chatdong_tui.domain.network import Person
from chatdong_tui.storage import rows
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.screens import screen_classes
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.draft import drafts
from tests.conftest import Network
from tests.ui.driver import driving


def person_named(desk: Desk, network: Network, name: str) -> Person:
    with desk.database.snapshot() as connection:
        return rows.get(connection, Person, network.people[name])


def test_every_form_over_a_file_keeps_what_is_typed() -> None:
    forms = {name for name, kind in screen_classes().items() if issubclass(kind, FormScreen)}
    kept = {name for name, kind in screen_classes().items() if issubclass(kind, KeptForm)}
    # A set-up has no file yet; names and phone numbers stand nowhere but in their table; a choice of columns is
    # remembered with the headings once it is taken; a form of the office is named by a path and nothing else.
    assert forms - kept == {"setup_form", "case_personal", "import_mapping", "template_add"}


async def test_what_was_typed_comes_back_after_a_crash_and_says_so(desk: Desk, network: Network) -> None:
    person = person_named(desk, network, "복지1")
    async with driving(ChatdongApp(desk)) as d:
        d.app.open("person_name", person=person)
        await d.settle()
        await d.type("새이름")
        assert [kept.noun for kept in drafts(desk)] == ["person_name"]
    async with driving(ChatdongApp(desk)) as d:
        d.app.open("person_name", person=person)
        await d.settle()
        d.sees("저장하지 않은 내용을 되살렸습니다. 확인하고 저장하십시오.").sees("복지1새이름")


async def test_what_is_saved_does_not_come_back(desk: Desk, network: Network) -> None:
    person = person_named(desk, network, "복지1")
    async with driving(ChatdongApp(desk)) as d:
        d.app.open("person_name", person=person)
        await d.settle()
        await d.type("새이름")
        await d.press("f2")
        d.sees("저장했습니다.")
    assert drafts(desk) == []


async def test_what_is_thrown_away_does_not_come_back(desk: Desk, network: Network) -> None:
    person = person_named(desk, network, "복지1")
    async with driving(ChatdongApp(desk)) as d:
        d.app.open("person_name", person=person)
        await d.settle()
        await d.type("새이름")
        await d.press("tab", "escape")
        d.sees("저장하지 않은 내용이 있습니다.")
        await d.press("d")
    assert drafts(desk) == []
