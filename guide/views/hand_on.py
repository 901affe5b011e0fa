"""Texts to hand on: the page that shows them, and each as a file."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from guide.domain.hand_ons import HandOn
from guide.presenters.paper.hand_on import present_hand_on
from guide.presenters.paper.hand_on_texts import present_hand_on_text
from guide.printing.handouts import preview_sizes
from guide.web.headers import noindex
from guide.web.requests import get_visit_of_named_region


@require_safe
def hand_on(request: HttpRequest) -> HttpResponse:
    """Texts to hand on, for the region that the URL names."""
    visit, is_named = get_visit_of_named_region(request)
    page = present_hand_on(visit, preview_sizes(visit.region.paper), is_variant=is_named)
    return render(request, "pages/hand_on.html", {"page": page})


@require_safe
@noindex
def hand_on_file(request: HttpRequest, text_id: str) -> HttpResponse:
    """A text to hand on as a file, for the region that the URL names."""
    visit, _is_named = get_visit_of_named_region(request)
    text = present_hand_on_text(visit, HandOn(text_id)).text
    response = HttpResponse(f"{text}\n", content_type="text/plain; charset=utf-8")
    name = f"off-switch-{visit.edition.locale}-{visit.region.id}-{text_id}.txt"
    response.headers["Content-Disposition"] = str(content_disposition_header(as_attachment=True, filename=name))
    return response
