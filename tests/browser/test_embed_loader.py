"""The script around the widget, in articles of other sites: with a frame, and as a custom element."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pypdfium2
import pytest
import zxingcpp
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, Response, expect

from tests.browser.waiting import wait_until
from tests.host_pages import SANDBOX

FILLER = "<p>After the checklist.</p>" * 40
SUM_OF_SHIFTS = """
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
MAX_SHIFT = 0.02
FORMS = ("frame", "loader", "element")


@pytest.fixture
def code(page: Page):
    """Return a function that gets a form of code from the site, as editors do."""

    def get(form: str, path: str = "/en/eu/embed/") -> str:
        plain, _, query = path.partition("?")
        return page.request.get(f"{plain}code/{form}.txt?{query}").text()

    return get


@pytest.fixture
def publish(hosts, code):
    """Return a function that puts a form of code into an article and returns the article's address."""

    def serve(form: str, path: str = "/en/eu/embed/", headers: dict[str, str] | None = None) -> str:
        return hosts.serve(f"<p>Before.</p>{code(form, path)}{FILLER}", headers)

    return serve


def strict_policy(base_url: str) -> dict[str, str]:
    """What a strict host needs, and nothing more."""
    ours = f"frame-src {base_url}; script-src {base_url}; img-src 'self' data: {base_url}"
    return {"Content-Security-Policy": f"default-src 'none'; {ours}"}


def height_of(page: Page, number: int = 0) -> float:
    return page.locator("iframe").nth(number).evaluate("frame => frame.getBoundingClientRect().height")


def content_height(page: Page) -> int:
    return page.frames[1].evaluate("Math.ceil(document.body.getBoundingClientRect().height)")


def wait_until_it_fits(page: Page):
    """Wait until the frame holds its content; it keeps the room that its code has asked for."""
    frame = page.locator("iframe").first
    expect(frame).to_be_visible()
    page.frames[1].wait_for_url("**/embed/**")  # a lazy frame holds an empty page until it is seen
    wait_until(page.frames[1], "document.documentElement.scrollHeight <= innerHeight")


