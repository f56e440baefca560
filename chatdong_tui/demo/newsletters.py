"""The example's newsletters: one a zone and month, drafted from what was recorded until then."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from chatdong_tui.demo import news
from chatdong_tui.demo.calendar import TODAY, Calendar
from chatdong_tui.demo.network import MY_ZONE, Names
from chatdong_tui.domain.draft.newsletter import NewsItemDraft
from chatdong_tui.domain.month_end_code import GapCode
from chatdong_tui.domain.network import OrganisationKind
from chatdong_tui.domain.newsletter import NewsSection
from chatdong_tui.domain.submission import SubmissionForm, owed_in_year
from chatdong_tui.usecases import due_day, month_end, newsletter, newsletter_draft, newsletter_version
from chatdong_tui.usecases.desk import Desk

_NONE = (5, "2021-01")
"""A zone and month without a newsletter: it had nothing to tell yet."""
_UNFINISHED = (MY_ZONE, "2021-11")
_BEGUN_IN_DECEMBER = (1, 2)
_CORRECTED = (2, "2021-05")


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Each month's newsletter is written in its last week and finalised before it goes to the 구청.

    November's of the desk's own zone is still open, and of December's only two are begun. One gap of that
    zone's November is left as it is.
    """
    calendar.at(TODAY, partial(_leave_a_gap, desk, names.zones[MY_ZONE]), hour=12)
    papers = owed_in_year(2021, due_day.due_days(desk, 2021))
    due = {paper.period: paper.due_on for paper in papers if paper.form is SubmissionForm.NEWSLETTER}
    for month in sorted(due):
        for no, zone_id in names.zones.items():
            if (no, month) != _NONE:
                _issue(desk, calendar, no, zone_id, month, due[month])


def _issue(desk: Desk, calendar: Calendar, no: int, zone_id: str, month: str, due_on: date) -> None:
    begun = date(2021, int(month[5:]), 24)
    if month == f"{TODAY:%Y-%m}":
        if no in _BEGUN_IN_DECEMBER:
            calendar.at(TODAY - timedelta(days=no), partial(newsletter_draft.draft, desk, zone_id, month), hour=13)
        return
    calendar.at(begun, partial(_write, desk, no, zone_id, month), hour=13)
    # The paper of the newsletter goes out at five in the afternoon of this day.
    final = due_on - timedelta(days=1 + no % 3)
    calendar.at(final, partial(newsletter_draft.draft, desk, zone_id, month), hour=14)
    if (no, month) == _UNFINISHED:
        return
    calendar.at(final, partial(_finalise, desk, zone_id, month), hour=15)
    if (no, month) == _CORRECTED:
        calendar.at(final + timedelta(days=1), partial(_correct, desk, zone_id, month))


def _write(desk: Desk, no: int, zone_id: str, month: str) -> None:
    """The lines of the agencies, something to read, and a word of the 구청."""
    newsletter_draft.draft(desk, zone_id, month)
    at = int(month[5:]) - 1
    lines: dict[str, list[str]] = {}
    for place, agency in enumerate(newsletter.page(desk, zone_id, month).agencies):
        is_dong = agency.kind is OrganisationKind.DONG_OFFICE
        told = (news.DONG_NEWS if is_dong else news.AGENCY_NEWS)[at]
        contact = news.DONG_CONTACT if is_dong else news.AGENCY_CONTACT
        own = told if not is_dong else (told[(place + no) % 2],)
        lines[agency.id] = [f"{own[0]} | {contact}", *own[1:]]
    newsletter.write_agency_lines(desk, zone_id, month, lines)
    personal = news.PERSONAL_CONTACT if (no, month) == _UNFINISHED else None
    reading = NewsItemDraft(section=NewsSection.STUDY, text=news.READING[at])
    newsletter.add_item(desk, zone_id, month, reading)
    notice = NewsItemDraft(section=NewsSection.NOTICE, text=news.NOTICES[at], contact=personal)
    newsletter.add_item(desk, zone_id, month, notice)


def _finalise(desk: Desk, zone_id: str, month: str) -> None:
    newsletter_version.finalise(desk, newsletter.newsletter_id(zone_id, month))


def _correct(desk: Desk, zone_id: str, month: str) -> None:
    letter = newsletter.newsletter_id(zone_id, month)
    newsletter_version.reopen(desk, letter, "행사 날짜를 바로잡음")
    draft = NewsItemDraft(section=NewsSection.NOTICE, text="가족 나들이는 6월 12일로 옮겼습니다.")
    newsletter.add_item(desk, zone_id, month, draft)
    newsletter_version.finalise(desk, letter)


def _leave_a_gap(desk: Desk, zone_id: str) -> None:
    """The household that has been silent longest is looked after in another way."""
    month = _UNFINISHED[1]
    silent = next(gap for gap in month_end.month_end(desk, zone_id, month).open if gap.code is GapCode.CASE_SILENT)
    month_end.waive(desk, zone_id, month, silent.key, "시설에 머물러 분기마다 시설로 안부를 물음")
