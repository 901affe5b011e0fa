"""What machines ask for."""

from __future__ import annotations

import re


def test_robots_and_security_texts_point_to_real_addresses(client, settings):
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: http://testserver/en/imprint/" in text
    assert re.search(r"Expires: 20\d\d-\d\d-\d\dT00:00:00\+0[12]:00", text)
    settings.OPERATOR_EMAIL = "post@example.org"
    assert "Contact: mailto:post@example.org" in client.get("/.well-known/security.txt").content.decode()


def test_the_health_check_answers_and_is_never_cached(client):
    answer = client.get("/healthz")
    assert answer.content == b"ok\n"
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_configured_address_stands_in_everything_absolute(client, settings):
    settings.SITE_URL = "https://off-switch.example"
    body = client.get("/en/eu/").content.decode()
    assert '<link rel="canonical" href="https://off-switch.example/en/eu/">' in body
    assert "<loc>https://off-switch.example/en/eu/</loc>" in client.get("/sitemap.xml").content.decode()
