// SPDX-License-Identifier: GPL-3.0-or-later
// One change to many partners, made on the writer's thread.
#include "liaison-session-bulk.h"

/* Reading them is a small part of the work, writing to the disk is not counted. */
#define READING_SHARE 0.1
#define TOLD_SHARE    0.9

/* @store: of the thread that runs it */
typedef struct {
  LiaisonBulkKind kind;
  char *field;
  char *value;
  char *label;
  GArray *rows;
  LiaisonImportMeter *meter;
  LiaisonStore *store;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  if (work->store != NULL)
    liaison_store_set_progress (work->store, NULL, NULL);
  g_free (work->field);
  g_free (work->value);
  g_free (work->label);
  g_array_unref (work->rows);
  g_clear_pointer (&work->meter, liaison_import_meter_unref);
  g_free (work);
}

static void
commit_progress_cb (guint64 done, guint64 total, gpointer data)
{
  if (total > 0)
    liaison_import_meter_set_fraction (data,
                                       READING_SHARE + (TOLD_SHARE - READING_SHARE) * (double) done / (double) total);
}

static LiaisonChangeSet *
make_changes (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  const LiaisonBulk bulk = { work->kind, work->field, work->value, work->label };

  work->store = store;
  if (work->meter != NULL)
    liaison_store_set_progress (store, commit_progress_cb, work->meter);
  return liaison_bulk_change_set (store, &bulk, work->rows, error);
}

/** liaison_session_bulk: Changes many partners at once; see #LiaisonBulk. */
void
liaison_session_bulk (LiaisonSession *self, const LiaisonBulk *bulk, GArray *rows, LiaisonImportMeter *meter,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->kind = bulk->kind;
  work->field = g_strdup (bulk->field);
  work->value = g_strdup (bulk->value);
  work->label = g_strdup (bulk->label);
  work->rows = g_array_ref (rows);
  work->meter = meter != NULL ? liaison_import_meter_ref (meter) : NULL;
  liaison_session_change (self, make_changes, work, free_work, cancellable, callback, user_data);
}

static gpointer
read_counts (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_tag_counts (store, data, error);
}

/** liaison_session_tag_counts: Asks which tags the partners @rows have. */
void
liaison_session_tag_counts (LiaisonSession *self, GArray *rows, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  liaison_session_read (self, read_counts, g_array_ref (rows), (GDestroyNotify) g_array_unref,
                        (GDestroyNotify) g_hash_table_unref, cancellable, callback, user_data);
}

/** liaison_session_tag_counts_finish: Returns: (transfer full) (nullable) (element-type utf8 guint): the tags */
GHashTable *
liaison_session_tag_counts_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
