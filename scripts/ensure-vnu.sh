#!/usr/bin/env bash
# Makes sure that there is the W3C's checker for HTML, from npm, and a Java to run it.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -e .venv/vnu/node_modules/vnu-jar/build/dist/vnu.jar ] || {
  .venv/bin/node --version >/dev/null 2>&1 || scripts/install-packages.sh libatomic1 # which Node.js links against
  # Node.js trusts a list of its own; a proxy's certificate stands in the system's.
  system=/etc/ssl/certs/ca-certificates.crt
  [ ! -e "$system" ] || export NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS:-$system}"
  .venv/bin/npm install --loglevel error --no-fund --no-audit --ignore-scripts --prefix .venv/vnu vnu-jar@26.9.27 >/dev/null
}
command -v java >/dev/null || scripts/ensure-verapdf.sh
