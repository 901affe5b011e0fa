#!/usr/bin/env bash
# Makes sure that there are Firefox, WebKitGTK with its driver, and a screen that nobody sees.
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
command -v firefox-esr >/dev/null || command -v firefox >/dev/null || missing+=(firefox-esr)
command -v WebKitWebDriver >/dev/null || missing+=(webkit2gtk-driver)
command -v xvfb-run >/dev/null || missing+=(xvfb xauth)
[ ${#missing[@]} = 0 ] || scripts/install-packages.sh "${missing[@]}"
