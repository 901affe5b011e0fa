"""The rooms of the house: who may know whom."""

import ast
import graphlib
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

GUIDE = Path(settings.BASE_DIR) / "guide"
MODULES = sorted(path for path in GUIDE.rglob("*.py") if "migrations" not in path.parts)
DOMAIN = sorted((GUIDE / "domain").glob("*.py"))
BLOCKED = ("django", "pydantic", "markdown")
MAY_KNOW = {
    "domain": set(),
    "catalogue": {"domain"},
    "presenters": {"domain", "catalogue"},
    "presenters.steps": {"domain", "catalogue", "presenters"},
    "presenters.guides": {"domain", "catalogue", "presenters", "presenters.steps", "presenters.authorities"},
    "presenters.pages": {"domain", "catalogue", "presenters", "presenters.steps", "presenters.guides"}
    | {"presenters.authorities"},
    "presenters.services": {"domain", "catalogue", "presenters", "presenters.steps", "presenters.guides"},
    "presenters.paper": {"domain", "catalogue", "presenters", "presenters.steps", "presenters.guides"}
    | {"presenters.authorities", "presenters.services"},
    "presenters.authorities": {"domain", "catalogue", "presenters"},
    "presenters.letters": {"domain", "catalogue", "presenters", "presenters.authorities"},
    "presenters.embeds": {"domain", "catalogue", "presenters", "presenters.steps", "presenters.guides"},
    "presenters.editors": {"domain", "catalogue", "presenters", "presenters.embeds", "presenters.pages"},
    "printing": {"domain", "catalogue", "presenters", "presenters.paper", "presenters.services", "web"},
    "web": {"domain", "catalogue", "presenters", "presenters.services"},
    "store": {"domain", "web"},
    "building": {"web"},
    "management": {"catalogue", "presenters", "presenters.steps"},
    "templatetags": set(),
    "views": {"domain", "catalogue", "printing", "web", *(f"presenters.{room}" for room in ("steps", "guides"))}
    | {
        "presenters",
        "presenters.pages",
        "presenters.paper",
        "presenters.embeds",
        "presenters.editors",
        "presenters.authorities",
        "presenters.letters",
        "presenters.services",
    },
}
"""Each room, and the rooms that its modules may import from."""
AT_THE_ROOT = {"apps.py", "checks.py", "urls.py", "__init__.py"}
READING_ADDRESSES = {"queries", "progress", "handouts", "hand_ons", "letters", "embeds", "editor_choices"}
"""What views need of the domain: the state and the choices that an address carries. Rules are for presenters."""


def module_name(path):
    return ".".join(path.relative_to(settings.BASE_DIR).with_suffix("").parts).removesuffix(".__init__")


NAMES = {module_name(path): path for path in MODULES}


def imported_by(path):
    """Yield what a module imports anywhere, in full: `from django import http` is django.http."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def modules_imported_by(path):
    """Yield the names of our own modules that a module imports."""
    for name in imported_by(path):
        yield from (module for module in (name, name.rpartition(".")[0]) if module in NAMES and NAMES[module] != path)


def room_of(name):
    """Return the room of a module by the most exact name, "" for the root of the app."""
    rooms = [room for room in MAY_KNOW if f"{name}.".startswith(f"guide.{room}.")]
    return max(rooms, key=len, default="")


@pytest.mark.parametrize("path", DOMAIN, ids=module_name)
def test_the_domain_needs_nothing_but_the_standard_library(path):
    program = f"import sys; sys.modules.update(dict.fromkeys({BLOCKED})); import {module_name(path)}"
    run = subprocess.run([sys.executable, "-c", program], cwd=settings.BASE_DIR, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()


@pytest.mark.parametrize("path", DOMAIN, ids=module_name)
def test_the_domain_imports_no_other_part_of_the_guide(path):
    own = ("guide.domain.", *(f"{name}." for name in sys.stdlib_module_names))
    assert [name for name in imported_by(path) if not f"{name}.".startswith(own)] == []


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_room_knows_only_the_rooms_below_it(path):
    room = room_of(module_name(path))
    if room:
        rooms = {room_of(name) for name in modules_imported_by(path)}
        assert rooms - MAY_KNOW[room] - {room} == set()


def test_no_module_needs_itself_in_a_roundabout_way():
    # A package stands for what it composes: who imports from it while it is made is part of it.
    graph = {name: set(modules_imported_by(path)) - {name.rpartition(".")[0]} for name, path in NAMES.items()}
    assert list(graphlib.TopologicalSorter(graph).static_order())


def test_the_root_of_the_app_holds_only_what_django_expects_there():
    assert {path.name for path in GUIDE.glob("*.py")} == AT_THE_ROOT
    assert {path.name for path in GUIDE.iterdir() if path.is_dir() and path.name != "__pycache__"} == {
        room for room in MAY_KNOW if "." not in room
    } | {"content"}


@pytest.mark.parametrize("path", sorted((GUIDE / "presenters").rglob("*.py")), ids=module_name)
def test_presenters_never_see_a_request(path):
    forbidden = ("django.http.", "django.shortcuts.", "guide.views.", "guide.web.")
    assert [name for name in imported_by(path) if f"{name}.".startswith(forbidden)] == []


@pytest.mark.parametrize("path", sorted((GUIDE / "views").glob("*.py")), ids=module_name)
def test_views_read_addresses_and_leave_rules_to_others(path):
    known = {name.removeprefix("guide.domain.") for name in modules_imported_by(path) if "guide.domain." in name}
    assert known - READING_ADDRESSES == set()
