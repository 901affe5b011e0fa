"""Finding one's own authority: while one types, without a script, and what comes of it in guide and letter."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def test_while_one_types_the_list_gets_shorter_and_the_address_follows(page: Page, errors):
    page.goto("/de/eu/authority/?done=ai-training")
    page.get_by_role("searchbox").press_sequentially("Bayrn")
    expect(page.locator("#found .departures__row")).to_have_count(1)
    expect(page).to_have_url(re.compile("find=Bayrn"))
    page.get_by_role("link", name="Deutschland: Bayern").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Landesamt")
    assert errors == []


def test_what_nobody_finds_is_said_and_all_stay(page: Page):
    page.goto("/en/eu/authority/")
    page.get_by_role("searchbox").fill("Atlantis")
    expect(page.get_by_role("status")).to_contain_text("Atlantis")
    expect(page.get_by_role("link", name="Austria")).to_be_visible()


def test_without_javascript_a_button_finds(without_javascript: Page):
    page = without_javascript
    page.goto("/en/ca/authority/")
    page.get_by_role("searchbox").fill("quebec")
    page.get_by_role("button", name="Find").click()
    expect(page.locator("#found .departures__row")).to_have_count(1)


def test_ones_own_authority_stays_with_the_ticks(page: Page):
    page.goto("/en/eu/authority/de-by/")
    page.get_by_role("link", name="Keep it in my guide").click()
    expect(page.get_by_role("link", name="Bavaria")).to_be_visible()
    page.locator("#done-ai-training").check()
    expect(page).to_have_url(re.compile("done=ai-training.*authority=de-by"))
    page.goto("/en/eu/")
    expect(page).to_have_url(re.compile("done=ai-training.*authority=de-by"))
    page.goto("/en/eu/?authority=fr")
    expect(page).to_have_url(re.compile("done=ai-training.*authority=fr"))
    expect(page.locator("#done-ai-training")).to_be_checked()
    expect(page.get_by_role("link", name="France")).to_be_visible()


def test_the_complaint_has_its_address(page: Page):
    page.goto("/en/eu/authority/at/")
    page.get_by_role("link", name="Write the complaint").click()
    paper = page.get_by_role("article", name="Your letter")
    expect(paper.locator(".paper__to")).to_contain_text("1030 Wien")
    page.get_by_label("German").check()
    expect(paper.locator(".paper__to")).to_contain_text("ÖSTERREICH")
