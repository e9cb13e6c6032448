// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of a file go, and what holds for all of its rows.
#include "liaison-import-mapping.h"

#include "liaison-partner.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* A file of more columns than this is mapped from its headers where they are known, and cannot be changed here. */
#define COLUMNS_SHOWN 80

/* So many cells of a column are shown, each cut after so many characters. */
#define SAMPLES_SHOWN 3
#define SAMPLE_LENGTH 40

/* Titles above the headings are offered to be passed over up to this line. */
#define HEADER_LINES 12

struct _LiaisonImportMapping {
  AdwBin parent_instance;

  LiaisonImportFile *file;
  GPtrArray *targets;    /* (element-type utf8): what each choice of a column means; "" leaves it out */
  GtkStringList *labels; /* the same for people */
  GPtrArray *rows;       /* (element-type AdwComboRow): one a column */
  GPtrArray *keys;       /* (element-type utf8): what each choice of @key means; "" matches nothing */
  AdwComboRow *key;
  AdwComboRow *separator;
  AdwComboRow *encoding;
  AdwComboRow *header;
  AdwComboRow *dates;
  AdwComboRow *family;
  AdwComboRow *kind;
  AdwComboRow *classification;
};

G_DEFINE_FINAL_TYPE (LiaisonImportMapping, liaison_import_mapping, ADW_TYPE_BIN)

enum {
  REREAD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct {
  const char *target;
  const char *label;
} Choice;

/* What a column may hold beside the fields of a partner. */
static const Choice choices[] = {
  { "", N_ ("Leave out") },
  { "name", N_ ("Name") },
  { "name.en", N_ ("Name in English") },
  { "name.fr", N_ ("Name in French") },
  { "acronym", N_ ("Acronym") },
  { "alias", N_ ("Other name") },
  { "former", N_ ("Former name") },
  { "given_name", N_ ("Given name") },
  { "family_name", N_ ("Family name") },
  { "email", N_ ("E-mail address") },
  { "phone", N_ ("Telephone") },
  { "signal", N_ ("Signal") },
  { "address", N_ ("Postal address") },
  { "web", N_ ("Web site") },
  { "id", N_ ("Identifier in Liaison") },
};

/* What a file of cards can be matched by; cards that Liaison wrote, or brought in before, are known without it. */
static const char *const card_keys[] = { "name", "email", "phone", NULL };

static const char separators[] = { ',', ';', '\t', '|' };
static const char *const separator_labels[] = { N_ ("Comma"), N_ ("Semicolon"), N_ ("Tab"), N_ ("Vertical bar"), NULL };
static const LiaisonEncoding encodings[] = { LIAISON_ENCODING_UTF8,         LIAISON_ENCODING_UTF16_LE,
                                             LIAISON_ENCODING_UTF16_BE,     LIAISON_ENCODING_WINDOWS_1252,
                                             LIAISON_ENCODING_WINDOWS_1256, LIAISON_ENCODING_WINDOWS_1251 };
static const char *const encoding_labels[] = { N_ ("Unicode (UTF-8)"),
                                               N_ ("Unicode (UTF-16, little endian)"),
                                               N_ ("Unicode (UTF-16, big endian)"),
                                               N_ ("Western (Windows-1252)"),
                                               N_ ("Arabic (Windows-1256)"),
                                               N_ ("Cyrillic (Windows-1251)"),
                                               NULL };
static const char *const converters[] = { "", ":dmy", ":mdy" };
static const char *const date_labels[] = { N_ ("As the list itself shows"), N_ ("Day first (31/12/2024)"),
                                           N_ ("Month first (12/31/2024)"), NULL };

static void
add_target (LiaisonImportMapping *self, const char *target, const char *label)
{
  g_ptr_array_add (self->targets, g_strdup (target));
  gtk_string_list_append (self->labels, label);
}

static gboolean
is_offered (const LiaisonField *field)
{
  return field->type != LIAISON_FIELD_REF && (field->flags & LIAISON_FIELD_HIDDEN) == 0;
}

static int
find_target (LiaisonImportMapping *self, const char *target)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->targets, i), target) == 0)
      return (int) i;
  return -1;
}

