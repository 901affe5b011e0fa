import re

import pytest

REGIONS = ("eu", "uk", "ch", "ca", "hk")


@pytest.mark.parametrize("region_id", REGIONS)
def test_the_letters_of_a_region_are_listed(client, region_id):
    page = client.get(f"/en/{region_id}/letters/").content.decode()
    assert f'href="/en/{region_id}/letters/objection/"' in page
    assert (f'href="/en/{region_id}/letters/access/"' in page) is (region_id != "hk")


def test_a_letter_that_a_region_does_not_have_leads_to_what_there_is_instead(client):
    answer = client.get("/en/hk/letters/access/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/en/hk/letters/#access")


def test_an_unknown_letter_is_not_there(client):
    assert client.get("/en/eu/letters/love/").status_code == 404


def test_choices_stand_in_the_address_and_what_is_unknown_is_named_as_text(client):
    page = client.get("/en/eu/letters/objection/", {"for": ["other", "<b>x"], "in": "de"}).content.decode()
    assert re.search(r'value="other" checked', page)
    assert not re.search(r'value="generative" checked', page)
    assert 'lang="de" translate="no" id="paper"' in page
    assert "&lt;b&gt;x" in page
    assert "<b>x" not in page


@pytest.mark.parametrize("region_id", REGIONS)
def test_no_field_for_personal_words_has_a_name_that_a_form_would_send(client, region_id):
    page = client.get(f"/de/{region_id}/letters/objection/").content.decode()
    names = re.findall(r'<(?:input|textarea|select)[^>]* name="([a-z-]+)"', page)
    assert {*names} == {"for", "in", "account"} | ({"where"} if region_id == "ca" else set())
    assert page.count("data-fills=") == 6
    assert not re.search(r"<(?:input|textarea)[^>]*data-fills[^>]* name=", page)


def test_a_part_of_a_region_is_chosen_in_the_address(client):
    assert "P-39.1" in client.get("/en/ca/letters/objection/?where=quebec").content.decode()
    assert "<code>quebec</code>" in client.get("/en/eu/letters/objection/?where=quebec").content.decode()


def test_a_letter_is_the_same_for_everybody(client):
    answer = client.get("/de/eu/letters/objection/")
    assert "public" in answer.headers["Cache-Control"]
    assert "Cookie" not in answer.headers.get("Vary", "")
