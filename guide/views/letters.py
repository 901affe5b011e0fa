"""Letters: their list, and each with what the address chooses. Nothing that somebody types comes here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from guide.domain.letters import ACCOUNT, AUTHORITY, letter_choices_from
from guide.domain.progress import Progress
from guide.domain.queries import HOW_TO_WRITE, pairs_in
from guide.presenters.letters.letter_pages import present_letter, present_letters
from guide.presenters.visits import Visit
from guide.web.requests import current_edition, query_of, site_url_of


def get_visit(request: HttpRequest, region_id: str) -> Visit:
    """Return a visit of a region without ticks: letters have none."""
    edition = current_edition()
    return Visit(edition, edition.catalogue.regions[region_id], Progress(), site_url_of(request))


@require_safe
def letters(request: HttpRequest, region_id: str) -> HttpResponse:
    """The letters of a region."""
    return render(request, "letters/letters.html", {"page": present_letters(get_visit(request, region_id))})


@require_safe
def letter(request: HttpRequest, region_id: str, letter_id: str) -> HttpResponse:
    """One letter. Where the law of the region has none, the list says what there is instead."""
    visit = get_visit(request, region_id)
    known = visit.edition.catalogue.letters[letter_id]
    if not known.exists_in(region_id):
        return HttpResponseRedirect(f"{reverse('letters', args=[region_id])}#{letter_id}")
    pairs = [
        (name, value) for name, value in pairs_in(query_of(request)) if name in {*HOW_TO_WRITE, ACCOUNT, AUTHORITY}
    ]
    locales = sorted(visit.edition.catalogue.words, key=lambda locale: locale != visit.edition.locale)
    authorities = [each.id for each in visit.edition.catalogue.authorities.values() if each.is_for(region_id)]
    choices = letter_choices_from(known, region_id, pairs, locales, authorities)
    page = present_letter(visit, known, choices, is_variant=bool(pairs))
    return render(request, "letters/letter.html", {"page": page})
