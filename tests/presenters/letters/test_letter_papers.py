import itertools
import re

import pytest

from guide.domain.letters import SENT, letter_choices_from
from guide.domain.progress import Progress
from guide.presenters.letters.letter_papers import pieces_of, present_letter_paper
from guide.presenters.visits import Visit

LETTERS = ("objection", "marketing", "access", "erasure", "reminder", "refused", "incomplete", "complaint")
REGIONS = ("eu", "uk", "ch", "ca", "hk")
STATUTES = {"eu": "DSGVO|GDPR", "uk": "UK GDPR", "ch": "DSG|FADP", "ca": "PIPEDA", "hk": "PDPO"}


def lay(edition, region_id, letter_id="objection", *pairs, locale=""):
    letter = edition.catalogue.letters[letter_id]
    locales = [locale or edition.locale]
    visit = Visit(edition, edition.catalogue.regions[region_id], Progress())
    return present_letter_paper(visit, letter, letter_choices_from(letter, region_id, pairs, locales))


def words_of(paper):
    told = [piece.text or f"<{piece.field}>" for part in paper.parts for piece in part.pieces]
    return " ".join([paper.subject, *told, *(item for part in paper.parts for item in part.items)])


@pytest.mark.parametrize(("region_id", "letter_id"), list(itertools.product(REGIONS, LETTERS)))
def test_every_letter_names_its_statute_and_has_gaps_only_for_what_is_filled_in(edition, region_id, letter_id):
    if edition.catalogue.letters[letter_id].exists_in(region_id):
        paper = lay(edition, region_id, letter_id)
        words = words_of(paper)
        assert re.search(STATUTES[region_id], paper.subject)
        assert not re.search(r"[{}]|\[@", words)
        assert {*re.findall("<([a-z]+)>", words)} - {"grounds", SENT} == {"profile", "email"}


@pytest.mark.parametrize("letter_id", ["objection", "marketing", "access", "complaint"])
def test_a_letter_for_quebec_names_its_act_beside_the_federal_one(edition, letter_id):
    paper = lay(edition, "ca", letter_id, ("where", "quebec"))
    assert "P-39.1" in paper.subject
    assert re.search("P-39.1.*PIPEDA|PIPEDA.*P-39.1", words_of(paper))
    assert "P-39.1" not in words_of(lay(edition, "ca", letter_id))


@pytest.mark.parametrize(("region_id", "letter_id"), list(itertools.product(REGIONS, LETTERS)))
def test_people_without_an_account_say_so_and_nothing_of_an_account(edition, region_id, letter_id):
    if edition.catalogue.letters[letter_id].exists_in(region_id):
        paper = lay(edition, region_id, letter_id, ("account", "no"))
        words = words_of(paper)
        assert re.search("I have no account|Ein Konto (bei LinkedIn )?habe ich (bei Ihnen )?nicht", words)
        assert not re.search(
            "my account|mein Konto|meines Kontos|[Pp]rofil[es]? |Profils", words.replace("Profile dafür", "")
        )
        assert "profile" not in paper.fields


def test_members_say_that_their_account_stays(edition_en):
    assert "my account and my posts are to stay" in words_of(lay(edition_en, "eu", "erasure"))


def test_letters_that_come_with_papers_have_a_line_for_them(edition_en):
    assert lay(edition_en, "eu", "complaint").enclosures == "Enclosures:"
    assert lay(edition_en, "eu").enclosures == ""


@pytest.mark.parametrize("region_id", REGIONS)
def test_a_letter_goes_to_whoever_is_responsible_in_the_region(edition, region_id):
    controller = edition.catalogue.controllers[edition.catalogue.regions[region_id].controller]
    paper = lay(edition, region_id)
    assert paper.to[0] == controller.name
    assert [line.casefold() for line in paper.to[1:]] == [line.casefold() for line in controller.address]
    assert paper.to[-1].isupper()


def test_a_complaint_names_the_company_and_leaves_the_authority_open(edition):
    paper = lay(edition, "uk", "complaint")
    assert paper.to == ()
    assert "LinkedIn Corporation, c/o Data Protection Officer, 1000 W Maude Avenue" in words_of(paper)


def test_the_purposes_that_somebody_chose_stand_in_the_letter(edition_en):
    paper = lay(edition_en, "uk", "objection", ("for", "microsoft"), ("for", "other"))
    (purposes,) = [part.items for part in paper.parts if part.items]
    assert len(purposes) == 2
    assert "other AI" in purposes[0]
    assert "Microsoft" in purposes[1]


def test_the_letter_speaks_its_own_language_on_any_page(edition_de):
    paper = lay(edition_de, "eu", locale="en")
    assert (paper.locale, paper.salutation) == ("en", "Dear Sir or Madam,")
    assert lay(edition_de, "eu").salutation == "Sehr geehrte Damen und Herren,"


def test_gaps_stand_between_the_words():
    pieces = [(piece.text, piece.field) for piece in pieces_of("Profile {profile}, mail {email}")]
    assert pieces == [("Profile ", ""), ("", "profile"), (", mail ", ""), ("", "email")]


def test_every_letter_of_the_facts_is_looked_at(edition_en):
    assert tuple(edition_en.catalogue.letters) == LETTERS
