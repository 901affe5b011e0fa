from xml.etree import ElementTree as ET

from guide.domain.click_paths import Device
from guide.presenters.paper.click_path_files import click_path_svg
from guide.presenters.steps.click_paths import present_drawing

SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_is_a_file_of_its_own_with_its_words_and_its_colours(edition):
    step = edition.catalogue.steps["ai-training"]
    drawing = present_drawing(step.path_on(Device.DESKTOP), step.end_state, edition, is_compact=True)
    root = ET.fromstring(click_path_svg(drawing))  # noqa: S314  (our own)
    assert root.tag == f"{SVG}svg"
    words = [element.text for element in root.iter(f"{SVG}text")]
    assert {label.text for label in drawing.labels} <= set(words)
    assert drawing.end_word in words
    assert "var(" not in ET.tostring(root, encoding="unicode"), "paper has no style sheet of the page"
