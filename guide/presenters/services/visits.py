"""A visit to the pages of other services, with the questions that every presenter asks."""

from __future__ import annotations

from dataclasses import dataclass

from guide.catalogue.front_matter import ServiceWords
from guide.catalogue.model import Text
from guide.domain.progress import Progress
from guide.domain.regions import Paper
from guide.domain.services import Service, services_for
from guide.presenters.edition import Edition
from guide.presenters.links import path_to, with_query


@dataclass(frozen=True, slots=True)
class ServicesVisit:
    """Whoever reads about other services: in which edition, for which region, and what they have ticked off.

    site_url: scheme and host of the site without a slash at the end, for addresses that leave it: in print, in codes.
    """

    edition: Edition
    progress: Progress
    site_url: str = ""

    @property
    def region_id(self) -> str:
        """The region whose services alone are listed, "" for all."""
        return self.progress.region

    @property
    def query(self) -> str:
        """Their state as the query of an address."""
        return self.progress.query()

    @property
    def services(self) -> tuple[Service, ...]:
        """All services, in the order of the page."""
        return services_for("", self.edition.catalogue.services.values())

    @property
    def listed(self) -> tuple[Service, ...]:
        """The services of their region, in the order of the page."""
        return services_for(self.region_id, self.edition.catalogue.services.values())

    @property
    def wanted(self) -> tuple[Service, ...]:
        """The services of their region that they have not put aside."""
        return tuple(service for service in self.listed if service.id not in self.progress.skipped)

    @property
    def usual_paper(self) -> Paper:
        """What printers in their region hold."""
        region = self.edition.catalogue.regions.get(self.region_id)
        return region.paper if region else Paper.A4

    def service(self, name: str) -> Service:
        """Return a service by its id or a former one. Raises KeyError for an unknown one."""
        service = self.edition.catalogue.find_service(name)
        if service is None:
            raise KeyError(name)
        return service

    def text(self, service: Service) -> Text[ServiceWords]:
        """Return the text of a service."""
        return self.edition.words.services[service.id]


def services_url(query: str = "") -> str:
    """Return the address of the page of other services. query: the state that goes along."""
    return with_query(path_to("services"), query)


def service_url(service_id: str, query: str = "") -> str:
    """Return the address of one service."""
    return with_query(path_to("service", service_id), query)
