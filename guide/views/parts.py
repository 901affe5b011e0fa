"""The page of parts: the states that other pages show only at times. For developers, in development only."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guide.presenters.pages.parts import present_parts
from guide.web.requests import current_edition


@require_safe
def parts(request: HttpRequest) -> HttpResponse:
    """Every part of the look in each of its states."""
    return render(request, "pages/parts.html", {"page": present_parts(current_edition())})
