// SPDX-License-Identifier: GPL-3.0-or-later
// Adds to a matter, or edits: who is concerned, what happened, who told of it.
#include "liaison-matter-part-dialogs.h"

#include "liaison-error.h"
#include "liaison-record-dialog.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_MATTER_PART_DIALOG (liaison_matter_part_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMatterPartDialog, liaison_matter_part_dialog, LIAISON, MATTER_PART_DIALOG,
                      LiaisonRecordDialog)

struct _LiaisonMatterPartDialog {
  LiaisonRecordDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonMatterPartDialog, liaison_matter_part_dialog, LIAISON_TYPE_RECORD_DIALOG)

/* What a dialog asks, and what it calls what it does. */
typedef struct {
  const LiaisonEntity *entity;
  const char *side; /* of a party; NULL for other parts */
  const char *const *fields;
  const char *focus;
  const char *title_new, *title_edit;
  const char *added, *edited; /* with a hole for what the part is called */
} Kind;

static const char *const victim_fields[] = {
  "partner", "label", "anonymous", "number", "women", "classification", NULL
};
static const char *const perpetrator_fields[] = { "partner", "label", "number", "classification", NULL };
static const char *const event_fields[] = { "text", "on", "place", "classification", NULL };
static const char *const source_fields[] = { "code",    "reliability",    "received_on", "note",
                                             "partner", "classification", NULL };

static const Kind kinds[] = {
  { &liaison_entity_party, "victim", victim_fields, "label", N_ ("Add an Alleged Victim"),
    N_ ("Edit the Alleged Victim"), N_ ("Added an alleged victim"), N_ ("Edited an alleged victim") },
  { &liaison_entity_party, "perpetrator", perpetrator_fields, "label", N_ ("Add an Alleged Perpetrator"),
    N_ ("Edit the Alleged Perpetrator"), N_ ("Added an alleged perpetrator"), N_ ("Edited an alleged perpetrator") },
  { &liaison_entity_matter_event, NULL, event_fields, "text", N_ ("Add an Event"), N_ ("Edit the Event"),
    N_ ("Added an event"), N_ ("Edited an event") },
  { &liaison_entity_source, NULL, source_fields, "code", N_ ("Add a Source"), N_ ("Edit the Source"),
    N_ ("Added the source %s"), N_ ("Edited the source %s") },
};

static const Kind *
find_kind (const LiaisonRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].entity == record->entity &&
        (kinds[i].side == NULL || g_strcmp0 (kinds[i].side, ((const LiaisonParty *) record)->side) == 0))
      return &kinds[i];
  return &kinds[0];
}

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  const LiaisonParty *party = (const LiaisonParty *) record;

  if (record->entity != &liaison_entity_party || !liaison_id_is_nil (&party->partner) || party->label != NULL ||
      party->number != LIAISON_INTEGER_UNSET)
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("Say who it is, or how many people"));
  return FALSE;
}

static void
liaison_matter_part_dialog_class_init (LiaisonMatterPartDialogClass *klass)
{
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = complete;
}

static void
liaison_matter_part_dialog_init (LiaisonMatterPartDialog *self)
{
}

/* Takes @record. */
static AdwDialog *
make_dialog (LiaisonSession *session, const LiaisonRecord *before, LiaisonRecord *record)
{
  const Kind *kind = find_kind (record);
  LiaisonRecordDialog *self = g_object_new (LIAISON_TYPE_MATTER_PART_DIALOG, NULL);
  const char *argument = record->entity == &liaison_entity_source ? NULL : "";

  liaison_record_dialog_set_up (self, session, before, record,
                                before != NULL ? _ (kind->title_edit) : _ (kind->title_new));
  liaison_record_dialog_set_labels (self, before != NULL ? kind->edited : kind->added, argument);
  liaison_record_dialog_add_fields (self, NULL, kind->fields);
  liaison_record_dialog_ready (self, liaison_form_row (liaison_record_dialog_form (self), kind->focus));
  return ADW_DIALOG (self);
}

/** liaison_party_dialog_new: @side: "victim" or "perpetrator". Returns: (transfer floating): the dialog for a new one
 */
AdwDialog *
liaison_party_dialog_new (LiaisonSession *session, const LiaisonMatter *matter, const char *side)
{
  LiaisonParty *party = (LiaisonParty *) liaison_record_new (&liaison_entity_party);

  party->matter = matter->record.id;
  party->side = g_strdup (side);
  return make_dialog (session, NULL, &party->record);
}

/** liaison_matter_event_dialog_new: Returns: (transfer floating): the dialog for a new one */
AdwDialog *
liaison_matter_event_dialog_new (LiaisonSession *session, const LiaisonMatter *matter)
{
  LiaisonMatterEvent *event = (LiaisonMatterEvent *) liaison_record_new (&liaison_entity_matter_event);

  event->matter = matter->record.id;
  return make_dialog (session, NULL, &event->record);
}

/** liaison_source_dialog_new: @code: what it might be called. Returns: (transfer floating): the dialog for a new one */
AdwDialog *
liaison_source_dialog_new (LiaisonSession *session, const LiaisonMatter *matter, const char *code)
{
  LiaisonSource *source = (LiaisonSource *) liaison_record_new (&liaison_entity_source);

  source->matter = matter->record.id;
  source->code = g_strdup (code);
  source->received_on = liaison_moment_today ();
  return make_dialog (session, NULL, &source->record);
}

/** liaison_matter_part_dialog_new: Returns: (transfer floating): the dialog to edit @part, a party, an event or a
 * source
 */
AdwDialog *
liaison_matter_part_dialog_new (LiaisonSession *session, const LiaisonRecord *part)
{
  return make_dialog (session, part, liaison_record_copy (part));
}

/** liaison_matter_part_dialog_new_restored: Returns: (transfer floating) (nullable): the dialog as it was kept in
 * @draft; %NULL if @draft is of another one */
AdwDialog *
liaison_matter_part_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft)
{
  const LiaisonDraftPart *part = NULL;
  AdwDialog *dialog;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && part == NULL; i++)
    part = liaison_record_dialog_draft_part (draft, kinds[i].entity);
  if (part == NULL)
    return NULL;
  dialog = make_dialog (session, part->before,
                        liaison_record_copy (part->before != NULL ? part->before : part->record));
  liaison_record_dialog_restore (LIAISON_RECORD_DIALOG (dialog), draft);
  return dialog;
}
