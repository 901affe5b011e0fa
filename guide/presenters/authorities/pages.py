"""The page of one authority: where it is, how a complaint travels, and what somebody can do next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.domain.authorities import Authority, Basis
from guide.domain.freshness import is_due
from guide.presenters.authorities.entries import language_name, postal_lines
from guide.presenters.dates import day_in_words
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import deadline_url, finder_url, guide_url, letter_url, letters_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.visits import Visit

COMPLAINT = "complaint"
ARTICLE = "authority"
DIRECTORY = "datenanfragen-authorities"
BASIS_WORDS: dict[Basis, Promise] = {
    Basis.OWN_SITE: _("from a page of the authority"),
    Basis.DIRECTORY: _("from a public directory"),
    Basis.RECENT: _("from several recent public documents; the directory has an older one"),
    Basis.SINGLE: _("from one public document only"),
}


@dataclass(frozen=True, slots=True)
class AuthorityPage:
    """Everything the page shows."""

    layout: PageLayout
    kicker: str
    finder_url: str
    title: str
    place: str
    native: str  # what it calls itself, where that is another name
    complaint_url: str
    complaint_from: str  # how sure its address is
    website: str
    postal: tuple[str, ...]
    postal_from: str
    visiting_address: str
    languages: str
    email: str
    phone: str
    note: str
    cite: SafeString
    record_of: str  # day of the directory's entry, "" where there is none
    sections: tuple[PageSection, ...]
    kept_url: str  # of the guide that names this authority
    letter_url: str
    deadline_url: str
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool


def complaint_basis(authority: Authority) -> str:
    """Return where the address for complaints comes from, "" where there is none."""
    if not authority.complaint_url:
        return ""
    if authority.seen_on_site:
        return gettext("from a page of the authority")
    return gettext("from a public directory; we have not seen it on the authority’s own pages")  # noqa: RUF001


def present_authority_page(visit: Visit, authority: Authority) -> AuthorityPage:
    """Return the page of an authority of the region."""
    edition, region_id = visit.edition, visit.region.id
    words, references = edition.words.authorities[authority.id], References(edition, region_id)
    cite = references.cite(authority.sources if DIRECTORY in authority.sources else (*authority.sources, DIRECTORY))
    article = edition.article(ARTICLE)
    travels = next(each for each in edition.article("authorities").prose.sections if each.id == authority.group)
    sections = [replace(present_section(travels, references), title=gettext("How a complaint travels"))]
    found = (article.prose.section(name, region_id) for name in ("cost", "attach"))
    sections += [present_section(section, references) for section in found if section]
    complaint = edition.catalogue.letters[COMPLAINT]
    kept = visit.progress.with_authority(authority.id).query()
    title = gettext("%(title)s (%(region)s)") % {"title": words.name, "region": words.place}
    return AuthorityPage(
        layout=present_layout(
            Head(title, gettext("Address, complaint form and the way of a complaint about LinkedIn."), "authorities"),
            PageAddress("authority", (region_id, authority.id)),
        ),
        kicker=visit.front.name,
        finder_url=finder_url(region_id, visit.query),
        title=words.name,
        place=words.place,
        native=authority.short_name if authority.native.startswith(words.name) else authority.native,
        complaint_url=authority.complaint_url,
        complaint_from=complaint_basis(authority),
        website=authority.website,
        postal=postal_lines(edition, authority),
        postal_from=str(BASIS_WORDS[authority.address_from]),
        visiting_address=authority.visiting_address,
        languages=", ".join(map(language_name, authority.languages)),
        email=authority.email,
        phone=authority.phone,
        note=words.note,
        cite=cite,
        record_of=day_in_words(authority.record_of) if authority.record_of else "",
        sections=tuple(sections),
        kept_url=guide_url(region_id, kept),
        letter_url=letter_url(region_id, COMPLAINT, f"authority={authority.id}")
        if complaint.exists_in(region_id)
        else f"{letters_url(region_id)}#{COMPLAINT}",
        deadline_url=deadline_url(region_id),
        sources=references.entries,
        checked_on=day_in_words(article.front.checked_on),
        is_due=is_due(article.front.checked_on, article.front.review_days, edition.today),
    )
