#!/usr/bin/env bash
# Puts a package from npm into .venv/npm, once: scripts/install-npm.sh name@version
set -euo pipefail
cd "$(dirname "$0")/.."
marker=".venv/npm/.${1//\//-}"
[ ! -e "$marker" ] || exit 0
.venv/bin/node --version >/dev/null 2>&1 || scripts/install-packages.sh libatomic1 # which Node.js links against
# Node.js trusts a list of its own; a proxy's certificate stands in the system's.
system=/etc/ssl/certs/ca-certificates.crt
[ ! -e "$system" ] || export NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS:-$system}"
.venv/bin/npm install --loglevel error --no-fund --no-audit --ignore-scripts --prefix .venv/npm "$1" >/dev/null
touch "$marker"
