#!/usr/bin/env bash
# Open the window, or, where there is no display, draw it into a file and say so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app=$here/.venv/bin/reader-app

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$app" "$@"
fi

picture=$here/build/first-window.png
mkdir -p "$here/build"
echo "没有图形显示，窗口将画到文件里 (no display: the window is drawn into a file)…" >&2
"$app" screenshot "$picture"
echo "$picture"
