#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-format.sh SOURCE-FOLDER: says where the C sources do not obey .clang-format, and the rules that clang-format 14 cannot
# express: 110 columns, one parameter a line, the licence in the first line. What repairs most of it:
#
#   find src tests -name '*.[ch]' | xargs clang-format -i

set -u

cd "$1" || exit 1
export LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# Other versions format differently.
formatter=$(command -v clang-format-14 || command -v clang-format)
if [ -z "$formatter" ]; then
  echo "clang-format is not installed"
  exit 1
fi
if ! "$formatter" --version | grep -q 'version 14\.'; then
  echo "skipped: $("$formatter" --version), while the tree is formatted by version 14"
  exit 77
fi

# report RULE: the lines on standard input break it
report () {
  cat > "$folder/lines"
  [ -s "$folder/lines" ] || return 0
  printf '%s\n' "$1:"
  cat "$folder/lines"
  failed=1
}

find src tests -name '*.[ch]' | sort > "$folder/sources"
: > "$folder/wrong"

xargs -n 8 -P 2 "$formatter" --dry-run --Werror < "$folder/sources" > "$folder/words" 2>&1 \
  || { grep -o '^[^ ]*: error: .*' "$folder/words" || cat "$folder/words"; } | sort -u > "$folder/wrong"
report "not as clang-format writes it" < "$folder/wrong"

xargs grep -nE '^.{111,}' < "$folder/sources" | cut -c-160 > "$folder/wrong"
report "longer than 110 columns" < "$folder/wrong"

# A definition or prototype begins at the first column and has nothing but a name before the parenthesis.
xargs grep -nE '^([A-Za-z][A-Za-z0-9_ *]*[ *])?[a-z][a-z0-9_]* ?\([^()]*, ?[a-zA-Z]' < "$folder/sources" > "$folder/wrong"
report "more than one parameter a line" < "$folder/wrong"

xargs grep -L -m1 '^/\* SPDX-License-Identifier: GPL-3.0-or-later \*/$' < "$folder/sources" > "$folder/wrong"
report "without a licence" < "$folder/wrong"

exit $failed
