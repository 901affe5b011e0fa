"""What comes out of the printer: every layout in every region, language and paper."""

import datetime as dt
import io
import itertools
import re

import page as page_validation
import pikepdf
import pytest
from django.utils import translation
from django.utils.translation import gettext

from guide.domain.checklists import checklist_for
from guide.domain.handouts import Handout, Layout, is_printable
from guide.domain.progress import Progress
from guide.domain.regions import Paper
from guide.presenters.dates import day_in_words
from guide.presenters.links import plain_address
from tests.conftest import TODAY
from tests.pdf.conftest import SITE
from tests.pdf.reading import codes_on, copied_from, fields_of, heading_levels_of, pages_of, squeezed, text_of

REGIONS = ("eu", "uk", "ch", "ca", "hk")
LANGUAGES = ("de", "en")
EVERYWHERE = list(itertools.product(LANGUAGES, REGIONS))
ONE_OF_EACH = [
    (locale, region, layout) for locale in LANGUAGES for region, layout in zip((*REGIONS, "ca"), Layout, strict=True)
]
LATE = dt.date(2027, 9, 24)  # every way may have moved by then
LATER = dt.date(2026, 12, 1)  # the facts are as old as before


def letters_of(text):
    """Without numbers of sources between sentences, and without hyphens, which a break of the line may hide."""
    return "".join(filter(str.isalpha, text))


def is_code_of_the_guide(url):
    return "since=" in url


def spoken_instead(pdf):
    """What the content of each page gives screen readers and search in the place of its glyphs (ActualText)."""
    for page in pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            properties = operands[-1] if str(operator) == "BDC" else None
            if isinstance(properties, pikepdf.Dictionary) and "/ActualText" in properties:
                yield str(properties.ActualText)


@pytest.mark.parametrize(("locale", "region_id"), EVERYWHERE)
@pytest.mark.parametrize("has_account", [True, False])
def test_every_layout_tells_how_to_say_no_in_writing(make_sheet, catalogue, locale, region_id, has_account):
    readers = (region_id,) if has_account else (f"guests-{region_id}", "guests", region_id)
    how = catalogue.words[locale].steps["objection-form"].prose.section("how", *readers).body
    for layout in Layout:
        sheet = make_sheet(locale, region_id, Handout(layout), Progress(has_account=has_account))
        wanted, found = (letters_of(words) for words in (how.first_paragraph.uncited.text, text_of(sheet)))

        assert wanted in found, layout


@pytest.mark.parametrize(("locale", "region_id"), EVERYWHERE)
def test_every_layout_says_how_old_it_is_and_that_it_may_be_copied(make_sheet, catalogue, locale, region_id):
    checked = min(step.checked_on for step in checklist_for(region_id, catalogue.step_list).steps)
    with translation.override(locale):
        facts, printed = day_in_words(checked), day_in_words(LATER)
        other_words = [gettext("Sources compared on %(day)s.") % {"day": facts}]
        other_words += [gettext("Printed on %(day)s.") % {"day": printed}]
    for layout in Layout:
        text = squeezed(text_of(make_sheet(locale, region_id, Handout(layout), None, LATER)))

        assert all(squeezed(words) in text for words in other_words), layout
        assert "CCBY4.0" in text, layout
        assert re.search("darfkopiertundweitergegebenwerden|maybecopiedandhandedout", text), layout


@pytest.mark.parametrize("layout", list(Layout))
def test_each_sheet_speaks_of_its_region_alone(make_sheet, catalogue, layout):
    for locale, region_id in itertools.product(LANGUAGES, REGIONS):
        text = text_of(make_sheet(locale, region_id, Handout(layout)))
        others = {catalogue.words[locale].regions[other].front.name for other in ("uk", "ch", "hk", "ca")}

        named = {name for name in others - {catalogue.words[locale].regions[region_id].front.name} if name in text}
        # European addresses are documented for several regions at once.
        assert layout in {Layout.SHEET, Layout.LARGE} or not named, (locale, region_id)


