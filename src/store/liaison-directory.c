// SPDX-License-Identifier: GPL-3.0-or-later
// Partners as lists show them, titles of any record, the trash.
#include "liaison-directory.h"
#include "liaison-db.h"

#include "liaison-communication.h"
#include "liaison-contact.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-matter.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-posts.h"
#include "liaison-relations.h"
#include "liaison-visit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
set_moment (LiaisonMoment *moment, const char *text)
{
  *moment = LIAISON_MOMENT_NONE;
  if (text != NULL)
    liaison_moment_parse (text, moment, NULL);
}

/* Columns: name, acronym, last contact, days meant between contacts, then the record. */
static LiaisonPartnerRow *
read_partner_row (LiaisonRows *rows)
{
  LiaisonPartnerRow *row = g_new0 (LiaisonPartnerRow, 1);

  g_atomic_ref_count_init (&row->refs);
  row->name = g_strdup (liaison_rows_text (rows, 0));
  row->acronym = g_strdup (liaison_rows_text (rows, 1));
  set_moment (&row->last_contact, liaison_rows_text (rows, 2));
  row->cadence = (int) CLAMP (liaison_rows_integer (rows, 3), 0, G_MAXINT);
  row->partner = (LiaisonPartner *) liaison_record_from_rows (&liaison_entity_partner, rows->statement, 4);
  return row;
}

/* Beside the name: the acronym, or the name that a code name stands for, where this connection shows identities. */
#define BESIDE_NAME                                                                                                    \
  "coalesce (pi.acronym, CASE WHEN t.code_name IS NOT NULL THEN (SELECT n.text FROM partner_name n WHERE n.partner = " \
  "t.id AND n.trashed_at = 0 ORDER BY n.type <> 'official', n.preferred IS NOT 1, n.row LIMIT 1) END)"

static char *
make_partner_sql (const char *rest)
{
  g_autofree char *columns = liaison_sql_columns (&liaison_entity_partner, "t");
  g_autofree char *contact = liaison_contact_sql ();

  return g_strdup_printf ("SELECT pi.name, " BESIDE_NAME ", %s, " LIAISON_CADENCE_SQL ", %s FROM partner t JOIN "
                          "partner_index pi ON pi.row = t.row %s",
                          contact, columns, rest);
}

static GPtrArray *
collect_partner_rows (LiaisonStore *store, LiaisonRows *rows, GError **error)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_partner_row_unref);
  g_autoptr (GError) local = NULL;

  while (liaison_rows_next (rows, store, &local))
    g_ptr_array_add (result, read_partner_row (rows));
  if (local == NULL)
    return g_steal_pointer (&result);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/** liaison_partner_row_ref: Returns: @row */
LiaisonPartnerRow *
liaison_partner_row_ref (LiaisonPartnerRow *row)
{
  g_atomic_ref_count_inc (&row->refs);
  return row;
}

/** liaison_partner_row_unref: Gives one reference back. */
void
liaison_partner_row_unref (LiaisonPartnerRow *row)
{
  if (!g_atomic_ref_count_dec (&row->refs))
    return;
  liaison_record_unref (&row->partner->record);
  g_free (row->name);
  g_free (row->acronym);
  liaison_match_free (row->match);
  g_free (row);
}

/**
 * liaison_store_partner_rows:
 * @rows: row numbers, as liaison_store_rows() gives them
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonPartnerRow): in no particular order; what is gone is left
 * out
 */
GPtrArray *
liaison_store_partner_rows (LiaisonStore *store, const gint64 *rows, guint n_rows, GError **error)
{
  g_autoptr (GString) list = g_string_new ("WHERE t.row IN (");
  g_autofree char *sql = NULL;
  g_autoptr (LiaisonRows) found = NULL;

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "", rows[i]);
  g_string_append_c (list, ')');
  sql = make_partner_sql (list->str);
  found = liaison_db_query_once (store, error, sql);
  return found != NULL ? collect_partner_rows (store, found, error) : NULL;
}

