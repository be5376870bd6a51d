#!/usr/bin/env bash
# Draw the window on each of the five seeds in both themes, into build/screenshots.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app=$here/.venv/bin/reader-app
pictures=$here/build/screenshots
library=$(mktemp -d)
trap 'rm -rf "$library"' EXIT
mkdir -p "$pictures"

"$app" import "$here/seeds" --library "$library/seeds.sqlite3" >/dev/null
articles=$("$app" list --json --library "$library/seeds.sqlite3" | "$here/.venv/bin/python" -c '
import json, sys

for publication in json.load(sys.stdin)["publications"]:
    for issue in publication["issues"]:
        for page in issue["pages"]:
            for article in page["articles"]:
                print(article["id"])
')
for article in $articles; do
    for theme in newsprint newsprint-dark; do
        "$app" screenshot "$pictures/article-$article-$theme.png" --article "$article" \
            --theme "$theme" --library "$library/seeds.sqlite3" --force
    done
done
