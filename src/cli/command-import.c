// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl import: a file into the register, whole or not at all, as one change that one undo takes back.
#include "liaison-cli-import.h"

#include "liaison-blobs.h"
#include "liaison-cli-values.h"
#include "liaison-cli-whole.h"
#include "liaison-error.h"
#include "liaison-import-letters.h"
#include "liaison-import-memory.h"
#include "liaison-partner.h"
#include "liaison-store-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *format;
static char *entity_name;
static char **maps;
static char **sets;
static char *key;
static char *trashed;
static char *encoding;
static char *separator;
static char *header;
static gboolean dry_run;
static gboolean skip_bad;
static gboolean allow_duplicates;
static gboolean match_names;
static char **not_linked;

static const GOptionEntry options[] = {
  { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format,
    N_ ("csv, communications, vcard, ical or json (default: from the end of the file's name and its header, else csv)"),
    "csv|communications|vcard|ical|json" },
  { "entity", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &entity_name, N_ ("What a row is (default: partner)"),
    N_ ("ENTITY") },
  { "map", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &maps,
    N_ ("Where columns go; others are left out (default: from the headers). “last” does as with the last list of such "
        "columns"),
    N_ ("COLUMN=FIELD,...|last") },
  { "set", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &sets, N_ ("Values for rows that do not give them"),
    N_ ("FIELD=VALUE,...") },
  { "key", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &key,
    N_ ("Update the partners that have the same name, acronym, email, phone, id or other FIELD"), N_ ("FIELD") },
  { "trashed", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &trashed,
    N_ ("What matches a row and lies in the trash: restore it, add a new one or skip the row (default: new, with "
        "--key: "
        "restore)"),
    "restore|new|skip" },
  { "encoding", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &encoding,
    N_ ("utf-8 (default; a byte order mark of UTF-16 is heeded), auto, windows-1252, windows-1256, windows-1251, "
        "utf-16le or utf-16be"),
    N_ ("NAME") },
  { "separator", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &separator,
    N_ ("What parts the columns: comma, semicolon, tab or bar (default: found out)"), N_ ("NAME") },
  { "header", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &header,
    N_ ("The line that names the columns, or none (default: found out)"), N_ ("LINE|none") },
  { "dry-run", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_ ("Only tell what would happen"), NULL },
  { "skip-bad", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &skip_bad, N_ ("Leave bad rows out and tell them"), NULL },
  { "allow-duplicates", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &allow_duplicates,
    N_ ("Add rows that the file or the register has already"), NULL },
  { "match-names", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &match_names,
    N_ ("Of a calendar: take who attends for the partner with that name, not only by e-mail"), NULL },
  { "not", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &not_linked,
    N_ ("Of a calendar: that attendee is not the partner that was found; may be given again"), N_ ("KEY") },
  { NULL },
};

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
  static const struct {
    const char *name;
    const char *suffix;
    LiaisonImportFormat format;
  } formats[] = {
    { "csv", ".csv", LIAISON_IMPORT_CSV },     { "json", ".json", LIAISON_IMPORT_JSON },
    { "vcard", ".vcf", LIAISON_IMPORT_VCARD }, { "vcf", ".vcard", LIAISON_IMPORT_VCARD },
    { "ical", ".ics", LIAISON_IMPORT_ICAL },   { "ics", ".ical", LIAISON_IMPORT_ICAL },
    { "vcs", ".vcs", LIAISON_IMPORT_ICAL },    { "communications", "\n", LIAISON_IMPORT_COMMUNICATIONS }
  };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  *chosen = LIAISON_IMPORT_CSV;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (format != NULL ? strcmp (format, formats[i].name) == 0 : g_str_has_suffix (lower, formats[i].suffix)) {
      *chosen = formats[i].format;
      return TRUE;
    }
  if (format == NULL)
    return TRUE;
  liaison_cli_set_usage_error (error, _ ("--format takes csv, communications, vcard, ical or json"));
  return FALSE;
}

