// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a period, coverage of partners met, and the records behind a number.
#include "liaison-session-insight.h"

#include "liaison-csv.h"
#include "liaison-directory.h"
#include "liaison-error.h"
#include "liaison-insight-table.h"
#include "liaison-read-titles.h"
#include "liaison-whole-file.h"

/** What any of them asks. */
typedef struct {
  LiaisonFiguresWish figures;
  LiaisonCoverageWish coverage;
  char *family;
  char *place;
  const LiaisonEntity *entity;
  GArray *ids;
  GPtrArray *table;
  GFile *file;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_free (question->family);
  g_free (question->place);
  g_clear_pointer (&question->ids, g_array_unref);
  g_clear_pointer (&question->table, g_ptr_array_unref);
  g_clear_object (&question->file);
  g_free (question);
}

static gpointer
read_figures (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_figures (store, &((const Question *) data)->figures, error);
}

static gpointer
read_coverage (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_coverage (store, &((const Question *) data)->coverage, error);
}

static gpointer
read_partners (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_store_coverage_partners (store, &question->coverage, question->family, question->place, error);
}

/* Adds one record and the names it needs; what is gone meanwhile is left out. */
static gboolean
add_record (LiaisonRecordSet *set, LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id,
            GError **error)
{
  g_autoptr (GError) local = NULL;
  LiaisonRecord *record = liaison_store_get (store, entity, id, &local);
  char *title;

  if (record == NULL && g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    return TRUE;
  if (record == NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  g_ptr_array_add (set->records, record);
  title = liaison_store_title (store, entity, id, error);
  if (title == NULL)
    return FALSE;
  g_hash_table_insert (set->titles, g_memdup2 (id, sizeof *id), title);
  return liaison_read_titles_add (set->titles, store, record, error);
}

static gpointer
read_records (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (LiaisonRecordSet) set = g_new0 (LiaisonRecordSet, 1);

  g_atomic_ref_count_init (&set->refs);
  set->records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  set->titles = liaison_read_titles_new ();
  for (guint i = 0; i < question->ids->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !add_record (set, store, question->entity, &g_array_index (question->ids, LiaisonId, i), error))
      return NULL;
  return g_steal_pointer (&set);
}

static gboolean
fill_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_csv_write_table (stream, ((const Question *) data)->table, cancellable, error);
}

static gpointer
write_table (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_whole_file_write (question->file, fill_cb, data, cancellable, error) ? g_object_ref (question->file)
                                                                                      : NULL;
}

/** liaison_record_set_ref: Returns: @set */
LiaisonRecordSet *
liaison_record_set_ref (LiaisonRecordSet *set)
{
  g_atomic_ref_count_inc (&set->refs);
  return set;
}

/** liaison_record_set_unref: Gives one reference back. */
void
liaison_record_set_unref (LiaisonRecordSet *set)
{
  if (!g_atomic_ref_count_dec (&set->refs))
    return;
  g_clear_pointer (&set->records, g_ptr_array_unref);
  g_clear_pointer (&set->titles, g_hash_table_unref);
  g_free (set);
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

/** liaison_session_figures: Asks for the numbers of a period; @wish: checked */
void
liaison_session_figures (LiaisonSession *self, const LiaisonFiguresWish *wish, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->figures = *wish;
  liaison_session_read (self, read_figures, question, free_question, (GDestroyNotify) liaison_figures_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_figures_finish: Returns: (transfer full) (nullable): the numbers */
LiaisonFigures *
liaison_session_figures_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_coverage: Asks how many partners were met where. */
void
liaison_session_coverage (LiaisonSession *self, const LiaisonCoverageWish *wish, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->coverage = *wish;
  liaison_session_read (self, read_coverage, question, free_question, (GDestroyNotify) liaison_coverage_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_coverage_finish: Returns: (transfer full) (nullable): all of it */
LiaisonCoverage *
liaison_session_coverage_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_coverage_partners: Asks who is counted in a cell; see liaison_store_coverage_partners(). */
void
liaison_session_coverage_partners (LiaisonSession *self, const LiaisonCoverageWish *wish, const char *family,
                                   const char *place, GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->coverage = *wish;
  question->family = g_strdup (family);
  question->place = g_strdup (place);
  liaison_session_read (self, read_partners, question, free_question, unref_array, cancellable, callback, user_data);
}

/** liaison_session_coverage_partners_finish: Returns: (transfer full) (nullable) (element-type LiaisonCoveragePartner)
 */
GPtrArray *
liaison_session_coverage_partners_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_record_set: Asks for some records; @ids: (element-type LiaisonId): nobody changes it any more */
void
liaison_session_record_set (LiaisonSession *self, const LiaisonEntity *entity, GArray *ids, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->entity = entity;
  question->ids = g_array_ref (ids);
  liaison_session_read (self, read_records, question, free_question, (GDestroyNotify) liaison_record_set_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_record_set_finish: Returns: (transfer full) (nullable): what is there of them */
LiaisonRecordSet *
liaison_session_record_set_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

static gpointer
read_letter (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const LiaisonMoment today = liaison_moment_today ();

  return liaison_store_letter (store, data, &today, error);
}

/** liaison_session_letter: Asks for one letter, its signatories and replies. */
void
liaison_session_letter (LiaisonSession *self, const LiaisonId *id, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, read_letter, g_memdup2 (id, sizeof *id), g_free,
                        (GDestroyNotify) liaison_letter_details_unref, cancellable, callback, user_data);
}

/** liaison_session_letter_finish: Returns: (transfer full) (nullable): the letter */
LiaisonLetterDetails *
liaison_session_letter_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

static void
write_rows (LiaisonSession *self, GPtrArray *table, GFile *file, GCancellable *cancellable,
            GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->table = table;
  question->file = g_object_ref (file);
  liaison_session_read (self, write_table, question, free_question, g_object_unref, cancellable, callback, user_data);
}

/** liaison_session_write_figures: Writes them as they are shown. */
void
liaison_session_write_figures (LiaisonSession *self, LiaisonFigures *figures, GFile *file, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  write_rows (self, liaison_figures_table (figures), file, cancellable, callback, user_data);
}

/** liaison_session_write_coverage: Writes regions and countries. */
void
liaison_session_write_coverage (LiaisonSession *self, LiaisonCoverage *coverage, GFile *file, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  write_rows (self, liaison_coverage_table (coverage, TRUE), file, cancellable, callback, user_data);
}

/** liaison_session_insight_written: Returns: whether the file is complete */
gboolean
liaison_session_insight_written (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GFile) file = liaison_session_finish (self, result, error);

  return file != NULL;
}
