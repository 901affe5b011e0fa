#!/usr/bin/env bash
# Pins what requirements/*.in ask for, with the hashes of every file, for all systems and Python 3.11 or newer.
# What is pinned already stays as it is; `--upgrade` brings everything to its newest version.
set -euo pipefail
cd "$(dirname "$0")/.."
compile() { # NAME OUTPUT
  .venv/bin/uv pip compile "requirements/$1.in" --output-file "$2" --universal --python-version 3.11 --generate-hashes \
    --no-annotate --no-emit-index-url --custom-compile-command "make requirements" --quiet "${@:3}"
}
compile site requirements.txt "$@"
compile build requirements/build.txt "$@"
compile granian requirements/granian.txt "$@"
compile dev requirements/dev.txt "$@"
compile engines requirements/engines.txt "$@"
compile deploy requirements/deploy.txt "$@"
