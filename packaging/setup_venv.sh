#!/usr/bin/env bash
# Make .venv with the pinned dependencies of a purpose: run, dev (adds tests and checks), fuzz
# (adds a fuzzer to those), bench (adds what speed is compared with), ocr (adds the recognition of
# scans to those of run) or bundle (adds the bundler). What is already as it should be is left
# alone, without a network.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

purpose=${1:?run, dev, fuzz, bench, ocr or bundle}
case $purpose in
run) what=. ;;
dev) what='.[dev]' ;;
fuzz) what='.[dev,fuzz]' ;;
bench) what='.[dev,bench]' ;;
ocr) what='.[ocr]' ;;
bundle) what='.[bundle]' ;;
*) echo "setup_venv.sh: run, dev, fuzz, bench, ocr or bundle, not: $purpose" >&2 && exit 2 ;;
esac

wanted=$(cat pyproject.toml packaging/constraints.txt packaging/setup_venv.sh | cksum)
made=$(cat ".venv/.made-for-$purpose" 2>/dev/null || true)

# An environment knows its own path and its Python: moved folders and new Pythons need a new one.
sound() {
    grep -qsF "$PWD/.venv" .venv/bin/activate && .venv/bin/python -Ic "import $1" 2>/dev/null
}
if [ "$made" = "$wanted" ] && sound reader_app; then
    exit 0
fi

packaging/system_packages.sh python

if ! sound pip; then
    python=
    for candidate in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            python=$candidate
            break
        fi
    done
    if [ -z "$python" ]; then
        echo "需要 Python 3.11 或更新的版本；可用 PYTHON=… 指定。" >&2
        echo "Python 3.11 or newer is needed; PYTHON=… names one." >&2
        exit 1
    fi
    echo "正在建立 Python 环境 .venv (making the environment)…" >&2
    "$python" -m venv --clear .venv
fi

echo "正在安装依赖，仅第一次需要几分钟 (installing dependencies, once)…" >&2
pip=(.venv/bin/python -m pip --disable-pip-version-check --no-input install
    --constraint packaging/constraints.txt)

# On a terminal pip shows how far it is; elsewhere a line tells of each package as it comes.
install() {
    if [ -t 1 ] && [ -t 2 ]; then
        "${pip[@]}" "$@"
    else
        "${pip[@]}" --progress-bar off "$@" 2> >(grep -v '^WARNING:' >&2) | tell_steps >&2
    fi
}

tell_steps() {
    local wanted=0 fetched=0 total='' word name rest
    while read -r word name rest; do
        [ "$word $name" != "Using cached" ] || { word=Downloading && read -r name rest <<<"$rest"; }
        case "$word $name" in
        "Collecting "*) wanted=$((wanted + 1)) ;;
        # An index that has what packages need apart lets pip choose all before it fetches any.
        "Downloading "*.metadata) total=known ;;
        "Downloading "* | "Processing "*.whl)
            fetched=$((fetched + 1))
            echo "  已取得 (fetched) $fetched${total:+/$wanted}  ${name##*/} $rest"
            ;;
        "Installing collected") echo "  正在安装，要一两分钟 (installing them)…" ;;
        esac
    done
}

# The builder comes first and is pinned like the rest; in a build of its own pip would not pin it.
echo "1/3 安装用的工具 (the builder)" >&2
install hatchling editables
echo "2/3 程序的依赖 (what the program needs)" >&2
install --no-build-isolation --editable "$what"
# Python reads .pth files in the locale's encoding: a Chinese path there ends the start under LC_ALL=C.
for link in .venv/lib/python*/site-packages/*reader_app*.pth; do
    echo ../../../.. >"$link"
done
# pip compiles what it installs, but not a source tree. Where Python may keep no bytecode
# (PYTHONDONTWRITEBYTECODE, or a tree that cannot be written to later) each start would compile.
echo "3/3 编译程序 (bytecode)" >&2
.venv/bin/python -m compileall -q reader_app
echo "$wanted" >".venv/.made-for-$purpose"
echo "$wanted" >.venv/.made-for-run # every purpose includes it
