#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing of the Debian 12 packages that heapsight needs; asks for root only then.
#   packaging/dependencies.sh            to build and run
#   packaging/dependencies.sh --tests    also to test
set -euo pipefail

packages=(
    g++ cmake ninja-build pkg-config ccache
    qt6-base-dev qt6-svg-dev qt6-charts-dev qt6-websockets-dev
    libqt6opengl6-dev # Charts needs it, Debian only recommends it: without it CMake finds no Qt6Charts
    libgl1-mesa-dev
    libsimdjson-dev libexpected-dev libtbb-dev libcli11-dev zlib1g-dev libzstd-dev libre2-dev
    libxxhash-dev
    libqt6svg6 fonts-dejavu-core
    qt6-translations-l10n # words of Qt's own dialogs, which the program loads
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools # translations
)
if [ "${1:-}" = --tests ]; then
    packages+=(xvfb xauth xdotool xclip x11-utils bash-completion desktop-file-utils man-db dbus-daemon)
    command -v node >/dev/null || packages+=(nodejs)
    command -v chromium >/dev/null || packages+=(chromium) # a page to attach to
fi

missing=()
installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${packages[@]}" 2>/dev/null || true)
for package in "${packages[@]}"; do
    grep -qx "$package installed" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
    echo "heapsight: this is no Debian system; please install: ${missing[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "heapsight: as root, please: apt-get install ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
echo "heapsight: installing ${missing[*]}" >&2
install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}")
# A machine's package lists may be absent or too old.
"${as_root[@]}" apt-get update -q >&2 || true
"${install[@]}" >&2
