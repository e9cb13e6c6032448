// SPDX-License-Identifier: GPL-3.0-or-later
// Two partners side by side, to be made one: who stays, which values are taken, what moves.
#include "liaison-merge-dialog.h"

#include "liaison-accessible.h"
#include "liaison-error-text.h"
#include "liaison-merge-row.h"
#include "liaison-names.h"
#include "liaison-partner-facts.h"
#include "liaison-row.h"
#include "liaison-session-duplicates.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonMergeDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonId first; /* of the two, in the order they stand in */
  LiaisonId keep;
  LiaisonId other;
  gboolean is_narrow;
  GPtrArray *rows;  /* (element-type LiaisonMergeRow): in the group of fields */
  GPtrArray *shown; /* (element-type GtkWidget): everything that was added to a group */

  AdwBanner *problem;
  AdwPreferencesGroup *who;
  AdwPreferencesGroup *fields;
  AdwPreferencesGroup *moves;
};

enum { MERGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonMergeDialog, liaison_merge_dialog, ADW_TYPE_DIALOG)

static void load (LiaisonMergeDialog *self);

static void
show_problem (LiaisonMergeDialog *self, const GError *error)
{
  g_autofree char *text = liaison_error_text (error);

  adw_banner_set_title (self->problem, text);
  adw_banner_set_revealed (self->problem, TRUE);
  liaison_accessible_announce (GTK_WIDGET (self), text);
}

static void
add (LiaisonMergeDialog *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->shown, row);
}

static void
clear (LiaisonMergeDialog *self)
{
  for (guint i = 0; i < self->shown->len; i++) {
    GtkWidget *row = self->shown->pdata[i];
    AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP));
    adw_preferences_group_remove (group, row);
  }
  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->rows, 0);
}

/* The other one is to stay: everything is the other way round. */
static void
swap_cb (LiaisonMergeDialog *self, GtkCheckButton *check)
{
  LiaisonId keep = self->keep;

  if (!gtk_check_button_get_active (check))
    return;
  self->keep = self->other;
  self->other = keep;
  load (self);
}

static GtkWidget *
add_partner (LiaisonMergeDialog *self, const char *title, const LiaisonRecord *record)
{
  const LiaisonPartner *partner = (const LiaisonPartner *) record;
  LiaisonNames *names = liaison_names_of (self->session);
  const char *kind = liaison_names_label (names, &liaison_vocabulary_partner_kind, partner->kind);
  g_autofree char *countries = partner->countries != NULL
                                   ? liaison_names_list (names, &liaison_vocabulary_country, partner->countries)
                                   : NULL;
  g_autofree char *text = countries != NULL ? g_strdup_printf ("%s · %s", kind, countries) : g_strdup (kind);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, text), *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  liaison_accessible_set_label (check, title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  add (self, self->who, row);
  return check;
}

/* Both stand where they stood when the other one is chosen, and the keyboard where it was. */
static void
add_partners (LiaisonMergeDialog *self, const LiaisonPartnerMerge *merge, gboolean is_again)
{
  gboolean first_stays = liaison_id_equal (&self->first, &merge->keep->id);
  GtkWidget *first = first_stays ? add_partner (self, merge->keep_title, merge->keep)
                                 : add_partner (self, merge->other_title, merge->other);
  GtkWidget *second = first_stays ? add_partner (self, merge->other_title, merge->other)
                                  : add_partner (self, merge->keep_title, merge->keep);
  GtkWidget *stays = first_stays ? first : second, *goes = first_stays ? second : first;

  gtk_check_button_set_group (GTK_CHECK_BUTTON (second), GTK_CHECK_BUTTON (first));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (stays), TRUE);
  g_signal_connect_object (goes, "toggled", G_CALLBACK (swap_cb), self, G_CONNECT_SWAPPED);
  if (is_again)
    gtk_widget_grab_focus (stays);
}

