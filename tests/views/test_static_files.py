import contextlib

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage


@pytest.mark.parametrize("name", ["css/site.css", "js/checklist.js", "img/sign.svg"])
def test_a_former_hash_answers_with_the_current_file_and_is_not_kept(client, name):
    stem, _, ending = name.rpartition(".")
    former = client.get(f"/static/{stem}.000000000000.{ending}")
    with contextlib.closing(client.get(staticfiles_storage.url(name))) as current:
        content = current.getvalue()

    assert former.status_code == 200
    assert former.content == content
    assert former.headers["Content-Type"] == current.headers["Content-Type"].replace('"', "")
    assert former.headers["Cache-Control"] == "no-store"
    assert "immutable" in current.headers["Cache-Control"]


@pytest.mark.parametrize(
    "name",
    [
        "css/other.000000000000.css",
        "css/site.nothexadecim.css",
        "css/none.css",
        "../../manage.000000000000.py",
        "",
        "x/",
    ],
)
def test_where_there_never_was_a_file_there_is_none(client, name):
    assert client.get(f"/static/{name}").status_code == 404


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/favicon.ico", "image/vnd.microsoft.icon"),
        ("/apple-touch-icon.png", "image/png"),
        ("/apple-touch-icon-precomposed.png", "image/png"),
    ],
)
def test_the_icons_that_browsers_ask_for_are_there(client, path, kind):
    with contextlib.closing(client.get(path)) as answer:
        assert answer.getvalue()
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] in {kind, "image/x-icon"}
    assert answer.headers["Cache-Control"] == "max-age=86400, public"
