"""The one Django app of the site."""

from django.apps import AppConfig


class GuideConfig(AppConfig):
    """Registers the checks."""

    name = "guide"

    def ready(self) -> None:
        """Import the checks, which register themselves."""
        from guide import checks  # noqa: F401, PLC0415
