"""What changed on this site: a page, and an Atom feed for each language and region."""

from __future__ import annotations

import datetime as dt
import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from guide.presenters.pages.changes import present_changes, present_feed
from guide.web.requests import current_edition, parameters_of, site_url_of

IDS = uuid.UUID("6c1f7a52-5a3e-5f0b-9d4e-2f1c8f0f6b11")
"""The namespace of the feeds' ids, which stay whatever the site is called (RFC 4287, section 4.2.6; RFC 9562)."""


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """What changed, everywhere or in the region that the URL names."""
    page = present_changes(current_edition(), parameters_of(request).get("region", ""))
    return render(request, "pages/changes.html", {"page": page})


def permanent_id(*names: str) -> str:
    """Return the id of a feed or an entry, the same for ever. names: what makes it the one it is."""
    return uuid.uuid5(IDS, "/".join(names)).urn


def noon(day: dt.date) -> dt.datetime:
    """Return a moment for a day, the same whenever the feed is made."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time(12)))


@require_safe
def changes_feed(request: HttpRequest, region_id: str = "") -> HttpResponse:
    """The changes as an Atom feed (RFC 4287), of everything or of one region."""
    edition, site_url = current_edition(), site_url_of(request)
    page = present_feed(edition, region_id)
    feed = Atom1Feed(
        title=page.title,
        link=site_url + page.url,
        description=page.subtitle,
        subtitle=page.subtitle,
        language=edition.locale,
        author_name=gettext("Off Switch"),
        feed_url=site_url + request.path,
        feed_guid=permanent_id("changes", edition.locale, region_id),
        feed_copyright="CC BY 4.0",
    )
    for change in page.changes:
        feed.add_item(
            title=change.title,
            link=site_url + change.url,
            description=change.words,
            unique_id=permanent_id("change", edition.locale, change.id),
            pubdate=noon(change.day),
            updateddate=noon(change.day),
            categories=[*change.regions, *(step.title for step in change.steps)],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
