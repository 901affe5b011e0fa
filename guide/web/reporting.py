"""Faults of ours, told to Sentry where whoever runs the site wants that: nothing about who met them.

Off unless SENTRY_DSN is set; the package comes with requirements/sentry.txt.
"""

from __future__ import annotations

from typing import Any

KEPT = ("event_id", "timestamp", "platform", "level", "logger", "release", "exception", "transaction", "sdk")
"""What is told of a fault. The request and its sender are left out, and what a later version of the package adds."""


def without_visitor(event: dict[str, Any], _hint: object = None) -> dict[str, Any]:
    """Return a fault as it is told: where in our code, in which view, in which version."""
    told = {name: event[name] for name in KEPT if name in event}
    for exception in told.get("exception", {}).get("values", []):
        exception.pop("value", None)  # what it says can be what somebody typed; the log has it
        for frame in exception.get("stacktrace", {}).get("frames", []):
            frame.pop("vars", None)
    return told


def report_faults(dsn: str, version: str) -> None:
    """Tell faults to Sentry from now on.

    dsn: where; version: of the content. Raises ImportError where the package is missing.
    """
    import sentry_sdk  # noqa: PLC0415  (not everybody has it)
    from sentry_sdk.integrations.django import DjangoIntegration  # noqa: PLC0415

    sentry_sdk.init(
        dsn=dsn,
        release=version,
        before_send=without_visitor,  # type: ignore[arg-type]
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        integrations=[DjangoIntegration(transaction_style="function_name")],  # else it would be the path
        auto_session_tracking=False,
        traces_sample_rate=0,
    )
