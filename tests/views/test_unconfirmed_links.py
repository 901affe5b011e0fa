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
        assert (WORDS[locale] in page) is (bool(step.link) and step.link_unverified and region_id not in step.links)


def test_there_are_such_addresses():
    assert any(step.link_unverified for step in STEPS)
