import datetime as dt
import pickle
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.utils.translation import gettext_lazy

from guide.printing import typesetter as module
from guide.printing.share_pictures import LAYOUT, share_picture_data
from guide.printing.typesetter import Typesetter

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def typesetter():
    """A typesetter whose process ends with the test."""
    typesetter = Typesetter()
    yield typesetter
    typesetter.end()


def test_many_threads_can_use_it_at_once(catalogue, typesetter):
    data = share_picture_data(catalogue, "en", "eu")
    work = [lambda: typesetter.png(LAYOUT, data, 36), lambda: typesetter.png(LAYOUT, data, 18)] * 8
    with ThreadPoolExecutor(len(work)) as pool:
        pictures = list(pool.map(lambda make: make(), work))

    assert len(set(pictures)) == 2
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_a_translation_that_waits_for_its_language_is_refused(catalogue, typesetter):
    data = {**share_picture_data(catalogue, "en", "eu"), "site": gettext_lazy("Off Switch")}

    with pytest.raises(TypeError, match="__proxy__"):
        typesetter.png(LAYOUT, data, 18)


def test_words_are_text_and_never_markup(catalogue, typesetter):
    data = {**share_picture_data(catalogue, "en", "eu"), "region": '#panic("x") *b* $x$'}

    assert typesetter.png(LAYOUT, data, 18).startswith(b"\x89PNG")


def test_a_broken_layout_is_an_error_with_its_reason_and_the_next_document_comes(catalogue, typesetter):
    data = share_picture_data(catalogue, "en", "eu")
    with pytest.raises(RuntimeError, match="region"):
        typesetter.png(LAYOUT, {name: value for name, value in data.items() if name != "region"}, 18)
    assert typesetter.png(LAYOUT, data, 18).startswith(b"\x89PNG")


def test_when_its_process_has_ended_another_one_takes_over(catalogue, typesetter):
    data = share_picture_data(catalogue, "en", "eu")
    before = typesetter.png(LAYOUT, data, 18)
    typesetter.process.send_signal(signal.SIGKILL)
    typesetter.process.wait()
    assert typesetter.png(LAYOUT, data, 18) == before


def test_half_a_product_is_none(catalogue, typesetter):
    data = share_picture_data(catalogue, "en", "eu")
    half = repr(pickle.dumps((b"x" * 100, ""))[:40])
    script = f"import sys; sys.stdin.buffer.read(1); sys.stdout.buffer.write({half})"
    command = [sys.executable, "-c", script]
    typesetter.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert typesetter.png(LAYOUT, data, 18).startswith(b"\x89PNG")


def test_the_process_is_renewed_before_it_holds_too_much(catalogue, typesetter, monkeypatch):
    monkeypatch.setattr(module, "DOCUMENTS", 2)
    data = share_picture_data(catalogue, "en", "eu")
    first = typesetter.png(LAYOUT, data, 18)
    process = typesetter.process
    assert process.poll() is None
    assert typesetter.png(LAYOUT, data, 18) == first
    assert process.poll() == 0
    assert typesetter.process is None
