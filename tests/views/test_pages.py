"""Every page in both languages, the ticks in its address, and what it says about itself."""

from __future__ import annotations

import json
import re
from html import unescape

import html5lib
import pytest

LOCALES = ("de", "en")
REGIONS = ("eu", "uk", "ch", "ca", "hk")
PLAIN = (
    "",
    "print/",
    "timeline/",
    "sources/",
    "changes/",
    "questions/",
    "authorities/",
    "about/",
    "privacy/",
    "accessibility/",
    "imprint/",
)
PATHS = [f"/{locale}/{page}" for locale in LOCALES for page in (*PLAIN, *(f"{region}/" for region in REGIONS))]


def body_of(client, path, **headers):
    response = client.get(path, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("path", PATHS)
def test_every_page_answers_in_its_language_as_valid_html(client, path):
    body = body_of(client, path)
    assert f'<html lang="{path[1:3]}">' in body
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(body)


@pytest.mark.parametrize("path", PATHS)
def test_every_page_has_one_heading_a_description_and_its_counterpart(client, path):
    body = body_of(client, path)
    other = path.replace("/de/", "/en/") if path.startswith("/de/") else path.replace("/en/", "/de/")
    assert body.count("<h1") == 1
    assert re.search(r'<meta name="description" content="[^"]{40,}', body)
    assert f'hreflang="{other[1:3]}" href="http://testserver{other}"' in body
    assert 'hreflang="x-default"' in body
    assert f'<a href="{other}"' in body


@pytest.mark.parametrize("path", PATHS)
def test_ids_are_unique_and_every_internal_anchor_exists(client, path):
    body = body_of(client, path)
    ids = re.findall(r' id="([^"]+)"', body)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', body)) <= set(ids)


@pytest.mark.parametrize("path", PATHS)
def test_no_page_has_inline_script_style_or_a_foreign_resource(client, path):
    body = body_of(client, path)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(src=|ld\+json))", body)
    assert not re.search(r'(?:src|srcset)="(?:https?:)?//', body)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("region", REGIONS)
def test_equal_states_have_equal_pages(client, locale, region):
    one = body_of(client, f"/{locale}/{region}/?done=research&done=ai-training&skip=&utm_source=x")
    other = body_of(client, f"/{locale}/{region}/?done=ai-training&done=research&done=ai-training")
    assert one == other


def test_a_step_that_is_not_needed_says_why_and_has_nothing_to_tick(client):
    body = body_of(client, "/en/uk/steps/ads-sharing/")
    assert "Not needed in the" in body
    assert 'type="checkbox"' not in body
    assert client.get("/en/uk/steps/ads-sharing/progress/").status_code == 404


@pytest.mark.parametrize(
    ("languages", "region"),
    [
        ("de-CH", "ch"),
        ("en-GB,en;q=0.8", "uk"),
        ("fr-CA", "ca"),
        ("zh-HK", "hk"),
        ("de-DE,de;q=0.9", "eu"),
        ("it", "eu"),
    ],
)
def test_the_home_page_suggests_a_region_and_says_that_it_depends_on_the_language(client, languages, region):
    response = client.get("/en/", headers={"Accept-Language": languages})
    suggested = re.findall(r'departures__row--suggested" href="([^"]+)"', response.content.decode())
    assert suggested == [f"/en/{region}/"]
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("languages", ["", "en", "en-US", "*", "zh", "x" * 600, "de;q=nonsense", "\xff"])
def test_without_a_clear_language_nothing_is_suggested(client, languages):
    assert "departures__row--suggested" not in body_of(client, "/de/", **{"Accept-Language": languages})


def test_the_comparison_names_every_region_and_every_point(client):
    tables = re.findall(r"<table.*?</table>", body_of(client, "/en/"), re.DOTALL)
    words = unescape(" ".join(tables))
    for name in ("EU and EEA", "United Kingdom", "Switzerland", "Canada", "Hong Kong"):
        assert words.count(f"{name}<") == 2
    for point in ("LinkedIn Ireland", "LinkedIn Corporation", "3\xa0November 2025", "ICO", "FDPIC", "PCPD", "DPC"):
        assert point in words


def test_structured_data_repeats_the_steps_of_the_page(client):
    body = body_of(client, "/de/hk/")
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', body, re.DOTALL)[1])
    assert data["@type"] == "HowTo"
    for step in data["step"]:
        assert f">{step['name']}</label>" in unescape(body)


