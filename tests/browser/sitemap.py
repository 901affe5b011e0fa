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


def pages_of_the_sitemap(base_url: str) -> list[str]:
    """Return the paths of all pages, of each kind of letter one per language."""
    with urlopen(f"{base_url}/sitemap.xml") as answer:
        paths = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", answer.read().decode())
    return [path for path in paths if is_looked_at(path)]


def is_looked_at(path: str) -> bool:
    """Tell whether a page is no letter, or the one of its kind."""
    letter = re.fullmatch(r"/../(?P<region>..)/letters/(?P<name>[^/]+)/", path)
    return not letter or LETTERS_IN.get(letter["name"], letter["region"]) == letter["region"]
