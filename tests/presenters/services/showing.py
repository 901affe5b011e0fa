"""Other services as somebody sees them, in a word or two."""

from guide.domain.progress import Progress
from guide.presenters.services.visits import ServicesVisit

SITE = "https://off-switch.example"


def visit_of(edition, region="", *, done=(), skipped=()):
    services = tuple(edition.catalogue.services.values())
    progress = Progress.of(done, skipped, services)
    return ServicesVisit(edition, Progress(progress.done, progress.skipped, region=region), SITE)
