// SPDX-License-Identifier: GPL-3.0-or-later
// Two partners made one: the change set that does it.
#include "liaison-partner-merge-private.h"

#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_pending (gpointer data)
{
  LiaisonMergePending *pending = data;

  liaison_record_unref (pending->before);
  liaison_record_unref (pending->after);
  g_free (pending);
}

static void
clear_work (LiaisonMergeWork *work)
{
  g_clear_pointer (&work->by_id, g_hash_table_unref);
  g_clear_pointer (&work->pending, g_ptr_array_unref);
  g_clear_pointer (&work->inserts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonMergeWork, clear_work)

/** liaison_merge_pending: Returns: (transfer none): what becomes of @record, which others may have changed already */
LiaisonMergePending *
liaison_merge_pending (LiaisonMergeWork *work, LiaisonRecord *record)
{
  LiaisonMergePending *pending = g_hash_table_lookup (work->by_id, &record->id);

  if (pending != NULL)
    return pending;
  pending = g_new0 (LiaisonMergePending, 1);
  pending->before = liaison_record_ref (record);
  pending->after = liaison_record_copy (record);
  g_ptr_array_add (work->pending, pending);
  g_hash_table_insert (work->by_id, &pending->before->id, pending);
  return pending;
}

/** liaison_merge_count: Notes that one more record of @entity changes hands. */
void
liaison_merge_count (LiaisonMergeWork *work, const LiaisonEntity *entity, gboolean doubled)
{
  GArray *moves = work->merge->moves;
  LiaisonMergeMove fresh = { .entity = entity };
  guint i = 0;

  while (i < moves->len && g_array_index (moves, LiaisonMergeMove, i).entity != entity)
    i++;
  if (i == moves->len)
    g_array_append_val (moves, fresh);
  if (doubled)
    g_array_index (moves, LiaisonMergeMove, i).doubled++;
  else
    g_array_index (moves, LiaisonMergeMove, i).moved++;
}

/** liaison_merge_find: Returns: (transfer full) (nullable): the records of @entity whose @field is @id */
GPtrArray *
liaison_merge_find (LiaisonMergeWork *work, const LiaisonEntity *entity, const LiaisonField *field, const LiaisonId *id,
                    LiaisonTrash trash, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  liaison_query_where (query, field->name, LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id->bytes, sizeof id->bytes, 1));
  query->trash = trash;
  return liaison_store_fetch (work->store, query, error);
}

/* When a field of a record was last changed, in the time of its stamps. */
static gint64
read_stamp (LiaisonStore *store, const LiaisonRecord *record, const LiaisonField *field)
{
  gint64 changed = liaison_db_integer (
      store, NULL, "SELECT coalesce (max (stamp_time), 0) FROM head WHERE entity = ? AND record = ? AND field = ?",
      "iis", (gint64) record->entity->number, record->row, field->name);

  return MAX (changed, (gint64) record->stamp.time);
}

static gboolean
is_newer (const LiaisonField *field, gpointer user_data)
{
  LiaisonMergeWork *work = user_data;

  return read_stamp (work->store, work->merge->other, field) > read_stamp (work->store, work->merge->keep, field);
}

static LiaisonRecord *
read_partner (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_partner, id, error);

  if (record == NULL || record->trashed_at == 0)
    return g_steal_pointer (&record);
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("what is in the trash cannot be merged"));
  return NULL;
}

static gboolean
read_partners (LiaisonStore *store, LiaisonPartnerMerge *merge, const LiaisonId *keep, const LiaisonId *other,
               GError **error)
{
  if (liaison_id_equal (keep, other)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("these are one and the same partner"));
    return FALSE;
  }
  merge->keep = read_partner (store, keep, error);
  merge->other = merge->keep != NULL ? read_partner (store, other, error) : NULL;
  if (merge->other == NULL)
    return FALSE;
  merge->keep_title = liaison_store_title (store, &liaison_entity_partner, keep, error);
  merge->other_title = merge->keep_title != NULL ? liaison_store_title (store, &liaison_entity_partner, other, error)
                                                 : NULL;
  return merge->other_title != NULL;
}

static gboolean
choose (LiaisonMergeWork *work, const char *const *takes, GError **error)
{
  LiaisonPartnerMerge *merge = work->merge;

  merge->choices = liaison_merge_choices (merge->keep, merge->other, is_newer, work);
  for (guint i = 0; takes != NULL && takes[i] != NULL; i++) {
    if (strcmp (takes[i], LIAISON_MERGE_NAMES "=keep") == 0)
      merge->names_other = FALSE;
    else if (strcmp (takes[i], LIAISON_MERGE_NAMES "=other") == 0)
      merge->names_other = TRUE;
    else if (!liaison_merge_choose (merge->choices, takes[i], error))
      return FALSE;
  }
  return TRUE;
}

/* The partner that stays, with what was chosen; of two code names the second is kept among the names, which nobody sees
 * beside a code name. */
