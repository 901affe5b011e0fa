"""A page that was made for somebody else and filled in is the page that would have been made for oneself."""

from __future__ import annotations

import random
import re

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from guide.catalogue import get_catalogue
from guide.presenters.guides.answers import present_answers
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.steps.steps import present_step
from guide.web.requests import current_edition, get_visit_or_400
from guide.web.stencils import QUERY, Stencil, hole

SITE = "http://testserver"


def dense(html):
    """A page without empty lines, which stencils leave out."""
    return re.sub(r"\n{2,}", "\n", html)


def states(catalogue, region_id, count, seed):
    """Return queries: none, all that is possible, and random ones."""
    chance = random.Random(seed)
    authorities = [each.id for each in catalogue.authorities.values() if each.is_for(region_id)]
    yield from ("", "account=no", f"done={'&done='.join(catalogue.steps)}", "utm_source=x&accent=ff0000")
    for _ in range(count):
        pairs = [f"{chance.choice(('done', 'skip'))}={name}" for name in catalogue.steps if chance.random() < 0.5]
        pairs += ["account=no"] if chance.random() < 0.3 else []
        pairs += [f"authority={chance.choice(authorities)}"] if chance.random() < 0.3 else []
        pairs += ["done=rubbish"] if chance.random() < 0.1 else []
        chance.shuffle(pairs)
        yield "&".join(pairs)


def guide_at_once(request, region_id):
    """Return a guide as it is rendered without a stencil."""
    page = present_region_guide(get_visit_or_400(request, region_id))
    parts = {
        "checklist": render_to_string("regions/_checklist.html", {"checklist": page.checklist}, request),
        "other_path": render_to_string("regions/_other_path.html", {"form": page.checklist.form}, request),
        "printout": "",
    }
    return render_to_string("regions/region_guide.html", {"page": page, **parts}, request)


def answers_at_once(request, region_id):
    """Return the answers of a guide as they are rendered without a stencil."""
    visit = get_visit_or_400(request, region_id)
    answers = present_answers(visit, present_region_guide(visit).numbers)
    return render_to_string("regions/_answers.html", {"answers": answers}, request)


def step_at_once(request, region_id, step_id):
    """Return the page of a step as it is rendered without a stencil."""
    page = present_step(get_visit_or_400(request, region_id), current_edition().step(step_id))
    part = (
        render_to_string("regions/_step_progress.html", {"progress": page.progress}, request) if page.progress else ""
    )
    return render_to_string("regions/step_detail.html", {"page": page, "progress": part}, request)


@pytest.mark.parametrize("locale", ["de", "en"])
@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_a_guide_filled_in_is_the_guide_made_at_once(client, rf, locale, region_id):
    for query in states(get_catalogue(), region_id, 12, f"{locale}{region_id}"):
        path = f"/{locale}/{region_id}/?{query}"
        with translation.override(locale):
            assert dense(client.get(path).content.decode()) == dense(guide_at_once(rf.get(path), region_id))
            part = f"/{locale}/{region_id}/answers/?{query}"
            assert dense(client.get(part).content.decode()) == dense(answers_at_once(rf.get(part), region_id))


@pytest.mark.parametrize("locale", ["de", "en"])
@pytest.mark.parametrize("region_id", ["eu", "uk", "hk"])
def test_the_page_of_a_step_filled_in_is_the_page_made_at_once(client, rf, locale, region_id):
    catalogue = get_catalogue()
    for number, query in enumerate(states(catalogue, region_id, 12, f"{locale}{region_id}")):
        step_id = catalogue.step_list[number % len(catalogue.steps)].id
        path = f"/{locale}/{region_id}/steps/{step_id}/?{query}"
        with translation.override(locale):
            assert dense(client.get(path).content.decode()) == dense(step_at_once(rf.get(path), region_id, step_id))


@pytest.mark.parametrize("path", ["/en/eu/", "/en/eu/steps/research/"])
def test_nobody_sees_the_ticks_of_whoever_came_first(client, path):
    client.get(f"{path}?done=ads-settings&skip=visibility")
    body = client.get(f"{path}?done=data-copy").content.decode()
    assert "done=data-copy" in body
    assert not re.search("(done|skip)=(ads-settings|visibility)", body)


@pytest.mark.parametrize(
    ("query", "filled"),
    [("", '<a href="/en/">x</a><p>part</p>'), ("done=a&skip=b", '<a href="/en/?done=a&amp;skip=b">x</a><p>part</p>')],
)
def test_holes_are_filled(query, filled):
    stencil = Stencil(f'<a href="/en/?{QUERY}">x</a>{hole("list")}'.encode(), {})
    assert stencil.filled(query, list="<p>part</p>").decode() == filled


def test_what_somebody_typed_fills_no_hole(client):
    body = client.get(f"/en/eu/?done={QUERY}&done=research").content.decode()
    assert QUERY not in body
    assert hole("checklist") not in body


def test_a_stencil_has_no_empty_lines():
    assert Stencil.of("<p>\n\n\n</p>\n", {}).html == b"<p>\n</p>\n"
