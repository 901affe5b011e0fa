from django.http import HttpResponse

from guide.web.headers import for_any_origin, noindex


def view(_request):
    """Say hello."""
    return HttpResponse("hello")


def test_an_answer_can_be_kept_out_of_search_engines(rf):
    assert noindex(view)(rf.get("/")).headers["X-Robots-Tag"] == "noindex"


def test_an_answer_can_be_read_by_the_scripts_of_any_site(rf):
    headers = for_any_origin(view)(rf.get("/")).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_view_keeps_its_name():
    assert noindex(for_any_origin(view)).__name__ == view.__name__