/* Whether what the field holds stays hidden behind a code name. */
static gboolean
is_hidden (LiaisonMergeDialog *self, const LiaisonPartnerMerge *merge, const LiaisonField *field)
{
  gboolean coded = ((const LiaisonPartner *) merge->keep)->code_name != NULL ||
                   ((const LiaisonPartner *) merge->other)->code_name != NULL;

  return coded && field->sensitivity == LIAISON_SENSITIVITY_IDENTITY && strcmp (field->name, "code_name") != 0 &&
         !liaison_session_identities_shown (self->session);
}

static char *
describe_value (LiaisonMergeDialog *self, const LiaisonPartnerMerge *merge, const LiaisonRecord *record,
                const LiaisonField *field)
{
  g_autoptr (GVariant) value = liaison_record_get (record, field);
  const char *title = NULL;

  if (value == NULL)
    return g_strdup (field->type == LIAISON_FIELD_BOOLEAN ? _ ("No") : _ ("Not set"));
  if (field->sensitivity == LIAISON_SENSITIVITY_SEALED)
    return g_strdup (_ ("Written, sealed"));
  if (is_hidden (self, merge, field))
    return g_strdup (_ ("Behind the code name"));
  if (field->type != LIAISON_FIELD_REF)
    return liaison_names_display (liaison_names_of (self->session), field, value);
  title = g_hash_table_lookup (merge->titles, liaison_record_reference (record, field));
  return g_strdup (title != NULL ? title : "…");
}

static void
add_row (LiaisonMergeDialog *self, GtkWidget *row)
{
  liaison_merge_row_set_narrow (LIAISON_MERGE_ROW (row), self->is_narrow);
  add (self, self->fields, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_choice (LiaisonMergeDialog *self, const LiaisonPartnerMerge *merge, const LiaisonMergeChoice *choice)
{
  const LiaisonField *field = choice->field;
  g_autofree char *keep = describe_value (self, merge, merge->keep, field);
  g_autofree char *other = describe_value (self, merge, merge->other, field);
  GtkWidget *row;

  if (choice->fixed) {
    g_autofree char *value = describe_value (self, merge, merge->result, field);
    row = liaison_partner_facts_row (_ (field->label), value);
    liaison_row_set_title (row, _ (field->label));
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (_ ("the stricter")));
    add (self, self->fields, row);
    return;
  }
  row = liaison_merge_row_new (field->name, _ (field->label), keep, other);
  if (choice->can_both)
    liaison_merge_row_set_can_both (LIAISON_MERGE_ROW (row));
  liaison_merge_row_set_take (LIAISON_MERGE_ROW (row), choice->take);
  add_row (self, row);
}

static void
add_fields (LiaisonMergeDialog *self, const LiaisonPartnerMerge *merge)
{
  gboolean coded = ((const LiaisonPartner *) merge->keep)->code_name != NULL ||
                   ((const LiaisonPartner *) merge->other)->code_name != NULL;

  /* Where a code name stands for the names, there are none to choose from. */
  if (!coded && strcmp (merge->keep_title, merge->other_title) != 0) {
    GtkWidget *row = liaison_merge_row_new (LIAISON_MERGE_NAMES, _ ("Name shown first"), merge->keep_title,
                                            merge->other_title);
    liaison_merge_row_set_take (LIAISON_MERGE_ROW (row), merge->names_other ? LIAISON_TAKE_OTHER : LIAISON_TAKE_KEEP);
    add_row (self, row);
  }
  for (guint i = 0; i < merge->choices->len; i++) {
    const LiaisonMergeChoice *choice = &g_array_index (merge->choices, LiaisonMergeChoice, i);
    if (choice->differs && (choice->field->flags & LIAISON_FIELD_HIDDEN) == 0)
      add_choice (self, merge, choice);
  }
  adw_preferences_group_set_description (
      self->fields, self->rows->len > 0
                        ? _ ("Names and contact points of both are kept. Each other value comes from one of them.")
                        : _ ("Names and contact points of both are kept. Nothing else differs."));
}

static void
add_moves (LiaisonMergeDialog *self, const LiaisonPartnerMerge *merge)
{
  for (guint i = 0; i < merge->moves->len; i++) {
    const LiaisonMergeMove *move = &g_array_index (merge->moves, LiaisonMergeMove, i);
    g_autofree char *number = g_strdup_printf (
        "%u", move->moved + (move->entity == &liaison_entity_contact_point ? move->doubled : 0));
    g_autofree char *doubled = NULL;
    GtkWidget *row;
    if (move->doubled > 0)
      doubled = g_strdup_printf (
          ngettext ("%u is there twice and becomes one", "%u are there twice and become one each", move->doubled),
          move->doubled);
    row = liaison_row_new (ADW_TYPE_ACTION_ROW, _ (move->entity->label_plural), doubled);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (number));
    add (self, self->moves, row);
  }
  adw_preferences_group_set_description (self->moves,
                                         merge->moves->len > 0 ? NULL : _ ("Nothing leads to the one that goes."));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMergeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPartnerMerge)
      merge = liaison_session_preview_merge_finish (LIAISON_SESSION (source), result, &error);
  gboolean is_again;

  if (merge == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      show_problem (self, error);
    return;
  }
  is_again = self->shown->len > 0;
  clear (self);
  add_partners (self, merge, is_again);
  add_fields (self, merge);
  add_moves (self, merge);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.apply", TRUE);
}

