// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the full-text index and the partners' lines in step with the tables, inside the writer's transaction.
//
// A document's rowid is the record's row * 64 + the entity's number. A partner is one document: its own texts and those
// of its names, titles and contact points, so that words of different names may be typed together. Where a code name
// stands for the names and contact points, these are a document of their own, in an index of their own.
#include "liaison-db.h"

#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-identities.h"
#include "liaison-partner-name.h"

#include <string.h>

static gint64
document_of (const LiaisonRecord *record)
{
  return record->row * 64 + record->entity->number;
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
    if (value == NULL)
      continue;
    if (text->len > 0)
      g_string_append (text, " \xc2\xb7 ");
    g_string_append (text, value);
  }
}

static void
add_document (LiaisonStore *store, LiaisonIndex index, gboolean fresh, gint64 document, const char *text)
{
  LiaisonDocument added = { document, index, fresh, *text != '\0' ? liaison_fold (text) : NULL };

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

/* Records whose texts stand in their partner's document. */
static gboolean
belongs_to_partner (const LiaisonEntity *entity)
{
  return strcmp (entity->name, "partner") == 0 || strcmp (entity->name, "partner_name") == 0 ||
         strcmp (entity->name, "contact_point") == 0 || strcmp (entity->name, "mandate_title") == 0;
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

  if (belongs_to_partner (any->entity)) {
    /* liaison_index_partner() sees to it, but for a partner that is no longer there. */
    if (after == NULL && strcmp (any->entity->name, "partner") == 0) {
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

/* The texts of a partner, by the index they belong to. */
typedef struct {
  GString *texts[3];
} PartnerTexts;

static void
init_texts (PartnerTexts *texts)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts->texts); i++)
    texts->texts[i] = g_string_new (NULL);
}

static void
clear_texts (PartnerTexts *texts)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts->texts); i++)
    g_string_free (texts->texts[i], TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PartnerTexts, clear_texts)

/* The texts of one kind of child; all of them to @only, or (-1) where each belongs. */
static gboolean
append_children (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *partner, PartnerTexts *texts,
                 int only, GPtrArray **kept, GError **error)
{
  GString *names = texts->texts[only >= 0 ? only : LIAISON_INDEX_NAMES];
  GString *notes = texts->texts[only >= 0 ? only : LIAISON_INDEX_NOTES];
  g_autoptr (GPtrArray) children = liaison_store_children (store, entity, "partner", partner, error);

  if (children == NULL)
    return FALSE;
  for (guint i = 0; i < children->len; i++) {
    append_texts (names, g_ptr_array_index (children, i), LIAISON_FIELD_IS_NAME);
    append_texts (notes, g_ptr_array_index (children, i), LIAISON_FIELD_SEARCHED);
  }
  if (kept != NULL)
    *kept = g_steal_pointer (&children);
  return TRUE;
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

static gboolean
read_texts (LiaisonStore *store, const LiaisonRecord *partner, PartnerTexts *texts, GPtrArray **names, GError **error)
{
  int identity = ((const LiaisonPartner *) partner)->code_name != NULL ? LIAISON_INDEX_IDENTITIES : -1;

  append_texts (texts->texts[LIAISON_INDEX_NAMES], partner, LIAISON_FIELD_IS_NAME);
  append_texts (texts->texts[LIAISON_INDEX_NOTES], partner, LIAISON_FIELD_SEARCHED);
  return append_children (store, &liaison_entity_partner_name, &partner->id, texts, identity, names, error) &&
         append_children (store, &liaison_entity_contact_point, &partner->id, texts, identity, NULL, error) &&
         append_children (store, &liaison_entity_mandate_title, &partner->id, texts, -1, NULL, error);
}

/**
 * liaison_index_partner:
 * @id: a partner
 * @fresh: (nullable): the partner itself, where it is new: it need not be read, and has no line and no documents yet
 *
 * Makes its line in partner_index and its search documents anew from what the tables hold now.
 */
gboolean
liaison_index_partner (LiaisonStore *store, const LiaisonId *id, LiaisonRecord *fresh, GError **error)
{
  g_auto (PartnerTexts) texts = { 0 };
  g_autoptr (GPtrArray) all_names = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRecord) record = fresh != NULL ? liaison_record_ref (fresh)
                                                   : liaison_store_get (store, &liaison_entity_partner, id, &local);

  init_texts (&texts);
  if (record == NULL) {
    /* Erased, and its line with it. */
    if (g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (!read_texts (store, record, &texts, &all_names, error) ||
      !write_line (store, (LiaisonPartner *) record, all_names, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts.texts); i++)
    /* Few have anything in the third index: nothing is put in or taken out of it for the others' new ones. */
    if (fresh == NULL || texts.texts[i]->len > 0)
      add_document (store, (LiaisonIndex) i, fresh != NULL, document_of (record),
                    record->trashed_at == 0 ? texts.texts[i]->str : "");
  return TRUE;
}

/** liaison_index_coded: Makes the documents of all partners with a code name anew, inside the caller's transaction. */
gboolean
liaison_index_coded (LiaisonStore *store, GError **error)
{
  g_autoptr (GArray) partners = liaison_store_coded_partners (store, error);

  for (guint i = 0; partners != NULL && i < partners->len; i++)
    if (!liaison_index_partner (store, &g_array_index (partners, LiaisonTouched, i).id, NULL, error))
      return FALSE;
  return partners != NULL && liaison_index_flush (store, error);
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
  g_autofree char *folded = liaison_fold (text);
  GString *match = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = folded;; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c != 0 && g_unichar_isalnum (c)) {
      if (!inside)
        g_string_append (match, match->len > 0 ? " AND \"" : "\"");
      inside = TRUE;
      g_string_append_unichar (match, c);
    } else if (inside) {
      g_string_append (match, "\" *");
      inside = FALSE;
    }
    if (c == 0)
      break;
  }
  if (match->len > 0)
    return g_string_free (match, FALSE);
  g_string_free (match, TRUE);
  return NULL;
}
