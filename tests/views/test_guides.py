"""The guide's fragment that a tick swaps in, and the QR code."""

from __future__ import annotations

import re

import pytest
from django.utils.html import escape

from guide.catalogue import get_catalogue

REGIONS = ("eu", "uk", "ch", "ca", "hk")


def body_of(client, path, **headers):
    response = client.get(path, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("region", REGIONS)
def test_the_fragment_is_part_of_the_page(client, region):
    query = "done=ai-training&skip=research"
    page = body_of(client, f"/en/{region}/?{query}")
    response = client.get(f"/en/{region}/checklist/?skip=research&done=ai-training", headers={"HX-Request": "true"})
    assert response.content.decode().strip() in page
    assert response.headers["HX-Replace-Url"] == f"/en/{region}/?{query}"


@pytest.mark.parametrize("query", ["", "done=ai-training&skip=research", "account=no"])
def test_the_guide_asks_for_its_answers_in_its_state(client, query):
    [path] = re.findall(r'id="answers" data-hx-get="([^"]+)"', body_of(client, f"/de/eu/?{query}"))
    assert path == "/de/eu/answers/" + (f"?{escape(query)}" if query else "")
    answers = body_of(client, f"/de/eu/answers/?{query}")
    assert answers.lstrip().startswith('<div id="answers">')
    carried = f"?{escape(query)}" if query else ""
    links = re.findall(r'href="/de/eu/steps/[a-z-]+/([^"]*)"', answers)
    assert set(links) == {carried}


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("query", ["", "?account=no"])
def test_without_scripts_every_question_leads_to_its_answer(client, region, query):
    guide, full = body_of(client, f"/en/{region}/{query}"), body_of(client, f"/en/{region}/full/{query}")
    leads = re.findall(r'<a class="fold__link" href="([^"#]+)#([^"]+)">', guide)
    assert {path for path, _id in leads} == {f"/en/{region}/full/{query}"}
    assert [name for _path, name in leads if f'id="{name}"' not in full] == []
    assert len(leads) >= 5


def test_skipping_adds_to_what_was_skipped_and_taking_back_removes_it(client):
    more = client.get("/en/eu/checklist/?skip=ai-training&skipping=research")
    assert more.headers["HX-Replace-Url"] == "/en/eu/?skip=ai-training&skip=research"
    less = client.get("/en/eu/checklist/?done=visibility&skip=ai-training&skip=research&open=research")
    assert less.headers["HX-Replace-Url"] == "/en/eu/?done=visibility&skip=ai-training"


def test_ticks_of_the_path_that_is_not_shown_travel_along(client):
    body = body_of(client, "/en/eu/?account=no&done=ai-training")
    assert '<input type="hidden" name="done" value="ai-training">' in body


def test_the_qr_code_is_an_svg_that_differs_with_the_ticks(client):
    empty = client.get("/de/eu/qr.svg")
    ticked = client.get("/de/eu/qr.svg?done=ai-training")
    assert empty.headers["Content-Type"] == "image/svg+xml"
    assert b"<svg" in empty.content
    assert empty.content != ticked.content


@pytest.mark.parametrize("locale", ["de", "en"])
@pytest.mark.parametrize(
    "query", ["", "?account=no", "?done=ai-training&skip=research", "?account=no&done=objection-form"]
)
def test_every_fragment_answers_in_every_state(client, locale, query):
    catalogue = get_catalogue()
    for region in catalogue.regions:
        assert client.get(f"/{locale}/{region}/checklist/{query}").status_code == 200
        for step in catalogue.step_list:
            page = client.get(f"/{locale}/{region}/steps/{step.id}/{query}").status_code
            fragment = client.get(f"/{locale}/{region}/steps/{step.id}/progress/{query}").status_code
            assert (page, fragment) == (200, 200 if step.applies_in(region) else 404)


@pytest.mark.parametrize("path", ["/en/eu/checklist/", "/en/eu/answers/", "/de/uk/steps/research/progress/"])
def test_a_fragment_is_not_for_search_engines(client, path):
    assert client.get(path).headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("path", ["/en/eu/", "/de/uk/steps/research/"])
def test_a_page_is(client, path):
    assert "X-Robots-Tag" not in client.get(path).headers


def test_whoever_comes_from_an_old_sheet_is_told_what_changed_and_keeps_the_ticks(client):
    body = body_of(client, "/en/eu/?done=research&since=5b25b7e9")
    printout = body.partition('id="printout"')[2].partition("</section>")[0]
    assert "The steps on your sheet still hold." in printout
    assert "Letters under each region" in printout
    assert "for Quebec" not in printout
    assert body.count('value="research" id="done-research" aria-describedby="state-research" checked') == 1


def test_a_sheet_that_is_still_right_and_one_that_is_unknown_say_so(client):
    version = get_catalogue().version
    assert "Ihr Blatt ist aktuell" in body_of(client, f"/de/ch/?since={version}")
    assert "Dieses Blatt kennen wir nicht" in body_of(client, "/de/ch/?since=rubbish")
    assert 'id="printout"' not in body_of(client, "/de/ch/")
