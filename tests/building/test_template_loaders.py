import re

import pytest

from guide.building.template_loaders import dense


def test_line_breaks_stay_and_indentation_goes():
    assert dense("<p>\n    a\n\n\t b</p>") == "<p>\na\nb</p>"


@pytest.mark.parametrize("path", ["/de/", "/en/eu/", "/de/eu/steps/ai-training/"])
def test_no_visitor_downloads_our_indentation(client, path):
    assert not re.search(r"\n[ \t]{2,}<", client.get(path).content.decode())
