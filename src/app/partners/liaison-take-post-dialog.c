// SPDX-License-Identifier: GPL-3.0-or-later
// Notes a post of somebody: the body, which of its posts (or a new one), and when.
#include "liaison-post-dialogs.h"

#include "liaison-record-dialog.h"
#include "liaison-reference-row.h"
#include "liaison-row.h"

#include "liaison-error.h"

#include <glib/gi18n.h>

/* In a draft: the body, the post that is chosen of it, and the form of a new one. */
#define BODY     "take_post_body"
#define CHOSEN   "take_post_chosen"
#define NEW_POST "new_post"

#define LIAISON_TYPE_TAKE_POST_DIALOG (liaison_take_post_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTakePostDialog, liaison_take_post_dialog, LIAISON, TAKE_POST_DIALOG, LiaisonRecordDialog)

struct _LiaisonTakePostDialog {
  LiaisonRecordDialog parent_instance;

  GCancellable *cancellable;
  LiaisonId asked;  /* the body whose posts are listed, or asked for */
  LiaisonId chosen; /* the post to choose once they are read; nil for the first */
  GPtrArray *posts; /* (element-type LiaisonBodyPost): NULL until they are read */
  GtkWidget *body;
  AdwComboRow *choice; /* the posts, then a new one */
  LiaisonForm *new_post;
  GtkWidget *new_rows;
};

G_DEFINE_FINAL_TYPE (LiaisonTakePostDialog, liaison_take_post_dialog, LIAISON_TYPE_RECORD_DIALOG)

static gboolean
is_new (LiaisonTakePostDialog *self)
{
  return self->posts != NULL && adw_combo_row_get_selected (self->choice) >= self->posts->len;
}

static void
choice_cb (LiaisonTakePostDialog *self)
{
  gtk_widget_set_visible (self->new_rows, is_new (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonTakePostDialog) self = user_data;
  g_autoptr (GPtrArray) posts = liaison_session_load_body_posts_finish (LIAISON_SESSION (source), result, NULL);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  if (posts == NULL || self->choice == NULL)
    return;
  for (guint i = 0; i < posts->len; i++)
    gtk_string_list_append (titles, ((LiaisonBodyPost *) posts->pdata[i])->title);
  gtk_string_list_append (titles, _ ("New post…"));
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  self->posts = g_steal_pointer (&posts);
  adw_combo_row_set_model (self->choice, G_LIST_MODEL (titles));
  for (guint i = 0; i < self->posts->len; i++)
    if (liaison_id_equal (&((LiaisonBodyPost *) self->posts->pdata[i])->post->record.id, &self->chosen))
      adw_combo_row_set_selected (self->choice, i);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), TRUE);
  choice_cb (self);
}

static void
body_cb (LiaisonTakePostDialog *self)
{
  const LiaisonId *body = liaison_reference_row_get_id (LIAISON_REFERENCE_ROW (self->body));

  if (liaison_id_equal (body, &self->asked))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  self->asked = *body;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), FALSE);
  gtk_widget_set_visible (self->new_rows, FALSE);
  if (liaison_id_is_nil (body))
    return;
  self->cancellable = g_cancellable_new ();
  liaison_session_load_body_posts (liaison_record_dialog_session (LIAISON_RECORD_DIALOG (self)), body,
                                   self->cancellable, loaded_cb, g_object_ref (self));
}

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonTakePostDialog *self = LIAISON_TAKE_POST_DIALOG (dialog);
  LiaisonTenure *tenure = (LiaisonTenure *) record;
  g_autoptr (LiaisonRecord) post = NULL;

  if (self->posts == NULL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("Choose the body whose post it is"));
    return FALSE;
  }
  if (!is_new (self)) {
    const LiaisonBodyPost *chosen = self->posts->pdata[adw_combo_row_get_selected (self->choice)];
    tenure->post = chosen->post->record.id;
    return TRUE;
  }
  post = liaison_record_new (&liaison_entity_post);
  post->classification = g_strdup ("unclassified");
  ((LiaisonPost *) post)->body = self->asked;
  if (!liaison_form_apply (self->new_post, post, error) || !liaison_record_validate (post, error))
    return FALSE;
  tenure->post = post->id;
  liaison_change_set_insert (set, post);
  return TRUE;
}

static gboolean
has_edits (LiaisonRecordDialog *dialog)
{
  return !liaison_id_is_nil (&LIAISON_TAKE_POST_DIALOG (dialog)->asked);
}

static void
keep_id (GHashTable *texts, const char *name, const LiaisonId *id)
{
  g_hash_table_insert (texts, g_strdup (name), liaison_id_to_string (id));
}