@pytest.mark.parametrize("form", ["loader", "element"])
@pytest.mark.parametrize("width", [320, 500, 1280])
def test_the_frame_is_as_high_as_its_content_also_when_it_unfolds(page: Page, errors, publish, form, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(publish(form))
    wait_until_it_fits(page)
    assert height_of(page) - content_height(page) < 60
    before = height_of(page)
    page.frame_locator("iframe").get_by_text("6 optional steps").click()
    expect(page.frame_locator("iframe").locator("#done-research")).to_be_visible()
    wait_until_it_fits(page)
    assert height_of(page) > before + 100
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert errors == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("width", [360, 1280])
def test_an_article_does_not_jump(page: Page, publish, form, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.add_init_script(SUM_OF_SHIFTS)
    page.goto(publish(form, "/de/ca/embed/"))
    expect(page.frame_locator("iframe").locator(".widget__tally")).to_have_text("0 von 9 abgehakt.")
    if form != "frame":
        wait_until_it_fits(page)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.shift") < MAX_SHIFT


def test_until_the_widget_is_there_the_element_says_what_it_will_show(page: Page, hosts, code, base_url):
    page.route(re.compile("/en/eu/embed/$"), lambda _route: None)  # never answered
    page.goto(hosts.serve(code("element")), wait_until="commit")
    expect(page.locator("iframe")).to_have_count(1)
    expect(page.locator("optout-checklist")).to_contain_text("Switch off AI training on LinkedIn (EU and EEA).")
    expect(page.get_by_text("Say no in writing")).to_be_visible()
    expect(page.locator("optout-checklist").get_by_role("link").last).to_have_attribute("href", f"{base_url}/en/eu/")


def test_when_the_widget_is_there_the_words_make_room_for_it(page: Page, hosts, code):
    page.goto(hosts.serve(code("element")))
    wait_until_it_fits(page)
    expect(page.locator("optout-checklist ol")).to_be_hidden()


@pytest.mark.parametrize("form", ["element", "snippet"])
def test_without_scripts_the_words_stay(without_javascript: Page, publish, form):
    page = without_javascript
    page.goto(publish(form))
    expect(page.get_by_text("Say no in writing")).to_be_visible()
    expect(page.locator("iframe")).to_have_count(0)


def test_the_element_hands_its_options_on(page: Page, hosts, code, base_url):
    page.goto(hosts.serve(code("element", "/de/ch/embed/?theme=dark&steps=all&header=0&account=no")))
    expected = f"{base_url}/de/ch/embed/?account=no&theme=dark&steps=all&header=0"
    expect(page.locator("iframe")).to_have_attribute("src", expected)
    expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("iframe")).to_have_attribute("title", page.frames[1].title())


def test_an_element_speaks_the_language_of_its_article(page: Page, hosts, base_url):
    script = f'<script src="{base_url}/embed.js"></script>'
    element = '<optout-checklist region="uk"></optout-checklist>'
    page.goto(hosts.serve(f'{script}<div lang="de-AT">{element}</div>{element}'))
    sources = page.locator("iframe").evaluate_all("frames => frames.map((frame) => frame.src)")
    assert sources == [f"{base_url}/de/uk/embed/", f"{base_url}/en/uk/embed/"]


def test_elements_that_come_later_or_move_work_and_leave_each_other_alone(page: Page, errors, hosts, code):
    page.goto(hosts.serve(code("element") + code("element", "/en/ca/embed/") + '<div id="elsewhere"></div>'))
    page.evaluate("elsewhere.append(document.querySelector('optout-checklist[region=eu]'))")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<optout-checklist region=hk></optout-checklist>')")
    for number in range(3):
        page.locator("iframe").nth(number).scroll_into_view_if_needed()
        expect(page.locator("iframe").nth(number)).to_be_visible()
    page.locator("iframe").nth(0).element_handle().content_frame().wait_for_load_state("load")  # its scripts have run
    page.frame_locator("iframe").nth(0).locator("#done-ai-training").click()
    tallies = [page.frame_locator("iframe").nth(number).locator(".widget__tally") for number in range(3)]
    for tally, words in zip(tallies, ["1 of 9", "0 of 8", "0 of 9"], strict=True):
        expect(tally).to_have_text(f"{words} ticked off.")
    assert errors == []


@pytest.mark.parametrize("form", ["loader", "element"])
def test_in_a_closed_accordion_it_fits_when_it_opens(page: Page, hosts, code, form):
    page.goto(hosts.serve(f"<details><summary>Checklist</summary>{code(form)}</details>"))
    page.get_by_text("Checklist", exact=True).first.click()
    wait_until_it_fits(page)


@pytest.mark.parametrize("form", ["loader", "element"])
def test_heights_from_anybody_else_are_ignored(page: Page, hosts, code, form):
    other = "<iframe id=other srcdoc='<p>Hello</p>'></iframe>"
    page.goto(hosts.serve(other + code(form) + FILLER))
    expect(page.frame_locator("iframe").nth(1).locator(".widget__tally")).to_be_visible()
    before = page.locator("iframe").evaluate_all("frames => frames.map((frame) => frame.clientHeight)")
    for value in (50, 6000, "900px", 700.5, None):
        message = {"source": "off-switch", "v": 1, "type": "height", "value": value}
        page.frames[1].evaluate("message => parent.postMessage(message, '*')", message)
        page.frames[2].evaluate("message => parent.postMessage(message, '*')", message)
    page.frames[1].evaluate("parent.postMessage({ source: 'off-switch', v: 1, type: 'height', value: 333 }, '*')")
    page.evaluate("new Promise((done) => setTimeout(done))")
    assert page.locator("iframe").evaluate_all("frames => frames.map((frame) => frame.clientHeight)") == before


def test_a_strict_host_needs_only_the_lines_that_are_printed(page: Page, errors, hosts, code, base_url):
    element = re.sub(r' style="[^"]*"', "", code("element"))  # a strict host keeps the room by its own stylesheet
    page.goto(hosts.serve(element, strict_policy(base_url)))
    wait_until_it_fits(page)
    page.frame_locator("iframe").locator("#done-ai-training").click()
    expect(page.frame_locator("iframe").locator(".step--next")).to_contain_text("Say no in writing")
    page.emulate_media(media="print")
    expect(page.locator(".off-switch-print")).to_be_visible()
    assert errors == []


def test_a_fixed_version_is_checked_by_its_hash(page: Page, hosts, code):
    script = page.request.get("/embed.json").json()["loader"]
    tag = f'<script src="{script["url"]}" integrity="{script["integrity"]}" crossorigin="anonymous"></script>'
    element = code("element").partition("<script")[0]
    page.goto(hosts.serve(element + tag))
    wait_until_it_fits(page)
    wrong = tag.replace("sha384-", "sha384-AAAA")
    page.goto(hosts.serve(element + wrong))
    expect(page.locator("iframe")).to_have_count(0)
    expect(page.get_by_text("Say no in writing")).to_be_visible()


@pytest.mark.parametrize("embedder", ["require-corp", "credentialless"])
@pytest.mark.parametrize("form", FORMS)
def test_an_isolated_host_loads_it_too(page: Page, errors, publish, form, embedder):
    headers = {"Cross-Origin-Embedder-Policy": embedder, "Cross-Origin-Opener-Policy": "same-origin"}
    page.goto(publish(form, headers=headers))
    assert page.evaluate("crossOriginIsolated")
    page.frame_locator("iframe").locator("#done-ai-training").click()
    expect(page.frame_locator("iframe").locator(".step--next")).to_contain_text("Say no in writing")
    page.emulate_media(media="print")
    if form != "frame":
        picture = page.locator(".off-switch-print img")
        picture.scroll_into_view_if_needed()
        assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    assert errors == []


@pytest.mark.parametrize("form", FORMS)
def test_a_host_with_an_opaque_origin_may_frame_it(page: Page, publish, form):
    page.goto(publish(form, headers={"Content-Security-Policy": "sandbox allow-scripts"}))
    page.frame_locator("iframe").locator("#done-ai-training").click()
    expect(page.frame_locator("iframe").locator(".widget__tally")).to_have_text("1 of 8 ticked off.")


@pytest.mark.parametrize("form", ["loader", "element", "snippet"])
def test_a_printed_article_says_where_the_checklist_is(page: Page, publish, base_url, form, tmp_path):
    page.goto(publish(form, "/de/uk/embed/"))
    if form != "snippet":
        wait_until_it_fits(page)
    page.pdf(path=tmp_path / "article.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "article.pdf")
    text = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in document).split())
    assert f"{base_url.removeprefix('http://')}/de/uk" in text
    for title in (
        "KI-Training ausschalten",
        "Schriftlich Nein sagen",
        "Forschung mit Ihren Daten ausschalten",
    ):
        assert title in text
    if form != "snippet":
        codes = [found.text for sheet in document for found in zxingcpp.read_barcodes(sheet.render(scale=3).to_pil())]
        assert f"{base_url}/de/uk/" in codes


