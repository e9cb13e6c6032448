// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a row: new, an update, twice, ...
#include "liaison-import-judge.h"

#include "liaison-import-merge.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @seen: (element-type utf8 guint): the lines of the rows before, by key or by what else makes rows the same */
struct _LiaisonImportJudge {
  LiaisonImportPlan *plan;
  const LiaisonImportOptions *options;
  GHashTable *seen;
};

static void
take_value (GPtrArray *values, const char *key, const char *text)
{
  g_autofree char *value = text != NULL ? liaison_import_key_value (key, text) : NULL;

  if (value != NULL && *value != '\0')
    g_ptr_array_add (values, g_steal_pointer (&value));
}

/* The text that a part of the partner gives for @key. */
static const char *
read_part (const LiaisonRecord *record, const char *key)
{
  if (record->entity == &liaison_entity_partner_name) {
    const LiaisonPartnerName *name = (const LiaisonPartnerName *) record;
    const char *type = strcmp (key, "name") == 0 ? "official" : key;
    return g_strcmp0 (name->type, type) == 0 ? name->text : NULL;
  }
  if (record->entity == &liaison_entity_contact_point) {
    const LiaisonContactPoint *contact = (const LiaisonContactPoint *) record;
    return g_strcmp0 (contact->type, key) == 0 ? contact->value : NULL;
  }
  return NULL;
}

/* All values that the row has for @key: a partner may have names in two languages, or two addresses. */
static GPtrArray *
list_values (const LiaisonImportSubject *subject, const char *key)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  const LiaisonRecord *main = g_ptr_array_index (subject->records, 0);
  const LiaisonField *field = liaison_entity_field (main->entity, key);

  if (subject->identity != NULL)
    take_value (values, key, subject->identity);
  if (field != NULL && liaison_record_is_set (main, field)) {
    g_autoptr (GVariant) value = liaison_record_get (main, field);
    g_autofree char *text = liaison_field_write (field, value);
    take_value (values, key, text);
  }
  for (guint i = 1; i < subject->records->len; i++) {
    const LiaisonRecord *part = g_ptr_array_index (subject->records, i);
    const LiaisonField *owner = liaison_entity_owner (part->entity);
    if (owner != NULL && liaison_id_equal (liaison_record_reference (part, owner), &main->id))
      take_value (values, key, read_part (part, key));
  }
  if (strcmp (key, "name") == 0)
    take_value (values, key, ((const LiaisonPartner *) main)->code_name);
  return values;
}

/* Whether a row before said the same; else remembers this one. */
static gboolean
was_seen (LiaisonImportJudge *judge, char *what, LiaisonImportRow *row)
{
  gpointer line = g_hash_table_lookup (judge->seen, what);

  if (line == NULL) {
    g_hash_table_insert (judge->seen, what, GUINT_TO_POINTER (row->line));
    return FALSE;
  }
  g_free (what);
  if (GPOINTER_TO_UINT (line) == row->line)
    return FALSE;
  row->verdict = LIAISON_ROW_DUPLICATE;
  row->same_as_line = GPOINTER_TO_UINT (line);
  return TRUE;
}

/* Remembers what the register calls the partner: the row itself may not say it. */
static void
note_title (LiaisonImportJudge *judge, const LiaisonRecord *before)
{
  const char *title = ((const LiaisonPartner *) before)->code_name;
  g_autoptr (GPtrArray) names = NULL;

  if (title == NULL)
    names = liaison_import_lookup_parts (judge->options->lookup, &liaison_entity_partner_name, &before->id, 0);
  for (guint i = 0; title == NULL && i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    if (g_strcmp0 (name->type, "official") == 0)
      title = name->text;
  }
  if (title != NULL)
    g_hash_table_insert (judge->plan->titles, g_memdup2 (&before->id, sizeof before->id), g_strdup (title));
}

/* Compares the row with the partner it is about. */
static void
match (LiaisonImportJudge *judge, const LiaisonImportSubject *subject, LiaisonImportRow *row)
{
  g_autoptr (LiaisonRecord)
      before = liaison_import_lookup_get (judge->options->lookup, &liaison_entity_partner, &row->match);
  guint count;

  if (before == NULL)
    return;
  note_title (judge, before);
  row->first_change = judge->plan->changes->len;
  count = liaison_import_merge (judge->plan, judge->options->lookup, before, subject->records, subject->given);
  row->n_changes = judge->plan->changes->len - row->first_change;
  if (before->trashed_at != 0)
    row->verdict = LIAISON_ROW_TRASHED;
  else
    row->verdict = count > 0 ? LIAISON_ROW_UPDATE : LIAISON_ROW_UNCHANGED;
}

