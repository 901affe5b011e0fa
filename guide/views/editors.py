"""What the page for editors shows in frames, and what editors take along."""

from __future__ import annotations

from dataclasses import replace

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from guide.domain.editor_choices import EditorFile, Host, editor_choices_from
from guide.domain.embeds import embed_options_from
from guide.presenters.editors.desks import present_preview
from guide.presenters.editors.files import file_content
from guide.presenters.embeds.codes import present_embed_code
from guide.web.headers import noindex
from guide.web.requests import current_edition, get_visit_or_400, parameters_of, site_url_of


def preview_policy(request: HttpRequest) -> dict[str, object]:
    """Return the policy of an article in the preview: it shows the widget as any article does, and only we frame it."""
    own = [SELF, site_url_of(request)]
    return {
        "default-src": [NONE],
        "frame-src": own,
        "script-src": own,
        "img-src": own,
        "style-src": [SELF],
        "style-src-attr": [UNSAFE_INLINE],  # codes keep their room with a style attribute
        "base-uri": [NONE],
        "form-action": [NONE],
        "frame-ancestors": [SELF],
    }


@require_safe
@noindex
@xframe_options_sameorigin
def embed_preview(request: HttpRequest, region_id: str, host: str) -> HttpResponseBase:
    """An article with the code in it, as a host leaves it. Ticks of the preview are not remembered."""
    visit, parameters = get_visit_or_400(request, region_id), parameters_of(request)
    catalogue = visit.edition.catalogue
    choices = editor_choices_from(parameters, catalogue.regions, catalogue.words, visit.edition.locale)
    options = replace(embed_options_from(parameters), has_memory=False)
    page = present_preview(choices, present_embed_code(visit, options), Host(host))

    @csp(preview_policy(request))
    def framed(request: HttpRequest) -> HttpResponse:
        return render(request, "editors/preview.html", {"page": page})

    return framed(request)


@require_safe
def editor_file(request: HttpRequest, name: str) -> HttpResponse:
    """A file that editors take along; it names this site."""
    file = EditorFile(name)
    content_type = "application/zip" if name.endswith(".zip") else "text/plain; charset=utf-8"
    response = HttpResponse(file_content(file, current_edition(), site_url_of(request)), content_type=content_type)
    response.headers["Content-Disposition"] = str(content_disposition_header(as_attachment=True, filename=name))
    return response
