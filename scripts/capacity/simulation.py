"""A stage as it goes in time: people come when they want, and wait while every core is busy."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import simpy

from scripts.capacity.model import Stage

ARRIVALS = 40_000
SEED = 25


@dataclass(frozen=True)
class Waited:
    """How a stage went. Times in milliseconds, without the work itself."""

    utilisation: float
    median_ms: float
    slow_ms: float  # longer for one in a hundred


def simulate(stage: Stage, arrivals: int = ARRIVALS) -> Waited:
    """Let people arrive one after the other at random, as independent people do, and note how long each waits."""
    chance = random.Random(SEED)  # noqa: S311  (visitors, no secrets)
    world = simpy.Environment()
    pool = simpy.Resource(world, capacity=stage.cores)
    rate = sum(each for each, _cost in stage.work)
    costs = [cost for _each, cost in stage.work]
    weights = [each for each, _cost in stage.work]
    waits: list[float] = []
    busy = 0.0

    def visit(cost: float) -> Iterator[Any]:
        nonlocal busy
        came = world.now
        with pool.request() as turn:
            yield turn
            waits.append((world.now - came) * 1000)
            yield world.timeout(cost)
            busy += cost

    def arrive() -> Iterator[Any]:
        for cost in chance.choices(costs, weights, k=arrivals):
            yield world.timeout(chance.expovariate(rate))
            world.process(visit(cost))

    world.process(arrive())
    world.run()
    slow = statistics.quantiles(waits, n=100)[-1]
    return Waited(busy / (world.now * stage.cores), statistics.median(waits), slow)
