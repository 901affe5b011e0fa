import datetime as dt

import pytest

from guide.catalogue.markdown import MalformedTextError, TextReader, split_front_matter
from guide.catalogue.passages import Passage, passages_in
from guide.catalogue.trees import Citation, Emphasis, Heading, Items, Line, Link, Name, Paragraph, Plain, Strong

READER = TextReader()


def children_of(written, reader=READER):
    (paragraph,) = reader.passage(written).blocks
    return paragraph.children


def test_a_title_may_hold_a_space_that_does_not_break():
    (section,) = TextReader().prose("## On 3.&nbsp;November {#day}\n\nText.").sections
    assert section.title == "On 3.\u00a0November"


def test_a_paragraph_is_words_marks_and_links():
    assert children_of("Now **this** and *that* [here](page:about).[@gdpr]") == (
        Plain("Now "),
        Strong((Plain("this"),)),
        Plain(" and "),
        Emphasis((Plain("that"),)),
        Plain(" "),
        Link("page:about", (Plain("here"),)),
        Plain("."),
        Citation("gdpr"),
    )


def test_a_list_holds_lines_or_whole_paragraphs():
    (short,) = READER.passage("- **One**, two\n- three").blocks
    assert short == Items(
        ((Line((Strong((Plain("One"),)), Plain(", two"))),), (Line((Plain("three"),)),)), is_numbered=False
    )
    (long,) = READER.passage("1. One\n\n2. Two").blocks
    assert long == Items(((Paragraph((Plain("One"),)),), (Paragraph((Plain("Two"),)),)), is_numbered=True)


def test_a_heading_within_a_section_is_one():
    assert READER.passage("### Detail\n\nMore.").blocks == (
        Heading((Plain("Detail"),)),
        Paragraph((Plain("More."),)),
    )


@pytest.mark.parametrize("written", ["[@GDPR]", "[@]", "[gdpr]", "\\[@gdpr]", "me@example.com"])
def test_what_only_resembles_a_citation_is_text(written):
    assert READER.passage(f"A claim.{written}").citations == ()


@pytest.mark.parametrize(
    "written",
    [
        "![x](y.png)",
        "`code`",
        "| a | b |\n|---|---|\n| c | d |",
        "> Said.",
        "- a\n    - b",
        "***",
        "a  \nb",
    ],
)
def test_what_our_texts_do_not_have_is_refused_and_not_lost(written):
    with pytest.raises(MalformedTextError, match="our texts have no <"):
        READER.passage(written)


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "A word <script src='https://example.com/x.js'></script> inside",
        "<div onclick='x()'>\n\ntext\n\n</div>",
        "<img src=x onerror=alert(1)>",
        "a <b>bold</b> word",
        "<!-- comment -->",
        "<style>*{}</style>",
    ],
)
def test_raw_html_is_words(written):
    passage = READER.passage(written)
    assert all(isinstance(node, Plain) for node in passage.inlines)
    assert passage.text.split() == written.split()


def test_a_no_break_space_may_be_written_as_an_entity():
    assert children_of("3&nbsp;November &amp; &#8364;") == (Plain("3\N{NO-BREAK SPACE}November & \N{EURO SIGN}"),)


def test_an_address_between_angle_brackets_is_a_link():
    assert children_of("<https://example.com/>") == (Link("https://example.com/", (Plain("https://example.com/"),)),)


@pytest.mark.parametrize("written", ["", "   ", "\n\n"])
def test_an_empty_passage_is_false(written):
    assert not READER.passage(written)
    assert not READER.line(written)


def test_a_line_has_no_paragraph_around_it():
    assert READER.line("The *switch*.[@gdpr]").blocks == (
        Line((Plain("The "), Emphasis((Plain("switch"),)), Plain("."), Citation("gdpr"))),
    )


@pytest.mark.parametrize("written", ["One.\n\nTwo.", "- One", "### One", "1. One", "One.\n\n- Two"])
def test_a_line_is_not_more_than_one_paragraph(written):
    with pytest.raises(MalformedTextError, match="more than one line"):
        READER.line(written)


@pytest.mark.parametrize("value", [3, True, None, ["One."], dt.date(2025, 11, 3)])
def test_a_line_is_a_string(value):
    with pytest.raises(MalformedTextError, match="not a string"):
        READER.line(value)


def test_one_text_leaves_nothing_behind_for_the_next():
    READER.passage("[a][b]\n\n[b]: https://example.com/")
    assert children_of("[a][b]") == (Plain("[a][b]"),)


