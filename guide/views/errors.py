"""The pages for what went wrong, in the language of the address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """The request makes no sense: usually an address that is far too long."""
    return render(request, "400.html", status=400)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """There is no such page."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke here; if that is the templates or the static files, bare words have to do."""
    try:
        return render(request, "500.html", status=500)
    except Exception:  # noqa: BLE001  (whatever it is, the visitor gets an answer)
        return HttpResponse("Bei uns ist etwas kaputt. · Something is broken on our side.\n", "text/plain", 500)
