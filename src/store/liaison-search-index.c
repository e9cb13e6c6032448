// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the full-text index and the partners' lines in step with the tables, inside the writer's transaction.
//
// A document's rowid is the record's row * 64 + the entity's number. A partner is one document of names and one of
// notes: its own texts and those of all that belongs to it, so that words of different names may be typed together.
// What says who somebody with a code name is stands in a document with the number of no entity,
// LIAISON_NUMBER_IDENTITY.
//
// Besides words a document holds terms that nobody can type: each name whole, from LIAISON_TERM_NAME on, so that what a
// name begins with, or is, can be asked for; and the codes that lists are filtered by, from LIAISON_TERM_CODE on.
#include "liaison-db.h"

#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-office.h"
#include "liaison-partner-name.h"
#include "liaison-partner-texts.h"
#include "liaison-words.h"

#include <string.h>

/* A longer name is told apart from others by its beginning. */
#define TERM_MAX 160

static gint64
document_of (const LiaisonRecord *record)
{
  return record->row * 64 + record->entity->number;
}

/* A name as one term. */
static void
append_whole (GString *document, const char *name)
{
  g_autoptr (GString) term = g_string_new (NULL);

  liaison_words_append (term, name, LIAISON_TERM_SPACE);
  if (term->len == 0)
    return;
  if (term->len > TERM_MAX)
    g_string_truncate (term, (gsize) (g_utf8_find_prev_char (term->str, term->str + TERM_MAX) - term->str));
  g_string_append_printf (document, " " LIAISON_TERM_NAME "%s" LIAISON_TERM_END, term->str);
}

static void
append_name (GString *document, const char *name)
{
  liaison_words_append (document, name, ' ');
  append_whole (document, name);
}

/* Appends the texts of the fields that have @flag. */
static void
append_texts (GString *text, const LiaisonRecord *record, LiaisonFieldFlags flag)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    const char *value = (field->flags & flag) != 0 && field->type <= LIAISON_FIELD_NOTE
                            ? liaison_record_text (record, field)
                            : NULL;
    if (value != NULL && flag == LIAISON_FIELD_IS_NAME)
      append_name (text, value);
    else if (value != NULL)
      liaison_words_append (text, value, ' ');
  }
}

static void
add_document (LiaisonStore *store, LiaisonIndex index, gboolean fresh, gint64 document, const char *text)
{
  LiaisonDocument added = { document, index, fresh, *text != '\0' ? g_strdup (text) : NULL };

  g_array_append_val (store->documents, added);
}

static gboolean
write_document (LiaisonStore *store, const LiaisonDocument *document, GError **error)
{
  static const struct {
    const char *take_out, *put_in;
  } indexes[] = {
    [LIAISON_INDEX_NAMES] = { "DELETE FROM search_name WHERE rowid = ?",
                              "INSERT INTO search_name (rowid, body) VALUES (?, ?)" },
    [LIAISON_INDEX_NOTES] = { "DELETE FROM search_text WHERE rowid = ?",
                              "INSERT INTO search_text (rowid, body) VALUES (?, ?)" },
    [LIAISON_INDEX_IDENTITIES] = { "DELETE FROM search_identity WHERE rowid = ?",
                                   "INSERT INTO search_identity (rowid, body) VALUES (?, ?)" },
  };

  if (!document->fresh && !liaison_db_run (store, error, indexes[document->index].take_out, "i", document->document))
    return FALSE;
  return document->text == NULL ||
         liaison_db_run (store, error, indexes[document->index].put_in, "is", document->document, document->text);
}

/* A record that two edits of a change set touched has two documents: the sort keeps them in the order they came. */
static int
compare_documents (gconstpointer a, gconstpointer b)
{
  const LiaisonDocument *first = a, *second = b;

  return (first->document > second->document) - (first->document < second->document);
}

