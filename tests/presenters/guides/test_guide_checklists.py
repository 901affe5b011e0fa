import pytest
from django.utils.html import strip_tags

from tests.presenters.shown import ids_of, row_of, show_form, show_guide


@pytest.mark.parametrize(
    ("done", "skipped", "has_ticks"),
    [
        ([], [], False),
        (["ai-training"], [], True),
        ([], ["research"], True),
        (["guest-settings"], [], True),  # of the path that is not shown
    ],
)
def test_only_a_checklist_with_ticks_can_be_started_again(edition_en, done, skipped, has_ticks):
    assert show_guide(edition_en, done=done, skipped=skipped).keep.has_ticks is has_ticks


def test_to_have_no_account_is_no_tick(edition_en):
    assert not show_guide(edition_en, has_account=False).keep.has_ticks


@pytest.mark.parametrize(("done", "awaits"), [(True, True), (False, False)])
def test_the_ending_speaks_of_an_answer_only_where_somebody_objected(edition_en, done, awaits):
    others = [step_id for step_id in ids_of(show_form(edition_en)) if step_id != "objection-form"]
    state = {"done": [*others, "objection-form"]} if done else {"done": others, "skipped": ["objection-form"]}
    assert show_guide(edition_en, **state).ending.awaits_answer is awaits


def test_the_ending_claims_nothing_that_only_linkedin_can_know(edition):
    achieved = " ".join(show_guide(edition, done=ids_of(show_form(edition))).ending.achieved)
    for claim in ("You have told LinkedIn", "is off,", "Sie haben LinkedIn mitgeteilt", "Forschung steht auf"):
        assert claim not in achieved


@pytest.mark.parametrize(
    ("edition", "all_done", "part_skipped", "nothing_done"),
    [
        ("de", "9 von 9 abgehakt.", "7 abgehakt, 2 übersprungen.", "Alles übersprungen."),
        ("en", "9 of 9 ticked off.", "7 ticked off, 2 skipped.", "Everything skipped."),
    ],
    indirect=["edition"],
)
def test_the_ending_promises_no_more_than_was_done(edition, all_done, part_skipped, nothing_done):
    ids = ids_of(show_form(edition, "hk"))
    assert show_guide(edition, "hk", done=ids).ending.title == all_done
    assert show_guide(edition, "hk", done=ids[2:], skipped=ids[:2]).ending.title == part_skipped
    assert show_guide(edition, "hk", skipped=ids).ending.title == nothing_done


def test_the_ending_names_only_what_was_really_done(edition_en):
    skipped, *done = ids_of(show_form(edition_en))
    ending = show_guide(edition_en, done=done, skipped=[skipped]).ending
    texts = edition_en.words.steps
    assert len(ending.achieved) == len(done)
    assert texts[skipped].front.achieved.text not in strip_tags("".join(ending.achieved))
    assert [row.id for row in ending.skipped] == [skipped]


def test_whoever_skips_everything_has_achieved_nothing(edition_en):
    ending = show_guide(edition_en, skipped=ids_of(show_form(edition_en))).ending
    assert ending.achieved == ()
    assert len(ending.skipped) == len(show_form(edition_en).rows)


def test_the_ending_says_what_stays_in_every_region(edition):
    for region_id in edition.catalogue.regions:
        ending = show_guide(edition, region_id, done=ids_of(show_form(edition, region_id))).ending
        assert ending.title.startswith(str(len(show_form(edition, region_id).rows)))
        assert ending.stays


def test_steps_of_other_regions_come_with_the_reason(edition):
    for region_id in edition.catalogue.regions:
        for has_account in (True, False):
            for step in show_guide(edition, region_id, has_account=has_account).not_here:
                assert len(strip_tags(step.reason)) > 20
                assert "data-source" not in step.reason


def test_the_switch_for_advertising_is_not_for_europe(edition_en):
    (foreign,) = show_guide(edition_en, "eu").not_here
    assert foreign.title == edition_en.words.steps["ads-sharing"].front.title
    assert "ads-sharing" in ids_of(show_form(edition_en, "ca"))


def test_addresses_carry_the_state_in_one_order(edition_de):
    guide = show_guide(edition_de, done=["research", "ai-training"], skipped=["visibility"])
    view = guide.form
    query = "done=ai-training&done=research&skip=visibility"
    assert view.query == query
    assert row_of(view, "data-copy").url == f"/de/eu/steps/data-copy/?{query}"
    assert guide.keep.qr_url == f"/de/eu/qr.svg?{query}"
    assert (view.addresses.page, view.addresses.fragment) == ("/de/eu/", "/de/eu/checklist/")


def test_starting_again_forgets_the_ticks_but_not_the_path(edition_en):
    assert show_guide(edition_en, done=["ai-training"]).keep.plain_url == "/en/eu/"
    assert show_guide(edition_en, done=["objection-form"], has_account=False).keep.plain_url == "/en/eu/?account=no"
