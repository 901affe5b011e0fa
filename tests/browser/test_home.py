"""The home page greets whoever comes back to a checklist on the same device."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

GREETING = "[data-go-on]"


def remember(page: Page, regions: dict[str, str], days: dict[str, str] | None = None, saved_on: str = ""):
    """Leave an entry as memory.js writes it."""
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    entry = {"savedOn": saved_on or today, "regions": regions, "days": days or dict.fromkeys(regions, today)}
    page.evaluate("entry => localStorage.setItem('off-switch', entry)", json.dumps(entry))


def test_the_home_page_goes_on_with_the_checklist_of_this_device(page: Page, errors):
    page.goto("/en/uk/")
    page.locator("#done-ai-training").check()
    expect(page.locator(".tally__text")).to_have_text("1 of 8 ticked off")
    page.goto("/en/")
    expect(page.locator(GREETING)).to_contain_text("United Kingdom: 1 of 8 ticked off")
    page.get_by_role("link", name="Go on with your checklist").click()
    expect(page).to_have_url(re.compile(r"/en/uk/\?done=ai-training#checklist$"))
    expect(page.locator("#done-ai-training")).to_be_checked()
    assert errors == []


def test_it_is_the_checklist_that_was_changed_last(page: Page):
    page.goto("/de/")
    remember(
        page,
        {"uk": "done=ai-training", "hk": "account=no&done=objection-form&done=look-again"},
        {"uk": "2026-11-01", "hk": "2026-11-20"},
    )
    page.reload()
    expect(page.locator(GREETING)).to_contain_text("Hongkong: 2 von 2 abgehakt")


def test_whoever_is_new_is_not_greeted(page: Page):
    page.goto("/en/")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(GREETING)).to_be_hidden()


@pytest.mark.parametrize(
    "entry",
    [
        "{",
        "null",
        '{"savedOn": "2026-11-25"}',
        '{"savedOn": "2026-11-25", "regions": {"xx": "done=ai-training"}}',
        '{"savedOn": "2026-11-25", "regions": {"uk": 7}}',
        '{"savedOn": "2026-11-25", "regions": {"\\"]": "done=ai-training"}}',
        '{"savedOn": "2026-11-25", "regions": {"uk": "done=nonsense"}}',
        '{"savedOn": "2020-01-01", "regions": {"uk": "done=ai-training"}}',
    ],
)
def test_a_strange_or_old_entry_changes_nothing(page: Page, errors, entry):
    page.goto("/en/")
    page.evaluate("entry => localStorage.setItem('off-switch', entry)", entry)
    page.reload()
    expect(page.locator(GREETING)).to_be_hidden()
    expect(page.get_by_role("link", name="United Kingdom").first).to_be_visible()
    assert errors == []


def test_only_ticks_are_carried_on(page: Page):
    page.goto("/en/")
    remember(page, {"uk": "done=ai-training&evil=1"})
    page.reload()
    link = page.get_by_role("link", name="Go on with your checklist")
    expect(link).to_have_attribute("href", "/en/uk/?done=ai-training#checklist")


def test_where_storage_is_forbidden_the_page_is_the_same(page: Page, errors):
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })")
    page.goto("/en/")
    expect(page.locator(GREETING)).to_be_hidden()
    assert errors == []


def test_whoever_has_no_account_finds_the_guide(page: Page):
    page.goto("/de/")
    page.get_by_text("Ich habe kein Konto").click()
    page.locator(".departures__fold").get_by_role("link", name="Schweiz").click()
    expect(page).to_have_url(re.compile(r"/de/ch/\?account=no$"))
    expect(page.locator(".lead")).to_contain_text("Für Sie gibt es keinen Schalter")
