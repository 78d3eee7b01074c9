/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The words of JSON, one at a time: strings, numbers, literals. What fh-json-scan.c puts together. */

#include <glib.h>

G_BEGIN_DECLS

/*
 * Each of these begins at *@at, which it knows to be before @end, and leaves *@at behind the word. If the
 * word is not as RFC 8259 has it, it returns %FALSE with *@at where the fault is and @error set in
 * %FH_JSON_SCAN_ERROR.
 */
gboolean fh_json_token_scan_string (const char **at,
                                    const char  *end,
                                    GError     **error);
gboolean fh_json_token_scan_number (const char **at,
                                    const char  *end,
                                    GError     **error);
gboolean fh_json_token_scan_literal (const char **at,
                                     const char  *end,
                                     GError     **error);

/**
 * fh_json_token_fail_found:
 * @expected: what would have been right, in words, translated
 *
 * Sets @error to "expected this, found that".
 *
 * Returns: %FALSE
 */
gboolean fh_json_token_fail_found (const char *at,
                                   const char *end,
                                   const char *expected,
                                   GError    **error);

/**
 * fh_json_token_decode_string:
 * @at: a string that was scanned, at its opening quote
 *
 * Replaces what is in @text with what the string says.
 */
void fh_json_token_decode_string (const char *at,
                                  GString    *text);

G_END_DECLS
