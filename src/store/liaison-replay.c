// SPDX-License-Identifier: GPL-3.0-or-later
// The whole journal, out and in.
#include "liaison-replay.h"

#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-journal.h"

#include <string.h>

/* @number: of the change set being filled in; 0 before the first */
struct _LiaisonReplay {
  LiaisonStore *into;
  LiaisonTransaction transaction;
  LiaisonApply apply;
  gint64 number;
};

static GVariant *
new_bytes (const void *data, gsize size)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, data, size, 1);
}

static GVariant *
new_column (LiaisonRows *rows, int column)
{
  const void *data = sqlite3_column_blob (rows->statement, column);

  return new_bytes (data, (gsize) sqlite3_column_bytes (rows->statement, column));
}

static gboolean
read_id (GVariant *tuple, gsize index, LiaisonId *id)
{
  g_autoptr (GVariant) bytes = g_variant_get_child_value (tuple, index);
  gsize size = 0;
  const void *data = g_variant_get_fixed_array (bytes, &size, 1);

  memset (id, 0, sizeof *id);
  if (size == sizeof id->bytes)
    memcpy (id->bytes, data, size);
  return size == sizeof id->bytes;
}

static gboolean
read_entries (LiaisonStore *store, gint64 set, LiaisonReplayFunc func, gpointer data, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT entity, record, kind, body FROM entry WHERE change_set = ? ORDER BY row", "i", set);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    g_autoptr (GVariant) entry = g_variant_ref_sink (
        g_variant_new ("(u@ayu@ay)", (guint32) liaison_rows_integer (rows, 0), new_column (rows, 1),
                       (guint32) liaison_rows_integer (rows, 2), new_column (rows, 3)));
    func (entry, data, &local);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * liaison_store_read_journal:
 * @func: gets every change set, the first first, each followed by its entries
 */
gboolean
liaison_store_read_journal (LiaisonStore *store, LiaisonReplayFunc func, gpointer data, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error,
                                                   "SELECT seq, id, device, device_seq, stamp_time, author, made_at, "
                                                   "label, argument, undoes, seen FROM change_set ORDER BY seq",
                                                   "");
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    g_autoptr (GVariant) set = g_variant_ref_sink (
        g_variant_new ("(@aytxtsxsms@ay@ay)", new_column (rows, 1), (guint64) liaison_rows_integer (rows, 2),
                       liaison_rows_integer (rows, 3), (guint64) liaison_rows_integer (rows, 4),
                       liaison_rows_text (rows, 5), liaison_rows_integer (rows, 6), liaison_rows_text (rows, 7),
                       liaison_rows_text (rows, 8), new_column (rows, 9), new_column (rows, 10)));
    if (func (set, data, &local))
      read_entries (store, liaison_rows_integer (rows, 0), func, data, &local);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
finish_set (LiaisonReplay *replay, GError **error)
{
  gboolean done = replay->number == 0 || liaison_apply_finish (replay->into, &replay->apply, error);

  liaison_apply_clear (&replay->apply);
  replay->apply = (LiaisonApply) { 0 };
  replay->number = 0;
  return done;
}

static gboolean
add_set (LiaisonReplay *replay, GVariant *set, GError **error)
{
  g_autoptr (GVariant) seen = g_variant_get_child_value (set, 9);
  const char *author, *label, *argument;
  LiaisonId id, undoes;
  gsize size = 0;
  const void *data = g_variant_get_fixed_array (seen, &size, 1);
  gint64 number;

  if (!finish_set (replay, error))
    return FALSE;
  if (!read_id (set, 0, &id)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "a change set has no id");
    return FALSE;
  }
  read_id (set, 8, &undoes);
  liaison_apply_init (&replay->apply, NULL);
  g_variant_get_child (set, 1, "t", &replay->apply.stamp.device);
  g_variant_get_child (set, 2, "x", &number);
  g_variant_get_child (set, 3, "t", &replay->apply.stamp.time);
  g_variant_get_child (set, 4, "&s", &author);
  g_variant_get_child (set, 5, "x", &replay->apply.made_at);
  g_variant_get_child (set, 6, "&s", &label);
  g_variant_get_child (set, 7, "m&s", &argument);
  if (!liaison_db_run (replay->into, error,
                       "INSERT INTO change_set (id, device, device_seq, stamp_time, author, made_at, label, argument, "
                       "undoes, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       "biiisissbd", &id, (gint64) replay->apply.stamp.device, number,
                       (gint64) replay->apply.stamp.time, author, replay->apply.made_at, label, argument, &undoes, data,
                       size))
    return FALSE;
  replay->number = sqlite3_last_insert_rowid (replay->into->db);
  return TRUE;
}

