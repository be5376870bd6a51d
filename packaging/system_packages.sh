#!/usr/bin/env bash
# See to what the program needs from the system, and only to what is missing.
#
#   packaging/system_packages.sh python   a Python of 3.11 or newer that can make environments
#   packaging/system_packages.sh window   the libraries that Qt opens a window with
#   packaging/system_packages.sh test     what the tests drive and read back with
#
# As root on Debian and its kin the missing packages are installed; otherwise the one command is
# printed and the script stops. Nothing to do takes a few hundredths of a second.
set -euo pipefail

[ "$(uname -s)" = Linux ] || exit 0 # the wheels for macOS and Windows bring everything along
PATH="$PATH:/usr/sbin:/sbin"        # ldconfig is not on the path of ordinary Debian users

missing=()

need_library() { # soname, Debian package
    grep -qF "$1 (" <<<"$libraries" || missing+=("$2")
}

need_command() { # command, Debian package
    command -v "$1" >/dev/null || missing+=("$2")
}

need_python() {
    if ! command -v python3 >/dev/null && [ -z "${PYTHON:-}" ]; then
        missing+=(python3 python3-venv)
    elif ! "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null; then
        missing+=(python3-venv)
    fi
}

need_window() {
    local libraries
    libraries=$(ldconfig -p)
    need_library libGL.so.1 libgl1
    need_library libEGL.so.1 libegl1
    need_library libfontconfig.so.1 libfontconfig1
    need_library libglib-2.0.so.0 libglib2.0-0
    need_library libdbus-1.so.3 libdbus-1-3
    need_library libxkbcommon.so.0 libxkbcommon0
    # Qt under X11: all of these, or its xcb plugin is not loaded.
    need_library libxkbcommon-x11.so.0 libxkbcommon-x11-0
    need_library libX11-xcb.so.1 libx11-xcb1
    need_library libxcb-cursor.so.0 libxcb-cursor0
    need_library libxcb-icccm.so.4 libxcb-icccm4
    need_library libxcb-image.so.0 libxcb-image0
    need_library libxcb-keysyms.so.1 libxcb-keysyms1
    need_library libxcb-randr.so.0 libxcb-randr0
    need_library libxcb-render-util.so.0 libxcb-render-util0
    need_library libxcb-shape.so.0 libxcb-shape0
    need_library libxcb-xkb.so.1 libxcb-xkb1
    # Qt under Wayland.
    need_library libwayland-cursor.so.0 libwayland-cursor0
    need_library libwayland-egl.so.1 libwayland-egl1
}

need_test() {
    need_command Xvfb xvfb
    need_command xauth xauth
    need_command xdotool xdotool
    need_command pdftotext poppler-utils
    need_command desktop-file-validate desktop-file-utils
    need_command appstreamcli appstream
    need_command gio libglib2.0-bin
}

for part in "$@"; do
    case $part in
    python | window | test) "need_$part" ;;
    *) echo "system_packages.sh: python, window or test, not: $part" >&2 && exit 2 ;;
    esac
done

[ ${#missing[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "缺少以下系统组件（此处为 Debian 包名），请用本系统的软件包管理器安装后重试：" >&2
    echo "These parts of the system are missing (by their Debian names); install them and try again:" >&2
    echo "    ${missing[*]}" >&2
    exit 1
fi

if [ "$(id -u)" -ne 0 ]; then
    echo "缺少系统组件，请运行下面这条命令，然后重试：" >&2
    echo "Parts of the system are missing. Run this command, then try again:" >&2
    echo "    sudo apt-get update && sudo apt-get install --no-install-recommends -y ${missing[*]}" >&2
    exit 1
fi

echo "正在安装系统组件 (installing): ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
waiting=(-o DPkg::Lock::Timeout=300) # another apt may be at work
{
    apt-get "${waiting[@]}" -qq update
    apt-get "${waiting[@]}" -qq install -y --no-install-recommends "${missing[@]}"
} >/dev/null </dev/null # what goes wrong is on standard error
