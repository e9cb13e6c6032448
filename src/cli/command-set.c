// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl set: new values for fields of one record. For partners, name, email and the like reach into their parts.
#include "liaison-cli-meeting.h"

#include "liaison-cli-values.h"
#include "liaison-communication.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-import-target.h"
#include "liaison-partner-name.h"
#include "liaison-reference-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *scope_text;

static const GOptionEntry options[] = {
  { "scope", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &scope_text,
    N_ ("Of a series: this occurrence, it and those that follow, or all (default: this)"), "this|following|all" },
  { NULL },
};

/* @befores, @afters: (element-type LiaisonRecord): what is being edited, the record itself first; before is %NULL for a
 * new one, after for one that goes to the trash */
typedef struct {
  LiaisonCli *cli;
  GPtrArray *befores;
  GPtrArray *afters;
} Edit;

static void
unref_record (gpointer record)
{
  if (record != NULL)
    liaison_record_unref (record);
}

static void
clear_edit (Edit *edit)
{
  g_clear_pointer (&edit->befores, g_ptr_array_unref);
  g_clear_pointer (&edit->afters, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Edit, clear_edit)

/* Takes @before; returns the index of what may be changed. */
static guint
start (Edit *edit, LiaisonRecord *before, LiaisonRecord *after)
{
  g_ptr_array_add (edit->befores, before);
  g_ptr_array_add (edit->afters, after);
  return edit->afters->len - 1;
}

static LiaisonRecord *
get_main (Edit *edit)
{
  return g_ptr_array_index (edit->afters, 0);
}

static gboolean
is_meant (const LiaisonRecord *part, const LiaisonImportTarget *target)
{
  const LiaisonPartnerName *name = (const LiaisonPartnerName *) part;

  if (target->kind == LIAISON_TARGET_CONTACT)
    return g_strcmp0 (((const LiaisonContactPoint *) part)->type, target->type) == 0;
  if (target->kind != LIAISON_TARGET_NAME)
    return g_strcmp0 (name->type, "official") == 0;
  return g_strcmp0 (name->type, target->type) == 0 &&
         (target->language == NULL || g_strcmp0 (name->language, target->language) == 0);
}

/* The part among those of the register that the assignment means; NULL for none. */
static LiaisonRecord *
choose_part (LiaisonCli *cli, GPtrArray *parts, const LiaisonImportTarget *target)
{
  g_autoptr (GPtrArray) meant = g_ptr_array_new ();

  for (guint i = 0; i < parts->len; i++)
    if (is_meant (g_ptr_array_index (parts, i), target))
      g_ptr_array_add (meant, g_ptr_array_index (parts, i));
  if (meant->len == 0)
    return NULL;
  if (target->kind != LIAISON_TARGET_CONTACT) {
    const LiaisonPartnerName *shown = liaison_partner_name_choose (meant, cli->language);
    return shown != NULL ? (LiaisonRecord *) shown : g_ptr_array_index (meant, 0);
  }
  return g_ptr_array_index (meant, 0);
}

static LiaisonRecord *
make_part (Edit *edit, const LiaisonEntity *entity, const LiaisonImportTarget *target)
{
  LiaisonRecord *record = liaison_record_new (entity);
  LiaisonId partner = get_main (edit)->id;

  if (entity == &liaison_entity_contact_point) {
    LiaisonContactPoint *contact = (LiaisonContactPoint *) record;
    contact->partner = partner;
    contact->type = g_strdup (target->type);
    contact->safety = g_strdup ("unknown");
  } else {
    LiaisonPartnerName *name = (LiaisonPartnerName *) record;
    name->partner = partner;
    name->type = g_strdup (target->type != NULL ? target->type : "official");
    name->language = g_strdup (target->language);
  }
  return record;
}

/* Finds what is being edited, or in the register, or makes a new part; -1 on failure. */
static int
find_part (Edit *edit, const LiaisonImportTarget *target, GError **error)
{
  const LiaisonEntity *entity = target->kind == LIAISON_TARGET_CONTACT ? &liaison_entity_contact_point
                                                                       : &liaison_entity_partner_name;
  g_autoptr (GPtrArray) parts = NULL;
  LiaisonRecord *found;

  for (guint i = 1; i < edit->afters->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (edit->afters, i);
    if (record != NULL && record->entity == entity && is_meant (record, target))
      return (int) i;
  }
  parts = liaison_store_children (edit->cli->store, entity, "partner", &get_main (edit)->id, error);
  if (parts == NULL)
    return -1;
  found = choose_part (edit->cli, parts, target);
  if (found == NULL)
    return (int) start (edit, NULL, make_part (edit, entity, target));
  return (int) start (edit, liaison_record_ref (found), liaison_record_copy (found));
}

static const char *
get_part_field (const LiaisonImportTarget *target)
{
  switch (target->kind) {
  case LIAISON_TARGET_CONTACT:
    return "value";
  case LIAISON_TARGET_GIVEN_NAME:
    return "given_name";
  case LIAISON_TARGET_FAMILY_NAME:
    return "family_name";
  case LIAISON_TARGET_NAME:
  case LIAISON_TARGET_REFERENCE:
  case LIAISON_TARGET_FIELD:
  case LIAISON_TARGET_ID:
  default:
    return "text";
  }
}

/* A part without the text that makes it up goes to the trash. */
static gboolean
set_part (Edit *edit, const LiaisonImportTarget *target, const char *text, GError **error)
{
  int index = find_part (edit, target, error);
  const char *field = get_part_field (target);

  if (index < 0)
    return FALSE;
  if (*text == '\0' && (target->kind == LIAISON_TARGET_NAME || target->kind == LIAISON_TARGET_CONTACT)) {
    liaison_record_unref (g_ptr_array_index (edit->afters, index));
    edit->afters->pdata[index] = NULL;
    return TRUE;
  }
  return liaison_record_set_text (g_ptr_array_index (edit->afters, index), field, text, error);
}

static gboolean
set_reference (Edit *edit, const char *text, GError **error)
{
  LiaisonCommunication *letter = (LiaisonCommunication *) get_main (edit);
  LiaisonReferenceNumber reference = { .number = LIAISON_INTEGER_UNSET, .year = LIAISON_INTEGER_UNSET };

  if (*text != '\0' && !liaison_reference_parse (text, &reference, error))
    return FALSE;
  if (*reference.type != '\0')
    g_set_str (&letter->type, reference.type);
  g_set_str (&letter->country_code, *text != '\0' ? reference.country_code : NULL);
  letter->number = reference.number;
  letter->year = reference.year;
  return TRUE;
}

static gboolean
set_field (Edit *edit, const LiaisonField *field, const char *text, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GVariant) value = liaison_cli_parse_value (edit->cli, field, text, &local);

  if (local == NULL)
    return liaison_record_set (get_main (edit), field, value, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
apply (Edit *edit, const char *argument, GError **error)
{
  const LiaisonEntity *entity = get_main (edit)->entity;
  const char *equals = strchr (argument, '=');
  g_autofree char *name = equals != NULL ? g_strndup (argument, (gsize) (equals - argument)) : NULL;
  g_autoptr (LiaisonImportTarget) target = NULL;
  g_autoptr (GError) local = NULL;

  if (name == NULL || !g_utf8_validate (argument, -1, NULL)) {
    liaison_cli_set_usage_error (error, _ ("“%.60s” is not of the form FIELD=VALUE, in UTF-8"), argument);
    return FALSE;
  }
  if (!liaison_text_is_clean (equals + 1, -1, NULL)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: the value holds a control character"), name);
    return FALSE;
  }
  target = liaison_import_target_new (entity, name, &local);
  if (target == NULL || target->kind == LIAISON_TARGET_ID) {
    if (strchr (name, '.') == NULL && strchr (name, ':') == NULL)
      liaison_cli_set_field_error (error, entity, name);
    else
      liaison_cli_set_usage_error (error, "%s", local->message);
    return FALSE;
  }
  if (target->kind == LIAISON_TARGET_FIELD)
    return set_field (edit, target->field, equals + 1, error);
  if (target->kind == LIAISON_TARGET_REFERENCE)
    return set_reference (edit, equals + 1, error);
  return set_part (edit, target, equals + 1, error);
}

static LiaisonChangeSet *
make_change_set (Edit *edit, const char *title)
{
  LiaisonChangeSet *set = liaison_change_set_new ("Edited %s", title);

  for (guint i = 0; i < edit->afters->len; i++) {
    LiaisonRecord *before = g_ptr_array_index (edit->befores, i), *after = g_ptr_array_index (edit->afters, i);
    if (before != NULL && after != NULL)
      liaison_change_set_update (set, before, after);
    else if (after != NULL)
      liaison_change_set_insert (set, after);
    else if (before != NULL)
      liaison_change_set_edit (set, LIAISON_EDIT_TRASH, before->entity, &before->id);
  }
  return set;
}

static void
report (LiaisonCli *cli, const LiaisonRecord *record, const LiaisonChangeSet *set)
{
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "entity", record->entity->name);
    liaison_cli_add_id (builder, "id", &record->id);
    liaison_cli_end_change (builder, set);
  } else {
    liaison_cli_print_change (set);
  }
}

