import pytest

from guide.domain.embeds import EmbedOptions
from guide.domain.progress import Progress
from guide.presenters.embeds.codes import present_embed_code
from guide.presenters.embeds.oembeds import Room, present_home_oembed, present_oembed
from guide.presenters.visits import Visit

SITE = "https://off-switch.example"


@pytest.fixture
def code(edition_de):
    visit = Visit(edition_de, edition_de.catalogue.regions["eu"], Progress(), SITE)
    return present_embed_code(visit, EmbedOptions())


@pytest.mark.parametrize(
    ("room", "size", "fits"),
    [
        (Room(), (5000, 5000), True),
        (Room(max_width=1200), (1200, 630), True),
        (Room(max_width=1199), (1200, 630), False),
        (Room(max_height=629), (1200, 630), False),
    ],
)
def test_room_is_unlimited_where_an_article_does_not_say(room, size, fits):
    assert room.holds(*size) is fits


def test_the_answer_is_never_wider_or_higher_than_the_article(code):
    answer = present_oembed(code, Room(max_width=400, max_height=500), SITE)
    assert (answer["width"], answer["height"]) == (400, 500)


def test_without_a_limit_it_has_its_measured_height(code):
    answer = present_oembed(code, Room(), SITE)
    assert (answer["width"], answer["height"]) == (640, code.height_at(640))


def test_the_picture_is_named_only_where_it_fits(code):
    assert present_oembed(code, Room(), SITE)["thumbnail_url"] == f"{SITE}/de/eu/share.png"
    assert "thumbnail_url" not in present_oembed(code, Room(max_width=640), SITE)


def test_the_html_is_one_line(code):
    assert "\n" not in present_oembed(code, Room(), SITE)["html"]


def test_the_home_page_is_a_link_because_a_checklist_is_that_of_a_region(edition):
    answer = present_home_oembed(edition, SITE)
    assert answer["type"] == "link"
    assert answer["provider_url"] == f"{SITE}/{edition.locale}/"
    assert "html" not in answer
