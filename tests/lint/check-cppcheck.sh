#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-cppcheck.sh SOURCE-FOLDER CACHE-FOLDER: warnings, performance and portability, over the program and its tests. System headers
# are not read: cppcheck has its own descriptions of GLib and GTK, and stays quick.

set -eu

cd "$1"
mkdir -p "$2"

includes=
for folder in src/*/; do
  includes="$includes -I$folder"
done

# shellcheck disable=SC2086 # a list of words
exec cppcheck --quiet -j2 --cppcheck-build-dir="$2" --error-exitcode=1 --std=c11 \
  --enable=warning,performance,portability \
  --library=posix --library=gtk --library=cairo --library=tests/lint/cppcheck.cfg \
  --suppressions-list=tests/lint/cppcheck-suppressions.txt \
  $includes src tests
