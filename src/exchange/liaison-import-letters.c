// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a list of letters, as the public communications database exports it.
#include "liaison-import-letters.h"

#include "liaison-error.h"
#include "liaison-import-columns.h"
#include "liaison-import-header.h"
#include "liaison-import-json.h"
#include "liaison-import-row.h"
#include "liaison-letter-columns.h"
#include "liaison-letter-merge.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Between two calls of the progress function, and two looks at the cancellable. */
#define ROWS_BETWEEN_CALLS 200

/* @seen: (element-type utf8 guint): the lines of the references before
 * @restored: (element-type LiaisonId): what comes back from the trash
 * @records: (element-type LiaisonRecord): of the row: the letter, then its parts */
typedef struct {
  LiaisonImportPlan *plan;
  const LiaisonImportOptions *options;
  LiaisonLetterColumns columns;
  LiaisonImportRowMaker *maker;
  LiaisonLetterIndex *index;
  GHashTable *seen;
  GHashTable *restored;
  const LiaisonCsvCell *cells;
  LiaisonImportRow row;
  GPtrArray *records;
  GPtrArray *given;
} Import;

static void
problem_cb (int column, const char *message, gpointer data)
{
  const Import *import = data;
  LiaisonCsvPlace place = column >= 0 ? import->cells[column].place : (LiaisonCsvPlace) { import->row.line, 0, 1 };
  const char *name = column >= 0
                         ? ((const LiaisonImportColumn *) g_ptr_array_index (import->plan->columns, column))->name
                         : NULL;

  liaison_import_plan_add_problem (import->plan, &place, name, message);
}

static const char *
cell (const Import *import, LiaisonLetterColumn column)
{
  int index = import->columns.index[column];

  return index >= 0 ? import->cells[index].text : "";
}

static void G_GNUC_PRINTF (2, 3)
note (const Import *import, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  liaison_import_plan_add_note (import->plan, import->row.line, message);
}

/* Makes the letter of the cells whose column takes them as they are. */
static LiaisonCommunication *
make_letter (Import *import)
{
  guint n_cells = import->plan->columns->len;
  g_autofree LiaisonCsvCell *clean = g_memdup2 (import->cells, n_cells * sizeof (LiaisonCsvCell));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) records = NULL;

  for (guint i = 0; i < LIAISON_LETTER_COLUMNS; i++) {
    int index = import->columns.index[i];
    char *text;
    if (index < 0 || liaison_letter_column_target (i) == NULL)
      continue;
    text = liaison_letter_column_clean (i, import->cells[index].text);
    clean[index].text = text;
    clean[index].length = strlen (text);
    g_ptr_array_add (texts, text);
  }
  records = liaison_import_row_maker_make (import->maker, clean, n_cells, problem_cb, import);
  return records != NULL ? (LiaisonCommunication *) liaison_record_ref (g_ptr_array_index (records, 0)) : NULL;
}

/* What no column alone tells: whose reference it is, and that a letter has one. */
static gboolean
check_letter (const Import *import, const LiaisonCommunication *letter)
{
  g_autofree char *message = NULL;
  g_autofree char *country = NULL;
  int column = import->columns.index[LIAISON_LETTER_COLUMN_REFERENCE];

  if (letter->country_code == NULL) {
    problem_cb (column, _ ("a letter needs its reference, such as “AL FRA 3/2021”"), (gpointer) import);
    return FALSE;
  }
  if (letter->victims != LIAISON_INTEGER_UNSET && letter->victims < 0) {
    problem_cb (import->columns.index[LIAISON_LETTER_COLUMN_VICTIMS], _ ("a number of people is not negative"),
                (gpointer) import);
    return FALSE;
  }
  if (strcmp (letter->country_code, "OTH") == 0 || import->options->find_code == NULL)
    return TRUE;
  country = import->options->find_code (&liaison_vocabulary_country, letter->country_code,
                                        import->options->lookup_data);
  if (country != NULL)
    return TRUE;
  message = g_strdup_printf (_ ("“%s” is the code of no country"), letter->country_code);
  problem_cb (column, message, (gpointer) import);
  return FALSE;
}