/** liaison_store_partner_row: Returns: (transfer full) (nullable): one partner; %LIAISON_ERROR_NOT_FOUND without it */
LiaisonPartnerRow *
liaison_store_partner_row (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  g_autofree char *sql = make_partner_sql ("WHERE t.id = ?");
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "b", id);
  g_autoptr (GPtrArray) found = rows != NULL ? collect_partner_rows (store, rows, error) : NULL;

  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return liaison_partner_row_ref (g_ptr_array_index (found, 0));
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is no such partner"));
  return NULL;
}

/** liaison_store_partner_counts: Returns: (transfer full) (nullable) (element-type LiaisonCount): per family and kind
 */
GPtrArray *
liaison_store_partner_counts (LiaisonStore *store, GError **error)
{
  return liaison_order_counts (store, error);
}

/** liaison_store_keep_order: Keeps the order of all partners for the next opening; worth doing before closing. */
gboolean
liaison_store_keep_order (LiaisonStore *store, GError **error)
{
  return liaison_order_keep (store, error);
}

/** liaison_store_recent_partners: Returns: (transfer full) (element-type LiaisonPartnerRow): those met or changed last
 */
GPtrArray *
liaison_store_recent_partners (LiaisonStore *store, guint limit, GError **error)
{
  g_autofree char *sql = make_partner_sql (
      "WHERE t.trashed_at = 0 AND t.row IN (SELECT p.row FROM (SELECT partner, max (row) AS last FROM "
      "(SELECT partner, row FROM attendee WHERE trashed_at = 0 AND partner IS NOT NULL ORDER BY row "
      "DESC LIMIT 400) GROUP BY partner ORDER BY last DESC LIMIT ?1) r JOIN partner p ON p.id = "
      "r.partner) ORDER BY (SELECT max (a.row) FROM attendee a WHERE a.partner = t.id) DESC");
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "i", (gint64) limit);

  return rows != NULL ? collect_partner_rows (store, rows, error) : NULL;
}

