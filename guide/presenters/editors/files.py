"""What editors take along: a WordPress plugin, and what oEmbed's registry and Drupal want to know about us."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass, replace

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from guide.domain.editor_choices import EditorFile
from guide.domain.embeds import EmbedOptions
from guide.presenters.edition import Edition
from guide.presenters.embeds.codes import present_embed_code
from guide.presenters.links import path_to
from guide.presenters.visits import Visit

PLUGIN = "off-switch/off-switch.php"
PLUGIN_VERSION = "1.0.0"
"""Rises with every change of the plugin: administrators see by it which one they have."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # zip knows no earlier date: the same plugin is the same file


WORDS: dict[EditorFile, tuple[Promise, Promise]] = {
    EditorFile.PLUGIN: (
        _("WordPress plugin"),
        _("In WordPress: Plugins → Add New → Upload Plugin. It stores nothing, and uninstalling leaves nothing."),
    ),
    EditorFile.PLUGIN_SOURCE: (_("The plugin to read"), _("The one file that the plugin consists of.")),
    EditorFile.REGISTRY: (_("Provider file"), _("For the registry of oEmbed and for systems that read such files.")),
    EditorFile.DRUPAL: (_("Provider for Drupal"), _("For a module of your own, with “oEmbed Providers” installed.")),
}


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file to take along."""

    name: str
    words: str
    note: str
    url: str


def present_file_links() -> tuple[FileLink, ...]:
    """Return the files in the active language."""
    return tuple(
        FileLink(file.value, str(words), str(note), path_to("editor_file", file.value))
        for file, (words, note) in WORDS.items()
    )


def widgets_of(edition: Edition, site_url: str) -> dict[str, dict[str, object]]:
    """Return title and heights of every widget, by `locale/region`, for the plugin."""
    found: dict[str, dict[str, object]] = {}
    for locale in edition.catalogue.words:
        with translation.override(locale):
            for region in edition.catalogue.regions.values():
                visit = Visit(replace(edition, locale=locale), region, site_url=site_url)
                code = present_embed_code(visit, EmbedOptions())
                found[f"{locale}/{region.id}"] = {"title": code.title, "region": code.region, "heights": code.heights}
    return found


def widgets_as_json(widgets: dict[str, dict[str, object]]) -> str:
    """Return the widgets as JSON, one to a line, for people who read the plugin."""
    lines = (f"  {json.dumps(key)}: {json.dumps(widget, ensure_ascii=False)}" for key, widget in widgets.items())
    return "{\n" + ",\n".join(lines) + "\n}"


def plugin_source(edition: Edition, site_url: str) -> str:
    """Return the plugin, which names this site. site_url: scheme and host of the site."""
    context = {
        "site": site_url,
        "version": PLUGIN_VERSION,
        "widgets": widgets_as_json(widgets_of(edition, site_url)),
        "languages": json.dumps(dict(settings.LANGUAGES), ensure_ascii=False),
    }
    return render_to_string("editors/files/off-switch.php", context)


def plugin_archive(source: str) -> bytes:
    """Return the plugin as WordPress wants it for uploading: a zip archive, always the same for the same source."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        entry = zipfile.ZipInfo(PLUGIN, LONG_AGO)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        opened.writestr(entry, source)
    return archive.getvalue()


def file_content(file: EditorFile, edition: Edition, site_url: str) -> bytes:
    """Return what is in a file. site_url: scheme and host of the site."""
    if file in {EditorFile.PLUGIN, EditorFile.PLUGIN_SOURCE}:
        source = plugin_source(edition, site_url)
        return plugin_archive(source) if file is EditorFile.PLUGIN else source.encode()
    context = {"site": site_url, "locales": list(edition.catalogue.words), "regions": list(edition.catalogue.regions)}
    return render_to_string(f"editors/files/{file.value.removesuffix('.txt')}", context).encode()
