// SPDX-License-Identifier: GPL-3.0-or-later
// Whether tables, heads and search say what the journal says.
#include "liaison-check.h"

#include "liaison-entities.h"
#include "liaison-journal.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <string.h>

/* Every function below fills the `%d` and `%s` of its SQL with an entity: its number and its table. */

static gboolean
count_of_entity (LiaisonCheck *check, const LiaisonEntity *entity, const char *problem, char *sql, GError **error)
{
  g_autofree char *owned = sql;
  g_autofree char *named = g_strdup_printf ("%s of %s", problem, entity->name);

  return liaison_check_count (check, named, owned, error);
}

/* Entries must be in normal form, whatever they say. */
static gboolean
check_bodies (LiaisonCheck *check, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (check->store, error, "SELECT kind, body FROM entry WHERE length (body) > 0", "");
  gint64 damaged = 0;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, check->store, &problem)) {
    LiaisonEditKind kind = (LiaisonEditKind) liaison_rows_integer (rows, 0);
    g_autoptr (GVariant) body = liaison_journal_read_body (kind, rows->statement, 1, NULL);
    damaged += body == NULL;
  }
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (damaged > 0)
    g_ptr_array_add (check->problems,
                     g_strdup_printf ("Entries of the journal that are damaged: %" G_GINT64_FORMAT, damaged));
  return TRUE;
}

/** liaison_check_journal: Checks that the journal has no gaps and that the heads stand on it. */
gboolean
liaison_check_journal (LiaisonCheck *check, GError **error)
{
  return liaison_check_count (check, "Devices whose change sets have gaps",
                              "SELECT count(*) FROM (SELECT device FROM change_set GROUP BY device "
                              "HAVING min (device_seq) <> 1 OR max (device_seq) <> count(*))",
                              error) &&
         liaison_check_count (check, "Change sets whose stamp is not later than the one before",
                              "SELECT count(*) FROM change_set a JOIN change_set b "
                              "ON b.device = a.device AND b.device_seq = a.device_seq + 1 "
                              "WHERE b.stamp_time <= a.stamp_time",
                              error) &&
         liaison_check_count (check, "Change sets that undo an unknown one",
                              "SELECT count(*) FROM change_set WHERE undoes IS NOT NULL AND "
                              "undoes NOT IN (SELECT id FROM change_set)",
                              error) &&
         liaison_check_count (check, "Heads that no change set made",
                              "SELECT count(*) FROM head WHERE (stamp_time, stamp_device) NOT IN "
                              "(SELECT stamp_time, device FROM change_set)",
                              error) &&
         check_bodies (check, error);
}

/* What one head says, onto @record. */
static void
apply_head (LiaisonRecord *record, LiaisonRows *head)
{
  const char *name = liaison_rows_text (head, 0);
  gsize size = (gsize) sqlite3_column_bytes (head->statement, 1);
  g_autoptr (GBytes) bytes = g_bytes_new (sqlite3_column_blob (head->statement, 1), size);
  g_autoptr (GVariant) boxed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARIANT, bytes, FALSE));
  g_autoptr (GVariant) value = size > 0 ? g_variant_get_variant (boxed) : NULL;
  LiaisonFieldKey key = liaison_journal_find_field (record->entity, name);

  if (strcmp (name, LIAISON_HEAD_TRASHED) == 0)
    record->trashed_at = value != NULL && g_variant_get_boolean (value);
  else if (key.field != NULL && key.element == NULL)
    liaison_record_set (record, key.field, value, NULL);
  else if (key.field != NULL)
    liaison_record_take_text (record, key.field,
                              liaison_codes_with (liaison_record_text (record, key.field), key.element,
                                                  value != NULL && g_variant_get_boolean (value)));
}

