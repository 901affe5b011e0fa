"""Our site as in production, a real WordPress beside it, and a browser."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import CHROMIUM_FLAGS, chromium_path
from tests.real_wordpress.wordpress import PASSWORD, WordPress, installations
from tests.serving import ROOT, served_site

PICTURES = ROOT / "test-results" / "wordpress"
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": chromium_path(), "args": CHROMIUM_FLAGS}


@pytest.fixture(scope="session")
def base_url(tmp_path_factory) -> Iterator[str]:
    with served_site(tmp_path_factory.mktemp("server") / "server.log") as address:
        yield address


@pytest.fixture(scope="session")
def site(base_url) -> str:
    """The address of our site."""
    return base_url


@pytest.fixture(scope="session")
def both() -> Iterator[tuple[WordPress, WordPress]]:
    with tempfile.TemporaryDirectory(prefix="wordpress-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # the database runs as a user of its own
        with installations(Path(folder)) as made:
            yield made


@pytest.fixture(scope="session")
def wordpress(both) -> WordPress:
    """A website with one blog."""
    return both[0]


@pytest.fixture(scope="session")
def network(both) -> WordPress:
    """A network of websites."""
    return both[1]


@pytest.fixture
def linkedin(context: BrowserContext) -> list[str]:
    """LinkedIn, which answers nothing but takes note of who came."""
    came: list[str] = []

    def answer(route) -> None:
        came.append(route.request.url)
        route.fulfill(body="LinkedIn")

    context.route("https://www.linkedin.com/**", answer)
    return came


@pytest.fixture
def editor_of(page: Page, wordpress):
    """Return a function that logs somebody in and opens a new article in the block editor."""

    def enter(login: str) -> None:
        page.goto(wordpress.url("/wp-login.php"))
        page.locator("#user_login").fill(login)
        page.locator("#user_pass").fill(PASSWORD)
        page.locator("#wp-submit").click()
        expect(page.locator("#wpadminbar")).to_be_visible()
        page.goto(wordpress.url("/wp-admin/post-new.php"))
        page.locator(".wp-block-post-title").fill("Article")
        page.locator(".wp-block-post-title").press("Enter")

    return enter


@pytest.fixture
def keep_picture(page: Page):
    """Return a function that keeps a picture of the page, to be looked at."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    return lambda name: page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
