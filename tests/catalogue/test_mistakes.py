import functools
import re
import shutil
from pathlib import Path

import pytest
from django.conf import settings

from guide.catalogue import load_catalogue
from guide.catalogue.markdown import TextReader
from guide.catalogue.problems import ContentError
from guide.checks import check_content


class RememberingReader(TextReader):
    """Every test reads nearly the same content: this one remembers what Markdown came to."""

    def __init__(self, menu_names):
        super().__init__(menu_names)
        self.passage = functools.cache(super().passage)


reader_for = functools.cache(RememberingReader)


@pytest.fixture
def content(tmp_path):
    """A copy of the real content, to plant mistakes in."""
    return Path(shutil.copytree(settings.CONTENT_DIR, tmp_path / "content"))


def problems_of(root):
    with pytest.raises(ContentError) as caught:
        load_catalogue(root, ("de", "en"), reader_for)
    return str(caught.value).splitlines()


def replaced(pattern, replacement=""):
    """Return an edit that changes the first match in a file, and insists that there is one."""

    def edit(text):
        edited, count = re.subn(pattern, replacement, text, count=1, flags=re.MULTILINE)
        assert count == 1, f"nothing in the file matches {pattern}"
        return edited

    return edit


def without(key, entry=""):
    """Return an edit that removes the line of a key, in the table of an entry."""
    table = rf"(^\[{entry}\]\n(?:(?!\[).*\n)*?)" if entry else "()"
    return replaced(rf"{table}^{key} = .*\n", r"\1")


def with_line(entry, line):
    """Return an edit that adds a line to the table of an entry."""
    return replaced(rf"^\[{entry}\]$", f"[{entry}]\n{line}")


def added(text):
    """Return an edit that appends to a file."""
    return lambda before: before + text


