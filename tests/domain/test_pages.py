from django.urls import reverse

from guide.catalogue.kinds import ARTICLE_SECTIONS
from guide.domain.pages import NAMES_BELOW_A_REGION, PAGES, shadows_a_page
from guide.urls import region_urls, urlpatterns


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


def test_no_step_can_have_the_short_address_of_a_page_of_its_region():
    first = {str(pattern.pattern).partition("/")[0] for pattern in region_urls}
    assert {name for name in first if name.isalpha()} <= NAMES_BELOW_A_REGION