@pytest.mark.parametrize(
    ("layout", "lines"), [(Layout.SHORT, 7), (Layout.SHEET, 7), (Layout.LARGE, 7), (Layout.POSTER, 3)]
)
def test_there_are_lines_for_evidence_and_for_help_on_the_spot(make_sheet, layout, lines):
    words = ["Sent on", "Form or post", "Confirmed on", "Answered on", "Place", "Hours", "Telephone"][-lines:]
    text = text_of(make_sheet("en", "eu", Handout(layout)))

    assert [word for word in words if word not in text] == []
    assert "Telephone" not in text_of(make_sheet("en", "eu", Handout(layout, local_help=("Library",))))


@pytest.mark.parametrize(("locale", "region_id"), EVERYWHERE)
@pytest.mark.parametrize("layout", [Layout.SHORT, Layout.SHEET, Layout.LARGE, Layout.HALF])
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


@pytest.mark.parametrize(("locale", "region_id"), EVERYWHERE)
@pytest.mark.parametrize("has_account", [True, False])
def test_every_printed_address_can_be_copied_out(make_sheet, catalogue, locale, region_id, has_account):
    steps = checklist_for(region_id, catalogue.step_list, has_account=has_account).steps
    for layout, paper in itertools.product(Layout, Paper):
        sheet = make_sheet(locale, region_id, Handout(layout, paper), Progress(has_account=has_account))
        lines = copied_from(sheet).replace("\r", "").replace("\n", "")
        essential = [step for step in steps if step.essential]
        written_out = {Layout.SHEET: steps, Layout.LARGE: steps, Layout.SHORT: essential, Layout.HALF: essential}
        addresses = [plain_address(step.link_in(region_id)) for step in written_out.get(layout, ())]
        addresses += [
            plain_address(f"{SITE}/{locale}/{region_id}/{step.short}") for step in written_out.get(layout, essential)
        ]
        if layout not in {Layout.HALF, Layout.CARDS}:
            addresses.append(plain_address(f"{SITE}/{locale}/{region_id}/"))

        for address in addresses:
            assert address in lines, (layout, paper)
        with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
            assert "\u200b" not in lines + "".join(spoken_instead(pdf)), (layout, paper)


def test_legal_basis_and_complaint_body_stand_on_the_sheet(make_sheet):
    full = Handout(Layout.SHEET)
    german, english = (squeezed(text_of(make_sheet(*whose, full))) for whose in (("de", "eu"), ("en", "hk")))

    assert squeezed("Artikel 6 Absatz 1 Buchstabe f DSGVO") in german
    assert squeezed("federführend ist die DPC in Irland") in german
    assert "PCPD" in english


@pytest.mark.parametrize("layout", list(Layout))
def test_the_code_leads_to_the_page_with_the_same_ticks(make_sheet, catalogue, layout):
    progress = Progress(done=("ai-training", "research"), skipped=("visibility",))
    codes = codes_on(
        make_sheet("de", "ch", Handout(layout, Paper.A4), progress), scale=2 if layout is Layout.POSTER else 4
    )

    guides = [code for code in codes if is_code_of_the_guide(code)]
    assert set(guides) == {f"{SITE}/de/ch/?{progress.query()}&since={catalogue.version}"}
    assert len(guides) == {Layout.HALF: 2, Layout.CARDS: 4}.get(layout, 1)


@pytest.mark.parametrize("layout", [Layout.SHORT, Layout.SHEET, Layout.LARGE, Layout.HALF])
def test_each_step_that_is_written_out_has_a_code_beside_its_address(make_sheet, catalogue, layout):
    sheet = make_sheet("de", "ca", Handout(layout, Paper.LETTER))
    found = {code for number in range(len(pages_of(sheet))) for code in codes_on(sheet, number)}
    steps = checklist_for("ca", catalogue.step_list).steps
    shown = steps if layout in {Layout.SHEET, Layout.LARGE} else [step for step in steps if step.essential]

    wanted = {f"{SITE}/de/ca/{step.short}" for step in shown}
    wanted |= {f"{SITE}/de/ca/letters/objection/"} if layout in {Layout.SHORT, Layout.SHEET, Layout.LARGE} else set()
    assert wanted == {code for code in found if not is_code_of_the_guide(code)}


