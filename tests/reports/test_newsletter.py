"""The printed newsletter: its sections in order, in polite sentences, and nobody of a household in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.document import Absent, Clause, Document, Paragraph, Table
from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector
from chatdong_tui.domain.draft.resource import ResourceDraft
from chatdong_tui.domain.newsletter import NewsSection
from chatdong_tui.domain.privacy import find_personal
from chatdong_tui.domain.project import Activity, JointProject, ProjectState
from chatdong_tui.storage import engine
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases import monthly, newsletter, newsletter_draft, newsletter_version, resource
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.example import example_bytes
from tests.reports.month import put, text_of
from tests.usecases.newsletters import drafted, shown, typed

AGENCY = "하늘종합사회복지관"


def page(desk: Desk, network: Network) -> Document:
    return newsletter_version.document(desk, network.zones[1], "2021-03")


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Clause)]


def rows(document: Document, number: int) -> list[list[object]]:
    """The cells of the table with this number, without its head."""
    table = [block for block in document.blocks if isinstance(block, Table)][number]
    return [[cell.value for cell in row.cells] for row in table.rows[1:]]


def test_the_sections_stand_in_their_order_even_when_they_are_empty(desk: Desk, network: Network) -> None:
    drafted(desk, network)
    assert headings(page(desk, network)) == [
        "우리 기관 소식",
        "함께하는 사람들",
        "나눌 자원",
        "공동사업",
        "공동학습·읽을거리",
        "다음 달 달력",
        "알림",
    ]
    assert Paragraph("이번 달은 실린 소식이 없습니다.") in page(desk, network).blocks


def test_every_agency_is_named_and_one_without_news_is_blank(desk: Desk, network: Network) -> None:
    agency = network.organisations[AGENCY]
    lines = {agency: ["봄나들이 신청 | 02-351-1234", "무료 빨래방"]}
    desk.perform(newsletter.write_agency_lines, network.zones[1], "2021-03", lines)
    assert rows(page(desk, network), 0) == [
        [AGENCY, "봄나들이 신청", "02-351-1234"],
        ["무료 빨래방", "02-351-1234"],
        ["가람1동주민센터", Absent.BLANK, Absent.BLANK],
        ["가람2동주민센터", Absent.BLANK, Absent.BLANK],
    ]


def test_what_is_shared_names_whom_to_ask_and_an_open_end_is_a_dash(desk: Desk, network: Network) -> None:
    draft = ResourceDraft(
        name="쌀 10kg", sector=ServiceSector.PRIVATE, form=ServiceForm.IN_KIND, domain=NeedDomain.DAILY_LIFE,
        organisation_id=network.organisations[AGENCY], quantity=12, unit="포",
    )  # fmt: skip
    desk.perform(resource.record, draft)
    drafted(desk, network)
    assert rows(page(desk, network), 1) == [["쌀 10kg", "12포", Absent.BLANK, Absent.NONE, AGENCY]]


def test_what_the_project_did_stands_with_its_day(desk: Desk, network: Network) -> None:
    project = JointProject(desk.new_id(), network.zones[1], 2021, "함께 밥상", ProjectState.CONFIRMED)
    put(desk, project, Activity(desk.new_id(), project.id, date(2021, 3, 10), "요리교실", 2, 30, 9, 18, "건"))
    drafted(desk, network)
    assert " ○ 3. 10. 『함께 밥상』 요리교실: 2회, 30명 참여, 18건" in text_of(page(desk, network)).split("\n")


def test_a_hidden_line_is_not_printed(desk: Desk, network: Network) -> None:
    line = typed(desk, network, "벚꽃길 함께 걷기")
    assert "벚꽃길" in text_of(page(desk, network))
    desk.perform(newsletter.hide_item, line.id)
    assert "벚꽃길" not in text_of(page(desk, network))


def test_it_is_open_and_asks_nobody_to_sign(desk: Desk, network: Network) -> None:
    drafted(desk, network)
    head = page(desk, network).head
    assert (head.issuer, head.disclosure, head.approvers) == (AGENCY, "공개", ())


def test_it_is_written_in_polite_sentences(desk: Desk, network: Network) -> None:
    typed(desk, network, "벚꽃길을 함께 걷습니다.")
    texts = [page(desk, network).gist, *(b.text for b in page(desk, network).blocks if isinstance(b, Paragraph))]
    assert all(text.endswith(("니다.", "시오.")) for text in texts)


def test_every_format_takes_it(desk: Desk, network: Network, tmp_path: Path) -> None:
    typed(desk, network, "벚꽃길을 함께 걷습니다.")
    written = monthly.export(desk, "2021-03", monthly.Scope(1), ["newsletter"], (), tmp_path).value
    assert {path.stem for path in written} == {"2021-03_제1권역_소식지"}
    assert len(written) == len(monthly.FORMATS)


# nobody of a household


SECRETS = ("해오름", "달맞이", "9876-5432", "일이삼번지")
"""Pieces of an alias, of a name, of a telephone number and of an address."""
MONTHS = [f"2021-{number:02}" for number in range(1, 13)]


def write_secrets(connection: engine.Connection) -> None:
    """Into every text that a newsletter is drafted from or made of, and into what this desk keeps to itself."""
    connection.execute("UPDATE household SET alias = '해오름' || rowid")
    connection.execute(
        "INSERT INTO household_private (household_id, name, phone, address)"
        " SELECT id, '달맞이순자', '010-9876-5432', '일이삼번지 4호' FROM household LIMIT 1"
    )
    said = "해오름1님 댁(달맞이순자 010-9876-5432, 일이삼번지 4호, 3-응암2-2021-014) 소식"
    for table, column in (
        ("newsletter_item", "text"), ("newsletter_item", "contact"), ("newsletter_item", "audience"),
        ("meeting", "title"), ("meeting", "place"), ("activity", "name"), ("resource", "name"), ("milestone", "name"),
    ):  # fmt: skip
        connection.execute(f"UPDATE {table} SET {column} = ?", (said,))


@pytest.fixture(scope="module")
def leaking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The example, where somebody has written of households wherever a newsletter looks."""
    path = tmp_path_factory.mktemp("privacy") / "network.chatdong"
    path.write_bytes(example_bytes())
    connection = engine.connect(str(path), read_only=False)
    connection.execute("DELETE FROM newsletter_version")
    write_secrets(connection)
    connection.close()
    database = Database.open(path, lambda: datetime(2021, 12, 10, 9, 0))
    yield Desk(database, lambda: datetime(2021, 12, 10, 9, 0), wiring.new_id)
    database.close()


