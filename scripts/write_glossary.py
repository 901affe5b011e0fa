"""Write docs/glossary.md from facts/glossary.toml, which the content checks enforce."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "guide" / "content" / "facts" / "glossary.toml"
PAGE = ROOT / "docs" / "glossary.md"
HEAD = """# One name for one thing

For editors of the texts. Written from `guide/content/facts/glossary.toml` by `make glossary`; a text that uses a name
from the last column stops `manage.py check`.

| English | German | What it is | Not |
|---|---|---|---|
"""


def glossary_page() -> str:
    """Return the page: one row for each term."""
    rows = []
    for term in tomllib.loads(FACTS.read_text(encoding="utf-8")).values():
        rejected = ", ".join([*term.get("not_en", []), *term.get("not_de", [])])
        rows.append(f"| {term['en']} | {term['de']} | {term['about']['en']}<br>{term['about']['de']} | {rejected} |\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(glossary_page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.relative_to(ROOT)}\n")
