import pytest

from guide.catalogue.markdown import TextReader
from guide.presenters.paper.runs import Run, present_runs
from guide.presenters.references import References

SITE = "https://off-switch.example"


@pytest.fixture
def references(edition_en):
    return References(edition_en, "eu", "done=research", site_url=SITE)


def test_styles_citations_and_paragraphs_become_runs(references):
    passage = TextReader().passage("One **bold** & plain.[@gdpr][@fadp]\n\nTwo.")

    assert present_runs(passage, references) == (
        (Run("One "), Run("bold", bold=True), Run(" & plain."), Run("", cites="1, 2")),
        (Run("Two."),),
    )


def test_links_lead_to_full_addresses_and_keep_the_ticks(references):
    passage = TextReader().passage("[away](https://example.org/) and [a step](step:research)")
    (runs,) = present_runs(passage, references)

    assert [run.url for run in runs if run.url] == [
        "https://example.org/",
        f"{SITE}/en/eu/steps/research/?done=research",
    ]


def test_list_items_are_paragraphs(references):
    assert len(present_runs(TextReader().passage("- one\n- two"), references)) == 2