/** liaison_index_clear_document: Frees what @document holds. */
void
liaison_index_clear_document (LiaisonDocument *document)
{
  g_clear_pointer (&document->text, g_free);
}

/** liaison_index_flush: Writes the documents gathered since the transaction began, in ascending order. */
gboolean
liaison_index_flush (LiaisonStore *store, GError **error)
{
  g_array_sort (store->documents, compare_documents);
  for (guint i = 0; i < store->documents->len; i++)
    if (!write_document (store, &g_array_index (store->documents, LiaisonDocument, i), error))
      return FALSE;
  g_array_set_size (store->documents, 0);
  return TRUE;
}

/* Whether its texts stand in its partner's documents. */
static gboolean
belongs_to_partner (const LiaisonRecord *record)
{
  LiaisonId id;

  return record->entity == &liaison_entity_partner || record->entity == &liaison_entity_partner_name ||
         record->entity == &liaison_entity_contact_point || record->entity == &liaison_entity_mandate_title ||
         (liaison_entity_field (record->entity, "about_entity") != NULL && record->entity != &liaison_entity_task &&
          liaison_index_owner (record, &id));
}

/**
 * liaison_index_owner:
 * @id: (out): the partner whose documents hold texts of @record
 *
 * Returns: whether there is one
 */
gboolean
liaison_index_owner (const LiaisonRecord *record, LiaisonId *id)
{
  const LiaisonField *owner = liaison_entity_owner (record->entity);
  const LiaisonField *about = liaison_entity_field (record->entity, "about_entity");

  if (record->entity == &liaison_entity_partner)
    *id = record->id;
  else if (owner != NULL && (g_strcmp0 (owner->target, "partner") == 0 ||
                             (about != NULL && g_strcmp0 (liaison_record_text (record, about), "partner") == 0)))
    *id = *liaison_record_reference (record, owner);
  else
    return FALSE;
  return !liaison_id_is_nil (id);
}

static void
index_flag (LiaisonStore *store, const LiaisonRecord *before, const LiaisonRecord *after, LiaisonFieldFlags flag)
{
  g_autoptr (GString) old = g_string_new (NULL);
  g_autoptr (GString) new = g_string_new (NULL);

  if (before != NULL && before->trashed_at == 0)
    append_texts (old, before, flag);
  if (after != NULL && after->trashed_at == 0)
    append_texts (new, after, flag);
  if (strcmp (old->str, new->str) != 0)
    add_document (store, flag == LIAISON_FIELD_IS_NAME ? LIAISON_INDEX_NAMES : LIAISON_INDEX_NOTES, old->len == 0,
                  document_of (after != NULL ? after : before), new->str);
}

/**
 * liaison_index_record:
 * @before: (nullable): as it was; %NULL if it is new
 * @after: (nullable): as it is; %NULL if it was erased
 */
void
liaison_index_record (LiaisonStore *store, const LiaisonRecord *before, const LiaisonRecord *after)
{
  const LiaisonRecord *any = after != NULL ? after : before;

  if (belongs_to_partner (any)) {
    /* liaison_index_partner() sees to it, but for a partner that is no longer there. */
    if (after == NULL && any->entity == &liaison_entity_partner) {
      add_document (store, LIAISON_INDEX_NAMES, FALSE, document_of (any), "");
      add_document (store, LIAISON_INDEX_NOTES, FALSE, document_of (any), "");
      add_document (store, LIAISON_INDEX_IDENTITIES, FALSE, document_of (any), "");
    }
    return;
  }
  index_flag (store, before, after, LIAISON_FIELD_IS_NAME);
  index_flag (store, before, after, LIAISON_FIELD_SEARCHED);
}

static LiaisonLanguage
names_language (LiaisonStore *store)
{
  g_autofree char *code = liaison_store_get_local (store, "names-language", NULL);

  return g_strcmp0 (code, "fr") == 0 ? LIAISON_LANGUAGE_FR : LIAISON_LANGUAGE_EN;
}

