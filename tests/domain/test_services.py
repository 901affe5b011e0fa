import datetime as dt

import pytest

from guide.domain.click_paths import EndState
from guide.domain.services import Service, services_for
from guide.domain.sources import Confidence


def make_service(name, **facts):
    return Service(
        **{
            "id": name,
            "provider": "Acme",
            "end_state": EndState.OFF,
            "regions": ("eu", "ca"),
            "confidence": Confidence.OWN_WORDS,
            "sources": (),
            "checked_on": dt.date(2026, 11, 23),
            "seen_on": dt.date(2026, 7, 1),
            "review_days": 180,
            **facts,
        }
    )


def test_a_region_has_the_services_for_which_a_way_is_known_there():
    everywhere, europe = make_service("one"), make_service("two", regions=("eu",))
    assert services_for("eu", [everywhere, europe]) == (everywhere, europe)
    assert services_for("ca", [everywhere, europe]) == (everywhere,)
    assert services_for("", [everywhere, europe]) == (everywhere, europe)


def test_what_is_known_from_one_report_comes_last_and_the_rest_keeps_its_order():
    weak = make_service("weak", confidence=Confidence.ONE_REPORT)
    firm, reported = make_service("firm"), make_service("reported", confidence=Confidence.SEVERAL_REPORTS)
    assert services_for("", [weak, reported, firm]) == (reported, firm, weak)


@pytest.mark.parametrize("confidence", list(Confidence))
def test_quotations_and_single_reports_do_not_make_a_way_well_known(confidence):
    is_firm = confidence in {Confidence.OWN_WORDS, Confidence.SEVERAL_REPORTS}
    assert make_service("one", confidence=confidence).is_well_known is is_firm


def test_a_region_may_have_an_address_of_its_own():
    service = make_service("one", link="https://a.example", links={"ca": "https://b.example"})
    assert [service.link_in(name) for name in ("", "eu", "ca")] == [
        "https://a.example",
        "https://a.example",
        "https://b.example",
    ]