/* The place of @text among @names; %FALSE where it is none of them. */
static gboolean
choose (const char *text, const char *const *names, guint *chosen)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], text) == 0) {
      *chosen = i;
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_reading (LiaisonImportOptions *import, GError **error)
{
  static const char *const separators[] = { "comma", "semicolon", "tab", "bar", NULL };
  gint64 line;
  guint chosen = 0;

  import->encoding = import->format == LIAISON_IMPORT_VCARD || import->format == LIAISON_IMPORT_ICAL
                         ? LIAISON_ENCODING_DETECT
                         : LIAISON_ENCODING_UTF8;
  if (encoding != NULL && !liaison_encoding_parse (encoding, &import->encoding)) {
    liaison_cli_set_usage_error (error, _ ("--encoding takes utf-8, auto, windows-1252, windows-1256, windows-1251, "
                                           "utf-16le or utf-16be"));
    return FALSE;
  }
  if (separator != NULL && !choose (separator, separators, &chosen)) {
    liaison_cli_set_usage_error (error, _ ("--separator takes comma, semicolon, tab or bar"));
    return FALSE;
  }
  import->separator = separator != NULL ? ",;\t|"[chosen] : '\0';
  if (header == NULL)
    return TRUE;
  import->header = -1;
  if (strcmp (header, "none") == 0)
    return TRUE;
  if (!g_ascii_string_to_signed (header, 10, 1, G_MAXINT, &line, NULL)) {
    liaison_cli_set_usage_error (error, _ ("--header takes the number of a line, or none"));
    return FALSE;
  }
  import->header = (int) line;
  return TRUE;
}

static gboolean
is_key (const char *name)
{
  static const char *const keys[] = { "name", "acronym", "email", "phone", "id", NULL };
  const LiaisonField *field = liaison_entity_field (&liaison_entity_partner, name);

  return g_strv_contains (keys, name) ||
         (field != NULL && (field->type == LIAISON_FIELD_TEXT || field->type == LIAISON_FIELD_INTEGER));
}

static gboolean
read_matching (LiaisonImportOptions *import, GError **error)
{
  static const char *const policies[] = { "restore", "new", "skip", NULL };
  gboolean knows_all = import->format == LIAISON_IMPORT_ICAL || import->format == LIAISON_IMPORT_COMMUNICATIONS;
  guint policy = key != NULL || knows_all ? LIAISON_TRASHED_RESTORE : LIAISON_TRASHED_NEW;

  if (key != NULL && !is_key (key)) {
    liaison_cli_set_usage_error (error, _ ("--key takes name, acronym, email, phone, id or a text field of partners"));
    return FALSE;
  }
  if (key != NULL && import->entity != &liaison_entity_partner && import->format != LIAISON_IMPORT_JSON) {
    liaison_cli_set_usage_error (error, _ ("--key is for partners"));
    return FALSE;
  }
  if (key != NULL && import->format == LIAISON_IMPORT_ICAL) {
    liaison_cli_set_usage_error (error, _ ("the meetings of a calendar are matched by their UID alone"));
    return FALSE;
  }
  if ((key != NULL || entity_name != NULL || sets != NULL) && import->format == LIAISON_IMPORT_COMMUNICATIONS) {
    liaison_cli_set_usage_error (error,
                                 _ ("communications are letters, matched by their reference: --entity, --set and "
                                    "--key are for other lists"));
    return FALSE;
  }
  if ((match_names || not_linked != NULL) && import->format != LIAISON_IMPORT_ICAL) {
    liaison_cli_set_usage_error (error, _ ("--match-names and --not are for calendars"));
    return FALSE;
  }
  if (trashed != NULL && !choose (trashed, policies, &policy)) {
    liaison_cli_set_usage_error (error, _ ("--trashed takes restore, new or skip"));
    return FALSE;
  }
  import->key = key;
  import->trashed = (LiaisonTrashedPolicy) policy;
  import->match_names = match_names;
  return TRUE;
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

/* A list of which nothing else is said may be one of letters: its header tells. */
static void
recognise (const char *path, LiaisonImportOptions *import)
{
  g_autoptr (GBytes) bytes = NULL;

  if (format != NULL || import->format != LIAISON_IMPORT_CSV || entity_name != NULL || maps != NULL || sets != NULL ||
      key != NULL)
    return;
  bytes = read_file (path, NULL);
  import->file_name = path;
  if (bytes != NULL && liaison_import_is_letters (bytes, import))
    import->format = LIAISON_IMPORT_COMMUNICATIONS;
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

/* As the plan takes who was not found after all. */
static char **
sign_people (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; not_linked != NULL && not_linked[i] != NULL; i++)
    g_strv_builder_take (builder, g_strconcat ("-", not_linked[i], NULL));
  return g_strv_builder_end (builder);
}

static LiaisonImportPlan *
make_plan (LiaisonCli *cli, const char *path, const LiaisonImportOptions *import, GError **error)
{
  LiaisonSource source = liaison_store_as_source (cli->store);
  gboolean is_calendar = import->format == LIAISON_IMPORT_ICAL;
  g_autoptr (LiaisonImportLookup)
      lookup = liaison_import_lookup_new (&source, is_calendar ? "email" : import->key, error);
  g_auto (GStrv) people = sign_people ();
  g_autoptr (GBytes) bytes = lookup != NULL ? read_file (path, error) : NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  LiaisonImportOptions read = *import;
  LiaisonImportPlan *plan;
  GError *local = NULL;

  if (bytes == NULL)
    return NULL;
  read.file_name = shown;
  read.find_code = liaison_import_lookup_code;
  read.lookup_data = lookup;
  read.lookup = lookup;
  read.people = (const char *const *) people;
  read.progress = progress_cb;
  read.progress_data = cli;
  liaison_cli_begin_work (cli, _ ("Reading"));
  plan = liaison_import_plan_new (bytes, &read, cli->cancellable, &local);
  liaison_cli_end_work (cli);
  if (plan == NULL)
    judge_error (import, error, local);
  return plan;
}

/* What was chosen for the last list with the columns of the file at @path. */
static LiaisonImportMemory *
recall (LiaisonCli *cli, const char *path, const LiaisonImportOptions *import, GError **error)
{
  LiaisonImportOptions read = *import;
  g_autoptr (GBytes) bytes = read_file (path, error);
  g_autoptr (GPtrArray) columns = NULL;
  g_autofree char *place = NULL, *text = NULL;
  LiaisonImportMemory *memory;
  int line;

  read.file_name = path;
  columns = bytes != NULL ? liaison_import_guess_columns (bytes, &read, NULL, &line, error) : NULL;
  if (columns == NULL)
    return NULL;
  place = liaison_import_memory_place (columns);
  text = liaison_store_get_local (cli->store, place, NULL);
  memory = text != NULL ? liaison_import_memory_read (text) : NULL;
  if (memory == NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("no list with the columns of %s was imported yet"),
                 path);
  return memory;
}

/* Keeps where the columns went, for the next list like it. */
static void
remember (LiaisonCli *cli, const LiaisonImportPlan *plan, const LiaisonImportOptions *import)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *place = liaison_import_memory_place (plan->columns);
  g_auto (GStrv) mapping = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < plan->columns->len; i++) {
    const LiaisonImportColumn *column = g_ptr_array_index (plan->columns, i);
    if (column->target != NULL)
      g_strv_builder_take (builder, g_strdup_printf ("#%u=%s", i + 1, column->target));
  }
  mapping = g_strv_builder_end (builder);
  text = liaison_import_memory_write ((const char *const *) mapping, import->fixed, import->key);
  liaison_store_set_local (cli->store, place, text, NULL);
}

