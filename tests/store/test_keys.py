import pytest

from guide.store.keys import key_for, languages_in
from tests.store.asking import environ_for


def key(**request):
    return key_for(environ_for(**request))


def test_parameters_that_the_site_does_not_know_make_no_entries():
    assert key(query="utm_source=x&fbclid=42") == key(query="") == key(query="secret=1")
    assert key(query="done=ai-training&utm=1") == key(query="done=ai-training")
    assert key(query="done=ai-training") != key(query="done=research")
    assert key(query="").is_plain


def test_codings_that_come_to_the_same_share_an_entry():
    assert key(HTTP_ACCEPT_ENCODING="gzip, deflate, br, zstd") == key(HTTP_ACCEPT_ENCODING="br;q=1, gzip;q=0.5")
    assert key(HTTP_ACCEPT_ENCODING="gzip").coding == "gzip"
    assert key(HTTP_ACCEPT_ENCODING="br;q=0, gzip").coding == "gzip"
    assert key().coding == "identity"


@pytest.mark.parametrize(
    "request_",
    [
        {"method": "POST"},
        {"path": "/static/css/site.0123456789ab.css"},
        {"path": "/oembed", "query": "url=x"},
        {"query": "done=" + "x" * 2_000},
        {"CONTENT_LENGTH": "5"},
        {"HTTP_TRANSFER_ENCODING": "chunked"},
        {"HTTP_IF_MODIFIED_SINCE": "Sat, 28 Nov 2026 00:00:00 GMT"},
        {"HTTP_ACCEPT_ENCODING": "identity;q=0"},
    ],
)
def test_what_django_answers_itself_has_no_key(request_):
    assert key(**request_) is None


def test_hosts_and_schemes_are_kept_apart(settings):
    assert key(HTTP_HOST="a.example") != key(HTTP_HOST="b.example")
    assert key(HTTP_X_FORWARDED_PROTO="https") == key()
    settings.BEHIND_PROXY = True
    assert key(HTTP_X_FORWARDED_PROTO="https") != key()


def test_other_headers_make_no_difference():
    assert (
        key(HTTP_HX_REQUEST="true", HTTP_ORIGIN="https://evil.example", HTTP_X_FORWARDED_HOST="evil.example") == key()
    )


def test_languages_have_an_end():
    assert languages_in(environ_for()) != ""
    assert len(languages_in(environ_for(HTTP_ACCEPT_LANGUAGE="x" * 10_000))) < 300
