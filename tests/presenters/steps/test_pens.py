import itertools
from dataclasses import replace

import pytest

from guide.domain.click_paths import ClickPath, Device, EndState, Label, Station
from guide.presenters.steps.click_paths import present_drawing
from guide.presenters.steps.pens import broken

UNITS_PER_CHARACTER = 8.6 / 14  # of the size of the type, in a wide font
LABEL_SIZE, OTHER_SIZE = 14, 12.5  # as in components/_click_path.html
DESCENT = 4


def right_end(line, size):
    return line.x + len(line.text) * UNITS_PER_CHARACTER * size


def lines_in(drawing, ring):
    """Return the lines of text in a ring, each with the size of its type."""
    lines = [(line, LABEL_SIZE) for line in drawing.labels] + [(line, OTHER_SIZE) for line in drawing.seconds]
    return [(line, size) for line, size in lines if ring.y < line.y < ring.y + ring.height]


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("Datenschutz", 24, ["Datenschutz"]),
        ("", 24, []),
        ("one two three four", 8, ["one two", "three", "four"]),
        (
            "Use my data for training content creation AI models",
            28,
            ["Use my data for training", "content creation AI models"],
        ),
        ("Donaudampfschifffahrt ahoi", 10, ["Donaudampfschifffahrt", "ahoi"]),
    ],
)
def test_a_text_is_broken_into_lines_within_the_limit(text, limit, lines):
    assert broken(text, limit) == lines


def test_few_lines_count_more_than_even_ones():
    assert broken("aaaa bb cc dddd", 10) == ["aaaa bb", "cc dddd"]
    assert broken("aa bb cc dd", 11) == ["aa bb cc dd"]


def test_every_path_is_drawn_twice_with_its_device_and_without(drawings, catalogue):
    assert len(drawings) == 2 * sum(len(step.paths) for step in catalogue.step_list)
    assert {(drawing.outline, bool(drawing.bars)) for drawing in drawings} == {
        ("", False),
        ("computer", True),
        ("phone", True),
    }
    assert all(drawing.height > drawing.goal_y > 0 for drawing in drawings)


def test_texts_stay_within_their_ring(drawings):
    lines = [
        (line, size, ring) for drawing in drawings for ring in drawing.rings for line, size in lines_in(drawing, ring)
    ]
    assert [line.text for line, size, ring in lines if right_end(line, size) > ring.x + ring.width] == []
    assert [line.text for line, size, ring in lines if line.y - size < ring.y] == []
    assert [line.text for line, size, ring in lines if line.y + DESCENT > ring.y + ring.height] == []


@pytest.mark.parametrize("is_compact", [True, False])
@pytest.mark.parametrize("device", Device)
def test_a_label_of_any_length_stays_within_its_ring(edition_de, device, is_compact):
    for words in range(1, 40):
        label = Label("long", dict.fromkeys(("de", "en"), " ".join(["abc"] * words)), {}, ())
        edition = replace(edition_de, catalogue=replace(edition_de.catalogue, labels={"long": label}))
        path = ClickPath(device, (Station("long"),))
        drawing = present_drawing(path, EndState.OFF, edition, is_compact=is_compact)
        (ring,) = drawing.rings
        assert all(right_end(line, size) <= ring.x + ring.width for line, size in lines_in(drawing, ring))


def test_headings_stay_within_the_menu(drawings):
    lines = [(line, drawing) for drawing in drawings for line in drawing.headings]
    assert [line.text for line, drawing in lines if right_end(line, OTHER_SIZE) > drawing.right] == []


def test_every_ring_holds_its_label_and_beside_another_language_linkedins_own(drawings, edition):
    wanted = {LABEL_SIZE} if edition.locale == "en" else {LABEL_SIZE, OTHER_SIZE}
    for drawing in drawings:
        for ring in drawing.rings:
            assert {size for _line, size in lines_in(drawing, ring)} == wanted


def test_rings_do_not_overlap_each_other_or_the_goal(drawings):
    for drawing in drawings:
        tops = [*(ring.y for ring in drawing.rings[1:]), drawing.goal_y]
        assert all(ring.y + ring.height < top for ring, top in zip(drawing.rings, tops, strict=True))


def test_lines_of_text_do_not_touch(drawings):
    for drawing in drawings:
        baselines = sorted(line.y for line in drawing.labels + drawing.seconds + drawing.headings)
        assert min(later - earlier for earlier, later in itertools.pairwise(baselines)) >= OTHER_SIZE + DESCENT / 2


def test_stations_are_numbered_and_each_number_stands_in_its_ring(routes):
    for path, _route, drawing in routes:
        assert [knob.number for knob in drawing.knobs] == list(range(1, len(path.stations) + 1))
        for knob, ring in zip(drawing.knobs, drawing.rings, strict=True):
            assert ring.y < knob.y < ring.y + ring.height
