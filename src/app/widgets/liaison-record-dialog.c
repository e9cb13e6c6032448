// SPDX-License-Identifier: GPL-3.0-or-later
// A small dialog that edits one record, or makes one, and saves it as one change set.
#include "liaison-record-dialog.h"

#include "liaison-accessible.h"
#include "liaison-draft-keeper.h"
#include "liaison-error-text.h"
#include "liaison-read-links.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the form is called in a draft. */
#define FORM "record"

typedef struct {
  LiaisonSession *session;
  GCancellable *cancellable;
  gboolean is_saving;
  LiaisonRecord *before; /* NULL for a new one */
  LiaisonRecord *record; /* what the form started from */
  LiaisonForm *form;
  const char *label; /* untranslated */
  char *argument;    /* NULL: the title of the record */

  AdwBanner *problem;
  AdwPreferencesPage *page;
} LiaisonRecordDialogPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (LiaisonRecordDialog, liaison_record_dialog, ADW_TYPE_DIALOG)

#define PRIVATE(self) ((LiaisonRecordDialogPrivate *) liaison_record_dialog_get_instance_private (self))

/* A change set on its way to the writer, where the title of the record can be asked for. */
typedef struct {
  LiaisonChangeSet *set;
  LiaisonRecord *record;
  LiaisonLanguage language;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  liaison_change_set_unref (saving->set);
  liaison_record_unref (saving->record);
  g_free (saving);
}

/* What is called by a text of its own. */
static char *
find_name (const LiaisonRecord *record, LiaisonLanguage language)
{
  static const char *const names[] = { "label_en", "forward_en", "title_en", "title", "name", NULL };
  static const char *const french_names[] = { "label_fr", "forward_fr_m", "title_fr_m", NULL };
  const char *const *const lists[] = { language == LIAISON_LANGUAGE_FR ? french_names : names, names };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++) {
      const LiaisonField *field = liaison_entity_field (record->entity, lists[i][j]);
      g_autoptr (GVariant) value = field != NULL ? liaison_record_get (record, field) : NULL;
      if (value != NULL)
        return g_variant_dup_string (value, NULL);
    }
  return g_strdup (_ (record->entity->label));
}

static LiaisonChangeSet *
title_change_set (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Saving *saving = data;
  char *title = NULL;

  if (saving->set->argument != NULL)
    return liaison_change_set_ref (saving->set);
  if (saving->record->entity == &liaison_entity_relation)
    title = liaison_store_relation_sentence (store, (const LiaisonRelation *) saving->record, saving->language, error);
  else if (saving->record->entity == &liaison_entity_tenure)
    title = liaison_store_tenure_sentence (store, (const LiaisonTenure *) saving->record, saving->language, error);
  else if (saving->record->entity == &liaison_entity_post)
    title = liaison_post_title ((const LiaisonPost *) saving->record, LIAISON_GENDER_OPEN, saving->language);
  else
    title = find_name (saving->record, saving->language);
  if (title == NULL)
    return NULL;
  saving->set->argument = title;
  return liaison_change_set_ref (saving->set);
}

static void
show_problem (LiaisonRecordDialog *self, const GError *error)
{
  LiaisonRecordDialogPrivate *priv = PRIVATE (self);
  g_autofree char *text = liaison_error_text (error);

  adw_banner_set_title (priv->problem, text);
  adw_banner_set_revealed (priv->problem, TRUE);
  liaison_accessible_announce (GTK_WIDGET (self), text);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonRecordDialog) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;

  PRIVATE (self)->is_saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.save", TRUE);
  if (liaison_session_commit_finish (session, result, &error)) {
    const char *label = liaison_session_undo_label (session);
    liaison_draft_keeper_saved (ADW_DIALOG (self));
    if (label != NULL)
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", label);
    if (LIAISON_RECORD_DIALOG_GET_CLASS (self)->saved != NULL)
      LIAISON_RECORD_DIALOG_GET_CLASS (self)->saved (self, PRIVATE (self)->record);
    adw_dialog_force_close (ADW_DIALOG (self));
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    show_problem (self, error);
  }
}

/* The change set of what the dialog holds; NULL with an error for people. */
static LiaisonChangeSet *
make_set (LiaisonRecordDialog *self, LiaisonRecord *record, GError **error)
{
  LiaisonRecordDialogPrivate *priv = PRIVATE (self);
  LiaisonRecordDialogClass *klass = LIAISON_RECORD_DIALOG_GET_CLASS (self);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (priv->label, priv->argument);

  if (!liaison_form_apply (priv->form, record, error) ||
      (klass->complete != NULL && !klass->complete (self, record, set, error)) ||
      !liaison_record_validate (record, error))
    return NULL;
  if (priv->before == NULL)
    liaison_change_set_insert (set, record);
  else
    liaison_change_set_update (set, priv->before, record);
  return g_steal_pointer (&set);
}

