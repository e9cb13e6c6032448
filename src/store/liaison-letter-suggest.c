// SPDX-License-Identifier: GPL-3.0-or-later
// Which mandates a letter or a matter may concern, and why, in words.
#include "liaison-letters-private.h"
#include "liaison-db.h"

#include "liaison-mandate-suggestions.h"

#include <glib/gi18n-lib.h>

/* What is under way. @facts: (element-type LiaisonMandateFacts), whose texts @strings keeps; @texts: what is told */
typedef struct {
  LiaisonStore *store;
  GArray *facts;
  GPtrArray *strings;
  GPtrArray *texts;
  char *themes;
  char *countries;
} Question;

/** liaison_suggestion_row_copy: Returns: (transfer full): another one */
LiaisonSuggestionRow *
liaison_suggestion_row_copy (const LiaisonSuggestionRow *row)
{
  LiaisonSuggestionRow *copy = g_memdup2 (row, sizeof *row);

  copy->name = g_strdup (row->name);
  copy->reason = g_strdup (row->reason);
  return copy;
}

/** liaison_suggestion_row_free: Frees it. */
void
liaison_suggestion_row_free (LiaisonSuggestionRow *row)
{
  g_free (row->name);
  g_free (row->reason);
  g_free (row);
}

static void
clear_question (Question *question)
{
  g_clear_pointer (&question->facts, g_array_unref);
  g_clear_pointer (&question->strings, g_ptr_array_unref);
  g_clear_pointer (&question->texts, g_ptr_array_unref);
  g_free (question->themes);
  g_free (question->countries);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, clear_question)

static const char *
keep (Question *question, const char *text)
{
  char *copy = g_strdup (text);

  if (copy != NULL)
    g_ptr_array_add (question->strings, copy);
  return copy;
}

static void
add_text (Question *question, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (question->texts, g_strdup (text));
}

/* The mandates there are, in the order of protocol: those that are dormant sign nothing. */
static gboolean
read_facts (Question *question, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      question->store, error,
      "SELECT id, themes, iif (mandate_scope = 'country', substr (countries, 1, 3), NULL) FROM "
      "partner WHERE kind = 'mandate' AND trashed_at = 0 AND coalesce (status, 'active') = "
      "'active' ORDER BY mandate_type = 'WG' DESC, short_name",
      "");
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, question->store, &local)) {
    LiaisonMandateFacts facts = { 0 };
    liaison_rows_id (rows, 0, &facts.id);
    facts.themes = keep (question, liaison_rows_text (rows, 1));
    facts.country = keep (question, liaison_rows_text (rows, 2));
    g_array_append_val (question->facts, facts);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
read_matter (Question *question, const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (question->store, &liaison_entity_matter, id, error);
  const LiaisonMatter *matter = (const LiaisonMatter *) record;
  g_autoptr (GPtrArray) events = NULL;

  if (record == NULL)
    return FALSE;
  g_set_str (&question->themes, matter->themes);
  g_set_str (&question->countries, matter->countries);
  add_text (question, matter->title);
  add_text (question, matter->situation);
  events = liaison_store_children (question->store, &liaison_entity_matter_event, "matter", id, error);
  for (guint i = 0; events != NULL && i < events->len; i++)
    add_text (question, ((const LiaisonMatterEvent *) g_ptr_array_index (events, i))->text);
  return events != NULL;
}

/* What a letter says itself comes on top of its matter. */
static gboolean
read_letter (Question *question, const LiaisonId *id, GPtrArray **signatories, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (question->store, &liaison_entity_communication, id, error);
  const LiaisonCommunication *letter = (const LiaisonCommunication *) record;

  if (record == NULL || (!liaison_id_is_nil (&letter->matter) && !read_matter (question, &letter->matter, error)))
    return FALSE;
  if (letter->country_code != NULL && g_strcmp0 (letter->country_code, "OTH") != 0) {
    char *countries = liaison_codes_with (question->countries, letter->country_code, TRUE);
    g_free (question->countries);
    question->countries = countries;
  }
  add_text (question, letter->summary);
  *signatories = liaison_store_children (question->store, &liaison_entity_signatory, "communication", id, error);
  return *signatories != NULL;
}

/* What the register calls a theme or a country; the code where it does not know. */
static char *
find_label (LiaisonStore *store, const char *sql, const char *code)
{
  gboolean french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, NULL, sql, "si", code, (gint64) french);
  const char *label = rows != NULL && liaison_rows_next (rows, store, NULL) ? liaison_rows_text (rows, 0) : NULL;

  return g_strdup (label != NULL ? label : code);
}

