import io
from dataclasses import asdict

import pytest
from PIL import Image, ImageChops

from guide.domain.handouts import Handout, Layout
from guide.domain.progress import Progress
from guide.presenters.visits import Visit
from guide.printing.handouts import LAYOUT, HandoutOrder
from guide.printing.palettes import with_palette
from guide.printing.typesetter import TYPESETTER


def picture_of(edition, layout):
    visit = Visit(edition, edition.catalogue.regions["eu"], Progress(), "https://off-switch.example")
    return TYPESETTER.png(LAYOUT, asdict(HandoutOrder(visit, Handout(layout)).data()), 60)


@pytest.fixture
def preview(edition_de):
    return picture_of(edition_de, Layout.SHORT)


@pytest.fixture
def poster(edition_de):
    return picture_of(edition_de, Layout.POSTER)


def test_the_picture_takes_half_the_bytes_and_looks_the_same(preview):
    small = with_palette(preview)
    before, after = (Image.open(io.BytesIO(png)).convert("RGB") for png in (preview, small))
    differences = ImageChops.difference(before, after).convert("L").histogram()

    assert len(small) < len(preview) / 2
    assert before.size == after.size
    assert sum(differences[40:]) < 0.002 * before.width * before.height


@pytest.mark.parametrize("colour", [(0xDE, 0x48, 0x2F), (0x00, 0x66, 0x62), (0x1E, 0x20, 0x30), (0xFF, 0xFF, 0xFF)])
def test_the_colours_of_the_switch_stay_what_they_are(poster, colour):
    small = Image.open(io.BytesIO(with_palette(poster))).convert("RGB")
    assert colour in {found for _count, found in small.getcolors(1_000)}


def test_what_is_no_picture_is_refused():
    with pytest.raises(OSError, match="identify"):
        with_palette(b"%PDF")
