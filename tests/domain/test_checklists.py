from guide.domain.checklists import checklist_for
from guide.domain.steps import Audience
from tests.factories import make_step

STEPS = (
    make_step("switch", regions=("eu", "ca")),
    make_step("form", audience=Audience.EVERYBODY, regions=("eu", "ca")),
    make_step("sharing", regions=("ca",)),
    make_step("guest-page", audience=Audience.GUESTS, regions=("eu",)),
)


def test_the_checklist_has_the_steps_of_its_region_in_order():
    assert checklist_for("ca", STEPS).step_ids == ("switch", "form", "sharing")


def test_steps_of_other_regions_are_named_apart():
    checklist = checklist_for("eu", STEPS)
    assert checklist.step_ids == ("switch", "form")
    assert [step.id for step in checklist.not_here] == ["sharing"]


def test_without_an_account_only_steps_without_a_log_in_are_offered():
    checklist = checklist_for("eu", STEPS, has_account=False)
    assert checklist.step_ids == ("form", "guest-page")
    assert checklist.not_here == ()


def test_a_member_is_not_sent_to_the_page_for_guests():
    checklist = checklist_for("ca", STEPS)
    assert "guest-page" not in {step.id for step in checklist.steps + checklist.not_here}


def test_every_region_has_something_to_do_with_and_without_an_account(catalogue):
    for region_id in catalogue.regions:
        for has_account in (True, False):
            assert checklist_for(region_id, catalogue.step_list, has_account=has_account).steps


def test_the_copy_is_asked_for_before_anything_is_deleted(catalogue):
    for region_id in catalogue.regions:
        ids = checklist_for(region_id, catalogue.step_list).step_ids
        assert ids.index("data-copy") + 1 == ids.index("content-cleanup")


def test_switching_off_the_training_comes_first_everywhere(catalogue):
    for region_id in catalogue.regions:
        assert checklist_for(region_id, catalogue.step_list).step_ids[0] == "ai-training"
