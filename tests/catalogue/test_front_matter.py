from dataclasses import replace

from guide.catalogue.front_matter import DataCategoryWords
from guide.catalogue.markdown import TextReader


def test_a_region_with_a_note_of_its_own_is_told_that_one():
    words = DataCategoryWords("Posts", note="what you publish", notes={"ca": "what you share in public"})
    assert words.note_in("ca") == "what you share in public"
    assert words.note_in("eu") == "what you publish"


def test_what_a_link_opens_is_said_for_the_region(catalogue):
    line = TextReader().line
    front = replace(
        catalogue.words["en"].steps["research"].front, link_note=line("Everywhere."), link_notes={"hk": line("There.")}
    )
    assert front.link_note_in("hk").text == "There."
    assert front.link_note_in("uk").text == "Everywhere."
