"""What can be done with a paper, on whatever screen it is chosen: hand in, say nothing, send back, take."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from chatdong_tui.document import Document
from chatdong_tui.domain.submission import Paper, Step, SubmissionForm
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.screens import screen_class
from chatdong_tui.usecases import submission
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import submission_screens as words
from chatdong_tui.words.labels import label
from chatdong_tui.words.submission import paper_name


def _may(step: Step) -> Callable[[PaperScreen], str]:
    """Why the step cannot be taken with the chosen paper."""

    def reason(screen: PaperScreen) -> str:
        if screen.reason_against_change:
            return screen.reason_against_change
        paper = screen.paper
        if paper is None:
            return words.NOT_A_PAPER
        return "" if paper.allows(step) else words.NOT_NOW.format(state=label(paper.state))

    return reason


def figures_there(desk: Desk, zone_id: str, form: SubmissionForm, period: str) -> str:
    """What the month's records hold beside nothing, in words; '' where there is nothing."""
    from chatdong_tui.usecases.submission_version import figures_now
    from chatdong_tui.words.submission import figure_text

    found = [each for each in figures_now(desk, zone_id, form, period) if each.value]
    return ", ".join(f"{each.label} {figure_text(each.value, each.unit)}" for each in found[:3])


_DOCUMENTS = {
    SubmissionForm.MEETING_REPORT: "meeting-result",
    SubmissionForm.NEWSLETTER: "newsletter",
    SubmissionForm.OPERATION_PLAN: "operation-plan",
    SubmissionForm.PROJECT_PLAN: "project-plan",
    SubmissionForm.SETTLEMENT: "settlement",
}
"""What each paper is called where documents are made."""


def documents_of(desk: Desk, zone_no: int, form: SubmissionForm, month: str) -> list[Document]:
    """The documents of a paper. Raises RuleBroken where there is nothing to make them of."""
    from chatdong_tui.usecases import monthly

    return monthly.preview(desk, month, monthly.Scope(zone_no), (_DOCUMENTS[form],))


def _no_paper(screen: PaperScreen) -> str:
    return "" if screen.paper else words.NOT_A_PAPER


class PaperScreen(CommandScreen):
    """A subclass says which paper is chosen."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("submit", "s", words.SUBMIT, words.SUBMIT_HELP, unavailable=_may(Step.SUBMIT)),
        Command("nothing", "n", words.NOTHING, words.NOTHING_HELP, unavailable=_may(Step.SUBMIT)),
        Command("give_back", "b", words.RETURN, words.RETURN_HELP, unavailable=_may(Step.RETURN)),
        Command("receive", "a", words.RECEIVE, words.RECEIVE_HELP, unavailable=_may(Step.RECEIVE)),
        Command("document", "p", words.DOCUMENT, words.DOCUMENT_HELP, unavailable=_no_paper),
        Command("submit_on", "e", words.SUBMIT_ON, words.SUBMIT_ON_HELP, _may(Step.SUBMIT), footer=False),
        Command("withdraw", "w", words.WITHDRAW, words.WITHDRAW_HELP, _may(Step.WITHDRAW), footer=False),
    )
    WATCHES = frozenset({Noun.SUBMISSION, Noun.NETWORK})

    @property
    def paper(self) -> Paper | None:
        """The chosen paper."""
        raise NotImplementedError

    @property
    def reason_against_change(self) -> str:
        """Why nothing is changed here; '' where it can be."""
        return ""

    @property
    def _what(self) -> tuple[str, SubmissionForm, str]:
        assert self.paper is not None
        return self.paper.zone.id, self.paper.form, self.paper.period

    @property
    def _paper_name(self) -> str:
        assert self.paper is not None
        return paper_name(self.paper.form, self.paper.period)

    async def action_submit(self) -> None:
        assert self.paper is not None
        if self.paper.is_in and not await self._really(words.REALLY_AGAIN.format(paper=self._paper_name)):
            return
        name, tells = self._paper_name, self._what[1] in (SubmissionForm.MEETING_REPORT, SubmissionForm.SETTLEMENT)
        await self.perform(submission.submit, *self._what, self.app.today)
        await self.reload()
        self.notice((words.SUBMITTED if tells else words.SUBMITTED_PLAIN).format(paper=name))

    async def _really(self, question: str) -> bool:
        from chatdong_tui.ui.widgets.confirm import yes_no

        return await self.choose(yes_no(question)) == "yes"

    async def action_document(self) -> None:
        """The paper as the records make it, to look at and to write into a file."""
        paper = self.paper
        assert paper is not None
        found = await self.ask(documents_of, paper.zone.no, paper.form, paper.month, group="document")
        if found:
            subject = f"zone:{paper.zone.no} {paper.month}"
            self.app.push_screen(screen_class("papers")(found, subject, words.DOCUMENT_REMARK))  # type: ignore[call-arg]

    async def action_nothing(self) -> None:
        name, what = self._paper_name, self._what
        there = await self.ask(figures_there, *what)
        if there and not await self._really(words.REALLY_NOTHING.format(paper=name, figures=there)):
            return
        await self.perform(submission.nothing_to_report, *what, self.app.today)
        await self.reload()
        self.notice(words.SAID_NOTHING.format(paper=name))

    async def action_receive(self) -> None:
        name = self._paper_name
        await self.perform(submission.receive, *self._what, self.app.today)
        await self.reload()
        self.notice(words.RECEIVED.format(paper=name))

    async def action_withdraw(self) -> None:
        name = self._paper_name
        await self.perform(submission.withdraw, *self._what)
        await self.reload()
        self.notice(words.WITHDRAWN.format(paper=name))

    def action_give_back(self) -> None:
        self.app.open("paper_return", paper=self.paper)

    def action_submit_on(self) -> None:
        self.app.open("paper_sent", paper=self.paper)
