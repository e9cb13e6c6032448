// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl history: who changed a record, when, from what to what.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-history.h"
#include "liaison-json.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = { "insert", "update", "trash", "restore", "erase" };

/* An element of a set is there or not; its name is its code. */
static char *
display (LiaisonCli *cli, const LiaisonHistoryChange *change, GVariant *value)
{
  if (change->element != NULL && value != NULL) {
    g_autoptr (GVariant)
        set = g_variant_ref_sink (g_variant_new_strv ((const char *const[]) { change->element, NULL }, 1));
    return liaison_cli_display (cli, change->field, set);
  }
  return value != NULL && change->field != NULL ? liaison_cli_display (cli, change->field, value) : g_strdup ("");
}

static void
add_value (JsonBuilder *builder, const char *name, const LiaisonHistoryChange *change, GVariant *value)
{
  if (value == NULL || change->field == NULL)
    return;
  json_builder_set_member_name (builder, name);
  if (change->element != NULL)
    json_builder_add_boolean_value (builder, g_variant_get_boolean (value));
  else
    json_builder_add_value (builder, liaison_json_value_to_node (change->field, value));
}

static void
add_entry (JsonBuilder *builder, const LiaisonHistoryEntry *entry)
{
  g_autofree char *sentence = liaison_change_set_describe (entry->label, entry->argument);

  json_builder_begin_object (builder);
  liaison_cli_add_id (builder, "change_set", &entry->change_set);
  liaison_cli_add_text (builder, "kind", kinds[entry->kind]);
  liaison_cli_add_time (builder, "made_at", entry->made_at);
  liaison_cli_add_text (builder, "author", entry->author);
  liaison_cli_add_text (builder, "label", sentence);
  liaison_cli_add_id (builder, "undoes", &entry->undoes);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entry->changes->len; i++) {
    const LiaisonHistoryChange *change = g_ptr_array_index (entry->changes, i);
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "field", change->field != NULL ? change->field->name : change->name);
    liaison_cli_add_text (builder, "element", change->element);
    add_value (builder, "old", change, change->old);
    add_value (builder, "new", change, change->value);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (LiaisonCli *cli, const LiaisonRecord *record, GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_text (builder, "entity", record->entity->name);
  liaison_cli_add_id (builder, "id", &record->id);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static void
print_entry (LiaisonCli *cli, const LiaisonHistoryEntry *entry)
{
  g_autofree char *sentence = liaison_change_set_describe (entry->label, entry->argument);
  g_autofree char *when = liaison_cli_format_time (entry->made_at);
  g_autofree char *id = liaison_id_to_string (&entry->change_set);

  liaison_cli_print ("%s  %s%s%s  [%s]", when, sentence, *entry->author != '\0' ? " — " : "", entry->author, id);
  for (guint i = 0; i < entry->changes->len; i++) {
    const LiaisonHistoryChange *change = g_ptr_array_index (entry->changes, i);
    g_autofree char *old = display (cli, change, change->old);
    g_autofree char *value = display (cli, change, change->value);
    if (change->field != NULL)
      liaison_cli_print ("    %s: %s → %s", _ (change->field->label), *old != '\0' ? old : "–",
                         *value != '\0' ? value : "–");
  }
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonRecord) record = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  record = liaison_cli_find_record (cli, arguments, error);
  entries = record != NULL ? liaison_store_history (cli->store, record->entity, &record->id, error) : NULL;
  if (entries == NULL)
    return FALSE;
  if (cli->json) {
    print_json (cli, record, entries);
    return TRUE;
  }
  for (guint i = 0; i < entries->len; i++)
    print_entry (cli, g_ptr_array_index (entries, i));
  return TRUE;
}

const LiaisonCommand liaison_command_history = {
  .name = "history",
  .arguments = N_ ("ENTITY ID"),
  .summary = N_ ("Tell who changed a record, when, and how"),
  .details = N_ ("The latest change comes first; “liaisonctl undo” takes what stands in brackets."),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run,
};