static gboolean
write_line (LiaisonStore *store, const LiaisonPartner *partner, GPtrArray *all_names, GError **error)
{
  LiaisonLanguage language = names_language (store);
  const LiaisonPartnerName *name = liaison_partner_name_choose (all_names, language);
  const LiaisonPartnerName *acronym = liaison_partner_name_choose_acronym (all_names, language);
  const char *shown = partner->code_name != NULL ? partner->code_name : name != NULL ? name->text : "";
  g_autofree char *key = liaison_sort_key (shown);

  /* Whoever has a code name is known by nothing else. */
  if (partner->code_name != NULL || acronym == name)
    acronym = NULL;
  return liaison_db_run (store, error,
                         "INSERT OR REPLACE INTO partner_index (row, name, acronym, sort_key, family, kind, trashed) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)",
                         "isssssi", partner->record.row, shown, acronym != NULL ? acronym->text : NULL, key,
                         partner->family, partner->kind, (gint64) (partner->record.trashed_at != 0));
}

/* The term of one code; what is no letter or digit would part it. */
static void
append_code (GString *document, const char *field, const char *code)
{
  g_string_append (document, " " LIAISON_TERM_CODE);
  g_string_append (document, field);
  for (const char *p = code; *p != '\0'; p++)
    g_string_append_c (document, g_ascii_isalnum (*p) ? g_ascii_tolower (*p) : '0');
}

static void
append_codes (GString *document, const char *field, const char *codes)
{
  g_auto (GStrv) list = g_strsplit (codes != NULL ? codes : "", " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0')
      append_code (document, field, list[i]);
}

/* The names, with the codes of countries and themes; what says who it is goes to @identity for whoever has a code name.
 */
static void
gather_names (const LiaisonPartnerTexts *texts, GString *names, GString *identity)
{
  const LiaisonPartner *partner = (const LiaisonPartner *) texts->partner;

  for (guint i = 0; i < texts->texts->len; i++) {
    const LiaisonPartnerText *text = g_ptr_array_index (texts->texts, i);
    gboolean hidden = partner->code_name != NULL && text->is_identity;
    if (text->is_name)
      append_name (hidden ? identity : names, text->text);
    else if (hidden)
      liaison_words_append (identity, text->text, ' ');
  }
  append_codes (names, "countries", partner->countries);
  append_codes (names, "themes", partner->themes);
}

/* A number is found as it was written and without its spaces and dots. */
static void
append_note (GString *notes, const LiaisonPartnerText *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  liaison_words_append (notes, text->text, ' ');
  if (text->entity != &liaison_entity_contact_point || strchr (text->text, '@') != NULL)
    return;
  for (const char *p = text->text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  if (digits->len > 4)
    g_string_append_printf (notes, " %s", digits->str);
}

static void
gather_notes (const LiaisonPartnerTexts *texts, GString *notes)
{
  const LiaisonPartner *partner = (const LiaisonPartner *) texts->partner;

  for (guint i = 0; i < texts->texts->len; i++) {
    const LiaisonPartnerText *text = g_ptr_array_index (texts->texts, i);
    if (!text->is_name && !(partner->code_name != NULL && text->is_identity))
      append_note (notes, text);
  }
  for (guint i = 0; i < texts->tags->len; i++) {
    const LiaisonRecord *tag = g_ptr_array_index (texts->tags, i);
    g_autofree char *id = liaison_id_to_string (&tag->id);
    append_code (notes, "tag", id);
  }
}

static void
add_partner_documents (LiaisonStore *store, const LiaisonPartnerTexts *texts, guint scope, gboolean fresh)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GString) identity = g_string_new (NULL);
  gint64 document = document_of (texts->partner);

  if (texts->partner->trashed_at == 0) {
    gather_names (texts, names, identity);
    gather_notes (texts, notes);
  }
  if ((scope & LIAISON_STALE_NAMES) != 0)
    add_document (store, LIAISON_INDEX_NAMES, fresh, document, names->str);
  if ((scope & LIAISON_STALE_NOTES) != 0)
    add_document (store, LIAISON_INDEX_NOTES, fresh, document, notes->str);
  /* Few have anything in the third index: nothing is put in or taken out of it for the others' new ones. */
  if ((scope & LIAISON_STALE_NAMES) != 0 && (!fresh || identity->len > 0))
    add_document (store, LIAISON_INDEX_IDENTITIES, fresh, document, identity->str);
}

