import dataclasses
import json
import re

import pytest

from guide.domain.handouts import Handout
from guide.domain.progress import Progress
from guide.presenters.paper.handouts import present_handout
from guide.presenters.visits import Visit

SITE = "https://off-switch.example"


def show(edition, region_id="eu", progress=None, **handout):
    region = edition.catalogue.regions[region_id]
    return present_handout(Visit(edition, region, progress or Progress(), SITE), Handout(**handout))


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_the_sheet_of_whoever_has_no_account_speaks_of_no_switch(edition, region_id):
    (part,) = show(edition, region_id, Progress(has_account=False)).parts
    assert re.search("keinen Schalter|no switch", part.in_short[0][0].text)
    assert part.lead == part.in_short[0][0].text
    told = json.dumps(
        [part.title, *(dataclasses.asdict(part) for part in (*part.duties, *part.essential, *part.optional))],
        ensure_ascii=False,
    )
    assert not re.search(r"Schalter|(the|a|your) switch\b|switches", told)


def test_every_source_of_a_guests_sheet_is_cited_on_it(edition_en):
    (part,) = show(edition_en, "eu", Progress(has_account=False)).parts
    shown = [*part.in_short, *(block for duty in part.duties for block in duty.text)]
    for step in (*part.essential, *part.optional):
        shown += [*step.intro, *step.how, *step.details, *step.link_note, *step.worked, *step.more_on_worked]
    cited = {int(number) for block in shown for run in block for number in re.findall(r"\d+", run.cites)}
    assert cited == {source.number for source in part.sources}


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_a_sheet_says_where_to_complain_and_when_we_look_again(edition, region_id):
    (part,) = show(edition, region_id).parts
    address = part.duties[-1].text[-1][0]
    authorities = [each for each in edition.catalogue.authorities.values() if each.region == region_id]
    page = f"{SITE}/{edition.locale}/authorities/"
    assert address.url in ({page} if len(authorities) > 1 else {authorities[0].complaint_url, authorities[0].website})
    assert address.text in address.url
    assert re.search("2027", part.next_look)


def test_what_somebody_adds_stands_on_the_sheet_of_every_language(edition_en):
    parts = show(edition_en, local_help=("Library", "Room 2"), all_languages=True).parts
    assert [part.local_help for part in parts] == [("Library", "Room 2")] * 2


def test_the_authority_that_somebody_has_chosen_stands_on_the_sheet_with_its_address(edition_de):
    (part,) = show(edition_de, "eu", Progress(authority="de-by")).parts
    address, link = part.duties[-1].text[-1]
    assert "Postfach 1349, 91504 Ansbach" in address.text
    assert link.url.startswith("https://www.lda.bayern.de/")
