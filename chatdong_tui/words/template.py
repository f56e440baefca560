"""Words about an office's own templates: what is wrong with one, and what was done with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from chatdong_tui.words.form import FORM_NAMES
from chatdong_tui.words.hangul import nfc
from chatdong_tui.words.monthly import FORMAT_NAMES

MARK = "{{{{{name}}}}}"
BETWEEN = ", "
_NEAR = "({near}인지 확인하십시오)"

FAULTS = {
    "not_a_zip": "한글(HWPX)이나 엑셀(XLSX) 파일이 아니거나 손상된 파일입니다. 다시 저장해 주십시오.",
    "other_format": "한글(HWPX)이나 엑셀(XLSX) 양식이 아니거나 확장자와 내용이 다릅니다."
    " 한글은 HWPX, 엑셀은 XLSX로 다시 저장해 주십시오.",
    "locked": "암호가 걸렸거나 예전 형식(HWP, XLS)입니다. 암호를 풀고 HWPX나 XLSX로 다시 저장해 주십시오.",
    "too_large": "양식으로 보기에는 너무 큰 파일입니다. 양식만 남겨 다시 저장해 주십시오.",
    "broken": "읽을 수 없는 부분이 있습니다({names}). 한글이나 엑셀에서 열어 다시 저장해 주십시오.",
    "macro": "매크로나 끼워 넣은 개체가 들어 있습니다({names}). 지우고 다시 저장해 주십시오.",
    "linked": "바깥을 가리키는 링크가 있습니다({names}). 링크를 지우고 다시 저장해 주십시오.",
    "no_mark": "채울 표시가 없습니다. 채울 자리에 {{{{제목}}}}처럼 적어 주십시오.",
    "unknown": "없는 이름입니다: {names}."
    " 적을 수 있는 이름은 구청 양식 화면이나 chatdong template fields {form}에 있습니다.",
    "missing": "꼭 있어야 하는 표시가 없습니다: {names}.",
    "split": "닫히지 않았거나 중간이 끊긴 표시입니다: {names}. 지우고 한 번에 이어서 적어 주십시오.",
    "outside": "채울 수 없는 자리에 있는 표시입니다: {names}. 명단의 표시는 표 안에, 나머지는 본문에 적어 주십시오.",
    "two_lists": "한 줄에 명단이 둘이거나 같은 명단의 줄이 둘입니다: {names}. 명단마다 한 줄만 두십시오."
    " 엑셀은 시트마다 명단 하나입니다.",
    "tied": "되풀이할 줄이 위아래 줄과 묶여 있습니다: {names}. 세로로 병합한 칸을 푸십시오.",
}
"""What is wrong, by `export.template.Flaw`; a test holds that none is missing."""
_NAMES_MARKS = ("unknown", "missing", "split", "outside", "tied")


def mark(name: str) -> str:
    """`{{제목}}`; what is no whole mark stays as it stands."""
    return name if "{" in name else MARK.format(name=name)


def faults_text(faults: Iterable[tuple[str, str]], form: str, offered: Sequence[str]) -> str:
    """Everything that is wrong with a template, (flaw, name) each; an unknown mark with the known one nearest to it."""
    by_flaw: dict[str, list[str]] = {}
    for flaw, name in faults:
        by_flaw.setdefault(flaw, []).append(name)
    said = []
    for flaw, names in by_flaw.items():
        shown = [mark(name) for name in names] if flaw in _NAMES_MARKS else names
        if flaw == "unknown":
            shown = [text + near(name, offered) for text, name in zip(shown, names, strict=True)]
        said.append(FAULTS[flaw].format(names=BETWEEN.join(dict.fromkeys(shown)), form=form))
    return " ".join(said)


def near(name: str, offered: Sequence[str]) -> str:
    """`({{명단.기관}}인지 확인하십시오)`, or nothing where no known mark is like it."""
    plain = {"".join(nfc(known).split()): known for known in offered}
    found = get_close_matches("".join(nfc(name).split()), plain, 1, 0.5)
    return _NEAR.format(near=mark(plain[found[0]])) if found else ""


# the command line

TEMPLATE = "구청이 준 양식(HWPX, XLSX)을 등록하고, 양식에 적을 이름을 봅니다."
FIELDS = "양식에 {{이름}}으로 적을 수 있는 이름을 한 줄에 하나씩 보여 줍니다. 점이 든 이름은 되풀이할 줄에 적습니다."
ADD = "문서의 양식을 등록합니다. 확장자가 형식을 정하고, 먼저 등록한 것은 바뀝니다."
LIST = "등록한 양식을 한 줄에 하나씩 보여 줍니다."
REMOVE = "등록한 양식을 지웁니다. 그 뒤로는 프로그램의 서식으로 나갑니다."
ADDED = "{form} {format} 양식을 등록했습니다: {name}"
MENDED = "글자 모양이 나뉜 표시는 첫 글자의 모양으로 이었습니다: {names}"
UNUSED = "양식에 쓰지 않은 이름 {count}개: {names}"
REMOVED = "{form} {format} 양식을 지웠습니다."
NONE = "등록한 양식이 없습니다."
LINE = "{form} {format}: {name} ({day})"
COLUMNS = "{name} 명단(표의 한 줄에 적으면 그 줄이 되풀이됩니다)"


def remarks(mended: Iterable[str], unused: Sequence[str]) -> list[str]:
    """What a person may want to know of a template that was registered."""
    said = []
    if names := BETWEEN.join(dict.fromkeys(map(mark, mended))):
        said.append(MENDED.format(names=names))
    if unused:
        said.append(UNUSED.format(count=len(unused), names=BETWEEN.join(map(mark, unused))))
    return said


def line(form: str, format: str, name: str, day: str) -> str:
    """`회의 결과보고 한글: 결과보고 양식.hwpx (2021. 3. 18.)`."""
    return LINE.format(form=FORM_NAMES[form], format=FORMAT_NAMES[format], name=name, day=day)
