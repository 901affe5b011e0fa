import pytest
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from guide.views.parts import parts

urlpatterns = i18n_patterns(path("", include("guide.urls")), path("parts/", parts, name="parts"))
"""With the page of parts, which has an address in development only."""


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("locale", ["de", "en"])
def test_the_page_of_parts_is_there_for_developers(rf, locale):
    assert parts(rf.get(f"/{locale}/parts/")).status_code == 200


def test_a_site_for_the_public_has_no_page_of_parts(client):
    assert client.get("/en/parts/").status_code == 404