static char *
join_themes (LiaisonStore *store, GPtrArray *codes)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < codes->len; i++)
    g_strv_builder_take (labels,
                         find_label (store,
                                     "SELECT coalesce (iif (?2, label_fr, label_en), label_en, label_fr) FROM term "
                                     "WHERE vocabulary = 'theme' AND code = ?1 AND trashed_at = 0",
                                     g_ptr_array_index (codes, i)));
  list = g_strv_builder_end (labels);
  return g_strjoinv (", ", list);
}

static char *
join_words (GPtrArray *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, french ? "%s« %s »" : "%s“%s”", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (words, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
write_reason (LiaisonStore *store, const LiaisonMandateSuggestion *suggestion)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *country = NULL, *themes = NULL, *words = NULL;

  if (suggestion->country != NULL) {
    country = find_label (store, "SELECT iif (?2, name_fr, name_en) FROM country WHERE iso3 = ?1", suggestion->country);
    /* Translators: why a mandate is suggested: the country of the matter. */
    append (text, g_strdup_printf (_ ("Country: %s"), country));
  }
  if (suggestion->themes != NULL) {
    themes = join_themes (store, suggestion->themes);
    /* Translators: why a mandate is suggested: themes of the matter, separated by commas. */
    append (text, g_strdup_printf (ngettext ("Theme: %s", "Themes: %s", suggestion->themes->len), themes));
  }
  if (suggestion->words != NULL) {
    words = join_words (suggestion->words);
    /* Translators: why a mandate is suggested: words of the account, each quoted, separated by commas. */
    append (text, g_strdup_printf (ngettext ("Word: %s", "Words: %s", suggestion->words->len), words));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_listed (GPtrArray *signatories, const LiaisonId *mandate)
{
  for (guint i = 0; signatories != NULL && i < signatories->len; i++)
    if (liaison_id_equal (&((const LiaisonSignatory *) g_ptr_array_index (signatories, i))->mandate, mandate))
      return TRUE;
  return FALSE;
}

static GPtrArray *
make_rows (Question *question, GPtrArray *signatories, GError **error)
{
  g_autoptr (GHashTable) names = liaison_letters_read_mandates (question->store, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_suggestion_row_free);
  g_autoptr (GPtrArray) found = NULL;
  LiaisonSituation situation = { question->themes, question->countries, NULL };

  if (names == NULL)
    return NULL;
  g_ptr_array_add (question->texts, NULL);
  situation.texts = (const char *const *) question->texts->pdata;
  found = liaison_mandates_suggest (&situation, (const LiaisonMandateFacts *) (gpointer) question->facts->data,
                                    question->facts->len);
  for (guint i = 0; i < found->len; i++) {
    const LiaisonMandateSuggestion *suggestion = g_ptr_array_index (found, i);
    const LiaisonMandateName *name = g_hash_table_lookup (names, &suggestion->id);
    LiaisonSuggestionRow *row = g_new0 (LiaisonSuggestionRow, 1);
    row->mandate = suggestion->id;
    row->name = g_strdup (name != NULL ? name->name : "");
    row->reason = write_reason (question->store, suggestion);
    row->is_listed = is_listed (signatories, &suggestion->id);
    g_ptr_array_add (rows, row);
  }
  return g_steal_pointer (&rows);
}

/** liaison_store_suggest_mandates: Returns: (transfer full) (nullable) (element-type LiaisonSuggestionRow): the
 * mandates that the letter or matter @id may concern, the most of all first */
GPtrArray *
liaison_store_suggest_mandates (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  g_auto (Question) question = { .store = store,
                                 .facts = g_array_new (FALSE, FALSE, sizeof (LiaisonMandateFacts)),
                                 .strings = g_ptr_array_new_with_free_func (g_free),
                                 .texts = g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (GPtrArray) signatories = NULL;
  gboolean is_read = entity == &liaison_entity_matter ? read_matter (&question, id, error)
                                                      : read_letter (&question, id, &signatories, error);

  return is_read && read_facts (&question, error) ? make_rows (&question, signatories, error) : NULL;
}
