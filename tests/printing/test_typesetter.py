import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.utils.translation import gettext_lazy

from guide.printing.share_pictures import LAYOUT, share_picture_data
from guide.printing.typesetter import Typesetter

TODAY = dt.date(2026, 11, 23)


def test_many_threads_can_use_it_at_once(catalogue):
    typesetter = Typesetter()
    data = share_picture_data(catalogue, "en", "eu")
    work = [lambda: typesetter.png(LAYOUT, data, 36), lambda: typesetter.png(LAYOUT, data, 18)] * 8
    with ThreadPoolExecutor(len(work)) as pool:
        pictures = list(pool.map(lambda make: make(), work))

    assert len(set(pictures)) == 2
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_a_translation_that_waits_for_its_language_is_refused(catalogue):
    data = {**share_picture_data(catalogue, "en", "eu"), "site": gettext_lazy("Off Switch")}

    with pytest.raises(TypeError, match="__proxy__"):
        Typesetter().png(LAYOUT, data, 18)


def test_words_are_text_and_never_markup(catalogue):
    data = {**share_picture_data(catalogue, "en", "eu"), "region": '#panic("x") *b* $x$'}

    assert Typesetter().png(LAYOUT, data, 18).startswith(b"\x89PNG")