/**
 * liaison_index_partner:
 * @id: a partner
 * @fresh: (nullable): the partner itself, where it is new: it need not be read, and has no line and no documents yet
 * @scope: of LiaisonStaleScope: what is to be made anew
 *
 * Makes its line in partner_index and its search documents anew from what the tables hold now.
 */
gboolean
liaison_index_partner (LiaisonStore *store, const LiaisonId *id, LiaisonRecord *fresh, guint scope, GError **error)
{
  g_autoptr (LiaisonPartnerTexts) texts = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRecord) record = fresh != NULL ? liaison_record_ref (fresh)
                                                   : liaison_store_get (store, &liaison_entity_partner, id, &local);

  if (record == NULL) {
    /* Erased, and its line with it. */
    if (g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  /* Contact points of whoever has a code name stand among the names that say who it is. */
  if (((LiaisonPartner *) record)->code_name != NULL && (scope & (LIAISON_STALE_NAMES | LIAISON_STALE_NOTES)) != 0)
    scope |= LIAISON_STALE_NAMES | LIAISON_STALE_NOTES;
  if (fresh == NULL && (scope & LIAISON_STALE_NOTES) != 0)
    scope |= LIAISON_STALE_EXTRAS;
  texts = liaison_partner_texts_read (store, record, scope, error);
  if (texts == NULL ||
      ((scope & LIAISON_STALE_LINE) != 0 && !write_line (store, (LiaisonPartner *) record, texts->names, error)))
    return FALSE;
  add_partner_documents (store, texts, scope, fresh != NULL);
  return TRUE;
}

static char *
match_term (const char *text, const char *end, gboolean prefix)
{
  g_autoptr (GString) term = g_string_new (NULL);

  liaison_words_append (term, text, LIAISON_TERM_SPACE);
  if (term->len == 0 || term->len > TERM_MAX)
    return NULL;
  return g_strdup_printf ("\"" LIAISON_TERM_NAME "%s%s\"%s", term->str, end, prefix ? " *" : "");
}

/** liaison_index_match_exact: Returns: (transfer full) (nullable): an FTS5 expression for names that are @text */
char *
liaison_index_match_exact (const char *text)
{
  return match_term (text, LIAISON_TERM_END, FALSE);
}

/** liaison_index_match_start: Returns: (transfer full) (nullable): an FTS5 expression for names that start with @text
 */
char *
liaison_index_match_start (const char *text)
{
  return match_term (text, "", TRUE);
}

/** liaison_index_match_code: Returns: (transfer full): an FTS5 expression for partners that have @code in @field */
char *
liaison_index_match_code (const char *field, const char *code)
{
  g_autoptr (GString) term = g_string_new (NULL);

  append_code (term, field, code);
  return g_strdup_printf ("\"%s\"", term->str + 1);
}

/**
 * liaison_index_match:
 * @text: what a person typed
 *
 * Returns: (transfer full) (nullable): an FTS5 expression that asks for every word of @text as a prefix; %NULL if there
 * is no word in it
 */
char *
liaison_index_match (const char *text)
{
  g_auto (GStrv) words = liaison_words (text);
  GString *match;

  if (words[0] == NULL)
    return NULL;
  match = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\" *", i > 0 ? " AND " : "", words[i]);
  return g_string_free (match, FALSE);
}
