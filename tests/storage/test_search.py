"""Search finds words inside words, two syllables, and initial consonants; and what was removed no longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatdong_tui.domain.draft.network import NameDraft
from chatdong_tui.domain.network import Organisation, OrganisationKind, Sector
from chatdong_tui.storage import case_roster, engine, rows, search
from chatdong_tui.storage.case_roster import CaseFilter, CaseOrder
from chatdong_tui.usecases import case_record, journal, person
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.bench import many
from tests.conftest import Network
from tests.example import example_bytes
from tests.storage import search_scan
from tests.usecases.cases import contact
from tests.usecases.cases import found as found_case


def add(desk: Desk, network: Network, *names: str) -> Done[list[str]]:
    with desk.act("network.add_organisation") as act:
        ids = []
        for name in names:
            item = Organisation(desk.new_id(), network.district, name, OrganisationKind.OTHER, Sector.OTHER)
            act.put(item)
            ids.append(item.id)
        return done(act, ids)


def found(desk: Desk, query: str) -> list[str]:
    where, parameters = search.condition(query, ("organisation",), "organisation.id")
    with desk.database.snapshot() as connection:
        return [item.name for item in rows.select(connection, Organisation, f"{where} ORDER BY name", parameters)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("복지관", ["달빛종합사회복지관", "바다종합사회복지관", "하늘종합사회복지관"]),
        ("달빛", ["달빛종합사회복지관"]),
        ("빛종", ["달빛종합사회복지관"]),
        ("달", ["달빛종합사회복지관"]),
        ("ㄷㅂ", ["달빛종합사회복지관"]),
        ("사회 달빛", ["달빛종합사회복지관"]),
        ("100%", ["100%나눔"]),
        ("달빗", []),
        ("빛달", []),
        ('"', []),
    ],
)
def test_what_is_typed_is_found(desk: Desk, network: Network, query: str, expected: list[str]) -> None:
    desk.perform(add, network, "달빛종합사회복지관", "100%나눔")
    assert found(desk, query) == expected


def test_an_empty_query_finds_everything(desk: Desk, network: Network) -> None:
    assert len(found(desk, " ")) == len(network.organisations)


def test_decomposed_letters_find_the_same(desk: Desk, network: Network) -> None:
    import unicodedata

    assert found(desk, unicodedata.normalize("NFD", "하늘종합")) == ["하늘종합사회복지관"]


def test_a_removed_record_is_found_no_longer(desk: Desk, network: Network) -> None:
    (row_id,) = desk.perform(add, network, "별빛마을").value

    def remove(desk: Desk) -> Done[None]:
        with desk.act("network.remove") as act:
            act.remove(Organisation, row_id)
            return done(act, None)

    assert found(desk, "별빛") == ["별빛마을"]
    desk.perform(remove)
    assert found(desk, "별빛") == []


def cases(desk: Desk, query: str) -> list[str]:
    question = case_roster.roster(CaseFilter(text=query, order=CaseOrder.RECORDED, descending=True))
    with desk.database.snapshot() as connection:
        lines = question.page(connection, 0)
        assert question.count(connection) == len(lines)
    return [line.case_no for line in lines]


def test_a_case_is_found_by_all_that_is_written_about_it_at_once(desk: Desk, network: Network) -> None:
    first, second = found_case(desk, network), found_case(desk, network)
    desk.perform(case_record.add_contact, first.id, contact(memo="현관에 우유가 쌓임"))
    desk.perform(case_record.add_contact, first.id, contact(memo="이웃이 소식을 알림"))
    assert cases(desk, "우유 이웃 ㄱㄹ1") == [first.case_no]
    assert cases(desk, "ㄱㄹ1") == [second.case_no, first.case_no]


def test_a_case_is_found_by_the_new_name_of_its_dong_and_of_who_is_in_charge(desk: Desk, network: Network) -> None:
    known = found_case(desk, network, manager_id=network.people["복지1"])
    desk.perform(person.rename_person, network.people["복지1"], NameDraft(name="김노을"))
    assert cases(desk, "노을") == [known.case_no]
    assert cases(desk, "복지1") == []


def test_a_case_that_was_taken_back_is_found_no_longer(desk: Desk, network: Network) -> None:
    found_case(desk, network)
    desk.perform(journal.undo)
    assert cases(desk, "ㄱㄹ1") == []


def test_the_index_answers_as_a_plain_scan_would(tmp_path: Path) -> None:
    path = tmp_path / "grown.chatdong"
    path.write_bytes(example_bytes())
    many.grow(path, 1_000)
    connection = engine.connect(str(path), read_only=True)
    assert search_scan.disagreements(connection, 500, seed=7) == []
    connection.close()
