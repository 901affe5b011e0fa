"""The pages of other services: what their addresses answer."""

from __future__ import annotations

import pypdfium2
import pytest

STATE = "region=ca&done=chatgpt&skip=claude"


def test_the_page_shows_the_state_of_its_address(client):
    html = client.get(f"/en/services/?{STATE}").content.decode()
    assert f'data-region="services" data-state="{STATE.replace("&", "&amp;")}"' in html
    assert "1 of 7 ticked off, 1 skipped" in html
    assert 'name="region" value="ca"' in html


def test_the_fragment_is_the_part_of_the_page_and_tells_the_address(client):
    page = client.get(f"/en/services/?{STATE}").content.decode()
    answer = client.get(f"/en/services/checklist/?{STATE}")
    assert answer.content.decode().strip() in page
    assert answer.headers["HX-Replace-Url"] == f"/en/services/?{STATE}"
    assert "noindex" in answer.headers["X-Robots-Tag"]


@pytest.mark.parametrize("name", ["chatgpt", "snapchat"])
def test_the_tick_of_one_service_is_the_part_of_its_page(client, name):
    page = client.get(f"/de/services/{name}/?{STATE}").content.decode()
    answer = client.get(f"/de/services/{name}/progress/?{STATE}")
    assert answer.content.decode().strip() in page
    assert answer.headers["HX-Replace-Url"] == f"/de/services/{name}/?{STATE}"


def test_where_no_way_is_known_nothing_can_be_ticked(client):
    assert 'class="tick"' not in client.get("/en/services/pinterest/?region=hk").content.decode()
    assert client.get("/en/services/pinterest/progress/?region=hk").status_code == 404
    assert 'class="tick"' in client.get("/en/services/pinterest/").content.decode()


@pytest.mark.parametrize("query", ["region=atlantis", "region=", "done=nonsense", "region=atlantis&done=%00"])
def test_what_says_nothing_is_left_out(client, query):
    answer = client.get(f"/en/services/?{query}")
    assert answer.status_code == 200
    assert 'data-state=""' in answer.content.decode()


def test_a_state_longer_than_any_list_is_refused(client):
    assert client.get("/en/services/?" + "done=chatgpt&" * 200).status_code == 400


def test_an_unknown_service_is_not_found(client):
    assert client.get("/en/services/friendster/").status_code == 404


def test_the_sheet_is_a_pdf_for_the_paper_of_the_region(client):
    for query, width in (("region=ca", 612), ("region=eu", 595), ("region=ca&paper=a4", 595), ("", 595)):
        answer = client.get(f"/en/services/checklist.pdf?{query}")
        assert answer.headers["Content-Type"] == "application/pdf"
        assert 'filename="off-switch-en-services.pdf"' in answer.headers["Content-Disposition"]
        assert {int(page.get_width()) for page in pypdfium2.PdfDocument(answer.content)} == {width}


def test_paper_that_does_not_exist_is_refused(client):
    assert client.get("/en/services/checklist.pdf?paper=a0").status_code == 400


def test_what_somebody_ticked_is_not_kept_and_the_rest_is(client):
    assert (
        client.get("/en/services/checklist.pdf?done=chatgpt").content
        != client.get("/en/services/checklist.pdf").content
    )


def test_the_ending_of_a_guide_and_the_home_page_lead_there(client, catalogue):
    everything = "&".join(f"done={name}" for name in catalogue.step_names)
    assert 'href="/en/services/?region=uk"' in client.get(f"/en/uk/?{everything}").content.decode()
    assert 'href="/en/services/"' in client.get("/en/").content.decode()
