"""Static files under a former name: pages of the version before may still be in caches after an update."""

from __future__ import annotations

import mimetypes

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


@require_safe
def former_static_file(_request: HttpRequest, current: str) -> HttpResponse:
    """The current content of a file whose former hash is asked for; nobody may keep it under that name."""
    kind = mimetypes.guess_type(current)[0] or "application/octet-stream"
    with staticfiles_storage.open(current) as file:
        response = HttpResponse(file.read(), content_type=f"{kind}; charset=utf-8" if "text/" in kind else kind)
    response.headers["Cache-Control"] = "no-store"
    return response