static char *
store_content_cb (GBytes *bytes, const char *media_type, gpointer data, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  gint64 size;

  return liaison_store_add_blob (data, stream, media_type, &size, error);
}

static gboolean
commit (LiaisonCli *cli, const LiaisonImportPlan *plan, const LiaisonImportOptions *import, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = NULL;
  gboolean wanted;

  if (!dry_run) {
    set = liaison_import_plan_to_change_set (plan, store_content_cb, cli->store, error);
    if (set == NULL)
      return FALSE;
  }
  wanted = set != NULL && !liaison_change_set_is_empty (set);
  if (wanted && !liaison_cli_commit (cli, set, error)) {
    g_prefix_error (error, "%s: ", plan->file_name);
    return FALSE;
  }
  if (wanted && import->format == LIAISON_IMPORT_CSV && import->mapping != NULL)
    remember (cli, plan, import);
  if (cli->json)
    liaison_cli_import_print_json (cli, plan, wanted ? set : NULL, dry_run);
  else
    liaison_cli_import_print_text (plan, dry_run);
  return TRUE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_auto (GStrv) mapping = split_assignments (maps);
  g_auto (GStrv) fixed = split_assignments (sets);
  LiaisonImportOptions import = { .skip_bad = skip_bad, .keep_duplicates = allow_duplicates };
  g_autoptr (LiaisonImportMemory) memory = NULL;
  g_autoptr (LiaisonImportPlan) plan = NULL;

  import.entity = liaison_cli_find_entity (entity_name != NULL ? entity_name : "partner", error);
  if (import.entity == NULL || !choose_format (arguments[0], &import.format, error) || !read_reading (&import, error))
    return FALSE;
  recognise (arguments[0], &import);
  if (!read_matching (&import, error))
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
  if (maps != NULL && strcmp (maps[0], "last") == 0) {
    memory = recall (cli, arguments[0], &import, error);
    if (memory == NULL)
      return FALSE;
    import.mapping = (const char *const *) memory->mapping;
    import.fixed = sets != NULL ? import.fixed : (const char *const *) memory->fixed;
    import.key = key != NULL ? key : memory->key;
  }
  if (import.format == LIAISON_IMPORT_JSON && !dry_run && sets == NULL && key == NULL) {
    g_autoptr (GBytes) bytes = read_file (arguments[0], error);
    g_autofree char *name = g_path_get_basename (arguments[0]);
    if (bytes == NULL)
      return FALSE;
    if (liaison_cli_can_import_whole (cli, bytes))
      return liaison_cli_import_whole (cli, bytes, name, error);
  }
  plan = make_plan (cli, arguments[0], &import, error);
  return plan != NULL && commit (cli, plan, &import, error);
}

const LiaisonCommand liaison_command_import = {
  .name = "import",
  .arguments = N_ ("FILE [--format csv|communications|vcard|ical|json] [--map COLUMN=FIELD,...] [--set "
                   "FIELD=VALUE,...] [--key FIELD] "
                   "[--dry-run] [--skip-bad]"),
  .summary = N_ ("Bring the rows of a file into the register"),
  .details = N_ (
      "All of it or nothing, unless --skip-bad is given; one “undo” takes it back. What is wrong is told "
      "with file, line "
      "and column. Partners with a name the register has already, in the same family, are left out; with "
      "--key they are updated: "
      "what a row leaves empty stays as it is. Meetings of a calendar are known by their UID: a later revision "
      "updates or cancels them. Who attends is found by e-mail, by name only with --match-names; nobody is "
      "added to the partners. Lists of letters as the public communications database exports them are known by their "
      "header: letters are matched by their reference, mandates by their short names, and what the office "
      "edited by hand stays."),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
