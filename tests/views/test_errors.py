"""What visitors read when something went wrong."""

from __future__ import annotations

import pytest
from django.test import Client


def test_errors_are_not_cached(client):
    assert client.get("/de/no-such-page/").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/de/nix/", "Diese Seite gibt es nicht"),
        ("/en/nope/", "This page does not exist"),
        ("/de/eu/steps/nope/", "gibt es nicht"),
    ],
)
def test_a_missing_page_says_so_in_its_language(client, path, words):
    answer = client.get(path)
    assert answer.status_code == 404
    assert words in answer.content.decode()


def test_an_over_long_state_is_a_clear_400(client):
    answer = client.get("/de/eu/?" + "&".join(f"done=step-{number}" for number in range(500)))
    assert answer.status_code == 400
    assert "Diese Adresse verstehen wir nicht" in answer.content.decode()


def test_an_unknown_host_is_refused_as_safely_as_everything_else(client):
    answer = client.get("/de/", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    for name in ("Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy"):
        assert name in answer.headers


def test_a_fault_of_ours_is_a_500_page_in_the_right_language(monkeypatch):
    monkeypatch.setattr("guide.views.pages.present_timeline", lambda _edition: 1 / 0)
    answer = Client(raise_request_exception=False).get("/de/timeline/")
    assert answer.status_code == 500
    assert "Bei uns ist etwas kaputt" in answer.content.decode()


def test_even_broken_templates_get_an_answer(monkeypatch):
    monkeypatch.setattr("guide.views.errors.render", lambda *_arguments, **_options: 1 / 0)
    monkeypatch.setattr("guide.views.pages.present_timeline", lambda _edition: 1 / 0)
    answer = Client(raise_request_exception=False).get("/de/timeline/")
    assert answer.status_code == 500
    assert b"Something is broken" in answer.content
