import pytest

from guide.domain.progress import Progress
from tests.presenters.shown import show_step


def titles(edition, *step_ids):
    return [edition.words.steps[step_id].front.title for step_id in step_ids]


def test_previous_and_next_follow_the_checklist_with_the_ticks(edition_en):
    progress = show_step(edition_en, "objection-form", progress=Progress(done=("ai-training",))).progress
    assert [progress.to.previous.title, progress.to.following.title] == titles(edition_en, "ai-training", "research")
    assert progress.to.following.url == "/en/eu/steps/research/?done=ai-training"


def test_before_the_first_and_after_the_last_step_come_all_of_them(edition_de):
    first = show_step(edition_de, "ai-training", progress=Progress(skipped=("research",))).progress.to.previous
    last = show_step(edition_de, "look-again", progress=Progress(skipped=("research",))).progress.to.following
    assert first == last
    assert (first.title, first.url) == ("Alle Schritte", "/de/eu/?skip=research#checklist")


@pytest.mark.parametrize(
    ("progress", "word", "mark"),
    [
        (Progress(), "important", "matters"),
        (Progress(done=("ai-training",)), "ticked off", "done"),
        (Progress(skipped=("ai-training",)), "skipped", "skipped"),
    ],
)
def test_the_box_of_the_step_shows_its_state(edition_en, progress, word, mark):
    part = show_step(edition_en, "ai-training", progress=progress).progress
    assert part.step.word == word
    assert part.marks[0] == mark


def test_the_form_carries_the_other_ticks_along(edition_en):
    ticks = Progress(done=("ai-training", "research"), skipped=("visibility",))
    part = show_step(edition_en, "research", progress=ticks).progress
    assert (part.other_done, part.skipped) == (("ai-training",), ("visibility",))
    assert part.action_url == "/en/eu/steps/research/"


@pytest.mark.parametrize(("edition", "ticked"), [("de", "Abgehakt: "), ("en", "Ticked: ")], indirect=["edition"])
def test_the_label_of_the_tick_asks_until_it_is_ticked(edition, ticked):
    front = edition.words.steps["research"].front
    assert show_step(edition, "research").progress.confirm == front.confirm
    assert show_step(edition, "research", progress=Progress(skipped=("research",))).progress.confirm == front.confirm
    assert (
        show_step(edition, "research", progress=Progress(done=("research",))).progress.confirm == ticked + front.title
    )


def test_saving_the_form_of_a_skipped_step_does_not_take_it_back(edition_en):
    ticks = Progress(done=("ai-training",), skipped=("research", "visibility"))
    part = show_step(edition_en, "research", progress=ticks).progress
    assert (part.other_done, part.skipped) == (("ai-training",), ("research", "visibility"))


@pytest.mark.parametrize(
    ("edition", "title"),
    [("de", "Ansehen, was noch kommt"), ("en", "See what is still to come")],
    indirect=["edition"],
)
def test_the_last_tick_leads_to_the_result(edition, title):
    ids = edition.checklist(edition.catalogue.regions["hk"], has_account=True).step_ids
    assert show_step(edition, ids[0], "hk", Progress(done=ids[1:])).progress.to.result is None
    for progress in (Progress(done=ids), Progress(done=ids[1:], skipped=ids[:1]), Progress(skipped=ids)):
        result = show_step(edition, ids[0], "hk", progress).progress.to.result
        assert (result.title, result.url) == (title, f"/{edition.locale}/hk/?{progress.query()}#checklist")


def test_the_step_counts_done_and_skipped_steps_separately(edition_en):
    ticks = Progress(done=("ai-training",), skipped=("research",))
    part = show_step(edition_en, "visibility", progress=ticks).progress
    assert part.tally == f"1 of {len(part.marks)} ticked off, 1 skipped"