NOTICE = "linkedin-european-notice"
MISTAKES = {
    # --- files ---
    "translation missing": ("de/steps/research.md", None, "[research]: the words are missing"),
    "text for an unknown id": (
        "en/articles/extra.md",
        lambda _: '+++\ntitle = "x"\nsummary = "x"\nchecked_on = 2026-11-23\n+++\nText.\n',
        "[extra]: words for an id that does not exist",
    ),
    "facts missing": ("facts/labels.toml", None, "No such file"),
    "broken TOML": ("facts/steps.toml", added("\n[broken\n"), "(at line"),
    "timeline that is not UTF-8": ("de/timeline.toml", lambda _: "ä".encode("latin-1"), "can't decode byte"),
    "text that is not UTF-8": ("de/regions/uk.md", lambda text: text.encode("utf-16"), "can't decode byte"),
    "no front matter": ("de/regions/uk.md", replaced(r"\A\+\+\+\n"), "does not start with front matter"),
    "broken front matter": ("en/steps/research.md", replaced("^title = .*$", "title = no quotes"), "front matter: "),
    # --- keys and values ---
    "unknown key in facts": ("facts/steps.toml", with_line("research", 'colour = "red"'), "[research.colour]: "),
    "unknown key in front matter": ("de/regions/eu.md", replaced("^title", 'subtitle = "x"\ntitle'), "[subtitle]: "),
    "title missing": ("en/articles/about.md", without("title"), "[title]: Field required"),
    "wrong kind": (
        "facts/steps.toml",
        replaced('kind = "setting"', 'kind = "knob"'),
        "[ai-training.kind]: Input should be",
    ),
    "wrong device": ("facts/steps.toml", replaced('device = "app"', 'device = "tv"'), "device]: Input should be"),
    "wrong law": ("facts/regions.toml", replaced('law = "fadp"', 'law = "dsg"'), "[ch.law]: Input should be"),
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
    # --- strict types, nothing blank, for every kind of text and fact ---
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
    # --- no firmer than the sources, one name for one thing ---
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
    # --- sources ---
    "source without publisher": (
        "facts/sources.toml",
        without("publisher", NOTICE),
        f"[{NOTICE}.publisher]: Field required",
    ),
    "source that nothing rests on": (
        "facts/sources.toml",
        added(
            '\n[lonely]\ntitle = "T"\npublisher = "P"\nlanguage = "en"\ndate = 2026-01-01\n'
            'url = "https://example.org/"\nconfidence = "own-words"\n'
        ),
        "[lonely]: nothing rests on this source",
    ),
    "source without date": ("facts/sources.toml", without("date", NOTICE), f"[{NOTICE}.date]: Field required"),
    "source without address": ("facts/sources.toml", without("url", NOTICE), f"[{NOTICE}.url]: Field required"),
    "source with an empty title": (
        "facts/sources.toml",
        replaced("^title = .*$", 'title = " "'),
        f"[{NOTICE}.title]: is empty",
    ),
    "source with half an address": (
        "facts/sources.toml",
        replaced('url = "https://', 'url = "'),
        f"[{NOTICE}.url]: is not a web address",
    ),
    "source with a word for a date": (
        "facts/sources.toml",
        replaced("date = .*$", 'date = "yesterday"'),
        "'yesterday'",
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
    "claims without a source": (
        "en/regions/uk.md",
        lambda text: re.sub(r"\[@[a-z0-9-]+\]", "", text),
        "[microsoft]: claims without a source",
    ),
    "other sources in the other language": (
        "en/steps/research.md",
        added("\nText.[@fadp]\n"),
        "[limits]: paragraph 2 cites other sources than in de: fadp",
    ),
    "other sources in the introduction": (
        "en/articles/home.md",
        replaced(r"^## ", "Text.[@fadp]\n\n## "),
        "cites other sources than in de: fadp",
    ),
    "other sources in the front matter": (
        "en/regions/eu.md",
        replaced(r"^(legal_basis = .*)\"$", r'\1[@fadp]"'),
        "[front matter]: cites other sources than de: fadp",
    ),
    # --- what points to something else ---
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
    "picture": ("de/articles/about.md", added("\n![x](https://example.org/x.png)\n"), "our texts have no <img>"),
    "table": ("en/articles/about.md", added("\n| a | b |\n|---|---|\n| c | d |\n"), "our texts have no <table>"),
    "list in a list": ("de/articles/about.md", added("\n- a\n    - b\n"), "our texts have no <ul>"),
    "unknown region": (
        "facts/timeline.toml",
        replaced(r'regions = \["uk"\]', 'regions = ["gb"]'),
        "[uk-pause.regions]: unknown region 'gb'",
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
    # --- what is missing ---
    "label without German": ("facts/labels.toml", replaced(', de = "Sie"'), "[me.words.de]: is missing"),
    "label with an empty name": ("facts/labels.toml", replaced('en = "Me"', 'en = ""'), "[me.words.en]: is missing"),
    "label without confidence": (
        "facts/labels.toml",
        replaced(', de = "own-words" }', " }"),
        "[me.confidence.de]: is missing",
    ),
    "reason missing where a step does not apply": (
        "en/steps/guest-settings.md",
        without("hk"),
        "[not_here.hk]: does not apply there, but the reason is missing",
    ),
    "region missing in the table of data": (
        "facts/data_categories.toml",
        without("hk", "profile.use"),
        "[profile.use.hk]: is missing",
    ),
    "section missing": (
        "en/regions/uk.md",
        replaced("{#limits}", "{#limitations}"),
        "[limits]: the section is missing",
    ),
    "section in one language only": (
        "en/articles/about.md",
        added("\n## More {#more}\n\nText.\n"),
        "[more]: the section stands in one of this file and de only",
    ),
    "event without words": ("en/timeline.toml", without("announced"), "[announced]: the words are missing"),
    "event without a date": (
        "facts/timeline.toml",
        replaced("^date = .*$", 'date = "undated"'),
        "[setting-appears.date]: an event needs a date",
    ),
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
    "event that cites": (
        "en/timeline.toml",
        replaced('^announced = "(.*)"$', r'announced = "\1[@gdpr]"'),
        "[announced]: cites: its sources belong into the facts",
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
    **{
        f"step with an empty {key}": (
            "en/steps/research.md",
            replaced(f"^{key} = .*$", f'{key} = " "'),
            f"[{key}]: is empty",
        )
        for key in ("title", "summary", "confirm")
    },
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
    "heading without an id": ("de/regions/hk.md", replaced(r"^(## .*) \{#rights\}$", r"\1"), "heading without an id"),
    "section written twice": (
        "de/articles/about.md",
        added("\n## Nochmals {#method}\n\nText.\n"),
        "method stands twice",
    ),
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
    "source in an unknown language": ("facts/sources.toml", replaced('^language = "en"', 'language = "xx"')),
    "path without stations": ("facts/steps.toml", added('[[look-again.paths]]\ndevice = "app"\nstations = []\n')),
}


def plant(root, file, edit):
    """Make a mistake in one file; an edit of None removes it."""
    path = root / file
    if edit is None:
        path.unlink()
        return
    edited = edit(path.read_text(encoding="utf-8") if path.exists() else "")
    path.write_bytes(edited if isinstance(edited, bytes) else edited.encode())


def test_the_content_of_this_site_has_no_mistakes(catalogue):
    assert tuple(catalogue.regions) == ("eu", "uk", "ch", "ca", "hk")
    assert set(catalogue.words) == {"de", "en"}


def test_an_unchanged_copy_reads_the_same(content, catalogue):
    assert load_catalogue(content, ("de", "en"), reader_for) == catalogue


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_key_and_reason(content, mistake):
    file, edit, expected = MISTAKES[mistake]
    plant(content, file, edit)
    assert [line for line in problems_of(content) if line.startswith(file) and expected in line]


def test_links_of_single_regions_need_words_too(content):
    plant(content, "facts/steps.toml", with_line("look-again", 'links = { ca = "https://www.linkedin.com/" }'))
    assert [
        line for line in problems_of(content) if "[link_text]: the step has a link, but no words for it" in line
    ] == [
        f"{locale}/steps/look-again.md [link_text]: the step has a link, but no words for it" for locale in ("de", "en")
    ]


@pytest.mark.parametrize("mistake", UNNOTICED)
def test_no_mistake_reaches_a_visitor(content, mistake):
    file, edit = UNNOTICED[mistake]
    plant(content, file, edit)
    assert [line for line in problems_of(content) if line.startswith(file)]


@pytest.mark.parametrize("mistake", ["translation missing", "broken TOML", "claims without a source", "unknown label"])
def test_the_system_check_names_the_same_mistakes(content, settings, mistake):
    file, edit, _expected = MISTAKES[mistake]
    plant(content, file, edit)
    settings.CONTENT_DIR = content
    errors = check_content()
    assert sorted(error.msg for error in errors) == sorted("\n".join(problems_of(content)).splitlines())
    assert {error.id for error in errors} == {"guide.E001"}


def test_the_system_check_is_content_with_the_content():
    assert check_content() == []


def test_all_mistakes_are_named_at_once(content):
    for file in ("de/steps/research.md", "en/regions/uk.md"):
        plant(content, file, None)
    assert {line.partition(" ")[0] for line in problems_of(content)} >= {"de/steps/research.md", "en/regions/uk.md"}


def test_entries_keep_the_order_of_their_file(catalogue):
    written = re.findall(r"^\[([a-z-]+)\]$", (settings.CONTENT_DIR / "facts/steps.toml").read_text(), re.MULTILINE)
    assert [step.id for step in catalogue.step_list] == written


def test_nothing_can_be_added_to_the_catalogue(catalogue):
    with pytest.raises(TypeError):
        catalogue.regions["us"] = catalogue.regions["eu"]
    with pytest.raises(AttributeError):
        catalogue.steps["research"].link = "https://example.com/"
