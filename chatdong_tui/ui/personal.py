"""The question about a phone number, an account or an e-mail address, before what holds it is saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from chatdong_tui.domain.personal_question import PersonalQuestion, questions
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.confirm import Choice, Confirm
from chatdong_tui.ui.widgets.form import Form
from chatdong_tui.ui.widgets.form_row import FieldRow
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import privacy as words

_MASK, _KEEP, _BACK = "mask", "keep", "back"


async def may_be_saved(screen: CommandScreen, agreed: set[str]) -> bool:
    """Ask once about all texts of the form that were typed anew, and mask them if so answered.

    agreed: texts that the person wants to keep as they stand; those are not asked about again.
    """
    boxes: dict[str, tuple[TextBox, str]] = {}
    for row, box in _texts(screen):
        boxes[f"{row.field.name}/{len(boxes)}"] = box, row.field.label
    asked = questions({name: box.value for name, (box, _) in boxes.items() if box.value not in agreed})
    if not asked:
        return True
    answer = await _answer(screen, ((question, boxes[question.field][1]) for question in asked))
    if answer == _BACK:
        boxes[asked[0].field][0].focus()
        return False
    for question in asked:
        box, _ = boxes[question.field]
        if answer == _MASK:
            box.restore(question.masked)
        else:
            agreed.add(box.value)
    return True


def _texts(screen: CommandScreen) -> Iterator[tuple[FieldRow, TextBox]]:
    for form in screen.query(Form):
        for row in form.query(FieldRow):
            if row.display and form.changed(row.field.name):
                yield from ((row, box) for box in row.query(TextBox) if box.free_text)


async def texts_to_save(
    screen: CommandScreen, texts: Mapping[str, str], label: str, known: Mapping[str, str] | None = None
) -> dict[str, str] | None:
    """Texts without a form as they are to be saved, masked or as they stand; None: back to them.

    label: what such a text is called. known: those that were saved before, which are not asked about.
    """
    asked = questions(texts, known)
    answer = await _answer(screen, ((question, label) for question in asked)) if asked else _KEEP
    if answer == _BACK:
        return None
    return {**texts, **({question.field: question.masked for question in asked} if answer == _MASK else {})}


async def _answer(screen: CommandScreen, asked: Iterable[tuple[PersonalQuestion, str]]) -> str:
    sentences = [words.question_sentence(question, label) for question, label in asked]
    choices = (
        Choice(_MASK, words.MASK, ("m", "f2")),
        Choice(_KEEP, words.KEEP, ("k",)),
        Choice(_BACK, words.BACK, ("escape",)),
    )
    return await screen.choose(Confirm("\n".join(sentences), choices, marked=_MASK))