def decoded(data: bytes) -> str:
    """All that a file holds, taken out of its wrapping."""
    parts = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts += [package.read(name) for name in package.namelist()]
    return "\n".join(part.decode("utf-8", "replace") for part in parts)


@pytest.mark.parametrize("month", MONTHS)
def test_no_newsletter_tells_of_a_household(leaking: Desk, month: str, tmp_path: Path) -> None:
    written = monthly.export(
        leaking, month, monthly.Scope(None), ["newsletter"], ["json", "csv", "hwpx"], tmp_path
    ).value
    assert written
    for path in written:
        text = decoded(path.read_bytes())
        assert not [secret for secret in SECRETS if secret in text], path.name
        assert "3-응암2-2021-014" not in text
        assert path.suffix != ".json" or "○○님 댁(○○ " in text


def test_a_new_draft_of_such_records_is_not_finalised(leaking: Desk) -> None:
    zone = leaking.place().zone
    assert zone is not None
    letter = leaking.perform(newsletter_draft.draft, zone.id, "2021-12").value.newsletter
    kinds = {finding.kind.value for finding in newsletter_version.check(leaking, letter.id)}
    assert {"name", "case_number", "household_phone", "address"} <= kinds


@pytest.mark.parametrize("month", MONTHS[:11])
def test_the_example_is_clean_but_for_the_one_that_is_still_open(month: str, tmp_path: Path) -> None:
    path = tmp_path / "network.chatdong"
    path.write_bytes(example_bytes())
    database = Database.open(path, lambda: datetime(2021, 12, 10, 9, 0))
    desk = Desk(database, lambda: datetime(2021, 12, 10, 9, 0), wiring.new_id)
    documents = monthly.preview(desk, month, monthly.Scope(None), ["newsletter"])
    database.close()
    assert [document.title for document in documents if document.title.endswith("(안)")] == (
        ["은평구 제3권역 네트워크 소식지 2021년 11월호(제11호)(안)"] if month == "2021-11" else []
    )
    assert not any(find_personal(text_of(document)) for document in documents if not document.title.endswith("(안)"))


def test_the_section_of_people_names_colleagues(desk: Desk, network: Network) -> None:
    typed(desk, network, "가람1동주민센터 가람1동팀장님이 새로 오셨습니다.", NewsSection.PEOPLE)
    assert shown(desk, network).findings == ()
    assert "가람1동팀장님" in text_of(page(desk, network))
