"""One service with somebody's ticks: the view that row, page and sheet take from, and the same as that of a step."""

from __future__ import annotations

from django.utils.translation import gettext, pgettext

from guide.catalogue.passages import Passage
from guide.domain.click_paths import EndState
from guide.domain.progress import StepState
from guide.domain.services import Service
from guide.presenters.links import plain_address
from guide.presenters.services.visits import ServicesVisit, service_url
from guide.presenters.steps.states import moved_since_in_words, state_word
from guide.presenters.steps.step_views import StepLink, StepPassages, StepView


def word_for(state: StepState) -> str:
    """Return the word beside the box of a service."""
    if state is StepState.OPEN:
        # Translators: beside the box of a service to which somebody has not yet said no
        return pgettext("service", "open")
    # Translators: beside the box of a service that somebody does not use
    return pgettext("service", "left out") if state is StepState.SKIPPED else state_word(state, is_essential=True)


def present_service_link(visit: ServicesVisit, service: Service) -> StepLink:
    """Return where one says no to a service in the region of a visit."""
    front, url = visit.text(service).front, service.link_in(visit.region_id)
    return StepLink(
        url=url,
        address=plain_address(url),
        words=front.link_text,
        note=front.link_note if url else Passage(),
        is_unverified=False,
        opens_setting=False,
    )


def present_service_view(visit: ServicesVisit, service: Service) -> StepView:
    """Return a service, also one for which no way is known in the region of the visit."""
    front, prose = visit.text(service).front, visit.text(service).prose
    state, applies = visit.progress.state_of(service.id), service.applies_in(visit.region_id)
    how, worked = (prose.section(name) for name in ("how", "worked"))
    told = {"used": front.used, "preset": front.preset}
    return StepView(
        id=service.id,
        title=front.title,
        # Translators: what a service trains AI with, and whether that is so from the start; both in a few words
        note=gettext("Trains with: %(used)s. Preset: %(preset)s.") % told,
        confirm=front.confirm,
        hint="",
        state=state,
        word=word_for(state),
        is_essential=service.is_well_known,
        needs_login=False,
        is_setting=False,
        is_sent=service.end_state is EndState.DONE,
        applies=applies,
        end_state=service.end_state,
        url=service_url(service.id, visit.query),
        link=present_service_link(visit, service),
        paths=service.paths,
        moved_since=moved_since_in_words(visit.edition, service) if applies else "",
        says=StepPassages(
            intro=prose.intro,
            how=how.body if how else Passage(),
            worked=worked.body if worked else Passage(),
            achieved=Passage(),
            not_here=Passage() if applies else front.not_here[visit.region_id],
        ),
    )
