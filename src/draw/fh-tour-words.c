/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tour-words.h"

#include <string.h>

#include "fh-date-words.h"

/* The columns of the tables below. */
static const char *const languages[] = { "en", "ar", "ru" };

typedef const char *Words[G_N_ELEMENTS (languages)];

/* clang-format off */
static const Words words[FH_N_TOUR_WORDS] = {
  [FH_TOUR_WORD_SOURCES]  = { "Sources", "المصادر", "Источники" },
  [FH_TOUR_WORD_NOTES]    = { "Notes", "ملاحظات", "Заметки" },
  [FH_TOUR_WORD_QUESTION] = { "Question", "سؤال", "Вопрос" },
  [FH_TOUR_WORD_ANSWER]   = { "Answer", "الجواب", "Ответ" },
  [FH_TOUR_WORD_ANSWERS]  = { "Answers", "الأجوبة", "Ответы" },
  [FH_TOUR_WORD_NAME]     = { "Name", "الاسم", "Имя" },
  [FH_TOUR_WORD_DATE]     = { "Date", "التاريخ", "Дата" },
  [FH_TOUR_WORD_MINUTES]  = { "min", "د", "мин" },
};

static const Words between = { "of", "من", "из" };
/* clang-format on */

static const char *
pick (const Words row,
      const char *language)
{
  for (size_t i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++)
    {
      size_t length = strlen (languages[i]);

      if (strncmp (language, languages[i], length) == 0 &&
          (language[length] == '\0' || language[length] == '-'))
        return row[i];
    }

  return row[0];
}

const char *
fh_tour_word (FhTourWord  word,
              const char *language)
{
  g_return_val_if_fail ((size_t) word < FH_N_TOUR_WORDS, "");

  return pick (words[word], language);
}

char *
fh_tour_format_position (guint       position,
                         guint       n_steps,
                         const char *language)
{
  g_autofree char *one = fh_number_format ((gint64) position + 1, language);
  g_autofree char *all = fh_number_format (n_steps, language);

  return g_strdup_printf ("%s %s %s", one, pick (between, language), all);
}
