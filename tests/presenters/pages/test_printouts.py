import datetime as dt

import pytest

from guide.catalogue import load_catalogue
from guide.catalogue.history import History
from guide.catalogue.loading import content_version
from guide.domain.embeds import EmbedOptions
from guide.domain.handouts import Handout, Layout
from guide.domain.progress import Progress
from guide.presenters.edition import Edition
from guide.presenters.embeds.widgets import present_embed
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.pages.changes import present_feed
from guide.presenters.pages.printouts import NEWEST, present_printout
from guide.presenters.paper.handouts import present_handout
from guide.presenters.steps.wordings import present_all_wordings
from guide.presenters.visits import Visit
from tests.conftest import TODAY

FIRST, PAPER, SECOND = "6cfaf9c5", "0d1bc772", "5b25b7e9"


@pytest.fixture
def visit(edition_en):
    return Visit(edition_en, edition_en.catalogue.regions["eu"])


def test_a_sheet_of_today_is_current(visit):
    printout = present_printout(visit, visit.edition.catalogue.version)
    assert printout.is_known
    assert printout.changes == ()


def test_an_older_sheet_lists_exactly_what_changed_since_in_its_region(visit):
    printout = present_printout(visit, SECOND)
    assert [change.id for change in printout.changes][-2:] == ["authorities-and-deadlines", "letters"]
    assert printout.printed_on.split() == ["27", "November", "2026"]
    steps = {step.url for change in printout.changes for step in change.steps}
    assert steps == {"/en/eu/steps/objection-form/"}
    everything = present_printout(visit, FIRST).changes
    assert (
        len(everything) == len([each for each in visit.edition.catalogue.changes.values() if "eu" in each.regions]) - 1
    )


def test_versions_of_one_day_are_told_apart(visit):
    ids = {change.id for change in present_printout(visit, PAPER).changes}
    assert "on-paper" not in ids
    assert "act-at-once" in ids


@pytest.mark.parametrize("since", ["ffffffff", "6cfaf9c", "%00", "<b>", "", "6cfaf9c56cfaf9c5"])
def test_what_is_no_version_of_ours_shows_the_newest_changes(visit, since):
    printout = present_printout(visit, since)
    assert not printout.is_known
    assert len(printout.changes) == NEWEST


def test_a_version_is_read_as_it_was_meant(visit):
    assert present_printout(visit, f" {FIRST.upper()}. ").is_known


@pytest.fixture
def two_versions(content, monkeypatch):
    """Two real versions of the content: in the second one, two steps say something else."""
    texts = {
        "en/steps/ai-training.md": ("Reload the page with the setting.", "Close the page and open it again."),
        "en/steps/research.md": ('title = "', 'title = "Anew: '),
    }
    old = load_catalogue(content, ("de", "en"))
    history = History([], {}).with_version(old.version, present_all_wordings(Edition(old, "en", TODAY)))
    for file, (before, after) in texts.items():
        text = (content / file).read_text(encoding="utf-8")
        assert before in text
        (content / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    version = content_version(content)
    steps = '["ai-training", "research"]'
    entry = f'\n[two-steps]\nday = 2028-11-23\nversion = "{version}"\nregions = ["eu"]\nsteps = {steps}\n'
    with (content / "facts" / "changes.toml").open("a", encoding="utf-8") as file:
        file.write(entry)
    for locale in ("de", "en"):
        with (content / locale / "changes.toml").open("a", encoding="utf-8") as file:
            file.write('\ntwo-steps = "Two steps say something else."\n')
    new = load_catalogue(content, ("de", "en"))
    monkeypatch.setattr("guide.presenters.pages.printouts.get_history", lambda: history)
    return old, new


@pytest.mark.usefixtures("edition_en")
def test_a_sheet_of_two_years_ago_lists_exactly_the_changed_steps_with_old_and_new_words(two_versions):
    old, new = two_versions
    edition = Edition(new, "en", dt.date(2028, 11, 24))
    printout = present_printout(Visit(edition, new.regions["eu"]), old.version)
    assert [change.id for change in printout.changes] == ["two-steps"]
    assert [each.step.id for each in printout.steps] == ["ai-training", "research"]
    first, second = (each.step.rewordings for each in printout.steps)
    assert [
        (before[:33], after[:33]) for each in first for before, after in zip(each.before, each.after, strict=True)
    ] == [("Reload the page with the setting.", "Close the page and open it again.")]
    assert second[0].after == (f"Anew: {second[0].before[0]}",)


@pytest.mark.usefixtures("edition_en")
def test_the_words_of_a_sheet_of_today_are_not_compared(two_versions):
    _old, new = two_versions
    printout = present_printout(Visit(Edition(new, "en", dt.date(2028, 11, 24)), new.regions["eu"]), new.version)
    assert printout.is_known
    assert printout.steps == ()


@pytest.mark.usefixtures("edition_en")
def test_without_an_account_the_words_for_guests_are_compared(two_versions):
    old, new = two_versions
    visit = Visit(Edition(new, "en", dt.date(2028, 11, 24)), new.regions["eu"], Progress(has_account=False))
    assert present_printout(visit, old.version).steps == ()
    assert present_printout(visit, old.version).has_words


def test_versions_from_before_words_were_kept_list_their_changes_alone(visit):
    printout = present_printout(visit, FIRST)
    assert printout.changes
    assert not printout.has_words


@pytest.mark.usefixtures("edition_en")
def test_page_sheet_widget_and_feed_agree_on_what_is_new_and_what_may_have_moved(two_versions):
    _old, new = two_versions
    edition = Edition(new, "en", dt.date(2028, 11, 24))
    visit = Visit(edition, new.regions["eu"], site_url="https://off-switch.example")
    rows = present_region_guide(visit).checklist.form.rows
    part = present_handout(visit, Handout(Layout.SHEET)).parts[0]
    widget = present_embed(visit, EmbedOptions())
    moved = {row.step.id for row in rows if row.step.moved_since}
    assert moved == {row.step.id for row in rows}
    assert moved == {step.id for step in (*part.essential, *part.optional) if step.moved}
    assert moved == {row.step.id for row in widget.form.rows if row.step.moved_since}
    assert f"since={new.version}" in part.code.url
    titles = {row.step.id: row.step.title for row in rows}
    newest = present_feed(edition, "eu").changes[0]
    assert newest.id == "two-steps"
    assert [step.title for step in newest.steps] == [titles["ai-training"], titles["research"]]
    assert titles["research"].startswith("Anew: ")
    assert titles == {step.id: step.title for step in (*part.essential, *part.optional)}
    assert titles == {row.step.id: row.step.title for row in widget.form.rows}
