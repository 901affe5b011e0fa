#!/usr/bin/env bash
# Puts what package.json asks for into .venv/npm, with the checksums of package-lock.json.
# usage: install-npm.sh build    what the site is built with
#        install-npm.sh test     that, and what tests need
#        install-npm.sh lighthouse   what make lighthouse needs, into .venv/lighthouse
set -euo pipefail
cd "$(dirname "$0")/.."
from=. into=.venv/npm
[ "$1" != lighthouse ] || from=scripts/lighthouse into=.venv/lighthouse
for scope in "$1" test; do # what tests need holds what builds need
  ! cmp --silent "$from/package-lock.json" "$into/installed-for-$scope" || exit 0
done
.venv/bin/node --version >/dev/null 2>&1 || scripts/install-packages.sh libatomic1 # which Node.js links against
# Node.js trusts a list of its own; a proxy's certificate stands in the system's.
system=/etc/ssl/certs/ca-certificates.crt
[ ! -e "$system" ] || export NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS:-$system}"
rm -rf "$into"
mkdir -p "$into"
cp "$from/package.json" "$from/package-lock.json" "$into"
only=()
[ "$1" = test ] || only=(--omit dev)
.venv/bin/npm ci --loglevel error --no-fund --no-audit --ignore-scripts --prefix "$into" "${only[@]}" >/dev/null
cp "$from/package-lock.json" "$into/installed-for-$1"
