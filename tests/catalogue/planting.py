"""Mistakes, planted in a copy of the real content."""

import functools
import re

import pytest

from guide.catalogue import load_catalogue
from guide.catalogue.markdown import TextReader
from guide.catalogue.problems import ContentError

NOTICE = "linkedin-european-notice"


class RememberingReader(TextReader):
    """Every test reads nearly the same content: this one remembers what Markdown came to."""

    def __init__(self, menu_names):
        super().__init__(menu_names)
        self.passage = functools.cache(super().passage)


reader_for = functools.cache(RememberingReader)


def problems_of(root):
    with pytest.raises(ContentError) as caught:
        load_catalogue(root, ("de", "en"), reader_for)
    return str(caught.value).splitlines()


def replaced(pattern, replacement=""):
    """Return an edit that changes the first match in a file, and insists that there is one."""

    def edit(text):
        edited, count = re.subn(pattern, replacement, text, count=1, flags=re.MULTILINE)
        assert count == 1, f"nothing in the file matches {pattern}"
        return edited

    return edit


def without(key, entry=""):
    """Return an edit that removes the line of a key, in the table of an entry."""
    table = rf"(^\[{entry}\]\n(?:(?!\[).*\n)*?)" if entry else "()"
    return replaced(rf"{table}^{key} = .*\n", r"\1")


def with_line(entry, line):
    """Return an edit that adds a line to the table of an entry."""
    return replaced(rf"^\[{entry}\]$", f"[{entry}]\n{line}")


def added(text):
    """Return an edit that appends to a file."""
    return lambda before: before + text


def plant(root, file, edit):
    """Make a mistake in one file; an edit of None removes it."""
    path = root / file
    if edit is None:
        path.unlink()
        return
    edited = edit(path.read_text(encoding="utf-8") if path.exists() else "")
    path.write_bytes(edited if isinstance(edited, bytes) else edited.encode())


def assert_named(root, mistake):
    """Plant a mistake, and see it named with file, key and reason. mistake: file, edit, and part of the message."""
    file, edit, expected = mistake
    plant(root, file, edit)
    assert [line for line in problems_of(root) if line.startswith(file) and expected in line]


def assert_refused(root, mistake):
    """Plant a mistake, and see it refused. mistake: file and edit."""
    file, edit = mistake
    plant(root, file, edit)
    assert [line for line in problems_of(root) if line.startswith(file)]
