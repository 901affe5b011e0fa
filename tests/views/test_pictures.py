from __future__ import annotations

import pytest


@pytest.mark.parametrize("path", ["/de/share.png", "/en/ca/share.png"])
def test_every_share_picture_is_a_png_of_the_usual_size(client, path):
    content = client.get(path).content
    assert content.startswith(b"\x89PNG")
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (1200, 630)
