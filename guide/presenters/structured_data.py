"""schema.org data that repeats only what the page shows."""

from __future__ import annotations

import json
from collections.abc import Iterable

from django.utils.safestring import SafeString, mark_safe

from guide.catalogue.passages import Section

ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def as_script(data: dict[str, object]) -> SafeString:
    """Return data as JSON that cannot end its script element."""
    return mark_safe(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES))  # noqa: S308  (escaped here)


def how_to(name: str, titles: Iterable[str]) -> SafeString:
    """Return a checklist as schema.org HowTo. titles: of the steps, in their order."""
    steps = [{"@type": "HowToStep", "name": title} for title in titles]
    return as_script({"@context": "https://schema.org", "@type": "HowTo", "name": name, "step": steps})


def faq_page(sections: Iterable[Section]) -> SafeString:
    """Return questions and answers as schema.org FAQPage."""
    return as_script(
        {
            "@context": "https://schema.org",
            "@type": "FAQPage",
            "mainEntity": [
                {
                    "@type": "Question",
                    "name": section.title,
                    "acceptedAnswer": {"@type": "Answer", "text": " ".join(section.body.text.split())},
                }
                for section in sections
            ],
        }
    )
