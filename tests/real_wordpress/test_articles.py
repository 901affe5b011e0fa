"""A pasted address in a real WordPress, by authors who may not save HTML, in both editors, without our plugin."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FrameLocator, Page, expect

FRAME = "iframe[src*='/embed/']"


def widget_in(page: Page) -> FrameLocator:
    """The widget in an article."""
    return page.frame_locator(FRAME)


def inner_height(page: Page) -> int:
    """How high the widget is inside its frame, in CSS pixels."""
    return widget_in(page).locator("body").evaluate("body => Math.ceil(body.getBoundingClientRect().height)")


def expect_room(page: Page) -> None:
    """The frame is as high as the widget, or as WordPress lets it be."""
    expect(widget_in(page).locator(".tick").first).to_be_visible()
    expect(page.locator(FRAME)).to_have_attribute("height", str(min(inner_height(page), 1000)))


def test_an_address_in_the_classic_editor_becomes_the_working_checklist(page: Page, wordpress, site, keep_picture):
    page.goto(wordpress.publish(f"Before.\n\n{site}/en/eu/\n\nAfter."))
    frame = page.locator(FRAME)
    expect(frame).to_be_visible()
    expect(frame).to_have_attribute("sandbox", "allow-scripts")
    expect(page.locator("blockquote.wp-embedded-content")).to_be_hidden()
    expect_room(page)
    keep_picture("article-en")


@pytest.fixture(params=[("ann", "en"), ("anna", "de")], ids=["english", "german"])
def author(request) -> tuple[str, str]:
    """Somebody who writes, and the language of both."""
    return request.param


def test_an_author_pastes_the_address_into_the_block_editor(page: Page, editor_of, author, site, keep_picture):
    login, locale = author
    editor_of(login)
    page.keyboard.type("/embed")  # a pasted address becomes this block by itself, but only with https
    page.get_by_role("option", name=re.compile("^(Embed|Einbetten)$")).click()
    page.locator(".wp-block-embed input").fill(f"{site}/{locale}/eu/")
    page.keyboard.press("Enter")
    expect(page.locator(".wp-block-embed iframe")).to_be_visible()
    keep_picture(f"editor-{locale}")
    page.locator(".editor-post-publish-button__button").click()
    page.locator(".editor-post-publish-panel .editor-post-publish-button").click()
    page.goto(page.locator(".post-publish-panel__postpublish-buttons a").first.get_attribute("href"))
    expect_room(page)
    words = {"en": "Switch off AI training on LinkedIn", "de": "KI-Training bei LinkedIn ausschalten"}
    expect(widget_in(page).locator("h2").first).to_have_text(words[locale])
    keep_picture(f"block-article-{locale}")


def test_a_tick_counts_and_the_frame_follows_its_content(page: Page, wordpress, site):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(wordpress.publish(f"{site}/en/eu/"))
    expect_room(page)
    before = inner_height(page)
    widget_in(page).locator(".tick").first.check()
    expect(widget_in(page).locator(".widget__tally")).to_have_text("1 of 8 ticked off.")
    widget_in(page).locator("summary", has_text="optional steps").click()
    page.wait_for_function(
        "([frame, before]) => Number(document.querySelector(frame).height) > before", arg=[FRAME, min(before, 999)]
    )
    expect_room(page)


def test_the_link_to_the_guide_leaves_the_sandbox_with_the_ticks(page: Page, wordpress, site):
    page.goto(wordpress.publish(f"{site}/en/uk/"))
    widget_in(page).locator(".tick").first.check()
    expect(widget_in(page).locator(".widget__tally")).to_contain_text("1 of")
    widget_in(page).get_by_role("link", name="The whole guide with its sources").click()
    expect(page).to_have_url(f"{site}/en/uk/?done=ai-training")


def test_a_link_to_linkedin_shows_its_address_in_the_sandbox(page: Page, wordpress, site, linkedin):
    page.goto(wordpress.publish(f"{site}/en/eu/"))
    widget_in(page).get_by_role("link", name="Open the setting on LinkedIn").click()
    expect(widget_in(page).get_by_text("This frame may open no new windows.")).to_be_visible()
    assert linkedin == []


def test_options_in_the_address_are_kept(page: Page, wordpress, site):
    page.goto(wordpress.publish(f"{site}/de/uk/?theme=dark&steps=all&header=0"))
    expect(page.locator(FRAME)).to_have_attribute("src", re.compile(r"/de/uk/embed/\?theme=dark&steps=all&header=0#"))
    expect(widget_in(page).locator("html[data-theme=dark]")).to_be_attached()
    expect_room(page)


def test_an_author_in_a_network_needs_no_more_than_the_address(page: Page, network, site, keep_picture):
    own = f'<iframe src="{site}/en/eu/embed/"></iframe><script src="{site}/embed.js"></script>'
    page.goto(network.publish(f"{own}\n\n{site}/en/ch/"))
    expect(page.locator("iframe")).to_have_count(1)  # what the author wrote as HTML is gone
    expect_room(page)
    keep_picture("network-article")


def test_what_wordpress_stored_of_an_older_version_still_works(page: Page, wordpress, site):
    address = f"{site}/de/eu/"
    secret = "abcdefghij"  # noqa: S105  (WordPress's word for what tells frames apart)
    stored = (
        f'<blockquote class="wp-embedded-content" data-secret="{secret}">'
        f'<a href="{address}">Alte Worte</a></blockquote>'
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="Alter Titel" '
        f'src="{site}/de/eu/embed/#?secret={secret}" data-secret="{secret}" width="100%" height="700" '
        'frameborder="0" scrolling="auto"></iframe>'
    )
    keep = (
        f"$key = md5( '{address}' . serialize( wp_embed_defaults( '{address}' ) ) );"
        f" update_post_meta( $id, '_oembed_' . $key, wp_slash( '{stored}' ) );"
        " update_post_meta( $id, '_oembed_time_' . $key, 1 );"
    )
    page.goto(wordpress.publish(address, code=keep))
    expect(page.locator(FRAME)).to_have_attribute("title", "Alter Titel")
    expect_room(page)
    widget_in(page).locator(".tick").first.check()
    expect(widget_in(page).locator(".widget__tally")).to_have_text("1 von 8 abgehakt.")


def test_a_narrow_article_scrolls_in_no_direction_but_down(page: Page, wordpress, site):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(wordpress.publish(f"{site}/de/ca/"))
    expect_room(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
