/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-account-card.h"

#include "fh-item-button.h"
#include "fh-source-row.h"
#include "fh-story-label.h"
#include "fh-wrap-box.h"

GtkWidget *
fh_account_card_new (FhSession *session,
                     FhAccount *account)
{
  const char *language;
  const char *second;
  GPtrArray  *sources;
  FhActor    *actor;
  GtkWidget  *box;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_ACCOUNT (account), NULL);

  language = fh_session_get_language (session);
  second = fh_session_get_second_language (session);
  sources = fh_account_get_sources (account);
  actor = fh_account_get_actor (account);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (box, "account");
  fh_story_label_append (GTK_BOX (box), fh_account_get_by (account), language, second, "heading", TRUE);
  fh_story_label_append (GTK_BOX (box), fh_account_get_text (account), language, second, NULL, TRUE);
  if (actor != NULL)
    {
      GtkWidget *chips = fh_wrap_box_new ();

      fh_wrap_box_append (FH_WRAP_BOX (chips), fh_item_button_new_chip (session, FH_ITEM (actor)));
      gtk_box_append (GTK_BOX (box), chips);
    }
  for (guint i = 0; i < sources->len; i++)
    gtk_box_append (GTK_BOX (box), fh_source_row_new_short (g_ptr_array_index (sources, i), language));

  return box;
}
