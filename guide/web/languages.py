"""Which languages a visitor's browser asks for."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation.trans_real import get_supported_language_variant, parse_accept_lang_header


def accepted_languages(accept_language: str) -> list[str]:
    """Return the tags of an Accept-Language header in lower case, most wanted first, without the unwanted (q=0)."""
    return [tag for tag, quality in parse_accept_lang_header(accept_language.lower()) if quality > 0]


def preferred_language(accept_language: str) -> str:
    """Return the language of the site that a browser likes best, English if it likes none of them."""
    for tag in accepted_languages(accept_language):
        try:
            return get_supported_language_variant(tag)
        except LookupError:
            continue
    return settings.LANGUAGE_CODE
