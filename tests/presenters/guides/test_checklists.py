import datetime as dt
from dataclasses import replace

import pytest
from django.utils.html import strip_tags

from guide.domain.progress import Progress
from guide.domain.steps import Audience
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.visits import Visit


def show_guide(edition, region_id="eu", *, done=(), skipped=(), has_account=True):
    region = edition.catalogue.regions[region_id]
    progress = Progress.of(done, skipped, edition.steps_in(region), has_account=has_account)
    return present_region_guide(Visit(edition, region, progress)).checklist


def show(edition, region_id="eu", **state):
    """Return the form alone."""
    return show_guide(edition, region_id, **state).form


def row_of(view, step_id):
    return next(row.step for row in view.rows if row.step.id == step_id)


def ids_of(view):
    return [row.step.id for row in view.rows]


def with_step(edition, step_id, **changes):
    """Return the edition in which one step has other facts."""
    steps = {**edition.catalogue.steps, step_id: replace(edition.catalogue.steps[step_id], **changes)}
    return replace(edition, catalogue=replace(edition.catalogue, steps=steps))


@pytest.mark.parametrize("has_account", [True, False])
def test_exactly_one_step_is_next_until_everything_is_settled(edition_en, has_account):
    for region_id in edition_en.catalogue.regions:
        done = []
        for step_id in ids_of(show(edition_en, region_id, has_account=has_account)):
            guide = show_guide(edition_en, region_id, done=done, has_account=has_account)
            assert [row.step.id for row in guide.form.rows if row.is_next] == [step_id]
            assert guide.ending is None
            done.append(step_id)
        guide = show_guide(edition_en, region_id, done=done, has_account=has_account)
        assert [row.step.id for row in guide.form.rows if row.is_next] == []
        assert guide.ending is not None


def test_a_skipped_step_is_not_next(edition_en):
    first, second, *_rest = ids_of(show(edition_en))
    assert [row.step.id for row in show(edition_en, skipped=[first]).rows if row.is_next] == [second]


@pytest.mark.parametrize(("edition", "word"), [("de", "abgehakt"), ("en", "ticked off")], indirect=["edition"])
def test_a_ticked_row_says_what_somebody_did_here_and_nothing_about_linkedin(edition, word):
    view = show(edition, done=["ai-training", "objection-form"])
    for step_id in ("ai-training", "objection-form"):
        assert (row_of(view, step_id).word, row_of(view, step_id).mark) == (word, "done")


def test_an_open_row_says_so(edition_de):
    row = row_of(show(edition_de), "research")
    assert (row.word, row.mark, row.is_settled) == ("freiwillig", "open", False)


def test_a_skipped_row_says_so(edition_en):
    row = row_of(show(edition_en, done=["ai-training"], skipped=["research", "visibility"]), "research")
    assert (row.word, row.mark, row.is_settled) == ("skipped", "skipped", True)
    assert row.url == "/en/eu/steps/research/?done=ai-training&skip=research&skip=visibility"


def test_the_next_step_is_open_with_reason_link_picture_and_proof(edition):
    rows = show(edition, done=["ai-training", "objection-form"]).rows
    row = next(row for row in rows if row.is_next)
    assert row.step.id == "research"
    assert "<p>" in row.texts.reason
    assert row.step.link.url.startswith("https://www.linkedin.com/")
    assert row.texts.worked
    assert row.ways[0].route.device == "desktop"
    assert not row.ways[0].drawing.outline


def test_the_first_step_is_not_told_twice(edition):
    """The guide shows it above the list."""
    first = show(edition).rows[0]
    assert first.is_next
    assert not first.is_open


@pytest.mark.parametrize("has_account", [True, False])
def test_what_matters_stands_apart_from_what_is_optional(edition_en, has_account):
    view = show(edition_en, has_account=has_account)
    assert view.has_optional
    assert view.rows[0].step.is_essential
    assert not view.rows[-1].step.is_essential


def test_the_next_step_has_the_link_of_its_region(edition_en):
    links = {
        region_id: show(edition_en, region_id, done=["ai-training"]).rows[1].step.link.url for region_id in ("eu", "ca")
    }
    assert links["eu"] != links["ca"]


