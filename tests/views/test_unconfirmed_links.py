"""An address that no reliable source confirms is never shown without saying so."""

import pytest

from guide.catalogue import get_catalogue

WORDS = {"de": "keine verlässliche Quelle bestätigt diese Adresse", "en": "no reliable source confirms this address"}
STEPS = get_catalogue().step_list


@pytest.mark.parametrize("locale", ["de", "en"])
@pytest.mark.parametrize("step", STEPS, ids=[step.id for step in STEPS])
def test_the_page_of_a_step_says_whether_its_address_is_confirmed(client, locale, step):
    for region_id in step.regions:
        page = client.get(f"/{locale}/{region_id}/steps/{step.id}/").content.decode()
        assert (WORDS[locale] in page) is (bool(step.link) and step.is_link_unverified_in(region_id))


def test_there_are_such_addresses():
    assert any(step.link_unverified for step in STEPS)


@pytest.mark.parametrize(("region_id", "is_unverified"), [("eu", False), ("uk", False), ("ca", True), ("hk", True)])
def test_one_address_is_unconfirmed_in_the_same_regions_on_every_step(region_id, is_unverified):
    steps = [step for step in STEPS if step.link.endswith("/d/categories/ads") and step.applies_in(region_id)]
    assert {step.is_link_unverified_in(region_id) for step in steps} == {is_unverified}
