// SPDX-License-Identifier: GPL-3.0-or-later
// What a row changes of a partner that the register has already.
//
// A row only ever says more: what it leaves empty stays as it is, and a name or contact point that it does not have is
// not taken away. The official name is replaced (in the language that the row gives it), and so is an acronym where
// there is one; aliases, former names and contact points are added to those there are.
#include "liaison-import-merge.h"

#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-relation.h"

#include <string.h>

/* @restored: parts that come back from the trash together with their partner */
typedef struct {
  LiaisonImportPlan *plan;
  LiaisonImportLookup *lookup;
  const LiaisonRecord *before;
  GPtrArray *restored;
} Merge;

static void
add_change (Merge *merge, LiaisonEditKind kind, const LiaisonRecord *before, LiaisonRecord *after)
{
  LiaisonImportChange change = { kind, before != NULL ? liaison_record_ref ((LiaisonRecord *) before) : NULL, after };

  g_array_append_val (merge->plan->changes, change);
}

static void
merge_fields (Merge *merge, const LiaisonRecord *row, GPtrArray *given)
{
  g_autoptr (LiaisonRecord) after = liaison_record_copy (merge->before);
  gboolean differs = FALSE;

  for (guint i = 0; i < given->len; i++) {
    const LiaisonField *field = g_ptr_array_index (given, i);
    g_autoptr (GVariant) value = liaison_record_get (row, field);
    if (liaison_record_field_equal (row, after, field))
      continue;
    differs = liaison_record_set (after, field, value, NULL) || differs;
  }
  if (differs)
    add_change (merge, LIAISON_EDIT_UPDATE, merge->before, g_steal_pointer (&after));
}

/* The parts of @entity that the partner has, with those that come back. */
static GPtrArray *
list_parts (Merge *merge, const LiaisonEntity *entity)
{
  GPtrArray *parts = liaison_import_lookup_parts (merge->lookup, entity, &merge->before->id, 0);

  for (guint i = 0; i < merge->restored->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (merge->restored, i);
    if (part->entity == entity)
      g_ptr_array_add (parts, liaison_record_ref (part));
  }
  return parts;
}

static gboolean
is_same_text (const char *a, const char *b)
{
  g_autofree char *first = liaison_import_name_key (a != NULL ? a : "");
  g_autofree char *second = liaison_import_name_key (b != NULL ? b : "");

  return strcmp (first, second) == 0;
}

/* Which of the names there are says the same or, where the type has one name a language, what the new one replaces. */
static LiaisonPartnerName *
find_name (GPtrArray *names, const LiaisonPartnerName *wanted)
{
  gboolean replaces = strcmp (wanted->type, "official") == 0 || strcmp (wanted->type, "acronym") == 0;
  LiaisonPartnerName *found = NULL;
  guint count = 0;

  for (guint i = 0; i < names->len; i++) {
    LiaisonPartnerName *name = g_ptr_array_index (names, i);
    if (g_strcmp0 (name->type, wanted->type) != 0)
      continue;
    if (is_same_text (name->text, wanted->text) &&
        (wanted->language == NULL || g_strcmp0 (name->language, wanted->language) == 0))
      return name;
    if (replaces && g_strcmp0 (name->language, wanted->language) == 0) {
      found = name;
      count++;
    }
  }
  return count == 1 ? found : NULL;
}

static void
set_if_given (char **member, const char *value)
{
  if (value != NULL && g_strcmp0 (*member, value) != 0)
    g_set_str (member, value);
}

/* Which field of a part names the partner. */
static const LiaisonField *
whole_field (const LiaisonEntity *entity)
{
  return entity == &liaison_entity_relation ? liaison_entity_field (entity, "subject") : liaison_entity_owner (entity);
}

static LiaisonRecord *
copy_part (Merge *merge, const LiaisonRecord *part)
{
  LiaisonRecord *copy = liaison_record_copy (part);

  liaison_record_put_reference (copy, whole_field (copy->entity), &merge->before->id);
  return copy;
}

static void
merge_name (Merge *merge, const LiaisonPartnerName *wanted)
{
  g_autoptr (GPtrArray) names = list_parts (merge, &liaison_entity_partner_name);
  LiaisonPartnerName *name = find_name (names, wanted);
  g_autoptr (LiaisonRecord) after = NULL;
  LiaisonPartnerName *changed;

  if (name == NULL) {
    add_change (merge, LIAISON_EDIT_INSERT, NULL, copy_part (merge, &wanted->record));
    return;
  }
  after = liaison_record_copy (&name->record);
  changed = (LiaisonPartnerName *) after;
  set_if_given (&changed->text, wanted->text);
  set_if_given (&changed->given_name, wanted->given_name);
  set_if_given (&changed->family_name, wanted->family_name);
  if (!liaison_record_equal (&name->record, after))
    add_change (merge, LIAISON_EDIT_UPDATE, &name->record, g_steal_pointer (&after));
}

