import pytest

from guide.domain.finding import words_of
from guide.domain.progress import Progress
from guide.presenters.authorities.finders import present_finder
from guide.presenters.visits import Visit


def find(edition, region_id, typed="", preferences=(), **options):
    visit = Visit(edition, edition.catalogue.regions[region_id], **options)
    return present_finder(visit, typed, list(preferences))


def ids_of(page):
    return [each.id for group in page.groups for each in group.authorities]


def test_every_authority_is_found_by_its_german_its_english_and_its_own_name(edition):
    catalogue = edition.catalogue
    for authority in catalogue.authorities.values():
        told = [words.authorities[authority.id] for words in catalogue.words.values()]
        names = [authority.native, *(each.name for each in told), *(each.place for each in told)]
        for name in (name for name in names if words_of(name)):
            assert authority.id in ids_of(find(edition, authority.region, name)), (authority.id, name)
    assert len(catalogue.authorities) == 52


@pytest.mark.parametrize(
    ("typed", "found"),
    [("Bayrn", ["de-by"]), ("Frankriech", ["fr"]), ("osterreich", ["at"]), ("cnil", ["fr"]), ("Ελλάδα", [])],
)
def test_typing_mistakes_do_no_harm(edition, typed, found):
    page = find(edition, "eu", typed)
    assert page.is_found is bool(found)
    assert ids_of(page) == found or not found


def test_what_nobody_finds_shows_all(edition):
    page = find(edition, "eu", "Atlantis")
    assert not page.is_found
    assert len(ids_of(page)) == page.total == 45


def test_the_country_is_enough_for_its_parts(edition):
    assert len(ids_of(find(edition, "eu", "Germany"))) == 16
    assert len(ids_of(find(edition, "ca", "Kanada"))) == 4


def test_germany_stands_by_itself_below_the_countries(edition_en):
    countries, german = find(edition_en, "eu").groups
    assert countries.authorities[0].place == "Austria"
    assert (german.label, german.authorities[0].place) == ("Germany", "Germany: Baden-Württemberg")


def test_the_state_goes_along(edition):
    page = find(edition, "uk", progress=Progress(done=("ai-training",)))
    assert page.groups[0].authorities[0].url.endswith("/authority/gb/?done=ai-training")
    assert page.state == (("done", "ai-training"),)


def test_one_is_suggested_only_while_nothing_is_typed(edition):
    assert find(edition, "eu", "", ["de-at"]).suggested.id == "at"
    assert find(edition, "eu", "Wien", ["de-at"]).suggested is None
