#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# silent.sh VALIDATOR ARGUMENT…: fails if the validator fails, says anything, or is not installed.

set -u

words=$("$@" 2>&1)
status=$?

[ -z "$words" ] || printf '%s\n' "$words"
[ "$status" -eq 0 ] && [ -z "$words" ]
