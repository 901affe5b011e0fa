import pytest

from guide.catalogue.markdown import TextReader
from guide.catalogue.passages import Passage, passages_in, strings_in

READER = TextReader()


def test_citations_are_named_in_order_of_appearance():
    passage = READER.passage("One.[@gdpr][@fadp]\n\n- Two.[@ico-2024-statement]\n- **Three.[@gdpr]**")
    assert passage.citations == ("gdpr", "fadp", "ico-2024-statement", "gdpr")


def test_every_claim_comes_with_the_sources_cited_for_it():
    passage = READER.passage("One **big** claim.[@gdpr][@fadp] Another.[@ico-2024-statement] And a remark.")
    assert list(passage.claims) == [
        ("One big claim.", ("gdpr", "fadp")),
        (" Another.", ("ico-2024-statement",)),
    ]


def test_each_paragraph_and_entry_has_its_own_sources():
    passage = READER.passage("One.[@gdpr]\n\n- Two.[@fadp]\n- Three.")
    assert passage.cited_by_paragraph == (frozenset({"gdpr"}), frozenset({"fadp"}), frozenset())


def test_links_are_named_by_kind_and_id_and_strange_ones_by_their_target():
    passage = READER.passage("[Q](page:questions), **[EU](region:eu)**, [x](https://example.org), [y](mailto:a@b.c)")
    assert passage.internal_links == (("page", "questions"), ("region", "eu"))
    assert [link.target for link in passage.links if link.leaves_the_site] == ["https://example.org"]
    assert passage.strange_links == ("mailto:a@b.c",)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Yes. And more.", "Yes."),
        ("Since 3.&nbsp;November it is on. More.", "Since 3.\u00a0November it is on."),
        ("He said “No.” Then he left.", "He said “No.”"),
        ("One sentence without an end", "One sentence without an end"),
        ("That depends:\n\n- on this.", "That depends:"),
        ("**No.**[@gdpr] Because.", "No."),
    ],
)
def test_the_first_sentence_has_its_words_and_no_marks(text, sentence):
    assert READER.passage(text).first_sentence == sentence


def test_a_passage_can_be_cut_after_its_first_paragraph():
    passage = READER.passage("One.[@gdpr]\n\nTwo.[@fadp]")
    assert passage.first_paragraph == READER.passage("One.[@gdpr]")
    assert READER.line("One.").first_paragraph == READER.line("One.")


def test_without_its_citations_a_passage_says_the_same():
    passage = READER.passage("One **big[@gdpr]** claim.[@fadp]\n\n- Two.[@gdpr]")
    assert passage.uncited.citations == ()
    assert passage.uncited.text == passage.text == "One big claim.\nTwo."


def test_an_empty_passage_cites_nothing():
    assert Passage().citations == ()
    assert not Passage().begins_with_paragraph


def test_passages_and_strings_are_found_however_deep(catalogue):
    text = catalogue.words["en"].steps["objection-form"]
    passages, strings = list(passages_in(text)), list(strings_in(text))
    assert text.front.guests.intro in passages
    assert set(text.front.link_notes.values()) <= set(passages)
    assert all(section.body in passages for section in text.prose.sections)
    assert {text.front.title, text.prose.sections[0].title} <= set(strings)
    assert not any(text.front.achieved.text == string for string in strings)
