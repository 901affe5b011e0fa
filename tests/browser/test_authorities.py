"""Finding the authority: by typing, by address, and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

ROWS = "[data-find]"


def find(page: Page, typed: str) -> list[str]:
    """Type something and return the ids of the authorities that are left."""
    page.get_by_role("searchbox").fill(typed)
    return page.locator(f"{ROWS}:not([hidden])").evaluate_all("all => all.map(one => one.id)")


@pytest.mark.parametrize(
    ("locale", "typed", "found"),
    [
        ("de", "Östereich", ["at"]),
        ("de", "Austria", ["at"]),
        ("en", "Bayern", ["de-by"]),
        ("en", "Integritetsskyddsmyndigheten", ["se"]),
        ("en", "CNIL", ["fr"]),
        ("en", "quebec", ["ca-qc"]),
        ("de", "香港", ["hk"]),
        ("en", "zzzzzz", []),
    ],
)
def test_an_authority_is_found_in_every_language_and_mistyped(page: Page, locale, typed, found):
    page.goto(f"/{locale}/authorities/")
    assert find(page, typed) == found


def test_groups_without_a_find_go_and_come_back(page: Page, errors):
    page.goto("/en/authorities/")
    total = page.locator(ROWS).count()
    assert find(page, "Norway") == ["no"]
    expect(page.locator(".asked:not([hidden])")).to_have_count(1)
    expect(page.locator("#find-status")).to_have_text(f"1 of {total} authorities")
    assert len(find(page, "")) == total
    assert errors == []


@pytest.mark.parametrize("has_javascript", [True, False])
def test_the_guide_leads_to_ones_own_authority(new_context, base_url, has_javascript):
    page = new_context(java_script_enabled=has_javascript).new_page()
    page.goto(f"{base_url}/de/eu/full/")
    page.get_by_role("link", name="Ihres Bundeslandes").first.click()
    saxony = page.locator("#de-sn")
    expect(saxony.get_by_role("link", name="Beschweren (Sachsen)")).to_have_attribute(
        "href", "https://formulare.datenschutz.sachsen.de/form/provide/53/"
    )
    page.goto(f"{base_url}/de/authorities/#li")
    expect(page.locator("#li")).to_be_in_viewport()
