"""What comes out of the printer: every layout in every region, language and paper."""

import datetime as dt
import io
import itertools

import page as page_validation
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from django.utils import translation

from guide.domain.checklists import checklist_for
from guide.domain.handouts import Handout, Layout, is_printable
from guide.domain.progress import Progress
from guide.domain.regions import Paper
from guide.presenters.dates import day_in_words
from guide.presenters.links import plain_address
from tests.conftest import TODAY
from tests.pdf.conftest import SITE

REGIONS = ("eu", "uk", "ch", "ca", "hk")
LANGUAGES = ("de", "en")
PAGES = {Layout.SHEET: {2}, Layout.LARGE: {5, 6, 7, 8}, Layout.HALF: {1}, Layout.CARDS: {1}, Layout.POSTER: {1}}
ONE_OF_EACH = [(locale, region, layout) for locale in LANGUAGES for region, layout in zip(REGIONS, Layout, strict=True)]
LATE = dt.date(2027, 9, 24)  # every way may have moved by then
LONG_LINE = (
    "Verbraucherzentrale und Betriebsrat der Musterwerke Süd, Beratung dienstags 10 bis 12 Uhr, Raum 3.14, Erdgeschoss"
)


def copied_from(sheet):
    """What somebody gets who marks everything and copies it."""
    document = pypdfium2.PdfDocument(sheet.pdf)
    return " ".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))


def text_of(sheet):
    """The words of a sheet; pdfium marks a hyphen of the typesetter with U+FFFE."""
    return " ".join(copied_from(sheet).replace("\ufffe", "").split())


def squeezed(text):
    """Without spaces: lines break at slashes too."""
    return "".join(text.replace("\ufffe", "").split())


def spoken_instead(pdf):
    """What the content of each page gives screen readers and search in the place of its glyphs (ActualText)."""
    for page in pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            properties = operands[-1] if str(operator) == "BDC" else None
            if isinstance(properties, pikepdf.Dictionary) and "/ActualText" in properties:
                yield str(properties.ActualText)


def codes_on(sheet, scale=3):
    document = pypdfium2.PdfDocument(sheet.pdf)
    picture = document[0].render(scale=scale).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize(("locale", "region_id"), list(itertools.product(LANGUAGES, REGIONS)))
def test_every_layout_on_every_paper_has_its_number_of_pages(make_sheet, locale, region_id):
    for layout, paper in itertools.product(Layout, Paper):
        sheet = make_sheet(locale, region_id, Handout(layout, paper))

        assert sheet.pages in PAGES[layout], (layout, paper)


@pytest.mark.parametrize(("locale", "region_id"), list(itertools.product(LANGUAGES, REGIONS)))
def test_the_sheet_still_fits_when_every_way_may_have_moved_and_somebody_adds_a_line(make_sheet, locale, region_id):
    for layout, paper in itertools.product((Layout.SHEET, Layout.HALF, Layout.CARDS, Layout.POSTER), Paper):
        sheet = make_sheet(locale, region_id, Handout(layout, paper, sender=LONG_LINE), None, LATE)

        assert sheet.pages in PAGES[layout], (layout, paper)
        assert squeezed(LONG_LINE) in squeezed(text_of(sheet)), (layout, paper)


@pytest.mark.parametrize(("locale", "region_id"), list(itertools.product(LANGUAGES, REGIONS)))
@pytest.mark.parametrize("layout", [Layout.SHEET, Layout.LARGE, Layout.HALF])
def test_the_sheet_says_what_matters(make_sheet, catalogue, locale, region_id, layout):
    text = squeezed(text_of(make_sheet(locale, region_id, Handout(layout, Paper.A4))))
    front = catalogue.words[locale].regions[region_id].front
    with translation.override(locale):
        day = day_in_words(TODAY)

    for step in checklist_for(region_id, catalogue.step_list).steps:
        assert squeezed(catalogue.words[locale].steps[step.id].front.title) in text
        if step.essential:
            for path in step.paths:
                for station in path.stations:
                    words = catalogue.labels[station.label].words
                    assert squeezed(words[locale]) in text
                    assert squeezed(words["en"]) in text  # beside the page's language LinkedIn's own
    assert squeezed(front.name) in text
    assert squeezed(day) in text
    assert catalogue.version in text
    assert squeezed(catalogue.controllers[catalogue.regions[region_id].controller].name) in text


@pytest.mark.parametrize(("locale", "region_id"), list(itertools.product(LANGUAGES, REGIONS)))
@pytest.mark.parametrize("has_account", [True, False])
def test_every_printed_address_can_be_copied_out(make_sheet, catalogue, locale, region_id, has_account):
    steps = checklist_for(region_id, catalogue.step_list, has_account=has_account).steps
    for layout, paper in itertools.product(Layout, Paper):
        sheet = make_sheet(locale, region_id, Handout(layout, paper), Progress(has_account=has_account))
        lines = copied_from(sheet).replace("\r", "").replace("\n", "")
        shown = {Layout.SHEET: steps, Layout.LARGE: steps, Layout.HALF: [s for s in steps if s.essential]}
        addresses = [plain_address(step.link_in(region_id)) for step in shown.get(layout, ())]
        if layout is not Layout.HALF:
            addresses.append(plain_address(f"{SITE}/{locale}/{region_id}/"))

        for address in addresses:
            assert address in lines, (layout, paper)
        with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
            assert "\u200b" not in lines + "".join(spoken_instead(pdf)), (layout, paper)


