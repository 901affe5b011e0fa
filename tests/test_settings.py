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
    assert answer.startswith("max-age=63072000\n")
    assert "upgrade-insecure-requests" in answer
    assert "301 https://localhost/en/" in answer


@pytest.mark.parametrize(
    ("value", "header"),
    [
        ("host", "max-age=63072000"),
        ("subdomains", "max-age=63072000; includeSubDomains"),
        ("preload", "max-age=63072000; includeSubDomains; preload"),
    ],
)
def test_the_rest_of_the_domain_is_bound_only_where_the_operator_says_so(value, header):
    assert run("-c", HEADERS_OF_THE_HOME_PAGE, HTTPS="1", HSTS=value).stdout.startswith(f"{header}\n")


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
        ("SITE_URL", "https://off-switch.example", "because HTTPS is off"),
        *(
            ("SITE_URL", address, "must be http:// and a host, nothing more")
            for address in (
                "off-switch.example",
                "http://",
                "http://off-switch.example/guide",
                "http://off-switch.example/?x=1",
                "http://off-switch.example?x=1",
                "http://off-switch.example#top",
                "http://somebody@off-switch.example",
                "http://somebody:secret@off-switch.example",
                "http://off-switch.example:http",
                "http://off-switch.example:",
                "http://off-switch.example evil.example",
                "http://2001:db8::1",
                "http://[2001:db8::1",
            )
        ),
    ],
)
def test_a_wrong_value_stops_the_start_with_a_clear_message(name, value, message):
    answer = run("manage.py", "check", **{name: value})
    assert answer.returncode != 0
    assert message in answer.stderr


@pytest.mark.parametrize(
    "settings",
    [
        {"HTTPS": "0", "SITE_URL": "https://a.example"},
        {"HTTPS": "0", "HSTS": "preload"},
        {"PORT": "9100", "METRICS_PORT": "9100"},
    ],
)
def test_two_settings_that_contradict_each_other_are_named_together(settings):
    answer = run("manage.py", "check", **settings)
    assert answer.returncode != 0
    assert [name for name in settings if name not in answer.stderr.splitlines()[-1]] == []


def test_with_https_the_address_must_say_so():
    answer = run("manage.py", "check", HTTPS="1", SITE_URL="http://off-switch.example")
    assert answer.returncode != 0
    assert "must be https:// and a host, nothing more, because HTTPS is on" in answer.stderr


HOSTS = "from config import settings; print(settings.SITE_URL, settings.SITE_HOST, *settings.ALLOWED_HOSTS)"
LOOPBACK = "localhost 127.0.0.1 [::1]"


@pytest.mark.parametrize(
    ("address", "url", "host"),
    [
        ("http://off-switch.example", "http://off-switch.example", "off-switch.example"),
        ("http://off-switch.example/", "http://off-switch.example", "off-switch.example"),
        ("http://off-switch.example:8080", "http://off-switch.example:8080", "off-switch.example"),
        ("http://192.0.2.1:8000", "http://192.0.2.1:8000", "192.0.2.1"),
        ("http://[2001:db8::1]", "http://[2001:db8::1]", "[2001:db8::1]"),
        ("http://[2001:db8::1]:8000", "http://[2001:db8::1]:8000", "[2001:db8::1]"),
    ],
)
def test_the_address_of_the_site_names_the_host_that_is_allowed(address, url, host):
    assert run("-c", HOSTS, SITE_URL=address).stdout.rstrip() == f"{url} {host} {LOOPBACK} {host}"


@pytest.mark.parametrize(
    ("environment", "hosts"),
    [
        ({}, LOOPBACK),
        ({"ALLOWED_HOSTS": ""}, LOOPBACK),
        ({"ALLOWED_HOSTS": " , "}, LOOPBACK),
        ({"ALLOWED_HOSTS": "off-switch.example"}, f"{LOOPBACK} off-switch.example"),
        ({"ALLOWED_HOSTS": " a.example, b.example ,,"}, f"{LOOPBACK} a.example b.example"),
    ],
)
def test_hosts_are_read_without_spaces_and_ones_own_machine_is_always_allowed(environment, hosts):
    assert run("-c", HOSTS, **environment).stdout.strip() == hosts


ASK = """
import sys
import django
django.setup()
from django.test import Client
print(*(Client(headers={"host": host}).get("/en/").status_code for host in sys.argv[1:]))
"""


def test_only_hosts_that_are_allowed_are_answered():
    hosts = ("[2001:db8::1]:8000", "[2001:db8::1]", "localhost:8000", "[::1]", "[2001:db8::2]", "evil.example")
    answer = run("-c", ASK, *hosts, SITE_URL="http://[2001:db8::1]:8000")
    assert answer.stdout.split() == ["200", "200", "200", "200", "400", "400"], answer.stderr


def test_the_lines_of_the_operators_address_are_read_without_spaces_and_gaps():
    lines = "from config import settings; print(settings.OPERATOR_ADDRESS)"
    assert run("-c", lines, OPERATOR_ADDRESS=" Weg 1 | 12345 Ort||").stdout == "['Weg 1', '12345 Ort']\n"
    assert run("-c", lines).stdout == "[]\n"


def test_the_deploy_check_complains_about_a_public_site_without_an_address():
    answer = run("manage.py", "check", "--deploy", HTTPS="1", ALLOWED_HOSTS="off-switch.example")
    assert "(guide.W002) SITE_URL is not set" in answer.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *((name, value) for name in ("WORKERS", "THREADS", "PAPER_PLACES") for value in ("0", "-1", "many")),
        *((name, value) for name in ("PORT", "METRICS_PORT") for value in ("-1", "65536", "http")),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_gunicorn_does_not_start_with_a_wrong_value(name, value):
    answer = run("-c", "import config.gunicorn", **{name: value})
    assert answer.returncode != 0
    assert f'"{name}" invalid' in answer.stderr


def test_gunicorn_accepts_its_configuration():
    answer = run("-m", "gunicorn", "--check-config", "--config", "config/gunicorn.py", WORKERS="1", THREADS="1")
    assert answer.returncode == 0, answer.stderr
