// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl trash and restore: to the trash, and back with everything that went along.
#include "liaison-cli-meeting.h"

#include "liaison-cli-values.h"
#include "liaison-entities.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *scope_text;

static const GOptionEntry trash_options[] = {
  { "scope", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &scope_text,
    N_ ("Of a series: this occurrence, it and those that follow, or all (default: this)"), "this|following|all" },
  { NULL },
};

static gboolean
report (LiaisonCli *cli, const LiaisonRecord *record, const char *title, const LiaisonChangeSet *set)
{
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "entity", record->entity->name);
    liaison_cli_add_id (builder, "id", &record->id);
    liaison_cli_add_text (builder, "title", title);
    liaison_cli_end_change (builder, set);
  } else {
    liaison_cli_print_change (set);
  }
  return TRUE;
}

/* A meeting goes with what belongs to its series. */
static gboolean
trash_meeting (LiaisonCli *cli, const char *text, GError **error)
{
  LiaisonSeriesStep step = { .scope = LIAISON_SCOPE_THIS };
  g_autoptr (LiaisonRecord) record = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (!liaison_cli_read_meeting (cli, text, &step.meeting, &step.occurrence, error) ||
      !liaison_cli_read_scope (scope_text, &step.scope, error))
    return FALSE;
  record = liaison_store_get (cli->store, &liaison_entity_meeting, &step.meeting, error);
  set = record != NULL ? liaison_series_trash (cli->store, &step, error) : NULL;
  return set != NULL && liaison_cli_commit (cli, set, error) &&
         report (cli, record, ((LiaisonMeeting *) record)->title, set);
}

static gboolean
run_trash (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonRecord) record = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autofree char *title = NULL;

  if (scope_text != NULL && strcmp (arguments[0], "meeting") != 0) {
    liaison_cli_set_usage_error (error, _ ("--scope is for meetings"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error))
    return FALSE;
  if (strcmp (arguments[0], "meeting") == 0)
    return trash_meeting (cli, arguments[1], error);
  record = liaison_cli_find_record (cli, arguments, error);
  title = record != NULL ? liaison_cli_title (cli, record->entity, &record->id, error) : NULL;
  if (title == NULL)
    return FALSE;
  set = liaison_change_set_new ("Moved %s to the trash", title);
  if (record->trashed_at == 0)
    liaison_change_set_edit (set, LIAISON_EDIT_TRASH, record->entity, &record->id);
  return liaison_cli_commit (cli, set, error) && report (cli, record, title, set);
}

/* Parts that went to the trash in the same moment, as those of an undone import did, come back with their whole. */
static gboolean
restore_parts (LiaisonCli *cli, LiaisonChangeSet *set, const LiaisonRecord *record, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    const LiaisonField *owner = liaison_entity_owner (entities[i]);
    g_autoptr (LiaisonQuery) query = liaison_query_new (entities[i]);
    g_autoptr (GPtrArray) parts = NULL;
    if (owner == NULL || g_strcmp0 (owner->target, record->entity->name) != 0)
      continue;
    query->trash = LIAISON_TRASH_ONLY;
    liaison_query_where (query, owner->name, LIAISON_QUERY_IS,
                         g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, record->id.bytes, sizeof record->id.bytes, 1));
    parts = liaison_store_fetch (cli->store, query, error);
    if (parts == NULL)
      return FALSE;
    for (guint j = 0; j < parts->len; j++) {
      const LiaisonRecord *part = g_ptr_array_index (parts, j);
      if (part->trashed_at != record->trashed_at)
        continue;
      liaison_change_set_edit (set, LIAISON_EDIT_RESTORE, part->entity, &part->id);
      if (!restore_parts (cli, set, part, error))
        return FALSE;
    }
  }
  return TRUE;
}

static gboolean
run_restore (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonRecord) record = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autofree char *title = NULL;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error))
    return FALSE;
  record = liaison_cli_find_record (cli, arguments, error);
  title = record != NULL ? liaison_cli_title (cli, record->entity, &record->id, error) : NULL;
  if (title == NULL)
    return FALSE;
  set = liaison_change_set_new ("Restored %s", title);
  if (record->entity == &liaison_entity_meeting) {
    liaison_change_set_unref (set);
    set = liaison_series_restore (cli->store, &record->id, error);
  } else if (record->trashed_at != 0) {
    liaison_change_set_edit (set, LIAISON_EDIT_RESTORE, record->entity, &record->id);
  }
  if (set == NULL || (record->trashed_at != 0 && !restore_parts (cli, set, record, error)))
    return FALSE;
  return liaison_cli_commit (cli, set, error) && report (cli, record, title, set);
}

const LiaisonCommand liaison_command_trash = {
  .name = "trash",
  .arguments = N_ ("ENTITY ID [--scope SCOPE]"),
  .summary = N_ ("Move a record to the trash"),
  .details = N_ ("Of a meeting that recurs, ID/OCCURRENCE is one of its occurrences. What was held stays."),
  .options = trash_options,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_trash,
};

const LiaisonCommand liaison_command_restore = {
  .name = "restore",
  .arguments = N_ ("ENTITY ID"),
  .summary = N_ ("Take a record out of the trash"),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_restore,
};
