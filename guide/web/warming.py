"""What is read once before the workers start, so that they share it, and nobody waits for it."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse
from django.utils import translation

from guide.catalogue import get_catalogue


def standard_paths() -> list[str]:
    """Return the addresses of the pages that most people want: home pages and guides, in every language."""
    paths = []
    for locale, _name in settings.LANGUAGES:
        with translation.override(locale):
            paths += [reverse("home"), *(reverse("region_guide", args=[name]) for name in get_catalogue().regions)]
    return paths


def warm_up() -> None:
    """Read all templates of pages, all addresses and all translations."""
    folder = settings.BASE_DIR / "templates"
    for file in folder.rglob("*.html"):
        get_template(str(file.relative_to(folder)))
    for locale, _name in settings.LANGUAGES:
        with translation.override(locale):
            reverse("home")
            translation.gettext("Off Switch")
