// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a relation of a partner, or makes one: with whom, how (in which direction), and when.
//
// Types stand in one list, each twice: as it reads from this partner in either direction. For a new type the labels are
// asked for below; it is saved with the relation, as one change.
#include "liaison-relation-dialog.h"

#include "liaison-fold.h"
#include "liaison-record-dialog.h"
#include "liaison-reference-row.h"
#include "liaison-row.h"

#include "liaison-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* From so many types on, the list is searched. */
#define SEARCH_FROM 10

/* The line that asks for a choice, and the one for a new type, stand before the types. */
#define NEW_TYPE   1
#define FIRST_TYPE 2

/* In a draft: whose page it was, how that one is shown, the other one, how they are related, the form of a new type. */
#define PARTNER      "relation_partner"
#define PARTNER_NAME "relation_partner_name"
#define OTHER        "relation_other"
#define CHOICE       "relation_choice"
#define TYPE_FORM    "new_type"

#define LIAISON_TYPE_RELATION_DIALOG (liaison_relation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRelationDialog, liaison_relation_dialog, LIAISON, RELATION_DIALOG, LiaisonRecordDialog)

struct _LiaisonRelationDialog {
  LiaisonRecordDialog parent_instance;

  GCancellable *cancellable;
  LiaisonId partner;
  GPtrArray *choices; /* (element-type LiaisonRelationChoice): NULL until they are read */
  char *name;         /* of the partner */
  guint first;        /* what was chosen at the start */
  char *kept_choice;  /* what to choose once they are read; NULL for what is stored */
  GtkWidget *other;
  AdwComboRow *choice;
  LiaisonForm *new_type;
  GtkWidget *new_groups[2];
};

G_DEFINE_FINAL_TYPE (LiaisonRelationDialog, liaison_relation_dialog, LIAISON_TYPE_RECORD_DIALOG)

static const LiaisonRelation *
get_relation (LiaisonRelationDialog *self)
{
  return (const LiaisonRelation *) liaison_record_dialog_record (LIAISON_RECORD_DIALOG (self));
}

static gboolean
starts_here (LiaisonRelationDialog *self)
{
  return !liaison_id_equal (&get_relation (self)->object, &self->partner);
}

static gboolean
is_new_type (LiaisonRelationDialog *self)
{
  return self->choices != NULL && adw_combo_row_get_selected (self->choice) == NEW_TYPE;
}

/* NULL where none is chosen, or a new one is made. */
static const LiaisonRelationChoice *
get_choice (LiaisonRelationDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->choice);

  if (self->choices == NULL || selected < FIRST_TYPE || selected >= FIRST_TYPE + self->choices->len)
    return NULL;
  return self->choices->pdata[selected - FIRST_TYPE];
}

static void
choice_cb (LiaisonRelationDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->new_groups); i++)
    gtk_widget_set_visible (self->new_groups[i], is_new_type (self));
}

/* The line of the relation's own type, or the one that asks for a choice. */
static guint
find_choice (LiaisonRelationDialog *self)
{
  const LiaisonRelation *relation = get_relation (self);
  LiaisonDirection direction = starts_here (self) ? LIAISON_FORWARD : LIAISON_BACKWARD;

  for (guint i = 0; i < self->choices->len; i++) {
    const LiaisonRelationChoice *choice = self->choices->pdata[i];
    if (liaison_id_equal (&choice->type->record.id, &relation->type) &&
        (choice->direction == direction || choice->type->symmetric))
      return FIRST_TYPE + i;
  }
  return 0;
}

/* "new", or the type and the direction, as text. */
static char *
write_choice (const LiaisonRelationChoice *choice)
{
  g_autofree char *uuid = choice != NULL ? liaison_id_to_string (&choice->type->record.id) : NULL;

  return uuid != NULL ? g_strconcat (choice->direction == LIAISON_FORWARD ? "+" : "-", uuid, NULL) : g_strdup ("new");
}

