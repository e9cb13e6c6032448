// SPDX-License-Identifier: GPL-3.0-or-later
// Who changed what of a record, when, from what to what; and taking single values back.
//
// One row a change set and record, the latest first; folded out, one row a field. A value is taken back by a change set
// of its own, so that this too can be undone and stands in the history.
#include "liaison-history-view.h"

#include "liaison-accessible.h"
#include "liaison-entities.h"
#include "liaison-error-text.h"
#include "liaison-history-text.h"
#include "liaison-partner.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many are shown at once; a button shows as many more. */
#define PAGE 50

struct _LiaisonHistoryView {
  AdwBin parent_instance;

  LiaisonSession *session;
  char *name;
  GPtrArray *history;
  GPtrArray *records; /* the records as they are now: only their values can be taken back */
  GHashTable *titles; /* LiaisonId -> title, of the partners that values refer to */
  GCancellable *cancellable;
  guint limit;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (LiaisonHistoryView, liaison_history_view, ADW_TYPE_BIN)

static void fill (LiaisonHistoryView *self);

static LiaisonRecord *
find_record (LiaisonHistoryView *self, const LiaisonHistoryEntry *entry)
{
  for (guint i = 0; i < self->records->len; i++) {
    LiaisonRecord *record = self->records->pdata[i];
    if (record->entity == entry->entity && liaison_id_equal (&record->id, &entry->record))
      return record;
  }
  return NULL;
}

/* Whether the history is of a partner that a code name stands for. */
static gboolean
hides_names (LiaisonHistoryView *self)
{
  if (liaison_session_identities_shown (self->session))
    return FALSE;
  for (guint i = 0; i < self->records->len; i++) {
    const LiaisonRecord *record = self->records->pdata[i];
    if (record->entity == &liaison_entity_partner && ((const LiaisonPartner *) record)->code_name != NULL)
      return TRUE;
  }
  return FALSE;
}

/* The record with the old value of @change back; NULL if it has that value already, or cannot have it any more. */
static LiaisonRecord *
take_back (const LiaisonRecord *record, const LiaisonHistoryChange *change)
{
  g_autoptr (LiaisonRecord) copy = liaison_record_copy (record);

  if (change->field == NULL)
    return NULL;
  if (change->element != NULL)
    liaison_record_take_text (
        copy, change->field,
        liaison_codes_with (liaison_record_text (record, change->field), change->element, change->old != NULL));
  else if (!liaison_record_set (copy, change->field, change->old, NULL))
    return NULL;
  if (liaison_record_field_equal (copy, record, change->field) ||
      ((change->field->flags & LIAISON_FIELD_REQUIRED) != 0 && !liaison_record_is_set (copy, change->field)))
    return NULL;
  return g_steal_pointer (&copy);
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonHistoryView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (liaison_session_commit_finish (LIAISON_SESSION (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Value restored"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *text = liaison_error_text (error);
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
  }
}

static void
restore_clicked_cb (LiaisonHistoryView *self, GtkWidget *button)
{
  const LiaisonHistoryChange *change = g_object_get_data (G_OBJECT (button), "change");
  LiaisonRecord *record = g_object_get_data (G_OBJECT (button), "record");
  g_autoptr (LiaisonRecord) wanted = take_back (record, change);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", self->name);

  if (wanted == NULL)
    return;
  liaison_change_set_update (set, record, wanted);
  liaison_session_commit (self->session, set, NULL, committed_cb, g_object_ref (self));
}

static void
add_restore (LiaisonHistoryView *self, GtkWidget *row, LiaisonRecord *record, LiaisonHistoryChange *change)
{
  g_autoptr (LiaisonRecord) wanted = record != NULL ? take_back (record, change) : NULL;
  const char *label = _ ("Restore this value");
  GtkWidget *button;

  if (wanted == NULL)
    return;
  button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  g_object_set_data (G_OBJECT (button), "change", change);
  g_object_set_data_full (G_OBJECT (button), "record", liaison_record_ref (record),
                          (GDestroyNotify) liaison_record_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_change (LiaisonHistoryView *self, AdwExpanderRow *parent, const LiaisonHistoryEntry *entry,
            LiaisonHistoryChange *change)
{
  g_autofree char *title = liaison_history_text_field (change);
  g_autofree char *values = liaison_history_text_values (self->session, self->titles, entry, change,
                                                         hides_names (self));
  GtkWidget *row;

  if (values == NULL)
    return;
  row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, values);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  if (entry->kind == LIAISON_EDIT_UPDATE)
    add_restore (self, row, find_record (self, entry), change);
  adw_expander_row_add_row (parent, row);
}

static GtkWidget *
make_entry (LiaisonHistoryView *self, const LiaisonHistoryEntry *entry, gboolean expanded)
{
  g_autofree char *title = liaison_history_text_title (entry, hides_names (self));
  g_autofree char *subtitle = liaison_history_text_author (entry);
  GtkWidget *row = liaison_row_new (ADW_TYPE_EXPANDER_ROW, title, subtitle);

  for (guint i = 0; i < entry->changes->len; i++)
    add_change (self, ADW_EXPANDER_ROW (row), entry, entry->changes->pdata[i]);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), entry->changes->len > 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), expanded && entry->changes->len > 0);
  return row;
}

static void
more_clicked_cb (LiaisonHistoryView *self)
{
  self->limit += PAGE;
  fill (self);
}

static void
fill (LiaisonHistoryView *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  gtk_box_append (self->box, group);
  for (guint i = 0; i < MIN (self->history->len, self->limit); i++) {
    const LiaisonHistoryEntry *entry = self->history->pdata[i];
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_entry (self, entry, i == 0 && entry->kind == LIAISON_EDIT_UPDATE));
  }
  if (self->history->len > self->limit) {
    GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Show _Older"));
    gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
    g_signal_connect_object (button, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (self->box, button);
  }
}

static void
titles_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonHistoryView) self = user_data;
  g_autoptr (GHashTable) titles = liaison_session_titles_finish (LIAISON_SESSION (source), result, NULL);

  if (titles == NULL || self->history == NULL)
    return;
  g_clear_pointer (&self->titles, g_hash_table_unref);
  self->titles = g_steal_pointer (&titles);
  fill (self);
}

