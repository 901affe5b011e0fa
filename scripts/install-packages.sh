#!/usr/bin/env bash
# Installs Debian packages where that is possible (apt-get as root), and names them in one clear line where it is not.
# usage: install-packages.sh PACKAGE…
set -euo pipefail
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null && exit 0
fi
echo "Please install $* (on Debian, as root: apt-get install $*), then try again." >&2
exit 1
