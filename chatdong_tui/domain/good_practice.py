"""Good practices: cards that another zone can use, and which of them fit a project."""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date


class PracticeForm(enum.StrEnum):
    """What kind of working together it is."""

    GATHERING = "gathering"
    CASE_CONFERENCE = "case_conference"
    JOINT_PROJECT = "joint_project"
    RESOURCE_SHARING = "resource_sharing"
    DISCOVERY = "discovery"
    COUNSELLING = "counselling"
    LEARNING = "learning"
    AGREEMENT = "agreement"
    STANDARD = "standard"
    OTHER = "other"


class PracticeKind(enum.StrEnum):
    """유형 of the form of a good practice (domain.md §7.8)."""

    DISCOVERY = "discovery"
    LINKAGE = "linkage"
    JOINT_CASE = "joint_case"
    JOINT_PROJECT = "joint_project"


@dataclass(frozen=True, slots=True)
class GoodPractice:
    """A card. district: the region as its source writes it, None = ours. group_no: 조 of the conference.

    kinds and tags: JSON lists of text. course: one line a step, `시기 / 민의 역할 / 관의 역할`. consented: 게재 동의.
    checked_on: when it was looked through for anything that could tell who somebody is.
    """

    id: str
    position: int
    title: str
    form: PracticeForm
    summary: str
    group_no: int | None = None
    district: str | None = None
    zone_id: str | None = None
    project_id: str | None = None
    kinds: str | None = None
    frequency: str | None = None
    partners: str | None = None
    resource: str | None = None
    tags: str | None = None
    from_month: str | None = None
    until_month: str | None = None
    background: str | None = None
    course: str | None = None
    output: str | None = None
    change: str | None = None
    lesson: str | None = None
    elsewhere: str | None = None
    consented: bool | None = None
    checked_on: date | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class ConferenceGroup:
    """A group (조) of a conference and the topic it was given; topic_no None: the source gives it none."""

    id: str
    conference: str
    group_no: int
    topic_no: int | None = None
    topic: str | None = None
    reference: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A line of 추진과정: when, and what each side did; '' where nothing was written."""

    when: str
    private: str
    public: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A card that may fit, and the words that speak for it."""

    card: GoodPractice
    words: tuple[str, ...]


def listed(text: str | None) -> tuple[str, ...]:
    """The texts of a stored list; none for None."""
    return tuple(json.loads(text)) if text else ()


def course_of(text: str | None) -> tuple[Step, ...]:
    """`6월 / 대상 찾기 / 명단 공유; 7월 / ...` as steps. A step without all three parts keeps what it has."""
    steps = []
    for line in (text or "").split(";"):
        parts = [part.strip() for part in line.split("/", 2)]
        if any(parts):
            steps.append(Step(*parts, *[""] * (3 - len(parts))))
    return tuple(steps)


def suggested(
    cards: Sequence[GoodPractice], text: str, tags: Sequence[str], common: Collection[str], limit: int
) -> tuple[Suggestion, ...]:
    """The cards that fit a text best, the best first; none that has nothing in common with it.

    A tag of the card that stands in the text, or among `tags`, says three times what another word of the text
    says. common: words that say nothing, since every card has them.
    """
    wanted = _words(text) - set(common)
    found = []
    for card in cards:
        own = listed(card.tags)
        by_tag = [tag for tag in own if tag in tags or tag in text]
        body = " ".join(part for part in (card.title, card.summary, card.resource, card.partners, *own) if part)
        fitting = [word for word in wanted if word in body and not any(word in tag or tag in word for tag in by_tag)]
        # A word with its particle says no more than the word.
        by_word = sorted(each for each in fitting if each[:-1] not in fitting)
        if by_tag or by_word:
            found.append((-(3 * len(by_tag) + len(by_word)), card.position, card.id, card, (*by_tag, *by_word)))
    return tuple(Suggestion(card, words) for *_, card, words in sorted(found, key=lambda each: each[:3])[:limit])


def _words(text: str) -> set[str]:
    """The words of a text of two syllables or more; a longer one also without its last syllable, often a particle."""
    words = {word for word in re.findall(r"[0-9A-Za-z가-힣]+", text) if len(word) >= 2}
    return words | {word[:-1] for word in words if len(word) >= 3}
