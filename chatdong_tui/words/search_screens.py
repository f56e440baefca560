"""Words of the screen that looks for a text in everything."""

from __future__ import annotations

SEARCH = "모두 찾기"
TEXT = "찾을 말"
TEXT_EXAMPLE = "이름, 번호, 회의록의 말. 초성도 됩니다(예: ㅇㅇ2)"
WHAT = "사례, 회의, 공동사업, 사람에서 찾습니다. 여러 낱말을 적으면 모두 들어 있는 것만 나옵니다."
NOUNS = {"cases": "사례", "meetings": "회의", "projects": "공동사업", "people": "사람"}
SECTION = "{noun} {count}건"
SECTION_MORE = "{noun} {count}건 (더 있음, M: 더 보기)"
NOTHING = "'{text}': 찾는 것이 없습니다. 다른 말이나 초성으로 찾아 보십시오."

LOOK = "찾기"
LOOK_HELP = "적은 말을 찾습니다. 하나만 나오면 바로 엽니다."
OPEN = "열기"
OPEN_HELP = "고른 기록의 화면을 엽니다."
AGAIN = "찾을 말 고치기"
AGAIN_HELP = "찾을 말을 적는 칸으로 갑니다."
MORE = "더 보기"
MORE_HELP = "종류마다 더 많이(128건까지) 보여 줍니다."
NO_LINE = "고를 줄이 없습니다."
NO_MORE = "더 보여 줄 것이 없습니다."
NO_TEXT = "찾을 말을 적어 주십시오."
