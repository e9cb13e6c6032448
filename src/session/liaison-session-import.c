// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing a file in: what it would add, adding it, taking it back.
#include "liaison-session-import.h"

#include "liaison-blobs.h"
#include "liaison-store-source.h"

/* The meter counts in these. */
#define STEPS 10000

/* What of the work of a commit tells how far it is; writing to the disk does not. */
#define TOLD_SHARE 0.9

struct _LiaisonImportMeter {
  gatomicrefcount refs;
  int steps; /* (atomic) */
};

typedef struct {
  LiaisonImportFile *file;
  char **mapping;
  char **fixed;
  char *key;
  char **people;
  LiaisonImportMeter *meter;
} Planning;

/* @store: of the thread that runs it; @id: of the change set */
typedef struct {
  gatomicrefcount refs;
  LiaisonImportPreview *preview;
  gboolean keep_duplicates;
  LiaisonTrashedPolicy trashed;
  LiaisonImportMeter *meter;
  LiaisonStore *store;
  LiaisonId id;
} Importing;

/** liaison_import_meter_new: Returns: (transfer full): a meter at 0 */
LiaisonImportMeter *
liaison_import_meter_new (void)
{
  LiaisonImportMeter *meter = g_new0 (LiaisonImportMeter, 1);

  g_atomic_ref_count_init (&meter->refs);
  return meter;
}

/** liaison_import_meter_ref: Returns: @meter */
LiaisonImportMeter *
liaison_import_meter_ref (LiaisonImportMeter *meter)
{
  g_atomic_ref_count_inc (&meter->refs);
  return meter;
}

/** liaison_import_meter_unref: Gives one reference back. */
void
liaison_import_meter_unref (LiaisonImportMeter *meter)
{
  if (g_atomic_ref_count_dec (&meter->refs))
    g_free (meter);
}

/** liaison_import_meter_fraction: Returns: from 0 to 1 */
double
liaison_import_meter_fraction (LiaisonImportMeter *meter)
{
  return (double) g_atomic_int_get (&meter->steps) / STEPS;
}

/** liaison_import_preview_ref: Returns: @preview */
LiaisonImportPreview *
liaison_import_preview_ref (LiaisonImportPreview *preview)
{
  g_atomic_ref_count_inc (&preview->refs);
  return preview;
}

/** liaison_import_preview_unref: Gives one reference back. */
void
liaison_import_preview_unref (LiaisonImportPreview *preview)
{
  if (!g_atomic_ref_count_dec (&preview->refs))
    return;
  liaison_import_plan_free (preview->plan);
  g_free (preview->memory);
  g_free (preview->place);
  g_free (preview);
}

/** liaison_import_meter_set_fraction: @fraction: from 0 to 1; for the thread that does the work */
void
liaison_import_meter_set_fraction (LiaisonImportMeter *meter, double fraction)
{
  g_atomic_int_set (&meter->steps, (int) (CLAMP (fraction, 0, 1) * STEPS));
}

static void
free_planning (gpointer data)
{
  Planning *planning = data;

  liaison_import_file_unref (planning->file);
  g_strfreev (planning->mapping);
  g_strfreev (planning->fixed);
  g_free (planning->key);
  g_strfreev (planning->people);
  liaison_import_meter_unref (planning->meter);
  g_free (planning);
}

static void
plan_progress_cb (double fraction, gpointer data)
{
  liaison_import_meter_set_fraction (data, fraction);
}

static gpointer
make_plan (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Planning *planning = data;
  LiaisonSource source = liaison_store_as_source (store);
  g_autoptr (LiaisonImportLookup) lookup = liaison_import_lookup_new (
      &source, planning->file->format == LIAISON_IMPORT_ICAL ? "email" : planning->key, error);
  LiaisonImportOptions options = { .format = planning->file->format,
                                   .file_name = planning->file->name,
                                   .mapping = (const char *const *) planning->mapping,
                                   .fixed = (const char *const *) planning->fixed,
                                   .key = planning->key,
                                   .skip_bad = TRUE,
                                   .header = planning->file->header,
                                   .find_code = liaison_import_lookup_code,
                                   .lookup_data = lookup,
                                   .lookup = lookup,
                                   .people = (const char *const *) planning->people,
                                   .separator = planning->file->separator,
                                   .encoding = planning->file->encoding,
                                   .progress = plan_progress_cb,
                                   .progress_data = planning->meter };
  LiaisonImportPreview *preview;
  LiaisonImportPlan *plan;

  if (lookup == NULL)
    return NULL;
  plan = liaison_import_plan_new (planning->file->bytes, &options, cancellable, error);
  if (plan == NULL)
    return NULL;
  preview = g_new0 (LiaisonImportPreview, 1);
  g_atomic_ref_count_init (&preview->refs);
  preview->plan = plan;
  if (planning->file->columns != NULL && planning->mapping != NULL) {
    preview->place = liaison_import_memory_place (planning->file->columns);
    preview->memory = liaison_import_memory_write ((const char *const *) planning->mapping,
                                                   (const char *const *) planning->fixed, planning->key);
  }
  return preview;
}