static gboolean
is_date (const char *target)
{
  const LiaisonField *field = liaison_entity_field (&liaison_entity_partner, target);

  return field != NULL && (field->type == LIAISON_FIELD_DATE || field->type == LIAISON_FIELD_MOMENT);
}

static const char *
chosen_target (LiaisonImportMapping *self, guint column)
{
  AdwComboRow *row = column < self->rows->len ? g_ptr_array_index (self->rows, column) : NULL;
  const LiaisonImportColumn *found = g_ptr_array_index (self->file->columns, column);
  guint selected = row != NULL ? adw_combo_row_get_selected (row) : GTK_INVALID_LIST_POSITION;

  if (selected < self->targets->len)
    return g_ptr_array_index (self->targets, selected);
  return found->target != NULL ? found->target : "";
}

/* By what rows are matched to partners; NULL where they are not. */
static const char *
chosen_key (LiaisonImportMapping *self)
{
  guint selected = self->key != NULL ? adw_combo_row_get_selected (self->key) : GTK_INVALID_LIST_POSITION;
  const char *key = selected < self->keys->len ? g_ptr_array_index (self->keys, selected) : "";

  return *key != '\0' ? key : NULL;
}

/* By what rows can be matched that have a column going to @target; NULL for nothing. */
static const char *
key_of (const char *target)
{
  static const char *const kinds[] = { "name", "acronym", "email", "phone", "id" };
  const LiaisonField *field = liaison_entity_field (&liaison_entity_partner, target);

  if (strcmp (target, "given_name") == 0 || strcmp (target, "family_name") == 0)
    return "name";
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (target, kinds[i]) && strchr (".", target[strlen (kinds[i])]) != NULL)
      return kinds[i];
  return field != NULL && (field->type == LIAISON_FIELD_TEXT || field->type == LIAISON_FIELD_INTEGER) ? field->name
                                                                                                      : NULL;
}

static const char *
label_key (const char *key)
{
  const LiaisonField *field = liaison_entity_field (&liaison_entity_partner, key);

  if (*key == '\0')
    return _ ("Nothing: only add");
  for (guint i = 1; i < G_N_ELEMENTS (choices); i++)
    if (strcmp (choices[i].target, key) == 0)
      return _ (choices[i].label);
  return field != NULL ? _ (field->label) : key;
}

static gboolean
has_key (GPtrArray *keys, const char *key)
{
  for (guint i = 0; i < keys->len; i++)
    if (strcmp (g_ptr_array_index (keys, i), key) == 0)
      return TRUE;
  return FALSE;
}

static GPtrArray *
list_keys (LiaisonImportMapping *self)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (keys, g_strdup (""));
  for (guint i = 0; self->file->columns == NULL && card_keys[i] != NULL; i++)
    g_ptr_array_add (keys, g_strdup (card_keys[i]));
  for (guint i = 0; i < self->rows->len; i++) {
    const char *key = key_of (chosen_target (self, i));
    if (key != NULL && !has_key (keys, key))
      g_ptr_array_add (keys, g_strdup (key));
  }
  return keys;
}

/* Offers what the columns chosen allow; keeps @wanted where it still is among that. */
static void
fill_keys (LiaisonImportMapping *self, const char *wanted)
{
  g_autoptr (GPtrArray) keys = list_keys (self);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < keys->len; i++) {
    gtk_string_list_append (labels, label_key (g_ptr_array_index (keys, i)));
    if (g_strcmp0 (g_ptr_array_index (keys, i), wanted) == 0)
      selected = i;
  }
  adw_combo_row_set_model (self->key, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->key, selected);
  g_ptr_array_unref (self->keys);
  self->keys = g_steal_pointer (&keys);
}

static void
target_changed_cb (LiaisonImportMapping *self)
{
  g_autofree char *key = g_strdup (chosen_key (self));
  gboolean has_dates = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    has_dates = has_dates || is_date (chosen_target (self, i));
  if (self->dates != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->dates), has_dates);
  fill_keys (self, key);
}

