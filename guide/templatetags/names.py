"""Names that browsers' translators must leave alone."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

register = template.Library()


@register.filter
def keep_name(words: str) -> SafeString:
    """Return a sentence with the name of the site in it marked as not to be translated."""
    name = gettext("Off Switch")
    before, _, after = words.partition(name)
    return format_html('{}<span translate="no">{}</span>{}', before, name, after)