def test_legal_basis_and_complaint_body_stand_on_the_sheet(make_sheet):
    german, english = squeezed(text_of(make_sheet("de", "eu"))), squeezed(text_of(make_sheet("en", "hk")))

    assert squeezed("Artikel 6 Absatz 1 Buchstabe f DSGVO") in german
    assert squeezed("federführend ist die DPC in Irland") in german
    assert "PCPD" in english


@pytest.mark.parametrize("layout", list(Layout))
def test_the_code_leads_to_the_page_with_the_same_ticks(make_sheet, catalogue, layout):
    progress = Progress(done=("ai-training", "research"), skipped=("visibility",))
    codes = codes_on(make_sheet("de", "ch", Handout(layout, Paper.A4), progress), 2 if layout is Layout.POSTER else 4)

    assert set(codes) == {f"{SITE}/de/ch/?{progress.query()}&since={catalogue.version}"}
    assert len(codes) == {Layout.HALF: 2, Layout.CARDS: 4}.get(layout, 1)


def test_the_code_of_the_longest_state_can_be_read(make_sheet, catalogue):
    progress = Progress(done=checklist_for("ca", catalogue.step_list).step_ids, has_account=False)

    for layout in Layout:
        assert codes_on(
            make_sheet("en", "ca", Handout(layout, Paper.LETTER), progress), 4 if layout is not Layout.POSTER else 2
        )


@pytest.mark.parametrize(("locale", "region_id", "layout"), ONE_OF_EACH)
def test_only_our_fonts_are_used_and_all_are_embedded(make_sheet, locale, region_id, layout):
    sheet = make_sheet(locale, region_id, Handout(layout, Paper.A4))
    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        descriptors = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]
        names = {str(item.FontName).partition("+")[2] for item in descriptors}
        assert descriptors
        assert all("/FontFile2" in item or "/FontFile3" in item for item in descriptors)
    assert names <= {"Inter-Regular", "Inter-Bold", "CharisSIL-Bold"}


@pytest.mark.parametrize(("locale", "region_id", "layout"), ONE_OF_EACH)
def test_a_sheet_is_pdf_ua(make_sheet, locale, region_id, layout, tmp_path):
    file = tmp_path / "sheet.pdf"
    for all_languages in (False, True):
        handout = Handout(layout, Paper.A4, all_languages=all_languages, sender="Help desk")
        file.write_bytes(make_sheet(locale, region_id, handout).pdf)

        assert "no failures" in str(page_validation.validate_pdf(str(file), profile="ua1"))


@pytest.mark.parametrize("locale", LANGUAGES)
def test_title_language_and_bookmarks_are_set(make_sheet, locale, catalogue):
    sheet = make_sheet(locale, "uk")
    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        assert str(pdf.Root.Lang) == locale
        assert catalogue.words[locale].regions["uk"].front.name in str(pdf.docinfo.Title)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_outline() as outline:
            assert len(outline.root) == 1
            assert len(outline.root[0].children) > 3


def fields_of(sheet):
    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        return {str(field.T): (str(field.TU), str(field.V)) for field in pdf.Root.AcroForm.Fields}


@pytest.mark.parametrize("layout", [Layout.SHEET, Layout.LARGE, Layout.HALF])
def test_each_step_has_a_named_box_that_carries_its_tick(make_sheet, catalogue, layout):
    fields = fields_of(make_sheet("en", "eu", Handout(layout, Paper.A4), Progress(done=("research",))))

    assert set(fields) == {f"0-{step_id}" for step_id in checklist_for("eu", catalogue.step_list).step_ids}
    assert fields["0-research"] == ("Done: Switch off research with your data", "/Yes")
    assert fields["0-ai-training"][1] == "/Off"


def test_the_bundle_holds_every_language(make_sheet, catalogue):
    bundle = make_sheet("de", "eu", Handout(all_languages=True))
    text = text_of(bundle)

    assert bundle.pages == 4
    assert all(catalogue.words[locale].regions["eu"].front.title in text for locale in LANGUAGES)
    assert len(fields_of(bundle)) == 2 * len(checklist_for("eu", catalogue.step_list).steps)


def test_people_without_an_account_get_their_own_steps(make_sheet, catalogue):
    text = text_of(make_sheet("de", "eu", Handout(), Progress(has_account=False)))

    assert catalogue.words["de"].steps["guest-settings"].front.title in text
    assert catalogue.words["de"].steps["research"].front.title not in text


def test_ageing_shows_on_paper(make_sheet):
    assert "Steht vielleicht seit" in text_of(make_sheet("de", "eu", Handout(), None, LATE))
    assert text_of(make_sheet("de", "eu", Handout(), None, LATE)).count("Steht vielleicht seit") > text_of(
        make_sheet("de", "eu")
    ).count("Steht vielleicht seit")


def test_what_is_typed_is_text_and_nothing_else(make_sheet):
    hostile = '#read("handout.typ") *b* [x] @y <z> // %% #import "/etc/passwd"'
    sheet = make_sheet("en", "eu", Handout(sender=hostile))

    assert squeezed(hostile) in squeezed(text_of(sheet))


def test_the_same_data_gives_the_same_bytes(make_sheet):
    make = make_sheet.__wrapped__

    assert make("de", "hk").pdf == make("de", "hk").pdf


def test_the_fonts_have_every_character_that_a_line_may_have(make_sheet):
    # PDF/UA allows no missing glyph: Typst refuses to set a line with one.
    characters = [chr(code) for code in range(0x21, 0x2200) if is_printable(chr(code))]
    lines = ["".join(characters[start : start + 100]) for start in range(0, len(characters), 100)]

    assert len(lines) > 5
    for line in lines:
        assert make_sheet("en", "eu", Handout(Layout.CARDS, sender=line)).pages == 1