@pytest.mark.parametrize("form", [*FORMS, "snippet"])
def test_axe_finds_nothing_in_the_article(page: Page, publish, form):
    page.goto(publish(form))
    if form in {"loader", "element"}:
        wait_until_it_fits(page)
    page.evaluate(AXE_SCRIPT)
    answer = page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
    )
    assert [(violation["id"], node["html"]) for violation in answer["violations"] for node in violation["nodes"]] == []


@pytest.mark.parametrize("form", FORMS)
def test_the_keyboard_enters_and_leaves(page: Page, hosts, code, form):
    page.goto(hosts.serve(f"<a id=before href=#before>Before</a>{code(form)}<a id=after href=#after>After</a>"))
    expect(page.frame_locator("iframe").locator(".widget__tally")).to_have_text("0 of 8 ticked off.")
    page.locator("#before").focus()
    was_inside = False
    for _press in range(30):
        page.keyboard.press("Tab")
        was_inside = was_inside or page.frames[1].evaluate(
            "document.hasFocus() && document.activeElement !== document.body"
        )
        if page.evaluate("document.activeElement.id") == "after":
            break
    assert was_inside
    assert page.evaluate("document.activeElement.id") == "after"


def test_in_wordpress_own_sandbox_the_loader_hears_the_frame(page: Page, hosts, code):
    html = code("loader").replace("<iframe", f"<iframe {SANDBOX}")
    page.goto(hosts.serve(html))
    wait_until_it_fits(page)


@pytest.mark.parametrize("form", FORMS)
def test_nobody_else_is_asked_and_nothing_is_set(page: Page, publish, base_url, form):
    article = publish(form)
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    page.goto(article)
    page.frame_locator("iframe").locator("#done-ai-training").click()
    expect(page.frame_locator("iframe").locator(".step--next")).to_contain_text("Say no in writing")
    ours = [answer for answer in answers if answer.url != article]
    assert {urlsplit(answer.url).netloc for answer in ours} == {urlsplit(base_url).netloc}
    assert not any("set-cookie" in answer.headers for answer in ours)
    page.emulate_media(media="print")
    assert not any(answer.request.headers.get("referer") for answer in ours)
    assert page.context.cookies() == []