/* Makes of the inserted record what all its heads say; the largest stamp of a field comes last and stays. */
static gboolean
apply_heads (LiaisonCheck *check, LiaisonRecord *record, gint64 row, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (LiaisonRows) heads = liaison_db_query (check->store, error,
                                                    "SELECT field, value FROM head WHERE entity = ? AND record = ? "
                                                    "ORDER BY field, stamp_time, stamp_device",
                                                    "ii", (gint64) record->entity->number, row);

  if (heads == NULL)
    return FALSE;
  while (liaison_rows_next (heads, check->store, &problem))
    apply_head (record, heads);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Appends a problem for the first field in which the stored record is not what journal and heads say. */
static void
compare_records (LiaisonCheck *check, const LiaisonRecord *stored, const LiaisonRecord *expected)
{
  const char *wrong = (stored->trashed_at != 0) != (expected->trashed_at != 0) ? LIAISON_HEAD_TRASHED : NULL;
  g_autofree char *id = NULL;

  for (guint i = 0; wrong == NULL && i < stored->entity->n_fields; i++)
    if (!liaison_record_field_equal (stored, expected, &stored->entity->fields[i]))
      wrong = stored->entity->fields[i].name;
  if (wrong == NULL)
    return;
  id = liaison_id_to_string (&stored->id);
  g_ptr_array_add (check->problems, g_strdup_printf ("The %s of the %s %s is not what the journal says", wrong,
                                                     stored->entity->name, id));
}

/* Rows: the columns of the record, then kind and body of its insert. */
static gboolean
check_record (LiaisonCheck *check, const LiaisonEntity *entity, LiaisonRows *rows, GError **error)
{
  int body_column = LIAISON_SQL_FIXED_COLUMNS + (int) entity->n_fields;
  g_autoptr (LiaisonRecord) stored = liaison_record_from_rows (entity, rows->statement, 0);
  g_autoptr (GVariant) body = liaison_journal_read_body (LIAISON_EDIT_INSERT, rows->statement, body_column, NULL);
  g_autoptr (LiaisonRecord) expected = body != NULL ? liaison_journal_read_insert (entity, &stored->id, body, NULL)
                                                    : NULL;

  /* A damaged body was told already. */
  if (expected == NULL)
    return TRUE;
  if (!apply_heads (check, expected, stored->row, error))
    return FALSE;
  compare_records (check, stored, expected);
  return TRUE;
}

static gboolean
compare_all (LiaisonCheck *check, const LiaisonEntity *entity, GError **error)
{
  g_autofree char *columns = liaison_sql_columns (entity, "t");
  g_autofree char *sql = g_strdup_printf ("SELECT %s, e.body FROM \"%s\" t JOIN entry e ON e.record = t.id AND "
                                          "e.entity = %d AND e.kind = %d AND length (e.body) > 0",
                                          columns, entity->name, entity->number, LIAISON_EDIT_INSERT);
  g_autoptr (LiaisonRows) rows = liaison_db_query_once (check->store, error, sql);
  g_autoptr (GError) problem = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, check->store, &problem))
    if (!check_record (check, entity, rows, error))
      return FALSE;
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/** liaison_check_records: Checks that a table holds what the journal says, no record more and none less. */
gboolean
liaison_check_records (LiaisonCheck *check, const LiaisonEntity *entity, GError **error)
{
  const char *table = entity->name;
  int number = entity->number;

  return count_of_entity (check, entity, "Records without their change set",
                          g_strdup_printf ("SELECT count(*) FROM \"%s\" t WHERE NOT EXISTS (SELECT 1 FROM entry e "
                                           "JOIN change_set c ON c.seq = e.change_set WHERE e.record = t.id AND "
                                           "e.entity = %d AND e.kind = %d AND c.stamp_time = t.stamp_time AND "
                                           "c.device = t.stamp_device)",
                                           table, number, LIAISON_EDIT_INSERT),
                          error) &&
         count_of_entity (
             check, entity, "Missing records",
             g_strdup_printf ("SELECT count(*) FROM entry e WHERE e.entity = %d AND e.kind = %d AND "
                              "e.record NOT IN (SELECT id FROM \"%s\") AND NOT EXISTS (SELECT 1 FROM entry "
                              "x WHERE x.record = e.record AND x.entity = e.entity AND x.kind = %d)",
                              number, LIAISON_EDIT_INSERT, table, LIAISON_EDIT_ERASE),
             error) &&
         count_of_entity (check, entity, "Heads without a record",
                          g_strdup_printf ("SELECT count(*) FROM head WHERE entity = %d AND record NOT IN "
                                           "(SELECT row FROM \"%s\")",
                                           number, table),
                          error) &&
         compare_all (check, entity, error);
}

/* SQL that is true for a row of @alias that has any text for the search. */
static char *
has_text (const LiaisonEntity *entity, const char *alias, LiaisonFieldFlags flag)
{
  GString *sql = g_string_new ("(''");

  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & flag) != 0 && entity->fields[i].type <= LIAISON_FIELD_NOTE)
      g_string_append_printf (sql, " || coalesce (%s.\"%s\", '')", alias, entity->fields[i].name);
  g_string_append (sql, ") <> ''");
  return g_string_free (sql, FALSE);
}

/* Whose texts stand in their partner's document. */
static const LiaisonEntity *const partner_parts[] = { &liaison_entity_partner_name, &liaison_entity_contact_point,
                                                      &liaison_entity_mandate_title };

static gboolean
is_part (const LiaisonEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (partner_parts); i++)
    if (entity == partner_parts[i])
      return TRUE;
  return FALSE;
}

