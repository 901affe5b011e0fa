"""The page of a step, and the fragment that a tick swaps in there."""

from __future__ import annotations

from tests.views.test_guides import body_of


def test_the_fragment_of_a_step_is_part_of_its_page(client):
    page = body_of(client, "/de/ca/steps/research/?done=research")
    response = client.get("/de/ca/steps/research/progress/?done=research")
    assert response.content.decode().strip() in page
    assert response.headers["HX-Replace-Url"] == "/de/ca/steps/research/?done=research"
