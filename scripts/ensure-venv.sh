#!/usr/bin/env bash
# Makes .venv with Python 3.11 or newer.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x .venv/bin/python ] && .venv/bin/python -c 'import pip' 2>/dev/null && exit 0

for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
  if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
[ -n "${python:-}" ] || { echo "Python 3.11 or newer is needed and was not found." >&2; exit 1; }

if ! "$python" -m venv .venv >/dev/null 2>&1; then
  rm -rf .venv
  # Debian ships the module that makes environments in a package of its own.
  scripts/install-packages.sh "$("$python" -c 'import sys; print(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")')"
  "$python" -m venv .venv
fi
