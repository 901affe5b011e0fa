"""The W3C's checker finds nothing on any page, in any state, nor on the pages for errors."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from guide.domain.embeds import EmbedForm

CHECKER = settings.BASE_DIR / ".venv" / "npm" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
STATES = (
    "?done=ai-training&skip=research", "?account=no", "?done=nonsense", "?account=no&done=objection-form",
    "?" + "&".join(f"done={step}" for step in (
        "ai-training", "objection-form", "ads-sharing", "research", "ads-settings", "visibility", "data-copy",
        "content-cleanup", "guest-settings", "look-again",
    )),
)  # fmt: skip
OTHERS = (
    "/de/nix/", "/en/nix/", "/de/eu/?done=" + "x" * 3000, "/en/eu/print/?from=%F0%9F%98%80",
    "/en/ca/print/?layout=poster", "/de/hk/print/?done=research&layout=cards", "/de/uk/steps/research/?skip=research",
    "/en/eu/steps/ai-training/?done=x", "/de/ca/full/?done=research", "/en/eu/full/", "/de/hk/full/?account=no",
    "/de/eu/embed/", "/en/ca/embed/?steps=all&heading=4&accent=003366",
    "/de/ch/embed/?account=no&header=0&done=research",
    "/en/uk/embed/?skip=ai-training&theme=dark", "/de/xx/embed/",
    "/de/embedding/?region=x&theme=x&accent=red&desk=all&form=snippet", "/en/embedding/?accent=ffee88&desk=narrow",
    "/de/eu/embed/preview/article/?form=snippet", "/en/eu/embed/preview/scriptless/?form=element",
    "/en/ca/embed/preview/wordpress/", "/de/sources/gdpr/", "/en/sources/garante-2025-10-28/", "/de/sources/due/",
    "/en/services/?region=hk&done=claude&skip=gemini", "/de/services/pinterest/?region=hk", "/en/eu/?since=5b25b7e9",
)  # fmt: skip


def complaints_about(folder: Path) -> list[str]:
    """What the checker says about the HTML files of a folder."""
    command = ["java", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", "--stdout", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{message['url'].rpartition('/')[2]}: {message['message']} {message.get('extract', '')[:120]}"
        for message in json.loads(run.stdout)["messages"]
    ]


@pytest.fixture
def client():
    return Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)


def with_answers(client: Client, guide: str) -> str:
    """Return a guide as it is once its answers have arrived."""
    page, answers = (client.get(path).content.decode() for path in (guide, f"{guide}answers/"))
    start = page.index('<div id="answers"')
    return page[:start] + answers + page[page.index("</section>", start) :]


def test_no_page_in_any_state_has_a_fault(client, tmp_path, monkeypatch):
    sitemap = client.get("/sitemap.xml").content.decode()
    pages = re.findall(r"<loc>http://[^/]+(/[^<]+)</loc>", sitemap)
    guides = [page for page in pages if re.fullmatch(r"/../../", page)]
    states = [page + state for page in guides for state in STATES]
    for number, path in enumerate([*pages, *states, *OTHERS]):
        name = f"{number:03}{re.sub('[^a-z0-9]+', '-', path)[:100]}.html"
        (tmp_path / name).write_bytes(client.get(path).content)
    for number, guide in enumerate(guides):
        (tmp_path / f"answers-{number}.html").write_text(with_answers(client, guide))
    for form in EmbedForm:
        code = client.get(f"/de/uk/embed/code/{form.value}.txt?theme=dark&header=0").content.decode()
        article = f'<!DOCTYPE html>\n<html lang="de"><head><title>Artikel</title></head><body><h1>Artikel</h1>{code}'
        (tmp_path / f"code-{form.value}.html").write_text(f"{article}</body></html>")
    monkeypatch.setattr("guide.views.pages.present_timeline", lambda _edition: 1 / 0)
    (tmp_path / "500.html").write_bytes(client.get("/de/timeline/").content)

    assert len(list(tmp_path.iterdir())) > 180
    assert [complaint for complaint in complaints_about(tmp_path) if not is_meant(complaint)] == []


def is_meant(complaint: str) -> bool:
    """Tell whether a complaint is about what articles need.

    The heading of first level is theirs, not the widget's; and a width in per cent survives where styles are removed.
    """
    misses_heading = "-embed-" in complaint and "none of them has a computed heading level of 1" in complaint
    return misses_heading or "Bad value “100%” for attribute “width” on element “iframe”" in complaint


def test_the_checker_finds_what_is_broken(tmp_path):
    page = '<!DOCTYPE html>\n<html lang="en"><head><title>x</title></head><body><p hx-get="/">x</body></html>'
    (tmp_path / "page.html").write_text(page)

    assert any("hx-get" in complaint for complaint in complaints_about(tmp_path))