static gboolean
is_same_contact (const LiaisonContactPoint *a, const LiaisonContactPoint *b)
{
  const char *key = g_strcmp0 (a->type, "phone") == 0 || g_strcmp0 (a->type, "signal") == 0 ? "phone" : "email";
  g_autofree char *first = liaison_import_key_value (key, a->value != NULL ? a->value : "");
  g_autofree char *second = liaison_import_key_value (key, b->value != NULL ? b->value : "");

  return g_strcmp0 (a->type, b->type) == 0 && strcmp (first, second) == 0;
}

static gboolean
is_same_file (Merge *merge, const LiaisonAttachment *there, const LiaisonAttachment *wanted)
{
  const LiaisonSource *source = liaison_import_lookup_source (merge->lookup);
  GBytes *bytes = g_hash_table_lookup (merge->plan->contents, &wanted->record.id);
  g_autoptr (GBytes) stored = NULL;

  if (bytes == NULL || there->hash == NULL || source->file == NULL || there->size != wanted->size)
    return FALSE;
  stored = source->file (source->data, there->hash, NULL);
  return stored != NULL && g_bytes_equal (stored, bytes);
}

/* Whether all that @wanted says, @there says too. */
static gboolean
says_all (const LiaisonRecord *there, const LiaisonRecord *wanted)
{
  const LiaisonField *owner = whole_field (wanted->entity);

  for (guint i = 0; i < wanted->entity->n_fields; i++) {
    const LiaisonField *field = &wanted->entity->fields[i];
    if (field != owner && strcmp (field->name, "classification") != 0 && liaison_record_is_set (wanted, field) &&
        !liaison_record_field_equal (there, wanted, field))
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_part (Merge *merge, const LiaisonRecord *wanted)
{
  g_autoptr (GPtrArray) parts = list_parts (merge, wanted->entity);

  for (guint i = 0; i < parts->len; i++) {
    const LiaisonRecord *there = g_ptr_array_index (parts, i);
    gboolean same;
    if (wanted->entity == &liaison_entity_contact_point)
      same = is_same_contact ((const LiaisonContactPoint *) there, (const LiaisonContactPoint *) wanted);
    else if (wanted->entity == &liaison_entity_attachment)
      same = is_same_file (merge, (const LiaisonAttachment *) there, (const LiaisonAttachment *) wanted);
    else
      same = says_all (there, wanted);
    if (same)
      return TRUE;
  }
  /* What Liaison writes as the note of a card is the summary where there is one. */
  return wanted->entity == &liaison_entity_note &&
         g_strcmp0 (((const LiaisonNote *) wanted)->text, ((const LiaisonPartner *) merge->before)->summary) == 0;
}

static void
merge_record (Merge *merge, const LiaisonRecord *row, const LiaisonRecord *record)
{
  const LiaisonField *owner = whole_field (record->entity);

  if (owner == NULL || !liaison_id_equal (liaison_record_reference (record, owner), &row->id))
    add_change (merge, LIAISON_EDIT_INSERT, NULL, liaison_record_ref ((LiaisonRecord *) record));
  else if (record->entity == &liaison_entity_partner_name)
    merge_name (merge, (const LiaisonPartnerName *) record);
  else if (!has_part (merge, record))
    add_change (merge, LIAISON_EDIT_INSERT, NULL, copy_part (merge, record));
}

/* The partner and what went to the trash together with it, as an undone import did. */
static void
restore (Merge *merge)
{
  add_change (merge, LIAISON_EDIT_RESTORE, merge->before, NULL);
  for (guint i = 0; i < merge->restored->len; i++)
    add_change (merge, LIAISON_EDIT_RESTORE, g_ptr_array_index (merge->restored, i), NULL);
}

/**
 * liaison_import_merge:
 * @plan: whose @changes are added to
 * @before: the partner as the register has it; if it lies in the trash it comes back first
 * @records: the records of the row, its partner first
 * @given: (element-type LiaisonField): the fields of the partner that the row says something about
 *
 * Returns: how many changes it makes, restoring not counted
 */
guint
liaison_import_merge (LiaisonImportPlan *plan, LiaisonImportLookup *lookup, const LiaisonRecord *before,
                      GPtrArray *records, GPtrArray *given)
{
  g_autoptr (GPtrArray) restored = NULL;
  Merge merge = { plan, lookup, before, NULL };
  const LiaisonRecord *row = g_ptr_array_index (records, 0);
  guint first;

  restored = before->trashed_at != 0 ? liaison_import_lookup_parts (lookup, NULL, &before->id, before->trashed_at)
                                     : g_ptr_array_new ();
  merge.restored = restored;
  if (before->trashed_at != 0)
    restore (&merge);
  first = plan->changes->len;
  merge_fields (&merge, row, given);
  for (guint i = 1; i < records->len; i++)
    merge_record (&merge, row, g_ptr_array_index (records, i));
  return plan->changes->len - first;
}
