import pytest
from django.urls import Resolver404, resolve, reverse


@pytest.mark.usefixtures("edition_en")
@pytest.mark.parametrize(
    "path",
    ["/en/xx/", "/en/eu/steps/nothing/", "/en/eu/embed/code/nothing.txt", "/en/hand-on/nothing.txt", "/en/eu/nothing"],
)
def test_an_address_resolves_only_where_something_is(path):
    with pytest.raises(Resolver404):
        resolve(path)


@pytest.mark.usefixtures("edition_en")
def test_every_region_and_step_has_its_address(catalogue):
    for region_id in catalogue.regions:
        assert resolve(f"/en/{region_id}/").kwargs["region_id"] == region_id
        for step_id in catalogue.steps:
            assert resolve(f"/en/{region_id}/steps/{step_id}/").kwargs["step_id"] == step_id


@pytest.mark.usefixtures("edition_en")
def test_every_step_has_a_short_address_that_no_other_page_has(catalogue):
    for region_id in catalogue.regions:
        for step in catalogue.steps.values():
            address = reverse("short_step", args=[region_id, step.id])
            assert address == f"/en/{region_id}/{step.short}"
            assert resolve(address).kwargs == {"region_id": region_id, "step_id": step.id}
