// SPDX-License-Identifier: GPL-3.0-or-later
// The mandates that a letter may concern, each with the reason; those that are ticked are invited.
#include "liaison-suggest-dialog.h"

#include "liaison-letter-actions.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_SUGGEST_DIALOG (liaison_suggest_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSuggestDialog, liaison_suggest_dialog, LIAISON, SUGGEST_DIALOG, AdwDialog)

struct _LiaisonSuggestDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonId letter;
  GPtrArray *rows;   /* (nullable) (element-type LiaisonSuggestionRow) */
  GPtrArray *checks; /* (element-type GtkCheckButton): in the same order */
  GtkWidget *invite;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (LiaisonSuggestDialog, liaison_suggest_dialog, ADW_TYPE_DIALOG)

static guint
count_checked (LiaisonSuggestDialog *self)
{
  guint count = 0;

  for (guint i = 0; i < self->checks->len; i++) {
    GtkWidget *check = g_ptr_array_index (self->checks, i);
    if (gtk_widget_get_sensitive (check) && gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      count++;
  }
  return count;
}

static void
toggled_cb (LiaisonSuggestDialog *self)
{
  guint count = count_checked (self);
  g_autofree char *label = count > 0 ? g_strdup_printf (ngettext ("_Invite %u", "_Invite %u", count), count)
                                     : g_strdup (_ ("_Invite"));

  gtk_button_set_label (GTK_BUTTON (self->invite), label);
  gtk_widget_set_sensitive (self->invite, count > 0);
}

static void
add_row (LiaisonSuggestDialog *self, const LiaisonSuggestionRow *row)
{
  GtkWidget *line = liaison_row_new (ADW_TYPE_ACTION_ROW, row->name, row->reason);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), row->is_listed);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, row->name, -1);
  if (row->is_listed) {
    GtkWidget *note = gtk_label_new (_ ("On the letter"));
    gtk_widget_add_css_class (note, "caption");
    gtk_widget_add_css_class (note, "dimmed");
    adw_action_row_add_suffix (ADW_ACTION_ROW (line), note);
    gtk_widget_set_sensitive (check, FALSE);
  }
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  adw_preferences_group_add (self->group, line);
}

static void
suggestions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonSuggestDialog) self = user_data;
  g_autoptr (GPtrArray) rows = liaison_session_finish (LIAISON_SESSION (source), result, NULL);

  if (rows == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->rows = g_steal_pointer (&rows);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, g_ptr_array_index (self->rows, i));
  adw_preferences_group_set_description (
      self->group,
      self->rows->len > 0
          ? _ ("From the themes and countries of the matter, and from words of what is told. Tick whom to invite.")
          : _ ("Neither themes and countries of the matter nor words of what is told point to a mandate. Give the "
               "matter themes, or add mandates one by one."));
}

static void
invite_cb (LiaisonSuggestDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_suggestion_row_free);

  if (self->rows == NULL || root == NULL) {
    g_ptr_array_unref (chosen);
    return;
  }
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (chosen, liaison_suggestion_row_copy (g_ptr_array_index (self->rows, i)));
  liaison_letter_invite (GTK_WIDGET (root), self->session, &self->letter, chosen);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
liaison_suggest_dialog_dispose (GObject *object)
{
  LiaisonSuggestDialog *self = LIAISON_SUGGEST_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_suggest_dialog_parent_class)->dispose (object);
}

static void
liaison_suggest_dialog_finalize (GObject *object)
{
  LiaisonSuggestDialog *self = LIAISON_SUGGEST_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_ptr_array_unref (self->checks);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (liaison_suggest_dialog_parent_class)->finalize (object);
}

static void
liaison_suggest_dialog_class_init (LiaisonSuggestDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_suggest_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_suggest_dialog_finalize;
}

static void
liaison_suggest_dialog_init (LiaisonSuggestDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *bar = adw_header_bar_new ();

  self->cancellable = g_cancellable_new ();
  self->checks = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->invite = gtk_button_new_with_mnemonic (_ ("_Invite"));
  gtk_widget_set_sensitive (self->invite, FALSE);
  gtk_widget_add_css_class (self->invite, "suggested-action");
  g_signal_connect_object (self->invite, "clicked", G_CALLBACK (invite_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_page_add (self->page, self->group);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), self->invite);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->page));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Suggested Mandates"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/** liaison_suggest_dialog_new: Returns: (transfer floating): the dialog */
AdwDialog *
liaison_suggest_dialog_new (LiaisonSession *session, const LiaisonId *letter)
{
  LiaisonSuggestDialog *self = g_object_new (LIAISON_TYPE_SUGGEST_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->letter = *letter;
  liaison_session_read (session, liaison_read_suggestions, g_memdup2 (letter, sizeof *letter), g_free,
                        (GDestroyNotify) g_ptr_array_unref, self->cancellable, suggestions_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
