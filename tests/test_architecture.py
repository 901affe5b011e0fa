import ast
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

GUIDE = Path(settings.BASE_DIR) / "guide"
DOMAIN = sorted((GUIDE / "domain").glob("*.py"))
PRESENTERS = sorted((GUIDE / "presenters").glob("*.py"))
BLOCKED = ("django", "pydantic", "markdown")


def module_name(path):
    return ".".join(path.relative_to(settings.BASE_DIR).with_suffix("").parts).removesuffix(".__init__")


def imported_by(path):
    """Yield what a module imports anywhere, in full: `from django import http` is django.http."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", DOMAIN, ids=module_name)
def test_the_domain_needs_nothing_but_the_standard_library(path):
    program = f"import sys; sys.modules.update(dict.fromkeys({BLOCKED})); import {module_name(path)}"
    run = subprocess.run([sys.executable, "-c", program], cwd=settings.BASE_DIR, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()


@pytest.mark.parametrize("path", DOMAIN, ids=module_name)
def test_the_domain_imports_no_other_part_of_the_guide(path):
    own = ("guide.domain.", *(f"{name}." for name in sys.stdlib_module_names))
    assert [name for name in imported_by(path) if not f"{name}.".startswith(own)] == []


@pytest.mark.parametrize("path", PRESENTERS, ids=module_name)
def test_presenters_never_see_a_request(path):
    forbidden = ("django.http.", "django.shortcuts.", "guide.views.")
    assert [name for name in imported_by(path) if f"{name}.".startswith(forbidden)] == []
