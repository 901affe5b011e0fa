"""The page of parts: the states that other pages show only at times. For developers, in development only."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guide.presenters.layout import present_layout
from guide.presenters.pages.parts import present_parts
from guide.views.requests import current_edition


@require_safe
def parts(request: HttpRequest) -> HttpResponse:
    """Every part of the look in each of its states."""
    layout = present_layout("Parts and states", "For developers.", "parts", is_indexed=False)
    return render(request, "pages/parts.html", {"page": {"layout": layout, "parts": present_parts(current_edition())}})
