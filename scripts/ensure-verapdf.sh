#!/usr/bin/env bash
# Makes sure that there is what veraPDF runs on: a Java with its compiler, and JAXB.
set -euo pipefail
cd "$(dirname "$0")/.."
java --list-modules 2>/dev/null | grep -q '^jdk\.compiler' && [ -e /usr/share/java/jaxb-runtime.jar ] && exit 0
exec scripts/install-packages.sh default-jdk-headless libjaxb-java