static void
find_addressee (const Import *import, LiaisonCommunication *letter)
{
  const char *name = letter->addressee_name;
  g_autofree char *country = NULL;

  if (strcmp (letter->country_code, "OTH") != 0) {
    liaison_letter_index_mission (import->index, letter->country_code, &letter->addressee);
    if (name != NULL && import->options->find_code != NULL)
      country = import->options->find_code (&liaison_vocabulary_country, name, import->options->lookup_data);
    if (country != NULL && strcmp (country, letter->country_code) != 0)
      note (import, _ ("the reference is one of %s, the addressee is “%s”"), letter->country_code, name);
    return;
  }
  if (name != NULL && liaison_letter_index_addressee (import->index, name, import->plan->shared, &letter->addressee) ==
                          LIAISON_MATCH_SEVERAL) {
    letter->addressee = (LiaisonId) { { 0 } };
    note (import, _ ("several partners are called “%s”: the letter goes to none of them"), name);
  }
}

static void
add_signatory (const Import *import, const LiaisonCommunication *letter, const LiaisonId *mandate)
{
  LiaisonSignatory *signatory;

  for (guint i = 0; i < import->records->len; i++) {
    const LiaisonRecord *there = g_ptr_array_index (import->records, i);
    if (there->entity == &liaison_entity_signatory &&
        liaison_id_equal (&((const LiaisonSignatory *) there)->mandate, mandate))
      return;
  }
  signatory = (LiaisonSignatory *) liaison_record_new (&liaison_entity_signatory);
  signatory->communication = letter->record.id;
  signatory->mandate = *mandate;
  /* What is in the database was sent, and a letter that was sent was signed that day. */
  signatory->signed_on = letter->sent_on;
  g_ptr_array_add (import->records, signatory);
}

/* "privacy, business": some lists part them by commas, which a few names have themselves. */
static gboolean
add_each (const Import *import, const LiaisonCommunication *letter, const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);
  LiaisonId id;

  if (names[0] == NULL || names[1] == NULL)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    if (liaison_letter_index_mandate (import->index, g_strstrip (names[i]), &id) != LIAISON_MATCH_ONE)
      return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    if (liaison_letter_index_mandate (import->index, names[i], &id) == LIAISON_MATCH_ONE)
      add_signatory (import, letter, &id);
  return TRUE;
}

static void
add_signatories (const Import *import, const LiaisonCommunication *letter)
{
  g_auto (GStrv) names = liaison_letter_names_split (cell (import, LIAISON_LETTER_COLUMN_MANDATES));

  for (guint i = 0; names[i] != NULL; i++) {
    LiaisonId id;
    switch (liaison_letter_index_mandate (import->index, names[i], &id)) {
    case LIAISON_MATCH_ONE:
      add_signatory (import, letter, &id);
      break;
    case LIAISON_MATCH_SEVERAL:
      note (import, _ ("several mandates are called “%.60s”: none was taken"), names[i]);
      break;
    case LIAISON_MATCH_NONE:
    case LIAISON_MATCH_TRASHED:
    default:
      if (!add_each (import, letter, names[i]))
        note (import, _ ("no mandate of the register is called “%.60s”"), names[i]);
    }
  }
}

static guint
count_replies (const Import *import)
{
  g_autofree char *text = liaison_letter_column_clean (LIAISON_LETTER_COLUMN_REPLY_COUNT,
                                                       cell (import, LIAISON_LETTER_COLUMN_REPLY_COUNT));
  guint64 count = 0;

  if (*text != '\0' && !g_ascii_string_to_unsigned (text, 10, 0, 1000, &count, NULL))
    note (import, _ ("“%.40s” is not a number of replies"), text);
  return (guint) count;
}

