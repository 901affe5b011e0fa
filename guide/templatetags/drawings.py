"""Pictures of click paths, which are the same on every page and in every state."""

from __future__ import annotations

import functools

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()
KEPT = 0 if settings.DEBUG else 256
"""How many pictures are kept, of about 3 kB each; there are fewer."""


@register.simple_tag
@functools.lru_cache(maxsize=KEPT)
def click_path(drawing: object) -> SafeString:
    """Return the picture of a click path. drawing: a Drawing; that of one path is the same object every time."""
    return render_to_string("components/_click_path.html", {"drawing": drawing})
