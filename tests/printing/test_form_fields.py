"""Links that mean boxes become check boxes that a screen reader can name; other links stay links."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from guide.printing.form_fields import with_form_fields


def link(pdf, key, target):
    """A link annotation as Typst writes one: with its place, its target, and its key in the parent tree."""
    action = Dictionary(S=Name.URI, URI=String(target))
    square = Array([10, 20 * key, 20, 20 * key + 10])
    return pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=square, A=action, Border=Array([0, 0, 0]), StructParent=key)
    )


@pytest.fixture
def typeset():
    """A tagged PDF with one page and three links: two boxes and an address."""
    pdf = pikepdf.new()
    targets = ["tick:0:ai-training:on:Done: the switch", "https://example.org/", "tick:0:research:off:Done"]
    links = [link(pdf, key, target) for key, target in enumerate(targets)]
    pdf.add_blank_page(page_size=(200, 200)).obj.Annots = Array(links)
    elements = [pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Link)) for _ in links]
    numbers = Array([item for key, element in enumerate(elements) for item in (key, element)])
    pdf.Root.StructTreeRoot = pdf.make_indirect(
        Dictionary(Type=Name.StructTreeRoot, ParentTree=pdf.make_indirect(Dictionary(Nums=numbers)))
    )
    file = io.BytesIO()
    pdf.save(file)
    return file.getvalue()


@pytest.fixture
def made(typeset):
    return pikepdf.open(io.BytesIO(with_form_fields(typeset)[0]))


def test_each_box_is_a_field_with_a_name_of_its_own_and_words_for_screen_readers(made):
    fields = [(str(field.T), str(field.TU), str(field.FT)) for field in made.Root.AcroForm.Fields]
    assert fields == [("0-ai-training", "Done: the switch", "/Btn"), ("0-research", "Done", "/Btn")]


def test_a_box_is_ticked_as_the_checklist_is(made):
    states = [(str(field.V), str(field.AS)) for field in made.Root.AcroForm.Fields]
    assert states == [("/Yes", "/Yes"), ("/Off", "/Off")]
    for field in made.Root.AcroForm.Fields:
        assert set(field.AP.N.keys()) == {"/Yes", "/Off"}


def test_its_element_of_the_structure_is_a_form(made):
    kinds = [str(element.S) for element in dict(pikepdf.NumberTree(made.Root.StructTreeRoot.ParentTree)).values()]
    assert kinds == ["/Form", "/Link", "/Form"]


def test_an_address_stays_a_link(made):
    annotation = made.pages[0].Annots[1]
    assert str(annotation.Subtype) == "/Link"
    assert str(annotation.A.URI) == "https://example.org/"


def test_the_pages_are_counted_and_the_same_sheet_has_the_same_bytes(typeset):
    assert with_form_fields(typeset)[1] == 1
    assert with_form_fields(typeset) == with_form_fields(typeset)
