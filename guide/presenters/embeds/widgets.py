"""The checklist inside somebody's article: small, complete, and able to stand alone."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from guide.domain.embeds import DARK_PAPER, LIGHT_PAPER, EmbedOptions, StepsShown
from guide.presenters.dates import day_in_words
from guide.presenters.guides.checklists import ChecklistAddresses, ChecklistView, StepRow, present_checklist
from guide.presenters.guides.region_guides import guide_title
from guide.presenters.layout import Alternate
from guide.presenters.links import guide_url, joined, path_to, with_query
from guide.presenters.references import References
from guide.presenters.visits import Visit


@dataclass(frozen=True, slots=True)
class EmbedPage:
    """Everything the widget shows."""

    title: str  # of the document
    description: str  # what the guide says about itself
    heading: str
    lead: str  # in short: at most two sentences
    region: str
    options: EmbedOptions
    option_pairs: tuple[tuple[str, str], ...]  # fields that keep the options when the form is sent
    accent_style: str  # "" where no accent can be read
    form: ChecklistView
    essential: tuple[StepRow, ...]
    optional: tuple[StepRow, ...]
    is_finished: bool
    guide_url: str  # with the ticks
    print_url: str
    others: tuple[Alternate, ...]  # the widget in the other languages
    checked_on: str

    @property
    def tally_pattern(self) -> str:
        """What a script says before the server has answered; `{done}` stands for the number of ticks."""
        # Translators: done and total are counts of steps of a checklist
        return gettext("%(done)s of %(total)s ticked off") % {"done": "{done}", "total": len(self.form.rows)} + "."

    @property
    def is_unfolded(self) -> bool:
        """Whether the optional steps stand open."""
        return self.options.steps is StepsShown.ALL

    @property
    def row_level(self) -> int:
        """Level of the rows' headings."""
        return self.options.heading + 1

    @property
    def accent_hash(self) -> str:
        """The style's entry in the page's Content-Security-Policy, "" where there is no style (CSP 3, 2.3.1)."""
        digest = hashlib.sha256(self.accent_style.encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'" if self.accent_style else ""


def embed_url(region_id: str, options: EmbedOptions, query: str = "") -> str:
    """Return the address of a region's widget in the active language. query: the ticks."""
    return with_query(path_to("embed", region_id), joined(options.query, query))


def embed_title(heading: str, region: str) -> str:
    """Return the title of a region's widget. heading: of its guide; region: its name."""
    return gettext("Checklist: %(title)s (%(region)s)") % {"title": heading, "region": region}


def accent_style(options: EmbedOptions) -> str:
    """Return the style that sets the accent in each scheme in which it can be read, "" for none."""
    grounds = {"light": LIGHT_PAPER, "dark": DARK_PAPER}
    readable = {scheme: options.accent_on(paper) for scheme, paper in grounds.items()}
    colours = ";".join(f"--accent-{scheme}:#{accent}" for scheme, accent in readable.items() if accent)
    return f":root{{{colours}}}" if colours else ""


def present_others(visit: Visit, options: EmbedOptions) -> tuple[Alternate, ...]:
    """Return the widget in the other languages."""
    others = []
    for locale, name in settings.LANGUAGES:
        if locale != visit.edition.locale:
            with translation.override(locale):
                path, url = embed_url(visit.region.id, options), embed_url(visit.region.id, options, visit.query)
            others.append(Alternate(locale, name, path, url))
    return tuple(others)


def present_embed(visit: Visit, options: EmbedOptions) -> EmbedPage:
    """Return the widget of a region with the ticks of the URL."""
    region_id, front = visit.region.id, visit.front
    # The form's fields carry the options. No source is shown here, so nobody sees the numbers.
    addresses = ChecklistAddresses(embed_url(region_id, options), path_to("embed_checklist", region_id))
    form = present_checklist(visit, References(visit.edition, region_id, visit.query), addresses)
    heading = guide_title(visit)
    return EmbedPage(
        title=embed_title(heading, front.name),
        description=front.summary,
        heading=heading,
        lead=front.lead if visit.has_account else front.guests_lead,
        region=front.name,
        options=options,
        option_pairs=options.pairs,
        accent_style=accent_style(options),
        form=form,
        essential=tuple(row for row in form.rows if row.step.is_essential),
        optional=tuple(row for row in form.rows if not row.step.is_essential),
        is_finished=all(row.step.is_settled for row in form.rows),
        guide_url=guide_url(region_id, visit.query),
        print_url=with_query(path_to("handout_page", region_id), visit.query),
        others=present_others(visit, options),
        checked_on=day_in_words(front.checked_on),
    )