/* The line that was chosen when the register was locked. */
static guint
find_kept_choice (LiaisonRelationDialog *self)
{
  for (guint i = 0; i < self->choices->len; i++) {
    g_autofree char *text = write_choice (self->choices->pdata[i]);
    if (strcmp (text, self->kept_choice) == 0)
      return FIRST_TYPE + i;
  }
  return strcmp (self->kept_choice, "new") == 0 ? NEW_TYPE : self->first;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonRelationDialog) self = user_data;
  g_autoptr (GPtrArray) choices = liaison_session_load_relation_choices_finish (LIAISON_SESSION (source), result, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (choices == NULL || self->choice == NULL)
    return;
  gtk_string_list_append (labels, _ ("Choose…"));
  gtk_string_list_append (labels, _ ("New type of relation…"));
  for (guint i = 0; i < choices->len; i++)
    gtk_string_list_append (labels, ((LiaisonRelationChoice *) choices->pdata[i])->label);
  self->choices = g_steal_pointer (&choices);
  self->first = find_choice (self);
  adw_combo_row_set_model (self->choice, G_LIST_MODEL (labels));
  adw_combo_row_set_enable_search (self->choice, self->choices->len >= SEARCH_FROM);
  adw_combo_row_set_selected (self->choice, self->kept_choice != NULL ? find_kept_choice (self) : self->first);
  choice_cb (self);
}

/* "est le mentor de" becomes "est-le-mentor-de": a code that tells what it is, with an end that makes it the only one.
 */
static char *
make_code (const LiaisonRelationType *type)
{
  const char *label = type->forward_en != NULL ? type->forward_en : type->forward_fr_m;
  g_autofree char *folded = liaison_fold (label != NULL ? label : "type");
  g_autofree char *uuid = liaison_id_to_string (&type->record.id);
  g_autoptr (GString) code = g_string_new (NULL);

  for (const char *p = folded; *p != '\0' && code->len < 24; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (code, *p);
    else if (code->len > 0 && code->str[code->len - 1] != '-')
      g_string_append_c (code, '-');
  g_string_append_printf (code, "%s%s", code->len > 0 && code->str[code->len - 1] == '-' ? "" : "-",
                          uuid + LIAISON_ID_STRING_LENGTH - 6);
  return g_string_free (g_steal_pointer (&code), FALSE);
}

static gboolean
add_type (LiaisonRelationDialog *self, LiaisonRelation *relation, LiaisonChangeSet *set, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_relation_type);
  LiaisonRelationType *type = (LiaisonRelationType *) record;

  record->classification = g_strdup ("unclassified");
  if (!liaison_form_apply (self->new_type, record, error))
    return FALSE;
  type->code = make_code (type);
  if (!liaison_record_validate (record, error))
    return FALSE;
  relation->type = record->id;
  liaison_change_set_insert (set, record);
  return TRUE;
}

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonRelationDialog *self = LIAISON_RELATION_DIALOG (dialog);
  LiaisonRelation *relation = (LiaisonRelation *) record;
  const LiaisonId *other = liaison_reference_row_get_id (LIAISON_REFERENCE_ROW (self->other));
  const LiaisonRelationChoice *choice = get_choice (self);
  gboolean forward;

  if (choice == NULL && !is_new_type (self)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("Choose how they are related"));
    return FALSE;
  }
  if (liaison_id_is_nil (other)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("Choose the other partner"));
    return FALSE;
  }
  /* A symmetric one stays as it was written down. */
  forward = choice == NULL || (choice->type->symmetric ? starts_here (self) : choice->direction == LIAISON_FORWARD);
  relation->subject = forward ? self->partner : *other;
  relation->object = forward ? *other : self->partner;
  if (choice == NULL)
    return add_type (self, relation, set, error);
  relation->type = choice->type->record.id;
  return TRUE;
}

