# shellcheck shell=bash
# What run.sh, test.sh and .ci/run share: which packages a system needs, what of them is missing, how
# to install it, and where a build left its programs. Sourced by bash 3.2 (macOS) and later.

kq_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

kq_say() { printf '%s\n' "$*"; }
kq_fail() {
    printf 'khachquen: %s\n' "$*" >&2
    exit 1
}

# debian, fedora, arch, macos or unknown; relatives by ID_LIKE.
kq_system() {
    if [ "$(uname -s)" = Darwin ]; then
        echo macos
        return
    fi
    local ID='' ID_LIKE=''
    # shellcheck disable=SC1091
    [ ! -r /etc/os-release ] || . /etc/os-release
    case " $ID $ID_LIKE " in
    *' debian '* | *' ubuntu '*) echo debian ;;
    *' fedora '*) echo fedora ;;
    *' arch '*) echo arch ;;
    *) echo unknown ;;
    esac
}

# What the program is built, tested and run with. One list a system; the licences are in LICENSES.md.
kq_packages() {
    case $1 in
    debian)
        echo g++ cmake ninja-build pkg-config \
            qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev \
            qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite libsqlite3-dev libexpat1-dev \
            libzip-dev libxlsxwriter-dev libphonenumber-dev nlohmann-json3-dev fonts-noto-core
        ;;
    fedora)
        echo gcc-c++ cmake ninja-build pkgconf-pkg-config \
            qt6-qtbase-devel qt6-qtcharts-devel qt6-qtsvg-devel qt6-qttools-devel qt6-linguist \
            sqlite-devel expat-devel libzip-devel libxlsxwriter-devel libphonenumber-devel protobuf-devel \
            json-devel google-noto-sans-fonts
        ;;
    arch)
        echo gcc cmake ninja pkgconf qt6-base qt6-charts qt6-svg qt6-tools sqlite expat libzip \
            libxlsxwriter libphonenumber protobuf nlohmann-json noto-fonts
        ;;
    macos)
        echo cmake ninja pkgconf qt sqlite expat libzip libxlsxwriter libphonenumber protobuf nlohmann-json
        ;;
    esac
}

kq_has_package() {
    case $1 in
    debian) [ "$(dpkg-query -W -f='${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
    fedora) rpm -q "$2" >/dev/null 2>&1 ;;
    arch) pacman -Qi "$2" >/dev/null 2>&1 ;;
    macos) brew list --formula "$2" >/dev/null 2>&1 ;;
    esac
}

# Those of the given packages that are not there: kq_missing SYSTEM PACKAGE...
kq_missing() {
    local system=$1 package missing=''
    shift
    for package in "$@"; do
        kq_has_package "$system" "$package" || missing="$missing $package"
    done
    echo "${missing# }"
}

kq_as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        kq_fail "'$*' needs root, and there is no sudo here. Run it as root, then start this again."
    fi
}

kq_install_packages() {
    local system=$1
    shift
    case $system in
    debian)
        kq_as_root apt-get update -q
        kq_as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -q --no-install-recommends "$@"
        ;;
    fedora) kq_as_root dnf install -y "$@" ;;
    arch) kq_as_root pacman -Sy --needed --noconfirm "$@" ;;
    macos) brew install "$@" ;;
    esac
}

# Sees to it that everything needed is installed: kq_prepare INSTALL(yes|no) [EXTRA PACKAGE...]
kq_prepare() {
    local install=$1 system missing
    shift
    system=$(kq_system)
    if [ "$system" = unknown ]; then
        kq_say "This system is not one that the script can install packages on (Debian, Ubuntu," \
            "Fedora, Arch, macOS). Going on with what is here; README.md lists what is needed."
        return
    fi
    if [ "$system" = macos ] && ! command -v brew >/dev/null 2>&1; then
        kq_fail "Homebrew is needed to install the libraries: see https://brew.sh, then start this again."
    fi
    # shellcheck disable=SC2046
    missing=$(kq_missing "$system" $(kq_packages "$system") "$@")
    if [ -z "$missing" ]; then
        kq_say "Everything that is needed is installed."
        return
    fi
    if [ "$install" = no ]; then
        kq_fail "missing, and --no-install was given: $missing"
    fi
    kq_say "These packages are missing and will be installed now:"
    kq_say "  $missing"
    # shellcheck disable=SC2086
    kq_install_packages "$system" $missing
}

# Homebrew keeps some libraries out of the usual places.
kq_brew_paths() {
    if [ "$(uname -s)" = Darwin ] && command -v brew >/dev/null 2>&1; then
        CMAKE_PREFIX_PATH="$(brew --prefix);$(brew --prefix sqlite);$(brew --prefix expat)"
        export CMAKE_PREFIX_PATH
    fi
}

kq_jobs() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

# Configures build/release and builds the given targets (all of it without): kq_build [TARGET...]
kq_build() {
    kq_brew_paths
    cd "$kq_root" || exit 1
    kq_say "Building in $kq_root/build/release"
    cmake --preset release >"$kq_root/build/configure.log" 2>&1 || {
        tail -n 30 "$kq_root/build/configure.log" >&2
        kq_fail "CMake could not set up the build. Qt 6.4 or later is needed (Debian 12, Ubuntu 24.04)."
    }
    if [ $# -gt 0 ]; then
        cmake --build --preset release --parallel "$(kq_jobs)" --target "$@"
    else
        cmake --build --preset release --parallel "$(kq_jobs)"
    fi
}

# Is there such a target? Some belong to folders that a source package may leave out.
kq_has_target() {
    cmake --build "$kq_root/build/release" --target help 2>/dev/null | grep "^$1:" >/dev/null
}

# Where the build left a program, also inside a macOS bundle; empty if it is not there.
kq_program() {
    find "$kq_root/build/release" -type f -name "$1" -perm -u+x 2>/dev/null | head -n 1
}

# A shell whose locale is not UTF-8 would make Qt complain at every start.
kq_utf8() {
    case "$(locale charmap 2>/dev/null)" in
    UTF-8) ;;
    *)
        unset LC_ALL
        export LANG=C.UTF-8 LC_CTYPE=C.UTF-8
        ;;
    esac
}
