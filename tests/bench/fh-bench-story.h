/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Stories of any size for the benchmarks, the same for every run. */

#include "fh-dataset.h"

G_BEGIN_DECLS

/**
 * fh_bench_story_new:
 * @n_events: how many; a million takes some seconds and about half a gigabyte
 * @seed: of the random numbers
 *
 * Ten years of events in six categories at a hundred places, three of them featured with states: most dates
 * are days, others minutes, months, years and intervals; a third of the events lie in bursts. It is made
 * without a file, since a million events are more than the reader lets in.
 *
 * Returns: (transfer full): a story
 */
FhDataset *fh_bench_story_new (guint   n_events,
                               guint32 seed);

G_END_DECLS
