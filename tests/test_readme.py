"""The README names every setting, and only settings that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_every_setting_of_the_environment_is_in_the_readme():
    code = "".join((ROOT / "config" / name).read_text() for name in ("settings.py", "gunicorn.py"))
    read = set(re.findall(r"""env\.\w+\(["']([A-Z_]+)""", code))
    table = (ROOT / "README.md").read_text().partition("## Settings")[2].partition("## Deployment")[0]
    assert set(re.findall(r"`([A-Z_]{4,})`", table)) == read


def test_every_command_of_the_readme_exists():
    makefile = (ROOT / "Makefile").read_text()
    for target in re.findall(r"(?:`|^)make ([a-z-]+)", (ROOT / "README.md").read_text(), re.MULTILINE):
        assert f"\n{target}:" in makefile
