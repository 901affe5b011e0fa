"""The process that sets pages: it ends when nobody needs it."""

import io
import os
import pickle
import subprocess

from guide.printing import typesetting
from guide.printing.typesetter import COMMAND, FONTS, LAYOUTS


def test_it_ends_when_whoever_started_it_is_gone():
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.close()
        assert process.wait(timeout=60) == 0
        assert process.stdout.read() == b""


def test_it_ends_when_nobody_has_ordered_anything_for_a_while(monkeypatch):
    monkeypatch.setattr(typesetting, "IDLE_S", 0.01)
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as orders, os.fdopen(writing, "wb"):
        typesetting.serve(orders, io.BytesIO(), LAYOUTS, FONTS)


def test_it_says_what_is_wrong_with_a_layout_and_goes_on():
    reading, writing = os.pipe()
    products = io.BytesIO()
    with os.fdopen(reading, "rb") as orders, os.fdopen(writing, "wb") as orderer:
        pickle.dump(("no-such-layout.typ", {"format": "pdf"}, ""), orderer)
        orderer.close()
        typesetting.serve(orders, products, LAYOUTS, FONTS)
    product, reason = pickle.loads(products.getvalue())  # noqa: S301
    assert product is None
    assert "No such file" in reason
