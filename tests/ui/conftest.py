"""What every test of a screen has: a folder of its own for the log, the settings and the outbox; and meetings."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatdong_tui.domain.draft.network import PersonDraft
from chatdong_tui.domain.network import RoleKind
from chatdong_tui.usecases import person
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.meetings import FEBRUARY, MARCH, hold, write


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the person's own directories."""
    home = tmp_path / "home"
    monkeypatch.setenv("CHATDONG_HOME", str(home))
    return home


@pytest.fixture
def seven(desk: Desk, network: Network) -> Desk:
    """The desk when seven people come to the meetings of zone 1."""
    agency = network.organisations["하늘종합사회복지관"]
    for name in ("강가나", "남다라", "도마바", "류사아"):
        desk.perform(person.add_person, PersonDraft(name=name, organisation_id=agency, role=RoleKind.AGENCY_WORKER))
    return desk


@pytest.fixture
def last_month(desk: Desk, network: Network, today: Today) -> str:
    """February's meeting, which left one thing to do."""
    today.move_to(FEBRUARY)
    meeting_id = hold(desk, network, FEBRUARY, starts_at="14:00", ends_at="16:00", place="하늘복지관 3층")
    write(desk, meeting_id, ">고시원 명단 보내기 @가람1동팀장 ~3.10")
    today.move_to(MARCH)
    return meeting_id
