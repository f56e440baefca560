"""Reading the registers: each in its order, and how many rows each has."""

from __future__ import annotations

from chatdong_tui.domain.good_practice import ConferenceGroup, GoodPractice
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.programme import CityDistrict
from chatdong_tui.domain.register import (
    Entry,
    Material,
    Publicity,
    Register,
    SolutionQuestion,
    SupportQuota,
    Survey,
    SurveyAnswer,
)
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection

MODEL_OF: dict[Register, type[Entry]] = {
    Register.PUBLICITY: Publicity,
    Register.SURVEY: Survey,
    Register.SOLUTION_QUESTION: SolutionQuestion,
    Register.MATERIAL: Material,
    Register.GOOD_PRACTICE: GoodPractice,
    Register.SUPPORT_QUOTA: SupportQuota,
    Register.CITY_DISTRICT: CityDistrict,
    Register.CONFERENCE_GROUP: ConferenceGroup,
}
"""What each register holds."""

_ORDER = {
    Register.PUBLICITY: "from_on DESC, means, id",
    Register.SURVEY: "from_month DESC, name, id",
    Register.SOLUTION_QUESTION: "shared_on IS NOT NULL, answer IS NOT NULL, asked_on DESC, id",
    Register.MATERIAL: "reference IS NOT NULL, kind, title, version_no DESC, id",
    Register.GOOD_PRACTICE: "reference IS NOT NULL, position, id",
    Register.SUPPORT_QUOTA: "year DESC, reference IS NOT NULL, kind, id",
    Register.CITY_DISTRICT: "programme_id, position, id",
    Register.CONFERENCE_GROUP: "conference, group_no, id",
}


def entries(connection: Connection, register: Register) -> list[Entry]:
    """All rows of a register in its order; ours stand before those of source documents where that matters."""
    return rows.select(connection, MODEL_OF[register], f"1 ORDER BY {_ORDER[register]}")


def size(connection: Connection, register: Register) -> int:
    sql = f"SELECT count(*) FROM {register} WHERE removed = 0"
    return int(connection.execute(sql).fetchone()[0])


def open_questions(connection: Connection) -> int:
    """Questions of the solution desk whose answer is not yet shared."""
    sql = "SELECT count(*) FROM solution_question WHERE removed = 0 AND shared_on IS NULL"
    return int(connection.execute(sql).fetchone()[0])


def answers(connection: Connection, survey_id: str) -> list[SurveyAnswer]:
    return rows.select(connection, SurveyAnswer, "survey_id = ? ORDER BY position, id", (survey_id,))


def later_version(connection: Connection, material_id: str) -> Material | None:
    """The version that follows this one."""
    found = rows.select(connection, Material, "previous_id = ? ORDER BY version_no, id LIMIT 1", (material_id,))
    return found[0] if found else None


def held(connection: Connection, year: int, kinds: tuple[str, ...]) -> list[Meeting]:
    """The meetings of these kinds that took place in a year, by day."""
    marks = ", ".join("?" * len(kinds))
    return rows.select(
        connection,
        Meeting,
        f"kind IN ({marks}) AND state = 'held' AND held_on BETWEEN ? AND ? ORDER BY held_on, id",
        (*kinds, f"{year}-01-01", f"{year}-12-31"),
    )


def own_practices(connection: Connection, year: int, zone_id: str | None) -> list[GoodPractice]:
    """Our own cards of a year and the one before, which is told of in it: a zone's with those of the whole
    district, or (None) all. A card without a period is of every year.
    """
    return rows.select(
        connection,
        GoodPractice,
        "reference IS NULL AND (?1 IS NULL OR zone_id IS NULL OR zone_id = ?1)"
        " AND coalesce(from_month, until_month, '0000') <= ?2 AND coalesce(until_month, '9999') >= ?3"
        " ORDER BY position, id",
        (zone_id, f"{year}-12", f"{year - 1}-01"),
    )
