// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl import: a file into the register, whole or not at all, as one change that one undo takes back.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-error.h"
#include "liaison-import.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many problems are told to a person; the JSON answer has all that the plan keeps. */
#define PROBLEMS_TOLD 20

/* How many rows a trial shows. */
#define ROWS_SHOWN 10

static char *format;
static char *entity_name;
static char **maps;
static char **sets;
static gboolean dry_run;
static gboolean skip_bad;
static gboolean allow_duplicates;

static const GOptionEntry options[] = {
  { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format,
    N_ ("csv or json (default: from the end of the file's name, else csv)"), "csv|json" },
  { "entity", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &entity_name, N_ ("What a row is (default: partner)"),
    N_ ("ENTITY") },
  { "map", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &maps,
    N_ ("Where columns go; others are left out (default: from the headers)"), N_ ("COLUMN=FIELD,...") },
  { "set", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &sets, N_ ("Values for rows that do not give them"),
    N_ ("FIELD=VALUE,...") },
  { "dry-run", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_ ("Only tell what would happen"), NULL },
  { "skip-bad", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &skip_bad, N_ ("Leave bad rows out and tell them"), NULL },
  { "allow-duplicates", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &allow_duplicates,
    N_ ("Add rows that the file or the register has already"), NULL },
  { NULL },
};

static const char *const verdicts[] = { "new", "duplicate", "known", "bad" };

/* Splits "A=b,C=d" at commas; a part without "=" belongs to the value before it ("countries=FRA,TGO"). */
static char **
split_assignments (char **given)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; given != NULL && given[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (given[i], ",", -1);
    guint first = list->len;
    for (guint j = 0; parts[j] != NULL; j++) {
      if (strchr (parts[j], '=') != NULL || list->len == first) {
        g_ptr_array_add (list, g_strdup (parts[j]));
      } else {
        char *last = g_ptr_array_index (list, list->len - 1);
        list->pdata[list->len - 1] = g_strconcat (last, ",", parts[j], NULL);
        g_free (last);
      }
    }
  }
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

static gboolean
are_text (char **list)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (!g_utf8_validate (list[i], -1, NULL))
      return FALSE;
  return TRUE;
}

static gboolean
choose_format (const char *path, LiaisonImportFormat *chosen, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (format != NULL && strcmp (format, "csv") != 0 && strcmp (format, "json") != 0) {
    liaison_cli_set_usage_error (error, _ ("--format takes csv or json"));
    return FALSE;
  }
  if (format != NULL)
    *chosen = strcmp (format, "json") == 0 ? LIAISON_IMPORT_JSON : LIAISON_IMPORT_CSV;
  else
    *chosen = g_str_has_suffix (lower, ".json") ? LIAISON_IMPORT_JSON : LIAISON_IMPORT_CSV;
  return TRUE;
}

/* Names of partners of the register, folded, with their family: "FAMILY\nNAME". */
static GHashTable *
read_known_names (LiaisonCli *cli, GError **error)
{
  g_autoptr (GHashTable) families = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LiaisonQuery) partner_query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (LiaisonQuery) name_query = liaison_query_new (&liaison_entity_partner_name);
  g_autoptr (GPtrArray) partners = liaison_store_fetch (cli->store, partner_query, error);
  g_autoptr (GPtrArray) names = NULL;

  if (partners == NULL)
    return NULL;
  liaison_query_where (name_query, "type", LIAISON_QUERY_IS, g_variant_new_string ("official"));
  names = liaison_store_fetch (cli->store, name_query, error);
  if (names == NULL)
    return NULL;
  for (guint i = 0; i < partners->len; i++) {
    LiaisonPartner *partner = g_ptr_array_index (partners, i);
    g_hash_table_insert (families, &partner->record.id, partner->family);
  }
  for (guint i = 0; i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    const char *family = g_hash_table_lookup (families, &name->partner);
    g_autofree char *key = liaison_import_name_key (name->text);
    if (family != NULL)
      g_hash_table_add (known, g_strconcat (family, "\n", key, NULL));
  }
  return g_steal_pointer (&known);
}

