"""Why a gap of a month is left as it is."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.month_end import Gap, MonthEnd
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import month_end
from chatdong_tui.words import month_end_screens as words
from chatdong_tui.words.month_end import gap_text


class WaiveScreen(KeptForm):
    """One sentence."""

    draft_noun = "gap_waiver"
    heading = words.WAIVE_FORM
    DEFAULT_CSS = "WaiveScreen #gap { padding: 0 1; }"

    def __init__(self, seen: MonthEnd, gap: Gap) -> None:
        super().__init__()
        self._seen = seen
        self._gap = gap
        self.draft_key = f"{seen.zone.id}/{seen.month}/{gap.key}"

    def body(self) -> ComposeResult:
        yield Plain(gap_text(self._gap), id="gap")
        box = TextBox(max_length=200, placeholder=words.SENTENCE_EXAMPLE)
        yield Form(Field("sentence", words.SENTENCE, box, required=True))

    async def write(self) -> bool:
        sentence = str(self.form.values()["sentence"])
        await self.perform(month_end.waive, self._seen.zone.id, self._seen.month, self._gap.key, sentence)
        self.notice(words.WAIVED)
        return True
