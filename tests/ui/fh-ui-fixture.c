/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-ui-fixture.h"

static const char story[] =
  "{'format': 'foothold-dataset', 'version': 1, 'title': {'en': 'Story', 'ar': 'قصة'},"
  "  'languages': ['en', 'ar'],"
  " 'summary': {'en': 'What it is about.'}, 'as-of': '2020-01-01',"
  " 'categories': [{'id': 'war', 'name': {'en': 'War'}, 'shape': 'circle', 'color': 'red'},"
  "                {'id': 'talk', 'name': {'en': 'Talk'}, 'shape': 'square', 'color': 'blue'}],"
  " 'places': [{'id': 'base', 'name': {'en': 'Hmeimim', 'ar': 'حميميم'}, 'kind': 'air-base',"
  "   'featured': true,"
  "             'country': {'en': 'Syria'}, 'location': {'latitude': 35.401, 'longitude': -35.949,"
  "               'accuracy': 500},"
  "             'states': [{'from': '2015-09-30', 'to': '2017-01-17', 'status': 'in-use',"
  "               'label': {'en': 'First'},"
  "                         'text': {'en': 'In use at first.'}},"
  "                        {'from': '2017-01-18', 'status': 'extended', 'text': {'en': 'Longer since.'}}]},"
  "            {'id': 'town', 'name': {'en': 'Ålesund'}, 'kind': 'town', 'country': {'en': 'Norway'},"
  "             'images': [{'file': 'nowhere.png', 'licence': 'CC0', 'credit': 'Somebody',"
  "                         'alternative': {'en': 'Houses by the sea'}}],"
  "             'location': {'latitude': 62, 'longitude': 6}}],"
  " 'actors': [{'id': 'envoy', 'name': {'en': 'Envoy'}, 'kind': 'person', 'role': {'en': 'Goes to and fro'},"
  "             'side': {'en': 'North'}},"
  "            {'id': 'hosts', 'name': {'en': 'Hosts'}, 'kind': 'organisation', 'side': {'en': 'South'}}],"
  " 'topics': [{'id': 'lease', 'title': {'en': 'The lease'}, 'summary': {'en': 'How long?'},"
  "   'event': 'talks',"
  "             'positions': [{'by': {'en': 'North'}, 'text': {'en': 'Long.'}},"
  "                           {'by': {'en': 'South'}, 'text': {'en': 'Short.'}},"
  "                           {'by': {'en': 'East'}, 'text': {'en': 'Never.'}}]}],"
  " 'sources': [{'id': 'paper', 'publisher': 'The Paper', 'title': 'Talks <begin> & end',"
  "   'date': '2019-06-02',"
  "              'url': 'https://example.org/?a=1&b=2', 'language': 'fr',"
  "                'voice': {'en': 'a paper of the north'}},"
  "             {'id': 'document', 'publisher': 'S/RES/2254', 'seen': false}],"
  " 'tours': [], 'span': '2015/2020',"
  " 'events': ["
  "  {'id': 'attack', 'date': '2016-03', 'title': {'en': 'Attack', 'ar': 'الهجوم على القاعدة'},"
  "   'summary': {'en': 'Something burns.', 'ar': 'شيء يحترق.'}, 'category': 'war', 'importance': 1,"
  "   'confidence': 'low', 'places': ['base'], 'actors': [], 'topics': [], 'sources': ['document'],"
  "   'accounts': [{'by': {'en': 'North'}, 'text': {'en': 'It was they.'}, 'actor': 'envoy',"
  "     'sources': ['paper']},"
  "                {'by': {'en': 'South'}, 'text': {'en': 'It was not.'}}]},"
  "  {'id': 'talks', 'date': '2019-06-01T11:15:00Z', 'time-zone': '+03:00', 'title': {'en': 'Talks'},"
  "   'summary': {'en': 'They speak at Café Ångström.'}, 'category': 'talk', 'importance': 1,"
  "     'confidence': 'high',"
  "   'places': ['town', 'base'], 'actors': ['envoy', 'hosts'], 'topics': ['lease'], 'sources': ['paper']}]}";

FhDataset *
fh_ui_fixture_read_story (void)
{
  g_autofree char *json = g_strdelimit (g_strdup (story), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  FhDataset *dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

FhItem *
fh_ui_fixture_get (FhDataset  *dataset,
                   GType       type,
                   const char *id)
{
  FhItem *item = fh_dataset_lookup (dataset, type, id);

  g_assert_nonnull (item);

  return item;
}

void
fh_ui_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