/* The SQL expression that names a record of @entity in @language. */
static const char *
title_expression (const LiaisonEntity *entity, gboolean french)
{
  static const struct {
    const LiaisonEntity *entity;
    const char *english, *french;
  } titles[] = {
    { &liaison_entity_partner, "(SELECT name FROM partner_index pi WHERE pi.row = t.row)", NULL },
    { &liaison_entity_country, "name_en", "coalesce (name_fr, name_en)" },
    { &liaison_entity_term, "label_en", "coalesce (label_fr, label_en)" },
    { &liaison_entity_tag, "label_en", "coalesce (label_fr, label_en)" },
    { &liaison_entity_instrument, "name_en", "coalesce (name_fr, name_en)" },
    { &liaison_entity_communication,
      "coalesce (t.type || ' ' || t.country_code || ' ' || t.number || '/' || t.year, t.addressee_name, t.type)",
      NULL },
    { &liaison_entity_visit, "coalesce (t.title, (SELECT name_en FROM country c WHERE c.iso3 = t.country), t.country)",
      "coalesce (t.title, (SELECT name_fr FROM country c WHERE c.iso3 = t.country), t.country)" },
    { &liaison_entity_setting, "t.\"key\"", NULL },
    { &liaison_entity_source, "t.code", NULL },
    { &liaison_entity_party,
      "coalesce ((SELECT i.name FROM partner p JOIN partner_index i ON i.row = p.row WHERE p.id = t.partner), t.label)",
      NULL },
    { &liaison_entity_relation_type, "coalesce (forward_en, forward_fr_m, forward_fr_f)",
      "coalesce (forward_fr_m, forward_fr_f, forward_en)" },
    { &liaison_entity_post, "coalesce (title_en, title_fr_m, title_fr_f)",
      "coalesce (title_fr_m, title_fr_f, title_en)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i].entity == entity)
      return french && titles[i].french != NULL ? titles[i].french : titles[i].english;
  for (guint i = 0; i < 6; i++) {
    static const char *const names[] = { "title", "name", "label", "title_en", "text", "value" };
    if (liaison_entity_field (entity, names[i]) != NULL)
      return names[i];
  }
  return NULL;
}

static gboolean
is_link (const LiaisonEntity *entity)
{
  return entity == &liaison_entity_relation || entity == &liaison_entity_tenure;
}

/* What ties two records together is called by both. */
static char *
make_link_title (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, LiaisonLanguage language,
                 GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, entity, id, &local);

  if (g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    return NULL;
  if (record == NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  if (entity == &liaison_entity_relation)
    return liaison_store_relation_sentence (store, (const LiaisonRelation *) record, language, error);
  return liaison_store_tenure_sentence (store, (const LiaisonTenure *) record, language, error);
}

/**
 * liaison_store_title:
 *
 * Returns: (transfer full) (nullable): what to call a record in one line, in the language of names; its code name alone
 * for a partner who has one
 */
char *
liaison_store_title (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  g_autofree char *language = liaison_store_get_local (store, "names-language", NULL);
  gboolean french = g_strcmp0 (language, "fr") == 0;
  const char *expression = title_expression (entity, french);
  g_autofree char *sql = NULL;
  g_autoptr (LiaisonRows) rows = NULL;
  const char *text;

  if (is_link (entity))
    return make_link_title (store, entity, id, french ? LIAISON_LANGUAGE_FR : LIAISON_LANGUAGE_EN, error);
  if (expression == NULL)
    return g_strdup (entity->label);
  sql = g_strdup_printf (strchr (expression, '(') != NULL || strchr (expression, '.') != NULL
                             ? "SELECT %s FROM %s t WHERE t.id = ?"
                             : "SELECT t.\"%s\" FROM %s t WHERE t.id = ?",
                         expression, entity->name);
  rows = liaison_db_query (store, error, sql, "b", id);
  if (rows == NULL || !liaison_rows_next (rows, store, error))
    return NULL;
  text = liaison_rows_text (rows, 0);
  return g_strdup (text != NULL ? text : "");
}

static void
free_trashed (gpointer data)
{
  LiaisonTrashed *trashed = data;

  g_free (trashed->title);
  g_free (trashed);
}

static gboolean
collect_trashed (LiaisonStore *store, const LiaisonEntity *entity, guint limit, GPtrArray *found, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT id, trashed_at FROM %s WHERE trashed_at <> 0 ORDER BY trashed_at DESC, row DESC LIMIT ?", entity->name);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "i", (gint64) limit);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    LiaisonTrashed *trashed = g_new0 (LiaisonTrashed, 1);
    g_ptr_array_add (found, trashed);
    trashed->entity = entity;
    liaison_rows_id (rows, 0, &trashed->id);
    trashed->trashed_at = liaison_rows_integer (rows, 1);
    trashed->title = liaison_store_title (store, entity, &trashed->id, &local);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static int
compare_trashed (gconstpointer a, gconstpointer b)
{
  const LiaisonTrashed *first = *(LiaisonTrashed *const *) a, *second = *(LiaisonTrashed *const *) b;

  return (first->trashed_at < second->trashed_at) - (first->trashed_at > second->trashed_at);
}

/**
 * liaison_store_trash:
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonTrashed): records in the trash that stand for themselves (a
 * name goes with its partner), latest first; at most @limit
 */
GPtrArray *
liaison_store_trash (LiaisonStore *store, guint limit, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_trashed);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++)
    if (entities[i]->owner_field == NULL && !collect_trashed (store, entities[i], limit, found, error))
      return NULL;
  g_ptr_array_sort (found, compare_trashed);
  if (found->len > limit)
    g_ptr_array_set_size (found, (int) limit);
  return g_steal_pointer (&found);
}

/** liaison_store_trash_count: Returns: how many records liaison_store_trash() would give without a limit; -1 on failure
 */
gint64
liaison_store_trash_count (LiaisonStore *store, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);
  gint64 sum = 0;

  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonQuery) query = liaison_query_new (entities[i]);
    gint64 found;

    query->trash = LIAISON_TRASH_ONLY;
    found = entities[i]->owner_field == NULL ? liaison_store_count (store, query, error) : 0;
    if (found < 0)
      return -1;
    sum += found;
  }
  return sum;
}
