"""The picture of a click path as a file of its own: the same drawing as on the page, for paper."""

from __future__ import annotations

from django.template.loader import render_to_string

from guide.presenters.steps.drawings import Drawing


def click_path_svg(drawing: Drawing) -> str:
    """Return a drawing as an SVG document, in the colours and types of paper."""
    return render_to_string("components/_click_path.html", {"drawing": drawing, "is_file": True}).strip()
