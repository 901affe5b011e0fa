"""Addresses below the language prefix, grouped by prefix."""

from __future__ import annotations

from django.conf import settings
from django.urls import include, path, register_converter

from guide.domain.pages import PAGES
from guide.views import (
    authorities,
    changes,
    deadlines,
    editors,
    embeds,
    guides,
    hand_on,
    handouts,
    letters,
    pages,
    parts,
    pictures,
    services,
    steps,
)
from guide.web.converters import (
    EmbedFormConverter,
    EmbedHostConverter,
    HandOnConverter,
    LetterConverter,
    RegionConverter,
    ServiceConverter,
    ShortStepConverter,
    SourceConverter,
    StepConverter,
)

register_converter(EmbedFormConverter, "embed_form")
register_converter(EmbedHostConverter, "embed_host")
register_converter(HandOnConverter, "hand_on")
register_converter(LetterConverter, "letter")
register_converter(RegionConverter, "region")
register_converter(ServiceConverter, "service")
register_converter(ShortStepConverter, "short_step")
register_converter(SourceConverter, "source")
register_converter(StepConverter, "step")

PAGE_VIEWS = {
    "home": pages.home,
    "questions": pages.questions,
    "embedding": pages.embedding,
    "authorities": pages.authorities,
    "services": services.services,
    "print": handouts.print_page,
    "timeline": pages.timeline,
    "hand-on": hand_on.hand_on,
    "sources": pages.sources,
    "changes": changes.changes,
    "imprint": pages.imprint,
}
"""The pages that do not consist of an article alone; one without a view stops the start."""

# /<region>/
region_urls = [
    path("", guides.region_guide, name="region_guide"),
    path("embed/", embeds.embed, name="embed"),
    path("embed/guide.svg", embeds.embed_guide_code, name="embed_guide_code"),
    path("embed/code/<embed_form:form>.txt", embeds.embed_code, name="embed_code"),
    path("embed/<step:step_id>.svg", embeds.embed_link_code, name="embed_link_code"),
    path("embed/preview/<embed_host:host>/", editors.embed_preview, name="embed_preview"),
    path("embed/checklist/", embeds.embed_checklist, name="embed_checklist"),
    path("answers/", guides.answers, name="answers"),
    path("full/", guides.full_guide, name="full_guide"),
    path("checklist/", guides.checklist, name="checklist"),
    path("checklist.pdf", handouts.handout_pdf, name="handout_pdf"),
    path("print/", handouts.handout_page, name="handout_page"),
    path("print/preview.png", handouts.handout_preview, name="handout_preview"),
    path("authority/", authorities.authority_finder, name="authority_finder"),
    path("authority/<slug:authority_id>/", authorities.authority, name="authority"),
    path("changes.atom", changes.changes_feed, name="region_changes_feed"),
    path("deadline/", deadlines.deadline, name="deadline"),
    path("reminder.ics", deadlines.look_again, name="look_again"),
    path("letters/", letters.letters, name="letters"),
    path("letters/<letter:letter_id>/", letters.letter, name="letter"),
    path("qr.svg", guides.qr_code, name="qr_code"),
    path("share.png", pictures.share_picture, name="share_picture_region"),
    path("<short_step:step_id>", steps.short_step, name="short_step"),
    path("steps/<step:step_id>/", steps.step_detail, name="step_detail"),
    path("steps/<step:step_id>/progress/", steps.step_progress, name="step_progress"),
]

# /services/
service_urls = [
    path("checklist/", services.service_list, name="service_list"),
    path("checklist.pdf", services.services_pdf, name="services_pdf"),
    path("<service:service_id>/", services.service, name="service"),
    path("<service:service_id>/progress/", services.service_progress, name="service_progress"),
]

# /sources/
source_urls = [
    path("due/", pages.sources_due, name="sources_due"),
    path("<source:source_id>/", pages.source, name="source"),
]

# /
urlpatterns = [
    *(
        path(page.path, pages.article, {"article_id": page.name}, name=page.name)
        if page.is_article
        else path(page.path, PAGE_VIEWS[page.name], name=page.name)
        for page in PAGES
    ),
    path("hand-on/<hand_on:text_id>.txt", hand_on.hand_on_file, name="hand_on_file"),
    path("services/", include(service_urls)),
    path("sources/", include(source_urls)),
    path("changes.atom", changes.changes_feed, name="changes_feed"),
    path("share.png", pictures.share_picture, name="share_picture"),
    *([path("parts/", parts.parts, name="parts")] if settings.DEBUG else []),
    path("<region:region_id>/", include(region_urls)),
    path("<str:unknown>/embed/", embeds.embed_unknown),
]
