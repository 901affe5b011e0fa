import datetime as dt
import json
import re
from dataclasses import replace

import pytest
from django.utils.html import strip_tags

from guide.catalogue.kinds import REGION_SECTIONS
from guide.domain.progress import Progress
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.visits import Visit


def show(edition, region_id, progress=None):
    return present_region_guide(Visit(edition, edition.catalogue.regions[region_id], progress or Progress()))


@pytest.fixture(params=["eu", "uk", "ch", "ca", "hk"])
def guide(request, edition):
    """The guide of each region in each language."""
    return show(edition, request.param)


def test_no_citation_or_link_is_left_unresolved(guide):
    shown = [guide.act.cannot_find.body, guide.act.cannot_find.languages_body]
    html = "".join([*shown, *(step.reason for step in guide.checklist.not_here)])
    for unresolved in ("data-source", 'href="page:', 'href="region:', 'href="step:', "[@"):
        assert unresolved not in html


def test_the_guide_has_its_questions_except_what_the_ending_shows(guide):
    assert {question.id for question in guide.questions} >= set(REGION_SECTIONS) - {"stays"}
    assert "stays" not in {question.id for question in guide.questions}


def test_a_mark_leads_to_the_page_of_its_source_until_the_list_is_there(edition_en):
    assert 'role="doc-noteref" href="/en/sources/' in show(edition_en, "eu").act.cannot_find.body


def test_other_regions_are_one_click_away_with_the_ticks(edition_de):
    links = show(edition_de, "uk", Progress(done=("ai-training",))).regions
    assert [link.url for link in links if link.id == "ch"] == ["/de/ch/?done=ai-training"]
    assert [link.id for link in links if link.is_current] == ["uk"]


def test_the_other_language_keeps_the_ticks_but_search_engines_see_one_address(edition_en):
    layout = show(edition_en, "eu", Progress(done=("ai-training",))).layout
    (german,) = layout.others
    assert (german.url, german.path) == ("/de/eu/?done=ai-training", "/de/eu/")
    assert layout.path == "/en/eu/"


def test_title_and_kicker_name_the_region(edition_de):
    page = show(edition_de, "ch")
    assert "Schweiz" in page.layout.title
    assert "Schweiz" in page.kicker
    assert page.layout.share_picture == "/de/ch/share.png"


@pytest.mark.parametrize(("days", "is_due"), [(0, False), (1, True)])
def test_the_text_is_due_the_day_after_its_interval(edition_en, days, is_due):
    front = edition_en.words.regions["eu"].front
    today = front.checked_on + dt.timedelta(days=front.review_days + days)
    assert show(replace(edition_en, today=today), "eu").is_due is is_due


@pytest.mark.parametrize(
    ("today", "section_id"),
    [
        (dt.date(2025, 11, 2), "before"),
        (dt.date(2025, 11, 3), "on-the-day"),
        (dt.date(2025, 11, 4), "since"),
    ],
)
def test_whether_it_is_too_late_depends_on_the_day(edition, today, section_id):
    article = edition.article("too-late")
    timing = show(replace(edition, today=today), "eu").questions[0]
    assert timing.id == "timing"
    assert timing.short == article.front.short[section_id]
    opening, _sources = next(article.prose.section(section_id).body.claims)
    assert strip_tags(timing.body).startswith(opening)


def test_the_checklist_is_also_there_for_machines(edition_en):
    page = show(edition_en, "hk")
    steps = json.loads(page.structured_data)["step"]
    assert [step["name"] for step in steps] == [row.step.title for row in page.checklist.form.rows]


def test_the_first_screen_offers_the_step_that_matters_most(guide, catalogue):
    act = guide.act
    assert act.step.id == "ai-training"
    assert act.step.link.url == catalogue.steps["ai-training"].link
    assert [way.hand for way in act.ways] == ["mouse", "touch"]
    assert act.cannot_find.translations
    assert "data-source" not in act.link_text


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_a_lead_has_at_most_two_short_sentences(edition, region_id):
    for progress in (Progress(), Progress(has_account=False)):
        lead = show(edition, region_id, progress).lead
        assert 1 <= lead.count(".") <= 2
        assert len(lead) <= 140


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_every_question_has_its_answer_in_a_line(edition, region_id):
    for progress in (Progress(), Progress(has_account=False)):
        questions = show(edition, region_id, progress).questions
        assert all(question.short for question in questions)
        assert len({question.id for question in questions}) == len(questions)


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_whoever_has_no_account_is_told_once_that_there_is_no_switch_and_reads_no_more_of_it(edition, region_id):
    """Ticked or not: what the steps say when they are done is meant for guests, too."""
    region = edition.catalogue.regions[region_id]
    ids = edition.checklist(region, has_account=False).step_ids
    for progress in (Progress(has_account=False), Progress(done=ids, has_account=False)):
        page = show(edition, region_id, progress)
        steps = [row.step for row in page.checklist.form.rows]
        assert page.act.step.id == "objection-form"
        assert re.search("keinen Schalter|no switch", page.lead)
        shown = [page.title, *(section.title + section.short + section.body for section in page.questions)]
        shown += [step.title + step.note + step.hint + step.says.intro.text + step.says.achieved.text for step in steps]
        shown += [page.checklist.ending.stays] if page.checklist.ending else []
        assert not [text for text in shown if re.search(r"[Ss]chalter|(the|a|your) switch\b|switches", text)]
