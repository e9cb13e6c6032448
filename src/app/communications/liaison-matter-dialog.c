// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a matter, or edits one.
#include "liaison-matter-dialog.h"

#include "liaison-matter.h"
#include "liaison-partner.h"
#include "liaison-record-dialog.h"

#include <glib/gi18n.h>

/* In a kept draft: whom a new matter is about. */
#define TEXT_PARTNER "partner"

#define LIAISON_TYPE_MATTER_DIALOG (liaison_matter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMatterDialog, liaison_matter_dialog, LIAISON, MATTER_DIALOG, LiaisonRecordDialog)

struct _LiaisonMatterDialog {
  LiaisonRecordDialog parent_instance;

  LiaisonId partner; /* an alleged victim of a new matter; nil for none */
  gboolean is_new;
};

G_DEFINE_FINAL_TYPE (LiaisonMatterDialog, liaison_matter_dialog, LIAISON_TYPE_RECORD_DIALOG)

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonMatterDialog *self = LIAISON_MATTER_DIALOG (dialog);
  LiaisonParty *party;

  if (!self->is_new || liaison_id_is_nil (&self->partner) || !liaison_record_validate (record, error))
    return !self->is_new || liaison_id_is_nil (&self->partner);
  party = (LiaisonParty *) liaison_record_new (&liaison_entity_party);
  party->matter = record->id;
  party->side = g_strdup ("victim");
  party->partner = self->partner;
  g_set_str (&party->record.classification, record->classification);
  liaison_change_set_insert (set, &party->record);
  return TRUE;
}

static void
keep (LiaisonRecordDialog *dialog, LiaisonDraft *draft, GHashTable *texts)
{
  LiaisonMatterDialog *self = LIAISON_MATTER_DIALOG (dialog);

  if (!liaison_id_is_nil (&self->partner))
    g_hash_table_insert (texts, g_strdup (TEXT_PARTNER), liaison_id_to_string (&self->partner));
}

/* Whoever has written down a situation goes on with who is concerned. */
static void
saved (LiaisonRecordDialog *dialog, const LiaisonRecord *record)
{
  g_autofree char *uuid = liaison_id_to_string (&record->id);

  if (LIAISON_MATTER_DIALOG (dialog)->is_new)
    gtk_widget_activate_action (GTK_WIDGET (dialog), "win.show-record", "(ss)", record->entity->name, uuid);
}

static void
liaison_matter_dialog_class_init (LiaisonMatterDialogClass *klass)
{
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = complete;
  LIAISON_RECORD_DIALOG_CLASS (klass)->keep = keep;
  LIAISON_RECORD_DIALOG_CLASS (klass)->saved = saved;
}

static void
liaison_matter_dialog_init (LiaisonMatterDialog *self)
{
}

static LiaisonRecord *
make_matter (void)
{
  LiaisonMatter *matter = (LiaisonMatter *) liaison_record_new (&liaison_entity_matter);

  matter->state = g_strdup ("received");
  matter->consent_state = g_strdup ("not_asked");
  return &matter->record;
}

/**
 * liaison_matter_dialog_new:
 * @before: (nullable): which one to edit; %NULL for a new one
 * @partner: (nullable): who is an alleged victim of the new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
liaison_matter_dialog_new (LiaisonSession *session, const LiaisonRecord *before, const LiaisonId *partner)
{
  static const char *const what[] = { "title", "situation", "countries", "themes", NULL };
  static const char *const work[] = { "state", "owner", "classification", NULL };
  LiaisonMatterDialog *self = g_object_new (LIAISON_TYPE_MATTER_DIALOG, NULL);
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  GtkWidget *group;

  self->is_new = before == NULL;
  if (partner != NULL)
    self->partner = *partner;
  liaison_record_dialog_set_up (dialog, session, before, before != NULL ? liaison_record_copy (before) : make_matter (),
                                before != NULL ? _ ("Edit Matter") : _ ("New Matter"));
  liaison_record_dialog_add_fields (dialog, liaison_record_dialog_group (dialog, NULL), what);
  liaison_record_dialog_add_fields (dialog, liaison_record_dialog_group (dialog, _ ("Work")), work);
  group = liaison_record_dialog_group (dialog, _ ("Intake"));
  liaison_form_add_group (liaison_record_dialog_form (dialog), group, LIAISON_GROUP_INTAKE);
  group = liaison_record_dialog_group (dialog, _ ("Sealed notes"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("Never printed, exported or shared"));
  liaison_form_add_group (liaison_record_dialog_form (dialog), group, LIAISON_GROUP_SEALED);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "title"));
  return ADW_DIALOG (self);
}

/**
 * liaison_matter_dialog_new_about:
 * @about: (nullable): the record of @about_entity that the matter is about; a partner is an alleged victim
 *
 * Returns: (transfer floating): the dialog for a new one
 */
AdwDialog *
liaison_matter_dialog_new_about (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about)
{
  gboolean is_partner = about != NULL && about_entity == &liaison_entity_partner;

  return liaison_matter_dialog_new (session, NULL, is_partner ? about : NULL);
}

/** liaison_matter_dialog_new_restored: Returns: (transfer floating) (nullable): the dialog as it was kept in @draft;
 * %NULL if @draft is of another one */
AdwDialog *
liaison_matter_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft)
{
  const LiaisonDraftPart *part = liaison_record_dialog_draft_part (draft, &liaison_entity_matter);
  const char *uuid = part != NULL ? liaison_draft_part_text (part, TEXT_PARTNER) : NULL;
  AdwDialog *dialog;
  LiaisonId partner;

  if (part == NULL)
    return NULL;
  dialog = liaison_matter_dialog_new (session, part->before,
                                      uuid != NULL && liaison_id_parse (uuid, &partner) ? &partner : NULL);
  liaison_record_dialog_restore (LIAISON_RECORD_DIALOG (dialog), draft);
  return dialog;
}
