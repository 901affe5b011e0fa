"""What requests cost, and how many processor cores a rate of them needs."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

BUSY = 0.6
"""How much of a core is planned for: the rest is for what comes in bunches."""
PER_CONNECTION = 10
"""Requests of one visit, sent through one connection."""
ADDRESSES, PLACES, KEPT_S = 600, 100, 300
"""Addresses that many want; places of a CDN that each ask anew for them; seconds for which an answer may be kept."""


@dataclass(frozen=True)
class Kind:
    """One kind of request. share: of all requests, assumed, since nobody counts visitors; all together are 1."""

    name: str
    share: float
    is_new: bool = False  # nobody has asked for it yet, so that the application makes it
    is_sheet: bool = False  # made by Typst, beside the workers


KINDS = (
    Kind("page", 0.20),
    Kind("fragment", 0.225),
    Kind("static file", 0.45),
    Kind("widget", 0.08),
    Kind("sheet", 0.01),
    Kind("new fragment", 0.025, is_new=True),
    Kind("new sheet", 0.01, is_new=True, is_sheet=True),
)


@dataclass(frozen=True)
class Measured:
    """What one run has measured: seconds of one core, and bytes, by the name of the kind."""

    site_s: Mapping[str, float]
    nginx_s: float  # one answer out of its cache
    tls_s: float  # one new connection
    sent: Mapping[str, float]  # bytes on the way to the browser, headers included


@dataclass(frozen=True)
class Stage:
    """One pool of cores, what arrives there each second, and what that costs."""

    name: str
    work: tuple[tuple[float, float], ...]  # requests a second, and seconds of a core for each

    @property
    def load(self) -> float:
        """How many cores are busy on average."""
        return sum(rate * cost for rate, cost in self.work)

    @property
    def cores(self) -> int:
        """How many cores are needed."""
        return max(1, math.ceil(self.load / BUSY))

    @property
    def utilisation(self) -> float:
        """How busy these cores are, of 1."""
        return self.load / self.cores


def alone(rate: float, measured: Measured) -> tuple[Stage, ...]:
    """Return the stages of a site on its own. rate: requests a second."""
    workers = [(rate * kind.share, measured.site_s[kind.name]) for kind in KINDS if not kind.is_sheet]
    return (Stage("workers", tuple(workers)), presses(rate, measured))


def behind_nginx(rate: float, measured: Measured) -> tuple[Stage, ...]:
    """Return the stages of a site behind nginx: what is known comes out of its cache."""
    new = [(rate * kind.share, measured.site_s[kind.name]) for kind in KINDS if kind.is_new and not kind.is_sheet]
    again = (ADDRESSES / KEPT_S, measured.site_s["page"])
    front = ((rate, measured.nginx_s), (rate / PER_CONNECTION, measured.tls_s))
    return (Stage("nginx", front), Stage("workers", (*new, again)), presses(rate, measured))


def behind_cdn(rate: float, measured: Measured) -> tuple[Stage, ...]:
    """Return the stages at the origin of a CDN, with nginx before it: the new, and what each place asks for again."""
    passed = rate * sum(kind.share for kind in KINDS if kind.is_new) + PLACES * ADDRESSES / KEPT_S
    front = ((passed, measured.nginx_s), (PLACES / KEPT_S, measured.tls_s))
    return (Stage("nginx", front), *behind_nginx(rate, measured)[1:])


def presses(rate: float, measured: Measured) -> Stage:
    """Return the stage at which sheets with ticks are made."""
    work = [(rate * kind.share, measured.site_s[kind.name]) for kind in KINDS if kind.is_sheet]
    return Stage("Typst", tuple(work))


def megabits(rate: float, measured: Measured, *, only_new: bool = False) -> float:
    """Return how many megabits a second leave. only_new: past a CDN, which sends the rest."""
    kinds = [kind for kind in KINDS if kind.is_new or not only_new]
    return rate * sum(kind.share * measured.sent[kind.name] for kind in kinds) * 8 / 1e6


SETUPS = {"alone": alone, "behind nginx": behind_nginx, "behind a CDN": behind_cdn}
