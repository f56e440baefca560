"""The form of a campaign: its name, its period, and what its calls are counted in."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.campaign import Campaign
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import campaign as campaigns
from chatdong_tui.words import campaign_screens as words


class _UnitBox(TextBox):
    """A unit, or None for the usual one."""

    def read(self) -> object:
        return super().read() or None


class CampaignFormScreen(KeptForm):
    """A new campaign, which begins today unless said otherwise, or another name or period of one."""

    draft_noun = "campaign"

    def __init__(self, campaign: Campaign | None = None) -> None:
        super().__init__()
        self._campaign = campaign
        self.draft_key = campaign.id if campaign else ""
        self._started = ""
        self.heading = words.CHANGE_CAMPAIGN if campaign else words.NEW_CAMPAIGN

    def body(self) -> ComposeResult:
        old = self._campaign
        yield Form(
            Field("name", words.NAME, TextBox(old.name if old else "", max_length=80), required=True),
            Field("from_on", words.FROM_ON, DateBox(old.from_on if old else self.app.today), required=True),
            Field("until_on", words.UNTIL_ON, DateBox(old.until_on if old else None)),
            Field(
                "unit",
                words.UNIT,
                _UnitBox((old.unit or "") if old else "", max_length=6, placeholder=words.UNIT_EXAMPLE),
            ),
        )

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.campaign import CampaignDraft

        draft = self.form.draft(CampaignDraft)
        if draft is None:
            return False
        if self._campaign is not None:
            await self.perform(campaigns.edit, self._campaign.id, draft)
        else:
            self._started = (await self.perform(campaigns.start, draft)).value.id
        self.notice(words.SAVED)
        return True

    def go_on(self) -> None:
        if self._started:
            self.app.open("campaign", campaign_id=self._started)
