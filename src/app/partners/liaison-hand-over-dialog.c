// SPDX-License-Identifier: GPL-3.0-or-later
// Hands a post over: ends the time of whoever holds it, and begins that of the next, as one change.
#include "liaison-post-dialogs.h"
#include "liaison-record-dialog.h"
#include "liaison-row.h"

#include "liaison-error.h"

#include <glib/gi18n.h>

/* In a draft: who holds the post, how they are shown, whether their time ends, and what the post is called. */
#define CURRENT "current"
#define NAME    "shown_name"
#define ENDS    "time_ends"
#define TITLE   "hand_over_title"

#define LIAISON_TYPE_HAND_OVER_DIALOG (liaison_hand_over_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonHandOverDialog, liaison_hand_over_dialog, LIAISON, HAND_OVER_DIALOG, LiaisonRecordDialog)

struct _LiaisonHandOverDialog {
  LiaisonRecordDialog parent_instance;

  char *title;        /* of the post */
  GPtrArray *current; /* (element-type LiaisonTenure): those that end */
  GPtrArray *names;   /* (element-type utf8): of their holders, in the same order */
  GPtrArray *rows;    /* (element-type GtkWidget): theirs, in the same order */
  GtkWidget *ending;  /* where they stand; NULL while nobody does */
};

G_DEFINE_FINAL_TYPE (LiaisonHandOverDialog, liaison_hand_over_dialog, LIAISON_TYPE_RECORD_DIALOG)

/* Whether the time of the holder at @index ends. */
static gboolean
is_ending (LiaisonHandOverDialog *self, guint index)
{
  GtkWidget *row = self->rows->pdata[index];

  return !ADW_IS_SWITCH_ROW (row) || adw_switch_row_get_active (ADW_SWITCH_ROW (row));
}

static gboolean
ends_any (LiaisonHandOverDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (is_ending (self, i))
      return TRUE;
  return FALSE;
}

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonHandOverDialog *self = LIAISON_HAND_OVER_DIALOG (dialog);
  const LiaisonTenure *next = (const LiaisonTenure *) record;

  if (ends_any (self) && !liaison_moment_is_set (&next->from)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _ ("Say when the post is handed over, as far as you know"));
    gtk_widget_grab_focus (liaison_form_row (liaison_record_dialog_form (dialog), "from"));
    return FALSE;
  }
  /* Nobody leaves: it is one holder more, called as such. */
  if (!ends_any (self)) {
    g_set_str (&set->label, N_ ("Added “%s”"));
    g_clear_pointer (&set->argument, g_free);
  }
  for (guint i = 0; i < self->current->len; i++) {
    const LiaisonRecord *before = self->current->pdata[i];
    g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
    if (!is_ending (self, i))
      continue;
    ((LiaisonTenure *) after)->to = liaison_period_day_before (&next->from);
    if (!liaison_record_validate (after, error))
      return FALSE;
    liaison_change_set_update (set, before, after);
  }
  return TRUE;
}

static void
keep (LiaisonRecordDialog *dialog, LiaisonDraft *draft, GHashTable *texts)
{
  LiaisonHandOverDialog *self = LIAISON_HAND_OVER_DIALOG (dialog);

  g_hash_table_insert (texts, g_strdup (TITLE), g_strdup (self->title));
  for (guint i = 0; i < self->current->len; i++) {
    g_autoptr (GHashTable) names = liaison_draft_texts_new ();
    g_hash_table_insert (names, g_strdup (NAME), g_strdup (self->names->pdata[i]));
    g_hash_table_insert (names, g_strdup (ENDS), g_strdup (is_ending (self, i) ? "yes" : "no"));
    liaison_draft_add (draft, CURRENT, self->current->pdata[i], self->current->pdata[i], names);
  }
}

static void
liaison_hand_over_dialog_finalize (GObject *object)
{
  LiaisonHandOverDialog *self = LIAISON_HAND_OVER_DIALOG (object);

  g_ptr_array_unref (self->current);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->rows);
  g_free (self->title);
  G_OBJECT_CLASS (liaison_hand_over_dialog_parent_class)->finalize (object);
}

static void
liaison_hand_over_dialog_class_init (LiaisonHandOverDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_hand_over_dialog_finalize;
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = complete;
  LIAISON_RECORD_DIALOG_CLASS (klass)->keep = keep;
}

static void
liaison_hand_over_dialog_init (LiaisonHandOverDialog *self)
{
  self->current = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
}

