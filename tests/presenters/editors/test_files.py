import io
import json
import re
import zipfile

import pytest

from guide.domain.editor_choices import EditorFile
from guide.domain.embeds import EmbedOptions
from guide.presenters.editors.files import file_content, plugin_archive, present_file_links
from guide.presenters.embeds.heights import embed_heights

SITE = "https://off-switch.example"


@pytest.mark.parametrize("file", EditorFile)
def test_every_file_names_this_site_and_has_a_link(edition_en, file):
    content = file_content(file, edition_en, SITE)
    if file is EditorFile.PLUGIN:
        content = zipfile.ZipFile(io.BytesIO(content)).read("off-switch/off-switch.php")
    assert SITE.encode() in content
    assert file.value in {link.name for link in present_file_links()}


def test_the_same_plugin_is_the_same_file(edition_de, edition_en):
    assert file_content(EditorFile.PLUGIN, edition_en, SITE) == file_content(EditorFile.PLUGIN, edition_de, SITE)
    assert plugin_archive("x") == plugin_archive("x")


def test_the_plugin_knows_title_and_height_of_every_widget(edition_en):
    source = file_content(EditorFile.PLUGIN_SOURCE, edition_en, SITE).decode()
    widgets = json.loads(re.search(r"<<<'JSON'\n(\{.*?\n\})\nJSON", source, re.DOTALL)[1])
    assert "\n\treturn json_decode(\n" in source  # to be read by people
    assert set(widgets) == {f"{lang}/{region}" for lang in ("de", "en") for region in ("eu", "uk", "ch", "ca", "hk")}
    assert widgets["de/ca"]["heights"] == list(embed_heights("de", "ca", EmbedOptions(), has_account=True))
    assert widgets["de/ca"]["title"].startswith("Checkliste: ")


def test_the_registry_is_told_every_guide(edition_en):
    content = file_content(EditorFile.REGISTRY, edition_en, SITE).decode()
    start = ["---", "- provider_name: Off Switch", f"  provider_url: {SITE}", "  endpoints:", "  - schemes:"]
    assert content.splitlines()[:5] == start  # indentation is part of YAML
    assert content.count(f"    - {SITE}/de/") == 5
    assert f"    url: {SITE}/oembed\n" in content
