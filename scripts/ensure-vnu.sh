#!/usr/bin/env bash
# Makes sure that there is the W3C's checker for HTML, from npm, and a Java to run it.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/install-npm.sh test
command -v java >/dev/null || scripts/ensure-verapdf.sh
