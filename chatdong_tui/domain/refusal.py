"""Why the program says no: rules that a record breaks, and files it will not open.

The sentences a person reads are in `words.problems`; here are only codes and facts, none of them
personal.
"""

from __future__ import annotations

import enum


class Rule(enum.StrEnum):
    """A rule that a draft broke."""

    REQUIRED = "required"
    TOO_LONG = "too_long"
    NOT_A_DATE = "not_a_date"
    NOT_A_TIME = "not_a_time"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_MONTH = "not_a_month"
    NOT_MONTHS = "not_months"
    NOT_A_SERIES_DAY = "not_a_series_day"
    NOT_A_CHOICE = "not_a_choice"
    OUT_OF_RANGE = "out_of_range"
    END_BEFORE_START = "end_before_start"
    RESIDENT_NUMBER = "resident_number"
    CONTROL_CHARACTER = "control_character"
    UNKNOWN_RECORD = "unknown_record"
    STALE = "stale"
    AMBIGUOUS = "ambiguous"
    IN_USE = "in_use"
    ALREADY_THERE = "already_there"
    ALREADY_ENDED = "already_ended"
    NOT_IN_ZONE = "not_in_zone"
    ROLE_ENDED = "role_ended"
    NOTHING_TO_UNDO = "nothing_to_undo"
    UNDO_CHANGED_SINCE = "undo_changed_since"
    MOVE_NOT_ALLOWED = "move_not_allowed"
    NEEDS_CONTACT = "needs_contact"
    NEEDS_CONSENT = "needs_consent"
    NEEDS_LEAD_AGENCY = "needs_lead_agency"
    NEEDS_NEED = "needs_need"
    NEEDS_CRISIS_LEVEL = "needs_crisis_level"
    NEEDS_MEETING = "needs_meeting"
    NEEDS_CLASSIFICATION = "needs_classification"
    NEEDS_MANAGER = "needs_manager"
    NEEDS_GOAL = "needs_goal"
    NEEDS_SERVICE = "needs_service"
    NEEDS_PERIOD = "needs_period"
    NEEDS_REASON = "needs_reason"
    NEEDS_APPROVAL = "needs_approval"
    NEEDS_ORGANISATION = "needs_organisation"
    NEEDS_CYCLE = "needs_cycle"
    NEEDS_RECHECK = "needs_recheck"
    NEEDS_TRANSFER = "needs_transfer"
    BEFORE_FOUND = "before_found"
    BEFORE_LAST_MOVE = "before_last_move"
    EPISODE_OPEN = "episode_open"
    EPISODE_CLOSED = "episode_closed"
    STATUS_RESTS_ON_IT = "status_rests_on_it"
    ON_AN_AGENDA = "on_an_agenda"
    NOTHING_HELD = "nothing_held"
    MERGED_ALREADY = "merged_already"
    NOT_MERGED = "not_merged"
    PERSONAL_FIELDS_OFF = "personal_fields_off"
    NOT_A_PHONE = "not_a_phone"
    PART_ABOVE_WHOLE = "part_above_whole"
    NOT_HELD = "not_held"
    FINALISED = "finalised"
    NOT_FINALISED = "not_finalised"
    FORMULA_TEXT = "formula_text"
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    MERGED_CELL = "merged_cell"
    DATE_WITHOUT_YEAR = "date_without_year"
    SEVERAL_DONGS = "several_dongs"
    IMPORTED_BEFORE = "imported_before"
    BAD_ROWS = "bad_rows"
    NOTHING_TO_IMPORT = "nothing_to_import"
    STOPPED = "stopped"


class RuleBroken(Exception):
    """A draft breaks a rule. field: the draft's field it belongs to, '' for the whole. Nothing was saved."""

    def __init__(self, field: str, rule: Rule, **facts: str | int) -> None:
        super().__init__(f"{field}: {rule}")
        self.field = field
        self.rule = rule
        self.facts = facts


class FileProblem(enum.StrEnum):
    """What is wrong with a file or a place on the disk."""

    MISSING = "missing"
    NOT_OURS = "not_ours"
    NEWER = "newer"
    DAMAGED = "damaged"
    READ_ONLY = "read_only"
    LOCKED = "locked"
    DISK_FULL = "disk_full"
    NOT_WRITABLE = "not_writable"
    CLOSED = "closed"
    EXISTS = "exists"
    SQLITE_TOO_OLD = "sqlite_too_old"
    BAD_SETTINGS = "bad_settings"
    IMPORT_MISSING = "import_missing"
    NOT_A_TABLE = "not_a_table"
    OLD_EXCEL = "old_excel"
    PASSWORD = "password"
    TOO_LARGE = "too_large"
    FAR_CELL = "far_cell"
    TOO_MANY_ROWS = "too_many_rows"
    BAD_TEXT = "bad_text"
    BAD_CSV = "bad_csv"
    NO_SHEET = "no_sheet"
    NO_ROWS = "no_rows"
    NO_HEADER = "no_header"
    DUPLICATE_HEADER = "duplicate_header"
    MERGED_HEADER = "merged_header"


class FileRefused(Exception):
    """A file cannot be opened or written as asked. Nothing was changed."""

    def __init__(self, problem: FileProblem, path: str = "", **facts: str | int) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.path = path
        self.facts = facts
