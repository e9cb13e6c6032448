// SPDX-License-Identifier: GPL-3.0-or-later
// Telling what an import does, or would do.
#include "liaison-cli-import.h"

#include "liaison-cli-output.h"
#include "liaison-import-letters.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>

/* How many problems are told to a person; the JSON answer has all that the plan keeps. */
#define PROBLEMS_TOLD 20

/* How many people of a calendar are told. */
#define PEOPLE_TOLD 50

/* How many rows a trial shows. */
#define ROWS_SHOWN 10

static const char *const verdicts[LIAISON_ROW_VERDICTS] = { "new",       "update", "unchanged", "trashed",
                                                            "duplicate", "known",  "cancelled", "bad" };

static char *
describe_problem (const LiaisonImportPlan *plan, const LiaisonImportProblem *problem)
{
  GError *error = NULL;
  char *sentence;

  liaison_csv_set_error (&error, plan->file_name, &problem->place, problem->column_name, problem->message);
  sentence = g_strdup (error->message);
  g_error_free (error);
  return sentence;
}

static char *
name_row (const LiaisonImportPlan *plan, const LiaisonImportRow *row)
{
  const char *known = g_hash_table_lookup (plan->titles, &row->match);

  if (known != NULL)
    return g_strdup (known);
  for (guint i = row->first; i < row->first + row->count; i++) {
    const LiaisonRecord *record = g_ptr_array_index (plan->records, i);
    if (record->entity == &liaison_entity_partner_name)
      return g_strdup (((const LiaisonPartnerName *) record)->text);
    if (record->entity == &liaison_entity_meeting)
      return g_strdup (((const LiaisonMeeting *) record)->title);
    if (record->entity == &liaison_entity_task)
      return g_strdup (((const LiaisonTask *) record)->text);
    if (record->entity == &liaison_entity_communication)
      return liaison_import_letter_title ((const LiaisonCommunication *) record);
  }
  return g_strdup ("");
}

