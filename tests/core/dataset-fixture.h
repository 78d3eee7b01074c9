/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Datasets for tests: from tests/core/data/valid, and small ones from their parts. */

#include <string.h>

#include "fh-dataset-reader.h"

/* (transfer full): a file in tests/core/data. */
static inline char *
fixture_get_path (const char *folder,
                  const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "core", "data", folder, name, NULL);
}

static inline FhDataset *
fixture_read_valid (const char *name)
{
  g_autofree char *path = fixture_get_path ("valid", name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  FhDataset *dataset = fh_dataset_read (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

/* An event for fixture_read_with(). */
#define FIXTURE_EVENT(id, date, importance)                                                                  \
  "{\"id\": \"" id "\", \"date\": \"" date "\", \"importance\": " importance ", \"title\": {\"en\": \"E\"}," \
  " \"summary\": {\"en\": \"E\"}, \"category\": \"c\", \"confidence\": \"low\", \"places\": [],"             \
  " \"actors\": [], \"topics\": [], \"sources\": []}"

/* A dataset with the given arrays in place of those of data/valid/minimal.json. */
static inline FhDataset *
fixture_read_with (const char *places,
                   const char *events)
{
  g_autofree char *json = g_strdup_printf (
    "{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"T\"}, \"languages\": [\"en\"],"
    " \"categories\": [{\"id\": \"c\", \"name\": {\"en\": \"C\"}, \"shape\": \"plus\", \"color\": \"red\"}],"
    " \"places\": [%s], \"actors\": [], \"topics\": [], \"sources\": [], \"events\": [%s], \"tours\": []}",
    places, events);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  FhDataset *dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

/* The earliest second of a date. */
static inline gint64
fixture_seconds (const char *text)
{
  g_autoptr (FhDate) date = fh_date_parse (text, NULL);

  return fh_date_get_span (date).begin;
}
