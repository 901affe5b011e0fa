import json

import pytest
import sentry_sdk
from django.test import Client
from sentry_sdk.transport import Transport

from guide.web.reporting import report_faults, without_visitor

ADDRESS, BROWSER, COOKIE, QUERY = "203.0.113.7", "visitors-browser", "secret=1", "region=ca&done=research"
"""Here, because a fault is told with the lines of code around it."""


class Post(Transport):
    """Keeps what would be sent."""

    def __init__(self):
        super().__init__()
        self.sent = []

    def capture_envelope(self, envelope):
        self.sent += [item.payload.json for item in envelope.items]


@pytest.fixture
def post(monkeypatch):
    """Faults go there; afterwards nowhere again."""
    post = Post()
    given = sentry_sdk.init
    monkeypatch.setattr(sentry_sdk, "init", lambda **options: given(**options, transport=post))
    report_faults("https://key@sentry.example/1", "12345678")
    yield post
    given()


def test_a_fault_is_told_with_place_route_and_version_and_nothing_of_its_visitor(post, monkeypatch):
    monkeypatch.setattr("guide.views.pages.present_timeline", lambda *_anything: 1 / 0)
    client = Client(raise_request_exception=False, headers={"user-agent": BROWSER, "cookie": COOKIE})
    assert client.get(f"/en/timeline/?{QUERY}", REMOTE_ADDR=ADDRESS).status_code == 500
    sentry_sdk.flush()
    (event,) = [each for each in post.sent if "exception" in each]
    told = json.dumps(event)
    assert event["release"] == "12345678"
    assert event["exception"]["values"][0]["type"] == "ZeroDivisionError"
    assert "request" not in event
    assert event["transaction"] == "guide.views.pages.timeline"
    for secret in (ADDRESS, BROWSER, COOKIE, QUERY):
        assert secret not in told


def test_what_a_later_version_of_the_package_adds_is_left_out():
    exception = {"type": "ValueError", "value": "typed", "stacktrace": {"frames": [{"vars": {"line": "typed"}}]}}
    told = without_visitor({"exception": {"values": [exception]}, "user": {"ip_address": ADDRESS}})
    assert told == {"exception": {"values": [{"type": "ValueError", "stacktrace": {"frames": [{}]}}]}}
