from django.urls import reverse

from guide.catalogue.kinds import ARTICLE_SECTIONS
from guide.domain.pages import PAGES, shadows_a_page
from guide.urls import urlpatterns


def test_every_page_is_reached_by_its_name():
    assert [reverse(page.name) for page in PAGES] == [f"/en/{page.path}" for page in PAGES]


def test_every_page_that_is_an_article_has_its_text():
    assert {page.name for page in PAGES if page.is_article} <= set(ARTICLE_SECTIONS)


def test_no_region_can_be_called_like_anything_that_stands_beside_it():
    fixed = [str(pattern.pattern) for pattern in urlpatterns if "<" not in str(pattern.pattern)]
    assert len(fixed) > len(PAGES) / 2
    assert [route for route in fixed if route and not shadows_a_page(route.rstrip("/"))] == []


def test_the_ids_of_the_regions_are_no_names_of_pages(catalogue):
    assert [region_id for region_id in catalogue.regions if shadows_a_page(region_id)] == []
