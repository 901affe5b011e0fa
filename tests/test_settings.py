"""What the environment decides, tried in a process of its own, because settings are read once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEADERS_OF_THE_HOME_PAGE = """
import django
django.setup()
from django.test import Client
secure = Client(headers={"host": "localhost"}).get("/en/", secure=True)
plain = Client(headers={"host": "localhost"}).get("/en/")
print(secure.headers.get("Strict-Transport-Security"), secure.headers["Content-Security-Policy"], sep="\\n")
print(plain.status_code, plain.headers.get("Location"))
"""


def run(*arguments, **environment):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "config.settings", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_with_https_everything_is_sent_there_and_stays_there():
    answer = run("-c", HEADERS_OF_THE_HOME_PAGE, HTTPS="1").stdout
    assert "max-age=63072000; includeSubDomains; preload" in answer
    assert "upgrade-insecure-requests" in answer
    assert "301 https://localhost/en/" in answer


def test_without_https_nothing_promises_it():
    answer = run("-c", HEADERS_OF_THE_HOME_PAGE).stdout
    assert answer.startswith("None\n")
    assert "upgrade-insecure-requests" not in answer
    assert "200 None" in answer


def test_the_deploy_check_is_clean_with_https_alone():
    answer = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", HTTPS="1")
    assert answer.returncode == 0, answer.stderr


def test_the_deploy_check_complains_about_a_public_site_without_an_operator():
    answer = run("manage.py", "check", "--deploy", HTTPS="1", SITE_URL="https://off-switch.example")
    assert "The imprint is incomplete: OPERATOR_NAME" in answer.stderr


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("DEBUG", "perhaps", "DEBUG"),
        ("HTTPS", "2.5", "HTTPS"),
        ("SITE_URL", "off-switch.example", "must start with http://"),
        ("SITE_URL", "https://off-switch.example", "because HTTPS is off"),
    ],
)
def test_a_wrong_value_stops_the_start_with_a_clear_message(name, value, message):
    answer = run("manage.py", "check", **{name: value})
    assert answer.returncode != 0
    assert message in answer.stderr
