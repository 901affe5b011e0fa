"""Parts of an address that name something: an address resolves only where that exists."""

from __future__ import annotations

import re

from django.contrib.staticfiles.storage import staticfiles_storage

from guide.catalogue import get_catalogue
from guide.domain.editor_choices import EditorFile, Host
from guide.domain.embeds import EmbedForm
from guide.domain.hand_ons import HandOn


class IdConverter:
    """An id of the catalogue, as it is written."""

    regex = "[a-z0-9-]+"

    def to_url(self, value: str) -> str:
        """Return the id as the address shows it."""
        return value


class RegionConverter(IdConverter):
    """The id of a region."""

    def to_python(self, value: str) -> str:
        """Return the id. Raises ValueError where there is no such region."""
        if value not in get_catalogue().regions:
            raise ValueError(value)
        return value


class StepConverter(IdConverter):
    """The id of a step, or one of its former ids."""

    def to_python(self, value: str) -> str:
        """Return the id as it came. Raises ValueError where no step has or had it."""
        if get_catalogue().find_step(value) is None:
            raise ValueError(value)
        return value


class ShortStepConverter(IdConverter):
    """The word that ends the address of a step on paper; the view gets the step's id."""

    regex = "[a-z]+"

    def to_python(self, value: str) -> str:
        """Return the id. Raises ValueError where no step has this word."""
        step = get_catalogue().find_step_by_short(value)
        if step is None:
            raise ValueError(value)
        return step.id

    def to_url(self, value: str) -> str:
        """Return the word of the step with an id."""
        return get_catalogue().steps[value].short


class EmbedFormConverter(IdConverter):
    """A form of code with which the widget comes into an article."""

    def to_python(self, value: str) -> str:
        """Return the form as it is written. Raises ValueError where there is no such form."""
        return EmbedForm(value).value


class LetterConverter(IdConverter):
    """The id of a letter."""

    def to_python(self, value: str) -> str:
        """Return the id. Raises ValueError where there is no such letter."""
        if value not in get_catalogue().letters:
            raise ValueError(value)
        return value


class SourceConverter(IdConverter):
    """The id of a source."""

    def to_python(self, value: str) -> str:
        """Return the id. Raises ValueError where there is no such source."""
        if value not in get_catalogue().sources:
            raise ValueError(value)
        return value


class ServiceConverter(IdConverter):
    """The id of another service, or one of its former ids."""

    def to_python(self, value: str) -> str:
        """Return the id as it came. Raises ValueError where no service has or had it."""
        if get_catalogue().find_service(value) is None:
            raise ValueError(value)
        return value


class HandOnConverter(IdConverter):
    """A text to hand on."""

    def to_python(self, value: str) -> str:
        """Return the id as it is written. Raises ValueError where there is no such text."""
        return HandOn(value).value


class EmbedHostConverter(IdConverter):
    """A kind of page that the code may stand in."""

    def to_python(self, value: str) -> str:
        """Return the kind as it is written. Raises ValueError where there is no such kind."""
        return Host(value).value


class EditorFileConverter:
    """The name of a file that editors take along."""

    regex = r"[a-z.-]+"

    def to_url(self, value: str) -> str:
        """Return the name as the address shows it."""
        return value

    def to_python(self, value: str) -> str:
        """Return the name. Raises ValueError where there is no such file."""
        return EditorFile(value).value


class FormerStaticFileConverter(IdConverter):
    """The name of a static file with any hash in it; the view gets the name with the current one."""

    regex = r".+\.[0-9a-f]{12}\.[a-z0-9]+"

    def to_python(self, value: str) -> str:
        """Return the current name. Raises ValueError where there is no such file."""
        current_names: dict[str, str] = getattr(staticfiles_storage, "hashed_files", {})
        current = current_names.get(re.sub(r"\.[0-9a-f]{12}(?=\.[a-z0-9]+$)", "", value))
        if current is None:
            raise ValueError(value)
        return current
