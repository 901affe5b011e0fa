"""The one way to tell what is wrong: a letter to the operator that says where, or else who the operator is."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.conf import settings
from django.utils.translation import gettext

from guide.presenters.edition import Edition
from guide.presenters.links import path_to


@dataclass(frozen=True, slots=True)
class Correction:
    """Where somebody tells what is wrong. Nothing is sent by us: the mail program of the reader does that."""

    url: str
    is_mail: bool  # else the page about the operator
    version: str  # of the content: eight hexadecimal digits


def present_correction(edition: Edition, *places: str) -> Correction:
    """Return where to tell what is wrong. places: ids that say where, as `eu` and `ai-training`."""
    if not settings.OPERATOR_EMAIL:
        return Correction(path_to("imprint"), is_mail=False, version=edition.catalogue.version)
    where = "/".join((edition.locale, *places))
    # Translators: subject of a mail; place is a part of an address, version eight digits
    subject = gettext("Correction: %(place)s, version %(version)s") % {
        "place": where,
        "version": edition.catalogue.version,
    }
    body = gettext("What is wrong:\n\n\nWhere one can see that (an address, what LinkedIn shows):\n\n")
    query = urlencode({"subject": subject, "body": body.replace("\n", "\r\n")}, quote_via=quote)  # RFC 6068, section 5
    return Correction(f"mailto:{settings.OPERATOR_EMAIL}?{query}", is_mail=True, version=edition.catalogue.version)
