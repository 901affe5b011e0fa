"""Texts that are firmer than their sources, or call one thing by two names, stop the start."""

import pytest

from tests.catalogue.planting import assert_named, replaced

MISTAKES = {
    "row firmer than its source": (
        "facts/data_categories.toml",
        replaced('^ca = "announced"$', 'ca = "used"'),
        "[profile.use.ca]: “used” is more than its sources say",
    ),
    "exclusion that no text of LinkedIn's carries": (
        "facts/data_categories.toml",
        replaced('^eu = "reported-out"$', 'eu = "excluded"'),
        "[minors.use.eu]: “excluded” is more than its sources say",
    ),
    "one report with two sources": (
        "en/regions/eu.md",
        replaced(r"\[@matryca-linkedin\]", "[@matryca-linkedin][@netzpolitik-2025-09-22]"),
        "one report, but 2 sources",
    ),
    "switch of people without an account": (
        "de/steps/objection-form.md",
        replaced("^Widersprechen Sie beidem", "Stellen Sie Ihren Schalter um. Widersprechen Sie beidem"),
        "[how]: people without an account have no switch",
    ),
    "European notice for a region outside": (
        "en/regions/ca.md",
        replaced("^LinkedIn announced that from.*$", "LinkedIn trains AI.[@linkedin-european-notice]"),
        "the European notice does not apply there",
    ),
    "name that the glossary rejects": (
        "de/steps/ads-sharing.md",
        replaced("personenbezogene Daten an", "persönliche Daten an"),
        "says “persönliche Daten”, but the glossary calls it “personenbezogene Daten”",
    ),
    "name that the glossary rejects, in front matter": (
        "en/steps/research.md",
        replaced("^summary = .*$", 'summary = "A toggle."'),
        "says “toggle”, but the glossary calls it “switch”",
    ),
    "guide without an authority": (
        "en/regions/hk.md",
        replaced(r"## What next \{#next\}\n\n(.*\n)+?\n(?=## )", "## What next {#next}\n\nWait for 40 days.\n\n"),
        "[next]: names no authority with a link",
    ),
    "guide without the company responsible": (
        "en/regions/eu.md",
        replaced("LinkedIn Ireland in Dublin", "a company in Dublin"),
        "does not name LinkedIn Ireland, which is responsible",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_key_and_reason(content, mistake):
    assert_named(content, MISTAKES[mistake])
