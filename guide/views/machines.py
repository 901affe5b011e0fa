"""What machines ask for: robots.txt, security.txt, the health of this process."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from guide.catalogue import get_catalogue
from guide.presenters.embeds.manifests import present_embed_manifest
from guide.web.headers import for_any_origin
from guide.web.requests import site_url_of

SECURITY_TXT_DAYS = 180
"""How long the contact is good for; RFC 9116 section 2.5.5 recommends less than a year."""


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Everything may be read; fragments and QR codes are no pages."""
    lines = [
        "User-agent: *",
        "Disallow: /*/checklist/",
        "Disallow: /*/progress/",
        "Disallow: /*/qr.svg",
        f"Sitemap: {site_url_of(request)}{reverse('sitemap')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a weakness (RFC 9116): the operator's e-mail address, else the imprint."""
    site_url = site_url_of(request)
    with translation.override(settings.LANGUAGE_CODE):
        imprint = site_url + reverse("imprint")
    contact = f"mailto:{settings.OPERATOR_EMAIL}" if settings.OPERATOR_EMAIL else imprint
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    expires = (midnight + dt.timedelta(days=SECURITY_TXT_DAYS)).isoformat()
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires}",
        f"Preferred-Languages: {', '.join(dict(settings.LANGUAGES))}",
        f"Canonical: {site_url}{reverse('security_txt')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@for_any_origin
def embed_manifest(request: HttpRequest) -> HttpResponse:
    """What the widget does with data, for data protection officers and consent tools; anybody's script may read it."""
    manifest = present_embed_manifest(get_catalogue(), site_url_of(request))
    return JsonResponse(manifest, json_dumps_params={"ensure_ascii": False, "indent": 2})


@never_cache
@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    """Answer “ok” while the catalogue is loaded."""
    get_catalogue()
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
