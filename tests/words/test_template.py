"""What is wrong with a template is said in full, with the nearest known mark."""

from __future__ import annotations

from chatdong_tui.export.template import Flaw
from chatdong_tui.words import template as words


def test_every_flaw_has_a_sentence() -> None:
    assert set(words.FAULTS) == {str(flaw) for flaw in Flaw}


def test_flaws_of_one_kind_are_one_sentence() -> None:
    said = words.faults_text([("missing", "제목"), ("missing", "일시")], "settlement", ())
    assert said == "꼭 있어야 하는 표시가 없습니다: {{제목}}, {{일시}}."


def test_the_nearest_known_mark_is_named_whatever_its_blanks() -> None:
    assert words.near("명 단.성명 ", ("제목", "명단.성명")) == "({{명단.성명}}인지 확인하십시오)"
    assert words.near("전혀 다른 것", ("제목",)) == ""
