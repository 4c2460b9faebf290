#!/usr/bin/env bash
# Installs what is missing, builds Khách Quen and runs all its tests without a screen. See --help.
set -euo pipefail
# shellcheck source=cmake/bootstrap.sh
. "$(dirname "${BASH_SOURCE[0]}")/cmake/bootstrap.sh"

usage() {
    cat <<'TEXT'
Usage: ./test.sh [--no-install] [--help] [-- ARGUMENTS FOR CTEST]

Installs what is missing (Debian, Ubuntu, Fedora, Arch; macOS with Homebrew), builds a release with
its tests in build/release and runs all of them without a screen.

  --no-install  stop with a list when something is missing, instead of installing it
  --help        this text

For example: ./test.sh -- -R tst_rooms
TEXT
}

install=yes
while [ $# -gt 0 ]; do
    case $1 in
    --no-install) install=no ;;
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
        kq_fail "'$1' is not an option of test.sh"
        ;;
    esac
    shift
done

kq_prepare "$install"
kq_utf8
mkdir -p "$kq_root/build"
# shellcheck disable=SC2119
kq_build
ctest --preset release --parallel "$(kq_jobs)" "$@"
