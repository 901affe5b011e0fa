"""Lighthouse's marks for each kind of page, on phones and on computers: make lighthouse.

Ends with an error where a mark is below 100, where something moves after the first paint, or where a page cannot be
put aside for going back.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.browser.conftest import CHROMIUM_FLAGS, chromium_path
from tests.serving import ROOT, served_site

PAGES = {
    "home": "/en/",
    "guide": "/en/eu/",
    "step": "/en/eu/steps/ai-training/",
    "print page": "/en/eu/print/",
    "embedding page": "/en/embedding/",
    "widget": "/en/eu/embed/",
}
FORMS = {"mobile": (), "desktop": ("--preset=desktop",)}
MEASURED = ("cumulative-layout-shift", "first-contentful-paint")
MOST_SHIFT = 0.005
"""The page for editors shows an article in whose frame a list becomes the widget; nothing else may move."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BROWSER = " ".join(["--headless", *CHROMIUM_FLAGS])


def report_on(address: str, options: tuple[str, ...], folder: Path) -> dict[str, Any]:
    """Return Lighthouse's report on a page."""
    file = folder / "report.json"
    command = [
        str(ROOT / ".venv/bin/node"), str(ROOT / ".venv/lighthouse/node_modules/lighthouse/cli/index.js"), address,
        "--quiet", "--output=json", f"--output-path={file}", f"--chrome-flags={BROWSER}", *options,
    ]  # fmt: skip
    chromium = chromium_path()
    environment = {**os.environ, **({"CHROME_PATH": chromium} if chromium else {})}
    subprocess.run(command, env=environment, check=True)  # noqa: S603
    report: dict[str, Any] = json.loads(file.read_text())
    return report


def faults_in(report: dict[str, Any]) -> list[str]:
    """Return the audits that cost marks, and those that count for us without a mark."""
    audits = report["audits"]
    wanted = {ref["id"] for name in CATEGORIES for ref in report["categories"][name]["auditRefs"] if ref["weight"]}
    low = [name for name in wanted if audits[name]["score"] is not None and audits[name]["score"] < 1]
    if audits["bf-cache"]["score"] == 0:
        low.append("bf-cache")
    shifts = audits.get("layout-shifts", {}).get("details", {}).get("items", [])
    moved = [f"moved {item['score']:.4f}: {item['node'].get('snippet', item['node'])}" for item in shifts]
    return [*(f"{name}: {audits[name].get('displayValue') or audits[name]['title']}" for name in low), *moved]


def main() -> int:
    """Print the marks, and return how many pages are below."""
    below = 0
    print(f"{'':<26}{''.join(f'{name:>16}' for name in CATEGORIES)}{'shift':>8}{'paint':>9}")  # noqa: T201
    with tempfile.TemporaryDirectory() as name, served_site(Path(name) / "site.log") as site:
        for page, path in PAGES.items():
            for form, options in FORMS.items():
                report = report_on(site + path, options, Path(name))
                marks = [round(report["categories"][each]["score"] * 100) for each in CATEGORIES]
                audits = report["audits"]
                shift, paint = (audits[each]["numericValue"] for each in MEASURED)
                shown = "".join(f"{mark:>16}" for mark in marks)
                print(f"{page + ', ' + form:<26}{shown}{shift:>8.4f}{paint / 1000:>7.1f} s")  # noqa: T201
                if min(marks) < 100 or shift > MOST_SHIFT or audits["bf-cache"]["score"] == 0:  # noqa: PLR2004
                    below += 1
                    print("\n".join(f"    {fault}" for fault in faults_in(report)))  # noqa: T201
    return below


if __name__ == "__main__":
    sys.exit(main())
