"""The page for editors shows the glossary that the checks enforce."""

from scripts.write_glossary import PAGE, glossary_page


def test_the_page_for_editors_is_up_to_date():
    """After a change of the glossary: make glossary."""
    assert PAGE.read_text() == glossary_page()


def test_every_term_says_what_it_is_in_both_languages(catalogue):
    for term in catalogue.glossary.values():
        assert set(term.about) == {"en", "de"}
