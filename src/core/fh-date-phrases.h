/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * What dates need beside ICU: "about", "perhaps", "since", "until" and decades, in the languages of the
 * interface. gettext has no part in it, since the language is the story's.
 */

#include <glib.h>

G_BEGIN_DECLS

/* What languages word differently: the 2010s, 2010–2019, 2015, a month, a day. */
typedef enum
{
  FH_PHRASE_DECADE,
  FH_PHRASE_YEARS,
  FH_PHRASE_YEAR,
  FH_PHRASE_MONTH,
  FH_PHRASE_DAY,
} FhPhraseKind;

#define FH_N_PHRASE_KINDS 5

/**
 * FhDatePhrases:
 * @language: language subtag
 * @plain, @about, @since, @until: templates by #FhPhraseKind, in which "{0}" stands for the date, for a
 *   decade its first year; %NULL for decades where they are given as a range of years
 * @perhaps: template for any date
 * @about_note, @perhaps_note: what follows "since …" in brackets; %NULL where templates nest ("since about
 *   2015")
 * @unknown: a date that nobody knows, in a range
 * @has_cases: whether a month's name changes after @about, @since and @until
 */
typedef struct
{
  const char *language;
  const char *plain[FH_N_PHRASE_KINDS];
  const char *about[FH_N_PHRASE_KINDS];
  const char *since[FH_N_PHRASE_KINDS];
  const char *until[FH_N_PHRASE_KINDS];
  const char *perhaps;
  const char *about_note;
  const char *perhaps_note;
  const char *unknown;
  gboolean    has_cases;
} FhDatePhrases;

/* Returns: (transfer none): those of @language, English ones where it has none */
const FhDatePhrases *fh_date_phrases_get (const char *language);

/* Returns: (transfer full): @template with "{0}" replaced */
char *fh_date_phrase_fill (const char *template,
                           const char *date);

G_END_DECLS
