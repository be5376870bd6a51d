#!/usr/bin/env bash
# Open the window, or, where there is no display, draw it into a file and say so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app=$here/.venv/bin/reader-app

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$app" "$@"
fi

if [ "$#" -gt 0 ]; then # files named are read all the same
    "$app" import "$@"
fi
picture=$here/build/first-window.png
mkdir -p "$here/build"
"$app" screenshot "$picture" --force 2>/dev/null || "$app" screenshot "$picture" --force # once more, to say why not
echo "没有图形显示，窗口画在了这个文件里 (no display; the window was drawn into this file):"
echo "$picture"
