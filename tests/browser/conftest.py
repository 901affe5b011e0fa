"""The site as in production: gunicorn with production settings on a free port, and Debian's Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, expect

from tests.host_pages import LISTEN, HostSite, frame, host_site
from tests.serving import ROOT, served_site

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Playwright's own list of features, of which the last one given counts, also switches off that frames keep their
    # notes apart for each site that shows them. People have that.
    "--disable-features=GlobalMediaControls,HttpsUpgrades,MediaRouter,OptimizationHints,Translate",
]
SYSTEM_FONTS = Path("/usr/share/fonts/truetype")
DEJAVU = tuple(
    SYSTEM_FONTS / "dejavu" / f"DejaVu{family}{style}.ttf" for family in ("Sans", "Serif") for style in ("", "-Bold")
)
"""What every Linux has. The same folder may hold more, of which one might stand in for what is missing."""
FONTS = {  # files that a browser finds: headings in DejaVu, in whatever is usual, in a serif like Charter
    "dejavu": DEJAVU,
    "usual": (*DEJAVU, *sorted((SYSTEM_FONTS / "liberation").glob("*.ttf"))),
    "charis": (*DEJAVU, *sorted((ROOT / "guide" / "printing" / "fonts").glob("*.ttf"))),
}
SERIFS = ("serif", "Times New Roman")
"""What Chromium asks for where a page wants any serif. Everything else that is missing is DejaVu Sans, as on Debian."""
expect.set_options(timeout=10_000)


def chromium_path() -> str | None:
    """Where the machine's Chromium is, or None: then Playwright looks for its own."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def environment_with_fonts(name: str, folder: Path) -> dict[str, str]:
    """Return the environment in which a browser finds only some families of fonts. folder: empty, for them."""
    for file in FONTS[name]:
        (folder / file.name).symlink_to(file)
    serifs = "".join(
        f'<match><test name="family"><string>{serif}</string></test>'
        '<edit name="family" mode="assign" binding="strong"><string>DejaVu Serif</string></edit></match>'
        for serif in SERIFS
    )
    settings = f"<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir>{serifs}</fontconfig>"
    (folder / "fonts.conf").write_text(settings)
    return {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": chromium_path(), "args": CHROMIUM_FLAGS}


@pytest.fixture(scope="session")
def access_log(tmp_path_factory):
    return tmp_path_factory.mktemp("server") / "server.log"


@pytest.fixture(scope="session")
def base_url(access_log):
    with served_site(access_log) as address:
        yield address


@pytest.fixture
def errors(page: Page):
    """What the browser complains about on any page of this test: scripts, blocked resources, broken headers."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


@pytest.fixture(scope="session")
def hosts() -> Iterator[HostSite]:
    """Somebody else's website."""
    with host_site() as site:
        yield site


@pytest.fixture
def article(hosts, base_url):
    """Return a function that puts widgets into an article of another site and returns its address."""

    def serve(*paths: str, attributes: str = "", name: str = "localhost") -> str:
        frames = "".join(frame(base_url + path, attributes) for path in paths)
        return hosts.serve(LISTEN + frames, name=name)

    return serve


@pytest.fixture
def without_javascript(new_context) -> Page:
    context: BrowserContext = new_context(java_script_enabled=False)
    return context.new_page()


@pytest.fixture(scope="module", params=FONTS)
def browser_with_fonts(request, browser_type: BrowserType, browser_type_launch_args, tmp_path_factory) -> Browser:
    """Chromium that finds only some families of fonts."""
    environment = environment_with_fonts(request.param, tmp_path_factory.mktemp(request.param))
    browser = browser_type.launch(**{**browser_type_launch_args, "env": environment})
    yield browser
    browser.close()