@pytest.mark.parametrize(
    ("edition", "none", "done", "both"),
    [
        (
            "de",
            "0 von 9 abgehakt",
            "2 von 9 abgehakt",
            "1 von 9 abgehakt, 2 übersprungen",
        ),
        ("en", "0 of 9 ticked off", "2 of 9 ticked off", "1 of 9 ticked off, 2 skipped"),
    ],
    indirect=["edition"],
)
def test_the_tally_counts_done_and_skipped_steps_separately(edition, none, done, both):
    assert len(show(edition, "ca").rows) == 9
    assert show(edition, "ca").tally == none
    assert show(edition, "ca", done=["ai-training", "ads-sharing"]).tally == done
    assert show(edition, "ca", done=["ai-training"], skipped=["research", "visibility"]).tally == both


def test_whoever_only_skips_has_done_nothing(edition_en):
    assert show(edition_en, skipped=["research"]).tally == f"0 of {len(show(edition_en).rows)} ticked off, 1 skipped"


def test_the_tally_counts_only_steps_of_the_path_that_is_shown(edition_en):
    view = show(edition_en, done=["guest-settings", "ai-training"])
    assert view.tally == f"1 of {len(view.rows)} ticked off"
    view = show(edition_en, done=["objection-form"], skipped=["ai-training"], has_account=False)
    assert view.tally == f"1 of {len(view.rows)} ticked off"
    assert (view.other_done, view.other_skipped) == ((), ("ai-training",))


@pytest.mark.parametrize(
    ("region_id", "has_account", "advice"),
    [
        ("eu", True, "Steps 1 and 2 matter most. The rest is optional."),
        ("ca", True, "Steps 1 to 3 matter most. The rest is optional."),
        ("eu", False, "Step 1 matters most. The rest is optional."),
    ],
)
def test_the_advice_names_the_steps_that_matter_most(edition_en, region_id, has_account, advice):
    assert show(edition_en, region_id, has_account=has_account).advice == advice


def test_the_advice_speaks_german(edition_de):
    assert show(edition_de).advice == "Die Schritte 1 und 2 sind die wichtigsten. Der Rest ist freiwillig."
    assert show(edition_de, has_account=False).advice == "Schritt 1 ist der wichtigste. Der Rest ist freiwillig."
    settled = show(edition_de, done=["ai-training", "objection-form"]).advice
    assert settled == "Das Wichtigste ist abgehakt. Der Rest ist freiwillig."


def test_the_steps_that_matter_most_stand_first_and_together(edition_en):
    for region_id in edition_en.catalogue.regions:
        for has_account in (True, False):
            marks = [row.step.is_essential for row in show(edition_en, region_id, has_account=has_account).rows]
            assert any(marks)
            assert marks == sorted(marks, reverse=True)


def test_the_advice_changes_once_what_matters_most_is_done_or_skipped(edition_en):
    settled = "What matters most is ticked off. The rest is optional."
    assert show(edition_en, done=["ai-training", "research"]).advice != settled
    assert show(edition_en, done=["ai-training", "objection-form"]).advice == settled
    assert show(edition_en, done=["ai-training"], skipped=["objection-form"]).advice == "The rest is optional."


def test_there_is_no_advice_when_everything_is_settled(edition_en):
    for has_account in (True, False):
        first, *others = ids_of(show(edition_en, has_account=has_account))
        assert show(edition_en, done=[first], has_account=has_account).advice
        assert show(edition_en, done=others, skipped=[first], has_account=has_account).advice == ""


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


def test_only_what_matters_and_is_open_stands_out(edition_en):
    for region_id in edition_en.catalogue.regions:
        for row in show(edition_en, region_id).rows:
            assert row.step.mark == ("matters" if row.step.is_essential else "open")
            assert row.step.word == ("important" if row.step.is_essential else "optional")
    assert show(edition_en, done=["research"], skipped=["ai-training"]).marks[:3] == ("skipped", "matters", "done")


def test_when_everything_is_settled_nothing_stands_out(edition_en):
    first, *others = ids_of(show(edition_en))
    assert "matters" not in show(edition_en, done=others, skipped=[first]).marks


