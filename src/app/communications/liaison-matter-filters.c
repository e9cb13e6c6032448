// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of matters is narrowed to: words, a state, a country, a theme, who follows them.
#include "liaison-matter-filters.h"

#include "liaison-accessible.h"
#include "liaison-names.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum {
  STATE,
  COUNTRY,
  THEME,
  OWNER,
  N_CHOICES,
} ChoiceKind;

/* @codes: of each item but the first, which asks for nothing; @chosen: NULL for that one. */
typedef struct {
  GtkDropDown *row;
  GPtrArray *codes;
  char *chosen;
} Choice;

struct _LiaisonMatterFilters {
  AdwBin parent_instance;

  LiaisonSession *session;
  GtkSearchEntry *search;
  Choice choices[N_CHOICES];
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (LiaisonMatterFilters, liaison_matter_filters, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the first item says, and what a screen reader calls it. */
static const struct {
  const char *all;
  const char *label;
} words[N_CHOICES] = {
  [STATE] = { N_ ("Any State"), N_ ("State of the matters") },
  [COUNTRY] = { N_ ("Any Country"), N_ ("Country of the matters") },
  [THEME] = { N_ ("Any Theme"), N_ ("Theme of the matters") },
  [OWNER] = { N_ ("Followed by Anybody"), N_ ("Who follows the matters") },
};

static void
selected_cb (LiaisonMatterFilters *self)
{
  if (self->is_filling)
    return;
  for (guint i = 0; i < N_CHOICES; i++) {
    Choice *choice = &self->choices[i];
    guint selected = gtk_drop_down_get_selected (choice->row);
    g_set_str (&choice->chosen,
               selected > 0 && selected <= choice->codes->len ? g_ptr_array_index (choice->codes, selected - 1) : NULL);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
search_changed_cb (LiaisonMatterFilters *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Offers what @labels say, from codes to labels; what was chosen stays chosen, and is offered in any case. */
static void
fill (LiaisonMatterFilters *self, ChoiceKind kind, GPtrArray *codes, GPtrArray *labels)
{
  Choice *choice = &self->choices[kind];
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (list, _ (words[kind].all));
  for (guint i = 0; i < labels->len; i++) {
    gtk_string_list_append (list, g_ptr_array_index (labels, i));
    if (g_strcmp0 (g_ptr_array_index (codes, i), choice->chosen) == 0)
      selected = i + 1;
  }
  if (selected == 0)
    g_clear_pointer (&choice->chosen, g_free);
  g_clear_pointer (&choice->codes, g_ptr_array_unref);
  choice->codes = g_ptr_array_ref (codes);
  gtk_drop_down_set_model (choice->row, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (choice->row, selected);
  gtk_widget_set_visible (GTK_WIDGET (choice->row), codes->len > 0);
}

static void
fill_states (LiaisonMatterFilters *self)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  const LiaisonVocabulary *states = &liaison_vocabulary_matter_state;

  g_ptr_array_add (codes, g_strdup ("open"));
  g_ptr_array_add (labels, (gpointer) _ ("Open Matters"));
  for (guint i = 0; i < states->n_terms; i++) {
    g_ptr_array_add (codes, g_strdup (states->terms[i].code));
    g_ptr_array_add (labels,
                     (gpointer) liaison_names_label (liaison_names_of (self->session), states, states->terms[i].code));
  }
  fill (self, STATE, codes, labels);
}

static int
compare_labels (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (g_hash_table_lookup (user_data, *(char *const *) a),
                         g_hash_table_lookup (user_data, *(char *const *) b));
}

/* @found: from codes to labels; in the order of the labels. */
static void
fill_found (LiaisonMatterFilters *self, ChoiceKind kind, GHashTable *found)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer code;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    g_ptr_array_add (codes, g_strdup (code));
  g_ptr_array_sort_with_data (codes, compare_labels, found);
  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (labels, g_hash_table_lookup (found, g_ptr_array_index (codes, i)));
  fill (self, kind, codes, labels);
}

static void
find_codes (LiaisonMatterFilters *self, GHashTable *found, const LiaisonVocabulary *vocabulary, const char *set)
{
  g_auto (GStrv) codes = g_strsplit (set != NULL ? set : "", " ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    if (*codes[i] != '\0' && !g_hash_table_contains (found, codes[i]))
      g_hash_table_insert (found, g_strdup (codes[i]),
                           g_strdup (liaison_names_label (liaison_names_of (self->session), vocabulary, codes[i])));
}

static GtkWidget *
make_choice (LiaisonMatterFilters *self, ChoiceKind kind)
{
  g_autoptr (GtkExpression) string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *row = gtk_drop_down_new (NULL, g_steal_pointer (&string));

  self->choices[kind].row = GTK_DROP_DOWN (row);
  self->choices[kind].codes = g_ptr_array_new_with_free_func (g_free);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (row), kind != STATE);
  gtk_drop_down_set_search_match_mode (GTK_DROP_DOWN (row), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  gtk_widget_set_visible (row, FALSE);
  liaison_accessible_set_label (row, _ (words[kind].label));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
liaison_matter_filters_dispose (GObject *object)
{
  LiaisonMatterFilters *self = LIAISON_MATTER_FILTERS (object);

  for (guint i = 0; i < N_CHOICES; i++) {
    g_clear_pointer (&self->choices[i].codes, g_ptr_array_unref);
    g_clear_pointer (&self->choices[i].chosen, g_free);
  }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_matter_filters_parent_class)->dispose (object);
}

static void
liaison_matter_filters_class_init (LiaisonMatterFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_matter_filters_dispose;
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_MATTER_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_matter_filters_init (LiaisonMatterFilters *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *wrap = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);

  self->is_filling = TRUE;
  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_search_entry_set_placeholder_text (self->search, _ ("Search matters"));
  liaison_accessible_set_label (GTK_WIDGET (self->search), _ ("Search matters"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  for (guint i = 0; i < N_CHOICES; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (wrap), make_choice (self, (ChoiceKind) i));
  gtk_box_append (GTK_BOX (box), wrap);
  adw_bin_set_child (ADW_BIN (self), box);
  self->is_filling = FALSE;
}

/** liaison_matter_filters_new: Returns: (transfer floating): filters that ask for nothing */
GtkWidget *
liaison_matter_filters_new (LiaisonSession *session)
{
  LiaisonMatterFilters *self = g_object_new (LIAISON_TYPE_MATTER_FILTERS, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/** liaison_matter_filters_offer: @rows: (element-type LiaisonMatterRow): all matters there are. Offers what is in them.
 */
void
liaison_matter_filters_offer (LiaisonMatterFilters *self, GPtrArray *rows)
{
  g_autoptr (GHashTable) countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) themes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_return_if_fail (LIAISON_IS_MATTER_FILTERS (self));

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonMatterRow *row = g_ptr_array_index (rows, i);
    find_codes (self, countries, &liaison_vocabulary_country, row->matter->countries);
    find_codes (self, themes, &liaison_vocabulary_theme, row->matter->themes);
    if (row->owner != NULL)
      g_hash_table_replace (owners, liaison_id_to_string (&row->matter->owner), g_strdup (row->owner));
  }
  self->is_filling = TRUE;
  fill_states (self);
  fill_found (self, COUNTRY, countries);
  fill_found (self, THEME, themes);
  fill_found (self, OWNER, owners);
  self->is_filling = FALSE;
}

/** liaison_matter_filters_ask: Fills @filter, whose texts belong to @self and hold until the next ::changed. */
void
liaison_matter_filters_ask (LiaisonMatterFilters *self, LiaisonMatterFilter *filter)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  memset (filter, 0, sizeof *filter);
  filter->text = *text != '\0' ? text : NULL;
  filter->state = self->choices[STATE].chosen;
  filter->country = self->choices[COUNTRY].chosen;
  filter->theme = self->choices[THEME].chosen;
  if (self->choices[OWNER].chosen != NULL)
    liaison_id_parse (self->choices[OWNER].chosen, &filter->owner);
}

/** liaison_matter_filters_is_set: Returns: whether they ask for anything */
gboolean
liaison_matter_filters_is_set (LiaisonMatterFilters *self)
{
  for (guint i = 0; i < N_CHOICES; i++)
    if (self->choices[i].chosen != NULL)
      return TRUE;
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

/** liaison_matter_filters_clear: Asks for nothing any more. */
void
liaison_matter_filters_clear (LiaisonMatterFilters *self)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  for (guint i = 0; i < N_CHOICES; i++) {
    g_clear_pointer (&self->choices[i].chosen, g_free);
    gtk_drop_down_set_selected (self->choices[i].row, 0);
  }
  self->is_filling = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}
