#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-mime.sh FILE.xml TYPE: the file is valid, and files get the type by their ending or by how they begin.

set -eu

file=$1
type=$2
database=/usr/share/mime/packages/freedesktop.org.xml
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The definition of the document type comes at the head of the database itself.
mkdir -p "$folder/mime/packages"
{
  sed '/^]>$/q' "$database"
  sed 1d "$file"
} > "$folder/with-definition.xml"
xmllint --noout --valid "$folder/with-definition.xml"

cp "$file" "$folder/mime/packages"
update-mime-database "$folder/mime"

# expect TYPE NAME CONTENT
expect () {
  printf '%s' "$3" > "$folder/$2"
  is=$(XDG_DATA_HOME=$folder gio info --attributes=standard::content-type "$folder/$2" \
    | sed -n 's/^ *standard::content-type: //p')
  if [ "$is" != "$1" ]; then
    echo "$2 with “$3” is $is instead of $1"
    exit 1
  fi
}

story='{ "format": "foothold-dataset", "version": 1 }'
expect "$type" story.foothold "$story"
expect "$type" empty.foothold '{}'
expect "$type" without-ending "$story"
expect application/json other.json '{ "version": 1 }'
