"""The pages for what went wrong, in the language of the address."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext


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
        return HttpResponse(f"{bare_words()}\n", "text/plain; charset=utf-8", 500)


def bare_words() -> str:
    """Return in every language of the site that something broke."""
    words = []
    for locale, _ in settings.LANGUAGES:
        with translation.override(locale):
            words.append(gettext("Something is broken on our side"))
    return " · ".join(words)
