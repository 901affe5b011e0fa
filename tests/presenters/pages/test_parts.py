import pytest
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from guide.presenters.pages.parts import present_parts
from guide.views.parts import parts

urlpatterns = i18n_patterns(path("", include("guide.urls")), path("parts/", parts, name="parts"))
"""With the page of parts, which has an address in development only."""


@pytest.mark.urls(__name__)
def test_the_page_of_parts_shows_every_state_of_a_row(edition_en):
    page = present_parts(edition_en)
    assert {row.step.mark for row in page.rows} >= {"done", "skipped", "open"}
    assert any(row.is_open for row in page.rows)
    assert any(row.step.moved_since for row in page.rows)
    assert len({way.drawing.end_state for way in page.ways}) == len(page.ways) > 1
    assert not page.layout.is_indexed
