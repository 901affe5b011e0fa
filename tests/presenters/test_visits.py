from guide.domain.progress import Progress
from guide.presenters.visits import Visit


def visit(edition, region_id="uk", **state):
    return Visit(edition, edition.catalogue.regions[region_id], Progress(**state))


def test_members_and_guests_read_their_own_sections_the_closest_first(edition_en):
    assert visit(edition_en).readers == ("uk",)
    assert visit(edition_en, has_account=False).readers == ("guests-uk", "guests", "uk")


def test_a_visit_has_the_text_and_the_checklist_of_its_region(edition_de):
    here = visit(edition_de, "ch")
    assert here.front is edition_de.words.regions["ch"].front
    assert here.checklist == edition_de.checklist(here.region, has_account=True)
    assert here.step_text(here.checklist.steps[0]) is edition_de.words.steps[here.checklist.steps[0].id]


def test_other_ticks_leave_the_rest_of_a_visit_as_it_was(edition_en):
    before = visit(edition_en)
    after = before.in_state(Progress(("research",)))
    assert (before.query, after.query) == ("", "done=research")
    assert (after.edition, after.region) == (before.edition, before.region)
