// SPDX-License-Identifier: GPL-3.0-or-later
// Merging partners of registers made at random: no link is lost, nothing leads to the one that went, one undo takes it
// back. --seed repeats a run.
#include "liaison-backup.h"
#include "liaison-entities.h"
#include "liaison-meeting.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-partner-merge.h"
#include "liaison-relation.h"
#include "store-fixture.h"

#include <string.h>

#define N_PARTNERS 7
#define N_EACH     9

static const LiaisonEntity *const unmade[] = { &liaison_entity_setting, &liaison_entity_device };

static gboolean
is_made (const LiaisonEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (unmade); i++)
    if (unmade[i] == entity)
      return FALSE;
  return TRUE;
}

static gboolean
chance (int per_cent)
{
  return g_test_rand_int_range (0, 100) < per_cent;
}

static const LiaisonId *
pick (GHashTable *ids, const char *entity)
{
  GArray *all = g_hash_table_lookup (ids, entity);

  return all != NULL && all->len > 0 ? &g_array_index (all, LiaisonId, g_test_rand_int_range (0, (int) all->len))
                                     : NULL;
}

static void
fill_reference (LiaisonRecord *record, const LiaisonField *field, GHashTable *ids)
{
  const LiaisonId *id = pick (ids, field->target != NULL ? field->target : "partner");

  if (id != NULL && ((field->flags & LIAISON_FIELD_REQUIRED) != 0 || chance (70)))
    liaison_record_put_reference (record, field, id);
}

static char *
make_text (const LiaisonRecord *record, const LiaisonField *field, GHashTable *ids)
{
  static const char *const texts[] = { "Ana Ruiz",          "ana ruiz",        "Réseau du fleuve", "OMCT",
                                       "+33 1 44 55 66 77", "ana@example.org", "Observatorio" };

  /* What names a partner in its text. */
  if (strcmp (field->name, "query") == 0 ||
      (strcmp (field->name, "value") == 0 && record->entity == &liaison_entity_custom_value)) {
    g_autofree char *id = liaison_id_to_string (pick (ids, "partner"));
    return strcmp (field->name, "query") == 0 ? g_strdup_printf ("{\"parent\": \"%s\"}", id) : g_steal_pointer (&id);
  }
  if (strcmp (field->name, "type") == 0 && record->entity == &liaison_entity_custom_field)
    return g_strdup ("partner");
  if (record->entity == &liaison_entity_custom_field && field->vocabulary == NULL &&
      (field->flags & LIAISON_FIELD_REQUIRED) == 0)
    return NULL;
  if (strcmp (field->name, "entity_name") == 0)
    return g_strdup ("partner");
  if (strcmp (field->name, "about_entity") == 0)
    return g_strdup ("partner");
  if (field->vocabulary != NULL && field->vocabulary->n_terms > 0)
    return g_strdup (field->vocabulary->terms[g_test_rand_int_range (0, (int) field->vocabulary->n_terms)].code);
  if (field->vocabulary != NULL)
    return g_strdup (chance (50) ? "FRA" : "GTM");
  return g_strdup (texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
}

/* What the rules of meetings judge together. */
static const char *const ruled[] = { "ends",          "start_zone",          "end_zone", "recurrence", "recurrence_of",
                                     "recurrence_at", "recurrence_excluded", NULL };

static void
fill (LiaisonRecord *record, GHashTable *ids)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    gboolean required = (field->flags & LIAISON_FIELD_REQUIRED) != 0;
    g_autofree char *text = NULL;
    if (record->entity == &liaison_entity_meeting && g_strv_contains (ruled, field->name))
      continue;
    if (field->type == LIAISON_FIELD_REF) {
      fill_reference (record, field, ids);
      continue;
    }
    if (!required && chance (60))
      continue;
    switch (field->type) {
    case LIAISON_FIELD_INTEGER:
    case LIAISON_FIELD_BOOLEAN:
      liaison_record_put_integer (record, field, 1);
      break;
    case LIAISON_FIELD_DATE:
    case LIAISON_FIELD_MOMENT:
      liaison_record_put_moment (record, field, (LiaisonMoment) { .year = 2020 });
      liaison_record_set_text (record, field->name, chance (50) ? "2021-05-03" : "2023", NULL);
      break;
    case LIAISON_FIELD_TEXT:
    case LIAISON_FIELD_NOTE:
    case LIAISON_FIELD_CODE:
    case LIAISON_FIELD_CODES:
    case LIAISON_FIELD_REF:
    default:
      text = make_text (record, field, ids);
      liaison_record_set_text (record, field->name, text, NULL);
    }
  }
}

static void
remember (GHashTable *ids, const LiaisonRecord *record)
{
  GArray *all = g_hash_table_lookup (ids, record->entity->name);

  if (all == NULL) {
    all = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
    g_hash_table_insert (ids, (gpointer) record->entity->name, all);
  }
  g_array_append_val (all, record->id);
}

