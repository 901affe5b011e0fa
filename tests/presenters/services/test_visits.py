from guide.presenters.services.visits import service_url, services_url
from tests.presenters.services.showing import visit_of


def test_what_is_put_aside_is_listed_and_not_wanted(edition_en):
    visit = visit_of(edition_en, "ca", done=["gemini"], skipped=["chatgpt"])
    assert "chatgpt" in {service.id for service in visit.listed}
    assert "chatgpt" not in {service.id for service in visit.wanted}
    assert "gemini" in {service.id for service in visit.wanted}


def test_a_region_has_its_services_and_the_query_says_which(edition_en):
    visit = visit_of(edition_en, "hk", done=["claude"])
    assert {service.id for service in visit.services} - {service.id for service in visit.listed} == {
        "facebook-instagram",
        "pinterest",
        "snapchat",
    }
    assert visit.query == "region=hk&done=claude"
    assert services_url(visit.query) == "/en/services/?region=hk&done=claude"
    assert service_url("claude", visit.query) == "/en/services/claude/?region=hk&done=claude"
