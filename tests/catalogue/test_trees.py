from guide.catalogue.markdown import TextReader
from guide.catalogue.trees import (
    Citation,
    Items,
    Line,
    Link,
    Paragraph,
    Plain,
    Strong,
    inlines_of,
    leaves_of,
    text_of,
    uncited,
    with_citations_joined,
)

READER = TextReader()


def test_citations_that_follow_each_other_are_one_group_that_names_each_once():
    children = (Plain("a"), Citation("x"), Citation("y"), Citation("x"), Plain(" "), Citation("z"))
    assert list(with_citations_joined(children)) == [Plain("a"), ("x", "y"), Plain(" "), ("z",)]


def test_a_group_of_citations_ends_where_words_come_between_even_inside_other_nodes():
    children = (Strong((Plain("a"), Citation("x"))), Citation("y"))
    assert list(with_citations_joined(children)) == [children[0], ("y",)]


def test_words_in_lists_are_found_in_order():
    blocks = READER.passage("One.\n\n- Two.\n- Three.\n\nFour.").blocks
    assert [text_of(leaf.children) for leaf in leaves_of(blocks)] == ["One.", "Two.", "Three.", "Four."]


def test_a_node_comes_before_those_that_it_holds():
    inner = Link("page:about", (Plain("b"),))
    outer = Strong((Plain("a"), inner))
    assert list(inlines_of((outer,))) == [outer, Plain("a"), inner, Plain("b")]


def test_the_words_alone_have_no_citations():
    (paragraph,) = READER.passage("One **big** [claim](page:about).[@gdpr]").blocks
    assert text_of(paragraph.children) == "One big claim."


def test_citations_are_taken_out_however_deep_they_stand():
    line = Line((Strong((Plain("a"), Citation("x"))), Citation("y")))
    bare = Line((Strong((Plain("a"),)),))
    assert uncited(line) == bare
    assert uncited(Items(((line,), (Paragraph((Citation("z"),)),)), is_numbered=True)) == Items(
        ((bare,), (Paragraph(()),)), is_numbered=True
    )


def test_a_link_tells_whether_it_leaves_the_site_and_what_it_leads_to():
    assert Link("https://example.org", ()).leaves_the_site
    assert Link("https://example.org", ()).internal is None
    assert not Link("step:research", ()).leaves_the_site
    assert Link("step:research", ()).internal == ("step", "research")
    assert Link("steps:research", ()).internal is None
    assert Link("page:questions#press", ()).internal == ("page", "questions")
    assert Link("page:questions#press", ()).anchor == "press"
    assert Link("page:questions", ()).anchor == ""
