#!/usr/bin/env bash
# Makes sure that the browser tests have all they need: a driver that starts, a Chromium, and fonts.
set -euo pipefail
cd "$(dirname "$0")/.."
driver_starts() { .venv/bin/playwright --version >/dev/null 2>&1; }
has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null
has_font() { [ -n "$(find /usr/share/fonts/truetype/"$1" -name '*.ttf' -print -quit 2>/dev/null)" ]; }

missing=()
driver_starts || missing+=(libatomic1) # the driver is a Node.js, which links against it
has_chromium || missing+=(chromium)
# The layout is tried with the poorest set of fonts, and with the one that Debian's Chromium recommends.
has_font dejavu || missing+=(fonts-dejavu-core)
has_font liberation || missing+=(fonts-liberation)
[ ${#missing[@]} = 0 ] || scripts/install-packages.sh "${missing[@]}" || has_chromium || .venv/bin/playwright install chromium

has_chromium || [ -n "$(find "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}" -maxdepth 1 -name 'chromium*' 2>/dev/null)" ] ||
  { echo "Please install Chromium (on Debian, as root: apt-get install chromium), then try again." >&2; exit 1; }
driver_starts || { echo "Playwright's driver does not start: .venv/bin/playwright --version says why." >&2; exit 1; }