static void
keep (LiaisonRecordDialog *dialog, LiaisonDraft *draft, GHashTable *texts)
{
  LiaisonTakePostDialog *self = LIAISON_TAKE_POST_DIALOG (dialog);

  keep_id (texts, BODY, &self->asked);
  if (self->posts != NULL && !is_new (self))
    keep_id (texts, CHOSEN,
             &((LiaisonBodyPost *) self->posts->pdata[adw_combo_row_get_selected (self->choice)])->post->record.id);
  liaison_record_dialog_keep_form (self->new_post, draft, NEW_POST);
}

static void
liaison_take_post_dialog_dispose (GObject *object)
{
  LiaisonTakePostDialog *self = LIAISON_TAKE_POST_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->new_post);
  self->choice = NULL;
  G_OBJECT_CLASS (liaison_take_post_dialog_parent_class)->dispose (object);
}

static void
liaison_take_post_dialog_finalize (GObject *object)
{
  g_clear_pointer (&LIAISON_TAKE_POST_DIALOG (object)->posts, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_take_post_dialog_parent_class)->finalize (object);
}

static void
liaison_take_post_dialog_class_init (LiaisonTakePostDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_take_post_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_take_post_dialog_finalize;
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = complete;
  LIAISON_RECORD_DIALOG_CLASS (klass)->has_edits = has_edits;
  LIAISON_RECORD_DIALOG_CLASS (klass)->keep = keep;
}

static void
liaison_take_post_dialog_init (LiaisonTakePostDialog *self)
{
}

/* The body, then its posts; for a new one its titles. */
static void
add_rows (LiaisonTakePostDialog *self, LiaisonSession *session, const LiaisonId *holder)
{
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  GtkWidget *group = liaison_record_dialog_group (dialog, NULL);

  self->body = liaison_reference_row_new (session, &liaison_entity_partner, _ ("Body"));
  liaison_reference_row_exclude (LIAISON_REFERENCE_ROW (self->body), holder);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->body);
  self->choice = ADW_COMBO_ROW (liaison_row_new (ADW_TYPE_COMBO_ROW, _ ("Post"), NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->choice), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->choice));
  self->new_rows = liaison_record_dialog_group (dialog, _ ("New post"));
  gtk_widget_set_visible (self->new_rows, FALSE);
  self->new_post = liaison_form_new (session, &liaison_entity_post);
  liaison_form_add (self->new_post, self->new_rows, "title_en");
  liaison_form_add (self->new_post, self->new_rows, "title_fr_f");
  liaison_form_add (self->new_post, self->new_rows, "title_fr_m");
  /* Its title is told only once it is chosen. */
  g_signal_connect_object (self->body, "notify::subtitle", G_CALLBACK (body_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
}

/** liaison_take_post_dialog_new: Returns: (transfer floating): a dialog that notes a post of @holder */
AdwDialog *
liaison_take_post_dialog_new (LiaisonSession *session, const LiaisonId *holder)
{
  static const char *const when[] = { "from", "to", "source", "note", "classification", NULL };
  LiaisonTakePostDialog *self = g_object_new (LIAISON_TYPE_TAKE_POST_DIALOG, NULL);
  LiaisonTenure *tenure = (LiaisonTenure *) liaison_record_new (&liaison_entity_tenure);

  tenure->holder = *holder;
  liaison_record_dialog_set_up (LIAISON_RECORD_DIALOG (self), session, NULL, &tenure->record, _ ("Add Post Held"));
  add_rows (self, session, holder);
  liaison_record_dialog_add_fields (LIAISON_RECORD_DIALOG (self), NULL, when);
  liaison_record_dialog_ready (LIAISON_RECORD_DIALOG (self), self->body);
  return ADW_DIALOG (self);
}

/** liaison_take_post_dialog_new_restored: Returns: (transfer floating) (nullable): the dialog that @draft was kept of;
 * %NULL if it was none of these */
AdwDialog *
liaison_take_post_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft)
{
  const LiaisonDraftPart *part = liaison_record_dialog_draft_part (draft, &liaison_entity_tenure);
  const char *body = part != NULL ? liaison_draft_part_text (part, BODY) : NULL;
  const char *chosen = part != NULL ? liaison_draft_part_text (part, CHOSEN) : NULL;
  LiaisonTakePostDialog *self;
  LiaisonId id;

  if (body == NULL || !liaison_id_parse (body, &id))
    return NULL;
  self = LIAISON_TAKE_POST_DIALOG (
      liaison_take_post_dialog_new (session, &((const LiaisonTenure *) part->record)->holder));
  if (chosen != NULL)
    liaison_id_parse (chosen, &self->chosen);
  liaison_reference_row_set_id (LIAISON_REFERENCE_ROW (self->body), &id);
  liaison_record_dialog_show_form (self->new_post, draft, NEW_POST);
  liaison_record_dialog_restore (LIAISON_RECORD_DIALOG (self), draft);
  body_cb (self);
  return ADW_DIALOG (self);
}
