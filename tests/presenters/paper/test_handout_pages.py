import pytest

from guide.domain.handouts import Handout, Layout
from guide.domain.progress import Progress
from guide.presenters.paper.handout_pages import Proof, present_handout_page
from guide.presenters.visits import Visit


def show(edition, handout=None, proof=None, **state):
    visit = Visit(edition, edition.catalogue.regions["eu"], Progress(**state))
    return present_handout_page(visit, handout or Handout(), proof or Proof(picture_size=(720, 1018)))


def chosen(page):
    groups = (page.choices.layouts, page.choices.papers, page.choices.languages, page.choices.accounts)
    return [choice.value for group in groups for choice in group if choice.is_chosen]


def test_one_button_of_each_group_is_chosen(edition_en):
    assert chosen(show(edition_en)) == ["short", "a4", "one", "yes"]
    handout = Handout(Layout.POSTER, all_languages=True)
    assert chosen(show(edition_en, handout, has_account=False)) == ["poster", "a4", "all", "no"]


def test_sheet_and_preview_are_those_of_the_choices(edition_de):
    page = show(edition_de, Handout(Layout.CARDS), done=("research",))
    assert page.pdf_url == "/de/eu/checklist.pdf?done=research&layout=cards&paper=a4"
    assert page.preview.url == "/de/eu/print/preview.png?done=research&layout=cards&paper=a4"
    assert page.blank_url == "/de/eu/print/?layout=cards&paper=a4"
    assert show(edition_de).blank_url == ""


@pytest.mark.parametrize(("pages", "words"), [(1, "1 page"), (2, "2 pages")])
def test_pages_and_size_are_named_once_they_are_known(edition_en, pages, words):
    assert show(edition_en, proof=Proof((720, 1018), pages, 54 * 1024)).facts.startswith(f"{words}, 54")
    assert show(edition_en).facts == ""


def test_what_cannot_be_printed_is_not_lost(edition_en):
    page = show(edition_en, proof=Proof((720, 1018), rejected="\N{GRINNING FACE}"))
    assert page.is_help_rejected
    assert page.local_help == "\N{GRINNING FACE}"


def test_the_same_is_there_for_every_region(edition_en):
    page = show(edition_en, done=("research",))
    assert [choice.url for choice in page.regions] == [
        f"/en/{region}/print/?done=research" for region in edition_en.catalogue.regions
    ]
    assert [choice.is_current for choice in page.regions] == [True, False, False, False, False]
