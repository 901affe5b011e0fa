#!/usr/bin/env bash
# Makes sure that nginx, a clock that can be put forward, openssl and wrk are there for the tests of what stands in front.
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || missing+=(nginx)
for tool in faketime openssl wrk; do command -v "$tool" >/dev/null || missing+=("$tool"); done
[ ${#missing[@]} = 0 ] || scripts/install-packages.sh "${missing[@]}"
