import pytest

from guide.domain.steps import Audience
from tests.presenters.shown import ids_of, show_form, show_guide


@pytest.mark.parametrize("has_account", [True, False])
def test_exactly_one_step_is_next_until_everything_is_settled(edition_en, has_account):
    for region_id in edition_en.catalogue.regions:
        done = []
        for step_id in ids_of(show_form(edition_en, region_id, has_account=has_account)):
            guide = show_guide(edition_en, region_id, done=done, has_account=has_account)
            assert [row.step.id for row in guide.form.rows if row.is_next] == [step_id]
            assert guide.ending is None
            done.append(step_id)
        guide = show_guide(edition_en, region_id, done=done, has_account=has_account)
        assert [row.step.id for row in guide.form.rows if row.is_next] == []
        assert guide.ending is not None


def test_a_skipped_step_is_not_next(edition_en):
    first, second, *_rest = ids_of(show_form(edition_en))
    assert [row.step.id for row in show_form(edition_en, skipped=[first]).rows if row.is_next] == [second]


def test_the_next_step_is_open_with_reason_link_picture_and_proof(edition):
    rows = show_form(edition, done=["ai-training", "objection-form"]).rows
    row = next(row for row in rows if row.is_next)
    assert row.step.id == "research"
    assert "<p>" in row.texts.reason
    assert row.step.link.url.startswith("https://www.linkedin.com/")
    assert row.texts.worked
    assert row.ways[0].route.device == "desktop"
    assert not row.ways[0].drawing.outline


def test_the_first_step_is_not_told_twice(edition):
    """The guide shows it above the list."""
    first = show_form(edition).rows[0]
    assert first.is_next
    assert not first.is_open


@pytest.mark.parametrize("has_account", [True, False])
def test_what_matters_stands_apart_from_what_is_optional(edition_en, has_account):
    view = show_form(edition_en, has_account=has_account)
    assert view.has_optional
    assert view.rows[0].step.is_essential
    assert not view.rows[-1].step.is_essential


def test_the_next_step_has_the_link_of_its_region(edition_en):
    links = {
        region_id: show_form(edition_en, region_id, done=["ai-training"]).rows[1].step.link.url
        for region_id in ("eu", "ca")
    }
    assert links["eu"] != links["ca"]


def test_guests_see_only_steps_without_a_log_in(edition_en):
    for region_id in edition_en.catalogue.regions:
        view = show_form(edition_en, region_id, has_account=False)
        audiences = {edition_en.catalogue.steps[name].audience for name in ids_of(view)}
        assert Audience.MEMBERS not in audiences
        assert "ai-training" not in ids_of(view)


def test_changing_between_the_two_paths_keeps_the_ticks(edition_en):
    with_account, without = show_form(edition_en, done=["ai-training"], skipped=["objection-form"]).account_choices
    assert with_account.url == "/en/eu/?done=ai-training&skip=objection-form#checklist"
    assert without.url == "/en/eu/?account=no&done=ai-training&skip=objection-form#checklist"
    assert (with_account.is_current, without.is_current) == (True, False)
