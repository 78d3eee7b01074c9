/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The tables behind fh-story-words.h, one language a file: fh-story-words-ar.c and so on. A new language is a
 * new file, listed in fh-story-words.c; the tests say what it lacks. */

#include "fh-formatter.h"
#include "fh-story-words.h"

G_BEGIN_DECLS

/**
 * FhStoryTable:
 * @language: language subtag
 * @counts: by form of the plural; %NULL in forms that the language has not, so that "other" stands for them
 */
typedef struct
{
  const char *language;
  const char *place_kinds[FH_N_PLACE_KINDS];
  const char *statuses[FH_N_STATUSES];
  const char *confidences[FH_N_CONFIDENCES];
  const char *actor_kinds[FH_N_ACTOR_KINDS];
  const char *words[FH_N_STORY_WORDS];
  const char *counts[FH_N_STORY_COUNTS][FH_N_PLURALS];
} FhStoryTable;

extern const FhStoryTable fh_story_table_ar;
extern const FhStoryTable fh_story_table_de;
extern const FhStoryTable fh_story_table_en;
extern const FhStoryTable fh_story_table_es;
extern const FhStoryTable fh_story_table_fr;
extern const FhStoryTable fh_story_table_ru;
extern const FhStoryTable fh_story_table_tr;
extern const FhStoryTable fh_story_table_uk;

G_END_DECLS
