"""Measure how high every form of the widget is, and write the table from which codes and oEmbed take their heights.

With the font that Linux always has, which is the widest: elsewhere the widget is a little lower, and nothing is cut.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.conftest import CHROMIUM_FLAGS, chromium_path, environment_with_fonts  # noqa: E402
from tests.embed_heights import FORMS, LOCALES, REGIONS, WIDTHS, measured  # noqa: E402
from tests.serving import served_site  # noqa: E402

TABLE = ROOT / "guide" / "presenters" / "embeds" / "heights.toml"
STEP = 10  # CSS pixels: heights are rounded up to it


def main() -> None:
    """Write guide/presenters/embeds/heights.toml."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        environment = environment_with_fonts("dejavu", Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_FLAGS, env=environment)
        with served_site(Path(folder) / "server.log") as base_url:
            heights = measured(browser, base_url, FORMS)
        browser.close()
    lines = [
        "# Heights of the widget in CSS pixels, at each of the widths. Written by make update-heights.",
        f"widths = {list(WIDTHS)}",
    ]
    for name in (f"{locale}/{region}" for locale in LOCALES for region in REGIONS):
        lines += ["", f'["{name}"]']
        for (at, form), found in heights.items():
            if at == name:
                lines.append(f'"{form}" = {[-(-height // STEP) * STEP for height in found]}')
    TABLE.write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
