from guide.catalogue.markdown import TextReader
from guide.catalogue.passages import Section
from guide.presenters.references import References
from guide.presenters.sections import present_section


def test_a_section_keeps_its_id_and_title_and_numbers_its_citations(edition_en):
    section = Section("rights", "Your rights", TextReader().passage("A claim.[@gdpr]"))
    shown = present_section(section, References(edition_en), "Yes.")
    assert (shown.id, shown.title, shown.short) == ("rights", "Your rights", "Yes.")
    assert 'href="#source-1"' in shown.body
