// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person wrote to the code of a country or a term.
#include "liaison-code-index.h"

#include "liaison-import.h"
#include "liaison-import-target.h"
#include "liaison-office.h"

/* Keys are "VOCABULARY\nFOLDED TEXT". */
struct _LiaisonCodeIndex {
  GHashTable *codes;
};

static char *
make_key (const char *vocabulary, const char *text)
{
  g_autofree char *folded = liaison_import_header_key (text);

  return g_strconcat (vocabulary, "\n", folded, NULL);
}

/* The first record to claim a text keeps it. */
static void
add (LiaisonCodeIndex *index, const char *vocabulary, const char *text, const char *code)
{
  g_autofree char *key = text != NULL && code != NULL ? make_key (vocabulary, text) : NULL;

  if (key != NULL && !g_hash_table_contains (index->codes, key))
    g_hash_table_insert (index->codes, g_steal_pointer (&key), g_strdup (code));
}

/** liaison_code_index_new: Returns: (transfer full): an empty index */
LiaisonCodeIndex *
liaison_code_index_new (void)
{
  LiaisonCodeIndex *index = g_new0 (LiaisonCodeIndex, 1);

  index->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return index;
}

/** liaison_code_index_free: Frees it. */
void
liaison_code_index_free (LiaisonCodeIndex *index)
{
  g_hash_table_unref (index->codes);
  g_free (index);
}

/** liaison_code_index_add: Takes the codes and names of a `country` or `term` record; any other is passed over. */
void
liaison_code_index_add (LiaisonCodeIndex *index, const LiaisonRecord *record)
{
  if (record->entity == &liaison_entity_country) {
    const LiaisonCountry *country = (const LiaisonCountry *) record;
    add (index, "country", country->iso3, country->iso3);
    add (index, "country", country->iso2, country->iso3);
    add (index, "country", country->name_en, country->iso3);
    add (index, "country", country->name_fr, country->iso3);
  } else if (record->entity == &liaison_entity_term) {
    const LiaisonTerm *term = (const LiaisonTerm *) record;
    add (index, term->vocabulary, term->code, term->code);
    add (index, term->vocabulary, term->label_en, term->code);
    add (index, term->vocabulary, term->label_fr, term->code);
  }
}

/** liaison_code_index_find: A #LiaisonFindCode whose data is a #LiaisonCodeIndex; case, accents and punctuation do not
 * matter. */
char *
liaison_code_index_find (const LiaisonVocabulary *vocabulary, const char *text, gpointer index)
{
  g_autofree char *key = make_key (vocabulary->name, text);

  return g_strdup (g_hash_table_lookup (((LiaisonCodeIndex *) index)->codes, key));
}