typedef struct {
  LiaisonCli *cli;
  GHashTable *known;
} Lookup;

static char *
find_code_cb (const LiaisonVocabulary *vocabulary, const char *text, gpointer data)
{
  return liaison_cli_find_code (vocabulary, text, ((Lookup *) data)->cli);
}

static gboolean
is_known_cb (const LiaisonRecord *record, const char *folded_name, gpointer data)
{
  const Lookup *lookup = data;
  g_autofree char *key = NULL;

  if (record->entity != &liaison_entity_partner || folded_name == NULL)
    return FALSE;
  key = g_strconcat (((const LiaisonPartner *) record)->family, "\n", folded_name, NULL);
  return g_hash_table_contains (lookup->known, key);
}

static void
progress_cb (double fraction, gpointer data)
{
  liaison_cli_progress (data, fraction);
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  char *contents;
  gsize length;

  if (g_file_get_contents (path, &contents, &length, &local))
    return g_bytes_new_take (contents, length);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* A field that the options name and the entity does not have is wrong usage; one that the file names is a bad file. */
static void
judge_error (const LiaisonImportOptions *import, GError **error, GError *local)
{
  if (g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
    if (import->format == LIAISON_IMPORT_CSV)
      liaison_cli_set_usage_error (error, "%s", local->message);
    else
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, local->message);
    g_error_free (local);
    return;
  }
  g_propagate_error (error, local);
}

static LiaisonImportPlan *
make_plan (LiaisonCli *cli, const char *path, const LiaisonImportOptions *import, GError **error)
{
  g_autoptr (GHashTable) known = read_known_names (cli, error);
  g_autoptr (GBytes) bytes = known != NULL ? read_file (path, error) : NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  LiaisonImportOptions read = *import;
  Lookup lookup = { cli, known };
  LiaisonImportPlan *plan;
  GError *local = NULL;

  if (bytes == NULL)
    return NULL;
  read.file_name = shown;
  read.find_code = find_code_cb;
  read.is_known = is_known_cb;
  read.lookup_data = &lookup;
  read.progress = progress_cb;
  read.progress_data = cli;
  liaison_cli_begin_work (cli, _ ("Reading"));
  plan = liaison_import_plan_new (bytes, &read, cli->cancellable, &local);
  liaison_cli_end_work (cli);
  if (plan == NULL)
    judge_error (import, error, local);
  return plan;
}

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

static const char *
name_row (const LiaisonImportPlan *plan, const LiaisonImportRow *row)
{
  for (guint i = row->first; i < row->first + row->count; i++) {
    const LiaisonRecord *record = g_ptr_array_index (plan->records, i);
    if (record->entity == &liaison_entity_partner_name)
      return ((const LiaisonPartnerName *) record)->text;
  }
  return "";
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
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/* @set: (nullable): what was committed */
static void
print_json (LiaisonCli *cli, const LiaisonImportPlan *plan, const LiaisonChangeSet *set)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_text (builder, "file", plan->file_name);
  liaison_cli_add_boolean (builder, "dry_run", dry_run);
  liaison_cli_add_integer (builder, "added", liaison_import_plan_count_to_add (plan));
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    liaison_cli_add_integer (builder, verdicts[i], plan->counts[i]);
  if (set != NULL)
    liaison_cli_add_id (builder, "change_set", &set->id);
  add_columns (builder, plan);
  add_problems (builder, plan);
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
    static const char *const labels[] = { N_ ("new"), N_ ("twice in the file"), N_ ("in the register already"),
                                          N_ ("bad") };
    g_autofree char *line = g_strdup_printf ("%u", row->line);
    liaison_cli_table_add (rows, line, _ (labels[row->verdict]), name_row (plan, row), NULL);
  }
  liaison_cli_table_print (rows);
}

