// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl bulk: one change to many partners.
#include "liaison-cli-output.h"

#include "liaison-bulk.h"
#include "liaison-cli-query.h"
#include "liaison-error.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char **where;
static char *saved;
static char *text;
static char *value;
static char *tag;
static char *untag;
static gboolean trash;
static gboolean dry_run;

static const GOptionEntry options[] = {
  { "where", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &where,
    N_ ("Only those with that value; may be given again, all must hold"), N_ ("FIELD=VALUE") },
  { "saved", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &saved, N_ ("Only partners of that saved list"),
    N_ ("NAME") },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text, N_ ("Only those that a search finds"), N_ ("TEXT") },
  { "set", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &value, N_ ("Give a field that value; nothing unsets it"),
    N_ ("FIELD=VALUE") },
  { "tag", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &tag, N_ ("Give them a tag, made if there is none"),
    N_ ("TAG") },
  { "untag", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &untag, N_ ("Take a tag away"), N_ ("TAG") },
  { "trash", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &trash, N_ ("Move them to the trash"), NULL },
  { "dry-run", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_ ("Write nothing; tell what would happen"), NULL },
  { NULL },
};

/* What to change, its texts kept here. */
typedef struct {
  LiaisonBulk bulk;
  char *field;
  char *value;
} Change;

static void
clear_change (Change *change)
{
  g_free (change->field);
  g_free (change->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Change, clear_change)

static gboolean
read_tag (LiaisonCli *cli, Change *change, const char *name, gboolean may_be_new, GError **error)
{
  g_autoptr (GError) local = NULL;
  LiaisonId id;

  if (liaison_cli_find_tag (cli, name, &id, &local)) {
    change->value = liaison_id_to_string (&id);
  } else if (!may_be_new || !g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND) ||
             liaison_id_parse (name, &id)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  change->bulk.kind = may_be_new ? LIAISON_BULK_TAG : LIAISON_BULK_UNTAG;
  change->bulk.value = change->value;
  change->bulk.label = name;
  return TRUE;
}

static gboolean
read_value (LiaisonCli *cli, Change *change, GError **error)
{
  const char *equals = strchr (value, '=');
  const LiaisonField *field;
  g_autoptr (GVariant) parsed = NULL;
  g_autoptr (GError) local = NULL;

  if (equals == NULL) {
    liaison_cli_set_usage_error (error, _ ("“%.60s” is not of the form FIELD=VALUE"), value);
    return FALSE;
  }
  change->field = g_strndup (value, (gsize) (equals - value));
  field = liaison_cli_find_field (&liaison_entity_partner, change->field, error);
  if (field == NULL)
    return FALSE;
  parsed = liaison_cli_parse_value (cli, field, equals + 1, &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  change->value = parsed != NULL ? liaison_field_write (field, parsed) : NULL;
  change->bulk = (LiaisonBulk) { LIAISON_BULK_SET, change->field, change->value, NULL };
  return TRUE;
}

static gboolean
read_change (LiaisonCli *cli, Change *change, GError **error)
{
  if (value != NULL)
    return read_value (cli, change, error);
  if (tag != NULL)
    return read_tag (cli, change, tag, TRUE, error);
  if (untag != NULL)
    return read_tag (cli, change, untag, FALSE, error);
  change->bulk.kind = LIAISON_BULK_TRASH;
  return TRUE;
}

static gboolean
check_options (GError **error)
{
  const char *const texts[] = { saved, text, value, tag, untag };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && !g_utf8_validate (texts[i], -1, NULL)) {
      liaison_cli_set_usage_error (error, _ ("the text is not UTF-8"));
      return FALSE;
    }
  if ((value != NULL) + (tag != NULL) + (untag != NULL) + trash != 1)
    liaison_cli_set_usage_error (error, _ ("one of --set, --tag, --untag and --trash is needed"));
  else if (where == NULL && saved == NULL && text == NULL)
    liaison_cli_set_usage_error (error, _ ("which partners? --where, --saved or --search tells"));
  else
    return TRUE;
  return FALSE;
}

static GArray *
find_rows (LiaisonCli *cli, GError **error)
{
  g_autoptr (LiaisonQuery) query = saved != NULL ? liaison_cli_saved_query (cli, saved, error)
                                                 : liaison_query_new (&liaison_entity_partner);

  if (query == NULL || !liaison_cli_narrow_query (cli, query, (const char *const *) where, NULL, error))
    return NULL;
  if (text != NULL)
    liaison_query_set_text (query, text);
  return liaison_store_rows (cli->store, query, error);
}

static void
report (LiaisonCli *cli, GArray *rows, const LiaisonChangeSet *set)
{
  gboolean changed = !liaison_change_set_is_empty (set);

  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_integer (builder, "partners", rows->len);
    liaison_cli_add_boolean (builder, "changed", changed);
    liaison_cli_add_boolean (builder, "dry_run", dry_run);
    if (changed && !dry_run)
      liaison_cli_add_id (builder, "change_set", &set->id);
    liaison_cli_end_json (builder);
  } else {
    liaison_cli_print_change (set);
  }
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_auto (Change) change = { 0 };
  g_autoptr (GArray) rows = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (!check_options (error) ||
      !liaison_cli_open (cli, dry_run ? LIAISON_STORE_READ_ONLY : LIAISON_STORE_READ_WRITE, error) ||
      !read_change (cli, &change, error))
    return FALSE;
  rows = find_rows (cli, error);
  set = rows != NULL ? liaison_bulk_change_set (cli->store, &change.bulk, rows, error) : NULL;
  if (set == NULL)
    return FALSE;
  liaison_cli_begin_work (cli, _ ("Writing"));
  if (!dry_run && !liaison_cli_commit (cli, set, error))
    return FALSE;
  liaison_cli_end_work (cli);
  report (cli, rows, set);
  return TRUE;
}

const LiaisonCommand liaison_command_bulk = {
  .name = "bulk",
  .arguments = N_ ("[--where FIELD=VALUE]... [--saved NAME] [--search TEXT] "
                   "--set FIELD=VALUE|--tag TAG|--untag TAG|--trash [--dry-run]"),
  .summary = N_ ("Change many partners at once"),
  .details = N_ ("All of it is one change, which one “undo” takes back."),
  .options = options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run,
};
