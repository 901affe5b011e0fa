import pytest

from guide.presenters.pages.changes import present_changes, present_feed


def test_every_change_is_there_with_its_day_and_its_steps(edition_en):
    page = present_changes(edition_en)
    assert len(page.changes) == len(edition_en.catalogue.changes)
    writing = next(change for change in page.changes if change.id == "no-in-writing")
    assert writing.day_in_words.split() == ["27", "November", "2026"]
    assert [(step.title, step.url) for step in writing.steps] == [("Say no in writing", "/en/eu/steps/objection-form/")]
    assert writing.regions == ()
    assert [change.day for change in page.changes] == sorted((change.day for change in page.changes), reverse=True)


def test_of_one_region_its_own_are_shown_and_its_steps_linked(edition_en):
    page = present_changes(edition_en, "ca")
    ids = {change.id for change in page.changes}
    assert {"quebec", "time-limits-outside-europe"} <= ids
    assert "quebec" not in {change.id for change in present_changes(edition_en, "uk").changes}
    assert next(change.steps for change in page.changes if change.steps)[0].url.startswith("/en/ca/")
    assert page.feed_url == "/en/ca/changes.atom"


def test_what_is_no_region_shows_everything(edition_en):
    assert present_changes(edition_en, "atlantis").changes == present_changes(edition_en).changes


@pytest.mark.parametrize("region_id", ["", "hk"])
def test_a_feed_has_titles_that_fit_a_line_and_words_without_links(edition, region_id):
    feed = present_feed(edition, region_id)
    for change in feed.changes:
        assert 0 < len(change.title) <= 200
        assert "<" not in change.words
        assert "](" not in change.words
