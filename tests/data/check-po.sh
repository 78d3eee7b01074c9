#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-po.sh SOURCE-FOLDER: POTFILES names exactly the files with strings for people, their strings can be extracted, LINGUAS
# names exactly the languages there are, and each language is well-formed and complete.

set -u

cd "$1" || exit 1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

complain () {
  echo "$*"
  failed=1
}

# lines_of FILE: without comments and empty lines
lines_of () {
  sed '/^#/d;/^$/d' "$1"
}

call='(^|[^A-Za-z0-9_])(_|N_|C_|NC_|ngettext|g_dpgettext2|g_dngettext) ?\('
{
  find data -name '*.in' ! -name '*.1.in'
  find src -name '*.[ch]' -exec grep -lE "$call" {} +
  [ ! -d resources ] || find resources -name '*.ui' -exec grep -l 'translatable="' {} +
} | LC_ALL=C sort > "$folder/expected"
lines_of po/POTFILES > "$folder/listed"
diff -u --label po/POTFILES "$folder/listed" --label 'files with strings for people' "$folder/expected" \
  || complain "po/POTFILES lacks the lines above with a plus; those with a minus must go"

xgettext --files-from=po/POTFILES --output="$folder/foothold.pot" --from-code=UTF-8 --add-comments \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=ngettext:1,2 \
  --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 \
  --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
  --flag=g_strdup_printf:1:c-format --flag=g_string_append_printf:2:c-format --flag=g_set_error:4:c-format \
  2> "$folder/words" || complain "the strings cannot be extracted"
[ ! -s "$folder/words" ] || complain "$(cat "$folder/words")"

find po -name '*.po' -exec basename {} .po ';' | LC_ALL=C sort > "$folder/expected"
lines_of po/LINGUAS > "$folder/listed"
diff -u --label po/LINGUAS "$folder/listed" --label 'files in po' "$folder/expected" \
  || complain "po/LINGUAS lacks the lines above with a plus; those with a minus must go"

# Well-formed, with the same places to fill and the same mnemonics as the English; nothing fuzzy, and nothing missing of what
# the sources say today.
while read -r language; do
  po=po/$language.po
  words=$(msgfmt --check --check-accelerators=_ --output-file=/dev/null "$po" 2>&1) || complain "$po: $words"
  words=$(msgattrib --only-fuzzy --no-obsolete --no-wrap "$po" | grep '^msgid "..*"')
  [ -z "$words" ] || complain "$po: fuzzy:
$words"
  words=$(msgmerge --quiet --no-fuzzy-matching --no-wrap "$po" "$folder/foothold.pot" | msgattrib --untranslated --no-wrap \
    | grep '^msgid "..*"')
  [ -z "$words" ] || complain "$po: missing:
$words"
done < "$folder/listed"

exit $failed