@pytest.mark.parametrize(("done", "awaits"), [(True, True), (False, False)])
def test_the_ending_speaks_of_an_answer_only_where_somebody_objected(edition_en, done, awaits):
    others = [step_id for step_id in ids_of(show(edition_en)) if step_id != "objection-form"]
    state = {"done": [*others, "objection-form"]} if done else {"done": others, "skipped": ["objection-form"]}
    assert show_guide(edition_en, **state).ending.awaits_answer is awaits


def test_the_ending_claims_nothing_that_only_linkedin_can_know(edition):
    achieved = " ".join(show_guide(edition, done=ids_of(show(edition))).ending.achieved)
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
    ids = ids_of(show(edition, "hk"))
    assert show_guide(edition, "hk", done=ids).ending.title == all_done
    assert show_guide(edition, "hk", done=ids[2:], skipped=ids[:2]).ending.title == part_skipped
    assert show_guide(edition, "hk", skipped=ids).ending.title == nothing_done


def test_the_ending_names_only_what_was_really_done(edition_en):
    skipped, *done = ids_of(show(edition_en))
    ending = show_guide(edition_en, done=done, skipped=[skipped]).ending
    texts = edition_en.words.steps
    assert len(ending.achieved) == len(done)
    assert texts[skipped].front.achieved.text not in strip_tags("".join(ending.achieved))
    assert [row.id for row in ending.skipped] == [skipped]


def test_whoever_skips_everything_has_achieved_nothing(edition_en):
    ending = show_guide(edition_en, skipped=ids_of(show(edition_en))).ending
    assert ending.achieved == ()
    assert len(ending.skipped) == len(show(edition_en).rows)


def test_the_ending_says_what_stays_in_every_region(edition):
    for region_id in edition.catalogue.regions:
        ending = show_guide(edition, region_id, done=ids_of(show(edition, region_id))).ending
        assert ending.title.startswith(str(len(show(edition, region_id).rows)))
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
    assert "ads-sharing" in ids_of(show(edition_en, "ca"))


def test_guests_see_only_steps_without_a_log_in(edition_en):
    for region_id in edition_en.catalogue.regions:
        view = show(edition_en, region_id, has_account=False)
        audiences = {edition_en.catalogue.steps[name].audience for name in ids_of(view)}
        assert Audience.MEMBERS not in audiences
        assert "ai-training" not in ids_of(view)


def test_changing_between_the_two_paths_keeps_the_ticks(edition_en):
    with_account, without = show(edition_en, done=["ai-training"], skipped=["objection-form"]).account_choices
    assert with_account.url == "/en/eu/?done=ai-training&skip=objection-form#checklist"
    assert without.url == "/en/eu/?account=no&done=ai-training&skip=objection-form#checklist"
    assert (with_account.is_current, without.is_current) == (True, False)


def test_a_step_may_have_moved_the_day_after_its_interval(edition_en):
    first = dt.date(2026, 6, 1)
    edition = with_step(edition_en, "research", checked_on=first, seen_on=first, tried_on=None, review_days=30)
    last_day = dt.date(2026, 7, 1)
    assert row_of(show(replace(edition, today=last_day)), "research").moved_since == ""
    later = show(replace(edition, today=last_day + dt.timedelta(days=1)))
    assert row_of(later, "research").moved_since == "June 2026"


def test_in_the_end_every_step_that_nobody_looks_at_again_may_have_moved(edition_en):
    view = show(replace(edition_en, today=dt.date(2036, 1, 1)))
    assert all(row.step.moved_since for row in view.rows)


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


def test_it_is_said_when_the_sources_were_compared(edition_en):
    guide = show_guide(with_step(edition_en, "research", checked_on=dt.date(2026, 2, 1)))
    assert "1\N{NO-BREAK SPACE}February 2026" in guide.keep.stamp


def test_it_is_said_how_many_paths_somebody_has_tried(edition_en):
    one = with_step(edition_en, "research", tried_on=dt.date(2026, 11, 20))
    two = with_step(one, "ai-training", tried_on=dt.date(2026, 11, 21))
    assert "1 path was tried in a live account." in show_guide(one).keep.stamp
    assert "2 paths were tried in a live account." in show_guide(two).keep.stamp
