/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-words.h"

#include <string.h>

/* The columns of the tables below. */
static const char *const languages[] = { "en", "ar", "ru" };

typedef const char *Words[G_N_ELEMENTS (languages)];

static const Words place_kinds[] = {
  [FH_PLACE_AIR_BASE] = { "Air base", "قاعدة جوية", "Авиабаза" },
  [FH_PLACE_AIRFIELD] = { "Airfield", "مطار عسكري", "Аэродром" },
  [FH_PLACE_AIRPORT] = { "Airport", "مطار", "Аэропорт" },
  [FH_PLACE_NAVAL_FACILITY] = { "Naval facility", "منشأة بحرية", "Пункт базирования флота" },
  [FH_PLACE_PORT] = { "Port", "ميناء", "Порт" },
  [FH_PLACE_CAPITAL] = { "Capital", "عاصمة", "Столица" },
  [FH_PLACE_CITY] = { "City", "مدينة", "Город" },
  [FH_PLACE_TOWN] = { "Town", "بلدة", "Город" },
  [FH_PLACE_VILLAGE] = { "Village", "قرية", "Деревня" },
  [FH_PLACE_BUILDING] = { "Building", "مبنى", "Здание" },
  [FH_PLACE_BORDER_CROSSING] = { "Border crossing", "معبر حدودي", "Пограничный переход" },
  [FH_PLACE_LINE] = { "Line", "خط", "Линия" },
  [FH_PLACE_STRAIT] = { "Strait", "مضيق", "Пролив" },
  [FH_PLACE_SEA_AREA] = { "Sea area", "منطقة بحرية", "Морской район" },
  [FH_PLACE_AREA] = { "Area", "منطقة", "Район" },
};

static const Words statuses[] = {
  [FH_STATUS_NONE] = { "no presence", "لا وجود", "присутствия нет" },
  [FH_STATUS_PLANNED] = { "planned", "مخطط لها", "планируется" },
  [FH_STATUS_IN_USE] = { "in use", "قيد الاستخدام", "используется" },
  [FH_STATUS_EXTENDED] = { "extended", "موسّعة", "расширено" },
  [FH_STATUS_DRAWN_DOWN] = { "drawn down", "قوات مخفّضة", "силы сокращены" },
  [FH_STATUS_OPEN] = { "future open", "المستقبل غير محسوم", "будущее не решено" },
  [FH_STATUS_UNDOCUMENTED] = { "not documented", "غير موثّق", "нет данных" },
};

static const Words confidences[] = {
  [FH_CONFIDENCE_LOW] = { "Poorly documented", "توثيق ضعيف", "Подтверждено слабо" },
  [FH_CONFIDENCE_MEDIUM] = { "Partly documented", "توثيق جزئي", "Подтверждено частично" },
  [FH_CONFIDENCE_HIGH] = { "Well documented", "توثيق جيد", "Хорошо подтверждено" },
};

static const char *
pick (const Words words,
      const char *language)
{
  for (size_t i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++)
    {
      size_t length = strlen (languages[i]);

      if (strncmp (language, languages[i], length) == 0 &&
          (language[length] == '\0' || language[length] == '-'))
        return words[i];
    }

  return words[0];
}

const char *
fh_place_kind_get_label (FhPlaceKind kind,
                         const char *language)
{
  g_return_val_if_fail ((size_t) kind < G_N_ELEMENTS (place_kinds), "");

  return pick (place_kinds[kind], language);
}

const char *
fh_status_get_label (FhStatus    status,
                     const char *language)
{
  g_return_val_if_fail ((size_t) status < G_N_ELEMENTS (statuses), "");

  return pick (statuses[status], language);
}

const char *
fh_confidence_get_label (FhConfidence confidence,
                         const char  *language)
{
  g_return_val_if_fail ((size_t) confidence < G_N_ELEMENTS (confidences), "");

  return pick (confidences[confidence], language);
}