static void
add_replies (const Import *import, const LiaisonCommunication *letter)
{
  g_autoptr (GString) unread = g_string_new (NULL);
  g_autoptr (GArray) replies = liaison_letter_replies_read (cell (import, LIAISON_LETTER_COLUMN_REPLIES),
                                                            count_replies (import), unread);

  for (guint i = 0; i < replies->len; i++) {
    const LiaisonLetterReply *told = &g_array_index (replies, LiaisonLetterReply, i);
    LiaisonReply *reply = (LiaisonReply *) liaison_record_new (&liaison_entity_reply);
    reply->communication = letter->record.id;
    reply->received_on = told->received_on;
    reply->kind = g_strdup (told->kind);
    /* The database is public. */
    reply->publicity = g_strdup ("public");
    g_ptr_array_add (import->records, reply);
  }
  if (unread->len > 0)
    note (import, _ ("a reply has no day: “%s” is none"), unread->str);
}

static void
give (const Import *import, const LiaisonCommunication *letter, const char *name)
{
  const LiaisonField *field = liaison_entity_field (&liaison_entity_communication, name);

  if (liaison_record_is_set (&letter->record, field) && !g_ptr_array_find (import->given, field, NULL))
    g_ptr_array_add (import->given, (gpointer) field);
}

/* What the row says something about. */
static void
list_given (Import *import, const LiaisonCommunication *letter)
{
  static const char *const parts[] = { "type", "country_code", "number", "year", "addressee" };
  const GPtrArray *given = liaison_import_row_maker_given (import->maker);

  g_ptr_array_set_size (import->given, 0);
  for (guint i = 0; i < given->len; i++)
    g_ptr_array_add (import->given, g_ptr_array_index (given, i));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    give (import, letter, parts[i]);
}

static void
compare (Import *import, const LiaisonCommunication *letter, const LiaisonCommunication *before)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  LiaisonLetterMerge merge = { import->plan, import->options->lookup, import->index, before,
                               letter,       import->given,           parts };
  guint count;

  for (guint i = 1; i < import->records->len; i++)
    g_ptr_array_add (parts, g_ptr_array_index (import->records, i));
  import->row.match = before->record.id;
  import->row.first_change = import->plan->changes->len;
  g_hash_table_insert (import->plan->titles, g_memdup2 (&before->record.id, sizeof (LiaisonId)),
                       liaison_import_letter_title (before));
  if (before->record.trashed_at != 0) {
    liaison_letter_restore (&merge, import->restored);
    /* Whom it goes to comes back with it. */
    if (!liaison_id_is_nil (&before->addressee))
      g_ptr_array_remove (import->given, (gpointer) liaison_entity_field (&liaison_entity_communication, "addressee"));
  }
  count = liaison_letter_merge (&merge);
  import->row.verdict = before->record.trashed_at != 0 ? LIAISON_ROW_TRASHED
                        : count > 0                    ? LIAISON_ROW_UPDATE
                                                       : LIAISON_ROW_UNCHANGED;
  import->row.n_changes = import->plan->changes->len - import->row.first_change;
}

static void
judge (Import *import, LiaisonCommunication *letter)
{
  g_autofree char *reference = liaison_letter_reference (letter, FALSE);
  gpointer line = g_hash_table_lookup (import->seen, reference);
  const LiaisonCommunication *before = liaison_letter_index_find (import->index, letter);

  if (line != NULL) {
    import->row.verdict = LIAISON_ROW_DUPLICATE;
    import->row.same_as_line = GPOINTER_TO_UINT (line);
    g_hash_table_insert (import->plan->titles, g_memdup2 (&letter->record.id, sizeof (LiaisonId)),
                         liaison_import_letter_title (letter));
    import->row.match = letter->record.id;
    return;
  }
  g_hash_table_insert (import->seen, g_steal_pointer (&reference), GUINT_TO_POINTER (import->row.line));
  if (before != NULL) {
    compare (import, letter, before);
    return;
  }
  import->row.count = import->records->len;
  for (guint i = 0; i < import->records->len; i++)
    g_ptr_array_add (import->plan->records, liaison_record_ref (g_ptr_array_index (import->records, i)));
}

