"""Keep what the site answers, to compare it with what it answers after a change: make keep-answers INTO=folder.

Every page of the sitemap, the checklists with each step next, skipped and without an account, the widget, its codes,
what machines ask for, and every printed sheet: the data it is made from, and the digest of its PDF. Compare two
folders with `diff -r`. Dates and versions are fixed, names of static files are without their hashes, and citations
show the address of their source instead of its number, so that only what differs for readers differs.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from dataclasses import asdict
from itertools import product
from pathlib import Path
from typing import Any

import django
from django.test import Client, override_settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.utils import translation  # noqa: E402

from guide.catalogue import get_catalogue  # noqa: E402
from guide.domain.embeds import EmbedForm  # noqa: E402
from guide.domain.handouts import Layout  # noqa: E402
from guide.views.handouts import get_order_or_400  # noqa: E402

MACHINES = ("/robots.txt", "/sitemap.xml", "/embed.json", "/.well-known/security.txt", "/", "/de/nix/", "/de/xx/embed/")
STATIC = re.compile(r"(/static/[^\"' ]+?)\.[0-9a-f]{12}\.")
SOURCE = re.compile(r'<li id="source-(?P<number>\d+)">(?P<entry>.*?)</li>', re.DOTALL)
REFERENCE = re.compile(r'href="#source-(\d+)">\d+<')


def kept(header: str) -> bool:
    """Tell whether a header says more than that the body differs."""
    return header not in {"ETag", "Content-Length"}


def in_order(header: str) -> str:
    """Return the value of a header with its directives in order: a policy has them in any."""
    return "; ".join(sorted(header.split("; ")))


def states(steps: tuple[str, ...]) -> list[str]:
    """Return the queries of a checklist's states: untouched, each step in turn, all done, all skipped, mixed."""
    done = ["&".join(f"done={name}" for name in steps[:count]) for count in range(len(steps) + 1)]
    skipped = "&".join(f"skip={name}" for name in steps)
    mixed = "&".join(f"{'done' if place % 2 else 'skip'}={name}" for place, name in enumerate(steps))
    members = [*done, skipped, mixed, f"done={steps[1]}"]
    return [*members, *(f"account=no&{query}" for query in members)]


def addresses() -> list[str]:
    """Return every address to ask for."""
    catalogue = get_catalogue()
    found = [*MACHINES]
    for locale, name in product(catalogue.words, ("", "questions/", "timeline/", "sources/", "about/", "privacy/")):
        found.append(f"/{locale}/{name}")
    found += [f"/{locale}/{name}/" for locale, name in product(catalogue.words, ("accessibility", "imprint"))]
    for locale, region in product(catalogue.words, catalogue.regions):
        start = f"/{locale}/{region}/"
        ids = tuple(catalogue.steps)
        for query in states(ids):
            found += [f"{start}{part}?{query}" for part in ("", "checklist/", "embed/", "embed/checklist/")]
        for query in ("", "account=no", "done=ai-training&skip=research"):
            found += [f"{start}{part}?{query}" for part in ("full/", "print/", "qr.svg")]
            found += [f"{start}steps/{step}/{part}?{query}" for step in ids for part in ("", "progress/")]
            found.append(f"/oembed?url=http://127.0.0.1{start}?{query}&lang={locale}")
        found += [f"{start}embed/code/{form.value}.txt" for form in EmbedForm]
    return found


def comparable(body: str) -> str:
    """Return a page without what may change for reasons of its own: hashes of files, numbers of sources."""
    sources = {match["number"]: match["entry"] for match in SOURCE.finditer(body)}
    in_order = iter(sorted(sources.values()))
    named = REFERENCE.sub(lambda match: f">{sources.get(match[1], match[1])[-60:]}<", body)
    sorted_ = SOURCE.sub(lambda _match: f"<li>{next(in_order)}</li>", named)
    return STATIC.sub(r"\1.", sorted_).replace("&nbsp;", "\u00a0")


def without_numbers(part: dict[str, Any]) -> dict[str, Any]:
    """Return a sheet in one language with the ids of its sources instead of their numbers."""
    ids = {str(source["number"]): source["id"] for source in part["sources"]}
    part["sources"] = sorted(part["sources"], key=lambda source: source["id"])
    for source in part["sources"]:
        source["number"] = 0

    def named(value: Any) -> Any:
        if isinstance(value, dict):
            if value.get("cites"):
                value["cites"] = [ids[number] for number in value["cites"].split(", ")]
            return {key: named(item) for key, item in value.items()}
        return [named(item) for item in value] if isinstance(value, list | tuple) else value

    return named(part)


def keep_sheets(folder: Path) -> None:
    """Keep data and digest of every sheet."""
    client = Client(headers={"host": "127.0.0.1"})
    catalogue = get_catalogue()
    for locale, region, layout in product(catalogue.words, catalogue.regions, Layout):
        for query in ("", "account=no", "done=ai-training&skip=research&languages=all"):
            path = f"/{locale}/{region}/checklist.pdf"
            answer = client.get(f"{path}?layout={layout.value}&{query}")
            with translation.override(locale):
                data = asdict(get_order_or_400(answer.wsgi_request, region).data())
            data["parts"] = [without_numbers(part) for part in data["parts"]]
            name = f"{locale}-{region}-{layout.value}-{re.sub('[^a-z]+', '-', query)}.json"
            data["digest"] = hashlib.sha256(answer.content).hexdigest()
            (folder / name).write_text(json.dumps(data, ensure_ascii=False, indent=1))


def main(folder: Path) -> None:
    """Write one file for each answer."""
    folder.mkdir(parents=True, exist_ok=True)
    client = Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)
    with override_settings(ALLOWED_HOSTS=["*"]):
        for path in dict.fromkeys(addresses()):
            answer = client.get(path)
            headers = sorted((name, in_order(value)) for name, value in answer.headers.items() if kept(name))
            head = "".join(f"{name}: {value}\n" for name, value in headers)
            digest = hashlib.sha256(path.encode()).hexdigest()[:8]
            name = re.sub("[^a-z0-9]+", "-", path.lower())[:80] + digest
            body = comparable(answer.content.decode())
            (folder / name).write_text(f"{path}\n{answer.status_code}\n{head}\n{body}")
        keep_sheets(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