static void
add_problems (JsonBuilder *builder, const LiaisonImportPlan *plan)
{
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->problems->len; i++) {
    const LiaisonImportProblem *problem = g_ptr_array_index (plan->problems, i);
    json_builder_begin_object (builder);
    liaison_cli_add_integer (builder, "line", problem->place.line);
    liaison_cli_add_integer (builder, "column", problem->place.column);
    liaison_cli_add_text (builder, "column_name", problem->column_name);
    liaison_cli_add_text (builder, "message", problem->message);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_notes (JsonBuilder *builder, const LiaisonImportPlan *plan)
{
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->notes->len; i++) {
    const LiaisonImportProblem *note = g_ptr_array_index (plan->notes, i);
    json_builder_begin_object (builder);
    liaison_cli_add_integer (builder, "line", note->place.line);
    liaison_cli_add_text (builder, "message", note->message);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/* Whom a calendar names. */
static void
add_people (JsonBuilder *builder, const LiaisonImportPlan *plan)
{
  static const char *const matches[] = { "unknown", "id", "email", "name", "several" };

  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->people->len; i++) {
    const LiaisonImportPerson *person = g_ptr_array_index (plan->people, i);
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "key", person->key);
    liaison_cli_add_text (builder, "text", person->text);
    liaison_cli_add_text (builder, "match", matches[person->match]);
    liaison_cli_add_text (builder, "title", person->title);
    if (person->title != NULL)
      liaison_cli_add_id (builder, person->is_staff ? "staff" : "partner", &person->id);
    liaison_cli_add_boolean (builder, "linked", person->linked);
    liaison_cli_add_integer (builder, "events", person->count);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_columns (JsonBuilder *builder, const LiaisonImportPlan *plan)
{
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->columns->len; i++) {
    const LiaisonImportColumn *column = g_ptr_array_index (plan->columns, i);
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "name", column->name);
    liaison_cli_add_text (builder, "field", column->target);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_rows (JsonBuilder *builder, const LiaisonImportPlan *plan)
{
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->rows->len; i++) {
    const LiaisonImportRow *row = &g_array_index (plan->rows, LiaisonImportRow, i);
    json_builder_begin_object (builder);
    liaison_cli_add_integer (builder, "line", row->line);
    liaison_cli_add_text (builder, "verdict", verdicts[row->verdict]);
    if (row->same_as_line > 0)
      liaison_cli_add_integer (builder, "same_as_line", row->same_as_line);
    if (!liaison_id_is_nil (&row->match))
      liaison_cli_add_id (builder, "match", &row->match);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/**
 * liaison_cli_import_print_json:
 * @set: (nullable): what was committed
 */
void
liaison_cli_import_print_json (LiaisonCli *cli, const LiaisonImportPlan *plan, const LiaisonChangeSet *set,
                               gboolean dry_run)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_text (builder, "file", plan->file_name);
  liaison_cli_add_boolean (builder, "dry_run", dry_run);
  liaison_cli_add_text (builder, "encoding", liaison_encoding_name (plan->encoding));
  liaison_cli_add_integer (builder, "added", liaison_import_plan_count_to_add (plan));
  liaison_cli_add_integer (builder, "updated", liaison_import_plan_count_to_update (plan));
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    liaison_cli_add_integer (builder, verdicts[i], plan->counts[i]);
  if (set != NULL)
    liaison_cli_add_id (builder, "change_set", &set->id);
  add_columns (builder, plan);
  add_problems (builder, plan);
  add_notes (builder, plan);
  add_people (builder, plan);
  add_rows (builder, plan);
  liaison_cli_end_json (builder);
}

static void
print_preview (const LiaisonImportPlan *plan)
{
  g_autoptr (LiaisonCliTable) rows = liaison_cli_table_new (_ ("Line"), _ ("Verdict"), _ ("Name"), NULL);

  for (guint i = 0; i < plan->columns->len; i++) {
    const LiaisonImportColumn *column = g_ptr_array_index (plan->columns, i);
    if (*column->name != '\0' || column->target != NULL)
      liaison_cli_print ("%s → %s", column->name, column->target != NULL ? column->target : _ ("left out"));
  }
  for (guint i = 0; i < plan->rows->len && i < ROWS_SHOWN; i++) {
    const LiaisonImportRow *row = &g_array_index (plan->rows, LiaisonImportRow, i);
    static const char *const labels[LIAISON_ROW_VERDICTS] = { N_ ("new"),
                                                              N_ ("update"),
                                                              N_ ("unchanged"),
                                                              N_ ("in the trash"),
                                                              N_ ("twice in the file"),
                                                              N_ ("in the register already"),
                                                              N_ ("cancelled"),
                                                              N_ ("bad") };
    g_autofree char *line = g_strdup_printf ("%u", row->line);
    g_autofree char *name = name_row (plan, row);
    liaison_cli_table_add (rows, line, _ (labels[row->verdict]), name, NULL);
  }
  liaison_cli_table_print (rows);
}

static void
print_counts (const LiaisonImportPlan *plan)
{
  const guint *counts = plan->counts;

  if (counts[LIAISON_ROW_UNCHANGED] > 0)
    liaison_cli_print (ngettext ("%u row says what the register has already",
                                 "%u rows say what the register has already", counts[LIAISON_ROW_UNCHANGED]),
                       counts[LIAISON_ROW_UNCHANGED]);
  if (counts[LIAISON_ROW_TRASHED] > 0 && plan->trashed == LIAISON_TRASHED_SKIP)
    liaison_cli_print (ngettext ("%u row left out: what it is about lies in the trash",
                                 "%u rows left out: what they are about lies in the trash",
                                 counts[LIAISON_ROW_TRASHED]),
                       counts[LIAISON_ROW_TRASHED]);
  if (counts[LIAISON_ROW_DUPLICATE] > 0)
    liaison_cli_print (
        ngettext ("%u row is in the file twice", "%u rows are in the file twice", counts[LIAISON_ROW_DUPLICATE]),
        counts[LIAISON_ROW_DUPLICATE]);
  if (counts[LIAISON_ROW_KNOWN] > 0)
    liaison_cli_print (ngettext ("%u row is in the register already", "%u rows are in the register already",
                                 counts[LIAISON_ROW_KNOWN]),
                       counts[LIAISON_ROW_KNOWN]);
  if (counts[LIAISON_ROW_CANCELLED] > 0)
    liaison_cli_print (ngettext ("%u meeting is cancelled", "%u meetings are cancelled", counts[LIAISON_ROW_CANCELLED]),
                       counts[LIAISON_ROW_CANCELLED]);
  if (counts[LIAISON_ROW_BAD] > 0)
    liaison_cli_print (ngettext ("%u bad row left out", "%u bad rows left out", counts[LIAISON_ROW_BAD]),
                       counts[LIAISON_ROW_BAD]);
}

/* Whom a calendar names and who they were found to be. */
static void
print_people (const LiaisonImportPlan *plan)
{
  for (guint i = 0; i < plan->people->len && i < PEOPLE_TOLD; i++) {
    const LiaisonImportPerson *person = g_ptr_array_index (plan->people, i);
    if (person->linked)
      liaison_cli_print (_ ("%s attends as %s"), person->text, person->title != NULL ? person->title : "…");
    else if (person->match == LIAISON_PERSON_BY_NAME)
      /* Translators: somebody in a calendar, then a partner with the same name. */
      liaison_cli_print (_ ("%s may be %s: --match-names takes them for the same"), person->text,
                         person->title != NULL ? person->title : "…");
    else if (person->match == LIAISON_PERSON_SEVERAL)
      liaison_cli_print (_ ("%s may be several partners: attends by name alone"), person->text);
    else
      liaison_cli_print (_ ("%s is no partner: attends by name alone"), person->text);
  }
  if (plan->people->len > PEOPLE_TOLD)
    liaison_cli_print (_ ("and %u more"), plan->people->len - PEOPLE_TOLD);
}

static void
print_notes (const LiaisonImportPlan *plan)
{
  for (guint i = 0; i < plan->notes->len && i < PROBLEMS_TOLD; i++) {
    g_autofree char *sentence = describe_problem (plan, g_ptr_array_index (plan->notes, i));
    liaison_cli_note ("%s", sentence);
  }
  if (plan->notes->len > PROBLEMS_TOLD)
    liaison_cli_note (_ ("and %u more"), plan->notes->len - PROBLEMS_TOLD);
}

/** liaison_cli_import_print_text: The same for people. */
void
liaison_cli_import_print_text (const LiaisonImportPlan *plan, gboolean dry_run)
{
  guint added = liaison_import_plan_count_to_add (plan), updated = liaison_import_plan_count_to_update (plan);

  if (dry_run)
    print_preview (plan);
  liaison_cli_print (dry_run ? ngettext ("%u row would be added", "%u rows would be added", added)
                             : ngettext ("%u row added", "%u rows added", added),
                     added);
  if (updated > 0)
    liaison_cli_print (dry_run
                           ? ngettext ("%u row would update the register", "%u rows would update the register", updated)
                           : ngettext ("%u row updated the register", "%u rows updated the register", updated),
                       updated);
  print_counts (plan);
  print_people (plan);
  print_notes (plan);
  for (guint i = 0; i < plan->problems->len && i < PROBLEMS_TOLD; i++) {
    g_autofree char *sentence = describe_problem (plan, g_ptr_array_index (plan->problems, i));
    liaison_cli_note ("%s", sentence);
  }
  if (plan->problems->len > PROBLEMS_TOLD)
    liaison_cli_note (_ ("and %u more"), plan->problems->len - PROBLEMS_TOLD);
}
