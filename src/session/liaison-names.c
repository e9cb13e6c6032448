// SPDX-License-Identifier: GPL-3.0-or-later
// What codes are called, those of the register included: countries, themes, the office's own kinds.
#include "liaison-names.h"

#include "liaison-fold.h"
#include "liaison-language.h"
#include "liaison-office.h"
#include "liaison-reads.h"

#include <string.h>

struct _LiaisonNames {
  GObject parent_instance;

  LiaisonSession *session; /* weak: the session owns this */
  GCancellable *cancellable;
  GHashTable *vocabularies; /* name -> GPtrArray of LiaisonChoice, those that are records */
};

G_DEFINE_FINAL_TYPE (LiaisonNames, liaison_names, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_choice (gpointer data)
{
  LiaisonChoice *choice = data;

  g_free (choice->code);
  g_free (choice->label);
  g_free (choice->folded);
  g_free (choice);
}

static LiaisonChoice *
make_choice (const char *code, const char *label, gboolean retired)
{
  LiaisonChoice *choice = g_new0 (LiaisonChoice, 1);

  choice->code = g_strdup (code);
  choice->label = g_strdup (label != NULL ? label : code);
  choice->folded = liaison_fold (choice->label);
  choice->retired = retired;
  return choice;
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const LiaisonChoice *first = *(const LiaisonChoice *const *) a, *second = *(const LiaisonChoice *const *) b;

  return g_utf8_collate (first->label, second->label);
}

static GPtrArray *
find_or_add (LiaisonNames *self, const char *vocabulary)
{
  GPtrArray *choices = g_hash_table_lookup (self->vocabularies, vocabulary);

  if (choices == NULL) {
    choices = g_ptr_array_new_with_free_func (free_choice);
    g_hash_table_insert (self->vocabularies, g_strdup (vocabulary), choices);
  }
  return choices;
}

/* The label in the interface's language, or the one there is. */
static const char *
choose_label (const char *english, const char *french)
{
  const char *first = liaison_language_of_interface () == LIAISON_LANGUAGE_FR ? french : english;

  if (first != NULL)
    return first;
  return english != NULL ? english : french;
}

static void
take_country (LiaisonNames *self, const LiaisonCountry *country)
{
  if (country->iso3 != NULL)
    g_ptr_array_add (find_or_add (self, liaison_vocabulary_country.name),
                     make_choice (country->iso3, choose_label (country->name_en, country->name_fr), FALSE));
}

static void
take_term (LiaisonNames *self, const LiaisonTerm *term)
{
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;
  LiaisonChoice *choice;

  if (term->vocabulary == NULL || term->code == NULL)
    return;
  choice = make_choice (term->code, choose_label (term->label_en, term->label_fr), term->retired);
  choice->borrowed = (is_french ? term->label_fr : term->label_en) == NULL;
  g_ptr_array_add (find_or_add (self, term->vocabulary), choice);
}

static void
sort_all (LiaisonNames *self)
{
  GHashTableIter iter;
  gpointer choices;

  g_hash_table_iter_init (&iter, self->vocabularies);
  while (g_hash_table_iter_next (&iter, NULL, &choices))
    g_ptr_array_sort (choices, compare_choices);
}

static void
forget (LiaisonNames *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_hash_table_remove_all (self->vocabularies);
}

static void
terms_fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonNames) self = user_data;
  g_autoptr (GPtrArray) terms = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (terms == NULL)
    return;
  for (guint i = 0; i < terms->len; i++)
    take_term (self, terms->pdata[i]);
  sort_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
countries_fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonNames) self = user_data;
  g_autoptr (GPtrArray) countries = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (countries == NULL)
    return;
  g_hash_table_remove_all (self->vocabularies);
  for (guint i = 0; i < countries->len; i++)
    take_country (self, countries->pdata[i]);
}

/* The reader answers in the order asked, so the countries clear the table before the terms complete it. */
static void
load (LiaisonNames *self)
{
  g_autoptr (LiaisonQuery) countries = liaison_query_new (&liaison_entity_country);
  g_autoptr (LiaisonQuery) terms = liaison_query_new (&liaison_entity_term);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_fetch (self->session, countries, self->cancellable, countries_fetched_cb, g_object_ref (self));
  liaison_session_fetch (self->session, terms, self->cancellable, terms_fetched_cb, g_object_ref (self));
}

static void
unlocked_cb (LiaisonNames *self)
{
  load (self);
}

static void
locked_cb (LiaisonNames *self)
{
  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
changed_cb (LiaisonNames *self, GArray *touched)
{
  for (guint i = 0; i < touched->len; i++) {
    const LiaisonEntity *entity = g_array_index (touched, LiaisonTouched, i).entity;
    if (entity == &liaison_entity_country || entity == &liaison_entity_term) {
      load (self);
      return;
    }
  }
}

static void
liaison_names_finalize (GObject *object)
{
  LiaisonNames *self = LIAISON_NAMES (object);

  forget (self);
  g_hash_table_unref (self->vocabularies);
  g_clear_weak_pointer (&self->session);
  G_OBJECT_CLASS (liaison_names_parent_class)->finalize (object);
}

static void
liaison_names_class_init (LiaisonNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_names_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_NAMES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   0);
}

