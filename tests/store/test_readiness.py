import pytest

from guide.store.answers import Answers
from guide.store.layer import KeepingLayer
from guide.store.readiness import Readiness
from guide.web.warming import standard_paths
from tests.store.asking import ask
from tests.store.test_layer import Application


def test_it_is_ready_once_every_page_was_answered():
    application = Application()
    ready = Readiness(application, ["/one/", "/two/"])
    assert ask(ready, "/readyz")[0] == "200 OK"
    assert application.asked == ["GET", "GET"]
    assert ask(ready, "/readyz")[2] == b"ready\n"
    assert application.asked == ["GET", "GET"]


def test_it_is_not_ready_while_a_page_fails_and_looks_again():
    application = Application(status="500 Internal Server Error")
    ready = Readiness(application, ["/one/"])
    status, headers, body = ask(ready, "/readyz")
    assert (status, body) == ("503 Service Unavailable", b"not ready\n")
    assert ("Cache-Control", "no-store") in headers
    application.status = "200 OK"
    assert ask(ready, "/readyz")[0] == "200 OK"


def test_whoever_comes_afterwards_finds_the_pages_kept(settings):
    settings.SITE_URL = "https://off-switch.example"
    settings.BEHIND_PROXY = True
    application = Application()
    layer = KeepingLayer(application, Answers())
    ask(Readiness(layer, ["/one/"]), "/readyz", HTTP_HOST="localhost", HTTP_ACCEPT_LANGUAGE="fr")
    asked = len(application.asked)
    visitor = {"HTTP_HOST": "off-switch.example", "HTTP_X_FORWARDED_PROTO": "https", "HTTP_ACCEPT_ENCODING": "br"}
    assert ask(layer, "/one/", **visitor)[0] == "200 OK"
    assert len(application.asked) == asked


@pytest.mark.parametrize(("path", "method"), [("/readyz/", "GET"), ("/readyz", "POST"), ("/de/eu/", "GET")])
def test_everything_else_goes_to_the_application(path, method):
    application = Application()
    ask(Readiness(application, []), path, method=method)
    assert application.asked == [method]


def test_the_pages_that_most_people_want_are_homes_and_guides(catalogue):
    paths = standard_paths()
    assert {"/de/", "/en/", "/de/eu/", "/en/hk/"} <= set(paths)
    assert len(paths) == 2 * (1 + len(catalogue.regions))