/* The body as the journal reads it, NULL for none; an entry that came from elsewhere may hold anything. */
static gboolean
read_body (LiaisonEditKind kind, GVariant *entry, GVariant **body, GError **error)
{
  g_autoptr (GVariant) bytes = g_variant_get_child_value (entry, 3);
  gsize size = 0;
  const void *data = g_variant_get_fixed_array (bytes, &size, 1);
  const GVariantType *type = kind == LIAISON_EDIT_INSERT ? LIAISON_BODY_INSERT : LIAISON_BODY_CHANGES;
  g_autoptr (GBytes) copy = NULL;
  g_autoptr (GVariant) value = NULL;

  *body = NULL;
  if (size == 0)
    return TRUE;
  copy = g_bytes_new (data, size);
  value = g_variant_ref_sink (g_variant_new_from_bytes (type, copy, FALSE));
  if (!g_variant_is_normal_form (value)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "an entry of the history is damaged");
    return FALSE;
  }
  *body = G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (value) : g_steal_pointer (&value);
  return TRUE;
}

static gboolean
add_entry (LiaisonReplay *replay, GVariant *entry, GError **error)
{
  guint32 number, kind;
  g_autoptr (GVariant) body = NULL;
  g_autoptr (LiaisonRecord) record = NULL;
  const LiaisonEntity *entity;
  gboolean good;
  LiaisonId id;

  g_variant_get_child (entry, 0, "u", &number);
  g_variant_get_child (entry, 2, "u", &kind);
  entity = liaison_entities_find_number (number);
  if (replay->number == 0 || entity == NULL || kind > LIAISON_EDIT_ERASE || !read_id (entry, 1, &id)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, "an entry of the journal names no record");
    return FALSE;
  }
  if (!read_body ((LiaisonEditKind) kind, entry, &body, error))
    return FALSE;
  if (kind == LIAISON_EDIT_INSERT && body != NULL) {
    record = liaison_journal_read_insert (entity, &id, body, error);
    good = record != NULL && liaison_record_validate (record, error) &&
           liaison_apply_insert (replay->into, &replay->apply, record, error);
  } else if (kind == LIAISON_EDIT_ERASE) {
    good = liaison_apply_erase (replay->into, &replay->apply, entity, &id, error);
  } else {
    good = body == NULL ||
           liaison_apply_changes (replay->into, &replay->apply, (LiaisonEditKind) kind, entity, &id, body, error);
  }
  return good &&
         liaison_journal_add_entry (replay->into, replay->number, (LiaisonEditKind) kind, entity, &id, body, error);
}

/**
 * liaison_replay_new:
 * @into: a register without a journal
 * @error: %LIAISON_ERROR_REFUSED where it has one
 *
 * Begins a transaction, which only liaison_replay_finish() keeps.
 */
LiaisonReplay *
liaison_replay_new (LiaisonStore *into, GError **error)
{
  g_autoptr (LiaisonReplay) replay = g_new0 (LiaisonReplay, 1);

  replay->into = into;
  if (!liaison_transaction_begin (&replay->transaction, into, error))
    return NULL;
  if (liaison_db_integer (into, NULL, "SELECT count(*) FROM change_set", "") == 0)
    return g_steal_pointer (&replay);
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, "%s holds something already", into->folder);
  return NULL;
}

/** liaison_replay_free: Frees it; what was not finished is as if it had never been. */
void
liaison_replay_free (LiaisonReplay *replay)
{
  liaison_apply_clear (&replay->apply);
  liaison_transaction_clear (&replay->transaction);
  g_free (replay);
}

/** liaison_replay_add: A #LiaisonReplayFunc whose data is a #LiaisonReplay: plays the item into the register. */
gboolean
liaison_replay_add (GVariant *item, gpointer data, GError **error)
{
  LiaisonReplay *replay = data;

  if (g_variant_is_of_type (item, G_VARIANT_TYPE (LIAISON_REPLAY_SET_TYPE)))
    return add_set (replay, item, error);
  return add_entry (replay, item, error);
}

/** liaison_replay_settle: Ends the last change set: what was played can be read through the register, but is not kept
 * yet. */
gboolean
liaison_replay_settle (LiaisonReplay *replay, GError **error)
{
  return finish_set (replay, error);
}

/** liaison_replay_finish: Keeps what was played. */
gboolean
liaison_replay_finish (LiaisonReplay *replay, GError **error)
{
  return finish_set (replay, error) && liaison_transaction_commit (&replay->transaction, error);
}

/**
 * liaison_store_replay:
 * @from: a register
 * @into: an empty one
 *
 * Plays the whole journal of @from into @into, in one transaction. The tables then hold the same: the journal is
 * enough.
 */
gboolean
liaison_store_replay (LiaisonStore *from, LiaisonStore *into, GError **error)
{
  g_autoptr (LiaisonReplay) replay = liaison_replay_new (into, error);

  return replay != NULL && liaison_store_read_journal (from, liaison_replay_add, replay, error) &&
         liaison_replay_finish (replay, error);
}
