"""Which cards fit a project, and the steps of 추진과정."""

from __future__ import annotations

import json

from chatdong_tui.domain.good_practice import GoodPractice, PracticeForm, Step, course_of, suggested


def card(no: int, title: str, tags: str = "", summary: str = "함께 한다") -> GoodPractice:
    found = json.dumps(tags.split(), ensure_ascii=False) if tags else None
    return GoodPractice(f"card-{no}", no, title, PracticeForm.JOINT_PROJECT, summary, tags=found)


CARDS = (card(1, "김장 나눔", "김장 나눔"), card(2, "중장년 남성의 집", "중장년 고독사"), card(3, "순회 상담", "상담"))


def titles(text: str, *tags: str) -> list[str]:
    return [each.card.title for each in suggested(CARDS, text, tags, ("나눔", "함께"), 5)]


def test_a_tag_that_stands_in_the_plan_suggests_its_card() -> None:
    assert titles("고독사 예방 '함께 다시서기'") == ["중장년 남성의 집"]


def test_a_word_with_its_particle_is_found_too() -> None:
    assert titles("남성을 위한 요리교실") == ["중장년 남성의 집"]


def test_the_best_card_comes_first() -> None:
    assert titles("중장년 고독사 예방과 상담") == ["중장년 남성의 집", "순회 상담"]


def test_a_tag_can_be_asked_for() -> None:
    assert titles("", "상담") == ["순회 상담"]


def test_nothing_is_suggested_for_nothing() -> None:
    assert titles("") == titles("콩나물") == []


def test_what_speaks_for_a_card_is_told() -> None:
    (found,) = suggested(CARDS, "고독사 예방", (), (), 5)
    assert found.words == ("고독사",)


def test_a_word_and_the_same_with_its_particle_speak_once() -> None:
    (found,) = suggested(CARDS, "남성의 자리", (), (), 5)
    assert found.words == ("남성",)


def test_a_course_is_read_step_by_step() -> None:
    assert course_of("6월 / 대상 찾기 / 명단 공유; 7월 / 교육") == (
        Step("6월", "대상 찾기", "명단 공유"),
        Step("7월", "교육", ""),
    )
    assert course_of(None) == course_of(" ; ") == ()
