"""What the page for editors and its parts answer."""

import pytest


@pytest.mark.parametrize("locale", ["de", "en"])
def test_the_page_shows_the_shortest_way_first(client, locale):
    answer = client.get(f"/{locale}/embedding/")
    content = answer.content.decode()
    assert answer.status_code == 200
    assert content.index(f'value="http://testserver/{locale}/eu/"') < content.index("<form")
    assert "frame-src 'self'" in answer.headers["Content-Security-Policy"]


def test_no_other_page_may_show_frames(client):
    assert "frame-src" not in client.get("/de/eu/").headers["Content-Security-Policy"]


def test_a_wrong_value_in_the_address_is_named_beside_its_field(client):
    content = client.get("/en/embedding/?theme=pink&region=uk").content.decode()
    assert 'id="theme-note"' in content
    assert 'id="region-note"' not in content
    assert '<option value="uk" selected>' in content


@pytest.mark.parametrize("host", ["article", "wordpress", "scriptless"])
def test_a_preview_may_be_framed_by_us_alone_and_is_in_no_search_engine(client, host):
    answer = client.get(f"/de/uk/embed/preview/{host}/?form=element")
    assert answer.status_code == 200
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Robots-Tag"] == "noindex"


def test_ticks_of_a_preview_are_not_remembered(client):
    assert 'memory="off"' in client.get("/de/uk/embed/preview/article/?form=element").content.decode()


def test_an_unknown_kind_of_host_has_no_preview(client):
    assert client.get("/de/uk/embed/preview/tv/").status_code == 404


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("off-switch.zip", "application/zip"),
        ("off-switch.php.txt", "text/plain; charset=utf-8"),
        ("off-switch.yml", "text/plain; charset=utf-8"),
        ("off-switch-drupal.php.txt", "text/plain; charset=utf-8"),
    ],
)
def test_a_file_comes_under_its_name(client, name, content_type):
    answer = client.get(f"/embedding/{name}")
    assert answer.headers["Content-Type"] == content_type
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert b"http://testserver" in answer.content or name.endswith(".zip")


def test_there_are_no_other_files(client):
    assert client.get("/embedding/off-switch.exe").status_code == 404
