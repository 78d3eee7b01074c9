#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-icon.sh ICON.svg: well-formed, and every size shows something.

set -eu

icon=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

xmllint --noout "$icon"
echo '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>' > "$folder/nothing.svg"

for size in 16 32 48 64 128 256 512; do
  rsvg-convert --width=$size --height=$size --output="$folder/icon.png" "$icon"
  rsvg-convert --width=$size --height=$size --output="$folder/nothing.png" "$folder/nothing.svg"
  if cmp --silent "$folder/icon.png" "$folder/nothing.png"; then
    echo "$icon is empty at $size pixels"
    exit 1
  fi
done
