"""The page of authorities: who is there for whom, and where one complains."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from guide.domain.authorities import Authority
from guide.domain.freshness import is_due
from guide.presenters.authorities.entries import place_in_order
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import authority_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section

ARTICLE = "authorities"


@dataclass(frozen=True, slots=True)
class AuthorityEntry:
    """One authority in the list."""

    id: str
    place: str
    name: str
    url: str  # of its own page
    website: str
    complaint_url: str  # "" where only the website is known
    in_other_words: str  # its names in other languages: for those who type these
    cite: SafeString


@dataclass(frozen=True, slots=True)
class AuthorityGroup:
    """How one complains there, and with whom; the last section is about all of them, and has none of its own."""

    section: PageSection
    authorities: tuple[AuthorityEntry, ...]

    @property
    def id(self) -> str:
        """The id of its section."""
        return self.section.id

    @property
    def title(self) -> str:
        """The title of its section."""
        return self.section.title


@dataclass(frozen=True, slots=True)
class AuthoritiesPage:
    """Everything the page shows."""

    layout: PageLayout
    title: str
    intro: SafeString
    groups: tuple[AuthorityGroup, ...]
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool


def present_authority(edition: Edition, authority: Authority, references: References) -> AuthorityEntry:
    """Return one authority."""
    words = edition.words.authorities[authority.id]
    others = [each.authorities[authority.id] for each in edition.catalogue.words.values()]
    return AuthorityEntry(
        id=authority.id,
        place=words.place,
        name=words.name,
        url=authority_url(authority.region, authority.id),
        website=authority.website,
        complaint_url=authority.complaint_url,
        in_other_words=" ".join((authority.native, *(f"{each.place} {each.name}" for each in others))),
        cite=references.cite(authority.sources),
    )


def present_authorities(edition: Edition) -> AuthoritiesPage:
    """Return every authority, in the sections of the text, by place."""
    article = edition.article(ARTICLE)
    front, references = article.front, References(edition)
    intro = references.render(article.prose.intro)
    groups = []
    for section in article.prose.sections:
        members = [each for each in edition.catalogue.authorities.values() if each.group == section.id]
        members.sort(key=lambda each: place_in_order(each, edition.words.authorities[each.id].place))
        text = present_section(section, references)
        groups.append(AuthorityGroup(text, tuple(present_authority(edition, each, references) for each in members)))
    return AuthoritiesPage(
        layout=present_layout(Head(front.title, front.summary), PageAddress(ARTICLE)),
        title=front.title,
        intro=intro,
        groups=tuple(groups),
        sources=references.entries,
        checked_on=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, edition.today),
    )