/* Partners, and some of everything else that leads to them. */
static void
make_register (LiaisonStore *store, GHashTable *ids)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "test");
  g_autoptr (LiaisonChangeSet) trash = liaison_change_set_new ("Moved %s to the trash", "test");
  g_autoptr (GError) error = NULL;
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++)
    for (guint j = 0; is_made (entities[i]) && j < (i == 0 ? N_PARTNERS : N_EACH); j++) {
      g_autoptr (LiaisonRecord) record = liaison_record_new (entities[i]);
      fill (record, ids);
      if (!liaison_record_validate (record, NULL))
        continue;
      remember (ids, record);
      liaison_change_set_insert (set, record);
      if (i > 0 && chance (10))
        liaison_change_set_edit (trash, LIAISON_EDIT_TRASH, entities[i], &record->id);
    }
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  liaison_store_commit (store, trash, NULL, &error);
  g_assert_no_error (error);
}

/* All records by id. */
static GHashTable *
read_all (LiaisonStore *store)
{
  GHashTable *all = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL,
                                           (GDestroyNotify) liaison_record_unref);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonQuery) query = liaison_query_new (entities[i]);
    g_autoptr (GPtrArray) found = NULL;
    query->trash = LIAISON_TRASH_INCLUDED;
    found = liaison_store_fetch (store, query, NULL);
    for (guint j = 0; j < found->len; j++) {
      LiaisonRecord *record = liaison_record_ref (found->pdata[j]);
      g_hash_table_insert (all, &record->id, record);
    }
  }
  return all;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Every record with what it says, one a line; not what was made since and undone, which lies in the trash. */
static char *
dump (GHashTable *all, GHashTable *known)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    const LiaisonRecord *record = value;
    g_autofree char *id = liaison_id_to_string (&record->id);
    GString *line = g_string_new (record->entity->name);
    if (record->trashed_at != 0 && !g_hash_table_contains (known, &record->id)) {
      g_string_free (line, TRUE);
      continue;
    }
    g_string_append_printf (line, " %s %d", id, record->trashed_at != 0);
    for (guint i = 0; i < record->entity->n_fields; i++) {
      g_autoptr (GVariant) field = liaison_record_get (record, &record->entity->fields[i]);
      g_autofree char *text = liaison_field_write (&record->entity->fields[i], field);
      g_string_append_printf (line, " %s=%s", record->entity->fields[i].name, text);
    }
    g_ptr_array_add (lines, g_string_free (line, FALSE));
  }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static gboolean
leads_to (const LiaisonRecord *record, const LiaisonField *field, const LiaisonId *id)
{
  return field->type == LIAISON_FIELD_REF && liaison_id_equal (liaison_record_reference (record, field), id);
}

static gboolean
leads_anywhere_to (const LiaisonRecord *record, const LiaisonId *id)
{
  for (guint i = 0; i < record->entity->n_fields; i++)
    if (leads_to (record, &record->entity->fields[i], id))
      return TRUE;
  return FALSE;
}

static gboolean
is_between (const LiaisonRecord *record, const LiaisonId *a, const LiaisonId *b)
{
  return (record->entity == &liaison_entity_relation || record->entity == &liaison_entity_not_duplicate) &&
         leads_anywhere_to (record, a) && leads_anywhere_to (record, b);
}

/* Whether a record that is not in the trash says the same: of the same kind, and leading where @wanted leads. */
static gboolean
has_stand_in (GHashTable *after, const LiaisonRecord *wanted)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    const LiaisonRecord *record = value;
    gboolean same = record->entity == wanted->entity && record->trashed_at == 0;
    guint leads = 0;
    for (guint i = 0; same && i < wanted->entity->n_fields; i++) {
      const LiaisonField *field = &wanted->entity->fields[i];
      /* The stand-in kept what it said itself where both said something else. */
      if (field->type == LIAISON_FIELD_REF && liaison_record_is_set (wanted, field) &&
          (field->flags & LIAISON_FIELD_REQUIRED) != 0)
        leads += leads_anywhere_to (record, liaison_record_reference (wanted, field)) ? 0 : 1;
    }
    if (same && leads == 0)
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  GHashTable *before, *after;
  const LiaisonPartnerMerge *merge;
  const LiaisonId *keep, *other;
} Merged;

