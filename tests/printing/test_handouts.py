import dataclasses
import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings
from django.utils import translation

from guide.domain.handouts import Handout, Layout
from guide.domain.progress import Progress
from guide.domain.regions import Paper
from guide.presenters.edition import Edition
from guide.presenters.visits import Visit
from guide.printing import handouts
from guide.printing.handouts import HandoutOrder, HandoutPdf, pdf_for, preview_for, preview_size
from guide.printing.paper_queue import PaperQueue
from tests.conftest import TODAY


@pytest.fixture
def order(catalogue):
    visit = Visit(Edition(catalogue, "en", TODAY), catalogue.regions["uk"], site_url="https://off-switch.example")
    return HandoutOrder(visit, Handout(Layout.CARDS))


def changed(order, handout=None, **visit):
    """The same order for another sheet, or by somebody else."""
    return HandoutOrder(dataclasses.replace(order.visit, **visit), handout or order.handout)


@pytest.fixture
def made(monkeypatch):
    """What has been typeset, instead of typesetting it; the queue is a new one."""
    data = []
    monkeypatch.setattr(handouts, "PAPER", PaperQueue(places=4, patience_s=5, cache_bytes=10**6))
    monkeypatch.setattr(
        handouts, "typeset", lambda what, made_on: data.append((what, made_on)) or HandoutPdf(b"%PDF", 1)
    )
    return data


def other_orders(order):
    """Orders that differ from it in one thing each."""
    edition = order.visit.edition
    yield changed(order, edition=dataclasses.replace(edition, locale="de"))
    yield changed(order, edition=dataclasses.replace(edition, today=TODAY + dt.timedelta(days=1)))
    new_content = dataclasses.replace(edition.catalogue, version="ffffffff")
    yield changed(order, edition=dataclasses.replace(edition, catalogue=new_content))
    yield changed(order, region=edition.catalogue.regions["ch"])
    yield changed(order, progress=Progress(has_account=False))
    yield changed(order, handout=Handout(Layout.CARDS, Paper.LETTER))
    yield changed(order, handout=Handout(Layout.CARDS, all_languages=True))
    yield changed(order, handout=Handout(Layout.HALF))
    yield changed(order, site_url="https://mirror.example")


def test_each_language_day_version_region_choice_and_host_gets_its_own_sheet(order, made):
    pdf_for(order)
    for count, other in enumerate(other_orders(order), start=2):
        pdf_for(other)
        assert len(made) == count

        pdf_for(other)
        assert len(made) == count
    assert len({repr(data) for data, _ in made}) == len(made)


def test_a_sheet_is_dated_with_its_own_day(order, made):
    pdf_for(order)

    assert made[0][1] == TODAY


@pytest.mark.parametrize(
    "change",
    [
        {"progress": Progress(done=("research",))},
        {"progress": Progress(skipped=("research",))},
        {"handout": Handout(Layout.CARDS, local_help=("Help desk",))},
    ],
)
def test_what_somebody_ticked_or_typed_is_kept_nowhere(order, made, change):
    own = changed(order, **change)
    pdf_for(own)
    pdf_for(own)

    assert len(made) == 2


def test_a_preview_and_its_sheet_are_kept_side_by_side(order):
    assert preview_for(order).startswith(b"\x89PNG")
    assert pdf_for(order).pdf.startswith(b"%PDF")


def test_a_preview_is_as_large_as_the_page_says(order):
    png = preview_for(order)

    assert int.from_bytes(png[16:20], "big") == preview_size(order.handout)[0]
    assert abs(int.from_bytes(png[20:24], "big") - preview_size(order.handout)[1]) <= 1


def test_many_different_sheets_and_previews_at_once_come_out_whole(order):
    orders = [
        changed(order, handout=Handout(layout), progress=Progress(done=done))
        for layout in (Layout.CARDS, Layout.POSTER, Layout.HALF)
        for done in ((), ("research",))
    ]
    with ThreadPoolExecutor(16) as pool:
        pdfs = [pool.submit(pdf_for, each) for each in orders]
        pngs = [pool.submit(preview_for, each) for each in orders]

        assert all(pdf.result().pdf.startswith(b"%PDF") for pdf in pdfs)
        assert all(png.result().startswith(b"\x89PNG") for png in pngs)


def test_the_queue_has_as_many_places_as_the_settings_say():
    assert handouts.PAPER.places == settings.PAPER_PLACES


@pytest.mark.parametrize(("locale", "confidence"), [("de", "Wortlaut gelesen"), ("en", "wording read")])
def test_in_a_file_of_all_languages_each_sheet_speaks_its_own(order, locale, confidence):
    # Each part in turn is the second one, which is made while the other language is active around it.
    other = "en" if locale == "de" else "de"
    edition = dataclasses.replace(order.visit.edition, locale=other)
    with translation.override(other):
        bundle = changed(order, edition=edition, handout=Handout(all_languages=True)).data()
    part = next(part for part in bundle.parts if part.lang == locale)
    with translation.override(locale):
        alone = changed(order, edition=dataclasses.replace(edition, locale=locale)).data().parts[0]

    assert dataclasses.asdict(part) == dataclasses.asdict(alone)
    assert confidence in {source.confidence_words for source in part.sources}
    assert all(isinstance(source.confidence_words, str) for source in part.sources)
    assert f"/{locale}/uk/" in part.code.url
