#!/usr/bin/env bash
# Joins the scripts in static/bundles with their libraries from npm: build/static/bundles, which collectstatic prefers.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/install-npm.sh build
NODE_PATH=.venv/npm/node_modules .venv/bin/node .venv/npm/node_modules/esbuild/bin/esbuild static/bundles/*.js \
  --bundle --minify --format=esm --target=es2022 --legal-comments=none --log-level=warning --outdir=build/static/bundles
