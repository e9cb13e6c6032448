// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the comparison of working methods out: for whom, what is withheld, then the file.
#include "liaison-methods-export.h"

#include "liaison-error-text.h"
#include "liaison-read-objectives.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_METHODS_EXPORT (liaison_methods_export_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMethodsExport, liaison_methods_export, LIAISON, METHODS_EXPORT, AdwDialog)

struct _LiaisonMethodsExport {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GCancellable *counting;
  AdwComboRow *audience;
  GtkLabel *withheld;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (LiaisonMethodsExport, liaison_methods_export, ADW_TYPE_DIALOG)

static LiaisonAudience
get_audience (LiaisonMethodsExport *self)
{
  return (LiaisonAudience) adw_combo_row_get_selected (self->audience);
}

static char *
describe (const LiaisonMethods *methods)
{
  guint given = 0;
  g_autofree char *goes = NULL;
  g_autofree char *stays = NULL;

  for (guint i = 0; i < methods->cells->len; i++)
    given += ((GPtrArray *) methods->cells->pdata[i])->len;
  goes = g_strdup_printf (ngettext ("%u working method goes.", "%u working methods go.", given), given);
  if (methods->withheld == 0)
    return g_steal_pointer (&goes);
  stays = g_strdup_printf (
      ngettext ("%u is withheld from this audience.", "%u are withheld from this audience.", methods->withheld),
      methods->withheld);
  return g_strjoin (" ", goes, stays, NULL);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMethodsExport) self = user_data;
  g_autoptr (LiaisonMethods) methods = liaison_session_load_methods_finish (LIAISON_SESSION (source), result, NULL);
  g_autofree char *text = NULL;

  if (methods == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  text = describe (methods);
  gtk_label_set_text (self->withheld, text);
  gtk_widget_set_sensitive (self->save, TRUE);
}

static void
count (LiaisonMethodsExport *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  gtk_widget_set_sensitive (self->save, FALSE);
  liaison_session_load_methods (self->session, get_audience (self), self->counting, counted_cb, g_object_ref (self));
}

static void
tell (LiaisonMethodsExport *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  text = liaison_error_text (error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMethodsExport) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_session_export_methods_finish (LIAISON_SESSION (source), result, &error)) {
    tell (self, error);
    return;
  }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Saved, unencrypted"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMethodsExport) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    tell (self, error);
  else
    liaison_session_export_methods (self->session, get_audience (self), file, self->cancellable, written_cb,
                                    g_object_ref (self));
}

static void
save_cb (LiaisonMethodsExport *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _ ("Export the Comparison"));
  gtk_file_dialog_set_initial_name (dialog, _ ("working-methods.csv"));
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable, chosen_cb,
                        g_object_ref (self));
}

static void
liaison_methods_export_dispose (GObject *object)
{
  LiaisonMethodsExport *self = LIAISON_METHODS_EXPORT (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->counting);
  G_OBJECT_CLASS (liaison_methods_export_parent_class)->dispose (object);
}

static void
liaison_methods_export_finalize (GObject *object)
{
  LiaisonMethodsExport *self = LIAISON_METHODS_EXPORT (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->counting);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_methods_export_parent_class)->finalize (object);
}

static void
liaison_methods_export_class_init (LiaisonMethodsExportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_methods_export_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_methods_export_finalize;
}

static void
liaison_methods_export_init (LiaisonMethodsExport *self)
{
  self->cancellable = g_cancellable_new ();
}

static GtkWidget *
make_page (LiaisonMethodsExport *self)
{
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();
  g_autoptr (GtkStringList) audiences = gtk_string_list_new (NULL);

  for (guint i = LIAISON_AUDIENCE_INTERNAL; i <= LIAISON_AUDIENCE_PUBLIC; i++)
    gtk_string_list_append (audiences, liaison_audience_label ((LiaisonAudience) i));
  self->audience = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->audience), _ ("For whom"));
  adw_combo_row_set_model (self->audience, G_LIST_MODEL (audiences));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->audience));
  self->withheld = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->withheld, TRUE);
  gtk_label_set_xalign (self->withheld, 0);
  gtk_widget_set_margin_top (GTK_WIDGET (self->withheld), 12);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->withheld));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return page;
}

/** liaison_methods_export_new: Returns: (transfer floating): the dialog */
AdwDialog *
liaison_methods_export_new (LiaisonSession *session)
{
  LiaisonMethodsExport *self = g_object_new (LIAISON_TYPE_METHODS_EXPORT, NULL);
  GtkWidget *view = adw_toolbar_view_new (), *header = adw_header_bar_new ();

  self->session = g_object_ref (session);
  self->save = gtk_button_new_with_mnemonic (_ ("_Save…"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_page (self));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Export the Comparison"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 440);
  adw_dialog_set_content_height (ADW_DIALOG (self), 260);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  g_signal_connect_object (self->audience, "notify::selected", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  count (self);
  return ADW_DIALOG (self);
}
