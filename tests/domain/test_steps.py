from guide.domain.click_paths import ClickPath, Device, Station
from tests.factories import make_step


def test_a_step_applies_in_its_regions_only():
    step = make_step(regions=("eu", "uk"))
    assert step.applies_in("uk")
    assert not step.applies_in("ca")


def test_a_region_with_a_link_of_its_own_gets_it():
    step = make_step(link="https://example.com/form", links={"ca": "https://example.com/help"})
    assert step.link_in("ca") == "https://example.com/help"
    assert step.link_in("eu") == "https://example.com/form"


def test_a_step_without_a_link_has_none_anywhere():
    assert make_step(link="").link_in("eu") == ""


def test_a_path_is_found_by_its_device():
    app = ClickPath(Device.APP, (Station("settings"),))
    step = make_step(paths=(ClickPath(Device.DESKTOP, (Station("me"),)), app))
    assert step.path_on(Device.APP) is app


def test_there_may_be_no_path_for_a_device():
    step = make_step(paths=(ClickPath(Device.DESKTOP, (Station("me"),)),))
    assert step.path_on(Device.APP) is None


def test_a_link_is_unconfirmed_unless_the_region_has_one_of_its_own():
    step = make_step(link="https://example.com/form", link_unverified=True, links={"ca": "https://example.com/help"})
    assert step.is_link_unverified_in("eu")
    assert not step.is_link_unverified_in("ca")
    assert not make_step().is_link_unverified_in("eu")
