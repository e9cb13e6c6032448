// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl add: one new record, with the parts that belong to it, as one row of an import would make them.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-import-row.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @texts: (element-type utf8): the values, one for each of @targets */
typedef struct {
  GPtrArray *targets;
  GPtrArray *texts;
  GPtrArray *names;
  char *problem;
} Assignments;

static void
clear_assignments (Assignments *assignments)
{
  g_clear_pointer (&assignments->targets, g_ptr_array_unref);
  g_clear_pointer (&assignments->texts, g_ptr_array_unref);
  g_clear_pointer (&assignments->names, g_ptr_array_unref);
  g_clear_pointer (&assignments->problem, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Assignments, clear_assignments)

/* A shortened id becomes a whole one; every other value stays as it is. */
static char *
complete_value (LiaisonCli *cli, const LiaisonField *field, const char *text, GError **error)
{
  const LiaisonEntity *target = field != NULL && field->target != NULL && *text != '\0'
                                    ? liaison_entities_find (field->target)
                                    : NULL;
  LiaisonId id;

  if (target == NULL || field->type != LIAISON_FIELD_REF)
    return g_strdup (text);
  return liaison_cli_find_id (cli, target, text, &id, error) ? liaison_id_to_string (&id) : NULL;
}

static gboolean
read_assignment (LiaisonCli *cli, const LiaisonEntity *entity, const char *argument, Assignments *assignments,
                 GError **error)
{
  const char *equals = strchr (argument, '=');
  g_autofree char *name = equals != NULL ? g_strndup (argument, (gsize) (equals - argument)) : NULL;
  g_autoptr (LiaisonImportTarget) target = NULL;
  g_autoptr (GError) local = NULL;
  char *text;

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
  text = complete_value (cli, target->field, equals + 1, error);
  if (text == NULL)
    return FALSE;
  g_ptr_array_add (assignments->targets, g_steal_pointer (&target));
  g_ptr_array_add (assignments->texts, text);
  g_ptr_array_add (assignments->names, g_steal_pointer (&name));
  return TRUE;
}

/* Keeps the first thing that is wrong. */
static void
problem_cb (int column, const char *message, gpointer data)
{
  Assignments *assignments = data;
  const char *name = column >= 0 ? g_ptr_array_index (assignments->names, column) : NULL;
  g_autofree char *prefix = name != NULL ? g_strconcat (name, ": ", NULL) : g_strdup ("");

  if (assignments->problem == NULL)
    assignments->problem = g_strconcat (g_str_has_prefix (message, prefix) ? "" : prefix, message, NULL);
}

static gboolean
names_partner (const Assignments *assignments)
{
  for (guint i = 0; i < assignments->targets->len; i++)
    if (liaison_import_target_gives_name (g_ptr_array_index (assignments->targets, i)))
      return TRUE;
  return FALSE;
}

static GPtrArray *
make_records (LiaisonCli *cli, const LiaisonEntity *entity, Assignments *assignments, GError **error)
{
  const LiaisonImportOptions options = {
    .entity = entity, .file_name = "", .find_code = liaison_cli_find_code, .lookup_data = cli
  };
  g_autoptr (LiaisonImportRowMaker) maker = liaison_import_row_maker_new (&options, assignments->targets, NULL);
  g_autofree LiaisonCsvCell *cells = g_new0 (LiaisonCsvCell, assignments->texts->len + 1);
  GPtrArray *records;

  if (maker == NULL || (entity == &liaison_entity_partner && !names_partner (assignments))) {
    liaison_cli_set_usage_error (error, _ ("a partner needs a name: name=…"));
    return NULL;
  }
  for (guint i = 0; i < assignments->texts->len; i++) {
    cells[i].text = g_ptr_array_index (assignments->texts, i);
    cells[i].length = strlen (cells[i].text);
  }
  records = liaison_import_row_maker_make (maker, cells, assignments->texts->len, problem_cb, assignments);
  if (records == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, assignments->problem);
  return records;
}

/* What the history calls the record before it has a title. */
static char *
describe (const LiaisonEntity *entity, GPtrArray *records)
{
  static const char *const names[] = {
    "text", "title", "name", "name_en", "label_en", "title_en", "code_name", "value"
  };

  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++) {
      const LiaisonRecord *record = g_ptr_array_index (records, i);
      const LiaisonField *field = liaison_entity_field (record->entity, names[j]);
      if (field != NULL && field->type == LIAISON_FIELD_TEXT && liaison_record_is_set (record, field))
        return g_strdup (liaison_record_text (record, field));
    }
  return g_strdup (entity->label);
}

static gboolean
commit (LiaisonCli *cli, const LiaisonEntity *entity, GPtrArray *records, GError **error)
{
  const LiaisonRecord *record = g_ptr_array_index (records, 0);
  g_autofree char *title = describe (entity, records);
  g_autofree char *id = liaison_id_to_string (&record->id);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", title);

  for (guint i = 0; i < records->len; i++)
    liaison_change_set_insert (set, g_ptr_array_index (records, i));
  if (!liaison_cli_commit (cli, set, error))
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "entity", entity->name);
    liaison_cli_add_text (builder, "id", id);
    liaison_cli_add_id (builder, "change_set", &set->id);
    liaison_cli_end_json (builder);
  } else {
    liaison_cli_print ("%s", id);
  }
  return TRUE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  const LiaisonEntity *entity = liaison_cli_find_entity (arguments[0], error);
  g_auto (Assignments) assignments = { 0 };
  g_autoptr (GPtrArray) records = NULL;

  if (entity == NULL || !liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error))
    return FALSE;
  assignments.targets = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_import_target_free);
  assignments.texts = g_ptr_array_new_with_free_func (g_free);
  assignments.names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 1; arguments[i] != NULL; i++)
    if (!read_assignment (cli, entity, arguments[i], &assignments, error))
      return FALSE;
  records = make_records (cli, entity, &assignments, error);
  return records != NULL && commit (cli, entity, records, error);
}

const LiaisonCommand liaison_command_add = {
  .name = "add",
  .arguments = N_ ("ENTITY FIELD=VALUE..."),
  .summary = N_ ("Add a record and tell its id"),
  .details = N_ (
      "For a partner also: name, acronym, alias, former (each also as name.fr and so on), given_name, family_name, "
      "email, phone, signal, address, web. For a communication also: reference, such as “AL FRA 3/2021”."),
  .min_arguments = 2,
  .max_arguments = -1,
  .run = run,
};
