"""Search finds words inside words, two syllables, and initial consonants; and what was removed no longer."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.network import Organisation, OrganisationKind, Sector
from chatdong_tui.storage import rows, search
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network


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
