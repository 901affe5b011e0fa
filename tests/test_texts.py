import datetime as dt
import re

import pytest

from guide.texts import MalformedTextError, Passage, compile_line, compile_passage, compile_prose, split_front_matter


def test_a_citation_becomes_a_mark_without_a_number():
    passage = compile_passage("A claim.[@gdpr]")
    assert passage.html == '<p>A claim.<sup data-source="gdpr"></sup></p>'


def test_citations_are_named_in_order_of_appearance():
    passage = compile_passage("One.[@gdpr][@fadp]\n\n- Two.[@ico-2024-statement]\n- Three.[@gdpr]")
    assert passage.citations == ("gdpr", "fadp", "ico-2024-statement", "gdpr")


@pytest.mark.parametrize("written", ["[@GDPR]", "[@]", "[gdpr]", "\\[@gdpr]", "`[@gdpr]`", "me@example.com"])
def test_what_only_resembles_a_citation_is_text(written):
    assert compile_passage(f"A claim.{written}").citations == ()


def test_a_table_may_cite():
    assert compile_passage("| a | b |\n|---|---|\n| c | d[@gdpr] |").citations == ("gdpr",)


def test_internal_links_are_named_by_kind_and_id():
    passage = compile_passage("[Questions](page:questions), [EU](region:eu) and [research](step:research)")
    assert passage.internal_links == (("page", "questions"), ("region", "eu"), ("step", "research"))
    assert "external" not in passage.html


@pytest.mark.parametrize(
    "written", ["[here](https://example.com/)", "[here](http://example.com/)", "<https://example.com/>"]
)
def test_links_that_leave_the_site_are_marked(written):
    assert '<a class="external" href="http' in compile_passage(written).html


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
def test_raw_html_is_shown_and_never_obeyed(written):
    html = compile_passage(written).html
    assert html.replace("<p>", "").replace("</p>", "").count("<") == 0
    assert "&lt;" in html


def test_a_no_break_space_may_be_written_as_an_entity():
    assert compile_passage("3&nbsp;November 2025").html == "<p>3&nbsp;November 2025</p>"


def test_a_passage_can_be_cut_after_its_first_paragraph():
    passage = compile_passage("One.[@gdpr]\n\nTwo.[@fadp]")
    assert passage.first_paragraph == compile_passage("One.[@gdpr]")
    assert compile_line("One.").first_paragraph == compile_line("One.")


@pytest.mark.parametrize("written", ["", "   ", "\n\n"])
def test_an_empty_passage_is_false(written):
    assert not compile_passage(written)
    assert not compile_line(written)


def test_a_line_has_no_paragraph_around_it():
    assert compile_line("The *switch*.[@gdpr]").html == 'The <em>switch</em>.<sup data-source="gdpr"></sup>'


@pytest.mark.parametrize("written", ["One.\n\nTwo.", "- One", "## One", "> One", "1. One"])
def test_a_line_is_not_more_than_one_paragraph(written):
    with pytest.raises(MalformedTextError, match="more than one line"):
        compile_line(written)


@pytest.mark.parametrize("written", ["One.\n\n- Two", "One.\n\n# Two", "One.\n\n| Two |\n|---|\n| x |"])
def test_a_line_has_no_list_heading_or_table_after_it(written):
    with pytest.raises(MalformedTextError, match="more than one line"):
        compile_line(written)


@pytest.mark.parametrize("value", [3, True, None, ["One."], dt.date(2025, 11, 3)])
def test_a_line_is_a_string(value):
    with pytest.raises(MalformedTextError, match="not a string"):
        compile_line(value)


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
    prose = compile_prose("Intro.\n\n## How {#how}\n\nSo.\n\n### Detail\n\nMore.\n\n## Why {#why}\n\nBecause.")
    assert prose.intro.html == "<p>Intro.</p>"
    assert [(section.id, section.title) for section in prose.sections] == [("how", "How"), ("why", "Why")]
    assert prose.section("how").body.html == "<p>So.</p>\n<h3>Detail</h3>\n<p>More.</p>"


VARIANTS = "## Why {#why}\n\nFor all.\n\n## Why here {#why ca hk}\n\nFor two.\n\n## Only there {#extra uk}\n\nFor one."


def test_a_region_gets_its_own_variant_of_a_section():
    prose = compile_prose(VARIANTS)
    assert prose.section("why", "hk").body.html == "<p>For two.</p>"
    assert prose.section("why", "eu").body.html == prose.section("why").body.html == "<p>For all.</p>"


def test_a_section_for_some_regions_is_missing_in_the_others():
    prose = compile_prose(VARIANTS)
    assert prose.section("extra", "uk").title == "Only there"
    assert prose.section("extra", "eu") is None
    assert prose.section("nowhere") is None


def test_each_section_is_given_once_in_the_order_of_the_file():
    prose = compile_prose(VARIANTS)
    assert [section.title for section in prose.sections_for("ca")] == ["Why here"]
    assert [section.title for section in prose.sections_for("uk")] == ["Why", "Only there"]


def test_the_passages_of_a_text_include_all_variants():
    assert len(compile_prose(VARIANTS).passages) == 4


@pytest.mark.parametrize(
    "heading", ["## Why", "## Why {#Why}", "## Why {why}", "## Why {#why EU}", "## {#why}", "## Why {#why} x"]
)
def test_a_heading_without_a_proper_id_is_malformed(heading):
    with pytest.raises(MalformedTextError, match="heading without an id") as caught:
        compile_prose(f"{heading}\n\nText.")
    assert heading in str(caught.value)


@pytest.mark.parametrize(
    ("first", "second", "named"), [("#why", "#why", "why stands twice"), ("#why ca hk", "#why uk ca", "twice for ca")]
)
def test_two_sections_cannot_have_the_same_id_and_region(first, second, named):
    with pytest.raises(MalformedTextError, match=named):
        compile_prose(f"## Why {{{first}}}\n\nOne.\n\n## Why {{{second}}}\n\nTwo.")


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
    html = compile_passage(source, {"Settings", "Settings & Privacy"}).html
    assert re.search(r'<span translate="no">[„“]Settings &amp; Privacy[“”]</span>', html)


def test_other_quotations_are_translated_and_so_are_names_that_are_ordinary_words_there():
    assert "translate" not in compile_passage("Change the settings, says “LinkedIn”.", {"Settings", "settings"}).html


@pytest.mark.parametrize("name", ["Off Switch", "Aus-Schalter"])
def test_the_name_of_the_site_is_kept_from_translators(name):
    assert f'<span translate="no">{name}</span> is' in compile_passage(f"{name} is free.").html


def test_a_variant_may_be_for_regions_with_any_id():
    prose = compile_prose("## Why {#why us-ca eu}\nText")
    assert prose.sections[0].readers == ("us-ca", "eu")
