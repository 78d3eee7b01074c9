/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words around dates, a table a language. */

#include "fh-date-phrases.h"

#include <string.h>

static const FhDatePhrases phrases[] = {
  {
    .language = "en",
    .plain = { "{0}s", "{0}", "{0}", "{0}", "{0}" },
    .about = { "about the {0}s", "about {0}", "about {0}", "about {0}", "about {0}" },
    .since = { "since the {0}s", "since {0}", "since {0}", "since {0}", "since {0}" },
    .until = { "until the {0}s", "until {0}", "until {0}", "until {0}", "until {0}" },
    .perhaps = "perhaps {0}",
    .unknown = "?",
  },
  {
    .language = "ar",
    .plain = { NULL, "{0}", "{0}", "{0}", "{0}" },
    .about = { NULL, "حوالي {0}", "حوالي عام {0}", "حوالي {0}", "حوالي {0}" },
    .since = { NULL, "منذ {0}", "منذ عام {0}", "منذ {0}", "منذ {0}" },
    .until = { NULL, "حتى {0}", "حتى عام {0}", "حتى {0}", "حتى {0}" },
    .perhaps = "ربما {0}",
    .unknown = "؟",
  },
  {
    .language = "de",
    .plain = { "{0}er-Jahre", "{0}", "{0}", "{0}", "{0}" },
    .about = { "um die {0}er-Jahre", "um {0}", "um {0}", "um {0}", "um den {0}" },
    .since = { "seit den {0}er-Jahren", "seit {0}", "seit {0}", "seit {0}", "seit dem {0}" },
    .until = { "bis in die {0}er-Jahre", "bis {0}", "bis {0}", "bis {0}", "bis zum {0}" },
    .perhaps = "vielleicht {0}",
    .about_note = "ungefähr",
    .perhaps_note = "vielleicht",
    .unknown = "?",
  },
  {
    .language = "es",
    .plain = { "década de {0}", "{0}", "{0}", "{0}", "{0}" },
    .about = { "hacia la década de {0}", "hacia {0}", "hacia {0}", "hacia {0}", "hacia el {0}" },
    .since = { "desde la década de {0}", "desde {0}", "desde {0}", "desde {0}", "desde el {0}" },
    .until = { "hasta la década de {0}", "hasta {0}", "hasta {0}", "hasta {0}", "hasta el {0}" },
    .perhaps = "quizás {0}",
    .about_note = "aproximadamente",
    .perhaps_note = "quizás",
    .unknown = "?",
  },
  {
    .language = "fr",
    .plain = { "années {0}", "{0}", "{0}", "{0}", "{0}" },
    .about = { "vers les années {0}", "vers {0}", "vers {0}", "vers {0}", "vers le {0}" },
    .since = { "depuis les années {0}", "depuis {0}", "depuis {0}", "depuis {0}", "depuis le {0}" },
    .until = { "jusqu’aux années {0}", "jusqu’en {0}", "jusqu’en {0}", "jusqu’en {0}", "jusqu’au {0}" },
    .perhaps = "peut-être {0}",
    .about_note = "environ",
    .perhaps_note = "peut-être",
    .unknown = "?",
  },
  {
    .language = "ru",
    .plain = { "{0}-е годы", "{0}", "{0}", "{0}", "{0}" },
    .about = { "около {0}-х годов", "около {0} годов", "около {0} года", "около {0}", "около {0}" },
    .since = { "с {0}-х годов", "с {0} годов", "с {0} года", "с {0}", "с {0}" },
    .until = { "до {0}-х годов", "до {0} годов", "до {0} года", "до {0}", "до {0}" },
    .perhaps = "возможно, {0}",
    .about_note = "примерно",
    .perhaps_note = "возможно",
    .unknown = "?",
    .has_cases = TRUE,
  },
  {
    .language = "tr",
    .plain = { NULL, "{0}", "{0}", "{0}", "{0}" },
    .about = { NULL, "{0} civarı", "{0} civarı", "{0} civarı", "{0} civarı" },
    .since = {
      NULL,
      "{0} yıllarından beri",
      "{0} yılından beri",
      "{0} tarihinden beri",
      "{0} tarihinden beri",
    },
    .until = { NULL, "{0} yıllarına kadar", "{0} yılına kadar", "{0} tarihine kadar", "{0} tarihine kadar" },
    .perhaps = "belki {0}",
    .about_note = "yaklaşık",
    .perhaps_note = "belki",
    .unknown = "?",
  },
  {
    .language = "uk",
    .plain = { NULL, "{0}", "{0}", "{0}", "{0}" },
    .about = { NULL, "близько {0} років", "близько {0} року", "близько {0}", "близько {0}" },
    .since = { NULL, "з {0} років", "з {0} року", "з {0}", "з {0}" },
    .until = { NULL, "до {0} років", "до {0} року", "до {0}", "до {0}" },
    .perhaps = "можливо, {0}",
    .about_note = "приблизно",
    .perhaps_note = "можливо",
    .unknown = "?",
    .has_cases = TRUE,
  },
};

const FhDatePhrases *
fh_date_phrases_get (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      if (strcmp (phrases[i].language, language) == 0)
        return &phrases[i];
    }

  return &phrases[0];
}

char *
fh_date_phrase_fill (const char *template,
                     const char *date)
{
  GString *text = g_string_new (template);

  g_string_replace (text, "{0}", date, 1);

  return g_string_free (text, FALSE);
}
