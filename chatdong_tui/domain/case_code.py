"""Code lists of crisis households and the work with them (domain.md §3)."""

from __future__ import annotations

import enum


class Status(enum.StrEnum):
    """Where a case stands (domain.md §3.2)."""

    DISCOVERED = "discovered"
    INTAKE = "intake"
    NOT_APPLICABLE = "not_applicable"
    RECEIVED = "received"
    INFO_ONLY = "info_only"
    ASSESSED = "assessed"
    CONFERENCED = "conferenced"
    PLANNED = "planned"
    LINKED = "linked"
    NOT_SELECTED = "not_selected"
    IN_SERVICE = "in_service"
    CLOSED = "closed"
    FOLLOW_UP = "follow_up"
    ENDED = "ended"
    ON_HOLD = "on_hold"
    TRANSFERRED = "transferred"

    @property
    def is_open(self) -> bool:
        """Whether the case is still being worked on, before closure."""
        return self in OPEN


OPEN = frozenset(
    (
        Status.DISCOVERED,
        Status.INTAKE,
        Status.RECEIVED,
        Status.ASSESSED,
        Status.CONFERENCED,
        Status.PLANNED,
        Status.LINKED,
        Status.IN_SERVICE,
        Status.ON_HOLD,
    )
)

MANAGED = frozenset((Status.PLANNED, Status.IN_SERVICE))
"""Statuses that count as 사례관리 관리중."""


class Route(enum.StrEnum):
    """First level of the discovery route (domain.md §3.4)."""

    ONLINE = "online"
    VISIT = "visit"
    PEOPLE = "people"
    PUBLICITY = "publicity"
    REPORT = "report"
    AGENCY = "agency"


ROUTE_DETAILS: dict[Route, tuple[str, ...]] = {
    Route.ONLINE: (
        "utility_cut",
        "health_insurance",
        "telecom",
        "rent",
        "debt",
        "benefit_rejected",
        "facility_leaver",
        "school",
        "online_other",
    ),
    Route.VISIT: (
        "night",
        "single_household",
        "heat_wave",
        "cold_wave",
        "non_standard_dwelling",
        "full_survey",
        "registration_survey",
    ),
    Route.PEOPLE: ("neighborhood_head", "security_council", "supporters", "honorary_officer", "care_group"),
    Route.PUBLICITY: ("banner", "social_media", "tax_bill", "leaflet", "goods", "video", "moving_in_form", "campaign"),
    Route.REPORT: ("self_or_family", "neighbour", "duty_reporter", "hotline"),
    Route.AGENCY: (
        "welfare_centre",
        "school_referral",
        "hospital",
        "health_centre",
        "police_fire",
        "other_municipality",
    ),
}
"""Second level of the discovery route, by the first."""


class HouseholdType(enum.StrEnum):
    ELDERLY_ALONE = "elderly_alone"
    ELDERLY_COUPLE = "elderly_couple"
    SINGLE_ADULT = "single_adult"
    SINGLE_PARENT = "single_parent"
    TEEN_PARENT = "teen_parent"
    GRANDPARENT = "grandparent"
    DISABLED = "disabled"
    MULTICULTURAL = "multicultural"
    CHILD_HEADED = "child_headed"
    UNWED_PARENT = "unwed_parent"
    YOUNG_CARER = "young_carer"
    GENERAL = "general"
    OTHER = "other"


class Gender(enum.StrEnum):
    FEMALE = "female"
    MALE = "male"


class Protection(enum.StrEnum):
    LIVELIHOOD = "livelihood"
    MEDICAL = "medical"
    HOUSING = "housing"
    EDUCATION = "education"
    NEAR_POOR = "near_poor"
    LOW_INCOME = "low_income"
    GENERAL = "general"


class Classification(enum.StrEnum):
    """일반 and 고난도 are 사례관리; 서비스연계 and 단순개입 are separate branches (domain.md §3.3)."""

    GENERAL = "general"
    HIGH_DIFFICULTY = "high_difficulty"
    SERVICE_LINKAGE = "service_linkage"
    BRIEF_INTERVENTION = "brief_intervention"


CASE_MANAGEMENT = frozenset((Classification.GENERAL, Classification.HIGH_DIFFICULTY))


class CrisisLevel(enum.StrEnum):
    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"


class NeedDomain(enum.StrEnum):
    """The ten domains of domain.md §3.5."""

    SAFETY = "safety"
    HEALTH = "health"
    DAILY_LIFE = "daily_life"
    FAMILY = "family"
    SOCIAL = "social"
    ECONOMY = "economy"
    EDUCATION = "education"
    JOB = "job"
    HOUSING = "housing"
    LEGAL = "legal"


class ContactMethod(enum.StrEnum):
    VISIT = "visit"
    PHONE = "phone"
    OFFICE = "office"
    MESSAGE = "message"
    JOINT_VISIT = "joint_visit"
    VIA_AGENCY = "via_agency"
    VIDEO = "video"


class ContactResult(enum.StrEnum):
    COMPLETED = "completed"
    ABSENT = "absent"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    DANGER = "danger"


class ServiceSector(enum.StrEnum):
    PUBLIC = "public"
    PRIVATE = "private"


class ServiceForm(enum.StrEnum):
    """현금, 현물, 서비스, 이용권 (사회보장급여법 제2조 제1호)."""

    CASH = "cash"
    IN_KIND = "in_kind"
    SERVICE = "service"
    VOUCHER = "voucher"


class ServiceState(enum.StrEnum):
    REQUESTED = "requested"
    DECIDED = "decided"
    IN_SERVICE = "in_service"
    DONE = "done"
    NOT_POSSIBLE = "not_possible"


class ConsentScope(enum.StrEnum):
    """① collection, ② provision to a named third party, ③ sensitive items (domain.md §3.8)."""

    COLLECTION = "collection"
    PROVISION = "provision"
    SENSITIVE = "sensitive"


class NotApplicableReason(enum.StrEnum):
    DUPLICATE = "duplicate"
    ALREADY_SUPPORTED = "already_supported"
    OUTSIDE = "outside"
    REFUSED = "refused"
    NOT_FOUND = "not_found"
    DEATH = "death"


class ClosureReason(enum.StrEnum):
    """domain.md §3.7; the first three are positive closures."""

    LONG_TERM_GOAL = "long_term_goal"
    SHORT_TERM_GOAL = "short_term_goal"
    IMPROVED = "improved"
    REFUSED = "refused"
    MOVED_AWAY = "moved_away"
    DEATH = "death"
    INSTITUTION = "institution"
    UNREACHABLE = "unreachable"
    OTHER_AGENCY = "other_agency"
    INTERNAL = "internal"


class HoldReason(enum.StrEnum):
    HOSPITAL = "hospital"
    LONG_ABSENCE = "long_absence"
    UNREACHABLE = "unreachable"


class ReceiptBasis(enum.StrEnum):
    """Why a case may be received: a consent, or ex officio (사회보장급여법 제5조③)."""

    CONSENT = "consent"
    EX_OFFICIO = "ex_officio"


class Referral(enum.StrEnum):
    """What an information-only end or a non-selection gave instead."""

    INFORMATION = "information"
    BENEFIT_APPLICATION = "benefit_application"
    OTHER_AGENCY = "other_agency"
