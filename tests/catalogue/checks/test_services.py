"""A service that says nothing, or less than its facts, stops the start."""

import pytest

from tests.catalogue.planting import added, assert_named, replaced, with_line, without

FACTS = "facts/services.toml"
MISTAKES = {
    "unknown region": (
        FACTS,
        replaced(r'regions = \["eu", "uk", "ch"\]', 'regions = ["eu", "uk", "cz"]'),
        "[facebook-instagram.regions]: unknown region 'cz'",
    ),
    "unknown label": (
        FACTS,
        replaced('"openai-data-controls" ', '"openai-data-control" '),
        "[chatgpt.paths.any]: unknown label",
    ),
    "unknown source": (FACTS, replaced('sources = ."gemini-privacy-hub"', 'sources = ["gemini"'), "'gemini'"),
    "an address that is none": (
        FACTS,
        replaced('link = "https://github.com/settings', 'link = "github.com/settings'),
        "[github-copilot.link]: is not a web address",
    ),
    "nowhere to say no": (FACTS, without("link", "pinterest"), "[pinterest]: neither an address nor a way"),
    "limited to no region, and yet missing in one": (
        FACTS,
        with_line("pinterest", "names_no_region = true"),
        "[pinterest.names_no_region]: is limited to no region",
    ),
    "a name that leads somewhere else": (
        FACTS,
        with_line("gemini", 'aliases = ["checklist"]'),
        "[gemini]: 'checklist' already leads somewhere else",
    ),
    "a former name that another one has": (
        FACTS,
        with_line("claude", 'aliases = ["chatgpt"]'),
        "[claude]: 'chatgpt' already leads somewhere else",
    ),
    "no reason for a region without a way": (
        "de/services/pinterest.md",
        replaced("^hk = .*$"),
        "[not_here.hk]: a reason stands there for regions without a way",
    ),
    "a reason for a region with a way": (
        "en/services/pinterest.md",
        with_line("not_here", 'eu = "Not here."'),
        "[not_here.eu]: a reason stands there for regions without a way",
    ),
    "a link without words": ("en/services/gemini.md", without("link_text"), "[link_text]: the service has a link"),
    "a weak way that does not say so": ("de/services/x-grok.md", without("weak"), "[weak]: says why"),
    "no word about what stays open": (
        "en/services/claude.md",
        replaced("{#unanswered}", "{#rest}"),
        "[unanswered]: the section is missing",
    ),
    "a step in a text that belongs to no region": (
        "en/services/claude.md",
        added("\nAs [there](step:research).\n"),
        "a link to step 'research' where no region is known",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_named_with_file_key_and_reason(content, mistake):
    assert_named(content, mistake)


def test_linkedins_menus_need_their_names_in_every_language(content):
    mistake = ("facts/labels.toml", with_line("me", "untranslated = true"), "")
    path = content / mistake[0]
    path.write_text(mistake[1](path.read_text(encoding="utf-8")), encoding="utf-8")
    assert_named(
        content, ("facts/steps.toml", lambda text: text, "[ai-training.paths]: the label 'me' is known in one language")
    )
