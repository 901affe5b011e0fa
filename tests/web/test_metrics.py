import datetime as dt

import pytest
import time_machine
from django.http import HttpResponse
from django.test import RequestFactory
from prometheus_client import REGISTRY

from guide.web.metrics import KEPT, Ages, Measured, RouteMiddleware
from guide.web.middleware import ROUTE
from tests.store.asking import ask
from tests.store.test_layer import Application


def counted(route, status):
    return REGISTRY.get_sample_value("off_switch_requests_total", {"route": route, "status": status}) or 0


@pytest.mark.parametrize("status", ["200 OK", "503 Service Unavailable"])
def test_what_is_answered_before_django_counts_as_kept(status):
    before = counted(KEPT, status[:3])
    ask(Measured(Application(status=status)), "/de/eu/", "done=research")
    assert counted(KEPT, status[:3]) == before + 1


def test_what_django_answers_counts_by_its_route_and_no_figure_knows_an_address():
    def application(environ, start_response):
        environ[ROUTE] = "<region:region_id>/"
        start_response("200 OK", [])
        return [b""]

    ask(Measured(application), "/de/eu/", "done=research")
    assert counted("<region:region_id>/", "200") == 1
    labels = [str(sample.labels) for metric in REGISTRY.collect() for sample in metric.samples]
    assert not [each for each in labels if "research" in each or "/de/eu/" in each]


def test_a_route_is_the_pattern_that_django_has_found():
    def answer(request):
        request.resolver_match = type("Match", (), {"route": "healthz"})()
        return HttpResponse()

    rf = RequestFactory()
    request = rf.get("/healthz")
    RouteMiddleware(answer)(request)
    assert request.META[ROUTE] == "healthz"
    request = rf.get("/nowhere")
    request.resolver_match = None
    RouteMiddleware(lambda _request: HttpResponse(status=404))(request)
    assert request.META[ROUTE] == "none"


def test_the_age_is_that_of_the_oldest_way(catalogue):
    day = max(step.seen_on for step in catalogue.steps.values()) + dt.timedelta(days=10)
    oldest = min(step.seen_on for step in catalogue.steps.values())
    with time_machine.travel(dt.datetime.combine(day, dt.time(12)), tick=False):
        ages = {metric.name: metric.samples[0].value for metric in Ages().collect()}
    assert ages["off_switch_oldest_way_of_steps_days"] == (day - oldest).days
    assert ages["off_switch_oldest_way_of_services_days"] > 0