static void
load (LiaisonMergeDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.apply", FALSE);
  liaison_session_preview_merge (self->session, &self->keep, &self->other, self->cancellable, loaded_cb,
                                 g_object_ref (self));
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMergeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *gone = liaison_id_to_string (&self->other);

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error)) {
    if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      return;
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.apply", TRUE);
    show_problem (self, error);
    return;
  }
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[MERGED], 0, gone);
}

static void
apply_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMergeDialog *self = LIAISON_MERGE_DIALOG (widget);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) takes = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    g_strv_builder_take (builder, liaison_merge_row_assignment (self->rows->pdata[i]));
  takes = g_strv_builder_end (builder);
  gtk_widget_action_set_enabled (widget, "merge.apply", FALSE);
  liaison_session_merge_partners (self->session, &self->keep, &self->other, (const char *const *) takes, committed_cb,
                                  g_object_ref (self));
}

static void
set_narrow (LiaisonMergeDialog *self, gboolean narrow)
{
  self->is_narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    liaison_merge_row_set_narrow (self->rows->pdata[i], narrow);
}

static void
narrow_cb (LiaisonMergeDialog *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (LiaisonMergeDialog *self)
{
  set_narrow (self, FALSE);
}

static void
liaison_merge_dialog_dispose (GObject *object)
{
  LiaisonMergeDialog *self = LIAISON_MERGE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->shown, 0);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MERGE_DIALOG);
  G_OBJECT_CLASS (liaison_merge_dialog_parent_class)->dispose (object);
}

static void
liaison_merge_dialog_finalize (GObject *object)
{
  LiaisonMergeDialog *self = LIAISON_MERGE_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->shown);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_merge_dialog_parent_class)->finalize (object);
}

static void
liaison_merge_dialog_class_init (LiaisonMergeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_merge_dialog_dispose;
  object_class->finalize = liaison_merge_dialog_finalize;
  signals[MERGED] = g_signal_new ("merged", LIAISON_TYPE_MERGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "merge.apply", NULL, apply_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/duplicates/liaison-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMergeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMergeDialog, who);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMergeDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMergeDialog, moves);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
liaison_merge_dialog_init (LiaisonMergeDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  self->shown = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_merge_dialog_new: Returns: (transfer floating): a dialog, empty until both are read; @first would stay */
AdwDialog *
liaison_merge_dialog_new (LiaisonSession *session, const LiaisonId *first, const LiaisonId *second)
{
  LiaisonMergeDialog *self = g_object_new (LIAISON_TYPE_MERGE_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->first = *first;
  self->keep = *first;
  self->other = *second;
  load (self);
  return ADW_DIALOG (self);
}
