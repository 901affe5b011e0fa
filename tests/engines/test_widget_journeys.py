"""The widget in articles of another site, in the engines of other browsers."""

from __future__ import annotations

import itertools

import pytest

from tests.host_pages import LISTEN, SANDBOX, frame, host_site

NUMBERS = itertools.count(1)
TALLY = ".widget__tally"
ISOLATED = {"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp"}


@pytest.fixture(scope="session")
def hosts():
    with host_site() as site:
        yield site


@pytest.fixture
def reader(visitor, hosts, base_url):
    return Reader(visitor, hosts, base_url)


@pytest.fixture
def reader_without_scripts(visitor_without_scripts, hosts, base_url):
    return Reader(visitor_without_scripts, hosts, base_url)


class Reader:
    """Somebody who reads an article with widgets, and looks into one of its frames or at the article."""

    def __init__(self, visitor, hosts, base_url) -> None:
        self.visitor = visitor
        self.hosts = hosts
        self.base_url = base_url
        self.site = (
            f"article{next(NUMBERS)}.localhost"  # for each reader another one: browsers keep notes for each site
        )

    def opens(self, body: str, headers: dict[str, str] | None = None) -> None:
        self.visitor.driver.get(self.hosts.serve(LISTEN + body, headers, self.site))

    def opens_frames(self, *paths: str, attributes: str = "") -> None:
        self.opens("".join(frame(self.base_url + path, attributes) for path in paths))

    def code(self, form: str, path: str = "/en/eu/embed/") -> str:
        script = f'<script src="{self.base_url}/embed.js"></script>'
        if form == "element":
            return f'<optout-checklist region="eu" lang="en"><p>Words</p></optout-checklist>{script}'
        return frame(self.base_url + path, 'loading="lazy" data-heights="100 100 100"') + script

    def looks_into(self, number: int = 0) -> None:
        """Look into a frame, also one in a custom element."""
        self.visitor.driver.switch_to.default_content()
        frames = self.visitor.waits(
            lambda driver: driver.execute_script(
                "return [...document.querySelectorAll('optout-checklist')]"
                ".map((each) => each.shadowRoot?.querySelector('iframe')).filter(Boolean)"
                ".concat([...document.querySelectorAll('iframe')])"
            ),
            "no frame",
        )
        self.visitor.driver.switch_to.frame(frames[number])

    def looks_at_the_article(self) -> None:
        self.visitor.driver.switch_to.default_content()

    def ticks(self, step: str) -> None:
        self.visitor.presses(f"#done-{step}")

    def counts(self, words: str) -> None:
        self.visitor.reads(TALLY, words)

    def told(self, kind: str):
        """What frames have said to the article, once there is something of that kind."""
        script = f"return told.filter((each) => (each.type ?? each.message) === '{kind}')"
        return self.visitor.waits(lambda driver: driver.execute_script(script), kind)

    def frame_height(self) -> int:
        return self.visitor.driver.execute_script(
            "const frame = document.querySelector('iframe')"
            " ?? document.querySelector('optout-checklist').shadowRoot.querySelector('iframe');"
            "return frame.getBoundingClientRect().height"
        )


@pytest.mark.parametrize("attributes", ["", SANDBOX], ids=["frame", "sandbox"])
def test_ticking(reader, attributes):
    reader.opens_frames("/en/eu/embed/", attributes=attributes)
    reader.looks_into()
    reader.ticks("ai-training")
    reader.counts("1 of 8 ticked off.")
    reader.visitor.sees(".step--done")
    reader.ticks("objection-form")
    reader.counts("2 of 8 ticked off.")


def test_ticks_are_there_at_the_next_visit_where_storage_is_allowed(reader):
    reader.opens_frames("/en/eu/embed/")
    reader.looks_into()
    reader.ticks("ai-training")
    reader.visitor.sees(".widget__memory [data-forget]")
    reader.opens_frames("/en/eu/embed/")
    reader.looks_into()
    reader.counts("1 of 8 ticked off.")
    reader.visitor.presses(".widget__memory [data-forget]")
    reader.counts("0 of 8 ticked off.")


