"""Finding an answer: by typing, by address, and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

ROWS = "[data-find]"


def find(page: Page, typed: str) -> list[str]:
    """Type something and return the ids of the questions that are left."""
    page.get_by_role("searchbox").fill(typed)
    return page.locator(f"{ROWS}:not([hidden]) .fold__in").evaluate_all("all => all.map(one => one.id)")


@pytest.mark.parametrize(
    ("locale", "typed", "question"),
    [
        ("de", "Lebenslauf", "stored-cvs"),
        ("de", "lebensläufe löschen", "stored-cvs"),
        ("de", "Widerpruch schreiben", "objection-content"),
        ("de", "konto schließen", "close-account"),
        ("de", "Betriebsseite", ""),
        ("de", "close account", "close-account"),
        ("de", "Anschrift Dublin", "responsible"),
        ("de", "Micorsoft Werbeschalter", "press-ads"),
        ("en", "CVs", "stored-cvs"),
        ("en", "Löschen", "correction-erasure"),
        ("en", "adress dublin", "responsible"),
        ("en", "noyb", "associations"),
        ("en", "recruter", "recruiters"),
        ("en", "High Court", "fine"),
        ("en", "zzzzzz", ""),
    ],
)
def test_a_question_is_found_by_words_of_both_languages_and_mistyped_ones(page: Page, locale, typed, question):
    page.goto(f"/{locale}/questions/")
    found = find(page, typed)
    assert (question in found) if question else found == []
    assert len(found) < page.locator(ROWS).count() / 2


def test_what_is_found_is_told_and_everything_comes_back(page: Page, errors):
    page.goto("/en/questions/")
    total = page.locator(ROWS).count()
    found = find(page, "microsoft")
    expect(page.locator("#find-status")).to_have_text(f"{len(found)} of {total} questions")
    assert page.locator(".asked:not([hidden])").count() < page.locator(".asked").count()
    find(page, "qqqqqqq")
    expect(page.locator("#find-status")).to_have_text("No question with these words. Try another one, or fewer.")
    assert len(find(page, "")) == total
    expect(page.locator("#find-status")).to_be_empty()
    assert errors == []


def test_what_is_typed_stays_in_the_browser_and_is_text(page: Page):
    page.goto("/en/questions/", wait_until="networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    find(page, "<img src=/x onerror=alert(1)> \\ ( [ * ?")
    page.get_by_role("searchbox").press("Enter")
    assert asked == []
    assert page.url.endswith("/en/questions/")


@pytest.mark.parametrize("has_javascript", [True, False])
def test_the_address_of_an_answer_opens_it(new_context, base_url, has_javascript):
    page = new_context(java_script_enabled=has_javascript).new_page()
    page.goto(f"{base_url}/de/questions/#press-2003")
    answer = page.locator("#press-2003")
    expect(answer).to_be_in_viewport()
    expect(answer).to_contain_text("So ist es nicht belegt.")


def test_without_javascript_there_is_no_field_that_does_nothing(without_javascript: Page, base_url):
    without_javascript.goto(f"{base_url}/en/questions/")
    expect(without_javascript.get_by_role("searchbox")).to_have_count(0)
    first = without_javascript.locator(".fold__short").first
    expect(first).to_have_text(re.compile("^Probably yes"))
