import json
from dataclasses import asdict

from django.utils import translation

from guide.domain.regions import Paper
from guide.presenters.paper.service_sheets import present_service_sheet
from tests.presenters.services.showing import SITE, visit_of


def show(edition, region="", **state):
    (part,) = present_service_sheet(visit_of(edition, region, **state), Paper.A4).parts
    return part


def test_the_sheet_has_the_services_that_were_not_put_aside(edition_en):
    part = show(edition_en, "hk", done=["claude"], skipped=["gemini"])
    assert [(step.id, step.is_done) for step in part.services] == [
        ("chatgpt", False),
        ("claude", True),
        ("microsoft-copilot", False),
        ("github-copilot", False),
    ]
    assert [step.id for step in part.weak] == ["x-grok"]


def test_the_code_brings_the_ticks_along_and_its_address_can_be_typed(edition_en):
    part = show(edition_en, "hk", done=["claude"])
    assert part.code.url == f"{SITE}/en/services/?region=hk&done=claude"
    assert part.code.address == "off-switch.example/en/services"
    assert part.services[0].code.address == "off-switch.example/en/services/gemini"


def test_it_is_in_the_language_of_the_edition_whoever_makes_it(edition_de):
    """Paper is made on a thread of its own, where no language is chosen."""
    with translation.override("en"):
        part = show(edition_de)
    assert part.words["services"] == "Ihre Dienste"
    assert part.services[0].note.startswith("Trainiert mit: ")
    assert part.code.description.startswith("QR-Code")


def test_everything_is_plain_data(edition):
    assert json.dumps(asdict(show(edition)))


def test_every_source_that_is_cited_stands_at_the_end(edition):
    part = show(edition)
    cited = {
        number
        for step in (*part.services, *part.weak)
        for blocks in (step.intro, step.how, step.link_note, step.details)
        for block in blocks
        for run in block
        for number in run.cites.split(", ")
        if number
    }
    assert cited
    assert cited <= {str(source.number) for source in part.sources}
