import datetime as dt
from dataclasses import replace

import pytest

from guide.domain.progress import Progress
from guide.domain.sources import Confidence
from guide.presenters.steps.steps import present_step
from guide.presenters.visits import Visit
from tests.presenters.shown import show_step


def test_every_step_has_a_page_in_every_region(edition):
    for region in edition.catalogue.regions.values():
        for step in edition.catalogue.step_list:
            page = present_step(Visit(edition, region), step)
            assert (page.progress is not None) is step.applies_in(region.id)
            assert {section.id for section in page.sections} == ({"why", "limits"} if page.progress else set())


def test_no_citation_or_link_is_left_unresolved(edition):
    for region_id in edition.catalogue.regions:
        for step_id in edition.catalogue.steps:
            page = show_step(edition, step_id, region_id)
            shown = [page.intro, page.not_here, page.link_note, *(section.body for section in page.sections)]
            shown += [page.how.body] if page.how else []
            shown += [page.progress.worked] if page.progress else []
            html = "".join(shown)
            assert not [mark for mark in ("data-source", 'href="step:', 'href="page:', "[@") if mark in html]


def test_the_kicker_tells_which_of_how_many_steps_it_is(edition_en):
    page = show_step(edition_en, "objection-form", "uk")
    assert page.kicker.startswith(f"Step 2 of {len(page.progress.marks)} · ")
    assert page.progress.number == 2


def test_where_a_step_does_not_apply_the_page_gives_the_reason_and_no_way(edition_en):
    page = show_step(edition_en, "ads-sharing", "eu")
    assert page.kicker.startswith("Not needed in ")
    assert page.not_here
    assert (page.step.link.url, page.ways, page.how, page.progress) == ("", (), None, None)
    assert (page.stamp, page.step.moved_since, page.step.link.opens_setting) == ("", "", False)
    assert not page.layout.is_indexed


def test_where_a_step_applies_the_page_may_be_found(edition_en):
    page = show_step(edition_en, "ads-sharing", "ca")
    assert not page.not_here
    assert page.layout.is_indexed
    assert page.step.link.url


@pytest.mark.parametrize(
    ("step_id", "has_account", "query"),
    [
        ("guest-settings", True, "account=no"),
        ("ai-training", False, ""),
        ("objection-form", False, "account=no"),
        ("objection-form", True, ""),
    ],
)
def test_a_step_for_one_audience_stands_in_that_audiences_checklist(edition_en, step_id, has_account, query):
    page = show_step(edition_en, step_id, progress=Progress(has_account=has_account))
    assert page.progress.query == query


def test_it_is_said_whether_a_step_needs_a_log_in(edition_en):
    assert show_step(edition_en, "ai-training").step.needs_login
    assert not show_step(edition_en, "objection-form").step.needs_login
    assert not show_step(edition_en, "guest-settings").step.needs_login


def test_the_most_important_step_is_drawn_for_computer_and_app(edition):
    ways = show_step(edition, "ai-training").ways
    assert [(way.route.device, way.hand, way.other_hand) for way in ways] == [
        ("desktop", "mouse", "touch"),
        ("app", "touch", "mouse"),
    ]
    assert [way.drawing.outline for way in ways] == ["computer", "phone"]


def test_the_only_way_comes_first_on_every_device(edition_en):
    (way,) = show_step(edition_en, "data-copy").ways
    assert (way.hand, way.other_hand) == ("", "")


def test_a_region_may_have_a_link_of_its_own(edition_en):
    page = show_step(edition_en, "objection-form", "ca")
    assert page.step.link.url == edition_en.catalogue.steps["objection-form"].links["ca"]
    assert page.step.link.address == page.step.link.url.removeprefix("https://www.")


def test_names_that_rest_on_a_single_report_are_marked(edition):
    labels = [label for label in edition.catalogue.labels.values() if not label.untranslated]
    weak = {
        entry.words[edition.locale] for entry in labels if entry.confidence[edition.locale] is Confidence.ONE_REPORT
    }
    shown = {name for step_id in edition.catalogue.steps for name in show_step(edition, step_id, "ca").weak_labels}
    assert shown == weak


def test_a_step_that_may_have_moved_says_since_when(edition_en):
    page = show_step(replace(edition_en, today=dt.date(2036, 1, 1)), "research")
    seen_on = edition_en.catalogue.steps["research"].seen_on
    assert str(seen_on.year) in page.step.moved_since


def test_the_page_says_when_somebody_tried_the_way(edition_en):
    region, step = edition_en.catalogue.regions["eu"], edition_en.catalogue.steps["research"]
    step = replace(step, checked_on=dt.date(2026, 11, 2))
    compared = "Sources compared on 2\N{NO-BREAK SPACE}November 2026."
    tried = replace(step, tried_on=dt.date(2026, 11, 20))
    assert present_step(Visit(edition_en, region), tried).stamp == (
        f"{compared} Tried in a live account on 20\N{NO-BREAK SPACE}November 2026."
    )
    untried = replace(step, tried_on=None)
    assert present_step(Visit(edition_en, region), untried).stamp == (f"{compared} Not yet tried in a live account.")


def test_only_steps_that_apply_carry_a_stamp(edition):
    for region_id in edition.catalogue.regions:
        for step in edition.catalogue.step_list:
            assert bool(show_step(edition, step.id, region_id).stamp) is step.applies_in(region_id)


@pytest.mark.parametrize(
    ("step_id", "region_id", "opens_setting"),
    [
        ("ai-training", "eu", True),
        ("ads-sharing", "ca", True),
        ("ads-sharing", "eu", False),  # does not apply there
        ("guest-settings", "uk", True),
        ("objection-form", "eu", False),  # a form
        ("objection-form", "ca", False),  # a help page
        ("data-copy", "eu", False),  # a help page
        ("look-again", "eu", False),  # no link at all
    ],
)
def test_it_is_known_whether_the_link_leads_into_the_settings(edition_en, step_id, region_id, opens_setting):
    assert show_step(edition_en, step_id, region_id).step.link.opens_setting is opens_setting


@pytest.mark.parametrize("address", ["ai-training/progress/?account=no", "guest-settings/progress/"])
def test_a_step_can_be_ticked_whichever_path_the_address_names(client, address):
    assert client.get(f"/en/eu/steps/{address}").status_code == 200
