"""What each step says in words, for whoever compares an old sheet with today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils import translation

from guide.catalogue.model import Catalogue
from guide.domain.progress import Progress
from guide.domain.steps import Step
from guide.domain.wordings import Wording
from guide.presenters.edition import Edition
from guide.presenters.steps.click_paths import sentence_for
from guide.presenters.steps.step_views import present_step_view
from guide.presenters.visits import Visit

MEMBERS, GUESTS = "members", "guests"


def present_wording(visit: Visit, step: Step) -> Wording:
    """Return what a step says in a region: title, why, ways, address, what to do, how one sees that it worked."""
    view = present_step_view(visit, step)
    ways = (sentence_for(path, step.end_state, visit.edition) for path in view.paths)
    passages = (view.link.note, view.says.how, view.says.worked)
    told = (line for passage in passages for line in passage.text.splitlines())
    return tuple(filter(None, (view.title, *view.says.intro.text.splitlines(), *ways, view.link.address, *told)))


def path_of(visit: Visit) -> str:
    """Return where the wordings of a visit's checklist stand, without the id of a step."""
    audience = MEMBERS if visit.has_account else GUESTS
    return f"{visit.edition.locale}/{visit.region.id}/{audience}/"


def present_wordings(visit: Visit) -> dict[str, Wording]:
    """Return what the steps of a checklist say, by their ids."""
    return {step.id: present_wording(visit, step) for step in visit.checklist.steps}


def visits_everywhere(catalogue: Catalogue, edition: Edition) -> Iterator[Visit]:
    """Yield a visit to each checklist of a language."""
    for region in catalogue.regions.values():
        visit = Visit(edition, region)
        yield visit
        yield replace(visit, progress=Progress(has_account=False))


def present_all_wordings(edition: Edition) -> dict[str, Wording]:
    """Return what every step says in every language, region and checklist, by its place. edition: of any language."""
    found: dict[str, Wording] = {}
    for locale in edition.catalogue.words:
        with translation.override(locale):
            for visit in visits_everywhere(edition.catalogue, replace(edition, locale=locale)):
                found |= {path_of(visit) + name: wording for name, wording in present_wordings(visit).items()}
    return found
