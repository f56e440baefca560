"""A newsletter is read for anything personal before it is finalised; what is final stays as it was printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chatdong_tui.domain.draft.household import PrivateDraft
from chatdong_tui.domain.newsletter_check import LeakKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import monthly, newsletter, newsletter_draft, newsletter_version, personal
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.reports.month import text_of as text
from tests.usecases.cases import found
from tests.usecases.newsletters import drafted, shown, typed

ZONE = monthly.Scope(1)


def refused(desk: Desk, *call: object) -> RuleBroken:
    with pytest.raises(RuleBroken) as broken:
        desk.perform(*call)  # type: ignore[arg-type]
    return broken.value


def test_a_final_newsletter_changes_no_more(desk: Desk, network: Network) -> None:
    line = typed(desk, network, "벚꽃길 함께 걷기")
    version = desk.perform(newsletter_version.finalise, line.newsletter_id).value
    assert (version.version_no, version.closed_on) == (1, desk.today)
    assert refused(desk, newsletter.hide_item, line.id).rule is Rule.NEWSLETTER_FINAL
    assert refused(desk, newsletter.remove_item, line.id).rule is Rule.NEWSLETTER_FINAL
    assert refused(desk, newsletter_draft.draft, network.zones[1], "2021-03").rule is Rule.NEWSLETTER_FINAL
    assert refused(desk, newsletter_version.finalise, line.newsletter_id).rule is Rule.NEWSLETTER_FINAL


def test_it_is_opened_again_with_a_reason_and_each_version_is_kept(desk: Desk, network: Network) -> None:
    line = typed(desk, network, "벚꽃길 함께 걷기")
    desk.perform(newsletter_version.finalise, line.newsletter_id)
    assert refused(desk, newsletter_version.reopen, line.newsletter_id, " ").field == "reason"
    desk.perform(newsletter_version.reopen, line.newsletter_id, "날짜를 바로잡음")
    assert refused(desk, newsletter_version.reopen, line.newsletter_id, "또").rule is Rule.NEWSLETTER_OPEN
    typed(desk, network, "4월 3일에 모입니다.")
    desk.perform(newsletter_version.finalise, line.newsletter_id)
    first, second = newsletter_version.versions(desk, line.newsletter_id)
    assert (first.reason, second.reason) == (None, "날짜를 바로잡음")
    assert "4월 3일" not in text(newsletter_version.version(desk, first.id))
    assert "4월 3일" in text(newsletter_version.version(desk, second.id))


def test_a_telephone_of_a_person_stops_it_until_somebody_has_read_the_line(desk: Desk, network: Network) -> None:
    line = typed(desk, network, "문의는 010-1234-5678")
    (finding,) = newsletter_version.check(desk, line.newsletter_id)
    assert (finding.item_id, finding.kind, finding.what) == (line.id, LeakKind.PHONE, "010-1234-5678")
    stopped = refused(desk, newsletter_version.finalise, line.newsletter_id)
    assert (stopped.rule, stopped.facts) == (Rule.PERSONAL_LEFT, {"count": 1})
    assert "010-****-5678" in text(newsletter_version.document(desk, network.zones[1], "2021-03"))
    desk.perform(newsletter_version.clear_item, line.id)
    desk.perform(newsletter_version.finalise, line.newsletter_id)
    assert "010-1234-5678" in text(newsletter_version.document(desk, network.zones[1], "2021-03"))


def test_a_household_can_never_be_read_over(desk: Desk, network: Network) -> None:
    known = found(desk, network, alias="느티나무")
    line = typed(desk, network, f"느티나무님({known.case_no})의 이야기")
    kinds = [each.kind for each in newsletter_version.check(desk, line.newsletter_id)]
    assert kinds == [LeakKind.NAME, LeakKind.CASE_NUMBER]
    assert refused(desk, newsletter_version.clear_item, line.id).rule is Rule.NAMES_A_HOUSEHOLD
    assert refused(desk, newsletter_version.finalise, line.newsletter_id).rule is Rule.PERSONAL_LEFT
    desk.perform(newsletter.hide_item, line.id)
    desk.perform(newsletter_version.finalise, line.newsletter_id)


def test_what_is_kept_of_a_household_on_this_desk_alone_is_looked_for_too(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.settings = replace(desk.settings, personal_fields=True)
    kept = PrivateDraft(name="달맞이순자", phone="02-399-7777", address="가람로 12-3")
    desk.perform(personal.set_private, known.household_id, kept)
    line = typed(desk, network, "달맞이순자 어르신 댁(가람로 12-3, 02-399-7777)")
    kinds = {each.kind for each in newsletter_version.check(desk, line.newsletter_id)}
    assert kinds == {LeakKind.NAME, LeakKind.HOUSEHOLD_PHONE, LeakKind.ADDRESS}
    page = text(newsletter_version.document(desk, network.zones[1], "2021-03"))
    assert not any(piece in page for piece in ("달맞이", "399", "가람로"))


def test_colleagues_are_named(desk: Desk, network: Network) -> None:
    line = typed(desk, network, "복지1 선생님이 상을 받으셨습니다.")
    assert newsletter_version.check(desk, line.newsletter_id) == ()


# among the papers of the month


def test_a_month_with_a_newsletter_exports_it_by_itself(desk: Desk, network: Network) -> None:
    assert "newsletter" not in monthly.default_forms(desk, "2021-03", ZONE)
    drafted(desk, network)
    assert "newsletter" in monthly.default_forms(desk, "2021-03", ZONE)
    assert "newsletter" not in monthly.default_forms(desk, "2021-03", monthly.Scope(None))


def test_the_newsletter_is_asked_for_by_name(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as none:
        monthly.preview(desk, "2021-03", ZONE, ["newsletter"])
    assert (none.value.field, none.value.rule) == ("forms", Rule.NO_NEWSLETTER)
    drafted(desk, network)
    for scope in (ZONE, monthly.Scope(None)):
        (document,) = monthly.preview(desk, "2021-03", scope, ["newsletter"])
        assert document.stem == "2021-03_제1권역_소식지"


def test_a_page_that_is_not_final_says_so(desk: Desk, network: Network) -> None:
    letter = drafted(desk, network)
    title = "한빛구 제1권역 네트워크 소식지 2021년 3월호(제1호)"
    assert newsletter_version.document(desk, network.zones[1], "2021-03").title == f"{title}(안)"
    desk.perform(newsletter_version.finalise, letter.id)
    assert newsletter_version.document(desk, network.zones[1], "2021-03").title == title


def test_a_household_that_was_named_later_does_not_change_what_is_final(desk: Desk, network: Network) -> None:
    line = typed(desk, network, "느티나무 아래 음악회")
    desk.perform(newsletter_version.finalise, line.newsletter_id)
    before = newsletter_version.document(desk, network.zones[1], "2021-03")
    found(desk, network, alias="느티나무")
    assert newsletter_version.document(desk, network.zones[1], "2021-03") == before
    assert shown(desk, network).findings == ()
