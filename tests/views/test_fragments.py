"""Fragments are parts of pages: nobody shall find them by a search engine."""

import pytest


@pytest.mark.parametrize("path", ["/en/eu/checklist/", "/de/uk/steps/research/progress/"])
def test_a_fragment_is_not_for_search_engines(client, path):
    assert client.get(path).headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("path", ["/en/eu/", "/de/uk/steps/research/"])
def test_a_page_is(client, path):
    assert "X-Robots-Tag" not in client.get(path).headers
