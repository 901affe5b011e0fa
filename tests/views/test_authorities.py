import json

import pytest

AUSTRIAN = {"HTTP_ACCEPT_LANGUAGE": "de-AT,de;q=0.9"}


def test_an_authority_is_found_without_a_script(client):
    page = client.get("/de/eu/authority/", {"find": "Bayern"}).content.decode()
    assert 'href="/de/eu/authority/de-by/"' in page
    assert 'href="/de/eu/authority/fr/"' not in page
    assert 'value="Bayern"' in page


def test_the_browsers_languages_suggest_one_and_say_so_to_caches(client):
    answer = client.get("/de/eu/authority/", **AUSTRIAN)
    assert "departures__row--suggested" in answer.content.decode()
    assert "Accept-Language" in answer.headers["Vary"]
    assert "departures__row--suggested" not in client.get("/de/eu/authority/").content.decode()


@pytest.mark.parametrize("name", ["atlantis", "gb", "x" * 200])
def test_an_unknown_name_shows_the_list_and_says_what_was_not_found(client, name):
    answer = client.get(f"/en/eu/authority/{name}/")
    assert answer.status_code == 404
    page = answer.content.decode()
    assert name[:39] in page
    assert 'href="/en/eu/authority/de-by/"' in page


def test_what_is_typed_stays_text_and_has_an_end(client):
    page = client.get("/en/eu/authority/", {"find": "<b>x</b>" + "y" * 5_000}).content.decode()
    assert "<b>x" not in page
    assert len(page) < 200_000


def test_an_authority_has_a_page_in_its_region(client):
    page = client.get("/en/uk/authority/gb/?done=ai-training").content.decode()
    assert "5 Hawkshaw Street" in page
    assert 'href="/en/uk/?done=ai-training&amp;authority=gb"' in page


def test_ones_own_authority_stays_in_the_guide_and_is_named_there(client):
    page = client.get("/en/eu/?done=ai-training&authority=de-by").content.decode()
    assert "Bavaria" in page
    assert '<input type="hidden" name="authority" value="de-by">' in page
    assert "checklist.pdf?done=ai-training&amp;authority=de-by" in page or "authority=de-by" in page
    assert "not understood" not in page


@pytest.mark.parametrize("name", ["gb", "hk"])
def test_the_authority_of_another_region_is_left_out_and_an_unknown_one_is_told(client, name):
    page = client.get(f"/en/eu/?authority={name}").content.decode()
    assert 'name="authority"' not in page
    assert "partly-understood" not in page
    assert "partly-understood" in client.get("/en/eu/?authority=atlantis").content.decode()


def test_the_complaint_is_addressed_to_the_chosen_authority_in_the_language_of_the_letter(client):
    page = client.get("/de/eu/letters/complaint/?authority=fr&in=en").content.decode()
    assert "3 place de Fontenoy" in page
    assert "<span>FRANCE</span>" in page
    assert 'data-fills="authority"' not in page
    unknown = client.get("/de/eu/letters/complaint/?authority=gb").content.decode()
    assert "<code>gb</code>" in unknown
    assert 'data-fills="authority"' in unknown


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/authorities.json", "application/json"),
        ("/authorities.csv", "text/csv; charset=utf-8; header=present"),
        ("/authorities.schema.json", "application/schema+json"),
    ],
)
def test_the_directory_can_be_read_by_any_script_and_asked_for_again(client, path, kind):
    answer = client.get(path)
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    again = client.get(path, HTTP_IF_NONE_MATCH=answer.headers["ETag"])
    assert again.status_code == 304


def test_the_directory_names_where_its_form_stands(client):
    directory = json.loads(client.get("/authorities.json").content)
    assert directory["$schema"] == "http://testserver/authorities.schema.json"
    assert directory["authorities"][0]["page"] == "http://testserver/en/eu/authority/at/"
