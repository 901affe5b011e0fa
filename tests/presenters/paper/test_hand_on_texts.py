import datetime as dt
import re
from dataclasses import replace

import pytest

from guide.domain.hand_ons import HandOn
from guide.domain.progress import Progress
from guide.presenters.dates import day_in_words
from guide.presenters.paper.hand_on_texts import present_hand_on_text
from guide.presenters.visits import Visit

SITE = "https://off-switch.example"
REGIONS = ("eu", "uk", "ch", "ca", "hk")


def tell(edition, region_id="eu", kind=HandOn.NOTICE_LONG):
    return present_hand_on_text(Visit(edition, edition.catalogue.regions[region_id], Progress(), SITE), kind)


@pytest.mark.parametrize("region_id", REGIONS)
@pytest.mark.parametrize("kind", list(HandOn))
def test_every_text_says_where_each_step_that_matters_is_done(edition, region_id, kind):
    told = tell(edition, region_id, kind)
    essential = [step for step in edition.catalogue.step_list if step.essential and step.applies_in(region_id)]
    for number, step in enumerate(essential, start=1):
        title = edition.words.steps[step.id].front.title
        address = f"{SITE}/{edition.locale}/{region_id}/{step.short}"
        assert re.search(rf"^{number}\. {title}( \([^)]+\))?: {re.escape(address)}$", told.text, re.MULTILINE)


@pytest.mark.parametrize("region_id", REGIONS)
@pytest.mark.parametrize("kind", list(HandOn))
def test_every_text_carries_its_date_its_licence_and_the_guide(edition, region_id, kind):
    text = tell(edition, region_id, kind).text
    checked = min(step.checked_on for step in edition.catalogue.step_list if step.applies_in(region_id))
    assert day_in_words(checked) in text
    assert "CC BY 4.0" in text
    assert f"{SITE}/{edition.locale}/{region_id}/\n" in text


@pytest.mark.parametrize("region_id", REGIONS)
def test_the_long_notice_says_how_it_is_done(edition, region_id):
    text = tell(edition, region_id).text
    words = edition.words
    how = words.steps["objection-form"].prose.section("how", region_id).body.first_paragraph.uncited.text
    stations = edition.catalogue.steps["ai-training"].paths[0].stations
    labels = [edition.catalogue.labels[station.label].words[edition.locale] for station in stations]
    assert f"{' → '.join(labels)} → " in text
    assert how in text
    assert words.regions[region_id].prose.intro.uncited.text in text


def test_the_condition_of_a_step_goes_along(edition_en):
    assert "(Only if your account shows this switch)" in tell(edition_en, "ca", HandOn.SLIDE).text


def test_a_slide_is_short(edition):
    for region_id in REGIONS:
        slide, notice = (tell(edition, region_id, kind).text for kind in (HandOn.SLIDE, HandOn.NOTICE_LONG))
        assert len(slide) < 900
        assert len(slide) < len(notice) / 2


def test_texts_have_no_numbers_of_sources_but_name_their_sources(edition_en):
    told = tell(edition_en, "eu", HandOn.NEWSLETTER)
    assert not re.search(r"\[@|\[\d", told.text)
    assert "linkedin-european-notice" in told.source_ids


def test_a_way_that_may_have_moved_says_so(edition_en):
    late = replace(edition_en, today=dt.date(2027, 9, 24))
    assert "May have moved since" not in tell(edition_en, "eu").text
    assert "May have moved since" in tell(late, "eu").text
