#!/usr/bin/env bash
# Fetch the whole typeface with npm and cut it down into resources/fonts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
whole=$(mktemp -d)
trap 'rm -rf "$whole"' EXIT
(cd "$whole" && npm pack --silent @expo-google-fonts/noto-serif-sc@0.4.3 && tar -xzf ./*.tgz)
.venv/bin/python packaging/subset_fonts.py "$whole/package"
