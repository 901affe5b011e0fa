import re

import pytest

from guide.domain.progress import Progress
from guide.presenters.guides.full_guides import present_full_guide
from guide.presenters.visits import Visit

REGIONS = ("eu", "uk", "ch", "ca", "hk")


def show(edition, region_id="eu", progress=None):
    return present_full_guide(Visit(edition, edition.catalogue.regions[region_id], progress or Progress()))


def html_of(page):
    shown = [page.intro, page.stays.body, *(section.body for section in page.sections)]
    for row in page.steps:
        shown += [row.intro, row.link_note, *(part.body for part in row.parts)]
    shown += [step.reason for step in page.not_here] + [row.cite for row in page.data_rows]
    if page.cannot_find:
        shown += [page.cannot_find.body, page.cannot_find.languages_body]
    return "".join(shown)


@pytest.mark.parametrize("region_id", REGIONS)
@pytest.mark.parametrize("has_account", [True, False])
def test_no_citation_or_link_is_left_unresolved(edition, region_id, has_account):
    html = html_of(show(edition, region_id, Progress(has_account=has_account)))
    assert not [mark for mark in ("data-source", 'href="page:', 'href="region:', 'href="step:', "[@") if mark in html]


@pytest.mark.parametrize("region_id", REGIONS)
def test_every_step_is_written_out_with_the_paths_of_every_device(edition, region_id):
    page = show(edition, region_id)
    region = edition.catalogue.regions[region_id]
    steps = edition.checklist(region, has_account=True).steps
    assert [row.step.id for row in page.steps] == [step.id for step in steps]
    assert [row.number for row in page.steps] == list(range(1, len(steps) + 1))
    for row, step in zip(page.steps, steps, strict=True):
        assert {route.device for route in row.routes} == {path.device.value for path in step.paths}
        assert {"worked", "why", "limits"} <= {part.id for part in row.parts}


def test_sources_are_numbered_in_the_order_of_the_page_and_all_of_them_are_listed(client):
    html = client.get("/en/eu/full/").content.decode()
    numbers = list(dict.fromkeys(int(number) for number in re.findall(r'href="#source-(\d+)"', html)))
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(re.findall(r'id="source-\d+"', html)) >= len(numbers)


def test_search_engines_find_the_answers_here_and_the_other_language_is_the_same_page(edition_en):
    layout = show(edition_en).layout
    assert (layout.path, layout.is_variant) == ("/en/eu/full/", False)
    assert show(edition_en, progress=Progress(("research",))).layout.is_variant
    assert [other.url for other in layout.others] == ["/de/eu/full/"]


def test_the_ticks_are_shown_and_kept(edition_en):
    page = show(edition_en, "uk", Progress(done=("research",)))
    assert [row.step.id for row in page.steps if row.step.is_done] == ["research"]
    assert page.guide_url == "/en/uk/?done=research"


def test_ids_on_the_page_are_unique(client):
    for path in ("/de/ca/full/", "/en/eu/full/?account=no"):
        ids = re.findall(r' id="([^"]+)"', client.get(path).content.decode())
        assert len(ids) == len(set(ids))
