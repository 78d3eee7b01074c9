/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-heading.h"

struct _FhHeading
{
  GObject parent_instance;

  char *title;
};

G_DEFINE_FINAL_TYPE (FhHeading, fh_heading, G_TYPE_OBJECT)

static void
fh_heading_finalize (GObject *object)
{
  g_free (FH_HEADING (object)->title);

  G_OBJECT_CLASS (fh_heading_parent_class)->finalize (object);
}

static void
fh_heading_class_init (FhHeadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_heading_finalize;
}

static void
fh_heading_init (FhHeading *self)
{
}

FhHeading *
fh_heading_new (const char *title)
{
  FhHeading *self = g_object_new (FH_TYPE_HEADING, NULL);

  self->title = g_strdup (title);

  return self;
}

const char *
fh_heading_get_title (FhHeading *self)
{
  g_return_val_if_fail (FH_IS_HEADING (self), NULL);

  return self->title;
}