static void
take_row (Import *import, const LiaisonCsvCell *cells, guint n_cells)
{
  g_autoptr (LiaisonRecord) record = NULL;
  LiaisonCommunication *letter;

  import->cells = cells;
  import->row = (LiaisonImportRow) { .line = cells[0].place.line, .first = import->plan->records->len };
  g_ptr_array_set_size (import->records, 0);
  if (n_cells < import->plan->columns->len) {
    LiaisonCsvPlace place = { import->row.line, n_cells, 1 };
    g_autofree char *message = g_strdup_printf (_ ("the number of fields is %u where the header has %u"), n_cells,
                                                import->plan->columns->len);
    liaison_import_plan_add_problem (import->plan, &place, NULL, message);
    import->row.verdict = LIAISON_ROW_BAD;
    return;
  }
  letter = make_letter (import);
  record = (LiaisonRecord *) letter;
  if (letter == NULL || !check_letter (import, letter)) {
    import->row.verdict = LIAISON_ROW_BAD;
    return;
  }
  find_addressee (import, letter);
  list_given (import, letter);
  if (liaison_moment_is_set (&letter->sent_on)) {
    LiaisonLetterDelays delays = liaison_letter_index_delays (import->index, letter->type);
    liaison_letter_fill_dates (letter, &delays);
  }
  g_ptr_array_add (import->records, liaison_record_ref (record));
  add_signatories (import, letter);
  add_replies (import, letter);
  judge (import, letter);
}

static gboolean
read_rows (Import *import, LiaisonCsvReader *reader, GCancellable *cancellable, GError **error)
{
  const LiaisonCsvCell *cells;
  guint n_cells;

  for (;;) {
    if (!liaison_csv_reader_next (reader, &cells, &n_cells, NULL)) {
      const LiaisonCsvPlace *place = liaison_csv_reader_error_place (reader);
      import->row = (LiaisonImportRow) { .line = place->line, .verdict = LIAISON_ROW_BAD };
      import->row.first = import->plan->records->len;
      liaison_import_plan_add_problem (import->plan, place, NULL, liaison_csv_reader_error_message (reader));
    } else if (cells == NULL) {
      return TRUE;
    } else if (liaison_import_row_is_empty (cells, n_cells)) {
      continue;
    } else {
      take_row (import, cells, n_cells);
    }
    import->plan->counts[import->row.verdict]++;
    g_array_append_val (import->plan->rows, import->row);
    if (!import->options->skip_bad && liaison_import_plan_fail (import->plan, error))
      return FALSE;
    if (import->plan->rows->len % ROWS_BETWEEN_CALLS == 0 && import->options->progress != NULL)
      import->options->progress (liaison_csv_reader_fraction (reader), import->options->progress_data);
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
  }
}

/* Says where each column goes; the mapping of those that a field takes as they are. */
static char **
map_columns (const Import *import)
{
  static const char *const others[LIAISON_LETTER_COLUMNS] = { [LIAISON_LETTER_COLUMN_MANDATES] = "signatory",
                                                              [LIAISON_LETTER_COLUMN_REPLY_COUNT] = "reply",
                                                              [LIAISON_LETTER_COLUMN_REPLIES] = "reply" };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < LIAISON_LETTER_COLUMNS; i++) {
    int index = import->columns.index[i];
    const char *target = liaison_letter_column_target (i);
    if (index >= 0 && target != NULL)
      g_strv_builder_take (builder, g_strdup_printf ("#%d=%s", index + 1, target));
    else if (index >= 0)
      ((LiaisonImportColumn *) g_ptr_array_index (import->plan->columns, index))->target = g_strdup (others[i]);
  }
  return g_strv_builder_end (builder);
}

/* Where nothing tells whether day or month comes first, the day does: so the United Nations write. */
static void
put_day_first (GPtrArray *targets)
{
  for (guint i = 0; i < targets->len; i++) {
    LiaisonImportTarget *target = g_ptr_array_index (targets, i);
    if (target != NULL && target->order == LIAISON_CONVERT_NONE)
      target->order = LIAISON_CONVERT_DMY;
  }
}

