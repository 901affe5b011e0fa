import pytest


@pytest.mark.parametrize(
    ("query", "region_id"), [("", "eu"), ("?region=hk", "hk"), ("?region=xx", "eu"), ("?region=%00", "eu")]
)
def test_the_page_shows_the_texts_of_the_region_that_is_named(client, query, region_id):
    page = client.get(f"/de/hand-on/{query}")
    assert page.status_code == 200
    assert page.content.decode().count(f"/de/{region_id}/ai\n") == 4


def test_a_text_comes_as_a_file_in_its_language(client):
    answer = client.get("/en/hand-on/notice-short.txt?region=uk")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="off-switch-en-uk-notice-short.txt"'
    assert answer.headers["X-Robots-Tag"] == "noindex"
    text = answer.content.decode()
    assert text.startswith("Switch off AI training on LinkedIn\n")
    assert text.endswith(")\n")


@pytest.mark.parametrize("name", ["nothing.txt", "notice-short.pdf", "Notice-Short.txt/x"])
def test_an_unknown_text_is_not_there(client, name):
    assert client.get(f"/en/hand-on/{name}").status_code == 404
