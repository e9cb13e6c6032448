// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl export: records to a file, for an audience. What is withheld is told before anything is written.
#include "liaison-cli-output.h"

#include "liaison-audience.h"
#include "liaison-cli-export.h"
#include "liaison-cli-query.h"
#include "liaison-entities.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *format;
static char *audience_name;
static char *output;
static char **where;
static gboolean force;

static const GOptionEntry options[] = {
  { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format,
    N_ ("csv or json (default: from the end of the file's name, else csv)"), "csv|json" },
  { "audience", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &audience_name,
    N_ ("Who shall read it: state, un, internal (default) or public"), N_ ("WHO") },
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output, N_ ("Write to FILE (default: standard output)"),
    N_ ("FILE") },
  { "where", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &where,
    N_ ("Only those with that value; may be given again, all must hold"), N_ ("FIELD=VALUE") },
  { "force", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &force, N_ ("Overwrite FILE"), NULL },
  { NULL },
};

/* The records to be written, by entity, and what was withheld of them. */
typedef struct {
  LiaisonCli *cli;
  LiaisonAudienceContext context;
  LiaisonAudienceTally tally;
  GPtrArray *records[64];
  gboolean with_parts;
} Export;

static void
clear_export (Export *export)
{
  for (guint i = 0; i < G_N_ELEMENTS (export->records); i++)
    g_clear_pointer (&export->records[i], g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, clear_export)

static LiaisonRecord *
find_cb (const LiaisonEntity *entity, const LiaisonId *id, gpointer data)
{
  return liaison_store_get (((Export *) data)->cli->store, entity, id, NULL);
}

static int
consent_cb (const LiaisonId *person, gpointer data)
{
  Export *export = data;
  g_autoptr (GPtrArray) consents = liaison_store_children (export->cli->store, liaison_entities_find ("consent"),
                                                           "partner", person, NULL);

  return consents != NULL ? liaison_consent_level (consents, &export->context.today) : 0;
}

/* What lies in the trash takes its parts along. */
static gboolean
is_gone (Export *export, const LiaisonRecord *record)
{
  const LiaisonField *owner = liaison_entity_owner (record->entity);
  g_autoptr (LiaisonRecord) whole = NULL;

  if (owner == NULL || owner->target == NULL || !liaison_record_is_set (record, owner))
    return FALSE;
  whole = liaison_store_get (export->cli->store, liaison_entities_find (owner->target),
                             liaison_record_reference (record, owner), NULL);
  return whole == NULL || whole->trashed_at != 0;
}

static gboolean collect_parts (Export *export, const LiaisonRecord *record, GError **error);

static gboolean
collect (Export *export, const LiaisonRecord *record, GError **error)
{
  LiaisonRecord *redacted = liaison_audience_redact (&export->context, record, &export->tally);
  GPtrArray **list = &export->records[record->entity->number];

  if (redacted == NULL)
    return TRUE;
  if (*list == NULL)
    *list = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_ptr_array_add (*list, redacted);
  return !export->with_parts || collect_parts (export, record, error);
}

static gboolean
collect_parts (Export *export, const LiaisonRecord *record, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    const LiaisonField *owner = liaison_entity_owner (entities[i]);
    g_autoptr (GPtrArray) parts = NULL;
    if (owner == NULL || g_strcmp0 (owner->target, record->entity->name) != 0)
      continue;
    parts = liaison_store_children (export->cli->store, entities[i], owner->name, &record->id, error);
    if (parts == NULL)
      return FALSE;
    for (guint j = 0; j < parts->len; j++)
      if (!collect (export, g_ptr_array_index (parts, j), error))
        return FALSE;
  }
  return TRUE;
}

static gboolean
collect_all (Export *export, const LiaisonQuery *query, GError **error)
{
  g_autoptr (GPtrArray) records = liaison_store_fetch (export->cli->store, query, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    if (g_cancellable_set_error_if_cancelled (export->cli->cancellable, error) ||
        (!is_gone (export, record) && !collect (export, record, error)))
      return FALSE;
    liaison_cli_progress (export->cli, (double) i / records->len);
  }
  return TRUE;
}

