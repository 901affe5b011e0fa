"""All addresses: what machines ask for, and the pages behind a language prefix."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path, register_converter
from django.views.decorators.http import require_safe

from guide.views import authorities, editors, errors, machines, oembeds, pages, static_files
from guide.web.converters import EditorFileConverter, FormerStaticFileConverter
from guide.web.sitemaps import SITEMAPS

register_converter(EditorFileConverter, "editor_file")
register_converter(FormerStaticFileConverter, "former_static_file")

urlpatterns = [
    path("", pages.root, name="root"),
    path("healthz", machines.healthz, name="healthz"),
    path("authorities.json", authorities.directory, name="authorities_json"),
    path("authorities.csv", authorities.directory_csv, name="authorities_csv"),
    path("authorities.schema.json", authorities.schema, name="authorities_schema"),
    path("embed.json", machines.embed_manifest, name="embed_manifest"),
    path("embedding/<editor_file:name>", editors.editor_file, name="editor_file"),
    path("oembed", oembeds.oembed, name="oembed"),
    path("robots.txt", machines.robots_txt, name="robots_txt"),
    path("sitemap.xml", require_safe(sitemap), {"sitemaps": SITEMAPS}, name="sitemap"),
    path(".well-known/security.txt", machines.security_txt, name="security_txt"),
    path("static/<former_static_file:current>", static_files.former_static_file),
    *i18n_patterns(path("", include("guide.urls"))),
]

handler400 = errors.bad_request
handler404 = errors.page_not_found
handler500 = errors.server_error