static void
print_text (const LiaisonImportPlan *plan)
{
  guint added = liaison_import_plan_count_to_add (plan);

  if (dry_run)
    print_preview (plan);
  liaison_cli_print (dry_run ? ngettext ("%u row would be added", "%u rows would be added", added)
                             : ngettext ("%u row added", "%u rows added", added),
                     added);
  if (plan->counts[LIAISON_ROW_DUPLICATE] > 0)
    liaison_cli_print (
        ngettext ("%u row is in the file twice", "%u rows are in the file twice", plan->counts[LIAISON_ROW_DUPLICATE]),
        plan->counts[LIAISON_ROW_DUPLICATE]);
  if (plan->counts[LIAISON_ROW_KNOWN] > 0)
    liaison_cli_print (ngettext ("%u row is in the register already", "%u rows are in the register already",
                                 plan->counts[LIAISON_ROW_KNOWN]),
                       plan->counts[LIAISON_ROW_KNOWN]);
  if (plan->counts[LIAISON_ROW_BAD] > 0)
    liaison_cli_print (ngettext ("%u bad row left out", "%u bad rows left out", plan->counts[LIAISON_ROW_BAD]),
                       plan->counts[LIAISON_ROW_BAD]);
  for (guint i = 0; i < plan->problems->len && i < PROBLEMS_TOLD; i++) {
    g_autofree char *sentence = describe_problem (plan, g_ptr_array_index (plan->problems, i));
    liaison_cli_note ("%s", sentence);
  }
  if (plan->problems->len > PROBLEMS_TOLD)
    liaison_cli_note (_ ("and %u more"), plan->problems->len - PROBLEMS_TOLD);
}

static gboolean
commit (LiaisonCli *cli, const LiaisonImportPlan *plan, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = liaison_import_plan_to_change_set (plan);
  gboolean wanted = !dry_run && !liaison_change_set_is_empty (set);

  if (wanted && !liaison_cli_commit (cli, set, error)) {
    g_prefix_error (error, "%s: ", plan->file_name);
    return FALSE;
  }
  if (cli->json)
    print_json (cli, plan, wanted ? set : NULL);
  else
    print_text (plan);
  return TRUE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_auto (GStrv) mapping = split_assignments (maps);
  g_auto (GStrv) fixed = split_assignments (sets);
  LiaisonImportOptions import = { .skip_bad = skip_bad, .keep_duplicates = allow_duplicates };
  g_autoptr (LiaisonImportPlan) plan = NULL;

  import.entity = liaison_cli_find_entity (entity_name != NULL ? entity_name : "partner", error);
  if (import.entity == NULL || !choose_format (arguments[0], &import.format, error))
    return FALSE;
  if (!are_text (mapping) || !are_text (fixed)) {
    liaison_cli_set_usage_error (error, _ ("--map and --set take UTF-8"));
    return FALSE;
  }
  import.mapping = maps != NULL ? (const char *const *) mapping : NULL;
  import.fixed = (const char *const *) fixed;
  if (!g_file_test (arguments[0], G_FILE_TEST_EXISTS)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is no file %s"), arguments[0]);
    return FALSE;
  }
  if (!liaison_cli_open (cli, dry_run ? LIAISON_STORE_READ_ONLY : LIAISON_STORE_READ_WRITE, error))
    return FALSE;
  plan = make_plan (cli, arguments[0], &import, error);
  return plan != NULL && commit (cli, plan, error);
}

const LiaisonCommand liaison_command_import = {
  .name = "import",
  .arguments = N_ (
      "FILE [--format csv|json] [--map COLUMN=FIELD,...] [--set FIELD=VALUE,...] [--dry-run] [--skip-bad]"),
  .summary = N_ ("Bring the rows of a file into the register"),
  .details = N_ ("All of it or nothing, unless --skip-bad is given; one “undo” takes it back. What is wrong is told "
                 "with file, line "
                 "and column. Partners with a name the register has already, in the same family, are left out."),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
