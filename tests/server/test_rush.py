"""What many people do at once."""

import itertools
from concurrent.futures import ThreadPoolExecutor

STEPS = ("ai-training", "objection-form", "research", "ads-settings", "visibility", "data-copy")
LAYOUTS = ("sheet", "large", "half", "cards", "poster")


def test_sixteen_people_who_ask_for_sheets_previews_pages_and_pictures_at_once_all_get_them(ask):
    paper = [
        f"/{language}/{region}/{file}?layout={layout}{tick}"
        for (language, region), layout, tick, file in itertools.product(
            (("de", "ch"), ("en", "hk")), LAYOUTS, ("", "&done=research"), ("checklist.pdf", "print/preview.png")
        )
    ]
    pages = [f"/{language}/{region}/" for language in ("de", "en") for region in ("eu", "uk", "ch", "ca", "hk")]
    pictures = [f"{page}share.png" for page in pages]
    paths = [*paper, *pages, *pictures]
    with ThreadPoolExecutor(16) as people:
        answers = dict(zip(paths, people.map(ask, paths), strict=True))

    assert {status for status, _, _ in answers.values()} == {200}
    for path, (_, headers, body) in answers.items():
        start = {"application/pdf": b"%PDF", "image/png": b"\x89PNG"}.get(headers["Content-Type"], b"<!DOCTYPE html>")
        assert body.startswith(start), path


def test_sixty_four_people_with_ticks_of_their_own_get_their_sheets_without_a_refusal_and_pages_come_meanwhile(ask):
    own = [
        f"/de/eu/checklist.pdf?{'&'.join(f'done={step}' for step in ticks)}"
        for count in (1, 2, 3, 4, 5)
        for ticks in itertools.combinations(STEPS, count)
    ]
    with ThreadPoolExecutor(65) as people:
        sheets = [people.submit(ask, path) for path in [*own, *own[:2]]]
        page = people.submit(ask, "/de/eu/")

        assert page.result()[0] == 200
        assert not all(sheet.done() for sheet in sheets)
        assert [sheet.result()[0] for sheet in sheets] == [200] * 64
