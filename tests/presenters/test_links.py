import pytest
from django.urls import NoReverseMatch
from django.utils import translation

from guide.presenters.links import guide_url, internal_url, joined, path_to, plain_address, step_url, with_query


@pytest.mark.usefixtures("edition_de")
def test_addresses_carry_the_ticks():
    assert guide_url("uk") == "/de/uk/"
    assert guide_url("uk", "done=research") == "/de/uk/?done=research"
    assert step_url("uk", "research", "account=no") == "/de/uk/steps/research/?account=no"


def test_a_path_is_that_of_the_language_in_which_somebody_reads():
    """However often, and whoever asked before."""
    for locale in ("de", "en", "de"):
        with translation.override(locale):
            assert path_to("step_detail", "uk", "research") == f"/{locale}/uk/steps/research/"
    with pytest.raises(NoReverseMatch):
        path_to("step_detail", "uk", "no such step")


def test_queries_are_joined_without_the_empty_ones():
    assert joined("", "a=1", "", "b=2") == "a=1&b=2"
    assert with_query("/x/", joined("", "")) == "/x/"


@pytest.mark.parametrize(
    ("kind", "name", "address"),
    [
        ("page", "questions", "/en/questions/"),
        ("region", "ch", "/en/ch/?x=1"),
        ("step", "research", "/en/eu/steps/research/?x=1"),
    ],
)
@pytest.mark.usefixtures("edition_en")
def test_a_link_of_a_text_leads_to_its_page(kind, name, address):
    assert internal_url(kind, name, "eu", "x=1") == address


@pytest.mark.parametrize("url", ["https://www.example.org/a/", "http://example.org/a", "https://example.org/a"])
def test_an_address_is_read_without_what_nobody_types(url):
    assert plain_address(url) == "example.org/a"