/* Whether the arguments mean an occurrence of a series. */
static gboolean
is_of_series (const char *const *arguments)
{
  return strcmp (arguments[0], "meeting") == 0 && (scope_text != NULL || liaison_cli_is_occurrence (arguments[1]));
}

static gboolean
apply_all (Edit *edit, const char *const *assignments, GError **error)
{
  for (guint i = 0; assignments[i] != NULL; i++)
    if (!apply (edit, assignments[i], error))
      return FALSE;
  return TRUE;
}

/* Changes what is shown of an occurrence, in it, from it on, or in all. */
static gboolean
set_occurrence (Edit *edit, const char *const *arguments, GError **error)
{
  LiaisonSeriesEdit change = { .scope = LIAISON_SCOPE_THIS };
  g_autoptr (LiaisonMeetingRow) row = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (LiaisonRecord) record = NULL;
  LiaisonStore *store = edit->cli->store;
  LiaisonId target;

  if (!liaison_cli_read_scope (scope_text, &change.scope, error) ||
      !liaison_cli_read_meeting (edit->cli, arguments[1], &change.meeting, &change.occurrence, error))
    return FALSE;
  row = liaison_store_meeting_occurrence (store, &change.meeting, &change.occurrence, error);
  if (row == NULL)
    return FALSE;
  start (edit, liaison_record_ref (&row->meeting->record), liaison_record_copy (&row->meeting->record));
  if (!apply_all (edit, arguments + 2, error))
    return FALSE;
  change.before = row->meeting;
  change.after = (const LiaisonMeeting *) get_main (edit);
  set = liaison_series_edit (store, &change, &target, error);
  if (set == NULL || !liaison_cli_commit (edit->cli, set, error))
    return FALSE;
  record = liaison_store_get (store, &liaison_entity_meeting, &target, error);
  if (record != NULL)
    report (edit->cli, record, set);
  return record != NULL;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_auto (Edit)
      edit = { cli, g_ptr_array_new_with_free_func (unref_record), g_ptr_array_new_with_free_func (unref_record) };
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autofree char *title = NULL;
  LiaisonRecord *record;

  if (scope_text != NULL && strcmp (arguments[0], "meeting") != 0) {
    liaison_cli_set_usage_error (error, _ ("--scope is for meetings"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error))
    return FALSE;
  if (is_of_series (arguments))
    return set_occurrence (&edit, arguments, error);
  record = liaison_cli_find_record (cli, arguments, error);
  if (record == NULL)
    return FALSE;
  start (&edit, record, liaison_record_copy (record));
  title = liaison_cli_title (cli, record->entity, &record->id, error);
  if (title == NULL || !apply_all (&edit, arguments + 2, error))
    return FALSE;
  set = make_change_set (&edit, title);
  if (!liaison_cli_commit (cli, set, error))
    return FALSE;
  report (cli, record, set);
  return TRUE;
}

const LiaisonCommand liaison_command_set = {
  .name = "set",
  .arguments = N_ ("ENTITY ID FIELD=VALUE... [--scope SCOPE]"),
  .summary = N_ ("Change fields of a record"),
  .details = N_ ("An empty value takes the old one away. For a partner also: name, acronym, email and the like, as "
                 "with “add”: the "
                 "one that is shown is changed. Of a meeting that recurs, ID/OCCURRENCE is one of its occurrences."),
  .options = options,
  .min_arguments = 3,
  .max_arguments = -1,
  .run = run,
};
