// SPDX-License-Identifier: GPL-3.0-or-later
// The last imports, each of which can be taken back.
#include "liaison-import-earlier.h"

#include "liaison-accessible.h"
#include "liaison-error-text.h"
#include "liaison-row.h"

#include "liaison-language.h"
#include "liaison-moment.h"

#include <glib/gi18n.h>

struct _LiaisonImportEarlier {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  AdwActionRow *undone; /* (nullable): the row whose import is being taken back */
};

G_DEFINE_FINAL_TYPE (LiaisonImportEarlier, liaison_import_earlier, ADW_TYPE_BIN)

static void read_imports (LiaisonImportEarlier *self);

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonImportEarlier) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = liaison_session_commit_finish (LIAISON_SESSION (source), result, &error);

  if (self->session == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (done) {
    liaison_accessible_announce (GTK_WIDGET (self), _ ("Import Undone"));
    read_imports (self);
  } else {
    g_autofree char *text = liaison_error_text (error);
    adw_action_row_set_subtitle_lines (self->undone, 0);
    adw_action_row_set_subtitle (self->undone, text);
  }
}

static void
undo_cb (GtkButton *button, gpointer user_data)
{
  LiaisonImportEarlier *self = user_data;
  const LiaisonId *id = g_object_get_data (G_OBJECT (button), "change-set");

  self->undone = ADW_ACTION_ROW (gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  liaison_session_undo_import (self->session, id, undone_cb, g_object_ref (self));
}

static GtkWidget *
make_row (LiaisonImportEarlier *self, const LiaisonImportDone *done)
{
  LiaisonMoment moment = liaison_moment_from_unix (done->made_at / G_USEC_PER_SEC);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *day = liaison_moment_format (&moment, zone, liaison_language_of_interface ());
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, done->file_name != NULL ? done->file_name : "", day);
  /* A label of the button's own would be all that a screen reader tells. */
  GtkWidget *button = gtk_button_new ();
  /* Translators: %s is the name of a file. */
  g_autofree char *label = g_strdup_printf (_ ("Undo the import of %s"), done->file_name);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new_with_mnemonic (_ ("_Undo")));
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  liaison_accessible_set_label (button, label);
  g_object_set_data_full (G_OBJECT (button), "change-set", g_memdup2 (&done->change_set, sizeof done->change_set),
                          g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (undo_cb), self, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonImportEarlier) self = user_data;
  g_autoptr (GPtrArray) imports = liaison_session_list_imports_finish (LIAISON_SESSION (source), result, NULL);
  AdwPreferencesGroup *group;

  if (self->session == NULL)
    return;
  adw_bin_set_child (ADW_BIN (self), NULL);
  if (imports == NULL || imports->len == 0)
    return;
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _ ("Earlier Imports"));
  for (guint i = 0; i < imports->len; i++)
    adw_preferences_group_add (group, make_row (self, g_ptr_array_index (imports, i)));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
}

static void
read_imports (LiaisonImportEarlier *self)
{
  liaison_session_list_imports (self->session, self->cancellable, read_cb, g_object_ref (self));
}

static void
map_cb (LiaisonImportEarlier *self)
{
  if (self->session != NULL)
    read_imports (self);
}

static void
liaison_import_earlier_dispose (GObject *object)
{
  LiaisonImportEarlier *self = LIAISON_IMPORT_EARLIER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_import_earlier_parent_class)->dispose (object);
}

static void
liaison_import_earlier_finalize (GObject *object)
{
  g_clear_object (&LIAISON_IMPORT_EARLIER (object)->cancellable);
  G_OBJECT_CLASS (liaison_import_earlier_parent_class)->finalize (object);
}

static void
liaison_import_earlier_class_init (LiaisonImportEarlierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_import_earlier_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_import_earlier_finalize;
}

static void
liaison_import_earlier_init (LiaisonImportEarlier *self)
{
  self->cancellable = g_cancellable_new ();
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/** liaison_import_earlier_show: Shows the imports of the register that @session has open, each time it comes into
 * sight.
 */
void
liaison_import_earlier_show (LiaisonImportEarlier *self, LiaisonSession *session)
{
  g_set_object (&self->session, session);
}
