/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * JSON for people and for version control: indented by two, members in their order, numbers as short as
 * they can be. json-glib's own generator turns 35.4 into 35.399999999999999.
 */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * fh_json_write:
 * @node: a tree no deeper than a stack bears
 *
 * Returns: (transfer full): the text, with a line feed at its end
 */
GString *fh_json_write (JsonNode *node);

G_END_DECLS
