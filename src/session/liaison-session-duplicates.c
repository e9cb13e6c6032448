// SPDX-License-Identifier: GPL-3.0-or-later
// Partners that are in the register twice: finding them, telling them apart, making them one.
#include "liaison-session-duplicates.h"

typedef struct {
  guint limit;
  LiaisonImportMeter *meter;
  GPtrArray *records;
} Finding;

typedef struct {
  LiaisonId keep;
  LiaisonId other;
  char **takes;
} Pair;

static void
free_finding (gpointer data)
{
  Finding *finding = data;

  g_clear_pointer (&finding->meter, liaison_import_meter_unref);
  g_clear_pointer (&finding->records, g_ptr_array_unref);
  g_free (finding);
}

static void
free_pair (gpointer data)
{
  Pair *pair = data;

  g_strfreev (pair->takes);
  g_free (pair);
}

static void
free_merge (gpointer merge)
{
  liaison_partner_merge_free (merge);
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

static Pair *
new_pair (const LiaisonId *keep, const LiaisonId *other, const char *const *takes)
{
  Pair *pair = g_new0 (Pair, 1);

  pair->keep = *keep;
  pair->other = *other;
  pair->takes = g_strdupv ((char **) takes);
  return pair;
}

static void
progress_cb (guint64 done, guint64 total, gpointer meter)
{
  liaison_import_meter_set_fraction (meter, total > 0 ? (double) done / (double) total : 0);
}

static gpointer
find_duplicates (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Finding *finding = data;
  GPtrArray *found;

  liaison_store_set_progress (store, progress_cb, finding->meter);
  found = liaison_store_duplicates (store, LIAISON_MATCH_POSSIBLE, finding->limit, error);
  liaison_store_set_progress (store, NULL, NULL);
  return found;
}

static gpointer
find_similar (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Finding *finding = data;

  return liaison_store_similar (store, finding->records, LIAISON_MATCH_POSSIBLE, finding->limit, error);
}

static LiaisonChangeSet *
make_not_duplicate (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Pair *pair = data;

  return liaison_store_not_duplicate (store, &pair->keep, &pair->other, error);
}

static gpointer
preview_merge (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Pair *pair = data;

  return liaison_store_merge_partners (store, &pair->keep, &pair->other, (const char *const *) pair->takes, error);
}

static LiaisonChangeSet *
make_merge (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Pair *pair = data;
  g_autoptr (LiaisonPartnerMerge)
      merge = liaison_store_merge_partners (store, &pair->keep, &pair->other, (const char *const *) pair->takes, error);

  return merge != NULL ? liaison_change_set_ref (merge->set) : NULL;
}

void
liaison_session_find_duplicates (LiaisonSession *self, guint limit, LiaisonImportMeter *meter,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Finding *finding = g_new0 (Finding, 1);

  finding->limit = limit;
  finding->meter = liaison_import_meter_ref (meter);
  liaison_session_read (self, find_duplicates, finding, free_finding, unref_array, cancellable, callback, user_data);
}

/** liaison_session_find_duplicates_finish: Returns: (transfer full) (nullable): the pairs */
GPtrArray *
liaison_session_find_duplicates_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

void
liaison_session_find_similar (LiaisonSession *self, GPtrArray *records, guint limit, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  Finding *finding = g_new0 (Finding, 1);

  finding->limit = limit;
  finding->records = g_ptr_array_ref (records);
  liaison_session_read (self, find_similar, finding, free_finding, unref_array, cancellable, callback, user_data);
}

/** liaison_session_find_similar_finish: Returns: (transfer full) (nullable): the pairs */
GPtrArray *
liaison_session_find_similar_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

void
liaison_session_tell_apart (LiaisonSession *self, const LiaisonId *first, const LiaisonId *second,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_change (self, make_not_duplicate, new_pair (first, second, NULL), free_pair, NULL, callback,
                          user_data);
}

void
liaison_session_preview_merge (LiaisonSession *self, const LiaisonId *keep, const LiaisonId *other,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, preview_merge, new_pair (keep, other, NULL), free_pair, free_merge, cancellable, callback,
                        user_data);
}

/** liaison_session_preview_merge_finish: Returns: (transfer full) (nullable): what would be done */
LiaisonPartnerMerge *
liaison_session_preview_merge_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

void
liaison_session_merge_partners (LiaisonSession *self, const LiaisonId *keep, const LiaisonId *other,
                                const char *const *takes, GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_change (self, make_merge, new_pair (keep, other, takes), free_pair, NULL, callback, user_data);
}
