#!/usr/bin/env bash
# Makes sure that kubectl is there, which puts the files for Kubernetes together as it would for a cluster.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v kubectl >/dev/null || scripts/install-packages.sh kubernetes-client