static gboolean
has_edits (LiaisonRecordDialog *dialog)
{
  LiaisonRelationDialog *self = LIAISON_RELATION_DIALOG (dialog);
  const LiaisonRelation *relation = get_relation (self);

  return !liaison_id_equal (liaison_reference_row_get_id (LIAISON_REFERENCE_ROW (self->other)),
                            starts_here (self) ? &relation->object : &relation->subject) ||
         (self->choices != NULL && adw_combo_row_get_selected (self->choice) != self->first);
}

static void
keep (LiaisonRecordDialog *dialog, LiaisonDraft *draft, GHashTable *texts)
{
  LiaisonRelationDialog *self = LIAISON_RELATION_DIALOG (dialog);
  const LiaisonRelationChoice *choice = get_choice (self);

  g_hash_table_insert (texts, g_strdup (PARTNER), liaison_id_to_string (&self->partner));
  g_hash_table_insert (texts, g_strdup (PARTNER_NAME), g_strdup (self->name));
  g_hash_table_insert (texts, g_strdup (OTHER),
                       liaison_id_to_string (liaison_reference_row_get_id (LIAISON_REFERENCE_ROW (self->other))));
  if (choice != NULL || is_new_type (self))
    g_hash_table_insert (texts, g_strdup (CHOICE), write_choice (choice));
  liaison_record_dialog_keep_form (self->new_type, draft, TYPE_FORM);
}

static void
liaison_relation_dialog_dispose (GObject *object)
{
  LiaisonRelationDialog *self = LIAISON_RELATION_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->new_type);
  self->choice = NULL;
  G_OBJECT_CLASS (liaison_relation_dialog_parent_class)->dispose (object);
}

static void
liaison_relation_dialog_finalize (GObject *object)
{
  LiaisonRelationDialog *self = LIAISON_RELATION_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_free (self->kept_choice);
  g_free (self->name);
  G_OBJECT_CLASS (liaison_relation_dialog_parent_class)->finalize (object);
}

static void
liaison_relation_dialog_class_init (LiaisonRelationDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_relation_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_relation_dialog_finalize;
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = complete;
  LIAISON_RECORD_DIALOG_CLASS (klass)->has_edits = has_edits;
  LIAISON_RECORD_DIALOG_CLASS (klass)->keep = keep;
}

static void
liaison_relation_dialog_init (LiaisonRelationDialog *self)
{
  self->cancellable = g_cancellable_new ();
}

/* The labels of a new type, those in the interface's language first. */
static void
add_new_type (LiaisonRelationDialog *self, LiaisonSession *session)
{
  static const char *const agreeing[] = { "forward_fr_f",  "backward_fr_f",  "forward_fr_mp",
                                          "forward_fr_fp", "backward_fr_mp", "backward_fr_fp" };
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;
  GtkWidget *first = liaison_record_dialog_group (dialog, _ ("New type of relation"));
  GtkWidget *second = liaison_record_dialog_group (dialog, NULL);
  GtkWidget *english = is_french ? second : first, *french = is_french ? first : second;
  GtkWidget *more = liaison_row_new (ADW_TYPE_EXPANDER_ROW, _ ("Feminine and plural in French"), NULL);

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (first),
      _ ("Each label stands between two names: “A is the mentor of B”, and the other way round."));
  self->new_type = liaison_form_new (session, &liaison_entity_relation_type);
  liaison_form_add (self->new_type, english, "forward_en");
  liaison_form_add (self->new_type, english, "backward_en");
  liaison_form_add (self->new_type, french, "forward_fr_m");
  liaison_form_add (self->new_type, french, "backward_fr_m");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (french), more);
  for (guint i = 0; i < G_N_ELEMENTS (agreeing); i++)
    liaison_form_add (self->new_type, more, agreeing[i]);
  liaison_form_add (self->new_type, second, "symmetric");
  self->new_groups[0] = first;
  self->new_groups[1] = second;
}

