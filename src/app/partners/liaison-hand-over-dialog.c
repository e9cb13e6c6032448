// SPDX-License-Identifier: GPL-3.0-or-later
// Hands a post over: ends the time of whoever holds it, and begins that of the next, as one change.
#include "liaison-post-dialogs.h"
#include "liaison-record-dialog.h"
#include "liaison-row.h"

#include "liaison-error.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_HAND_OVER_DIALOG (liaison_hand_over_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonHandOverDialog, liaison_hand_over_dialog, LIAISON, HAND_OVER_DIALOG, LiaisonRecordDialog)

struct _LiaisonHandOverDialog {
  LiaisonRecordDialog parent_instance;

  GPtrArray *current; /* (element-type LiaisonTenure): those that end */
};

G_DEFINE_FINAL_TYPE (LiaisonHandOverDialog, liaison_hand_over_dialog, LIAISON_TYPE_RECORD_DIALOG)

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonHandOverDialog *self = LIAISON_HAND_OVER_DIALOG (dialog);
  const LiaisonTenure *next = (const LiaisonTenure *) record;

  if (self->current->len > 0 && !liaison_moment_is_set (&next->from)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _ ("Say when the post is handed over, as far as you know"));
    gtk_widget_grab_focus (liaison_form_row (liaison_record_dialog_form (dialog), "from"));
    return FALSE;
  }
  for (guint i = 0; i < self->current->len; i++) {
    const LiaisonRecord *before = self->current->pdata[i];
    g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
    ((LiaisonTenure *) after)->to = liaison_period_day_before (&next->from);
    if (!liaison_record_validate (after, error))
      return FALSE;
    liaison_change_set_update (set, before, after);
  }
  return TRUE;
}

static void
liaison_hand_over_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_HAND_OVER_DIALOG (object)->current);
  G_OBJECT_CLASS (liaison_hand_over_dialog_parent_class)->finalize (object);
}

static void
liaison_hand_over_dialog_class_init (LiaisonHandOverDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_hand_over_dialog_finalize;
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = complete;
}

static void
liaison_hand_over_dialog_init (LiaisonHandOverDialog *self)
{
  self->current = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
}

/* Says whose time ends. */
static void
add_current (LiaisonHandOverDialog *self, GtkWidget *group, const LiaisonPostHeld *held)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, held->name,
                                    _ ("Their time ends the day before that of the next holder begins"));

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon ("avatar-default-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_ptr_array_add (self->current, liaison_record_ref (&held->tenure->record));
}

/**
 * liaison_hand_over_dialog_new:
 * @succession: (element-type LiaisonPostHeld): all who hold or held it
 *
 * Returns: (transfer floating): a dialog; with nobody in the post it says who takes it
 */
AdwDialog *
liaison_hand_over_dialog_new (LiaisonSession *session, const LiaisonPost *post, GPtrArray *succession)
{
  static const char *const who[] = { "holder", "from", NULL };
  static const char *const end[] = { "to", NULL };
  static const char *const more[] = { "source", "note", "classification", NULL };
  LiaisonHandOverDialog *self = g_object_new (LIAISON_TYPE_HAND_OVER_DIALOG, NULL);
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  LiaisonTenure *tenure = (LiaisonTenure *) liaison_record_new (&liaison_entity_tenure);
  GtkWidget *group = NULL, *next;

  tenure->post = post->record.id;
  liaison_record_dialog_set_up (dialog, session, NULL, &tenure->record, _ ("New Holder"));
  for (guint i = 0; i < succession->len; i++) {
    const LiaisonPostHeld *held = succession->pdata[i];
    if (held->held != LIAISON_HELD_YES)
      continue;
    if (group == NULL)
      group = liaison_record_dialog_group (dialog, _ ("Holder so far"));
    add_current (self, group, held);
  }
  if (group != NULL) {
    g_autofree char *title = liaison_post_title (post, LIAISON_GENDER_OPEN, liaison_language_of_interface ());
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Hand Over the Post"));
    liaison_record_dialog_set_labels (dialog, N_ ("Handed over the post “%s”"), title);
  }
  next = liaison_record_dialog_group (dialog, group != NULL ? _ ("Next holder") : NULL);
  liaison_record_dialog_add_fields (dialog, next, who);
  if (group == NULL)
    liaison_record_dialog_add_fields (dialog, next, end);
  liaison_record_dialog_add_fields (dialog, NULL, more);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "holder"));
  return ADW_DIALOG (self);
}
