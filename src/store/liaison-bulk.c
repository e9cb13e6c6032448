// SPDX-License-Identifier: GPL-3.0-or-later
// One change to many partners.
#include "liaison-bulk.h"

#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-error.h"
#include "liaison-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many partners are read at once. */
#define ROWS_AT_ONCE 512

/* Sentences for one partner, who is named, and for several, who are counted. */
static const struct {
  LiaisonBulkKind kind;
  const char *field;
  const char *one, *several;
} sentences[] = {
  { LIAISON_BULK_SET, "status", N_ ("Changed the status of %s"), N_ ("Changed the status of %s partners") },
  { LIAISON_BULK_SET, "owner", N_ ("Changed who follows %s"), N_ ("Changed who follows %s partners") },
  { LIAISON_BULK_SET, "family", N_ ("Moved %s to another family"), N_ ("Moved %s partners to another family") },
  { LIAISON_BULK_SET, "classification", N_ ("Changed the classification of %s"),
    N_ ("Changed the classification of %s partners") },
  { LIAISON_BULK_SET, NULL, N_ ("Edited %s"), N_ ("Edited %s partners") },
  { LIAISON_BULK_TAG, NULL, N_ ("Tagged %s"), N_ ("Tagged %s partners") },
  { LIAISON_BULK_UNTAG, NULL, N_ ("Took a tag from %s"), N_ ("Took a tag from %s partners") },
  { LIAISON_BULK_TRASH, NULL, N_ ("Moved %s to the trash"), N_ ("Moved %s partners to the trash") },
};

static const char *
find_sentence (const LiaisonBulk *bulk, gboolean several)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].kind == bulk->kind &&
        (sentences[i].field == NULL || g_strcmp0 (sentences[i].field, bulk->field) == 0))
      return several ? sentences[i].several : sentences[i].one;
  g_assert_not_reached ();
}

static void
add_value (LiaisonChangeSet *set, LiaisonRecord *partner, const LiaisonField *field, GVariant *value)
{
  g_autoptr (GVariant) old = liaison_record_get (partner, field);
  LiaisonEdit *edit;

  if (old == value || (old != NULL && value != NULL && g_variant_equal (old, value)))
    return;
  edit = liaison_change_set_edit (set, LIAISON_EDIT_UPDATE, partner->entity, &partner->id);
  liaison_edit_add_change (edit, field, NULL, old, value);
}

/* The taggings with one tag, by partner. */
static GHashTable *
read_taggings (LiaisonStore *store, const LiaisonId *tag, GError **error)
{
  g_autoptr (GPtrArray) taggings = liaison_store_children (store, &liaison_entity_tagging, "tag", tag, error);
  g_autoptr (GHashTable)
      table = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL, (GDestroyNotify) liaison_record_unref);

  if (taggings == NULL)
    return NULL;
  for (guint i = 0; i < taggings->len; i++) {
    LiaisonTagging *tagging = g_ptr_array_index (taggings, i);
    if (g_strcmp0 (tagging->about_entity, "partner") == 0)
      g_hash_table_insert (table, &tagging->about, liaison_record_ref (&tagging->record));
  }
  return g_steal_pointer (&table);
}

static void
add_tagging (LiaisonChangeSet *set, const LiaisonRecord *partner, const LiaisonId *tag)
{
  g_autoptr (LiaisonRecord) tagging = liaison_record_new (&liaison_entity_tagging);

  liaison_record_put_reference (tagging, liaison_entity_field (tagging->entity, "tag"), tag);
  liaison_record_set_text (tagging, "about_entity", "partner", NULL);
  liaison_record_put_reference (tagging, liaison_entity_field (tagging->entity, "about"), &partner->id);
  liaison_change_set_insert (set, tagging);
}

/* What is known of the change before the partners are walked. */
typedef struct {
  const LiaisonField *field;
  GVariant *value;
  LiaisonId tag;
  GHashTable *taggings;
} Plan;

