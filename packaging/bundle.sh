#!/usr/bin/env bash
# Build dist/reader-app, a folder that starts without Python, and try it in an empty environment.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

.venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN \
    --distpath dist --workpath build/bundle packaging/reader-app.spec
cp LICENSE README.md CHANGELOG.md dist/reader-app/

app=$PWD/dist/reader-app/reader-app
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
bare=(/usr/bin/env -i PATH= HOME="$trial" LANG=C.UTF-8)
seed=$(echo seeds/000_*.txt)

tried() { # each step, since set -e does not hold inside a condition
    cd "$trial" &&
        "${bare[@]}" "$app" --version &&
        "${bare[@]}" "$app" extract "$OLDPWD/$seed" --json >records.json &&
        "${bare[@]}" "$app" import "$OLDPWD/$seed" >/dev/null &&
        "${bare[@]}" "$app" export 1 --to page.pdf &&
        "${bare[@]}" "$app" extract page.pdf >/dev/null &&
        "${bare[@]}" QT_QPA_PLATFORM=offscreen "$app" screenshot window.png &&
        test -s records.json && test -s page.pdf && test -s window.png
}

# Faults inside the window end in the log and not in the exit status.
if ! (tried) 2>"$trial/log" || grep -q Traceback "$trial/log"; then
    cat "$trial/log" >&2
    exit 1
fi
echo "已生成 (built): $PWD/dist/reader-app ($(du -sh dist/reader-app | cut -f1))"
