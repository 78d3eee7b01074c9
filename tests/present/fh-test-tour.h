/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A small story with a tour, for the tests of this folder. */

#include "fh-dataset-reader.h"
#include "fh-presentation.h"

/* clang-format off */
static const char fh_test_story[] =
  "{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"Story\", \"ar\": \"قصة\"},"
  " \"languages\": [\"en\", \"ar\"],"
  " \"categories\": [{\"id\": \"talk\", \"name\": {\"en\": \"Talk\"}, \"shape\": \"square\","
  "                   \"color\": \"blue\"}],"
  " \"places\": [{\"id\": \"port\", \"name\": {\"en\": \"Port\"}, \"kind\": \"port\", \"featured\": true,"
  "               \"location\": {\"latitude\": 35, \"longitude\": 36}}],"
  " \"actors\": [], \"topics\": [], \"span\": \"2015/2020\","
  " \"sources\": [{\"id\": \"s1\", \"publisher\": \"Agency\", \"headline\": \"A headline\","
  " \"language\": \"en\","
  "                \"url\": \"https://example.org/1\", \"seen\": true}],"
  " \"events\": [{\"id\": \"a\", \"date\": \"2016-03-01\", \"title\": {\"en\": \"Arrival\"},"
  "               \"summary\": {\"en\": \"They arrive.\"}, \"category\": \"talk\", \"importance\": 1,"
  "               \"confidence\": \"high\", \"places\": [\"port\"], \"actors\": [], \"topics\": [],"
  "               \"sources\": [\"s1\"]}],"
  " \"tours\": [{\"id\": \"tour\", \"title\": {\"en\": \"Short tour\"}, \"steps\": ["
  "   {\"title\": {\"en\": \"First\"}, \"caption\": {\"en\": \"The first step.\"},"
  " \"date\": \"2016-03-01\","
  "    \"camera\": {\"latitude\": 35, \"longitude\": 36, \"zoom\": 8}, \"selection\": {\"event\": \"a\"},"
  "    \"notes\": {\"en\": \"Say this.\"}, \"seconds\": 30},"
  "   {\"title\": {\"en\": \"Second\"}, \"caption\": {\"en\": \"The second step.\"}, \"date\": \"2017\","
  "    \"question\": {\"en\": \"What comes?\"}, \"answer\": {\"en\": \"This.\"}, \"seconds\": 30},"
  "   {\"title\": {\"en\": \"Third\"}, \"caption\": {\"en\": \"The third step.\","
  " \"ar\": \"الخطوة الثالثة.\"}, \"date\": \"2019-06\","
  "    \"bounds\": {\"south\": 34, \"west\": 35, \"north\": 36, \"east\": 37}, \"seconds\": 30}]}]}";
/* clang-format on */

typedef struct
{
  FhDataset      *dataset;
  FhSession      *session;
  FhPresentation *presentation;
} FhTestTour;

static inline void
fh_test_tour_set_up (FhTestTour   *fixture,
                     gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (fh_test_story, sizeof fh_test_story - 1);
  g_autoptr (GError) error = NULL;

  fixture->dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->presentation = fh_presentation_new (
    fixture->session, FH_TOUR (fh_dataset_lookup (fixture->dataset, FH_TYPE_TOUR, "tour")));
}

static inline void
fh_test_tour_tear_down (FhTestTour   *fixture,
                        gconstpointer data)
{
  g_assert_finalize_object (fixture->presentation);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}
