"""/embed.json: what a data protection officer and a consent tool want to know about the widget."""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from guide.catalogue.model import Catalogue
from guide.domain.embeds import OPTION_VALUES, EmbedForm
from guide.presenters.links import path_to

FORMAT_VERSION = 1
"""Rises when a reader of the old format would misunderstand the new one."""
REMEMBERED_DAYS = 180
"""The scripts say the same: embed.js, memory.js."""
PRIVACY_TEXT = _(
    "This page shows a checklist of Off Switch (%(host)s). When it loads, your browser sends your IP address to its"
    " server. The program there uses the address to answer and does not store it. It sets no cookies, counts nobody and"
    " loads nothing from other providers. We do not learn what you tick."
)
KEPT_TEXT = _(
    "After your first tick your browser keeps your ticks in its local storage (entry “off-switch”) for up to %(days)s"
    " days, for this website alone; you can delete them below the checklist."
)


@functools.cache
def newest_loader() -> tuple[str, str]:
    """Return version and integrity (Subresource Integrity, SHA-384) of the newest release of the loader.

    Raises OSError when the static files were not collected.
    """
    script = (Path(settings.WHITENOISE_ROOT) / "embed.js").read_bytes()
    version = re.match(rb"/\*! Off Switch embed\.js ([0-9.]+)", script)
    digest = base64.b64encode(hashlib.sha384(script).digest()).decode()
    return (version[1].decode() if version else ""), f"sha384-{digest}"


def in_every_language(words: Promise, **values: object) -> dict[str, str]:
    """Return words in each language of the site."""
    spoken = {}
    for locale in dict(settings.LANGUAGES):
        with translation.override(locale):
            spoken[locale] = str(words) % values
    return spoken


def addresses_in_every_language(view_name: str, site_url: str) -> dict[str, str]:
    """Return the absolute address of a page in each language of the site."""
    addresses = {}
    for locale in dict(settings.LANGUAGES):
        with translation.override(locale):
            addresses[locale] = site_url + path_to(view_name)
    return addresses


def storage_entries() -> list[dict[str, Any]]:
    """Return what the widget writes on the visitor's device."""
    return [
        {
            "kind": "localStorage",
            "key": "off-switch",
            "written": in_every_language(_("after the first tick")),
            "content": in_every_language(_("ticked and skipped steps of each region, and the day; no identifier")),
            "kept_days": REMEMBERED_DAYS,
            "kept_apart_for_each_website": True,
            "switched_off_by": "memory=off",
        },
        {
            "kind": "sessionStorage",
            "key": "htmx-current-path-for-history",
            "written": in_every_language(_("by the library htmx when the widget loads; our script deletes it at once")),
            "content": in_every_language(_("the address of the widget")),
            "kept_days": 0,
            "kept_apart_for_each_website": True,
        },
    ]


def contact_of(site_url: str) -> dict[str, Any]:
    """Return whom to ask."""
    return {
        "email": settings.OPERATOR_EMAIL,
        "imprint": addresses_in_every_language("imprint", site_url),
        "privacy": addresses_in_every_language("privacy", site_url),
    }


def loader_of(site_url: str) -> dict[str, str]:
    """Return where the loader is: the newest release, and the one that never changes."""
    version, integrity = newest_loader()
    return {
        "newest": f"{site_url}/embed.js",
        "version": version,
        "url": f"{site_url}/embed/{version}.js",
        "integrity": integrity,
    }


def privacy_texts(host: str) -> dict[str, dict[str, str]]:
    """Return what an editor may put into a privacy notice, by the option that decides about it."""
    forgetful = in_every_language(PRIVACY_TEXT, host=host)
    kept = in_every_language(KEPT_TEXT, days=REMEMBERED_DAYS)
    remembering = {locale: f"{words} {kept[locale]}" for locale, words in forgetful.items()}
    return {"memory=on": remembering, "memory=off": forgetful}


def data_protection() -> dict[str, Any]:
    """Return what is received, kept and told to others."""
    return {
        "cookies": [],
        "storage": storage_entries(),
        "received": in_every_language(
            _("the IP address, to answer; as referrer at most the address of the article, none with our codes")
        ),
        "retention": in_every_language(
            _("IP address, referrer and ticks: not stored. Log lines without them: as the operator decides.")
        ),
        "told_to_the_article": in_every_language(_("the height of the frame in pixels, and nothing else")),
        "tracking_signals": in_every_language(_("DNT and Sec-GPC change nothing: there is nothing to switch off")),
    }


def present_embed_manifest(catalogue: Catalogue, site_url: str) -> dict[str, Any]:
    """Return the manifest. site_url: scheme and host of the site, without a slash at the end."""
    host = urlsplit(site_url).netloc
    regions, languages = "|".join(catalogue.regions), "|".join(dict(settings.LANGUAGES))
    return {
        "$schema": f"{site_url}/embed.schema.json",
        "format": FORMAT_VERSION,
        "name": in_every_language(_("Off Switch")),
        "content_version": catalogue.version,
        "hosts": [host],
        "other_hosts": [],
        **data_protection(),
        "contact": contact_of(site_url),
        "frames": rf"^{re.escape(site_url)}/({languages})/({regions})/embed/(\?|$)",
        "loader": loader_of(site_url),
        "content_security_policy": {"frame-src": site_url, "script-src": site_url, "img-src": site_url},
        "options": {name: list(values) for name, values in OPTION_VALUES.items()},
        "codes": {form.value: f"{site_url}/{{language}}/{{region}}/embed/code/{form.value}.txt" for form in EmbedForm},
        "oembed": f"{site_url}{path_to('oembed')}",
        "privacy_text": privacy_texts(host),
    }