static void
save (LiaisonRecordDialog *self)
{
  LiaisonRecordDialogPrivate *priv = PRIVATE (self);
  g_autoptr (LiaisonRecord) record = liaison_record_copy (priv->record);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonChangeSet) set = make_set (self, record, &error);
  Saving *saving;

  if (set == NULL) {
    show_problem (self, error);
    return;
  }
  if (liaison_change_set_is_empty (set)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  adw_banner_set_revealed (priv->problem, FALSE);
  priv->is_saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.save", FALSE);
  saving = g_new0 (Saving, 1);
  *saving = (Saving) { g_steal_pointer (&set), g_steal_pointer (&record), liaison_language_of_interface () };
  liaison_session_change (priv->session, title_change_set, saving, free_saving, NULL, saved_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (LIAISON_RECORD_DIALOG (widget));
}

static gboolean
has_edits (LiaisonRecordDialog *self)
{
  LiaisonRecordDialogPrivate *priv = PRIVATE (self);
  LiaisonRecordDialogClass *klass = LIAISON_RECORD_DIALOG_GET_CLASS (self);
  g_autoptr (LiaisonRecord) record = liaison_record_copy (priv->record);
  g_autoptr (GHashTable) texts = liaison_draft_texts_new ();

  liaison_form_keep (priv->form, record, texts);
  return g_hash_table_size (texts) > 0 || !liaison_record_equal (record, priv->record) ||
         (klass->has_edits != NULL && klass->has_edits (self));
}

/* What is being saved is written before the register is closed. */
static LiaisonDraft *
make_draft (AdwDialog *dialog)
{
  LiaisonRecordDialog *self = LIAISON_RECORD_DIALOG (dialog);
  LiaisonRecordDialogPrivate *priv = PRIVATE (self);
  LiaisonRecordDialogClass *klass = LIAISON_RECORD_DIALOG_GET_CLASS (self);
  g_autoptr (LiaisonDraft) draft = liaison_draft_new (FORM);
  g_autoptr (LiaisonRecord) record = liaison_record_copy (priv->record);
  g_autoptr (GHashTable) texts = liaison_draft_texts_new ();

  if (priv->is_saving || (!has_edits (self) && !liaison_draft_keeper_is_restored (dialog)))
    return NULL;
  liaison_form_keep (priv->form, record, texts);
  if (klass->keep != NULL)
    klass->keep (self, draft, texts);
  liaison_draft_add (draft, LIAISON_RECORD_DIALOG_PLACE, priv->before, record, texts);
  return g_steal_pointer (&draft);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonRecordDialog) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (strcmp (answer, "discard") == 0)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (strcmp (answer, "save") == 0)
    save (self);
}