static void
check_nothing_leads_to_the_other (const Merged *merged)
{
  g_autofree char *other = liaison_id_to_string (merged->other);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, merged->after);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    const LiaisonRecord *record = value;
    if (liaison_id_equal (&record->id, merged->other) || record->entity == &liaison_entity_partner_name)
      continue;
    if (record->trashed_at != 0 && is_between (record, merged->keep, merged->other))
      continue;
    for (guint i = 0; i < record->entity->n_fields; i++) {
      const LiaisonField *field = &record->entity->fields[i];
      if (leads_to (record, field, merged->other))
        g_error ("%s.%s still leads to the one that went", record->entity->name, field->name);
      if (field->type <= LIAISON_FIELD_NOTE && liaison_record_text (record, field) != NULL &&
          strstr (liaison_record_text (record, field), other) != NULL)
        g_error ("%s.%s still names the one that went", record->entity->name, field->name);
    }
  }
}

static void
check_unchanged (const LiaisonRecord *was, const LiaisonRecord *is)
{
  /* Where the one that stays got a code name, titles of meetings call it by that. */
  for (guint i = 0; i < was->entity->n_fields; i++)
    if (strcmp (was->entity->fields[i].name, "title") != 0 &&
        !liaison_record_field_equal (was, is, &was->entity->fields[i]))
      g_error ("%s.%s: what has nothing to do with it was changed", was->entity->name, was->entity->fields[i].name);
}

static void
check_no_link_is_lost (const Merged *merged)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, merged->before);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    const LiaisonRecord *was = value, *is = g_hash_table_lookup (merged->after, &was->id);
    g_assert_nonnull (is);
    if (was->trashed_at != 0 || was->entity == &liaison_entity_partner_name ||
        liaison_id_equal (&was->id, merged->keep) || liaison_id_equal (&was->id, merged->other) ||
        is_between (was, merged->keep, merged->other))
      continue;
    for (guint i = 0; i < was->entity->n_fields; i++) {
      const LiaisonField *field = &was->entity->fields[i];
      if (strcmp (field->name, "represents") != 0 && leads_to (was, field, merged->other) &&
          !leads_to (is, field, merged->keep))
        g_error ("%s.%s: a link was lost", was->entity->name, field->name);
    }
    if (is->trashed_at != 0 && !has_stand_in (merged->after, is))
      g_error ("%s: a record was lost", was->entity->name);
    if (is->trashed_at != 0 && was->entity == &liaison_entity_consent)
      g_error ("a consent was lost");
    if (!leads_anywhere_to (was, merged->other) && !leads_anywhere_to (was, merged->keep) &&
        was->entity != &liaison_entity_custom_value && was->entity != &liaison_entity_saved_list)
      check_unchanged (was, is);
  }
}

/* What is said to move moves; what is said to be double goes; nothing else does. */
static void
check_counts (const Merged *merged)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    guint gone = 0, made = 0, between = 0, doubled = 0, moved = 0, led = 0;
    GHashTableIter iter;
    gpointer value;
    g_hash_table_iter_init (&iter, merged->after);
    while (g_hash_table_iter_next (&iter, NULL, &value)) {
      const LiaisonRecord *is = value, *was = g_hash_table_lookup (merged->before, &is->id);
      if (is->entity != entities[i])
        continue;
      made += was == NULL;
      gone += was != NULL && was->trashed_at == 0 && is->trashed_at != 0;
      between += was != NULL && was->trashed_at == 0 && is_between (was, merged->keep, merged->other);
      led += was != NULL && was->trashed_at == 0 && leads_anywhere_to (was, merged->other) &&
             !liaison_id_equal (&was->id, merged->keep) && !liaison_id_equal (&was->id, merged->other);
    }
    for (guint j = 0; j < merged->merge->moves->len; j++) {
      const LiaisonMergeMove *move = &g_array_index (merged->merge->moves, LiaisonMergeMove, j);
      if (move->entity == entities[i]) {
        doubled = move->doubled;
        moved = move->moved;
      }
    }
    if (entities[i] != &liaison_entity_partner_name)
      g_assert_cmpuint (made, ==, 0);
    if (entities[i] == &liaison_entity_partner)
      gone--; /* the one that went */
    g_assert_cmpuint (gone, ==, doubled + between);
    if (entities[i] == &liaison_entity_contact_point)
      g_assert_cmpuint (moved + doubled, ==, led);
    else if (entities[i] != &liaison_entity_partner_name)
      g_assert_cmpuint (moved, ==, led);
  }
}

static void
check_names (const Merged *merged)
{
  GHashTableIter iter, kept;
  gpointer value, other;

  g_hash_table_iter_init (&iter, merged->before);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    const LiaisonPartnerName *was = value;
    gboolean found = FALSE;
    if (was->record.entity != &liaison_entity_partner_name || was->record.trashed_at != 0 ||
        (!liaison_id_equal (&was->partner, merged->keep) && !liaison_id_equal (&was->partner, merged->other)))
      continue;
    g_hash_table_iter_init (&kept, merged->after);
    while (g_hash_table_iter_next (&kept, NULL, &other)) {
      const LiaisonPartnerName *is = other;
      found = found || (is->record.entity == &liaison_entity_partner_name && is->record.trashed_at == 0 &&
                        liaison_id_equal (&is->partner, merged->keep) && g_ascii_strcasecmp (is->text, was->text) == 0);
    }
    if (!found)
      g_error ("the name %s was lost", was->text);
  }
}

