"""What surrounds every page: its title, its address in each language, its place in the menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from guide.presenters.links import with_query


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in one of the languages."""

    locale: str
    name: str  # of the language, in that language
    path: str  # without the state of the checklist: for search engines
    url: str  # with it: for the visitor


@dataclass(frozen=True, slots=True)
class Layout:
    """Head, masthead and footer of one page."""

    title: str
    description: str
    path: str
    share_picture: str
    alternates: tuple[Alternate, ...]
    section: str  # name of the menu entry that is current
    print_url: str  # of the sheets of the page's region, with its ticks; "" outside a region
    canonical: str  # for search engines: of the page, or of the one that says the same
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


def present_layout(
    title: str,
    description: str,
    view_name: str,
    args: Sequence[str] = (),
    *,
    query: str = "",
    section: str = "",
    region_id: str = "",
    is_indexed: bool = True,
    is_variant: bool = False,
    canonical_view: str = "",
) -> Layout:
    """Return the surroundings of the page that `reverse(view_name, args)` names.

    title: without the name of the site. query: the state that links to the other language keep.
    is_variant: whether the page shows a state of its own. region_id: whose share picture stands for the page, "" for
    the general one. canonical_view: name of the view whose page says the same at the address that search engines
    shall know, "" for this one.
    """
    alternates = []
    for locale, name in settings.LANGUAGES:
        with translation.override(locale):
            path = reverse(view_name, args=args)
        alternates.append(Alternate(locale, name, path, with_query(path, query)))
    picture = ("share_picture_region", [region_id]) if region_id else ("share_picture", [])
    return Layout(
        # Translators: title of a page in the browser's tab; Off Switch is the name of the site
        title=gettext("%(title)s – Off Switch") % {"title": title},  # noqa: RUF001
        description=description,
        path=reverse(view_name, args=args),
        canonical=reverse(canonical_view or view_name, args=args),
        share_picture=reverse(picture[0], args=picture[1]),
        alternates=tuple(alternates),
        section=section or view_name,
        print_url=with_query(reverse("handout", args=[region_id]), query) if region_id else "",
        is_indexed=is_indexed,
        has_oembed=bool(region_id) or view_name == "home",
        is_variant=is_variant or bool(canonical_view),
    )
