"""What surrounds every page: its title, its address in each language, its place in the menu."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from guide.presenters.links import path_to, with_query


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in one of the languages."""

    locale: str
    name: str  # of the language, in that language
    path: str  # without the state of the checklist: for search engines
    url: str  # with it: for the visitor


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Head, masthead and footer of one page."""

    title: str
    description: str
    path: str
    share_picture: str
    alternates: tuple[Alternate, ...]
    section: str  # name of the menu entry that is current
    print_url: str  # of the sheets of the page's region, with its ticks; "" outside a region
    is_indexed: bool = True
    has_oembed: bool = False  # whether others may show it in their articles (a guide's widget, the home page's link)
    is_variant: bool = False  # in a state of its own: the canonical address is that of the page without it

    @property
    def path_without_language(self) -> str:
        """The address that leads everybody to their own language: x-default."""
        return self.path[len(self.path.split("/")[1]) + 1 :]

    @property
    def others(self) -> tuple[Alternate, ...]:
        """The page in the languages that are not the active one."""
        return tuple(alternate for alternate in self.alternates if alternate.path != self.path)


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself."""

    title: str  # without the name of the site
    description: str
    section: str = ""  # name of its menu entry, "" for that of its address
    is_indexed: bool = True
    is_variant: bool = False  # it shows a state of its own


@dataclass(frozen=True, slots=True)
class PageAddress:
    """Where a page is. Those of a region have that as their first argument."""

    view_name: str
    args: tuple[str, ...] = ()
    query: str = ""  # the state that links to the other language keep
    is_regional: bool = True  # whether the first argument, if there is one, is a region

    @property
    def region_id(self) -> str:
        """The region of the page, "" outside a region."""
        return self.args[0] if self.args and self.is_regional else ""


def present_alternates(address: PageAddress) -> tuple[Alternate, ...]:
    """Return the page in every language."""
    alternates = []
    for locale, name in settings.LANGUAGES:
        with translation.override(locale):
            path = path_to(address.view_name, *address.args)
        alternates.append(Alternate(locale, name, path, with_query(path, address.query)))
    return tuple(alternates)


def present_layout(head: Head, address: PageAddress) -> PageLayout:
    """Return the surroundings of a page."""
    region = [address.region_id] if address.region_id else []
    return PageLayout(
        # Translators: title of a page in the browser's tab; Off Switch is the name of the site
        title=gettext("%(title)s – Off Switch") % {"title": head.title},  # noqa: RUF001
        description=head.description,
        path=path_to(address.view_name, *address.args),
        share_picture=path_to("share_picture_region" if region else "share_picture", *region),
        alternates=present_alternates(address),
        section=head.section or address.view_name,
        print_url=with_query(path_to("handout_page", *region), address.query) if region else "",
        is_indexed=head.is_indexed,
        has_oembed=bool(region) or address.view_name == "home",
        is_variant=head.is_variant,
    )
