"""The pages that tests of every page look at."""

from __future__ import annotations

import re
from urllib.request import urlopen

LETTERS_IN = {
    "objection": "hk",
    "marketing": "eu",
    "access": "uk",
    "erasure": "ch",
    "reminder": "ca",
    "refused": "hk",
    "incomplete": "ch",
    "complaint": "eu",
}
"""One kind of letter differs between regions in its words alone: each is looked at once in each language."""
AUTHORITIES = {"gb", "de-by", "hu"}
"""Pages of authorities differ in their words alone: one with a form, one for a part of a country, one without."""

SERVICES = {"facebook-instagram", "x-grok"}
"""Pages of services: one with a form and a way, one whose way is not well known."""


def pages_of_the_sitemap(base_url: str) -> list[str]:
    """Return the paths of all pages, of each kind of letter one per language, of some authorities and services."""
    with urlopen(f"{base_url}/sitemap.xml") as answer:
        paths = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", answer.read().decode())
    return [path for path in paths if is_looked_at(path)]


def is_looked_at(path: str) -> bool:
    """Tell whether a page is looked at, or another of its kind."""
    service = re.fullmatch(r"/../services/(?P<id>[^/]+)/", path)
    if service:
        return service["id"] in SERVICES
    authority = re.fullmatch(r"/../../authority/(?P<id>[^/]+)/", path)
    if authority:
        return authority["id"] in AUTHORITIES
    letter = re.fullmatch(r"/../(?P<region>..)/letters/(?P<name>[^/]+)/", path)
    return not letter or LETTERS_IN.get(letter["name"], letter["region"]) == letter["region"]


EXAMPLES = ("eu", "hk")
"""Regions of which every page is looked at, where only its structure counts."""


def is_an_example(path: str) -> bool:
    """Tell whether the structure of a page is looked at: of pages that differ in words alone in two regions."""
    page = re.fullmatch(r"/../(?P<region>..)/(?P<kind>steps/.+|full/|print/|letters/|authority/|deadline/)", path)
    return page is None or page["region"] in EXAMPLES
