#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# display.sh COMMAND...: runs a command as tests are run: in a virtual display with a session bus and a home of its own.

set -euo pipefail

if [ $# -eq 0 ]; then
  echo "usage: display.sh COMMAND..." >&2
  exit 2
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/liaison-test-XXXXXX")
xvfb=

finish () {
  [ -z "$xvfb" ] || kill "$xvfb" 2> /dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

mkdir -p "$scratch"/{home,data,config,cache,state}
mkdir -m 700 "$scratch/run"
ccache=${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/ccache}

# The server picks a free number itself and tells it once it listens.
mkfifo "$scratch/number"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3> "$scratch/number" 2> "$scratch/xvfb.log" &
xvfb=$!
if ! read -r -t 30 number < "$scratch/number"; then
  cat "$scratch/xvfb.log" >&2
  echo "display.sh: the virtual display does not start" >&2
  exit 1
fi

export DISPLAY=":$number" GDK_BACKEND=x11
unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
export HOME="$scratch/home" XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config" \
  XDG_CACHE_HOME="$scratch/cache" XDG_STATE_HOME="$scratch/state" XDG_RUNTIME_DIR="$scratch/run" CCACHE_DIR="$ccache"
export LANG=C.UTF-8 TZ=UTC
unset LC_ALL LANGUAGE
export GSETTINGS_BACKEND=memory GSK_RENDERER=cairo GDK_DEBUG=no-portals GIO_USE_VFS=local \
  G_DEBUG=gc-friendly,fatal-warnings G_ENABLE_DIAGNOSTIC=1 MALLOC_CHECK_=2 GTK_WIDGET_ASSERT_COMPONENTS=1
export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_stack_use_after_return=0:abort_on_error=0}"
export LSAN_OPTIONS="${LSAN_OPTIONS:-suppressions=$here/lsan.supp:print_suppressions=0}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}"

dbus-run-session -- "$@"
