"""The arithmetic of docs/capacity.md agrees with people who arrive in a simulation."""

from __future__ import annotations

import pytest

from scripts.capacity.model import KINDS, SETUPS, Measured, Stage, megabits
from scripts.capacity.simulation import simulate

MEASURED = Measured(
    site_s={kind.name: 0.2 if kind.is_sheet else 0.005 if kind.is_new else 0.0003 for kind in KINDS},
    nginx_s=0.00003,
    tls_s=0.0004,
    sent={kind.name: 5_000 for kind in KINDS},
)


def test_all_shares_together_are_one():
    assert sum(kind.share for kind in KINDS) == pytest.approx(1)


@pytest.mark.parametrize("rate", [10, 1_000, 100_000])
@pytest.mark.parametrize("setup", SETUPS)
def test_cores_are_as_busy_as_reckoned_and_most_people_wait_for_nothing(setup, rate):
    for stage in SETUPS[setup](rate, MEASURED):
        went = simulate(stage, arrivals=20_000)
        assert went.utilisation == pytest.approx(stage.utilisation, rel=0.1, abs=0.01)
        assert stage.utilisation <= 0.6
        assert went.median_ms < 1


def test_with_one_core_too_few_people_wait():
    stage = Stage("crowded", ((950, 0.001),))  # 0.95 of a core: two are needed
    assert stage.cores == 2
    alone = Stage("alone", ((590, 0.001),))
    assert alone.cores == 1
    assert simulate(stage).slow_ms < simulate(alone).slow_ms


def test_waiting_is_that_of_queueing_theory():
    """Pollaczek and Khinchin: at half load with constant work, whoever waits at all waits about the work itself."""
    went = simulate(Stage("half", ((50, 0.01),)), arrivals=100_000)
    assert went.utilisation == pytest.approx(0.5, rel=0.02)
    assert went.median_ms == pytest.approx(0, abs=0.5)  # half of the people find nobody before them
    assert 20 < went.slow_ms < 40


def test_a_cdn_sends_what_is_known():
    assert megabits(1_000, MEASURED) == pytest.approx(40)
    assert megabits(1_000, MEASURED, only_new=True) == pytest.approx(40 * 0.035)
