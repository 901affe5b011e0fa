"""The pages that people read."""

from __future__ import annotations

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from guide.domain.editor_choices import editor_choices_from
from guide.presenters.editors.pages import present_embedding
from guide.presenters.pages.articles import present_article, present_imprint
from guide.presenters.pages.authorities import present_authorities
from guide.presenters.pages.home import present_home
from guide.presenters.pages.questions import present_questions_page
from guide.presenters.pages.source_pages import present_due, present_source_page
from guide.presenters.pages.sources import present_sources
from guide.presenters.pages.timelines import present_timeline
from guide.web.languages import accepted_languages
from guide.web.requests import current_edition, parameters_of, site_url_of


@require_safe
def root(_request: HttpRequest) -> HttpResponse:
    """Redirect to the home page in the visitor's language."""
    return HttpResponseRedirect(reverse("home"))


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The home page, with a region suggested from the browser's languages."""
    page = present_home(current_edition(), accepted_languages(request.headers.get("Accept-Language", "")))
    response = render(request, "pages/home.html", {"page": page})
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """What happened, everywhere or in the region that the URL names."""
    page = present_timeline(current_edition(), parameters_of(request).get("region", ""))
    return render(request, "pages/timeline.html", {"page": page})


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """Every source of the site."""
    return render(request, "pages/sources.html", {"page": present_sources(current_edition())})


@require_safe
def source(request: HttpRequest, source_id: str) -> HttpResponse:
    """One source, and what rests on it."""
    edition = current_edition()
    page = present_source_page(edition, edition.catalogue.sources[source_id])
    return render(request, "pages/source.html", {"page": page})


@require_safe
def sources_due(request: HttpRequest) -> HttpResponse:
    """Which sources are due for another look."""
    return render(request, "pages/sources_due.html", {"page": present_due(current_edition())})


@require_safe
def authorities(request: HttpRequest) -> HttpResponse:
    """Where one complains."""
    return render(request, "pages/authorities.html", {"page": present_authorities(current_edition())})


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """What people ask."""
    return render(request, "pages/questions.html", {"page": present_questions_page(current_edition())})


@require_safe
def article(request: HttpRequest, article_id: str) -> HttpResponse:
    """An article that consists of its text alone."""
    page = present_article(current_edition(), article_id)
    return render(request, "pages/article.html", {"page": page})


@require_safe
@csp_update({"frame-src": [SELF]})
def embedding(request: HttpRequest) -> HttpResponse:
    """The page for editors, with what the URL chooses."""
    edition, parameters = current_edition(), parameters_of(request)
    catalogue = edition.catalogue
    choices = editor_choices_from(parameters, catalogue.regions, catalogue.words, edition.locale)
    page = present_embedding(edition, choices, site_url_of(request), is_variant=bool(parameters))
    return render(request, "editors/embedding.html", {"page": page})


@require_safe
def imprint(request: HttpRequest) -> HttpResponse:
    """Who runs this copy of the site."""
    return render(request, "pages/imprint.html", {"page": present_imprint(current_edition())})