static void
liaison_names_init (LiaisonNames *self)
{
  self->vocabularies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

/** liaison_names_of: Returns: (transfer none): the one of @session, made at the first call */
LiaisonNames *
liaison_names_of (LiaisonSession *session)
{
  LiaisonNames *self = g_object_get_data (G_OBJECT (session), "liaison-names");

  if (self != NULL)
    return self;
  self = g_object_new (LIAISON_TYPE_NAMES, NULL);
  g_set_weak_pointer (&self->session, session);
  g_object_set_data_full (G_OBJECT (session), "liaison-names", self, g_object_unref);
  g_signal_connect_object (session, "unlocked", G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (liaison_session_state (session) == LIAISON_SESSION_OPEN)
    load (self);
  return self;
}

/* The record of the register that has that code, if there is one. */
static const LiaisonChoice *
find_choice (LiaisonNames *self, const LiaisonVocabulary *vocabulary, const char *code)
{
  GPtrArray *choices = g_hash_table_lookup (self->vocabularies, vocabulary->name);

  for (guint i = 0; code != NULL && choices != NULL && i < choices->len; i++) {
    const LiaisonChoice *choice = choices->pdata[i];
    if (strcmp (choice->code, code) == 0)
      return choice;
  }
  return NULL;
}

/** liaison_names_label: Returns: (nullable): what @code is called; @code itself where nothing knows it */
const char *
liaison_names_label (LiaisonNames *self, const LiaisonVocabulary *vocabulary, const char *code)
{
  const LiaisonChoice *choice = find_choice (self, vocabulary, code);

  if (choice != NULL && !(choice->borrowed && liaison_vocabulary_find (vocabulary, code) != NULL))
    return choice->label;
  return liaison_vocabulary_label (vocabulary, code);
}

static int
compare_labels (const void *a, const void *b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * liaison_names_list:
 * @codes: (nullable): a set of codes as a CODES field stores it
 *
 * Returns: (transfer full): "Guinea, Kenya": the labels in alphabetical order; "" for the empty set
 */
char *
liaison_names_list (LiaisonNames *self, const LiaisonVocabulary *vocabulary, const char *codes)
{
  g_auto (GStrv) parts = g_strsplit (codes != NULL ? codes : "", " ", -1);
  guint count = g_strv_length (parts);
  g_autofree const char **labels = g_new0 (const char *, count + 1);

  for (guint i = 0; i < count; i++)
    labels[i] = liaison_names_label (self, vocabulary, parts[i]);
  qsort (labels, count, sizeof *labels, compare_labels);
  return g_strjoinv (", ", (char **) labels);
}

/**
 * liaison_names_display:
 * @field: a field
 * @value: (nullable): one of its values
 *
 * Like liaison_field_display(), with the codes of the register by their names. References stay ids.
 *
 * Returns: (transfer full): text for people
 */
char *
liaison_names_display (LiaisonNames *self, const LiaisonField *field, GVariant *value)
{
  if (value != NULL && field->type == LIAISON_FIELD_CODE)
    return g_strdup (liaison_names_label (self, field->vocabulary, g_variant_get_string (value, NULL)));
  if (value != NULL && field->type == LIAISON_FIELD_CODES) {
    g_autofree const char **codes = g_variant_get_strv (value, NULL);
    g_autofree char *set = liaison_codes_normalize (codes);
    return liaison_names_list (self, field->vocabulary, set);
  }
  return liaison_field_display (field, value);
}

/**
 * liaison_names_choices:
 *
 * What a person may choose from: the built-in codes in their order, then those of the register by name.
 *
 * Returns: (transfer full) (element-type LiaisonChoice): without the retired ones
 */
GPtrArray *
liaison_names_choices (LiaisonNames *self, const LiaisonVocabulary *vocabulary)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (free_choice);
  GPtrArray *records = g_hash_table_lookup (self->vocabularies, vocabulary->name);

  for (guint i = 0; i < vocabulary->n_terms; i++) {
    const char *code = vocabulary->terms[i].code;
    const LiaisonChoice *own = find_choice (self, vocabulary, code);
    if (own == NULL || !own->retired)
      g_ptr_array_add (choices, make_choice (code, liaison_names_label (self, vocabulary, code), FALSE));
  }
  for (guint i = 0; records != NULL && i < records->len; i++) {
    const LiaisonChoice *choice = records->pdata[i];
    if (!choice->retired && liaison_vocabulary_find (vocabulary, choice->code) == NULL)
      g_ptr_array_add (choices, make_choice (choice->code, choice->label, FALSE));
  }
  return choices;
}
