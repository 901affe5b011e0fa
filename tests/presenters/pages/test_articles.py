import datetime as dt
from dataclasses import replace

import pytest

from guide.catalogue.checks.texts import REGIONAL_ARTICLES
from guide.catalogue.kinds import ARTICLE_SECTIONS
from guide.presenters.pages.articles import present_article, present_imprint

OPERATOR = {
    "OPERATOR_NAME": "Erika Mustermann",
    "OPERATOR_ADDRESS": ["Weg 1", "12345 Ort", "Deutschland"],
    "OPERATOR_EMAIL": "post@example.org",
    "OPERATOR_EDITOR": "Max Mustermann, Weg 1, 12345 Ort",
}
PAGES = [name for name in ARTICLE_SECTIONS if name not in {"home", "too-late", "imprint", *REGIONAL_ARTICLES}]


@pytest.fixture
def named(settings):
    """Settings that name an operator."""
    for name, value in OPERATOR.items():
        setattr(settings, name, value)


@pytest.fixture
def unnamed(settings):
    """Settings that name nobody."""
    for name, value in OPERATOR.items():
        setattr(settings, name, type(value)())


def sections_of(page):
    return {section.id for section in page.article.sections}


@pytest.mark.usefixtures("named")
def test_the_imprint_names_the_operator(edition):
    page = present_imprint(edition)
    assert page.operator.is_named
    assert (page.operator.name, page.operator.address[1]) == ("Erika Mustermann", "12345 Ort")
    assert sections_of(page) == {"operator", "responsible", "disclaimer", "licence"}


@pytest.mark.usefixtures("unnamed")
def test_an_imprint_without_an_operator_says_that_something_is_missing(edition):
    page = present_imprint(edition)
    assert not page.operator.is_named
    assert sections_of(page) == {"missing", "disclaimer", "licence"}


@pytest.mark.usefixtures("named")
def test_an_imprint_without_an_editor_has_no_heading_for_one(edition, settings):
    settings.OPERATOR_EDITOR = ""
    page = present_imprint(edition)
    assert page.operator.is_named
    assert sections_of(page) == {"operator", "disclaimer", "licence"}


@pytest.mark.usefixtures("named")
@pytest.mark.parametrize("name", ["OPERATOR_NAME", "OPERATOR_ADDRESS", "OPERATOR_EMAIL"])
def test_name_address_and_e_mail_are_all_needed(edition_en, settings, name):
    setattr(settings, name, type(OPERATOR[name])())
    assert not present_imprint(edition_en).operator.is_named


@pytest.mark.usefixtures("unnamed")
def test_hidden_sections_add_no_sources(edition_en):
    hidden = {"operator", "responsible"}
    cited = {
        name
        for section in edition_en.article("imprint").prose.sections
        if section.id in hidden
        for name in section.body.citations
    }
    assert cited
    assert cited.isdisjoint(source.id for source in present_imprint(edition_en).article.sources)


@pytest.mark.parametrize("article_id", PAGES)
def test_an_article_is_shown_whole(edition, article_id):
    page = present_article(edition, article_id)
    prose = edition.article(article_id).prose
    assert [section.title for section in page.sections] == [section.title for section in prose.sections]
    html = "".join([page.intro, *(section.body for section in page.sections)])
    assert not [mark for mark in ("data-source", 'href="page:', 'href="region:', "[@") if mark in html]


@pytest.mark.parametrize("article_id", PAGES)
def test_the_sources_of_an_article_are_those_that_it_cites(edition_en, article_id):
    cited = [name for passage in edition_en.article(article_id).prose.passages for name in passage.citations]
    assert [source.id for source in present_article(edition_en, article_id).sources] == list(dict.fromkeys(cited))


@pytest.mark.parametrize(("days", "is_due"), [(0, False), (1, True)])
def test_an_article_is_due_the_day_after_its_interval(edition_en, days, is_due):
    front = edition_en.article("about").front
    today = front.checked_on + dt.timedelta(days=front.review_days + days)
    assert present_article(replace(edition_en, today=today), "about").is_due is is_due


def test_an_article_knows_its_address_in_the_other_language(edition_de):
    (english,) = present_article(edition_de, "privacy").layout.others
    assert (english.locale, english.path) == ("en", "/en/privacy/")
