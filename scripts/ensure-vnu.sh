#!/usr/bin/env bash
# Makes sure that there is the W3C's checker for HTML, from npm, and a Java to run it.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v java >/dev/null || scripts/ensure-verapdf.sh
[ -e .venv/vnu/node_modules/vnu-jar/build/dist/vnu.jar ] ||
  .venv/bin/npm install --silent --no-fund --no-audit --prefix .venv/vnu vnu-jar@26.9.27 >/dev/null
