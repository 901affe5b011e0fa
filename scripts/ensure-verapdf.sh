#!/usr/bin/env bash
# Makes sure that there is what veraPDF runs on: a Java with its compiler, and JAXB.
set -euo pipefail
packages=(default-jdk-headless libjaxb-java)
is_there() {
  java --list-modules 2>/dev/null | grep -q '^jdk\.compiler' && [ -e /usr/share/java/jaxb-runtime.jar ]
}
is_there && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null && is_there && exit 0
fi
echo "Please install ${packages[*]} (as root: apt-get install ${packages[*]}), then try again." >&2
exit 1
