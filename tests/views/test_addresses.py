"""Addresses as people type them, programs break them and scanners try them."""

from urllib.parse import quote

import pytest

from guide.catalogue import get_catalogue
from guide.presenters.edition import Edition
from guide.views import handouts


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/DE", "/de/"),
        ("/EN/", "/en/"),
        ("/DE/eu/", "/de/eu/"),
        ("/de/EU/", "/de/eu/"),
        ("/de/eu", "/de/eu/"),
        ("/de-at/eu/", "/de/eu/"),
        ("/de-CH/ch/", "/de/ch/"),
        ("/en-gb/uk/", "/en/uk/"),
        ("/en_GB/uk/", "/en/uk/"),
        ("/de//eu/", "/de/eu/"),
        ("//de/eu/", "/de/eu/"),
        ("///de///eu///", "/de/eu/"),
        ("/de/eu/.", "/de/eu/"),
        ("/de/eu/)", "/de/eu/"),
        ("/de/eu/%E2%80%9D", "/de/eu/"),
        ("/de/eu/%22%3E", "/de/eu/"),
        ("/de/eu/%20", "/de/eu/"),
        ("/en/index.html", "/en/"),
        ("/en/UK/Steps/Research/", "/en/uk/steps/research/"),
        ("/en/questions", "/en/questions/"),
        ("/DE/eu/checklist.pdf", "/de/eu/checklist.pdf"),
        ("/de/eu/Checklist.PDF", "/de/eu/checklist.pdf"),
    ],
)
def test_who_spells_an_address_otherwise_is_led_to_the_page_for_good(client, path, page):
    answer = client.get(path.replace("//", "/%2F") if path.startswith("//") else path, {"done": "research"})
    assert (answer.status_code, answer.headers["Location"]) == (301, f"{page}?done=research")
    assert client.get(page).status_code == 200


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/", "/de/"),
        ("/index.html", "/de/"),
        ("/EU", "/de/eu/"),
        ("/UK", "/de/uk/"),
        ("/uk/", "/de/uk/"),
        ("/fr/eu/", "/de/eu/"),
        ("/zh-hk/hk/", "/de/hk/"),
        ("/fr/", "/de/"),
        ("/FR", "/de/"),
        ("/pt_BR/questions/", "/de/questions/"),
        ("/questions", "/de/questions/"),
        ("/eu/steps/research", "/de/eu/steps/research/"),
        ("/eu/checklist.pdf", "/de/eu/checklist.pdf"),
    ],
)
def test_who_names_no_language_of_ours_is_led_to_the_best_one(client, path, page):
    answer = client.get(path, headers={"Accept-Language": "de-AT, en;q=0.5"})
    assert (answer.status_code, answer.headers["Location"]) == (302, page)
    assert "Accept-Language" in answer.headers["Vary"]
    assert client.get(page).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/foo",
        "/wp-login",
        "/wp-login.php",
        "/de/foo/",
        "/de/eu/foo/",
        "/de/eu/steps/",
        "/de/eu/steps/foo/",
        "/de/de/",
        "/eu/uk/",
        "/static/",
        "/.env",
        "/de/eu/../uk/",
        "/%E5%A5%94",
        "/de/%E2%80%9Ceu%E2%80%9D",
        "/%00",
        "/%0d%0aX-Injected:%201",
        "/" + "a" * 3000,
        "/" + "/".join(["de"] * 500),
    ],
)
def test_where_nothing_is_no_way_leads_there(client, path):
    answer = client.get(path, follow=True)
    assert answer.status_code == 404
    assert answer.redirect_chain == []
    assert "<h1" in answer.content.decode()


def test_a_redirect_carries_the_state_as_it_was_meant_and_nothing_of_others(client):
    query = f"done=research&amp;skip=visibility&utm_source=mail&fbclid={'x' * 3000}"
    answer = client.get(f"/EU?{query}", headers={"Accept-Language": "en"})
    assert answer.headers["Location"] == "/en/eu/?done=research&skip=visibility"


def test_a_former_id_of_a_step_leads_to_the_step_with_its_ticks(client, monkeypatch):
    step = get_catalogue().steps["research"]
    monkeypatch.setattr(
        "guide.catalogue.Catalogue.find_step", lambda _self, name: step if name in ("research", "old") else None
    )
    assert Edition(get_catalogue(), "en", None).step("old") is step
    answer = client.get("/en/eu/steps/old/?done=research&utm=1&skip=visibility")
    assert (answer.status_code, answer.headers["Location"]) == (
        301,
        "/en/eu/steps/research/?done=research&skip=visibility",
    )


def test_only_reading_is_redirected(client):
    assert client.post("/EU").status_code == 404
    assert client.head("/EU").status_code == 302


@pytest.mark.parametrize("path", ["/de/eu/", "/en/uk/steps/research/", "/de/eu/print/", "/en/ca/checklist/"])
def test_what_others_append_changes_nothing(client, path, monkeypatch):
    monkeypatch.setattr(handouts, "PAGE_PATIENCE_S", 60)  # else a busy machine answers without the number of pages
    plain = client.get(f"{path}?done=research")
    for other in ("utm_source=mail", f"fbclid={'x' * 5000}", "a&" * 1500, quote("ü<>\"'"), "from2=x"):
        answer = client.get(f"{path}?{other}&done=research")
        assert answer.status_code == 200
        assert answer.content == plain.content


@pytest.mark.parametrize("path", ["/en/eu/", "/en/eu/steps/research/", "/en/eu/print/"])
def test_what_was_not_understood_in_a_link_is_said_and_not_repeated(client, path):
    page = client.get(f"{path}?done=research&skip=gibberish").content.decode()
    assert "Part of the link was not understood" in page
    assert "gibberish" not in page
    assert "Part of the link" not in client.get(f"{path}?done=research&skip=visibility").content.decode()


def test_an_unknown_way_to_print_leads_to_the_usual_one_and_keeps_the_rest(client):
    answer = client.get("/en/eu/print/?layout=book&paper=a4&done=research&from=Help+desk&utm=1")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/en/eu/print/?done=research&from=Help+desk")