@pytest.mark.parametrize(("query", "attributes"), [("?memory=off", ""), ("", SANDBOX)], ids=["memory off", "sandbox"])
def test_where_nothing_is_kept_it_says_so(reader, query, attributes):
    reader.opens_frames(f"/en/eu/embed/{query}", attributes=attributes)
    reader.looks_into()
    reader.ticks("ai-training")
    reader.visitor.waits(lambda _driver: "kept nowhere" in reader.visitor.finds(".widget__memory").text, "kept nowhere")


def test_two_on_a_page(reader):
    reader.opens_frames("/en/uk/embed/", "/de/ca/embed/")
    reader.looks_into(0)
    reader.ticks("ai-training")
    reader.counts("1 of 8 ticked off.")
    reader.looks_into(1)
    reader.counts("0 von 9 abgehakt.")


@pytest.mark.parametrize("attributes", ["", SANDBOX], ids=["frame", "sandbox"])
def test_the_height_is_told(reader, attributes):
    reader.opens_frames("/en/eu/embed/", attributes=attributes)
    told = reader.told("height")
    assert 200 <= told[-1]["value"] <= 1000
    assert told[-1]["origin"] == ("null" if attributes else reader.base_url)


def test_a_frame_that_was_hidden_tells_its_height_when_it_is_shown(reader):
    reader.opens_frames("/en/eu/embed/", attributes="hidden")
    reader.visitor.driver.execute_script("told.length = 0; document.querySelector('iframe').hidden = false")
    assert reader.told("height")[-1]["value"] >= 200


@pytest.mark.parametrize("form", ["loader", "element"])
def test_the_frame_is_as_high_as_its_content(reader, form):
    reader.opens(reader.code(form))
    reader.looks_into()
    reader.counts("0 of 8 ticked off.")
    reader.looks_at_the_article()
    reader.visitor.waits(lambda _driver: reader.frame_height() > 500, "height")
    before = reader.frame_height()
    reader.looks_into()
    reader.visitor.presses("summary")
    reader.looks_at_the_article()
    reader.visitor.waits(lambda _driver: reader.frame_height() > before + 100, "height")


@pytest.mark.parametrize("form", ["loader", "element"])
def test_an_isolated_host_loads_it_too(reader, form):
    reader.opens(reader.code(form), ISOLATED)
    reader.looks_into()
    reader.ticks("ai-training")
    reader.counts("1 of 8 ticked off.")
    reader.visitor.sees(".step--done")


def test_a_host_with_an_opaque_origin_may_frame_it(reader):
    reader.opens(frame(f"{reader.base_url}/en/eu/embed/"), {"Content-Security-Policy": "sandbox allow-scripts"})
    reader.looks_into()
    reader.ticks("ai-training")
    reader.counts("1 of 8 ticked off.")
    reader.visitor.sees(".step--done")


def test_in_the_sandbox_linkedins_address_is_shown(reader):
    reader.opens_frames("/en/eu/embed/", attributes=SANDBOX)
    reader.looks_into()
    reader.visitor.presses(".widget__open a.button")
    assert "https://www.linkedin.com/mypreferences/" in reader.visitor.finds(".widget__address").text


def test_in_wordpress_the_link_is_handed_to_the_article(reader):
    reader.opens_frames("/en/eu/embed/#?secret=abcdefghij", attributes=SANDBOX)
    reader.looks_into()
    reader.ticks("ai-training")
    reader.visitor.presses(".widget__foot a")
    reader.looks_at_the_article()
    assert reader.told("link")[-1]["value"] == f"{reader.base_url}/en/eu/?done=ai-training"


def test_without_scripts_the_form_is_sent(reader_without_scripts):
    reader = reader_without_scripts
    reader.opens_frames("/en/ch/embed/")
    reader.visitor.driver.switch_to.frame(reader.visitor.finds("iframe"))
    reader.ticks("ai-training")
    reader.visitor.presses(".step:first-child .step__save button")
    reader.counts("1 of 8 ticked off.")
