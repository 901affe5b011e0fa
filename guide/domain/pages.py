"""The pages of the site that belong to no region: addresses, sitemap, menu, footer and `page:` links come from here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a page is linked from every page."""

    MENU = "menu"  # always, and in the footer
    MORE = "more"  # in the menu where it unfolds, and in the footer
    FOOTER = "footer"
    NOWHERE = "nowhere"  # the home page: the name of the site leads there


@dataclass(frozen=True, slots=True)
class Page:
    """One page: what its address, its view and its text are called."""

    name: str  # permanent: of the address, and in `page:` links
    place: Place
    is_article: bool = True  # it consists of the article of its name; others have a view of their own

    @property
    def path(self) -> str:
        """The address below the language."""
        return f"{self.name}/" if self.name != HOME else ""


HOME = "home"
PAGES = (
    Page(HOME, Place.NOWHERE, is_article=False),
    Page("questions", Place.MENU, is_article=False),
    Page("embedding", Place.MENU, is_article=False),
    Page("authorities", Place.MORE, is_article=False),
    Page("services", Place.MORE, is_article=False),
    Page("print", Place.FOOTER, is_article=False),  # in the menu it stands for that of the region, where there is one
    Page("timeline", Place.MORE, is_article=False),
    Page("sources", Place.MORE, is_article=False),
    Page("changes", Place.MORE, is_article=False),
    Page("hand-on", Place.MORE, is_article=False),
    Page("about", Place.MORE),
    Page("privacy", Place.FOOTER),
    Page("accessibility", Place.FOOTER),
    Page("imprint", Place.FOOTER, is_article=False),
)
PAGE_NAMES = frozenset(page.name for page in PAGES)
OTHER_NAMES = frozenset({"changes.atom", "parts", "share.png"})
"""What else stands directly below the language."""


NAMES_BELOW_A_REGION = frozenset(
    {"answers", "authority", "checklist", "deadline", "embed", "full", "letters", "print", "steps"}
)  # fmt: skip
"""What stands directly below a region, today or by the plan of the site: no step can have such a short address."""


NAMES_BELOW_SERVICES = frozenset({"checklist"})
"""What stands directly below the page of other services: no service can have such an id."""
NAMES_BELOW_SOURCES = frozenset({"due"})
"""What stands directly below the page of sources: no source can have such an id."""


def shadows_a_page(region_id: str) -> bool:
    """Tell whether the address of a region would be that of a page: its guide could not be reached."""
    return region_id in PAGE_NAMES | OTHER_NAMES
