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
        record.route = (match.route or "/") if match else ""
        record.version = get_catalogue().version if request is not None else ""
        record.whereabouts = f" (route {record.route or 'none'}, content {record.version})" if record.version else ""
        return True