static void
clear_plan (Plan *plan)
{
  g_clear_pointer (&plan->value, g_variant_unref);
  g_clear_pointer (&plan->taggings, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, clear_plan)

static gboolean
plan_tag (LiaisonStore *store, const LiaisonBulk *bulk, LiaisonChangeSet *set, Plan *plan, GError **error)
{
  g_autoptr (LiaisonRecord) tag = NULL;

  if (bulk->value == NULL) {
    tag = liaison_record_new (&liaison_entity_tag);
    if (!liaison_record_set_text (tag, "label_en", bulk->label, error))
      return FALSE;
    plan->tag = tag->id;
    liaison_change_set_insert (set, tag);
  } else if (!liaison_id_parse (bulk->value, &plan->tag)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.60s” is no id"), bulk->value);
    return FALSE;
  }
  plan->taggings = read_taggings (store, &plan->tag, error);
  return plan->taggings != NULL;
}

static gboolean
make_plan (LiaisonStore *store, const LiaisonBulk *bulk, LiaisonChangeSet *set, Plan *plan, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (bulk->kind == LIAISON_BULK_TAG || bulk->kind == LIAISON_BULK_UNTAG)
    return plan_tag (store, bulk, set, plan, error);
  if (bulk->kind == LIAISON_BULK_TRASH)
    return TRUE;
  plan->field = liaison_entity_field (&liaison_entity_partner, bulk->field);
  if (plan->field == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s has no field “%.60s”"), "partner", bulk->field);
    return FALSE;
  }
  plan->value = bulk->value != NULL ? liaison_field_parse (plan->field, bulk->value, &local) : NULL;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
add_change (LiaisonChangeSet *set, const LiaisonBulk *bulk, const Plan *plan, LiaisonRecord *partner)
{
  LiaisonRecord *tagging = plan->taggings != NULL ? g_hash_table_lookup (plan->taggings, &partner->id) : NULL;

  switch (bulk->kind) {
  case LIAISON_BULK_TAG:
    if (tagging == NULL)
      add_tagging (set, partner, &plan->tag);
    break;
  case LIAISON_BULK_UNTAG:
    if (tagging != NULL)
      liaison_change_set_edit (set, LIAISON_EDIT_TRASH, tagging->entity, &tagging->id);
    break;
  case LIAISON_BULK_TRASH:
    liaison_change_set_edit (set, LIAISON_EDIT_TRASH, partner->entity, &partner->id);
    break;
  case LIAISON_BULK_SET:
  default:
    add_value (set, partner, plan->field, plan->value);
  }
}

static char *
make_argument (LiaisonStore *store, GArray *rows, GError **error)
{
  g_autoptr (GPtrArray) partners = NULL;

  if (rows->len != 1)
    return g_strdup_printf ("%u", rows->len);
  partners = liaison_store_fetch_rows (store, &liaison_entity_partner, &g_array_index (rows, gint64, 0), 1, error);
  if (partners == NULL)
    return NULL;
  return partners->len == 0 ? g_strdup ("")
                            : liaison_store_title (store, &liaison_entity_partner,
                                                   &((LiaisonRecord *) g_ptr_array_index (partners, 0))->id, error);
}

/**
 * liaison_bulk_change_set:
 * @rows: (element-type gint64): of partners; those that are gone are left out
 * @error: %LIAISON_ERROR_INVALID, %LIAISON_ERROR_NOT_FOUND for a field there is not
 *
 * Returns: (transfer full) (nullable): what to commit
 */
LiaisonChangeSet *
liaison_bulk_change_set (LiaisonStore *store, const LiaisonBulk *bulk, GArray *rows, GError **error)
{
  g_autofree char *argument = make_argument (store, rows, error);
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_auto (Plan) plan = { 0 };

  if (argument == NULL)
    return NULL;
  set = liaison_change_set_new (find_sentence (bulk, rows->len != 1), argument);
  if (!make_plan (store, bulk, set, &plan, error))
    return NULL;
  for (guint begin = 0; begin < rows->len; begin += ROWS_AT_ONCE) {
    g_autoptr (GPtrArray)
        partners = liaison_store_fetch_rows (store, &liaison_entity_partner, &g_array_index (rows, gint64, begin),
                                             MIN (ROWS_AT_ONCE, rows->len - begin), error);
    if (partners == NULL)
      return NULL;
    for (guint i = 0; i < partners->len; i++)
      add_change (set, bulk, &plan, g_ptr_array_index (partners, i));
  }
  return g_steal_pointer (&set);
}

#define TAGS                                                                                                           \
  "SELECT g.tag, p.row FROM tagging g JOIN partner p ON p.id = g.about WHERE g.about_entity = 'partner' AND "          \
  "g.trashed_at = 0"

/* So few partners are asked for one by one. */
#define FEW_ROWS 64

static gboolean
count_tags (LiaisonStore *store, LiaisonRows *found, GHashTable *wanted, GHashTable *counts, GError **error)
{
  g_autoptr (GError) local = NULL;
  LiaisonId tag;

  while (liaison_rows_next (found, store, &local)) {
    gint64 row = liaison_rows_integer (found, 1);
    char *id;
    if ((wanted != NULL && !g_hash_table_contains (wanted, &row)) || !liaison_rows_id (found, 0, &tag))
      continue;
    id = liaison_id_to_string (&tag);
    g_hash_table_insert (counts, id, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1));
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * liaison_store_tag_counts:
 * @rows: (element-type gint64): of partners
 *
 * Returns: (transfer full) (nullable) (element-type utf8 guint): by the id of each tag that any of them has, how many
 * have it
 */
GHashTable *
liaison_store_tag_counts (LiaisonStore *store, GArray *rows, GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (LiaisonRows) all = NULL;

  for (guint i = 0; rows->len <= FEW_ROWS && i < rows->len; i++) {
    g_autoptr (LiaisonRows) found = liaison_db_query (store, error,
                                                      TAGS " AND g.about = (SELECT id FROM partner WHERE "
                                                           "row = ?)",
                                                      "i", g_array_index (rows, gint64, i));
    if (found == NULL || !count_tags (store, found, NULL, counts, error))
      return NULL;
  }
  if (rows->len <= FEW_ROWS)
    return g_steal_pointer (&counts);
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (wanted, &g_array_index (rows, gint64, i));
  all = liaison_db_query (store, error, TAGS, "");
  return all != NULL && count_tags (store, all, wanted, counts, error) ? g_steal_pointer (&counts) : NULL;
}