/* The worker drops this when it has committed; the task holds another reference. */
static void
unref_importing (gpointer data)
{
  Importing *importing = data;

  if (!g_atomic_ref_count_dec (&importing->refs))
    return;
  liaison_import_preview_unref (importing->preview);
  liaison_import_meter_unref (importing->meter);
  g_free (importing);
}

static void
leave_worker (gpointer data)
{
  Importing *importing = data;

  if (importing->store != NULL)
    liaison_store_set_progress (importing->store, NULL, NULL);
  unref_importing (importing);
}

static void
commit_progress_cb (guint64 done, guint64 total, gpointer data)
{
  if (total > 0)
    liaison_import_meter_set_fraction (data, TOLD_SHARE * (double) done / (double) total);
}

static char *
store_content_cb (GBytes *bytes, const char *media_type, gpointer data, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  gint64 size;

  return liaison_store_add_blob (data, stream, media_type, &size, error);
}

static LiaisonChangeSet *
make_import (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Importing *importing = data;
  LiaisonImportPlan plan = *importing->preview->plan;
  LiaisonChangeSet *set;

  plan.keep_duplicates = importing->keep_duplicates;
  plan.trashed = importing->trashed;
  set = liaison_import_plan_to_change_set (&plan, store_content_cb, store, error);
  if (set == NULL)
    return NULL;
  /* Not worth failing for. */
  if (importing->preview->memory != NULL)
    liaison_store_set_local (store, importing->preview->place, importing->preview->memory, NULL);
  importing->id = set->id;
  importing->store = store;
  liaison_store_set_progress (store, commit_progress_cb, importing->meter);
  return set;
}

static LiaisonChangeSet *
make_inverse (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_invert (store, data, error);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (liaison_session_commit_finish (LIAISON_SESSION (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gpointer
recall (LiaisonStore *store, gpointer place, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = liaison_store_get_local (store, place, error);

  return text != NULL ? liaison_import_memory_read (text) : NULL;
}

void
liaison_session_recall_import (LiaisonSession *self, LiaisonImportFile *file, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, recall, liaison_import_memory_place (file->columns), g_free,
                        (GDestroyNotify) liaison_import_memory_free, cancellable, callback, user_data);
}

/** liaison_session_recall_import_finish: Returns: (transfer full) (nullable): what was chosen; %NULL without an error
 * where such columns were never imported */
LiaisonImportMemory *
liaison_session_recall_import_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

void
liaison_session_plan_import (LiaisonSession *self, LiaisonImportFile *file, const LiaisonImportMemory *choice,
                             LiaisonImportMeter *meter, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Planning *planning = g_new0 (Planning, 1);

  planning->file = liaison_import_file_ref (file);
  planning->mapping = g_strdupv (choice->mapping);
  planning->fixed = g_strdupv (choice->fixed);
  planning->key = g_strdup (choice->key);
  planning->people = g_strdupv (choice->people);
  planning->meter = liaison_import_meter_ref (meter);
  liaison_session_read (self, make_plan, planning, free_planning, (GDestroyNotify) liaison_import_preview_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_plan_import_finish: Returns: (transfer full) (nullable): what the file would add */
LiaisonImportPreview *
liaison_session_plan_import_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

void
liaison_session_import (LiaisonSession *self, LiaisonImportPreview *preview, gboolean keep_duplicates,
                        LiaisonTrashedPolicy trashed, LiaisonImportMeter *meter, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Importing *importing = g_new0 (Importing, 1);

  g_atomic_ref_count_init (&importing->refs);
  importing->preview = liaison_import_preview_ref (preview);
  importing->keep_duplicates = keep_duplicates;
  importing->trashed = trashed;
  importing->meter = liaison_import_meter_ref (meter);
  g_task_set_source_tag (task, liaison_session_import);
  g_task_set_task_data (task, importing, unref_importing);
  g_atomic_ref_count_inc (&importing->refs);
  liaison_session_change (self, make_import, importing, leave_worker, cancellable, imported_cb, task);
}

/** liaison_session_import_finish: Returns: whether the file is in the register */
gboolean
liaison_session_import_finish (LiaisonSession *self, GAsyncResult *result, LiaisonId *change_set, GError **error)
{
  const Importing *importing;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  importing = g_task_get_task_data (G_TASK (result));
  *change_set = importing->id;
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
liaison_session_undo_import (LiaisonSession *self, const LiaisonId *change_set, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  liaison_session_change (self, make_inverse, g_memdup2 (change_set, sizeof *change_set), g_free, NULL, callback,
                          user_data);
}
