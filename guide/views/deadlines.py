"""Days: by when an answer is due, and when to look again. The day of sending never comes here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guide.presenters.deadlines.pages import present_deadlines, present_look_again
from guide.web.headers import noindex
from guide.web.requests import get_visit_or_400, parameters_of


@require_safe
def deadline(request: HttpRequest, region_id: str) -> HttpResponse:
    """By when LinkedIn's answer is due in a region; the address may name the letter."""
    page = present_deadlines(get_visit_or_400(request, region_id), parameters_of(request).get("for", ""))
    return render(request, "deadlines/deadline.html", {"page": page})


@require_safe
@noindex
def look_again(request: HttpRequest, region_id: str) -> HttpResponse:
    """A reminder for the calendar, six months from today, with the ticks that the URL carries."""
    response = HttpResponse(present_look_again(get_visit_or_400(request, region_id)), content_type="text/calendar")
    response.headers["Content-Disposition"] = f'attachment; filename="off-switch-{region_id}.ics"'
    return response
