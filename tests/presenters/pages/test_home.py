import datetime as dt
import itertools
import re
from dataclasses import replace

import pytest
from django.utils.html import strip_tags

from guide.domain.regions import Sharing
from guide.presenters.pages.home import present_home


def question(edition, section_id):
    return next(section for section in present_home(edition, []).questions if section.id == section_id)


@pytest.mark.parametrize(
    ("today", "section_id"),
    [
        (dt.date(2025, 11, 2), "before"),
        (dt.date(2025, 11, 3), "on-the-day"),
        (dt.date(2025, 11, 4), "since"),
        (dt.date(2026, 11, 23), "since"),
    ],
)
def test_the_answer_to_whether_it_is_too_late_depends_on_the_day(edition, today, section_id):
    article = edition.article("too-late")
    timing = question(replace(edition, today=today), "timing")
    assert timing.short == article.front.short[section_id]
    opening, _sources = next(article.prose.section(section_id).body.claims)
    assert strip_tags(timing.body).startswith(opening)


@pytest.mark.parametrize("article_id", ["home", "too-late"])
def test_the_home_page_is_due_the_day_after_the_interval_of_one_of_its_texts(edition_en, article_id):
    articles = dict(edition_en.words.articles)
    for name in ("home", "too-late"):
        front = replace(articles[name].front, review_days=30 if name == article_id else 3000)
        articles[name] = replace(articles[name], front=front)
    words = {**edition_en.catalogue.words, "en": replace(edition_en.words, articles=articles)}
    edition = replace(edition_en, catalogue=replace(edition_en.catalogue, words=words))
    last_day = articles[article_id].front.checked_on + dt.timedelta(days=30)
    assert not present_home(replace(edition, today=last_day), []).is_due
    assert present_home(replace(edition, today=last_day + dt.timedelta(days=1)), []).is_due


def test_the_home_page_gives_that_answer_in_one_paragraph(edition):
    assert question(edition, "timing").body.count("<p>") == 1


@pytest.mark.parametrize(
    ("preferences", "region_id"), [(["de-ch"], "ch"), (["en-us", "de"], "eu"), (["en"], ""), ([], "")]
)
def test_a_region_is_suggested_where_the_language_points_to_one(edition_en, preferences, region_id):
    assert present_home(edition_en, preferences).suggested == region_id


def test_the_five_regions_are_compared(edition):
    comparison = present_home(edition, []).comparison
    assert [row.url for row in comparison] == [f"/{edition.locale}/{name}/" for name in ("eu", "uk", "ch", "ca", "hk")]
    for row in comparison:
        assert all((row.name, row.controller, row.legal_basis, row.say_no, row.supervisor, row.since))
        assert "#source-" in row.cite


def test_the_comparison_stresses_where_microsoft_gets_something(edition_en):
    regions = edition_en.catalogue.regions.values()
    for row, region in zip(present_home(edition_en, []).comparison, regions, strict=True):
        assert row.ai_differs is (region.microsoft_ai is not Sharing.NOT_LISTED)
        assert row.ads_differ is (region.microsoft_ads is not Sharing.NOT_LISTED)


def test_each_region_is_offered_with_its_name(edition_de):
    board = present_home(edition_de, []).board
    assert [row.link.url for row in board] == ["/de/eu/", "/de/uk/", "/de/ch/", "/de/ca/", "/de/hk/"]
    assert board[2].link.name == "Schweiz"
    assert board[2].guests_url == "/de/ch/?account=no"


def test_the_board_tells_a_script_what_each_checklist_holds(edition_en):
    for row in present_home(edition_en, []).board:
        region = edition_en.catalogue.regions[row.link.id]
        assert row.member_steps.split() == list(edition_en.checklist(region, has_account=True).step_ids)
        assert row.guest_steps.split() == list(edition_en.checklist(region, has_account=False).step_ids)


def test_what_people_ask_comes_with_its_answer_in_a_line(edition):
    questions = present_home(edition, []).questions
    assert [section.id for section in questions][:3] == ["affected", "timing", "happened"]
    assert all(section.short for section in questions)


def test_only_the_great_events_are_told_and_in_order(edition_en):
    events = present_home(edition_en, []).events
    assert {event.id for event in events} == {
        event.id for event in edition_en.catalogue.events.values() if event.highlight
    }
    assert [event.date_iso for event in events] == sorted(event.date_iso for event in events)
    assert [event.date_iso for event in events if event.is_start] == ["2025-11-03"]


def test_no_citation_or_link_is_left_unresolved(edition):
    page = present_home(edition, [])
    html = "".join(
        [page.lead, *(section.body for section in page.questions)]
        + [cell for row in page.comparison for cell in (row.legal_basis, row.say_no, row.supervisor)]
        + [event.text for event in page.events]
    )
    assert not [mark for mark in ("data-source", 'href="page:', 'href="region:', "[@") if mark in html]


def test_sources_are_numbered_in_the_order_in_which_the_page_shows_them(client):
    html = client.get("/en/").content.decode()
    numbers = list(dict.fromkeys(int(number) for number in re.findall(r'href="#source-(\d+)"', html)))
    assert all(earlier < later for earlier, later in itertools.pairwise(numbers))
