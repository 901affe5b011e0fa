"""Waiting for what a page does by itself, where its policy forbids the `eval` of Playwright's wait_for_function."""

from __future__ import annotations

from playwright.sync_api import Frame, Page, expect

LIMIT_MS = 30_000


def wait_until(page: Page | Frame, condition: str) -> None:
    """Wait until a condition in JavaScript holds on a page. Raises an error of Playwright after 30 s."""
    page.evaluate(
        f"""new Promise((done, fail) => {{
            setTimeout(() => fail(new Error("waited too long")), {LIMIT_MS});
            const look = () => ({condition}) ? done() : setTimeout(look, 16);
            look();
        }})"""
    )


def go_to_all_of(page: Page, path: str) -> None:
    """Open a page and wait for the parts that it loads by itself."""
    page.goto(path)
    expect(page.locator("[data-hx-trigger=load]")).to_have_count(0)
