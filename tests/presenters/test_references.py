import datetime as dt
import re
from dataclasses import replace

import pytest
from django.utils.html import strip_tags

from guide.catalogue.markdown import TextReader
from guide.domain.progress import Progress
from guide.domain.sources import Confidence, Source, SourceDate, SourceKind
from guide.presenters.guides.answers import present_answers
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.references import CONFIDENCE_WORDS, EarlyReferences, References, present_source
from guide.presenters.steps.steps import present_step
from guide.presenters.visits import Visit

SOURCE = Source(
    id="notice",
    title="European Regional Privacy Notice",
    publisher="LinkedIn",
    kind=SourceKind.COMPANY,
    language="en",
    date=SourceDate(2026, 8),
    url="https://example.com/notice",
    confidence=Confidence.OWN_WORDS,
)


def numbers_in(html):
    return [int(number) for number in re.findall(r'href="#source-(\d+)"', html)]


def marks_in(html):
    return re.findall(r'role="doc-noteref" href="[^"]+">(\d+)</a>', html)


def test_sources_are_numbered_in_the_order_in_which_they_are_first_cited(edition_en):
    references = References(edition_en)
    assert [references.list(names) for names in (["gdpr"], ["fadp", "gdpr"], ["bdsg"])] == [[1], [2, 1], [3]]
    assert [(entry.number, entry.id) for entry in references.entries] == [(1, "gdpr"), (2, "fadp"), (3, "bdsg")]


def test_a_run_of_citations_is_one_group_of_links(edition_en):
    passage = TextReader().passage("One.[@gdpr][@fadp] Two.[@gdpr]")
    html = References(edition_en).render(passage)
    assert [numbers_in(group) for group in re.findall(r'<sup class="cites">.*?</sup>', html)] == [[1, 2], [1]]
    assert strip_tags(html) == "One.1 2 Two.1"


def test_a_source_is_named_once_in_a_run(edition_en):
    passage = TextReader().passage("One.[@gdpr][@fadp][@gdpr]")
    assert numbers_in(References(edition_en).render(passage)) == [1, 2]


def test_a_number_says_to_a_screen_reader_what_it_is(edition_de):
    assert '<a role="doc-noteref" href="#source-1">1</a>' in References(edition_de).cite(["gdpr"])


def test_a_mark_leads_to_the_page_of_its_source_where_the_list_comes_later(edition_de):
    assert EarlyReferences(edition_de).cite(["gdpr"]) == (
        '<sup class="cites"><a role="doc-noteref" href="/de/sources/gdpr/">1</a></sup>'
    )


def test_nothing_is_shown_where_nothing_is_cited(edition_en):
    assert References(edition_en).cite([]) == ""


def test_internal_links_lead_to_the_page_in_the_active_language(edition_de):
    passage = TextReader().passage("[a](page:questions) [b](region:ch) [c](step:research) [d](page:questions#press)")
    html = References(edition_de, "uk").render(passage)
    assert re.findall(r'href="([^"]+)"', html) == [
        "/de/questions/",
        "/de/ch/",
        "/de/uk/steps/research/",
        "/de/questions/#press",
    ]


def test_a_link_to_a_step_needs_a_region(edition_en):
    with pytest.raises(ValueError, match="research"):
        References(edition_en).render(TextReader().passage("[x](step:research)"))


@pytest.mark.parametrize("ticked", [0, 1, 4, None])
def test_page_and_fragment_show_the_same_numbers_however_far_somebody_has_come(edition, ticked):
    for region in edition.catalogue.regions.values():
        steps = edition.steps_in(region)
        untouched = present_region_guide(Visit(edition, region))
        progress = Progress.of((step.id for step in steps[:ticked]), (), steps)
        page = present_region_guide(Visit(edition, region, progress))
        assert page.numbers == untouched.numbers
        for row, before in zip(page.checklist.form.rows, untouched.checklist.form.rows, strict=True):
            assert marks_in(row.texts.reason + row.texts.worked) == marks_in(before.texts.reason + before.texts.worked)


def test_the_page_of_a_step_shows_the_same_numbers_whatever_is_ticked(edition_en):
    region = edition_en.catalogue.regions["eu"]
    for step in edition_en.checklist(region, has_account=True).steps:
        untouched = present_step(Visit(edition_en, region), step)
        page = present_step(Visit(edition_en, region, Progress((step.id,))), step)
        assert page.sources == untouched.sources
        assert numbers_in(page.progress.worked) == numbers_in(untouched.progress.worked)


def test_every_number_leads_to_the_source_that_the_text_cites(edition):
    region = edition.catalogue.regions["uk"]
    visit = Visit(edition, region)
    answers = present_answers(visit, present_region_guide(visit).numbers)
    ids = {entry.number: entry.id for entry in answers.sources}
    section = next(section for section in answers.sections if section.id == "changed")
    cited = edition.words.regions["uk"].prose.section(section.id, "uk").body.citations
    assert cited
    assert {ids[number] for number in numbers_in(section.body)} == set(cited)


def test_the_lead_of_a_step_shows_no_marks_but_its_sources_are_listed(edition):
    region = edition.catalogue.regions["eu"]
    for step in edition.checklist(region, has_account=True).steps:
        page = present_step(Visit(edition, region), step)
        assert numbers_in(page.intro) == []
        assert {entry.id for entry in page.sources} >= set(edition.words.steps[step.id].prose.intro.citations)


@pytest.mark.usefixtures("edition_de")
def test_a_source_in_another_language_is_marked_with_its_name():
    entry = present_source(SOURCE, 1, "de")
    assert entry.is_foreign
    assert entry.language_name == "Englisch"
    assert not present_source(replace(SOURCE, language="de"), 1, "de").is_foreign


@pytest.mark.usefixtures("edition_en")
def test_a_source_is_numbered_dated_and_linked():
    entry = present_source(SOURCE, 7, "en")
    assert (entry.number, entry.date) == (7, "August 2026")
    assert (entry.id, entry.url) == ("notice", "https://example.com/notice")


@pytest.mark.usefixtures("edition_en")
def test_an_archive_copy_is_shown_with_its_day():
    archived = replace(SOURCE, archive_url="https://example.org/", archived_on=dt.date(2026, 8, 22))
    assert present_source(archived, 1, "en").archived_on == "22\N{NO-BREAK SPACE}August 2026"
    assert present_source(SOURCE, 1, "en").archived_on == ""


def test_it_is_said_how_every_source_is_known(edition):
    references = References(edition)
    references.list(edition.catalogue.sources)
    entries = references.entries
    assert {entry.confidence_words for entry in entries} == {str(words) for words in CONFIDENCE_WORDS.values()}