def test_the_code_of_the_longest_state_can_be_read(make_sheet, catalogue):
    progress = Progress(done=checklist_for("ca", catalogue.step_list).step_ids, has_account=False)

    for layout in Layout:
        sheet = make_sheet("en", "ca", Handout(layout, Paper.LETTER), progress)
        assert any(map(is_code_of_the_guide, codes_on(sheet, scale=2 if layout is Layout.POSTER else 4))), layout


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
        handout = Handout(layout, Paper.A4, all_languages=all_languages, local_help=("Help desk", "Room 3"))
        file.write_bytes(make_sheet(locale, region_id, handout).pdf)

        assert "no failures" in str(page_validation.validate_pdf(str(file), profile="ua1"))


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("has_account", [True, False])
def test_small_titles_are_headings_and_no_level_is_left_out(make_sheet, present_sheet, layout, has_account):
    progress = Progress(has_account=has_account)
    levels = heading_levels_of(make_sheet("en", "ca", Handout(layout), progress))
    part = present_sheet("en", "ca", Handout(layout), progress).parts[0]
    small = {
        Layout.SHORT: 4,  # evidence, responsible, complaints, help
        Layout.SHEET: len(part.duties) + len(part.optional) + 1,
        Layout.LARGE: len(part.duties) + len(part.optional) + 1,
    }

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(following <= level + 1 for level, following in itertools.pairwise(levels))
    assert levels.count(3) >= small.get(layout, 0)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_title_language_and_bookmarks_are_set(make_sheet, locale, catalogue):
    sheet = make_sheet(locale, "uk", Handout(Layout.SHEET))
    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        assert str(pdf.Root.Lang) == locale
        assert catalogue.words[locale].regions["uk"].front.name in str(pdf.docinfo.Title)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_outline() as outline:
            assert len(outline.root) == 1
            assert len(outline.root[0].children) > 3


@pytest.mark.parametrize("layout", [Layout.SHORT, Layout.SHEET, Layout.LARGE, Layout.HALF])
def test_each_step_has_a_named_box_that_carries_its_tick(make_sheet, catalogue, layout):
    fields = fields_of(make_sheet("en", "eu", Handout(layout, Paper.A4), Progress(done=("research",))))

    assert set(fields) == {f"0-{step_id}" for step_id in checklist_for("eu", catalogue.step_list).step_ids}
    assert fields["0-research"] == ("Done: Switch off research with your data", "/Yes")
    assert fields["0-ai-training"][1] == "/Off"


def test_the_bundle_holds_every_language(make_sheet, catalogue):
    bundle = make_sheet("de", "eu", Handout(all_languages=True))
    text = text_of(bundle)

    assert bundle.pages == len(LANGUAGES)
    assert all(catalogue.words[locale].regions["eu"].front.title in text for locale in LANGUAGES)
    assert len(fields_of(bundle)) == 2 * len(checklist_for("eu", catalogue.step_list).steps)


def test_people_without_an_account_get_their_own_steps(make_sheet, catalogue):
    text = text_of(make_sheet("de", "eu", Handout(), Progress(has_account=False)))

    assert catalogue.words["de"].steps["guest-settings"].front.title in text
    assert catalogue.words["de"].steps["research"].front.title not in text


def test_ageing_shows_on_paper(make_sheet):
    for layout in Layout:
        fresh, late = (text_of(make_sheet("de", "eu", Handout(layout), None, day)) for day in (TODAY, LATE))
        assert late.count("teht vielleicht") >= max(fresh.count("teht vielleicht"), 1), layout


def test_what_is_typed_is_text_and_nothing_else(make_sheet):
    hostile = '#read("handout.typ") *b* [x] @y <z> // %% #import "/etc/passwd"'
    sheet = make_sheet("en", "eu", Handout(local_help=(hostile,)))

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
        assert make_sheet("en", "eu", Handout(Layout.CARDS, local_help=(line,))).pages == 1
