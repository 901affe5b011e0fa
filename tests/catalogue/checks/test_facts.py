"""Facts that lead nowhere or contradict each other stop the start."""

import pytest

from tests.catalogue.planting import (
    added,
    assert_named,
    assert_refused,
    replaced,
    with_line,
    without,
)

MISTAKES = {
    "unknown label": (
        "facts/steps.toml",
        replaced('label = "data-privacy"', 'label = "data-piracy"'),
        "[ai-training.paths.desktop]: unknown label 'data-piracy'",
    ),
    "unknown goal": (
        "facts/steps.toml",
        replaced("^goal = .*$", 'goal = "end"'),
        "[ai-training.paths.desktop]: unknown label 'end'",
    ),
    "unknown controller": (
        "facts/regions.toml",
        replaced('controller = "linkedin-ireland"', 'controller = "acme"'),
        "[eu.controller]: unknown controller 'acme'",
    ),
    "region called like a page": (
        "facts/regions.toml",
        replaced(r"^\[hk\]", "[about]"),
        "[about]: is the name of a page",
    ),
    "authority of an unknown region": (
        "facts/authorities.toml",
        replaced('region = "uk"', 'region = "gb"'),
        "[gb.region]: unknown region 'gb'",
    ),
    "authority that its page has no section for": (
        "facts/authorities.toml",
        replaced('region = "uk"', 'region = "gb"'),
        "[gb.region]: the page of authorities has no section 'in-gb'",
    ),
    "website that is none": (
        "facts/authorities.toml",
        replaced("^website = .*$", 'website = "www.dsb.gv.at"'),
        "[at.website]: is not a web address",
    ),
    "authority seen without a place to complain": (
        "facts/authorities.toml",
        without("complaint_url", "at"),
        "[at.seen_on_site]: has no complaint_url",
    ),
    "unknown region": (
        "facts/timeline.toml",
        replaced(r'regions = \["uk"\]', 'regions = ["gb"]'),
        "[uk-pause.regions]: unknown region 'gb'",
    ),
    "alias that is a step": (
        "facts/steps.toml",
        with_line("ai-training", 'aliases = ["research"]'),
        "[ai-training.aliases]: 'research' is already the name of a step",
    ),
    "alias of two steps": (
        "facts/steps.toml",
        lambda text: with_line("research", 'aliases = ["old"]')(with_line("visibility", 'aliases = ["old"]')(text)),
        "[visibility.aliases]: 'old' is already the name of a step",
    ),
    "short address of two steps": (
        "facts/steps.toml",
        replaced('short = "research"', 'short = "ai"'),
        "[research.short]: 'ai' already leads somewhere else",
    ),
    "short address of a page": (
        "facts/steps.toml",
        replaced('short = "research"', 'short = "print"'),
        "[research.short]: 'print' already leads somewhere else",
    ),
    "short address that cannot be typed": (
        "facts/steps.toml",
        replaced('short = "research"', 'short = "re-search"'),
        "[research.short]: is not a word of two to eight letters from a to z",
    ),
    "label without German": ("facts/labels.toml", replaced(', de = "Sie"'), "[me.words.de]: is missing"),
    "label with an empty name": ("facts/labels.toml", replaced('en = "Me"', 'en = ""'), "[me.words.en]: is missing"),
    "label without confidence": (
        "facts/labels.toml",
        replaced(', de = "own-words" }', " }"),
        "[me.confidence.de]: is missing",
    ),
    "region missing in the table of data": (
        "facts/data_categories.toml",
        without("hk", "profile.use"),
        "[profile.use.hk]: is missing",
    ),
    "event without a date": (
        "facts/timeline.toml",
        replaced("^date = .*$", 'date = "undated"'),
        "[setting-appears.date]: an event needs a date",
    ),
    "foreign name of an unknown step": (
        "facts/translations.toml",
        replaced('^step = "ai-training"$', 'step = "ai-schooling"'),
        "[fr.step]: unknown step 'ai-schooling'",
    ),
    "foreign name in an unknown language": (
        "facts/translations.toml",
        replaced("^\\[fr]", "[xx]"),
        "[xx]: unknown language",
    ),
    "event that cites": (
        "en/timeline.toml",
        replaced('^announced = "(.*)"$', r'announced = "\1[@gdpr]"'),
        "[announced]: cites: its sources belong into the facts",
    ),
    "link of a step without TLS": (
        "facts/steps.toml",
        replaced('^link = "https://', 'link = "http://'),
        "[ai-training.link]: is not a web address: 'http://www.linkedin.com/",
    ),
    "link of a step without a scheme": (
        "facts/steps.toml",
        replaced('^link = "https://', 'link = "'),
        "[ai-training.link]: is not a web address: 'www.linkedin.com/",
    ),
    "link of a step in one region without TLS": (
        "facts/steps.toml",
        replaced('^hk = "https://', 'hk = "http://'),
        "[objection-form.link]: is not a web address: 'http://www.linkedin.com/",
    ),
}
UNNOTICED = {
    "path without stations": ("facts/steps.toml", added('[[look-again.paths]]\ndevice = "app"\nstations = []\n')),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_key_and_reason(content, mistake):
    assert_named(content, MISTAKES[mistake])


@pytest.mark.parametrize("mistake", UNNOTICED)
def test_no_mistake_reaches_a_visitor(content, mistake):
    assert_refused(content, UNNOTICED[mistake])
