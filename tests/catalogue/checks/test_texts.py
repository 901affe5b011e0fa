"""Texts that are incomplete, lead nowhere or have what pages cannot show stop the start."""

import re

import pytest

from tests.catalogue.planting import (
    added,
    assert_named,
    assert_refused,
    plant,
    problems_of,
    replaced,
    with_line,
    without,
)

MISTAKES = {
    "translation missing": ("de/steps/research.md", None, "[research]: the words are missing"),
    "text for an unknown id": (
        "en/articles/extra.md",
        lambda _: '+++\ntitle = "x"\nsummary = "x"\nchecked_on = 2026-11-23\n+++\nText.\n',
        "[extra]: words for an id that does not exist",
    ),
    "answer in a line missing on the home page": (
        "de/articles/home.md",
        replaced("^affected = .*\n"),
        "[short.affected]: is missing",
    ),
    "text that begins with a list": (
        "en/steps/visibility.md",
        replaced(r"(?<=\+\+\+\n)Look up", "- Look\n\n- up"),
        "does not begin with a paragraph",
    ),
    "text that begins with a heading": (
        "en/steps/visibility.md",
        replaced(r"(?<=\+\+\+\n)Look up(.*\n)+?(?=\n## )"),
        "nothing stands before the first heading",
    ),
    "empty section": (
        "de/steps/visibility.md",
        replaced(r"(?<=\{#worked\}\n)(.*\n)+?(?=\n## )"),
        "[worked]: the section is empty",
    ),
    "question in no group": (
        "de/articles/questions.md",
        added("\n## Neu? {#brand-new}\n\nJa.\n"),
        "[groups.brand-new]: stands in 0 groups",
    ),
    "unknown question in a group": (
        "en/articles/questions.md",
        replaced('questions = ."am-i-affected"', 'questions = ["am-i-afflicted", "am-i-affected"'),
        "[groups]: unknown question 'am-i-afflicted'",
    ),
    "group with the id of a question": (
        "en/articles/questions.md",
        replaced(r"^\[groups.press\]", "[groups.fine]"),
        "[groups.fine]: the page has this id already",
    ),
    "link to a place that is not there": (
        "de/articles/about.md",
        added("\n[x](page:questions#pres)\n"),
        "a link to #pres of page 'questions', which is not there",
    ),
    "claims without a source": (
        "en/regions/uk.md",
        lambda text: re.sub(r"\[@[a-z0-9-]+\]", "", text),
        "[microsoft]: claims without a source",
    ),
    "more achieved in an unknown region": (
        "en/steps/research.md",
        replaced("^title", 'achieved_in = { gb = "x" }\ntitle'),
        "[achieved_in]: unknown region 'gb'",
    ),
    "note on data in an unknown region": (
        "de/data_categories.toml",
        with_line("profile", 'notes = { gb = "x" }'),
        "[profile.notes]: unknown region 'gb'",
    ),
    "section for an unknown region": (
        "de/steps/ai-training.md",
        replaced("{#why uk}", "{#why gb}"),
        "[why]: unknown region 'gb'",
    ),
    "note on a link for an unknown region": (
        "en/steps/research.md",
        replaced("^title", 'link_notes = { gb = "x" }\ntitle'),
        "[link_notes]: unknown region 'gb'",
    ),
    "link to an unknown page": ("de/articles/about.md", added("\n[x](page:nowhere)\n"), "unknown page 'nowhere'"),
    "link to an unknown step": ("de/regions/eu.md", added("\n[x](step:nowhere)\n"), "unknown step 'nowhere'"),
    "reason missing where a step does not apply": (
        "en/steps/guest-settings.md",
        without("hk"),
        "[not_here.hk]: does not apply there, but the reason is missing",
    ),
    "section missing": (
        "en/regions/uk.md",
        replaced("{#limits}", "{#limitations}"),
        "[limits]: the section is missing",
    ),
    "event without words": ("en/timeline.toml", without("announced"), "[announced]: the words are missing"),
    "link without words": (
        "de/steps/ai-training.md",
        replaced("^link_text = .*$", 'link_text = ""'),
        "[link_text]: the step has a link, but no words for it",
    ),
    "question without its answer in a line": (
        "de/regions/uk.md",
        replaced("^microsoft = .*$"),
        "[short.microsoft]: is missing",
    ),
    "guests' section missing": (
        "en/regions/hk.md",
        replaced("{#guests-rights}", "{#guests-claims}"),
        "[guests-rights]: the section is missing",
    ),
    "citation of another form": (
        "de/regions/ch.md",
        added("\nText.[@GDPR]\n"),
        "a citation that is not of the form [@source-id]",
    ),
    "two sources in one citation": (
        "en/articles/about.md",
        added("\nText.[@gdpr, @fadp]\n"),
        "a citation that is not of the form [@source-id]",
    ),
    "citation of another form in front matter": (
        "en/regions/hk.md",
        replaced('^say_no = "', 'say_no = "[@ gdpr]'),
        "a citation that is not of the form [@source-id]",
    ),
    "citation of another form in a reason": (
        "de/steps/ads-sharing.md",
        replaced('^eu = "', 'eu = "[@gdpr'),
        "a citation that is not of the form [@source-id]",
    ),
    **{
        f"{kind} with a section {section_id}": (
            file,
            added(f"\n## Text {{#{section_id}}}\n\nText.\n"),
            f"[{section_id}]: the pages use this id themselves",
        )
        for kind, file, section_id in (
            ("region", "de/regions/eu.md", "checklist"),
            ("region", "en/regions/hk.md", "sources"),
            ("step", "en/steps/research.md", "step-progress"),
            ("step", "de/steps/visibility.md", "announcer"),
            ("article", "en/articles/about.md", "sources"),
            ("article", "de/articles/questions.md", "content"),
            ("article", "en/articles/privacy.md", "sources"),
        )
    },
}
UNNOTICED = {
    "link to a step from an article": ("en/articles/about.md", added("\n[x](step:research)\n")),
    "link to a step from the timeline": (
        "en/timeline.toml",
        replaced('^announced = "', 'announced = "[x](step:research) '),
    ),
    "link to a step from the comparison": (
        "en/regions/eu.md",
        replaced('^say_no = "', 'say_no = "[x](step:research) '),
    ),
    "link of an unknown kind": ("en/articles/about.md", added("\n[x](pages:questions)\n")),
    "short answer missing": ("en/articles/too-late.md", without("since")),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_key_and_reason(content, mistake):
    assert_named(content, MISTAKES[mistake])


@pytest.mark.parametrize("mistake", UNNOTICED)
def test_no_mistake_reaches_a_visitor(content, mistake):
    assert_refused(content, UNNOTICED[mistake])


def test_links_of_single_regions_need_words_too(content):
    plant(content, "facts/steps.toml", with_line("look-again", 'links = { ca = "https://www.linkedin.com/" }'))
    expected = "[link_text]: the step has a link, but no words for it"
    assert [line for line in problems_of(content) if expected in line] == [
        f"{locale}/steps/look-again.md {expected}" for locale in ("de", "en")
    ]
