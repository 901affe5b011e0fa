"""What the log says of a fault beside its traceback: where it happened, and with which content."""

from __future__ import annotations

import logging

from guide.catalogue import get_catalogue


class Whereabouts(logging.Filter):
    """Adds the route, never the query, and the version of the content to what Django logs about a request."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record. One about no request has an empty route and no version."""
        request = getattr(record, "request", None)
        match = getattr(request, "resolver_match", None)
        route = (match.route or "/") if match else ""
        version = get_catalogue().version if request is not None else ""
        whereabouts = f" (route {route or 'none'}, content {version})" if version else ""
        record.__dict__.update(route=route, version=version, whereabouts=whereabouts)
        return True