/* Says whose time ends. Where several hold the post together, each may stay. */
static void
add_current (LiaisonHandOverDialog *self, const char *name, const LiaisonRecord *tenure, gboolean may_stay,
             gboolean ends)
{
  GtkWidget *row = liaison_row_new (may_stay ? ADW_TYPE_SWITCH_ROW : ADW_TYPE_ACTION_ROW, name,
                                    _ ("Their time ends the day before that of the next holder begins"));

  if (self->ending == NULL)
    self->ending = liaison_record_dialog_group (LIAISON_RECORD_DIALOG (self), _ ("Holder so far"));
  if (may_stay)
    adw_switch_row_set_active (ADW_SWITCH_ROW (row), ends);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon ("avatar-default-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->ending), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->current, liaison_record_copy (tenure));
  g_ptr_array_add (self->names, g_strdup (name));
}

static LiaisonHandOverDialog *
make_dialog (LiaisonSession *session, const LiaisonId *post, const char *title)
{
  LiaisonHandOverDialog *self = g_object_new (LIAISON_TYPE_HAND_OVER_DIALOG, NULL);
  LiaisonTenure *tenure = (LiaisonTenure *) liaison_record_new (&liaison_entity_tenure);

  tenure->post = *post;
  self->title = g_strdup (title);
  liaison_record_dialog_set_up (LIAISON_RECORD_DIALOG (self), session, NULL, &tenure->record, _ ("New Holder"));
  return self;
}

/* The rows of the next holder, below those of whoever holds it so far. */
static void
finish_dialog (LiaisonHandOverDialog *self)
{
  static const char *const who[] = { "holder", "from", NULL };
  static const char *const end[] = { "to", NULL };
  static const char *const more[] = { "source", "note", "classification", NULL };
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  GtkWidget *next = liaison_record_dialog_group (dialog, self->ending != NULL ? _ ("Next holder") : NULL);

  liaison_record_dialog_add_fields (dialog, next, who);
  if (self->ending != NULL) {
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Hand Over the Post"));
    liaison_record_dialog_set_labels (dialog, N_ ("Handed over the post “%s”"), self->title);
  } else {
    liaison_record_dialog_add_fields (dialog, next, end);
  }
  liaison_record_dialog_add_fields (dialog, NULL, more);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "holder"));
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
  g_autofree char *title = liaison_post_title (post, LIAISON_GENDER_OPEN, liaison_language_of_interface ());
  LiaisonHandOverDialog *self = make_dialog (session, &post->record.id, title);
  guint count = 0;

  for (guint i = 0; i < succession->len; i++)
    count += ((LiaisonPostHeld *) succession->pdata[i])->held == LIAISON_HELD_YES ? 1 : 0;
  for (guint i = 0; i < succession->len; i++) {
    const LiaisonPostHeld *held = succession->pdata[i];
    if (held->held == LIAISON_HELD_YES)
      add_current (self, held->name, &held->tenure->record, count > 1, FALSE);
  }
  finish_dialog (self);
  return ADW_DIALOG (self);
}

/** liaison_hand_over_dialog_new_restored: Returns: (transfer floating) (nullable): the dialog that @draft was kept of;
 * %NULL if it was none of these */
AdwDialog *
liaison_hand_over_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft)
{
  const LiaisonDraftPart *part = liaison_record_dialog_draft_part (draft, &liaison_entity_tenure);
  const char *title = part != NULL ? liaison_draft_part_text (part, TITLE) : NULL;
  LiaisonHandOverDialog *self;
  guint count = 0;

  if (title == NULL)
    return NULL;
  self = make_dialog (session, &((const LiaisonTenure *) part->record)->post, title);
  for (guint i = 0; i < draft->parts->len; i++)
    count += liaison_draft_part_is (draft->parts->pdata[i], CURRENT, &liaison_entity_tenure) ? 1 : 0;
  for (guint i = 0; i < draft->parts->len; i++) {
    const LiaisonDraftPart *current = draft->parts->pdata[i];
    const char *name = liaison_draft_part_text (current, NAME);
    if (liaison_draft_part_is (current, CURRENT, &liaison_entity_tenure) && current->before != NULL)
      add_current (self, name != NULL ? name : "", current->before, count > 1,
                   g_strcmp0 (liaison_draft_part_text (current, ENDS), "yes") == 0);
  }
  finish_dialog (self);
  liaison_record_dialog_restore (LIAISON_RECORD_DIALOG (self), draft);
  return ADW_DIALOG (self);
}
