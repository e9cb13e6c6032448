// SPDX-License-Identifier: GPL-3.0-or-later
// What a partner has in the fields the office added, on its page. Not shown where there is nothing.
//
// What was shown stays until it is read again, so nothing jumps when something else of the page changes.
#include "liaison-custom-facts.h"

#include "liaison-partner-facts.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonCustomFacts {
  AdwBin parent_instance;

  GCancellable *cancellable;
  LiaisonId partner;
};

G_DEFINE_FINAL_TYPE (LiaisonCustomFacts, liaison_custom_facts, ADW_TYPE_BIN)

/* Another partner is one click away. */
static GtkWidget *
make_partner_row (const char *label, const char *title, const char *uuid)
{
  GtkWidget *row = liaison_partner_facts_row (label, title);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  liaison_row_set_action (row, "win.show-partner", uuid);
  return row;
}

static GtkWidget *
make_row (const LiaisonCustomDetails *details, guint i)
{
  const LiaisonCustomField *field = g_ptr_array_index (details->fields, i);
  const LiaisonCustomValue *value = g_ptr_array_index (details->values, i);
  LiaisonLanguage language = liaison_language_of_interface ();
  const char *label = liaison_custom_field_label (field, language), *title;
  g_autofree char *text = NULL;
  LiaisonId id;

  if (value == NULL || value->value == NULL)
    return NULL;
  text = liaison_custom_field_display (field, value->value, language);
  if (g_strcmp0 (field->type, "partner") != 0 || !liaison_id_parse (text, &id))
    return liaison_partner_facts_row (label, text);
  title = g_hash_table_lookup (details->titles, &id);
  return title != NULL ? make_partner_row (label, title, text) : NULL;
}

static void
show_details (LiaisonCustomFacts *self, const LiaisonCustomDetails *details)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < details->fields->len; i++) {
    GtkWidget *row = make_row (details, i);
    if (row == NULL)
      continue;
    if (group == NULL) {
      group = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Fields of this office"));
    }
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  adw_bin_set_child (ADW_BIN (self), group);
  gtk_widget_set_visible (GTK_WIDGET (self), group != NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCustomFacts) self = user_data;
  g_autoptr (LiaisonCustomDetails)
      details = liaison_session_load_custom_finish (LIAISON_SESSION (source), result, NULL);

  if (details != NULL && !g_cancellable_is_cancelled (self->cancellable))
    show_details (self, details);
}

static void
liaison_custom_facts_dispose (GObject *object)
{
  g_cancellable_cancel (LIAISON_CUSTOM_FACTS (object)->cancellable);
  G_OBJECT_CLASS (liaison_custom_facts_parent_class)->dispose (object);
}

static void
liaison_custom_facts_finalize (GObject *object)
{
  g_clear_object (&LIAISON_CUSTOM_FACTS (object)->cancellable);
  G_OBJECT_CLASS (liaison_custom_facts_parent_class)->finalize (object);
}

static void
liaison_custom_facts_class_init (LiaisonCustomFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_custom_facts_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_custom_facts_finalize;
}

static void
liaison_custom_facts_init (LiaisonCustomFacts *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** liaison_custom_facts_show: Shows what @partner has, once it is read. */
void
liaison_custom_facts_show (LiaisonCustomFacts *self, LiaisonSession *session, const LiaisonId *partner)
{
  g_return_if_fail (LIAISON_IS_CUSTOM_FACTS (self));

  if (!liaison_id_equal (&self->partner, partner)) {
    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  }
  self->partner = *partner;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_load_custom (session, partner, self->cancellable, loaded_cb, g_object_ref (self));
}
