"""No page scrolls sideways: on any width, at any text size, with rich and with poor fonts."""

from __future__ import annotations

import pytest

from tests.browser.sitemap import pages_of_the_sitemap

WIDTHS = (320, 390, 768, 1024, 1280, 1920)
DEFAULT_FONT_SIZE = 16  # pixels, of browsers

TOO_WIDE = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return "";
  const guilty = [...document.querySelectorAll("main *")].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5);
  return `${scrollWidth} > ${clientWidth} ${guilty.at(-1)?.outerHTML.slice(0, 100)}`;
}"""


@pytest.fixture(scope="session")
def paths(base_url):
    """Every page of the sitemap, and the page that says that there is none."""
    return [*pages_of_the_sitemap(base_url), "/de/gibt-es-nicht/", "/en/there-is-none/"]


@pytest.mark.parametrize("browser_with_fonts", ["dejavu", "usual"], indirect=True)
@pytest.mark.parametrize("text_size", [1, 2])
@pytest.mark.parametrize("locale", ["de", "en"])
def test_no_page_scrolls_sideways(browser_with_fonts, base_url, paths, locale, text_size):
    page = browser_with_fonts.new_page(java_script_enabled=False, base_url=base_url)
    size = DEFAULT_FONT_SIZE * text_size
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": round(size * 0.8125)}})
    found = []
    for path in (path for path in paths if path.startswith(f"/{locale}/")):
        page.goto(path)  # waits for the stylesheet, too
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if complaint := page.evaluate(TOO_WIDE):
                found.append(f"{path} at {width} px: {complaint}")
    page.close()
    assert found == []