static int
place_of (const LiaisonVocabulary *vocabulary, const char *code)
{
  const LiaisonTermLabel *term = code != NULL ? liaison_vocabulary_find (vocabulary, code) : NULL;

  return term != NULL ? (int) (term - vocabulary->terms) : -1;
}

static void
check_partner (const Merged *merged)
{
  const LiaisonPartner *keep = g_hash_table_lookup (merged->before, merged->keep);
  const LiaisonPartner *other = g_hash_table_lookup (merged->before, merged->other);
  const LiaisonPartner *is = g_hash_table_lookup (merged->after, merged->keep);
  const LiaisonPartner *gone = g_hash_table_lookup (merged->after, merged->other), *up = is;

  g_assert_cmpint (gone->record.trashed_at, !=, 0);
  g_assert_cmpint (place_of (&liaison_vocabulary_classification, is->record.classification), ==,
                   MAX (place_of (&liaison_vocabulary_classification, keep->record.classification),
                        place_of (&liaison_vocabulary_classification, other->record.classification)));
  g_assert_cmpint (place_of (&liaison_vocabulary_risk, is->protection_risk), ==,
                   MAX (place_of (&liaison_vocabulary_risk, keep->protection_risk),
                        place_of (&liaison_vocabulary_risk, other->protection_risk)));
  g_assert_cmpint (is->do_not_contact, ==, keep->do_not_contact || other->do_not_contact);
  g_assert_cmpstr (is->code_name, ==, keep->code_name != NULL ? keep->code_name : other->code_name);
  if (other->sealed_notes != NULL)
    g_assert_nonnull (strstr (is->sealed_notes, other->sealed_notes));
  g_assert_false (liaison_id_equal (&is->intermediary, merged->keep));
  for (guint depth = 0; up != NULL && !liaison_id_is_nil (&up->parent) && depth < 2 * N_PARTNERS; depth++) {
    up = g_hash_table_lookup (merged->after, &up->parent);
    g_assert_false (up != NULL && liaison_id_equal (&up->record.id, merged->keep));
  }
}

static void
undo (LiaisonStore *store, LiaisonId *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonChangeSet) set = liaison_store_invert (store, id, &error);

  g_assert_no_error (error);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  *id = set->id;
}

static void
check_register (LiaisonStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = liaison_store_check (store, &error);

  g_assert_no_error (error);
  /* There is no keys file here, and the attachments have no content. */
  for (guint i = 0; i < problems->len; i++)
    if (strstr (problems->pdata[i], "keys file") == NULL && strstr (problems->pdata[i], "Attachments") == NULL)
      g_error ("%s", (char *) problems->pdata[i]);
}

static void
test_any_register (StoreFixture *fixture, gconstpointer data)
{
  LiaisonStore *store = fixture->store;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  GArray *partners;

  make_register (store, ids);
  partners = g_hash_table_lookup (ids, "partner");
  /* One after the other into the first, so that what was merged is merged again. */
  for (guint i = 1; i < partners->len; i++) {
    Merged merged = { .keep = &g_array_index (partners, LiaisonId, 0),
                      .other = &g_array_index (partners, LiaisonId, i) };
    g_autoptr (GHashTable) before = read_all (store), after = NULL, undone = NULL, redone = NULL;
    g_autofree char *was = dump (before, before), *is = NULL, *back = NULL, *again = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (LiaisonPartnerMerge)
        merge = liaison_store_merge_partners (store, merged.keep, merged.other, NULL, &error);
    LiaisonId last;

    g_assert_no_error (error);
    liaison_store_commit (store, merge->set, NULL, &error);
    g_assert_no_error (error);
    merged.before = before;
    merged.after = after = read_all (store);
    merged.merge = merge;
    check_nothing_leads_to_the_other (&merged);
    check_no_link_is_lost (&merged);
    check_counts (&merged);
    check_names (&merged);
    check_partner (&merged);
    is = dump (after, after);
    last = merge->set->id;
    undo (store, &last);
    undone = read_all (store);
    back = dump (undone, before);
    g_assert_cmpstr (was, ==, back);
    undo (store, &last);
    redone = read_all (store);
    again = dump (redone, after);
    g_assert_cmpstr (is, ==, again);
  }
  check_register (store);
}

static void
test_any_registers (void)
{
  for (guint i = 0; i < (g_test_slow () ? 60 : 6); i++) {
    StoreFixture fixture;
    store_fixture_set_up (&fixture, NULL);
    test_any_register (&fixture, NULL);
    store_fixture_tear_down (&fixture, NULL);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/partner-merge/any-register", test_any_registers);
  return g_test_run ();
}