/* SQL that is true for a partner t that must have a document: who has a code name has the texts of that alone. */
static char *
wants_partner_document (LiaisonFieldFlags flag)
{
  GString *sql = g_string_new ("t.trashed_at = 0 AND (");
  g_autofree char *own = has_text (&liaison_entity_partner, "t", flag);

  g_string_append (sql, own);
  if (flag == LIAISON_FIELD_IS_NAME)
    g_string_append (sql, " OR t.countries IS NOT NULL OR t.themes IS NOT NULL");
  for (guint i = 0; i < G_N_ELEMENTS (partner_parts); i++) {
    g_autofree char *text = has_text (partner_parts[i], "c", flag);
    g_string_append_printf (sql,
                            " OR (%sEXISTS (SELECT 1 FROM %s c WHERE c.partner = t.id AND c.trashed_at = 0 AND %s))",
                            partner_parts[i] == &liaison_entity_mandate_title ? "" : "t.code_name IS NULL AND ",
                            partner_parts[i]->name, text);
  }
  if (flag == LIAISON_FIELD_SEARCHED)
    g_string_append (sql, " OR EXISTS (SELECT 1 FROM note c WHERE c.about = t.id AND c.about_entity = 'partner' AND "
                          "c.trashed_at = 0)");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

/* SQL that is true for a row t that must have a document of its own. */
static char *
wants_document (const LiaisonEntity *entity, LiaisonFieldFlags flag)
{
  g_autofree char *own = has_text (entity, "t", flag);
  gboolean beside = liaison_entity_field (entity, "about_entity") != NULL && entity != &liaison_entity_task;

  if (entity == &liaison_entity_partner)
    return wants_partner_document (flag);
  return g_strdup_printf ("t.trashed_at = 0 AND %s%s", own, beside ? " AND t.about_entity <> 'partner'" : "");
}

/* Entries of what is not there, or is in the trash, or has no text. */
static char *
find_needless (const LiaisonEntity *entity, const char *documents, const char *wanted)
{
  if (is_part (entity))
    return g_strdup_printf ("SELECT count(*) FROM %s WHERE id & 63 = %d", documents, entity->number);
  return g_strdup_printf ("SELECT count(*) FROM %s d WHERE d.id & 63 = %d AND d.id / 64 NOT IN (SELECT t.row FROM "
                          "\"%s\" t WHERE %s)",
                          documents, entity->number, entity->name,
                          entity == &liaison_entity_partner ? "t.trashed_at = 0" : wanted);
}

static gboolean
check_documents (LiaisonCheck *check, const LiaisonEntity *entity, LiaisonFieldFlags flag, GError **error)
{
  const char *documents = flag == LIAISON_FIELD_IS_NAME ? "search_name_docsize" : "search_text_docsize";
  g_autofree char *wanted = wants_document (entity, flag);
  int number = entity->number;

  if (!is_part (entity) &&
      !count_of_entity (check, entity, "Missing entries of the search",
                        g_strdup_printf ("SELECT count(*) FROM \"%s\" t WHERE %s AND t.row * 64 + %d NOT IN "
                                         "(SELECT id FROM %s)",
                                         entity->name, wanted, number, documents),
                        error))
    return FALSE;
  return count_of_entity (check, entity, "Needless entries of the search", find_needless (entity, documents, wanted),
                          error);
}

/* What stands behind code names has documents in an index of its own. */
static gboolean
check_identities (LiaisonCheck *check, GError **error)
{
  static const char wanted[] =
      "SELECT t.row * 64 + 1 FROM partner t WHERE t.trashed_at = 0 AND t.code_name IS NOT NULL AND (EXISTS (SELECT 1 "
      "FROM partner_name c WHERE c.partner = t.id AND c.trashed_at = 0 AND c.text <> '') OR EXISTS (SELECT 1 FROM "
      "contact_point c WHERE c.partner = t.id AND c.trashed_at = 0 AND c.value <> ''))";
  g_autofree char *missing = g_strdup_printf ("SELECT count(*) FROM (%s EXCEPT SELECT id FROM search_identity_docsize)",
                                              wanted);
  g_autofree char *needless = g_strdup_printf (
      "SELECT count(*) FROM (SELECT id FROM search_identity_docsize EXCEPT %s)", wanted);

  return liaison_check_count (check, "Missing entries of the search behind code names", missing, error) &&
         liaison_check_count (check, "Needless entries of the search behind code names", needless, error);
}

/** liaison_check_search: Checks that the search and the list of partners hold what the tables hold, and nothing else.
 */
gboolean
liaison_check_search (LiaisonCheck *check, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++)
    if (!check_documents (check, entities[i], LIAISON_FIELD_IS_NAME, error) ||
        !check_documents (check, entities[i], LIAISON_FIELD_SEARCHED, error))
      return FALSE;
  return check_identities (check, error) &&
         liaison_check_count (check, "Partners that the list of partners shows wrongly",
                              "SELECT count(*) FROM partner p LEFT JOIN partner_index i ON i.row = p.row WHERE "
                              "i.row IS NULL OR i.family IS NOT p.family OR i.kind IS NOT p.kind OR "
                              "i.trashed <> (p.trashed_at <> 0) OR CASE WHEN p.code_name IS NOT NULL "
                              "THEN i.name <> p.code_name ELSE i.name <> '' AND i.name NOT IN "
                              "(SELECT n.text FROM partner_name n WHERE n.partner = p.id AND n.trashed_at = 0) END",
                              error) &&
         liaison_check_count (check, "Lines of the list of partners without a partner",
                              "SELECT count(*) FROM partner_index WHERE row NOT IN (SELECT row FROM partner)", error);
}
