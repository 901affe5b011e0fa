import pytest

from guide.presenters.services.service_pages import present_service
from tests.presenters.services.showing import visit_of


def show(edition, name, region="", **state):
    return present_service(visit_of(edition, region, **state), edition.catalogue.services[name])


def test_every_service_has_its_sections_its_way_and_its_sources(edition):
    for name, service in edition.catalogue.services.items():
        page = show(edition, name)
        assert [section.id for section in page.sections] == ["used", "unanswered"]
        assert page.ways or page.service.link.url
        assert {source.id for source in page.sources} >= set(service.sources) - {"github-privacy-statement"}
        assert page.provider


def test_menus_that_are_known_in_english_alone_are_shown_so_and_say_so(edition_de, edition_en):
    german, english = (show(edition, "chatgpt") for edition in (edition_de, edition_en))
    assert [stop.label for stop in german.ways[0].route.stops] == [stop.label for stop in english.ways[0].route.stops]
    assert (german.ways[0].route.lang, english.ways[0].route.lang) == ("en", "")
    assert (german.has_foreign_words, english.has_foreign_words) == (True, False)
    assert german.ways[0].route.end_word == "Aus"
    assert not any(stop.second for stop in german.ways[0].route.stops)


def test_for_a_region_without_a_way_there_is_the_reason_and_no_way(edition):
    page = show(edition, "facebook-instagram", "ca")
    assert page.not_here
    assert page.ways == ()
    assert page.how is None
    assert not page.link_note


@pytest.mark.parametrize(("name", "is_weak"), [("x-grok", True), ("snapchat", True), ("claude", False)])
def test_a_weak_way_says_why_it_is_weak(edition, name, is_weak):
    assert bool(show(edition, name).weak) is is_weak


def test_the_tick_knows_the_others_and_where_it_is_sent(edition_en):
    progress = show(edition_en, "claude", "hk", done=["claude", "pinterest"], skipped=["gemini"]).progress
    assert progress.confirm == "Ticked: Claude"
    assert progress.other_done == ("pinterest",)
    assert progress.skipped == ("gemini",)
    assert progress.fragment_url == "/en/services/claude/progress/"
    assert progress.tally == "1 of 6 ticked off, 1 skipped"
    assert progress.to.following.url.startswith("/en/services/microsoft-copilot/?region=hk&done=")


def test_before_the_first_and_after_the_last_is_the_list(edition_en):
    services = visit_of(edition_en).services
    assert show(edition_en, services[0].id).progress.to.previous.url == "/en/services/#checklist"
    assert show(edition_en, services[-1].id).progress.to.following.title == "All services"


def test_where_a_provider_names_no_region_the_page_says_so(edition_en):
    assert "no region" in show(edition_en, "chatgpt").where
    assert (
        show(edition_en, "pinterest").where == "Ways to say no are known for: EU and EEA, United Kingdom, Switzerland."
    )
