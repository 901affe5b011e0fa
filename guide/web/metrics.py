"""Figures for whoever runs the site, in Prometheus's format: how much is asked for, how it goes, how old the ways are.

They know routes, never addresses: no path, no query, nobody's ticks. Off unless METRICS_PORT is set.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from guide.catalogue import get_catalogue
from guide.web.middleware import ROUTE

KEPT = "kept"
"""The route of what was answered before Django."""
REQUESTS = Counter("off_switch_requests", "Requests by route and status.", ["route", "status"])
SECONDS = Histogram(
    "off_switch_request_seconds",
    "Seconds until an answer began, by route.",
    ["route"],
    buckets=(0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 30),
)


class RouteMiddleware:
    """Notes the pattern of the address for the figures; what Django does not resolve has none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then note the pattern."""
        request.META[ROUTE] = "none"
        response = self.get_response(request)
        if request.resolver_match:
            request.META[ROUTE] = request.resolver_match.route or "/"
        return response


class Measured:
    """Counts and times what an application answers."""

    def __init__(self, application: WSGIApplication) -> None:
        """Stand around an application."""
        self.application = application

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request (PEP 3333)."""
        began_at = time.perf_counter()

        def measure(status: str, *rest: object) -> object:
            route = str(environ.get(ROUTE, KEPT))
            REQUESTS.labels(route, status[:3]).inc()
            SECONDS.labels(route).observe(time.perf_counter() - began_at)
            return start_response(status, *rest)  # type: ignore[arg-type]

        return self.application(environ, measure)  # type: ignore[arg-type]


class Ages(Collector):
    """How old the oldest way is, of steps and of other services."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield the days since the newest source that shows the oldest way."""
        catalogue = get_catalogue()
        today = timezone.localdate()
        for kind, ways in (("steps", catalogue.steps.values()), ("services", catalogue.services.values())):
            family = GaugeMetricFamily(
                f"off_switch_oldest_way_of_{kind}_days", f"Days since the newest source of the oldest way of {kind}."
            )
            family.add_metric([], max((today - way.seen_on).days for way in ways))
            yield family


def registry_of_all_workers() -> CollectorRegistry:
    """Return what a scrape asks: the figures of every worker together, and the ages."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    registry.register(Ages())
    return registry