/* The targets of the columns whose cells a field takes; what the others are for is put aside while they are made. */
static GPtrArray *
make_targets (const Import *import, GBytes *bytes, const LiaisonImportOptions *options, GError **error)
{
  GPtrArray *columns = import->plan->columns;
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  GPtrArray *targets;

  for (guint i = 0; i < columns->len; i++) {
    LiaisonImportColumn *column = g_ptr_array_index (columns, i);
    g_ptr_array_add (others, g_steal_pointer (&column->target));
  }
  targets = liaison_import_map_columns (options, columns, error);
  for (guint i = 0; i < columns->len; i++) {
    LiaisonImportColumn *column = g_ptr_array_index (columns, i);
    if (others->pdata[i] != NULL)
      column->target = others->pdata[i];
  }
  if (targets == NULL)
    return NULL;
  liaison_import_settle_dates (bytes, options, import->plan->header, targets);
  put_day_first (targets);
  return targets;
}

static void
clear_import (Import *import)
{
  g_clear_pointer (&import->maker, liaison_import_row_maker_free);
  g_clear_pointer (&import->index, liaison_letter_index_free);
  g_hash_table_unref (import->seen);
  g_hash_table_unref (import->restored);
  g_ptr_array_unref (import->records);
  g_ptr_array_unref (import->given);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, clear_import)

static gboolean
begin (Import *import, GBytes *bytes, LiaisonImportOptions *options, LiaisonCsvReader *reader, GError **error)
{
  const LiaisonImportOptions *given = import->options;
  const LiaisonSource *source = given->lookup != NULL ? liaison_import_lookup_source (given->lookup) : NULL;
  g_auto (GStrv) mapping = NULL;
  g_autoptr (GPtrArray) targets = NULL;

  options->header = liaison_letter_columns_find (bytes, given, &import->columns);
  if (options->header == 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _ ("%s is no list of communications: it needs columns for references and mandates"), given->file_name);
    return FALSE;
  }
  if (!liaison_import_read_header (reader, bytes, options, import->plan->columns, &import->plan->header, error))
    return FALSE;
  mapping = map_columns (import);
  options->mapping = (const char *const *) mapping;
  targets = make_targets (import, bytes, options, error);
  options->mapping = NULL;
  import->maker = targets != NULL ? liaison_import_row_maker_new (options, targets, error) : NULL;
  import->index = import->maker != NULL ? liaison_letter_index_new (source, error) : NULL;
  return import->index != NULL;
}

/** liaison_import_is_letters: Returns: whether @bytes are a list of letters, by its header */
gboolean
liaison_import_is_letters (GBytes *bytes, const LiaisonImportOptions *options)
{
  LiaisonLetterColumns columns;

  return liaison_letter_columns_find (bytes, options, &columns) > 0;
}

/** liaison_import_letter_title: Returns: (transfer full): "JAL AUS 2/2026 · Australia" */
char *
liaison_import_letter_title (const LiaisonCommunication *letter)
{
  g_autofree char *reference = liaison_letter_reference (letter, TRUE);

  return letter->addressee_name != NULL ? g_strdup_printf ("%s \xc2\xb7 %s", reference, letter->addressee_name)
                                        : g_steal_pointer (&reference);
}

/** liaison_import_plan_letters: Fills @plan from a list of letters. */
gboolean
liaison_import_plan_letters (LiaisonImportPlan *plan, GBytes *bytes, const LiaisonImportOptions *options,
                             GCancellable *cancellable, GError **error)
{
  static const char *const fixed[] = { "status=sent", NULL };
  g_autoptr (LiaisonCsvReader)
      reader = liaison_csv_reader_new (bytes, options->file_name, options->separator, options->encoding, error);
  LiaisonImportOptions own = *options;
  g_auto (Import) import = { .plan = plan, .options = options };

  import.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import.restored = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  import.records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  import.given = g_ptr_array_new ();
  if (reader == NULL)
    return FALSE;
  if (options->mapping != NULL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _ ("the columns of a list of communications are known: there is nothing to map"));
    return FALSE;
  }
  own.entity = &liaison_entity_communication;
  own.key = NULL;
  own.fixed = fixed;
  /* No two letters have one reference. */
  plan->keep_duplicates = FALSE;
  if (plan->trashed == LIAISON_TRASHED_NEW)
    plan->trashed = LIAISON_TRASHED_SKIP;
  plan->separator = liaison_csv_reader_separator (reader);
  plan->encoding = liaison_csv_reader_encoding (reader);
  return begin (&import, bytes, &own, reader, error) && read_rows (&import, reader, cancellable, error);
}
