# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the two commands need, and how they get it. Sourced by build-aux/run and build-aux/test.

# What builds and runs the program.
run_packages="
  gcc libc6-dev meson ninja-build pkg-config gettext
  appstream desktop-file-utils shared-mime-info gtk-update-icon-cache
  libgtk-4-dev libadwaita-1-dev libshumate-dev libjson-glib-dev libsoup-3.0-dev libicu-dev libglib-testing-0-dev
  adwaita-icon-theme librsvg2-common fonts-cantarell fonts-noto-core
"

# What the tests need on top: a display without a screen, the accessibility bus, and a validator for each kind of file.
test_packages="
  xvfb xauth x11-utils x11-xserver-utils xserver-xorg-core xserver-xorg-video-dummy xdotool imagemagick openbox
  dbus at-spi2-core python3 python3-gi gir1.2-atspi-2.0 python3-jsonschema
  libxml2-utils libglib2.0-bin mandoc groff-base librsvg2-bin clang-format cppcheck strace procps poppler-utils
"

say () {
  printf '%s: %s\n' "${0##*/}" "$*"
}

is_installed () {
  dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# install_missing REASON PACKAGE…
install_missing () {
  reason=$1
  shift

  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    if command -v meson >/dev/null && pkg-config --exists gtk4 libadwaita-1 shumate-1.0 json-glib-1.0 libsoup-3.0 icu-i18n glib-testing-0; then
      return
    fi
    say "this script installs packages on Debian 12 and later; elsewhere please install what these Debian packages hold:" >&2
    printf '  %s\n' "$@" >&2
    exit 1
  fi

  missing=
  for package; do
    is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0

  as_root=
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "please install, as root:$missing" >&2
      exit 1
    fi
    as_root="sudo env"
  else
    as_root=env
  fi

  say "installing with apt, $reason:$missing"
  $as_root DEBIAN_FRONTEND=noninteractive apt-get --quiet --quiet update
  # shellcheck disable=SC2086 # a list of words
  $as_root DEBIAN_FRONTEND=noninteractive apt-get --quiet --quiet --yes --no-install-recommends install $missing </dev/null
}

# Configures once, then lets ninja do what has changed.
build () {
  if [ ! -f "$build_dir/build.ninja" ]; then
    meson setup "$build_dir" "$@"
  elif [ $# -gt 0 ]; then
    meson configure "$build_dir" "$@"
  fi
  meson compile -C "$build_dir"
}
