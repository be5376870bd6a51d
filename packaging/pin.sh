#!/usr/bin/env bash
# Write packaging/constraints.txt anew: every dependency of running, testing, fuzzing, comparing,
# recognising and bundling, exactly.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"${PYTHON:-python3}" -m venv "$fresh"
"$fresh/bin/pip" --disable-pip-version-check install --quiet --quiet --upgrade hatchling editables setuptools
"$fresh/bin/pip" --disable-pip-version-check install --quiet --quiet --no-build-isolation '.[dev,fuzz,bench,ocr,bundle]'
{
    echo "# Written by packaging/pin.sh (make constraints); the versions everything is tested with."
    "$fresh/bin/pip" freeze --exclude reader-app --exclude pip --all | LC_ALL=C sort --ignore-case
} >packaging/constraints.txt
