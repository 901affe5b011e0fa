"""The directory for machines: /authorities.json, its form, and /authorities.csv."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.utils import translation

from guide.catalogue.model import Catalogue
from guide.domain.authorities import Authority, Basis
from guide.presenters.links import path_to

FORMAT_VERSION = 1
"""Rises when a reader of the old format would misunderstand the new one."""
LICENCE = "CC0-1.0"
ORIGIN = "https://github.com/datenanfragen/data"
COLUMNS = (
    *("id", "region", "country", "subdivision", "place_de", "place_en", "name_de", "name_en", "native", "short_name"),
    *("address", "address_from", "visiting_address", "email", "phone", "languages", "website"),
    *("complaint_url", "complaint_url_seen_on_site", "record_of", "note_de", "note_en", "page"),
)
MANY = ("address", "languages")
"""Columns that hold several values: a list in JSON, separated by “; ” in CSV."""


def present_record(catalogue: Catalogue, authority: Authority, site_url: str) -> dict[str, Any]:
    """Return one authority with a value for every column."""
    told = {locale: words.authorities[authority.id] for locale, words in catalogue.words.items()}
    with translation.override("en"):
        page = site_url + path_to("authority", authority.region, authority.id)
    return {
        "id": authority.id,
        "region": authority.region,
        "country": authority.country,
        "subdivision": authority.subdivision,
        **{f"place_{locale}": words.place for locale, words in told.items()},
        **{f"name_{locale}": words.name for locale, words in told.items()},
        "native": authority.native,
        "short_name": authority.short_name,
        "address": list(authority.address),
        "address_from": authority.address_from.value,
        "visiting_address": authority.visiting_address,
        "email": authority.email,
        "phone": authority.phone,
        "languages": list(authority.languages),
        "website": authority.website,
        "complaint_url": authority.complaint_url,
        "complaint_url_seen_on_site": authority.seen_on_site,
        "record_of": authority.record_of.isoformat() if authority.record_of else "",
        **{f"note_{locale}": words.note for locale, words in told.items()},
        "page": page,
    }


def present_directory(catalogue: Catalogue, site_url: str) -> dict[str, Any]:
    """Return the whole directory. site_url: scheme and host of the site without a slash at the end."""
    checked_on = catalogue.words["en"].articles["authority"].front.checked_on
    return {
        "$schema": site_url + path_to("authorities_schema"),
        "format": FORMAT_VERSION,
        "licence": LICENCE,
        "origin": ORIGIN,
        "checked_on": checked_on.isoformat(),
        "version": catalogue.version,
        "authorities": [present_record(catalogue, each, site_url) for each in catalogue.authorities.values()],
    }


def present_directory_csv(catalogue: Catalogue, site_url: str) -> str:
    """Return the directory as CSV (RFC 4180)."""
    text = io.StringIO()
    rows = csv.DictWriter(text, COLUMNS)
    rows.writeheader()
    for authority in catalogue.authorities.values():
        record = present_record(catalogue, authority, site_url)
        rows.writerow({**record, **{name: "; ".join(record[name]) for name in MANY}})
    return text.getvalue()


def directory_schema(site_url: str) -> dict[str, Any]:
    """Return the form of the directory (JSON Schema, draft 2020-12)."""
    words = {"type": "string"}
    record: dict[str, Any] = dict.fromkeys(COLUMNS, words)
    record |= {name: {"type": "array", "items": words} for name in MANY}
    record |= {
        "id": {"type": "string", "pattern": "^[a-z]{2}(-[a-z]{2})?$"},
        "country": {"type": "string", "pattern": "^[A-Z]{2}$"},
        "subdivision": {"type": "string", "pattern": "^([A-Z]{2}-[A-Z]{2})?$"},
        "address": {"type": "array", "items": words, "minItems": 1},
        "address_from": {"enum": [basis.value for basis in Basis]},
        "complaint_url": {"type": "string", "pattern": "^(https?://.+)?$"},
        "website": {"type": "string", "pattern": "^https?://.+"},
        "complaint_url_seen_on_site": {"type": "boolean"},
        "record_of": {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"},
        "page": {"type": "string", "format": "uri"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": site_url + path_to("authorities_schema"),
        "title": "Data protection authorities for complaints about LinkedIn",
        "type": "object",
        "required": ["format", "licence", "origin", "checked_on", "version", "authorities"],
        "properties": {
            "$schema": words,
            "format": {"const": FORMAT_VERSION},
            "licence": {"const": LICENCE},
            "origin": words,
            "checked_on": {"type": "string", "format": "date"},
            "version": words,
            "authorities": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": record,
                    "required": list(COLUMNS),
                    "additionalProperties": False,
                },
            },
        },
        "additionalProperties": False,
    }