static void
tell_withheld (const Export *export)
{
  const LiaisonAudienceTally *tally = &export->tally;

  liaison_cli_note (_ ("Audience: %s"), liaison_audience_label (export->context.audience));
  for (guint i = 1; i < LIAISON_WITHHOLDINGS; i++)
    if (tally->records[i] > 0)
      liaison_cli_note (ngettext ("%u record withheld: %s", "%u records withheld: %s", tally->records[i]),
                        tally->records[i], liaison_withholding_label ((LiaisonWithholding) i));
  for (guint i = 1; i < LIAISON_WITHHOLDINGS; i++)
    if (tally->fields[i] > 0)
      liaison_cli_note (ngettext ("%u field withheld: %s", "%u fields withheld: %s", tally->fields[i]),
                        tally->fields[i], liaison_withholding_label ((LiaisonWithholding) i));
}

static void
add_counts (JsonBuilder *builder, const char *name, const guint *counts)
{
  static const char *const reasons[] = { NULL,        "sealed", "internal",   "classified", "consent",
                                         "anonymous", "unsafe", "not_public", "link" };

  G_STATIC_ASSERT (G_N_ELEMENTS (reasons) == LIAISON_WITHHOLDINGS);
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 1; i < LIAISON_WITHHOLDINGS; i++)
    if (counts[i] > 0)
      liaison_cli_add_integer (builder, reasons[i], counts[i]);
  json_builder_end_object (builder);
}

static void
print_json (const Export *export, const LiaisonEntity *entity)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (export->cli);

  liaison_cli_add_text (builder, "entity", entity->name);
  liaison_cli_add_text (builder, "file", output);
  liaison_cli_add_text (builder, "audience", audience_name != NULL ? audience_name : "internal");
  liaison_cli_add_integer (builder, "records", export->tally.given);
  add_counts (builder, "withheld_records", export->tally.records);
  add_counts (builder, "withheld_fields", export->tally.fields);
  liaison_cli_end_json (builder);
}

static gboolean
check_options (LiaisonCli *cli, gboolean *json, LiaisonAudience *audience, GError **error)
{
  const char *suffix = output != NULL ? strrchr (output, '.') : NULL;

  *json = format != NULL ? strcmp (format, "json") == 0 : suffix != NULL && g_ascii_strcasecmp (suffix, ".json") == 0;
  *audience = LIAISON_AUDIENCE_INTERNAL;
  if (format != NULL && !*json && strcmp (format, "csv") != 0)
    liaison_cli_set_usage_error (error, _ ("--format takes csv or json"));
  else if (audience_name != NULL && !liaison_audience_parse (audience_name, audience))
    liaison_cli_set_usage_error (error, _ ("--audience takes state, un, internal or public"));
  else if (cli->json && output == NULL && !*json)
    liaison_cli_set_usage_error (error, _ ("--json takes --output with it: standard output holds one document"));
  else if (output != NULL && !force && g_file_test (output, G_FILE_TEST_EXISTS))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already; --force overwrites it"), output);
  else
    return TRUE;
  return FALSE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  const LiaisonEntity *entity = liaison_cli_find_entity (arguments[0], error);
  g_auto (Export) export = { .cli = cli };
  g_autoptr (LiaisonQuery) query = NULL;
  gboolean done;

  if (entity == NULL || !check_options (cli, &export.with_parts, &export.context.audience, error) ||
      !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  query = liaison_cli_make_query (cli, entity, (const char *const *) where, NULL, error);
  if (query == NULL)
    return FALSE;
  export.context.find = find_cb;
  export.context.consent = consent_cb;
  export.context.data = &export;
  export.context.today = liaison_moment_today ();
  liaison_cli_begin_work (cli, _ ("Reading"));
  done = collect_all (&export, query, error);
  liaison_cli_end_work (cli);
  if (!done)
    return FALSE;
  tell_withheld (&export);
  if (export.with_parts)
    done = liaison_cli_export_json (cli, export.records, output, force, error);
  else
    done = liaison_cli_export_csv (cli, entity, export.records[entity->number], &export.context, output, force, error);
  if (done && cli->json && output != NULL)
    print_json (&export, entity);
  return done;
}

const LiaisonCommand liaison_command_export = {
  .name = "export",
  .arguments = N_ (
      "[--format csv|json] [--audience state|un|internal|public] [-o FILE] ENTITY [--where FIELD=VALUE]..."),
  .summary = N_ ("Write records to a file, for an audience"),
  .details = N_ (
      "First tells what is withheld from that audience, and why. A JSON file also holds the parts of each record, such "
      "as "
      "the names of a partner; in a CSV file the shown name and the acronym are columns. Sealed fields never leave the "
      "register."),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
