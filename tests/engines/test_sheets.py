"""The boxes of a sheet in the reader that Firefox brings along (pdf.js); WebKitGTK has none."""

import pytest

from tests.engines.conftest import Visitor, firefox

BOX = ".annotationLayer section.checkBox input"


@pytest.fixture
def reader(base_url):
    """Somebody in front of a sheet with one tick."""
    driver = firefox(has_javascript=True)
    visitor = Visitor(driver, base_url)
    visitor.goes_to("/en/eu/checklist.pdf?done=research")
    yield visitor
    driver.quit()


def test_boxes_carry_ticks_and_are_ticked_with_mouse_and_keyboard(reader):
    first = reader.finds(BOX.replace("checkBox", "checkBox[title='Done: Switch off AI training']"))
    ticked = [box.get_attribute("name") for box in reader.all(BOX) if box.is_selected()]
    assert ticked == ["0-research"]
    first.click()
    assert first.is_selected()
    first.send_keys(" ")
    assert not first.is_selected()
