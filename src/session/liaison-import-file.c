// SPDX-License-Identifier: GPL-3.0-or-later
// What a file to import looks like. Needs no register; a thread of its own reads it.
#include "liaison-session-import.h"

#include "liaison-error.h"
#include "liaison-import-letters.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What has more cannot be held in memory together with its records on a small laptop. */
#define MAX_BYTES (G_GINT64_CONSTANT (1) << 30)

/* What is asked for: a file, or another look at one that was read. */
typedef struct {
  GFile *file;
  LiaisonImportFile *old;
  char separator;
  LiaisonEncoding encoding;
  int header;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_clear_object (&question->file);
  g_clear_pointer (&question->old, liaison_import_file_unref);
  g_free (question);
}

/** liaison_import_file_ref: Returns: @file */
LiaisonImportFile *
liaison_import_file_ref (LiaisonImportFile *file)
{
  g_atomic_ref_count_inc (&file->refs);
  return file;
}

/** liaison_import_file_unref: Gives one reference back. */
void
liaison_import_file_unref (LiaisonImportFile *file)
{
  if (!g_atomic_ref_count_dec (&file->refs))
    return;
  g_clear_pointer (&file->bytes, g_bytes_unref);
  g_clear_pointer (&file->columns, g_ptr_array_unref);
  g_clear_pointer (&file->samples, g_ptr_array_unref);
  g_free (file->name);
  g_free (file);
}

/* What a file is by its name or, where that says nothing, by how it begins. */
static LiaisonImportFormat
find_format (const char *name, GBytes *bytes)
{
  static const struct {
    const char *suffix;
    LiaisonImportFormat format;
  } suffixes[] = { { ".json", LIAISON_IMPORT_JSON },   { ".csv", LIAISON_IMPORT_CSV },
                   { ".tsv", LIAISON_IMPORT_CSV },     { ".vcf", LIAISON_IMPORT_VCARD },
                   { ".vcard", LIAISON_IMPORT_VCARD }, { ".ics", LIAISON_IMPORT_ICAL },
                   { ".ical", LIAISON_IMPORT_ICAL },   { ".vcs", LIAISON_IMPORT_ICAL } };
  g_autofree char *lower = g_ascii_strdown (name, -1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i].suffix))
      return suffixes[i].format;
  while (size > 0 && g_ascii_isspace (*data)) {
    data++;
    size--;
  }
  if (size > 11 && g_ascii_strncasecmp (data, "BEGIN:VCARD", 11) == 0)
    return LIAISON_IMPORT_VCARD;
  if (size > 15 && g_ascii_strncasecmp (data, "BEGIN:VCALENDAR", 15) == 0)
    return LIAISON_IMPORT_ICAL;
  return size > 0 && *data == '{' && !g_str_has_suffix (lower, ".txt") ? LIAISON_IMPORT_JSON : LIAISON_IMPORT_CSV;
}

static gboolean
look_at_rows (LiaisonImportFile *file, GError **error)
{
  LiaisonImportOptions options = {
    .file_name = file->name, .separator = file->separator, .header = file->header, .encoding = file->encoding
  };
  g_autoptr (LiaisonCsvReader)
      reader = liaison_csv_reader_new (file->bytes, file->name, file->separator, file->encoding, error);

  if (reader == NULL)
    return FALSE;
  file->separator = options.separator = liaison_csv_reader_separator (reader);
  /* The columns of a list of letters are known: nobody need say where they go. */
  if (liaison_import_is_letters (file->bytes, &options)) {
    file->format = LIAISON_IMPORT_COMMUNICATIONS;
    return TRUE;
  }
  file->columns = liaison_import_guess_columns (file->bytes, &options, &file->samples, &file->header, error);
  return file->columns != NULL;
}

static LiaisonImportFile *
look_at (GBytes *bytes, const char *name, const Question *question, GError **error)
{
  g_autoptr (LiaisonImportFile) file = g_new0 (LiaisonImportFile, 1);

  g_atomic_ref_count_init (&file->refs);
  file->bytes = g_bytes_ref (bytes);
  file->name = g_strdup (name);
  file->separator = question->separator;
  file->header = question->header;
  file->encoding = question->encoding;
  if (file->encoding == LIAISON_ENCODING_DETECT) {
    gsize size;
    const char *data = g_bytes_get_data (bytes, &size);
    file->encoding = data != NULL ? liaison_encoding_guess (data, size) : LIAISON_ENCODING_UTF8;
  }
  if (g_bytes_get_size (bytes) == 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s is empty"), name);
    return NULL;
  }
  file->format = find_format (name, bytes);
  /* Each line of a card or a calendar may be written in another way. */
  if (file->format == LIAISON_IMPORT_VCARD || file->format == LIAISON_IMPORT_ICAL)
    file->encoding = LIAISON_ENCODING_DETECT;
  if (file->format == LIAISON_IMPORT_CSV && !look_at_rows (file, error))
    return NULL;
  return g_steal_pointer (&file);
}

static LiaisonImportFile *
read_file (const Question *question, GCancellable *cancellable, GError **error)
{
  GFile *file = question->file;
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME
                                                  "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GBytes) bytes = NULL;
  const char *name;

  if (info == NULL)
    return NULL;
  name = g_file_info_get_display_name (info);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s is not a file"), name);
    return NULL;
  }
  if (g_file_info_get_size (info) > MAX_BYTES) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s is too large: over 1 GB"), name);
    return NULL;
  }
  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  return bytes != NULL ? look_at (bytes, name, question, error) : NULL;
}

static void
answer_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  g_autoptr (GError) error = NULL;
  LiaisonImportFile *file = question->old != NULL
                                ? look_at (question->old->bytes, question->old->name, question, &error)
                                : read_file (question, cancellable, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) liaison_import_file_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start (Question *question, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, liaison_import_file_open);
  g_task_set_task_data (task, question, free_question);
  g_task_run_in_thread (task, answer_in_thread);
}

void
liaison_import_file_open (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->file = g_object_ref (file);
  question->encoding = LIAISON_ENCODING_DETECT;
  start (question, cancellable, callback, user_data);
}

void
liaison_import_file_reopen (LiaisonImportFile *file, char separator, LiaisonEncoding encoding, int header,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->old = liaison_import_file_ref (file);
  question->separator = separator;
  question->encoding = encoding;
  question->header = header;
  start (question, cancellable, callback, user_data);
}

/** liaison_import_file_open_finish: Returns: (transfer full) (nullable): the file */
LiaisonImportFile *
liaison_import_file_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