/* Returns what is wrong. */
static char *
judge_by_key (LiaisonImportJudge *judge, const char *key, GPtrArray *values, const LiaisonImportSubject *subject,
              LiaisonImportRow *row)
{
  LiaisonImportMatch found = LIAISON_MATCH_NONE;

  for (guint i = 0; i < values->len; i++)
    if (was_seen (judge, g_strconcat (key, "\n", g_ptr_array_index (values, i), NULL), row))
      return NULL;
  if (judge->options->lookup == NULL)
    return NULL;
  for (guint i = 0; i < values->len && found == LIAISON_MATCH_NONE; i++) {
    found = liaison_import_lookup_find (judge->options->lookup, key, g_ptr_array_index (values, i), &row->match);
    if (found == LIAISON_MATCH_SEVERAL)
      /* Translators: %s is what a row was looked up by, such as a name or an e-mail address. */
      return g_strdup_printf (_ ("several partners of the register have “%.80s”: which one is meant cannot be told"),
                              (const char *) g_ptr_array_index (values, i));
  }
  if (found != LIAISON_MATCH_NONE) {
    g_autofree char *id = liaison_id_to_string (&row->match);
    if (!was_seen (judge, g_strconcat ("match\n", id, NULL), row))
      match (judge, subject, row);
  }
  return NULL;
}

/* Without a key a partner is known by its name within its family; nothing that is there is touched. */
static void
judge_by_name (LiaisonImportJudge *judge, const LiaisonImportSubject *subject, LiaisonImportRow *row)
{
  const LiaisonRecord *main = g_ptr_array_index (subject->records, 0);
  const LiaisonPartner *partner = main->entity == &liaison_entity_partner ? (const LiaisonPartner *) main : NULL;
  g_autofree char *name = subject->name != NULL ? liaison_import_name_key (subject->name) : NULL;
  LiaisonImportMatch found;

  if (was_seen (judge,
                name != NULL && partner != NULL && g_strcmp0 (partner->kind, "person") != 0
                    ? g_strdup (name)
                    : g_strconcat ("\n", subject->whole, NULL),
                row) ||
      judge->options->lookup == NULL || partner == NULL || name == NULL)
    return;
  found = liaison_import_lookup_find_name (judge->options->lookup, partner->family, name, &row->match);
  if (found == LIAISON_MATCH_ONE || found == LIAISON_MATCH_SEVERAL)
    row->verdict = LIAISON_ROW_KNOWN;
  else if (found == LIAISON_MATCH_TRASHED)
    match (judge, subject, row);
}

/** liaison_import_judge_new: Returns: (transfer full): what decides about the rows of @plan, in their order */
LiaisonImportJudge *
liaison_import_judge_new (LiaisonImportPlan *plan, const LiaisonImportOptions *options)
{
  LiaisonImportJudge *judge = g_new0 (LiaisonImportJudge, 1);

  judge->plan = plan;
  judge->options = options;
  judge->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return judge;
}

/** liaison_import_judge_free: Frees it. */
void
liaison_import_judge_free (LiaisonImportJudge *judge)
{
  g_hash_table_unref (judge->seen);
  g_free (judge);
}

/**
 * liaison_import_judge_row:
 * @key: (nullable): by what the row is matched
 * @row: gets its verdict, match and changes
 *
 * A row that has no value for the key is judged as if there were none.
 *
 * Returns: (transfer full) (nullable): what is wrong with it
 */
char *
liaison_import_judge_row (LiaisonImportJudge *judge, const char *key, const LiaisonImportSubject *subject,
                          LiaisonImportRow *row)
{
  const LiaisonRecord *main = g_ptr_array_index (subject->records, 0);
  g_autoptr (GPtrArray) values = NULL;

  if (key != NULL && main->entity == &liaison_entity_partner)
    values = list_values (subject, key);
  if (values != NULL && values->len > 0)
    return judge_by_key (judge, key, values, subject, row);
  judge_by_name (judge, subject, row);
  return NULL;
}