static void
close_attempt_cb (LiaisonRecordDialog *self)
{
  AdwDialog *alert;

  if (!has_edits (self)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  alert = adw_alert_dialog_new (_ ("Save Changes?"), _ ("What you entered will be lost if you do not save it."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), GTK_WIDGET (self), PRIVATE (self)->cancellable, answered_cb,
                           g_object_ref (self));
}

static void
liaison_record_dialog_dispose (GObject *object)
{
  LiaisonRecordDialogPrivate *priv = PRIVATE (LIAISON_RECORD_DIALOG (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->form);
  /* libadwaita 1.7 keeps the sheet of a dialog that was force-closed: what the register holds must not stay in it. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_RECORD_DIALOG);
  G_OBJECT_CLASS (liaison_record_dialog_parent_class)->dispose (object);
}

static void
liaison_record_dialog_finalize (GObject *object)
{
  LiaisonRecordDialogPrivate *priv = PRIVATE (LIAISON_RECORD_DIALOG (object));

  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->before, liaison_record_unref);
  g_clear_pointer (&priv->record, liaison_record_unref);
  g_free (priv->argument);
  G_OBJECT_CLASS (liaison_record_dialog_parent_class)->finalize (object);
}

static void
liaison_record_dialog_class_init (LiaisonRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_record_dialog_dispose;
  object_class->finalize = liaison_record_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "record.save", NULL, save_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/widgets/liaison-record-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordDialog, problem);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordDialog, page);
}

static void
liaison_record_dialog_init (LiaisonRecordDialog *self)
{
  PRIVATE (self)->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/** liaison_record_dialog_new: Returns: (transfer floating): a dialog without rows of a subclass; see
 * liaison_record_dialog_set_up() */
LiaisonRecordDialog *
liaison_record_dialog_new (LiaisonSession *session, const LiaisonRecord *before, LiaisonRecord *record,
                           const char *title)
{
  LiaisonRecordDialog *self = g_object_new (LIAISON_TYPE_RECORD_DIALOG, NULL);

  liaison_record_dialog_set_up (self, session, before, record, title);
  return self;
}

/**
 * liaison_record_dialog_set_up:
 * @before: (nullable): as stored; %NULL for a new one
 * @record: (transfer full): what the form starts from
 * @title: translated
 */
void
liaison_record_dialog_set_up (LiaisonRecordDialog *self, LiaisonSession *session, const LiaisonRecord *before,
                              LiaisonRecord *record, const char *title)
{
  LiaisonRecordDialogPrivate *priv = PRIVATE (self);

  priv->session = g_object_ref (session);
  priv->before = before != NULL ? liaison_record_copy (before) : NULL;
  priv->record = record;
  if (record->classification == NULL)
    record->classification = g_strdup ("unclassified");
  priv->form = liaison_form_new (session, record->entity);
  priv->label = before != NULL ? N_ ("Edited “%s”") : N_ ("Added “%s”");
  adw_dialog_set_title (ADW_DIALOG (self), title);
  liaison_draft_keeper_watch (ADW_DIALOG (self), session, make_draft);
}

/** liaison_record_dialog_set_labels: @label: untranslated, what the change is called. @argument: (nullable): what
 * stands for its "%s"; %NULL for the title of the record */
void
liaison_record_dialog_set_labels (LiaisonRecordDialog *self, const char *label, const char *argument)
{
  PRIVATE (self)->label = label;
  g_set_str (&PRIVATE (self)->argument, argument);
}

/** liaison_record_dialog_session: Returns: (transfer none): where it saves */
LiaisonSession *
liaison_record_dialog_session (LiaisonRecordDialog *self)
{
  return PRIVATE (self)->session;
}

/** liaison_record_dialog_record: Returns: (transfer none): what the form started from */
const LiaisonRecord *
liaison_record_dialog_record (LiaisonRecordDialog *self)
{
  return PRIVATE (self)->record;
}

/** liaison_record_dialog_form: Returns: (transfer none): the form of the record */
LiaisonForm *
liaison_record_dialog_form (LiaisonRecordDialog *self)
{
  return PRIVATE (self)->form;
}

/** liaison_record_dialog_group: Returns: (transfer none): a new group of rows; @title may be %NULL */
GtkWidget *
liaison_record_dialog_group (LiaisonRecordDialog *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (PRIVATE (self)->page, ADW_PREFERENCES_GROUP (group));
  return group;
}

/** liaison_record_dialog_add_fields: Adds rows for @fields, ended by %NULL, to @group (or %NULL for a new one). */
void
liaison_record_dialog_add_fields (LiaisonRecordDialog *self, GtkWidget *group, const char *const *fields)
{
  GtkWidget *parent = group != NULL ? group : liaison_record_dialog_group (self, NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    liaison_form_add (PRIVATE (self)->form, parent, fields[i]);
}

/** liaison_record_dialog_ready: Shows the record in the rows there are. @focus: (nullable): the row to begin with */
void
liaison_record_dialog_ready (LiaisonRecordDialog *self, GtkWidget *focus)
{
  liaison_form_load (PRIVATE (self)->form, PRIVATE (self)->record);
  if (focus != NULL)
    adw_dialog_set_focus (ADW_DIALOG (self), focus);
}

/** liaison_record_dialog_keep_form: Puts what @form, of a new record, holds into @draft. */
void
liaison_record_dialog_keep_form (LiaisonForm *form, LiaisonDraft *draft, const char *place)
{
  g_autoptr (LiaisonRecord) record = liaison_form_blank (form);
  g_autoptr (GHashTable) texts = liaison_draft_texts_new ();

  liaison_form_keep (form, record, texts);
  liaison_draft_add (draft, place, NULL, record, texts);
}

/** liaison_record_dialog_show_form: Shows in @form what liaison_record_dialog_keep_form() put into @draft. */
void
liaison_record_dialog_show_form (LiaisonForm *form, const LiaisonDraft *draft, const char *place)
{
  g_autoptr (LiaisonRecord) blank = liaison_form_blank (form);
  const LiaisonDraftPart *part = liaison_draft_find (draft, place, blank->entity);

  if (part == NULL || part->record == NULL)
    return;
  liaison_form_load (form, part->record);
  liaison_form_show_texts (form, part->texts);
}

/** liaison_record_dialog_draft_part: Returns: (transfer none) (nullable): the record of @entity that such a dialog
 * kept; %NULL if @draft is none of one */
const LiaisonDraftPart *
liaison_record_dialog_draft_part (const LiaisonDraft *draft, const LiaisonEntity *entity)
{
  const LiaisonDraftPart *part = liaison_draft_find (draft, LIAISON_RECORD_DIALOG_PLACE, entity);

  return g_strcmp0 (draft->form, FORM) == 0 && part != NULL && part->record != NULL ? part : NULL;
}

/** liaison_record_dialog_restore: Shows what was kept, over what a dialog that is made anew starts from. */
void
liaison_record_dialog_restore (LiaisonRecordDialog *self, const LiaisonDraft *draft)
{
  LiaisonRecordDialogPrivate *priv = PRIVATE (self);
  const LiaisonDraftPart *part = liaison_record_dialog_draft_part (draft, priv->record->entity);

  g_return_if_fail (part != NULL);
  liaison_record_dialog_show_form (priv->form, draft, LIAISON_RECORD_DIALOG_PLACE);
  /* A new record keeps its id: what was kept refers to it. */
  if (priv->before == NULL)
    priv->record->id = part->record->id;
  liaison_draft_keeper_restored (ADW_DIALOG (self));
}
