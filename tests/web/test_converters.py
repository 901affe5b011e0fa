import pytest
from django.urls import Resolver404, resolve


@pytest.mark.usefixtures("edition_en")
@pytest.mark.parametrize("path", ["/en/xx/", "/en/eu/steps/nothing/", "/en/eu/embed/code/nothing.txt"])
def test_an_address_resolves_only_where_something_is(path):
    with pytest.raises(Resolver404):
        resolve(path)


@pytest.mark.usefixtures("edition_en")
def test_every_region_and_step_has_its_address(catalogue):
    for region_id in catalogue.regions:
        assert resolve(f"/en/{region_id}/").kwargs["region_id"] == region_id
        for step_id in catalogue.steps:
            assert resolve(f"/en/{region_id}/steps/{step_id}/").kwargs["step_id"] == step_id