def test_structured_data_of_the_questions_repeats_the_answers(client):
    body = body_of(client, "/en/questions/")
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', body, re.DOTALL)[1])
    assert len(data["mainEntity"]) > 10
    for question in data["mainEntity"]:
        assert question["name"] in unescape(body)


@pytest.mark.parametrize("day", ["2025-10-20", "2025-11-03", "2026-11-23"])
def test_the_answer_to_is_it_too_late_follows_the_date(client, time_machine, day):
    time_machine.move_to(f"{day}T12:00:00+01:00", tick=False)
    words = {"2025-10-20": "starts on", "2025-11-03": "starts today", "2026-11-23": "at any time"}
    text = body_of(client, "/en/")
    first_words = re.search(r'id="timing">\s*<div class="prose"><p>(.*?)</p>', text, re.DOTALL)[1]
    assert words[day] in first_words


def test_the_amber_mark_appears_by_itself_when_the_interval_has_passed(client, time_machine):
    time_machine.move_to("2026-11-23T12:00:00+01:00", tick=False)
    assert "May have moved" not in body_of(client, "/en/eu/steps/ai-training/")
    time_machine.move_to("2027-08-01T12:00:00+02:00", tick=False)
    assert "May have moved since August 2026" in body_of(client, "/en/eu/steps/ai-training/")
    assert "May be out of date" in body_of(client, "/en/eu/")


@pytest.mark.parametrize("typed", ["/de/ca/ai", "/DE/CA/Ai", "/de/ca/ai/"])
def test_the_short_address_on_paper_leads_to_its_step_with_the_ticks(client, typed):
    page = client.get(typed, {"done": "research"}, follow=True)
    assert page.redirect_chain[-1] == ("/de/ca/steps/ai-training/?done=research", 301)
    assert page.status_code == 200


def test_the_imprint_names_the_operator_of_the_settings(client, settings):
    assert "names no operator" in body_of(client, "/en/imprint/")
    settings.OPERATOR_NAME = "Verein <Muster>"
    settings.OPERATOR_ADDRESS = ["Weg 1", "12345 Ort"]
    settings.OPERATOR_EMAIL = "post@example.org"
    body = body_of(client, "/de/imprint/")
    assert "Verein &lt;Muster&gt;" in body
    assert "mailto:post@example.org" in body
    assert "nennt keinen Betreiber" not in body


def test_every_source_is_on_the_page_of_sources_with_its_confidence(client):
    body = body_of(client, "/en/sources/")
    assert body.count('class="source__confidence"') > 100
    assert 'id="linkedin-european-notice"' in body


def test_links_between_steps_in_the_text_carry_the_ticks(client):
    body = body_of(client, "/en/eu/answers/?done=research")
    assert 'href="/en/eu/steps/content-cleanup/?done=research"' in body.partition('id="limits"')[2]


def test_the_switch_says_how_old_the_sources_of_its_link_and_of_its_menus_are(client):
    body = body_of(client, "/en/eu/steps/ai-training/")
    assert "The link is documented as of August 2026, the way through the menus as of October 2025." in body
    assert "documented as of" not in body_of(client, "/en/eu/steps/research/")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/en/eu/steps/objection-form/", "choose the other kind of objection, not the one for AI training"),
        ("/en/uk/steps/objection-form/", "the sharing with Microsoft for"),
        ("/en/ch/steps/objection-form/", "I expressly forbid you to use my data for training AI."),
        ("/en/ca/steps/objection-form/", "you withdraw your consent"),
        ("/en/eu/steps/objection-form/?account=no", "Object to both kinds"),
        ("/en/uk/steps/objection-form/?account=no", "Object to three things"),
        ("/en/hk/steps/objection-form/?account=no", "We know of no form for people without an account here."),
    ],
)
def test_every_region_and_whoever_has_no_account_reads_how_to_say_no_in_writing(client, path, words):
    assert words in unescape(body_of(client, path))


def test_every_source_has_a_page_that_leads_back_to_what_rests_on_it(client, catalogue):
    for name in catalogue.sources:
        html = client.get(f"/de/sources/{name}/").content.decode()
        assert "Was auf ihr beruht" in html, name
        assert "Nichts mehr" not in html, name
    assert client.get("/en/sources/hearsay/").status_code == 404


def test_the_list_of_sources_leads_to_each_and_to_those_that_are_due(client):
    html = client.get("/en/sources/").content.decode()
    assert 'href="/en/sources/gdpr/"' in html
    assert 'href="/en/sources/due/"' in html
    assert client.get("/en/sources/due/").status_code == 200
