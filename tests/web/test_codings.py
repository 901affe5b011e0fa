import pytest

from guide.web.codings import acceptable_codings


@pytest.mark.parametrize(
    ("header", "codings"),
    [
        ("", ["identity"]),
        ("gzip", ["gzip", "identity"]),
        ("gzip, deflate, br, zstd", ["br", "gzip", "identity"]),
        ("GZIP;Q=0.5, Br;q=0.2", ["gzip", "br", "identity"]),
        ("br;q=0, gzip", ["gzip", "identity"]),
        ("gzip;q=0", ["identity"]),
        ("gzip;q=0.000, br;q=0.0", ["identity"]),
        ("*", ["br", "gzip", "identity"]),
        ("*;q=0", []),
        ("identity;q=0", []),
        ("identity;q=0, gzip", ["gzip"]),
        ("*;q=0, gzip", ["gzip"]),
        ("*;q=0, identity", ["identity"]),
        ("identity, gzip;q=0.5", ["identity", "gzip"]),
        ("zstd", ["identity"]),
        ("gzip;q=nonsense", ["identity"]),
        ("gzip;q=7", ["identity"]),
        ("gzip;q=nan", ["identity"]),
        (";;,,=;q", ["identity"]),
    ],
)
def test_only_what_a_client_accepts_is_sent_and_what_it_wants_most_comes_first(header, codings):
    assert list(acceptable_codings(header)) == codings
