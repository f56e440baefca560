"""The first run at the keyboard: a new file, the example, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage.database import Database
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.setup.first_run import FirstRun, ZonePreset
from chatdong_tui.usecases import network, setup
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Today
from tests.ui.driver import Driver, driving

PRESETS = (
    ZonePreset(1, "하늘종합사회복지관", ("가람1동", "가람2동"), "한빛구", 2021),
    ZonePreset(2, "바다종합사회복지관", ("나래1동", "나래2동"), "한빛구", 2021),
)


class Office:
    """Where a first run makes its files."""

    def __init__(self, folder: Path, today: Today, ids: Callable[[], str]) -> None:
        self.file = folder / "new.chatdong"
        self.today = today
        self.ids = ids

    def create(self) -> Desk:
        return Desk(Database.create(self.file, self.today), self.today, self.ids)

    def discard(self, desk: Desk) -> None:
        desk.database.close()
        self.file.unlink()


@pytest.fixture
def office(tmp_path: Path, today: Today, ids: Callable[[], str]) -> Office:
    return Office(tmp_path, today, ids)


def first_run(office: Office, example: Desk | None = None) -> ChatdongApp:
    def open_example() -> Desk:
        assert example is not None
        return example

    return ChatdongApp(None, "setup", first_run=FirstRun(office.create, open_example, office.discard, PRESETS))


async def fill_zone(d: Driver, no: str, agency: str, dongs: str) -> None:
    await d.press("end", "backspace")
    await d.type(f"{no}\n{agency}\n")
    await d.paste(dongs)
    await d.press("enter")


async def test_a_new_file_is_set_up_field_by_field(office: Office) -> None:
    app = first_run(office)
    async with driving(app) as d:
        d.sees("새 파일 만들기").sees("예시(은평 2021) 열기").sees("그만두기")
        await d.press("enter")
        await d.type("한빛구\n")
        d.field("year").write("2021")
        await d.press("enter")
        await fill_zone(d, "3", "하늘종합사회복지관", "가람1․2동 나래동")
        d.sees("가람1동, 가람2동, 나래동")
        await d.type("김새봄\n")
        d.sees("제3권역 담당자")
        await d.press("f2")
        d.sees("제3권역").sees("파일을 만들었습니다")
        assert app.desk is not None
        place = app.desk.place()
        assert place.person is not None
        assert place.person.name == "김새봄"
        assert [dong.name for dong in network.dongs(app.desk)] == ["가람1동", "가람2동", "나래동"]
        app.desk.database.close()


async def test_a_zone_is_numbered_as_people_say_it(office: Office) -> None:
    async with driving(first_run(office)) as d:
        await d.press("enter", "down", "down")
        await d.type("제3권역\n")
        d.sees("제3권역 담당자")
        assert d.field("no_0").raw == "3"


async def test_known_zones_are_a_start_and_the_person_picks_a_seat(office: Office) -> None:
    app = first_run(office)
    async with driving(app) as d:
        await d.press("1", "f5")
        d.sees("한빛구 2개 권역·4개 동(2021년 기준)으로 채웠습니다").sees("바다종합사회복지관").sees("나래1동, 나래2동")
        d.field("year").write("2021")
        await d.type("이바다\n")
        await d.type("ㄱㅊ\n")
        d.sees("구청 총괄담당자")
        await d.press("enter")
        d.sees("한빛구 | 이달 한눈에")
        assert app.desk is not None
        assert app.desk.place().zone is None
        assert [zone.no for zone in network.zones(app.desk, 2021)] == [1, 2]
        app.desk.database.close()


async def test_one_more_zone_can_be_added_and_taken_away(office: Office) -> None:
    async with driving(first_run(office)) as d:
        await d.press("enter")
        await d.type("한빛구")
        await d.press("f4")
        assert d.field("no_1").raw == "2"
        assert d.field("district").raw == "한빛구"
        await d.type("바다종합사회복지관")
        await d.press("f6")
        d.sees("제2권역에 적은 내용을 지우고 칸을 없앨까요?")
        await d.press("y")
        d.does_not_see("바다종합사회복지관")
        await d.press("f6")
        d.sees("권역이 하나는 있어야 합니다")


async def test_what_is_missing_is_said_at_its_field_and_no_file_is_made(office: Office) -> None:
    async with driving(first_run(office)) as d:
        await d.press("enter", "f2")
        d.sees("비어 있습니다")
        assert d.focused_field() == "district"
        assert not office.file.exists()


async def test_a_dong_that_stands_in_two_zones_is_pointed_out_and_no_file_stays_behind(office: Office) -> None:
    async with driving(first_run(office)) as d:
        await d.press("enter", "f5")
        d.field("dongs_1").write(("가람1동", "나래2동"))
        await d.type("김새봄")
        await d.press("f2")
        d.sees("이미 있는 기록입니다")
        assert d.focused_field() == "dongs_1"
        assert not office.file.exists()


async def test_leaving_the_form_asks_first_and_leaves_no_file_behind(office: Office) -> None:
    async with driving(first_run(office)) as d:
        await d.press("enter")
        await d.type("한빛구")
        await d.press("shift+tab", "escape")
        d.sees("저장하지 않은 내용이 있습니다")
        await d.press("d")
        d.sees("어떻게 시작할지 골라 주십시오")
        assert not office.file.exists()


async def test_the_example_opens_with_one_key_also_while_the_korean_input_method_is_on(
    office: Office, desk: Desk
) -> None:
    app = first_run(office, example=desk)
    async with driving(app) as d:
        await d.press("ㄷ")
        d.sees("제1권역 | 이달 한눈에")
        assert app.desk is desk


async def test_giving_up_ends_the_program_without_a_file(office: Office) -> None:
    app = first_run(office)
    async with driving(app) as d:
        await d.press("down", "down", "enter")
    assert app.return_code == 0
    assert not office.file.exists()


def test_a_set_up_that_fails_removes_the_file(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(desk: Desk, draft: object) -> None:
        raise RuleBroken("zones", Rule.ALREADY_THERE)

    monkeypatch.setattr(setup, "set_up", fail)
    run = FirstRun(office.create, office.create, office.discard)
    with pytest.raises(RuleBroken):
        run.begin(None)  # type: ignore[arg-type]
    assert not office.file.exists()
