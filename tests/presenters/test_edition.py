import datetime as dt
from dataclasses import replace

import pytest

from guide.domain.freshness import Timing
from guide.presenters.edition import Edition

STARTED_ON = dt.date(2025, 11, 3)


@pytest.mark.parametrize(
    ("days", "timing"), [(-1, Timing.BEFORE), (0, Timing.ON_THE_DAY), (1, Timing.SINCE), (400, Timing.SINCE)]
)
def test_the_edition_knows_where_its_day_stands(edition, days, timing):
    assert replace(edition, today=STARTED_ON + dt.timedelta(days=days)).timing is timing


def test_the_training_began_on_the_same_day_everywhere(catalogue):
    assert {region.since for region in catalogue.regions.values()} == {STARTED_ON}


def test_the_start_is_a_fact_of_the_regions(edition_en):
    later = dt.date(2027, 1, 1)
    regions = {name: replace(region, since=later) for name, region in edition_en.catalogue.regions.items()}
    moved = replace(edition_en, catalogue=replace(edition_en.catalogue, regions=regions))
    assert moved.timing is Timing.BEFORE
    assert replace(moved, today=later).timing is Timing.ON_THE_DAY


@pytest.mark.parametrize(("locale", "second", "word"), [("de", "en", "Me"), ("fr", "en", "Me"), ("en", "", "")])
def test_beside_each_language_stands_english_and_beside_english_nothing(catalogue, locale, second, word):
    edition = Edition(catalogue, locale, STARTED_ON)
    assert edition.second_locale == second
    assert edition.second_word(catalogue.labels["me"]) == word
