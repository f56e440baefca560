"""The board as lines: a heading for each stage, its tasks, and below each what shows that it was done."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from chatdong_tui.domain.stage import Board, EvidenceLine, Stage, TaskLine
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import stage_screens as words
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label
from chatdong_tui.words.stage import GONE, LATE_TASKS, PERIODS, STAGE_NAMES, late_text, progress_text


def lines(board: Board, width: int) -> list[Line]:
    """Every line of the board, `width` cells wide; its key is the id of the task or the evidence."""
    found: list[Line] = []
    for stage in board.stages:
        if found:
            found.append(Line(None, ""))
        found.append(Line(None, _heading(stage), "heading"))
        for task in stage.tasks:
            found.append(_task(task, width))
            found += [Line(each.id, _evidence(each), "quiet") for each in task.evidence]
    if not any(stage.total for stage in board.stages):
        found += [Line(None, ""), Line(None, words.EMPTY, "quiet")]
    return found


def _heading(stage: Stage) -> str:
    progress = progress_text(stage.done, stage.total)
    if stage.late:
        progress += words.LATE.format(late=LATE_TASKS.format(count=stage.late))
    name, period = STAGE_NAMES[stage.stage], PERIODS[stage.stage]
    return words.STAGE.format(name=name, period=period, progress=progress)


def _task(line: TaskLine, width: int) -> Line:
    task = line.task
    done = task.done_on
    mark = (words.DONE if done else words.OPEN).format(title=task.title)
    state = words.DONE_ON.format(day=short_date(done)) if done else late_text(line.late_days)
    room = width - cell_len(state) - 1
    text = "  ".join([mark, *([task.note] if task.note else [])])
    style = "quiet" if done else "alert" if line.late_days else ""
    return Line(task.id, f"{fit(text, room)} {state}", style)


def _evidence(line: EvidenceLine) -> str:
    text = words.EVIDENCE.format(kind=label(line.kind), title=line.title or GONE)
    if line.on is not None:
        text += words.ON.format(day=short_date(line.on))
    note = line.evidence.note
    return text + (words.WITH_NOTE.format(note=note) if note and note != line.title else "")


def evidence_of(board: Board) -> Iterator[tuple[str, EvidenceLine]]:
    """(id of its task, evidence) of everything on the board."""
    for stage in board.stages:
        for task in stage.tasks:
            yield from ((task.id, each) for each in task.evidence)
