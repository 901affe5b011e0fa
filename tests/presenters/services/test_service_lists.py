import re

import pytest

from guide.presenters.services.service_lists import present_services
from tests.presenters.services.showing import visit_of


def show(edition, region="", **state):
    return present_services(visit_of(edition, region, **state))


def numbers_by_row(page):
    return {row.step.id: re.findall(r"#source-(\d+)", row.texts.cites) for row in page.services.form.rows}


def test_every_row_cites_its_sources_and_they_stand_in_the_list(edition):
    page = show(edition)
    listed = {str(source.number): source.id for source in page.sources}
    for name, numbers in numbers_by_row(page).items():
        cited = {listed[number] for number in numbers}
        assert cited >= set(edition.catalogue.services[name].sources)


@pytest.mark.parametrize("region", ["eu", "uk", "ch", "ca", "hk"])
def test_numbers_of_sources_stay_whatever_is_ticked_and_whichever_region_is_chosen(edition_en, region):
    everything = show(edition_en)
    one = show(edition_en, region, done=["chatgpt"], skipped=["claude"])
    assert [source.id for source in one.sources] == [source.id for source in everything.sources]
    assert numbers_by_row(one).items() <= numbers_by_row(everything).items()


def test_every_service_is_listed_for_a_region_or_says_why_not(edition):
    for region in edition.catalogue.regions:
        page = show(edition, region)
        assert len(page.services.form.rows) + len(page.services.elsewhere) == len(edition.catalogue.services)
        assert all(each.reason for each in page.services.elsewhere)


def test_what_is_known_only_in_part_stands_below(edition_en):
    rows = show(edition_en).services.form.rows
    assert [row.step.is_essential for row in rows] == sorted((row.step.is_essential for row in rows), reverse=True)
    assert not rows[-1].step.is_essential


def test_ticks_of_services_elsewhere_are_carried_along(edition_en):
    form = show(edition_en, "hk", done=["pinterest", "claude"], skipped=["snapchat"]).services.form
    assert (form.other_done, form.other_skipped, form.region) == (("pinterest",), ("snapchat",), "hk")
    assert form.tally == "1 of 6 ticked off"


def test_filters_keep_the_ticks(edition_en):
    filters = {each.id: each for each in show(edition_en, "uk", done=["claude"]).services.filters}
    assert filters["uk"].is_current
    assert filters["ca"].url == "/en/services/?region=ca&done=claude"
    assert filters["all"].url == "/en/services/?done=claude"


def test_what_is_open_can_be_put_aside_and_what_is_settled_not(edition_en):
    rows = {row.step.id: row for row in show(edition_en, done=["claude"], skipped=["gemini"]).services.form.rows}
    assert rows["chatgpt"].skip_words
    assert not rows["claude"].skip_words
    assert not rows["gemini"].skip_words


def test_the_ending_comes_when_nothing_of_the_region_is_open(edition_en):
    names = [service.id for service in visit_of(edition_en, "hk").listed]
    assert show(edition_en, "hk", done=names[1:]).services.ending is None
    ending = show(edition_en, "hk", done=names[1:], skipped=names[:1]).services.ending
    assert ending.title == "5 ticked off, 1 skipped."
    assert "own note" in ending.body


def test_there_is_no_sheet_of_nothing(edition_en):
    names = list(edition_en.catalogue.services)
    assert show(edition_en, done=names).services.sheet_url
    assert show(edition_en, skipped=names).services.sheet_url == ""


def test_only_the_page_without_a_state_is_the_one_that_search_engines_shall_know(edition_en):
    assert not show(edition_en).layout.is_variant
    assert show(edition_en, "eu").layout.is_variant
    assert show(edition_en, "eu").layout.path == "/en/services/"
    assert show(edition_en, "eu", done=["claude"]).layout.others[0].url == "/de/services/?region=eu&done=claude"
