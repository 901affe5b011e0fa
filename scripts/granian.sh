#!/usr/bin/env bash
# Serves the same application with granian, a server in Rust: HOST, PORT, WORKERS and THREADS as for gunicorn.
# Its workers are processes of their own, so what they share lies in a folder that is made here and goes with them.
set -euo pipefail
cd "$(dirname "$0")/.."
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
# Who waits for a printed sheet holds a thread; so there is one for each such place beside those for pages.
threads=$((${THREADS:-8} + ${PAPER_PLACES:-96}))
ANSWERS_FOLDER="${ANSWERS_FOLDER:-$own}" .venv/bin/granian --interface wsgi --host "${HOST:-127.0.0.1}" --port "${PORT:-8000}" \
  --workers "${WORKERS:-2}" --blocking-threads "$threads" --no-ws --respawn-failed-workers --log-level warning "$@" config.wsgi:application