static gboolean
merge_fields (LiaisonMergeWork *work, GError **error)
{
  LiaisonPartnerMerge *merge = work->merge;
  LiaisonMergePending *keep = liaison_merge_pending (work, merge->keep);
  LiaisonMergePending *other = liaison_merge_pending (work, merge->other);
  const char *lost;

  other->trash = TRUE;
  liaison_record_unref (keep->after);
  keep->after = liaison_merge_fields (merge->keep, merge->other, merge->choices);
  lost = ((LiaisonPartner *) merge->other)->code_name;
  if (g_strcmp0 (lost, ((LiaisonPartner *) keep->after)->code_name) == 0)
    lost = ((LiaisonPartner *) merge->keep)->code_name;
  if (lost != NULL && g_strcmp0 (lost, ((LiaisonPartner *) keep->after)->code_name) != 0) {
    LiaisonRecord *name = liaison_record_new (&liaison_entity_partner_name);
    ((LiaisonPartnerName *) name)->partner = merge->keep->id;
    g_ptr_array_add (work->inserts, name);
    if (!liaison_record_set_text (name, "text", lost, error) || !liaison_record_set_text (name, "type", "alias", error))
      return FALSE;
  }
  return TRUE;
}

static void
read_titles (LiaisonMergeWork *work, const LiaisonRecord *record)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    const LiaisonEntity *target = field->target != NULL ? liaison_entities_find (field->target) : NULL;
    const LiaisonId *id = target != NULL ? liaison_record_reference (record, field) : NULL;
    char *title = id != NULL && !liaison_id_is_nil (id) ? liaison_store_title (work->store, target, id, NULL) : NULL;
    if (title != NULL)
      g_hash_table_insert (work->merge->titles, g_memdup2 (id, sizeof *id), title);
  }
}

static void
make_set (LiaisonMergeWork *work)
{
  LiaisonChangeSet *set = work->merge->set;

  for (guint i = 0; i < work->inserts->len; i++)
    liaison_change_set_insert (set, work->inserts->pdata[i]);
  for (guint i = 0; i < work->pending->len; i++) {
    const LiaisonMergePending *pending = work->pending->pdata[i];
    liaison_change_set_update (set, pending->before, pending->after);
  }
  for (guint i = 0; i < work->pending->len; i++) {
    const LiaisonMergePending *pending = work->pending->pdata[i];
    if (pending->trash && pending->before->trashed_at == 0)
      liaison_change_set_edit (set, LIAISON_EDIT_TRASH, pending->before->entity, &pending->before->id);
  }
}

/** liaison_partner_merge_free: Frees @merge with its change set. */
void
liaison_partner_merge_free (LiaisonPartnerMerge *merge)
{
  g_clear_pointer (&merge->keep, liaison_record_unref);
  g_clear_pointer (&merge->other, liaison_record_unref);
  g_clear_pointer (&merge->result, liaison_record_unref);
  g_clear_pointer (&merge->choices, g_array_unref);
  g_clear_pointer (&merge->moves, g_array_unref);
  g_clear_pointer (&merge->titles, g_hash_table_unref);
  g_clear_pointer (&merge->set, liaison_change_set_unref);
  g_free (merge->keep_title);
  g_free (merge->other_title);
  g_free (merge);
}

/**
 * liaison_store_merge_partners:
 * @keep: the partner that stays
 * @other: the one that goes
 * @takes: (nullable) (array zero-terminated=1): what to take otherwise than by default; see liaison_merge_choose() and
 * %LIAISON_MERGE_NAMES
 * @error: %LIAISON_ERROR_NOT_FOUND, %LIAISON_ERROR_INVALID for a partner and itself or a wrong choice,
 * %LIAISON_ERROR_REFUSED for one in the trash
 *
 * Returns: (transfer full) (nullable): what merging would do; nothing is written
 */
LiaisonPartnerMerge *
liaison_store_merge_partners (LiaisonStore *store, const LiaisonId *keep, const LiaisonId *other,
                              const char *const *takes, GError **error)
{
  g_autoptr (LiaisonPartnerMerge) merge = g_new0 (LiaisonPartnerMerge, 1);
  g_auto (LiaisonMergeWork) work = { .store = store, .merge = merge };
  g_auto (LiaisonLifted) lifted = { 0 };

  work.pending = g_ptr_array_new_with_free_func (free_pending);
  work.by_id = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  work.inserts = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  merge->moves = g_array_new (FALSE, TRUE, sizeof (LiaisonMergeMove));
  merge->titles = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  merge->set = liaison_change_set_new ("Merged two partners", NULL);
  /* Names behind a code name move too, unseen. */
  if (!liaison_lifted_begin (&lifted, store, error) || !read_partners (store, merge, keep, other, error) ||
      !choose (&work, takes, error) || !merge_fields (&work, error) || !liaison_merge_names (&work, error) ||
      !liaison_merge_contacts (&work, error) || !liaison_merge_links (&work, error) ||
      !liaison_merge_parent (&work, error))
    return NULL;
  merge->result = liaison_record_ref (liaison_merge_pending (&work, merge->keep)->after);
  read_titles (&work, merge->keep);
  read_titles (&work, merge->other);
  make_set (&work);
  return g_steal_pointer (&merge);
}