static void
add_rows (LiaisonRelationDialog *self, LiaisonSession *session, const char *name)
{
  GtkWidget *group = liaison_record_dialog_group (LIAISON_RECORD_DIALOG (self), name);
  g_autoptr (GtkExpression) label = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  const LiaisonRelation *relation = get_relation (self);

  self->choice = ADW_COMBO_ROW (liaison_row_new (ADW_TYPE_COMBO_ROW, _ ("Relation"), NULL));
  adw_combo_row_set_expression (self->choice, label);
  adw_combo_row_set_search_match_mode (self->choice, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->choice));
  self->other = liaison_reference_row_new (session, &liaison_entity_partner, _ ("Other partner"));
  liaison_reference_row_exclude (LIAISON_REFERENCE_ROW (self->other), &self->partner);
  liaison_reference_row_set_id (LIAISON_REFERENCE_ROW (self->other),
                                starts_here (self) ? &relation->object : &relation->subject);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->other);
  add_new_type (self, session);
  choice_cb (self);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_relation_dialog_new:
 * @partner: from whose side it is looked at
 * @name: how that partner is shown
 * @relation: (nullable): what to edit; %NULL makes one
 * @ending: whether it starts with today for the last day
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
liaison_relation_dialog_new (LiaisonSession *session, const LiaisonId *partner, const char *name,
                             const LiaisonRelation *relation, gboolean ending)
{
  static const char *const when[] = { "from", "to", "source", "note", "classification", NULL };
  LiaisonRelationDialog *self = g_object_new (LIAISON_TYPE_RELATION_DIALOG, NULL);
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  LiaisonRelation *record = (LiaisonRelation *) (relation != NULL ? liaison_record_copy (&relation->record)
                                                                  : liaison_record_new (&liaison_entity_relation));

  self->partner = *partner;
  self->name = g_strdup (name);
  if (relation == NULL)
    record->subject = *partner;
  if (ending)
    record->to = liaison_moment_today ();
  liaison_record_dialog_set_up (dialog, session, relation != NULL ? &relation->record : NULL, &record->record,
                                relation == NULL ? _ ("Add Relation")
                                : ending         ? _ ("End Relation")
                                                 : _ ("Edit Relation"));
  add_rows (self, session, name);
  liaison_record_dialog_add_fields (dialog, NULL, when);
  liaison_record_dialog_ready (dialog, ending ? liaison_form_row (liaison_record_dialog_form (dialog), "to")
                                              : GTK_WIDGET (self->choice));
  liaison_session_load_relation_choices (session, partner, self->cancellable, loaded_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}

/** liaison_relation_dialog_new_restored: Returns: (transfer floating) (nullable): the dialog that @draft was kept of;
 * %NULL if it was none of these */
AdwDialog *
liaison_relation_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft)
{
  const LiaisonDraftPart *part = liaison_record_dialog_draft_part (draft, &liaison_entity_relation);
  const char *partner = part != NULL ? liaison_draft_part_text (part, PARTNER) : NULL;
  const char *name = part != NULL ? liaison_draft_part_text (part, PARTNER_NAME) : NULL;
  const char *other = part != NULL ? liaison_draft_part_text (part, OTHER) : NULL;
  LiaisonRelationDialog *self;
  LiaisonId id;

  if (partner == NULL || !liaison_id_parse (partner, &id))
    return NULL;
  self = LIAISON_RELATION_DIALOG (
      liaison_relation_dialog_new (session, &id, name, (const LiaisonRelation *) part->before, FALSE));
  self->kept_choice = g_strdup (liaison_draft_part_text (part, CHOICE));
  if (other != NULL && liaison_id_parse (other, &id))
    liaison_reference_row_set_id (LIAISON_REFERENCE_ROW (self->other), &id);
  liaison_record_dialog_show_form (self->new_type, draft, TYPE_FORM);
  liaison_record_dialog_restore (LIAISON_RECORD_DIALOG (self), draft);
  return ADW_DIALOG (self);
}
