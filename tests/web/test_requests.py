import pytest
from django.core.exceptions import BadRequest
from django.utils import translation

from guide.web.requests import get_visit_of_named_region, get_visit_or_400, parameters_of, site_url_of


def test_a_visit_is_what_address_and_language_say(rf):
    request = rf.get("/de/uk/?done=research&utm_source=x", headers={"host": "127.0.0.1"})
    with translation.override("de"):
        visit = get_visit_or_400(request, "uk")
    assert (visit.edition.locale, visit.region.id, visit.query) == ("de", "uk", "done=research")
    assert visit.site_url == "http://127.0.0.1"


def test_a_state_longer_than_any_checklist_is_refused(rf):
    with pytest.raises(BadRequest):
        get_visit_or_400(rf.get("/en/uk/?done=" + "x" * 3000), "uk")


def test_the_configured_address_counts_more_than_the_request(rf, settings):
    settings.SITE_URL = "https://off-switch.example"
    assert site_url_of(rf.get("/", headers={"host": "127.0.0.1"})) == "https://off-switch.example"


def test_of_a_parameter_that_is_given_twice_the_last_counts(rf):
    assert parameters_of(rf.get("/?layout=cards&x=1&layout=poster")) == {"layout": "poster"}


@pytest.mark.parametrize(
    ("query", "region_id", "is_named"),
    [("", "eu", False), ("?region=ca", "ca", True), ("?region=xx&done=research", "eu", True)],
)
def test_a_page_for_all_regions_shows_the_one_that_is_named_without_ticks(rf, query, region_id, is_named):
    visit, found = get_visit_of_named_region(rf.get(f"/en/print/{query}", headers={"host": "127.0.0.1"}))
    assert (visit.region.id, visit.query, found) == (region_id, "", is_named)