/* "Amnesty · Bar council · …": what tells a person what the column is. */
static char *
join_samples (LiaisonImportFile *file, guint column)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint count = 0;

  for (guint i = 0; i < file->samples->len && count < SAMPLES_SHOWN; i++) {
    char **cells = g_ptr_array_index (file->samples, i);
    g_autofree char *cell = NULL;
    if (column >= g_strv_length (cells) || *cells[column] == '\0')
      continue;
    cell = g_utf8_strlen (cells[column], -1) > SAMPLE_LENGTH ? g_utf8_substring (cells[column], 0, SAMPLE_LENGTH)
                                                             : g_strdup (cells[column]);
    g_strdelimit (cell, "\r\n\t", ' ');
    g_string_append (text, count++ > 0 ? " · " : "");
    g_string_append (text, cell);
    if (strlen (cell) < strlen (cells[column]))
      g_string_append (text, "…");
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What was chosen last time for a column; %NULL without a memory, "" where it was left out. The converter of dates is
 * kept apart. */
static char *
recall_target (const LiaisonImportMemory *memory, guint column, guint *converter)
{
  g_autofree char *prefix = g_strdup_printf ("#%u=", column + 1);

  for (guint i = 0; memory != NULL && memory->mapping[i] != NULL; i++) {
    g_auto (GStrv) parts = NULL;
    if (!g_str_has_prefix (memory->mapping[i], prefix))
      continue;
    parts = g_strsplit (memory->mapping[i] + strlen (prefix), ":", 2);
    for (guint j = 1; parts[0] != NULL && parts[1] != NULL && j < G_N_ELEMENTS (converters); j++)
      if (strcmp (parts[1], converters[j] + 1) == 0)
        *converter = j;
    return g_strdup (parts[0] != NULL ? parts[0] : "");
  }
  return memory != NULL ? g_strdup ("") : NULL;
}

static GtkWidget *
make_column_row (LiaisonImportMapping *self, guint column, const char *recalled)
{
  const LiaisonImportColumn *found = g_ptr_array_index (self->file->columns, column);
  g_autofree char *samples = join_samples (self->file, column);
  /* Translators: a column without a heading; %u is its number. */
  g_autofree char *title = *found->name != '\0' ? g_strdup (found->name)
                                                : g_strdup_printf (_ ("Column %u"), column + 1);
  GtkWidget *row = liaison_row_new (ADW_TYPE_COMBO_ROW, title, samples);
  const char *wanted = recalled != NULL ? recalled : found->target != NULL ? found->target : "";
  int target = find_target (self, wanted);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  if (target < 0) {
    add_target (self, wanted, wanted);
    target = (int) self->targets->len - 1;
  }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (self->labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) target);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (target_changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  return row;
}

static AdwComboRow *
make_choice_row (AdwPreferencesGroup *group, const char *title, const char *const *labels)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; labels[i] != NULL; i++)
    gtk_string_list_append (model, _ (labels[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

static AdwComboRow *
make_code_row (AdwPreferencesGroup *group, const char *title, const LiaisonVocabulary *vocabulary, const char *code)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  AdwComboRow *row;

  for (guint i = 0; i < vocabulary->n_terms; i++)
    g_ptr_array_add (labels, (char *) vocabulary->terms[i].label);
  g_ptr_array_add (labels, NULL);
  row = make_choice_row (group, title, (const char *const *) labels->pdata);
  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (strcmp (vocabulary->terms[i].code, code) == 0)
      adw_combo_row_set_selected (row, i);
  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static void
reread_cb (LiaisonImportMapping *self)
{
  g_signal_emit (self, signals[REREAD], 0);
}

static void
add_columns (LiaisonImportMapping *self, AdwPreferencesPage *page, const LiaisonImportMemory *memory)
{
  AdwPreferencesGroup *group = add_group (page, _ ("Columns"),
                                          memory != NULL ? _ ("As you chose for the last list with these columns")
                                                         : _ ("What each column of the list holds"));
  guint count = self->file->columns->len, converter = 0;

  for (guint i = 0; i < MIN (count, COLUMNS_SHOWN); i++) {
    g_autofree char *recalled = recall_target (memory, i, &converter);
    adw_preferences_group_add (group, make_column_row (self, i, recalled));
  }
  self->dates = make_choice_row (group, _ ("Dates are written"), date_labels);
  adw_combo_row_set_selected (self->dates, converter);
  if (count > COLUMNS_SHOWN) {
    g_autofree char *text = g_strdup_printf (ngettext ("%u more column is imported as its heading says",
                                                       "%u more columns are imported as their headings say",
                                                       count - COLUMNS_SHOWN),
                                             count - COLUMNS_SHOWN);
    adw_preferences_group_add (group, liaison_row_new (ADW_TYPE_ACTION_ROW, text, NULL));
  }
}

static void
recall_code (AdwComboRow *row, const char *field, const LiaisonVocabulary *vocabulary,
             const LiaisonImportMemory *memory)
{
  g_autofree char *prefix = g_strconcat (field, "=", NULL);

  for (guint i = 0; memory != NULL && memory->fixed[i] != NULL; i++)
    for (guint j = 0; j < vocabulary->n_terms; j++)
      if (g_str_has_prefix (memory->fixed[i], prefix) &&
          strcmp (memory->fixed[i] + strlen (prefix), vocabulary->terms[j].code) == 0)
        adw_combo_row_set_selected (row, j);
}

static void
add_fixed (LiaisonImportMapping *self, AdwPreferencesPage *page, const LiaisonImportMemory *memory)
{
  AdwPreferencesGroup *group = add_group (page, _ ("For All Rows"), _ ("Where the list itself does not say it"));
  gboolean persons = self->file->columns == NULL;

  for (guint i = 0; i < self->rows->len; i++)
    persons = persons || g_str_has_suffix (chosen_target (self, i), "_name");
  self->kind = make_code_row (group, _ ("Kind"), &liaison_vocabulary_partner_kind, persons ? "person" : "organization");
  self->family = make_code_row (group, _ ("Family"), &liaison_vocabulary_family,
                                persons ? "defenders" : "civil_society");
  self->classification = make_code_row (group, _ ("Classification"), &liaison_vocabulary_classification,
                                        persons ? "confidential" : "unclassified");
  recall_code (self->kind, "kind", &liaison_vocabulary_partner_kind, memory);
  recall_code (self->family, "family", &liaison_vocabulary_family, memory);
  recall_code (self->classification, "classification", &liaison_vocabulary_classification, memory);
  /* Each card says itself whether it is a person's. */
  gtk_widget_set_visible (GTK_WIDGET (self->kind), self->file->columns != NULL);
}

static void
add_matching (LiaisonImportMapping *self, AdwPreferencesPage *page)
{
  static const char *const nothing[] = { NULL };
  AdwPreferencesGroup *group = add_group (page, _ ("Updating"),
                                          _ ("Partners of the register that have the same are updated. What the list "
                                             "leaves empty stays as it is."));

  self->key = make_choice_row (group, _ ("Match by"), nothing);
}

static AdwComboRow *
make_header_row (LiaisonImportMapping *self, AdwPreferencesGroup *group)
{
  static const char *const nothing[] = { N_ ("There are none"), NULL };
  AdwComboRow *row = make_choice_row (group, _ ("Headings"), nothing);
  GtkStringList *labels = GTK_STRING_LIST (adw_combo_row_get_model (row));

  for (int i = 1; i <= MAX (HEADER_LINES, self->file->header); i++) {
    /* Translators: the line of a file that names its columns. */
    g_autofree char *label = g_strdup_printf (_ ("In line %d"), i);
    gtk_string_list_append (labels, label);
  }
  adw_combo_row_set_selected (row, (guint) MAX (self->file->header, 0));
  return row;
}

static void
add_reading (LiaisonImportMapping *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _ ("How the File Is Written"), NULL);

  self->separator = make_choice_row (group, _ ("Columns are parted by"), separator_labels);
  self->encoding = make_choice_row (group, _ ("Letters are encoded as"), encoding_labels);
  self->header = make_header_row (self, group);
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (separators[i] == self->file->separator)
      adw_combo_row_set_selected (self->separator, i);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (encodings[i] == self->file->encoding)
      adw_combo_row_set_selected (self->encoding, i);
  g_signal_connect_object (self->separator, "notify::selected", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->encoding, "notify::selected", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->header, "notify::selected", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_targets (LiaisonImportMapping *self)
{
  g_ptr_array_set_size (self->targets, 0);
  g_clear_object (&self->labels);
  self->labels = gtk_string_list_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_target (self, choices[i].target, _ (choices[i].label));
  for (guint i = 0; i < liaison_entity_partner.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_partner.fields[i];
    if (is_offered (field))
      add_target (self, field->name, _ (field->label));
  }
}

static void
take_code (GStrvBuilder *builder, const char *field, const LiaisonVocabulary *vocabulary, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < vocabulary->n_terms)
    g_strv_builder_take (builder, g_strdup_printf ("%s=%s", field, vocabulary->terms[selected].code));
}

static void
liaison_import_mapping_finalize (GObject *object)
{
  LiaisonImportMapping *self = LIAISON_IMPORT_MAPPING (object);

  g_clear_pointer (&self->file, liaison_import_file_unref);
  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->keys);
  g_clear_object (&self->labels);
  G_OBJECT_CLASS (liaison_import_mapping_parent_class)->finalize (object);
}

static void
liaison_import_mapping_class_init (LiaisonImportMappingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_import_mapping_finalize;
  signals[REREAD] = g_signal_new ("reread", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
liaison_import_mapping_init (LiaisonImportMapping *self)
{
  self->targets = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  self->keys = g_ptr_array_new_with_free_func (g_free);
}

/**
 * liaison_import_mapping_show:
 * @file: a file of rows or of cards
 * @memory: (nullable): what was chosen for the last list like it
 *
 * Shows what is likely for @file; forgets what was chosen for another one.
 */
void
liaison_import_mapping_show (LiaisonImportMapping *self, LiaisonImportFile *file, const LiaisonImportMemory *memory)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  liaison_import_file_ref (file);
  g_clear_pointer (&self->file, liaison_import_file_unref);
  self->file = file;
  self->dates = NULL;
  self->separator = self->encoding = self->header = NULL;
  g_ptr_array_set_size (self->rows, 0);
  fill_targets (self);
  if (file->columns != NULL)
    add_columns (self, page, memory);
  add_fixed (self, page, memory);
  add_matching (self, page);
  if (file->columns != NULL)
    add_reading (self, page);
  target_changed_cb (self);
  fill_keys (self, memory != NULL ? memory->key : NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}

/** liaison_import_mapping_separator: Returns: the separator chosen */
char
liaison_import_mapping_separator (LiaisonImportMapping *self)
{
  return separators[adw_combo_row_get_selected (self->separator) % G_N_ELEMENTS (separators)];
}

/** liaison_import_mapping_encoding: Returns: the encoding chosen */
LiaisonEncoding
liaison_import_mapping_encoding (LiaisonImportMapping *self)
{
  return encodings[adw_combo_row_get_selected (self->encoding) % G_N_ELEMENTS (encodings)];
}

/** liaison_import_mapping_header: Returns: the line of the headings; -1 where there are none */
int
liaison_import_mapping_header (LiaisonImportMapping *self)
{
  guint selected = adw_combo_row_get_selected (self->header);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? -1 : (int) selected;
}

/* "COLUMN=FIELD" each; NULL for cards. */
static char **
list_columns (LiaisonImportMapping *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *converter;

  if (self->file->columns == NULL)
    return NULL;
  converter = converters[adw_combo_row_get_selected (self->dates) % G_N_ELEMENTS (converters)];
  for (guint i = 0; i < self->file->columns->len; i++) {
    const char *target = chosen_target (self, i);
    if (*target != '\0')
      g_strv_builder_take (builder, g_strdup_printf ("#%u=%s%s", i + 1, target, is_date (target) ? converter : ""));
  }
  return g_strv_builder_end (builder);
}

static char **
list_fixed (LiaisonImportMapping *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (self->file->columns != NULL)
    take_code (builder, "kind", &liaison_vocabulary_partner_kind, self->kind);
  take_code (builder, "family", &liaison_vocabulary_family, self->family);
  take_code (builder, "classification", &liaison_vocabulary_classification, self->classification);
  return g_strv_builder_end (builder);
}

/** liaison_import_mapping_choice: Returns: (transfer full): what is chosen */
LiaisonImportMemory *
liaison_import_mapping_choice (LiaisonImportMapping *self)
{
  LiaisonImportMemory *choice = g_new0 (LiaisonImportMemory, 1);

  choice->mapping = list_columns (self);
  choice->fixed = list_fixed (self);
  choice->key = g_strdup (chosen_key (self));
  return choice;
}
