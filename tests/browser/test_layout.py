"""No page scrolls sideways: on any width, at any text size, with the widest font that people have."""

from __future__ import annotations

import pytest

from tests.browser.sitemap import is_an_example, pages_of_the_sitemap

WIDTHS = (320, 390, 768, 1024, 1280, 1920)
TEXT_SIZES = (1, 2)
DEFAULT_FONT_SIZE = 16  # pixels, of browsers

TOO_WIDE = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return "";
  const guilty = [...document.querySelectorAll("main *")].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5);
  return `${scrollWidth} > ${clientWidth} ${guilty.at(-1)?.outerHTML.slice(0, 100)}`;
}"""


def pages_in(locale: str, base_url: str, *, everywhere: bool) -> list[str]:
    """Return the pages in a language, and the one that says that there is none; without everywhere only examples."""
    paths = [*pages_of_the_sitemap(base_url), "/de/gibt-es-nicht/", "/en/there-is-none/"]
    return [path for path in paths if path.startswith(f"/{locale}/") and (everywhere or is_an_example(path))]


@pytest.fixture
def page_of_fonts(browser_with_fonts, base_url):
    """A page of a browser that finds only some fonts, without scripts."""
    page = browser_with_fonts.new_page(java_script_enabled=False, base_url=base_url)
    yield page
    page.close()


@pytest.mark.parametrize("browser_with_fonts", ["dejavu"], indirect=True)
@pytest.mark.parametrize(("locale", "text_size"), [("de", 1), ("de", max(TEXT_SIZES)), ("en", max(TEXT_SIZES))])
def test_no_page_scrolls_sideways(page_of_fonts, base_url, locale, text_size):
    """Double size is tried on every page in German, whose words are the longest; the rest on examples."""
    page, is_widest = page_of_fonts, text_size == max(TEXT_SIZES)
    size = DEFAULT_FONT_SIZE * text_size
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": round(size * 0.8125)}})
    found = []
    for path in pages_in(locale, base_url, everywhere=is_widest and locale == "de"):
        page.goto(path)  # waits for the stylesheet, too
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if complaint := page.evaluate(TOO_WIDE):
                found.append(f"{path} at {width} px: {complaint}")
    assert found == []