static void
liaison_history_view_dispose (GObject *object)
{
  g_cancellable_cancel (LIAISON_HISTORY_VIEW (object)->cancellable);
  G_OBJECT_CLASS (liaison_history_view_parent_class)->dispose (object);
}

static void
liaison_history_view_finalize (GObject *object)
{
  LiaisonHistoryView *self = LIAISON_HISTORY_VIEW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_object (&self->session);
  g_free (self->name);
  G_OBJECT_CLASS (liaison_history_view_parent_class)->finalize (object);
}

static void
liaison_history_view_class_init (LiaisonHistoryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_history_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_history_view_finalize;
}

static void
liaison_history_view_init (LiaisonHistoryView *self)
{
  self->limit = PAGE;
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * liaison_history_view_show:
 * @name: the record's shown name, for the label of change sets
 * @history: (element-type LiaisonHistoryEntry): the latest first
 * @records: (element-type LiaisonRecord): the records the history is of, as they are now
 */
void
liaison_history_view_show (LiaisonHistoryView *self, LiaisonSession *session, const char *name, GPtrArray *history,
                           GPtrArray *records)
{
  g_autoptr (GArray) ids = liaison_history_text_references (history);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_set_object (&self->session, session);
  g_set_str (&self->name, name);
  g_ptr_array_ref (history);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  self->history = history;
  g_ptr_array_ref (records);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = records;
  fill (self);
  if (ids->len == 0)
    return;
  self->cancellable = g_cancellable_new ();
  liaison_session_titles (session, liaison_entities_find ("partner"), (const LiaisonId *) (const void *) ids->data,
                          ids->len, self->cancellable, titles_loaded_cb, g_object_ref (self));
}
