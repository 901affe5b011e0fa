"""A fault is logged with its route and the version of the content, and without the query.

Tried in a process of its own, because logging is set up once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from guide.catalogue import get_catalogue
from tests.serving import ROOT

FORMATS = ("text", "json")
START = """
import logging
import django
django.setup()
from django.test import Client, RequestFactory
from guide.views import steps
PATH = "/de/eu/steps/research/?done=ai-training&secret=42"
"""


def logged(code: str, log_format: str) -> str:
    """Return what the log says when some code runs."""
    environment = {
        "PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "config.settings", "LOG_FORMAT": log_format
    }  # fmt: skip
    command = [sys.executable, "-c", START + code]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stderr


@pytest.mark.parametrize("log_format", FORMATS)
def test_a_fault_is_logged_with_route_and_version_and_without_the_query(log_format):
    client = "Client(headers={'host': 'localhost'}, raise_request_exception=False)"
    code = f"steps.step_stencil = None; {client}.get(PATH)"
    text = logged(code, log_format)
    assert "TypeError" in text
    assert "secret" not in text
    route, version = "de/<region:region_id>/steps/<step:step_id>/", get_catalogue().version
    if log_format == "json":
        entry = json.loads(text)
        assert (entry["route"], entry["version"], entry["levelname"]) == (route, version, "ERROR")
        assert "TypeError" in entry["exc_info"]
    else:
        assert f"(route {route}, content {version})" in text


@pytest.mark.parametrize("log_format", FORMATS)
def test_what_is_about_no_request_has_no_route(log_format):
    text = logged("logging.getLogger('django').error('The disk is full.')", log_format)
    assert (json.loads(text)["message"] if log_format == "json" else text.strip()) == "The disk is full."


@pytest.mark.parametrize("log_format", FORMATS)
def test_a_fault_before_a_route_was_found_says_so(log_format):
    code = "logging.getLogger('django.request').error('Lost', extra={'request': RequestFactory().get(PATH)})"
    text = logged(code, log_format)
    if log_format == "json":
        assert json.loads(text)["route"] == ""
    else:
        assert f"Lost (route none, content {get_catalogue().version})" in text
