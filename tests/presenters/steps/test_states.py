import datetime as dt
from dataclasses import replace

import pytest

from tests.presenters.shown import ids_of, row_of, show_form, show_guide, with_step


@pytest.mark.parametrize(("edition", "word"), [("de", "abgehakt"), ("en", "ticked off")], indirect=["edition"])
def test_a_ticked_row_says_what_somebody_did_here_and_nothing_about_linkedin(edition, word):
    view = show_form(edition, done=["ai-training", "objection-form"])
    for step_id in ("ai-training", "objection-form"):
        assert (row_of(view, step_id).word, row_of(view, step_id).mark) == (word, "done")


def test_an_open_row_says_so(edition_de):
    row = row_of(show_form(edition_de), "research")
    assert (row.word, row.mark, row.is_settled) == ("freiwillig", "open", False)


def test_a_skipped_row_says_so(edition_en):
    row = row_of(show_form(edition_en, done=["ai-training"], skipped=["research", "visibility"]), "research")
    assert (row.word, row.mark, row.is_settled) == ("skipped", "skipped", True)
    assert row.url == "/en/eu/steps/research/?done=ai-training&skip=research&skip=visibility"


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
    assert len(show_form(edition, "ca").rows) == 9
    assert show_form(edition, "ca").tally == none
    assert show_form(edition, "ca", done=["ai-training", "ads-sharing"]).tally == done
    assert show_form(edition, "ca", done=["ai-training"], skipped=["research", "visibility"]).tally == both


def test_whoever_only_skips_has_done_nothing(edition_en):
    assert (
        show_form(edition_en, skipped=["research"]).tally
        == f"0 of {len(show_form(edition_en).rows)} ticked off, 1 skipped"
    )


def test_the_tally_counts_only_steps_of_the_path_that_is_shown(edition_en):
    view = show_form(edition_en, done=["guest-settings", "ai-training"])
    assert view.tally == f"1 of {len(view.rows)} ticked off"
    view = show_form(edition_en, done=["objection-form"], skipped=["ai-training"], has_account=False)
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
    assert show_form(edition_en, region_id, has_account=has_account).advice == advice


def test_the_advice_speaks_german(edition_de):
    assert show_form(edition_de).advice == "Die Schritte 1 und 2 sind die wichtigsten. Der Rest ist freiwillig."
    assert show_form(edition_de, has_account=False).advice == "Schritt 1 ist der wichtigste. Der Rest ist freiwillig."
    settled = show_form(edition_de, done=["ai-training", "objection-form"]).advice
    assert settled == "Das Wichtigste ist abgehakt. Der Rest ist freiwillig."


def test_the_steps_that_matter_most_stand_first_and_together(edition_en):
    for region_id in edition_en.catalogue.regions:
        for has_account in (True, False):
            marks = [row.step.is_essential for row in show_form(edition_en, region_id, has_account=has_account).rows]
            assert any(marks)
            assert marks == sorted(marks, reverse=True)


def test_the_advice_changes_once_what_matters_most_is_done_or_skipped(edition_en):
    settled = "What matters most is ticked off. The rest is optional."
    assert show_form(edition_en, done=["ai-training", "research"]).advice != settled
    assert show_form(edition_en, done=["ai-training", "objection-form"]).advice == settled
    assert show_form(edition_en, done=["ai-training"], skipped=["objection-form"]).advice == "The rest is optional."


def test_there_is_no_advice_when_everything_is_settled(edition_en):
    for has_account in (True, False):
        first, *others = ids_of(show_form(edition_en, has_account=has_account))
        assert show_form(edition_en, done=[first], has_account=has_account).advice
        assert show_form(edition_en, done=others, skipped=[first], has_account=has_account).advice == ""


def test_only_what_matters_and_is_open_stands_out(edition_en):
    for region_id in edition_en.catalogue.regions:
        for row in show_form(edition_en, region_id).rows:
            assert row.step.mark == ("matters" if row.step.is_essential else "open")
            assert row.step.word == ("important" if row.step.is_essential else "optional")
    assert show_form(edition_en, done=["research"], skipped=["ai-training"]).marks[:3] == (
        "skipped",
        "matters",
        "done",
    )


def test_when_everything_is_settled_nothing_stands_out(edition_en):
    first, *others = ids_of(show_form(edition_en))
    assert "matters" not in show_form(edition_en, done=others, skipped=[first]).marks


def test_a_step_may_have_moved_the_day_after_its_interval(edition_en):
    first = dt.date(2026, 6, 1)
    edition = with_step(edition_en, "research", checked_on=first, seen_on=first, tried_on=None, review_days=30)
    last_day = dt.date(2026, 7, 1)
    assert row_of(show_form(replace(edition, today=last_day)), "research").moved_since == ""
    later = show_form(replace(edition, today=last_day + dt.timedelta(days=1)))
    assert row_of(later, "research").moved_since == "June 2026"


def test_in_the_end_every_step_that_nobody_looks_at_again_may_have_moved(edition_en):
    view = show_form(replace(edition_en, today=dt.date(2036, 1, 1)))
    assert all(row.step.moved_since for row in view.rows)


def test_it_is_said_when_the_sources_were_compared(edition_en):
    guide = show_guide(with_step(edition_en, "research", checked_on=dt.date(2026, 2, 1)))
    assert "1\N{NO-BREAK SPACE}February 2026" in guide.keep.stamp


def test_it_is_said_how_many_paths_somebody_has_tried(edition_en):
    one = with_step(edition_en, "research", tried_on=dt.date(2026, 11, 20))
    two = with_step(one, "ai-training", tried_on=dt.date(2026, 11, 21))
    assert "1 path was tried in a live account." in show_guide(one).keep.stamp
    assert "2 paths were tried in a live account." in show_guide(two).keep.stamp
