import re
from pathlib import Path

import pytest
from django.conf import settings

from guide.building.static_storage import IMPORT, TABLES_OF_CONTENTS, BundledStaticFilesStorage, bundle, minified

TABLES = [Path(settings.BASE_DIR) / "static" / name for name in TABLES_OF_CONTENTS]
SITE, EMBED, *_OTHERS = TABLES
EACH = pytest.mark.parametrize("table", TABLES, ids=[table.stem for table in TABLES])


@pytest.fixture
def small(tmp_path):
    """A table of contents with one import in each of two layers."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "base.css").write_text("body { margin: 0 }\n")
    (tmp_path / "parts" / "step.css").write_text(".step { color: red }\n")
    site = tmp_path / "site.css"
    site.write_text(
        '@layer base, parts;\n@import url("base.css") layer(base);\n@import url("parts/step.css") layer(parts);\n'
    )
    return site


def test_each_import_is_replaced_by_its_file_inside_its_layer(small):
    assert bundle(small).split("\n", 1) == [
        "@layer base, parts;",
        "@layer base {\nbody { margin: 0 }\n}\n\n@layer parts {\n.step { color: red }\n}\n\n",
    ]


@pytest.mark.parametrize("pseudo", ["is", "where", "not", "has"])
def test_what_is_meant_of_descendants_stays_said_of_descendants(pseudo):
    assert minified(f".field :{pseudo}(p, b) {{ color: red; }}") == f".field *:{pseudo}(p,b){{color:red}}"
    assert minified(f".field:{pseudo}(p) {{ color: red; }}") == f".field:{pseudo}(p){{color:red}}"


def test_a_missing_file_stops_the_build(small):
    (small.parent / "base.css").unlink()
    with pytest.raises(FileNotFoundError, match=r"base\.css"):
        bundle(small)


@pytest.mark.parametrize(
    "line",
    [
        '@import "base.css" layer(base);',
        "@import url('base.css') layer(base);",
        '@import url("base.css");',
        '@import url("base.css") layer(Base);',
        '@import url("base.css") layer(base) print;',
        '@import  url("base.css") layer(base);',
    ],
)
def test_an_import_of_another_form_stops_the_build(small, line):
    small.write_text(small.read_text() + line)
    with pytest.raises(ValueError, match=r"^site\.css has an import of another form"):
        bundle(small)


def test_an_import_inside_an_imported_file_stops_the_build(small):
    (small.parent / "base.css").write_text('@import url("parts/step.css") layer(parts);\n')
    with pytest.raises(ValueError, match="an import of another form"):
        bundle(small)


@EACH
def test_no_import_is_left_in_the_bundle(table):
    css = bundle(table)
    assert "@import" not in css
    assert css.count("{") == css.count("}")


def imported_by(table):
    return [table.parent / file for file, _layer in IMPORT.findall(table.read_text(encoding="utf-8"))]


@EACH
def test_the_bundle_holds_every_file_whole(table):
    css = bundle(table)
    for file in imported_by(table):
        assert file.read_text(encoding="utf-8") in css


def test_every_stylesheet_is_used_and_by_no_look_twice():
    for table in TABLES:
        assert len(imported_by(table)) == len(set(imported_by(table)))
    preview = SITE.with_name("preview.css")  # of an article that is not ours
    used = {file for table in TABLES for file in imported_by(table)}
    assert {*TABLES, preview, *used} == set(SITE.parent.rglob("*.css"))


@EACH
def test_every_layer_has_its_place_in_the_order(table):
    site = table.read_text(encoding="utf-8")
    order = re.search(r"^@layer (.+);$", site, re.MULTILINE)[1].split(", ")
    layers = [layer for _file, layer in IMPORT.findall(site)]
    assert layers == sorted(layers, key=order.index)


def test_scripts_are_served_without_their_comments_and_do_the_same(tmp_path):
    script = 'const a = "// no comment"; // a comment\n/** @type {string} */\nconst b = `${a}  ${a}`;\n'
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "page.js").write_text(script)
    storage = BundledStaticFilesStorage(location=str(tmp_path), base_url="/static/")
    list(storage.post_process({"js/page.js": (storage, "js/page.js")}))
    made = (tmp_path / "js" / "page.js").read_text()
    assert "a comment" not in made
    assert "@type" not in made
    assert '"// no comment"' in made
    assert "`${a}  ${a}`" in made
