/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The words of a timeline, laid out once and kept: measuring text is what costs most in a frame. */

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  FH_TIMELINE_TEXT_TITLE,
  FH_TIMELINE_TEXT_TITLE_STRONG,
  FH_TIMELINE_TEXT_HEADER,
  FH_TIMELINE_TEXT_BAND,
  FH_TIMELINE_TEXT_TICK,
  FH_TIMELINE_TEXT_TICK_STRONG,
  FH_TIMELINE_TEXT_COUNT,
  FH_TIMELINE_TEXT_SMALL,
} FhTimelineTextRole;

#define FH_TIMELINE_N_TEXT_ROLES 8

/**
 * FhTimelineLabel:
 * @layout: (transfer none): one line, natural direction
 * @width: pixels
 * @height: pixels
 */
typedef struct
{
  PangoLayout *layout;
  double       width;
  double       height;
} FhTimelineLabel;

/**
 * FhTimelineText:
 *
 * A cache from role and string to label for one font. One thread.
 */
typedef struct _FhTimelineText FhTimelineText;

/**
 * fh_timeline_text_new:
 * @context: gives the font, its size and resolution; a change of it needs a new cache
 */
FhTimelineText *fh_timeline_text_new (PangoContext *context);
void            fh_timeline_text_free (FhTimelineText *self);

/**
 * fh_timeline_text_get:
 * @role: which size and weight
 * @string: UTF-8
 *
 * Returns: the label; its layout lives until some thousand others have been asked for, so whoever keeps it
 *   longer than a frame
 *   refs it
 */
FhTimelineLabel fh_timeline_text_get (FhTimelineText    *self,
                                      FhTimelineTextRole role,
                                      const char        *string);

/**
 * fh_timeline_text_get_fitting:
 * @max_width: pixels
 *
 * As fh_timeline_text_get(), with the end left out ("…") where it is wider than @max_width.
 */
FhTimelineLabel fh_timeline_text_get_fitting (FhTimelineText    *self,
                                              FhTimelineTextRole role,
                                              const char        *string,
                                              double             max_width);

/* The height of a line of @role, in pixels. */
double fh_timeline_text_get_height (FhTimelineText    *self,
                                    FhTimelineTextRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhTimelineText, fh_timeline_text_free)

G_END_DECLS
