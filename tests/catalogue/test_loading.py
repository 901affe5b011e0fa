"""Files that cannot be read, and entries of another form, stop the start."""

import pytest

from tests.catalogue.planting import NOTICE, added, assert_named, replaced, with_line, without

MISTAKES = {
    "facts missing": ("facts/labels.toml", None, "No such file"),
    "broken TOML": ("facts/steps.toml", added("\n[broken\n"), "(at line"),
    "timeline that is not UTF-8": ("de/timeline.toml", lambda _: "ä".encode("latin-1"), "can't decode byte"),
    "text that is not UTF-8": ("de/regions/uk.md", lambda text: text.encode("utf-16"), "can't decode byte"),
    "no front matter": ("de/regions/uk.md", replaced(r"\A\+\+\+\n"), "does not start with front matter"),
    "broken front matter": ("en/steps/research.md", replaced("^title = .*$", "title = no quotes"), "front matter: "),
    "unknown key in facts": ("facts/steps.toml", with_line("research", 'colour = "red"'), "[research.colour]: "),
    "unknown key in front matter": ("de/regions/eu.md", replaced("^title", 'subtitle = "x"\ntitle'), "[subtitle]: "),
    "title missing": ("en/articles/about.md", without("title"), "[title]: Field required"),
    "wrong kind": (
        "facts/steps.toml",
        replaced('kind = "setting"', 'kind = "knob"'),
        "[ai-training.kind]: Input should be",
    ),
    "wrong device": ("facts/steps.toml", replaced('device = "app"', 'device = "tv"'), "device]: Input should be"),
    "wrong paper": (
        "facts/regions.toml",
        replaced('paper = "letter"', 'paper = "legal"'),
        "[ca.paper]: Input should be",
    ),
    "wrong type": (
        "facts/steps.toml",
        replaced("essential = true", 'essential = "perhaps"'),
        "[ai-training.essential]: ",
    ),
    "not a table": ("facts/labels.toml", lambda text: f'me2 = "Me"\n{text}', "[me2]: is not a table"),
    "two paragraphs in a line": (
        "de/steps/research.md",
        replaced("^achieved = .*$", 'achieved = "Eins.\\\\n\\\\nZwei."'),
        "[achieved]: Value error, is more than one line",
    ),
    "number in the timeline": (
        "en/timeline.toml",
        replaced("^announced = .*$", "announced = 3"),
        "[announced]: is not a string",
    ),
    "word for a truth": (
        "facts/steps.toml",
        replaced("essential = true", 'essential = "yes"'),
        "[ai-training.essential]: Input should be a valid boolean",
    ),
    "quoted date": (
        "en/regions/uk.md",
        replaced("^checked_on = .*$", 'checked_on = "2026-11-23"'),
        "[checked_on]: a date stands without quotation marks",
    ),
    "quoted date in facts": (
        "facts/steps.toml",
        replaced("^checked_on = .*$", 'checked_on = "2026-11-23"'),
        "checked_on]: a date stands without quotation marks",
    ),
    "empty line in front matter": (
        "de/steps/research.md",
        replaced("^achieved = .*$", 'achieved = ""'),
        "[achieved]: Value error, is empty",
    ),
    "empty line in the timeline": (
        "en/timeline.toml",
        replaced("^announced = .*$", 'announced = " "'),
        "[announced]: is empty",
    ),
    "region with an empty title": ("de/regions/eu.md", replaced("^title = .*$", 'title = ""'), "[title]: is empty"),
    "region with an empty name": ("en/regions/hk.md", replaced("^name = .*$", 'name = " "'), "[name]: is empty"),
    "article with an empty title": (
        "de/articles/about.md",
        replaced("^title = .*$", 'title = ""'),
        "[title]: is empty",
    ),
    "article for no days": (
        "en/articles/privacy.md",
        replaced("^review_days = .*$", "review_days = 0"),
        "[review_days]: is less than a day",
    ),
    "controller with an empty name": (
        "facts/controllers.toml",
        replaced('^name = ".*"$', 'name = ""'),
        "[linkedin-ireland.name]: is empty",
    ),
    "kind of data with an empty name": (
        "en/data_categories.toml",
        replaced('^name = ".*"$', 'name = ""'),
        "[profile.name]: is empty",
    ),
    "source without publisher": (
        "facts/sources.toml",
        without("publisher", NOTICE),
        f"[{NOTICE}.publisher]: Field required",
    ),
    "source without date": ("facts/sources.toml", without("date", NOTICE), f"[{NOTICE}.date]: Field required"),
    "source without address": ("facts/sources.toml", without("url", NOTICE), f"[{NOTICE}.url]: Field required"),
    "source with an empty title": (
        "facts/sources.toml",
        replaced("^title = .*$", 'title = " "'),
        f"[{NOTICE}.title]: is empty",
    ),
    "source with a word for a date": (
        "facts/sources.toml",
        replaced("date = .*$", 'date = "yesterday"'),
        "'yesterday'",
    ),
    "picture": ("de/articles/about.md", added("\n![x](https://example.org/x.png)\n"), "our texts have no <img>"),
    "table": ("en/articles/about.md", added("\n| a | b |\n|---|---|\n| c | d |\n"), "our texts have no <table>"),
    "list in a list": ("de/articles/about.md", added("\n- a\n    - b\n"), "our texts have no <ul>"),
    "foreign name of unknown evidence": (
        "facts/translations.toml",
        replaced("^evidence = .*$", 'evidence = "hearsay"'),
        "[fr.evidence]: ",
    ),
    "interval of no days": (
        "facts/steps.toml",
        replaced("^review_days = .*$", "review_days = 0"),
        "[ai-training.review_days]: is less than a day",
    ),
    "heading without an id": ("de/regions/hk.md", replaced(r"^(## .*) \{#rights\}$", r"\1"), "heading without an id"),
    "section written twice": (
        "de/articles/about.md",
        added("\n## Nochmals {#method}\n\nText.\n"),
        "method stands twice",
    ),
    **{
        f"step with an empty {key}": (
            "en/steps/research.md",
            replaced(f"^{key} = .*$", f'{key} = " "'),
            f"[{key}]: is empty",
        )
        for key in ("title", "summary", "confirm")
    },
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_key_and_reason(content, mistake):
    assert_named(content, MISTAKES[mistake])
