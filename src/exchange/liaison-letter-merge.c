// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of a list of letters changes of a letter that the register has.
#include "liaison-letter-merge.h"

#include "liaison-partner.h"

#include <string.h>

static void
add_change (const LiaisonLetterMerge *merge, LiaisonEditKind kind, const LiaisonRecord *before, LiaisonRecord *after)
{
  LiaisonImportChange change = { kind, before != NULL ? liaison_record_ref ((LiaisonRecord *) before) : NULL, after };

  g_array_append_val (merge->plan->changes, change);
}

/* Whether an import gave the field its value; otherwise a person did. */
static gboolean
is_imported (const LiaisonLetterMerge *merge, const LiaisonField *field)
{
  const LiaisonSource *source = liaison_import_lookup_source (merge->lookup);
  g_autofree char *label = source->last_label != NULL ? source->last_label (source->data, &liaison_entity_communication,
                                                                            &merge->before->record.id, field)
                                                      : NULL;

  return g_strcmp0 (label, LIAISON_LABEL_IMPORTED) == 0;
}

static guint
merge_fields (const LiaisonLetterMerge *merge)
{
  const LiaisonRecord *before = &merge->before->record;
  g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
  guint count = 0;

  for (guint i = 0; i < merge->given->len; i++) {
    const LiaisonField *field = g_ptr_array_index (merge->given, i);
    g_autoptr (GVariant) value = NULL;
    if (liaison_record_field_equal (before, &merge->letter->record, field) ||
        (liaison_record_is_set (before, field) && !is_imported (merge, field)))
      continue;
    value = liaison_record_get (&merge->letter->record, field);
    count += liaison_record_set (after, field, value, NULL) ? 1 : 0;
  }
  if (count > 0)
    add_change (merge, LIAISON_EDIT_UPDATE, before, g_steal_pointer (&after));
  return count;
}

static gboolean
is_same_day (const LiaisonMoment *a, const LiaisonMoment *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day;
}

/* Whether the letter has that part, or had it until somebody took it away. */
static LiaisonRecord *
find_part (const GPtrArray *there, const LiaisonRecord *wanted)
{
  for (guint i = 0; there != NULL && i < there->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (there, i);
    if (part->entity != wanted->entity)
      continue;
    if (part->entity == &liaison_entity_signatory
            ? liaison_id_equal (&((LiaisonSignatory *) part)->mandate, &((const LiaisonSignatory *) wanted)->mandate)
            : is_same_day (&((LiaisonReply *) part)->received_on, &((const LiaisonReply *) wanted)->received_on))
      return part;
  }
  return NULL;
}

/* The replies that the letter has, each of which stands for one that the row tells. */
static GPtrArray *
list_replies (const GPtrArray *there)
{
  GPtrArray *replies = g_ptr_array_new ();

  for (guint i = 0; there != NULL && i < there->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (there, i);
    if (part->entity == &liaison_entity_reply)
      g_ptr_array_add (replies, part);
  }
  return replies;
}

static void
insert_part (const LiaisonLetterMerge *merge, const LiaisonRecord *part)
{
  LiaisonRecord *copy = liaison_record_copy (part);

  liaison_record_put_reference (copy, liaison_entity_owner (copy->entity), &merge->before->record.id);
  add_change (merge, LIAISON_EDIT_INSERT, NULL, copy);
}

/* One whose day was not known gets it. */
static gboolean
date_reply (const LiaisonLetterMerge *merge, GPtrArray *undated, const LiaisonReply *wanted)
{
  for (guint i = 0; i < undated->len; i++) {
    LiaisonReply *reply = g_ptr_array_index (undated, i);
    LiaisonRecord *after;
    if (liaison_moment_is_set (&reply->received_on) || reply->record.trashed_at != 0)
      continue;
    after = liaison_record_copy (&reply->record);
    ((LiaisonReply *) after)->received_on = wanted->received_on;
    add_change (merge, LIAISON_EDIT_UPDATE, &reply->record, after);
    g_ptr_array_remove_index (undated, i);
    return TRUE;
  }
  return FALSE;
}

static guint
merge_replies (const LiaisonLetterMerge *merge, const GPtrArray *there)
{
  g_autoptr (GPtrArray) left = list_replies (there);
  guint count = 0;

  /* Those with a day first: a reply without one may be any of the others. */
  for (guint i = 0; i < merge->parts->len; i++) {
    const LiaisonReply *wanted = g_ptr_array_index (merge->parts, i);
    if (wanted->record.entity != &liaison_entity_reply || !liaison_moment_is_set (&wanted->received_on))
      continue;
    if (!g_ptr_array_remove (left, find_part (left, &wanted->record))) {
      if (!date_reply (merge, left, wanted))
        insert_part (merge, &wanted->record);
      count++;
    }
  }
  for (guint i = 0; i < merge->parts->len; i++) {
    const LiaisonReply *wanted = g_ptr_array_index (merge->parts, i);
    if (wanted->record.entity != &liaison_entity_reply || liaison_moment_is_set (&wanted->received_on))
      continue;
    if (left->len > 0) {
      g_ptr_array_remove_index (left, 0);
      continue;
    }
    insert_part (merge, &wanted->record);
    count++;
  }
  return count;
}

static void
restore_record (const LiaisonLetterMerge *merge, GHashTable *restored, const LiaisonRecord *record)
{
  if (record->trashed_at != 0 && g_hash_table_add (restored, g_memdup2 (&record->id, sizeof (LiaisonId))))
    add_change (merge, LIAISON_EDIT_RESTORE, record, NULL);
}

/**
 * liaison_letter_restore:
 * @restored: (element-type LiaisonId): what comes back already
 *
 * Brings the letter back, with what went to the trash together with it, and whom it goes to.
 */
void
liaison_letter_restore (const LiaisonLetterMerge *merge, GHashTable *restored)
{
  const LiaisonRecord *before = &merge->before->record;
  const GPtrArray *there = liaison_letter_index_parts (merge->index, &before->id);
  g_autoptr (LiaisonRecord)
      addressee = liaison_id_is_nil (&merge->before->addressee)
                      ? NULL
                      : liaison_import_lookup_get (merge->lookup, &liaison_entity_partner, &merge->before->addressee);

  restore_record (merge, restored, before);
  for (guint i = 0; there != NULL && i < there->len; i++) {
    const LiaisonRecord *part = g_ptr_array_index (there, i);
    if (part->trashed_at == before->trashed_at)
      restore_record (merge, restored, part);
  }
  if (addressee != NULL && addressee->trashed_at != 0) {
    g_autoptr (GPtrArray)
        names = liaison_import_lookup_parts (merge->lookup, NULL, &addressee->id, addressee->trashed_at);
    restore_record (merge, restored, addressee);
    for (guint i = 0; i < names->len; i++)
      restore_record (merge, restored, g_ptr_array_index (names, i));
  }
}

/** liaison_letter_merge: Returns: how many things change */
guint
liaison_letter_merge (const LiaisonLetterMerge *merge)
{
  const GPtrArray *there = liaison_letter_index_parts (merge->index, &merge->before->record.id);
  guint count = merge_fields (merge);

  for (guint i = 0; i < merge->parts->len; i++) {
    const LiaisonRecord *part = g_ptr_array_index (merge->parts, i);
    if (part->entity != &liaison_entity_signatory || find_part (there, part) != NULL)
      continue;
    insert_part (merge, part);
    count++;
  }
  return count + merge_replies (merge, there);
}
