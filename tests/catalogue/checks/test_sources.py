"""Claims without a source, and sources without a claim, stop the start."""

import pytest

from guide.catalogue import load_catalogue
from tests.catalogue.planting import NOTICE, added, assert_named, assert_refused, plant, replaced, without

LONELY = added(
    '\n[lonely]\ntitle = "T"\npublisher = "P"\nkind = "law"\nlanguage = "en"\ndate = 2026-01-01\n'
    'url = "https://example.org/"\nconfidence = "own-words"\n'
)
MISTAKES = {
    "source that nothing rests on": (
        "facts/sources.toml",
        LONELY,
        "[lonely]: nothing rests on this source",
    ),
    "source called like a page": (
        "facts/sources.toml",
        replaced(r"^\[pipeda\]$", "[due]"),
        "[due]: is the name of a page",
    ),
    "source with half an address": (
        "facts/sources.toml",
        replaced('url = "https://', 'url = "'),
        f"[{NOTICE}.url]: is not a web address",
    ),
    "archive date without archive": (
        "facts/sources.toml",
        without("archive_url", NOTICE),
        f"[{NOTICE}.archived_on]: has no archive_url",
    ),
    "fact without a source": (
        "facts/regions.toml",
        replaced("^sources = .*$", "sources = []"),
        "[eu.sources]: a claim without a source",
    ),
    "fact with an unknown source": (
        "facts/timeline.toml",
        replaced("^sources = .*$", 'sources = ["hearsay"]'),
        "[setting-appears.sources]: unknown source 'hearsay'",
    ),
    "text citing an unknown source": ("de/regions/ch.md", added("\nText.[@hearsay]\n"), "unknown source 'hearsay'"),
    "front matter citing an unknown source": (
        "en/regions/hk.md",
        replaced('^say_no = "', 'say_no = "[@hearsay]'),
        "unknown source 'hearsay'",
    ),
    "reason citing an unknown source": (
        "de/steps/ads-sharing.md",
        replaced('^eu = "', 'eu = "[@hearsay]'),
        "unknown source 'hearsay'",
    ),
}
UNNOTICED = {
    "source in an unknown language": ("facts/sources.toml", replaced('^language = "en"', 'language = "xx"')),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_key_and_reason(content, mistake):
    assert_named(content, MISTAKES[mistake])


def test_a_source_that_is_gone_may_stay_though_nothing_rests_on_it(content):
    plant(content, "facts/sources.toml", LONELY)
    assert_named(content, ("facts/sources.toml", lambda text: text, "[lonely]: nothing rests on this source"))
    plant(content, "facts/sources.toml", added("gone_on = 2027-01-02\n"))
    assert load_catalogue(content, ("de", "en")).sources["lonely"].gone_on


@pytest.mark.parametrize("mistake", UNNOTICED)
def test_no_mistake_reaches_a_visitor(content, mistake):
    assert_refused(content, UNNOTICED[mistake])