def test_front_matter_keeps_dates_as_dates_and_text_as_text():
    front, body = split_front_matter('+++\nchecked_on = 2026-08-01\ncountry = "NO"\n+++\nText.\n')
    assert front == {"checked_on": dt.date(2026, 8, 1), "country": "NO"}
    assert body == "Text.\n"


@pytest.mark.parametrize(
    "source", ["", "Text.", 'title = "x"\n+++\nText.', 'Text.\n+++\ntitle = "x"\n+++\n', '+++\ntitle = "x"\nText.']
)
def test_a_text_without_front_matter_is_malformed(source):
    with pytest.raises(MalformedTextError, match="front matter between two"):
        split_front_matter(source)


def test_broken_front_matter_is_malformed():
    with pytest.raises(MalformedTextError, match=r"^front matter: .*line 1"):
        split_front_matter("+++\ntitle = unquoted\n+++\nText.\n")


def test_prose_is_an_introduction_and_sections():
    prose = READER.prose("Intro.\n\n## How {#how}\n\nSo.\n\n### Detail\n\nMore.\n\n## Why {#why}\n\nBecause.")
    assert prose.intro.text == "Intro."
    assert [(section.id, section.title) for section in prose.sections] == [("how", "How"), ("why", "Why")]
    assert prose.section("how").body.text == "So.\nDetail\nMore."


VARIANTS = "## Why {#why}\n\nFor all.\n\n## Why here {#why ca hk}\n\nFor two.\n\n## Only there {#extra uk}\n\nFor one."


def test_a_region_gets_its_own_variant_of_a_section():
    prose = READER.prose(VARIANTS)
    assert prose.section("why", "hk").body.text == "For two."
    assert prose.section("why", "eu").body.text == prose.section("why").body.text == "For all."


def test_a_section_for_some_regions_is_missing_in_the_others():
    prose = READER.prose(VARIANTS)
    assert prose.section("extra", "uk").title == "Only there"
    assert prose.section("extra", "eu") is None
    assert prose.section("nowhere") is None


def test_each_section_is_given_once_in_the_order_of_the_file():
    prose = READER.prose(VARIANTS)
    assert [section.title for section in prose.sections_for("ca")] == ["Why here"]
    assert [section.title for section in prose.sections_for("uk")] == ["Why", "Only there"]


def test_the_passages_of_a_text_include_all_variants():
    assert len(list(passages_in(READER.prose(VARIANTS)))) == 4


@pytest.mark.parametrize(
    "heading", ["## Why", "## Why {#Why}", "## Why {why}", "## Why {#why EU}", "## {#why}", "## Why {#why} x"]
)
def test_a_heading_without_a_proper_id_is_malformed(heading):
    with pytest.raises(MalformedTextError, match="heading without an id") as caught:
        READER.prose(f"{heading}\n\nText.")
    assert heading in str(caught.value)


@pytest.mark.parametrize(
    ("first", "second", "named"), [("#why", "#why", "why stands twice"), ("#why ca hk", "#why uk ca", "twice for ca")]
)
def test_two_sections_cannot_have_the_same_id_and_region(first, second, named):
    with pytest.raises(MalformedTextError, match=named):
        READER.prose(f"## Why {{{first}}}\n\nOne.\n\n## Why {{{second}}}\n\nTwo.")


def test_an_empty_passage_cites_nothing():
    assert Passage().citations == ()


@pytest.mark.parametrize(
    "source",
    [
        "Öffnen Sie „Settings & Privacy“.",
        "Open “Settings & Privacy”.",
        "**„Settings & Privacy“**",
        "[“Settings & Privacy”](page:about)",
    ],
)
def test_a_name_of_a_menu_between_quotation_marks_is_kept_from_translators(source):
    passage = TextReader({"Settings", "Settings & Privacy"}).passage(source)
    names = [node.text for node in passage.inlines if isinstance(node, Name)]
    assert [name.strip("„“”") for name in names] == ["Settings & Privacy"]


def test_other_quotations_are_translated_and_so_are_names_that_are_ordinary_words_there():
    assert children_of("Change the settings, says “LinkedIn”.", TextReader({"Settings", "settings"})) == (
        Plain("Change the settings, says “LinkedIn”."),
    )


@pytest.mark.parametrize("name", ["Off Switch", "Aus-Schalter"])
def test_the_name_of_the_site_is_kept_from_translators(name):
    assert children_of(f"{name} is free.") == (Name(name), Plain(" is free."))


def test_a_variant_may_be_for_regions_with_any_id():
    prose = READER.prose("## Why {#why us-ca eu}\nText")
    assert prose.sections[0].readers == ("us-ca", "eu")
