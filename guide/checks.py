"""System checks: the content is whole, the translations are compiled, a public site names its operator."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004

from guide.catalogue import load_catalogue
from guide.catalogue.history import History
from guide.catalogue.problems import ContentError
from guide.catalogue.versions import changed_files, has_entry


@register("content")
def check_content(**_: Any) -> list[CheckMessage]:
    """Report every mistake in the content with file, key and reason, and a version that nobody is told of."""
    try:
        catalogue = load_catalogue(settings.CONTENT_DIR, dict(settings.LANGUAGES))
    except ContentError as error:
        return [Error(str(problem), id="guide.E001") for problem in error.problems]
    changed = changed_files(settings.CONTENT_DIR)
    if has_entry(catalogue) and not changed and History.read(settings.CONTENT_DIR).newest == catalogue.version:
        return []
    reason = "has no entry of the version" if not has_entry(catalogue) else "is ahead of the record for the version"
    return [
        Error(
            f"facts/changes.toml {reason} {catalogue.version}. Changed: {', '.join(changed) or 'nothing recorded'}.",
            hint="Say there, and in the words beside it, what changed; then run `manage.py record_content`.",
            id="guide.E003",
        )
    ]


@register(Tags.translation)
def check_translations(**_: Any) -> list[CheckMessage]:
    """Report a message catalogue that is not compiled, or older than its source."""
    return [
        Error(f"{po} is not compiled or has changed since.", hint="Run `make messages`.", id="guide.E002")
        for folder in settings.LOCALE_PATHS
        for po in sorted(Path(folder).glob("*/LC_MESSAGES/*.po"))
        if not po.with_suffix(".mo").exists() or po.with_suffix(".mo").stat().st_mtime < po.stat().st_mtime
    ]


@register(Tags.security, deploy=True)
def check_public_site(**_: Any) -> list[CheckMessage]:
    """Complain about a public site without its address, or with an incomplete imprint (Sec. 5(1) DDG, Sec. 18 MStV)."""
    if not set(settings.ALLOWED_HOSTS) - set(settings.LOOPBACK_HOSTS):
        return []
    warnings: list[CheckMessage] = []
    if not settings.SITE_URL:
        warnings.append(
            Warning(
                "SITE_URL is not set, so canonical links and QR codes repeat what each request calls the site.",
                hint="Set it to the public address, for example https://off-switch.example.",
                id="guide.W002",
            )
        )
    names = ("OPERATOR_NAME", "OPERATOR_ADDRESS", "OPERATOR_EMAIL", "OPERATOR_EDITOR")
    missing = [name for name in names if not getattr(settings, name)]
    if missing:
        warnings.append(
            Warning(
                f"The imprint is incomplete: {', '.join(missing)} missing.",
                hint="Set them in the environment; a site for the public must name who runs it.",
                id="guide.W001",
            )
        )
    return warnings
