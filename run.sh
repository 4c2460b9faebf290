#!/usr/bin/env bash
# Installs what is missing, builds Khách Quen and starts it. See --help.
set -euo pipefail
# shellcheck source=cmake/bootstrap.sh
. "$(dirname "${BASH_SOURCE[0]}")/cmake/bootstrap.sh"

usage() {
    cat <<'TEXT'
Usage: ./run.sh [--no-install] [--no-window] [--help] [-- ARGUMENTS FOR THE PROGRAM]

Installs what is missing (Debian, Ubuntu, Fedora, Arch; macOS with Homebrew), builds a release in
build/release and starts Khách Quen.

  --no-install  stop with a list when something is missing, instead of installing it
  --no-window   do the main job from the command line, as where there is no display
  --help        this text

Where there is no display, the main job is done on the sample shop from the command line: import,
tiers, care map, a segment, an exported list, and a picture of each page, left in build/main-job.
TEXT
}

install=yes
window=yes
while [ $# -gt 0 ]; do
    case $1 in
    --no-install) install=no ;;
    --no-window) window=no ;;
    --help | -h)
        usage
        exit 0
        ;;
    --)
        shift
        break
        ;;
    *)
        usage >&2
        kq_fail "'$1' is not an option of run.sh"
        ;;
    esac
    shift
done

if [ "$window" = yes ] && [ "$(uname -s)" != Darwin ] &&
    [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    window=no
    kq_say "There is no display here, so no window can be shown. The main job is done from the" \
        "command line instead, on the sample shop."
fi

kq_prepare "$install"
kq_utf8
mkdir -p "$kq_root/build"

if [ "$window" = yes ]; then
    kq_build khachquen khachquen-cli
    exec "$(kq_program khachquen)" "$@"
fi

kq_build khachquen khachquen-cli
if kq_has_target khachquen-pictures; then
    kq_build khachquen-pictures
fi
exec bash "$kq_root/tests/support/main_job.sh" "$(kq_program khachquen-cli)" \
    "$(kq_program khachquen-pictures)" "$kq_root/build/main-job"
