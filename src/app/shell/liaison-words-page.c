// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the preferences where the office adds its own words and fields.
#include "liaison-words-page.h"

#include "liaison-custom.h"
#include "liaison-error-text.h"
#include "liaison-fold.h"
#include "liaison-names.h"
#include "liaison-reads.h"
#include "liaison-record-dialog.h"
#include "liaison-relation.h"
#include "liaison-row.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n.h>

/* A code has at most 64 bytes: room for a number. */
#define CODE_LENGTH 56

/**
 * Words: one of the lists an office may extend.
 * @vocabulary: (nullable): which terms; %NULL for records of another entity
 * @has_code: records are told by a code, made from the English label once and for all
 * @can_trash: what is no longer wanted goes to the trash; a term is marked as no longer offered instead, since records
 * name it
 */
typedef struct {
  const char *title, *subtitle, *add, *edit, *lesson;
  const LiaisonEntity *entity;
  const LiaisonVocabulary *vocabulary;
  const char *const *fields;
  gboolean has_code;
  gboolean can_trash;
} Words;

static const char *const term_fields[] = { "label_en", "label_fr", "retired", NULL };
static const char *const relation_fields[] = { "forward_en",     "backward_en",    "forward_fr_m",  "forward_fr_f",
                                               "backward_fr_m",  "backward_fr_f",  "forward_fr_mp", "forward_fr_fp",
                                               "backward_fr_mp", "backward_fr_fp", "symmetric",     NULL };
static const char *const custom_fields[] = { "label_en", "label_fr", "type", NULL };
static const char *const choices_field[] = { "choices", NULL };
static const char *const custom_places[] = { "kinds", "position", NULL };

static const Words all_words[] = {
  { .title = N_ ("Fields of Partners"),
    .subtitle = N_ ("What this office notes besides"),
    .add = N_ ("Add Field"),
    .edit = N_ ("Edit Field"),
    .lesson = N_ ("A field of your own stands in the form of every partner, or of some kinds only."),
    .entity = &liaison_entity_custom_field,
    .fields = custom_fields,
    .can_trash = TRUE },
  { .title = N_ ("Kinds of Meetings"),
    .subtitle = N_ ("Those that are built in, and your own"),
    .add = N_ ("Add Kind"),
    .edit = N_ ("Edit Kind"),
    .lesson = N_ ("A kind of your own can be chosen for every meeting. Those that are built in can be renamed, and no "
                  "longer be offered."),
    .entity = &liaison_entity_term,
    .vocabulary = &liaison_vocabulary_meeting_kind,
    .fields = term_fields,
    .has_code = TRUE },
  { .title = N_ ("Themes"),
    .subtitle = N_ ("What partners and matters are about"),
    .add = N_ ("Add Theme"),
    .edit = N_ ("Edit Theme"),
    .lesson = N_ ("Themes tell what partners work on and what a matter is about."),
    .entity = &liaison_entity_term,
    .vocabulary = &liaison_vocabulary_theme,
    .fields = term_fields,
    .has_code = TRUE },
  { .title = N_ ("Types of Relations"),
    .subtitle = N_ ("How partners are tied to each other"),
    .add = N_ ("Add Type"),
    .edit = N_ ("Edit Type"),
    .lesson = N_ ("A type says what each of two partners is to the other."),
    .entity = &liaison_entity_relation_type,
    .fields = relation_fields,
    .has_code = TRUE },
};

/* The dialog of one word: gives a new one its code. */
#define LIAISON_TYPE_WORD_DIALOG (liaison_word_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWordDialog, liaison_word_dialog, LIAISON, WORD_DIALOG, LiaisonRecordDialog)

struct _LiaisonWordDialog {
  LiaisonRecordDialog parent_instance;

  GHashTable *codes; /* (element-type utf8): taken */
};

G_DEFINE_FINAL_TYPE (LiaisonWordDialog, liaison_word_dialog, LIAISON_TYPE_RECORD_DIALOG)

struct _LiaisonWordsPage {
  AdwNavigationPage parent_instance;

  const Words *words;
  LiaisonSession *session;
  GCancellable *cancellable;
  GPtrArray *records; /* (nullable) (element-type LiaisonRecord): as shown */
  GtkWidget *add_button;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *group;
  AdwPreferencesGroup *builtin; /* (nullable): the words that are built in */
};

G_DEFINE_FINAL_TYPE (LiaisonWordsPage, liaison_words_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
get_text (const LiaisonRecord *record, const char *name)
{
  const LiaisonField *field = liaison_entity_field (record->entity, name);
  g_autoptr (GVariant) value = field != NULL ? liaison_record_get (record, field) : NULL;

  return value != NULL ? g_variant_dup_string (value, NULL) : NULL;
}

/* "Observer mission" is "observer_mission", or "observer_mission_2" where that is taken. */
static char *
make_code (const char *label, GHashTable *taken)
{
  g_autofree char *folded = liaison_fold (label);
  g_autoptr (GString) code = g_string_new (NULL);
  g_autofree char *candidate = NULL;

  for (const char *p = folded; *p && code->len < CODE_LENGTH; p++) {
    if (g_ascii_isalnum (*p))
      g_string_append_c (code, *p);
    else if (code->len > 0 && code->str[code->len - 1] != '_')
      g_string_append_c (code, '_');
  }
  if (code->len > 0 && code->str[code->len - 1] == '_')
    g_string_truncate (code, code->len - 1);
  if (code->len == 0)
    g_string_assign (code, "own");
  candidate = g_strdup (code->str);
  for (guint i = 2; g_hash_table_contains (taken, candidate); i++) {
    g_free (candidate);
    candidate = g_strdup_printf ("%s_%u", code->str, i);
  }
  return g_steal_pointer (&candidate);
}

static gboolean
liaison_word_dialog_complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonWordDialog *self = LIAISON_WORD_DIALOG (dialog);
  const LiaisonField *field = liaison_entity_field (record->entity, "code");
  g_autoptr (GVariant) code = field != NULL ? liaison_record_get (record, field) : NULL;
  g_autofree char *label = NULL, *made = NULL;

  if (field == NULL || code != NULL)
    return TRUE;
  label = get_text (record, record->entity == &liaison_entity_term ? "label_en" : "forward_en");
  made = make_code (label != NULL ? label : "", self->codes);
  return liaison_record_set_text (record, "code", made, error);
}

static void
liaison_word_dialog_finalize (GObject *object)
{
  g_clear_pointer (&LIAISON_WORD_DIALOG (object)->codes, g_hash_table_unref);
  G_OBJECT_CLASS (liaison_word_dialog_parent_class)->finalize (object);
}

static void
liaison_word_dialog_class_init (LiaisonWordDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_word_dialog_finalize;
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = liaison_word_dialog_complete;
}

static void
liaison_word_dialog_init (LiaisonWordDialog *self)
{
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The codes no new word may have: the built-in ones, and those of the register. */
static void
take_codes (LiaisonWordsPage *self, GHashTable *codes)
{
  for (guint i = 0; self->words->vocabulary != NULL && i < self->words->vocabulary->n_terms; i++)
    g_hash_table_add (codes, g_strdup (self->words->vocabulary->terms[i].code));
  for (guint i = 0; self->words->has_code && i < self->records->len; i++) {
    char *code = get_text (g_ptr_array_index (self->records, i), "code");
    if (code != NULL)
      g_hash_table_add (codes, code);
  }
}

/* What only a field of the office has. */
static void
add_custom_groups (LiaisonRecordDialog *dialog)
{
  GtkWidget *choices = liaison_record_dialog_group (dialog, NULL);
  GtkWidget *places = liaison_record_dialog_group (dialog, NULL);

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (choices),
      _ ("For a choice: one a line, with its French after a bar, such as “Observer | Observatrice”"));
  liaison_record_dialog_add_fields (dialog, choices, choices_field);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (places),
                                         _ ("Without a kind, every partner has the field"));
  liaison_record_dialog_add_fields (dialog, places, custom_places);
}

/* @before: (nullable): as stored; @record: (nullable) (transfer full): what the form starts from, where it is new */
static void
present_dialog (LiaisonWordsPage *self, const LiaisonRecord *before, LiaisonRecord *record)
{
  LiaisonRecordDialog *dialog = g_object_new (LIAISON_TYPE_WORD_DIALOG, NULL);
  gboolean is_builtin = record != NULL;

  if (record == NULL)
    record = before != NULL ? liaison_record_copy (before) : liaison_record_new (self->words->entity);
  if (before == NULL && self->words->vocabulary != NULL)
    liaison_record_set_text (record, "vocabulary", self->words->vocabulary->name, NULL);
  if (before == NULL && self->words->entity == &liaison_entity_custom_field) {
    liaison_record_set_text (record, "entity_name", "partner", NULL);
    liaison_record_set_text (record, "type", "text", NULL);
  }
  take_codes (self, LIAISON_WORD_DIALOG (dialog)->codes);
  liaison_record_dialog_set_up (dialog, self->session, before, record,
                                before != NULL || is_builtin ? _ (self->words->edit) : _ (self->words->add));
  liaison_record_dialog_add_fields (dialog, NULL, self->words->fields);
  if (self->words->entity == &liaison_entity_custom_field)
    add_custom_groups (dialog);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), self->words->fields[0]));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static const LiaisonTermLabel *
find_builtin (LiaisonWordsPage *self, const LiaisonRecord *record)
{
  if (self->words->vocabulary == NULL)
    return NULL;
  return liaison_vocabulary_find (self->words->vocabulary, ((const LiaisonTerm *) record)->code);
}

/* The office's record of a built-in word; NULL where it has none. */
static LiaisonRecord *
find_renamed (LiaisonWordsPage *self, const char *code)
{
  for (guint i = 0; i < self->records->len; i++) {
    const LiaisonTerm *term = self->records->pdata[i];
    if (g_strcmp0 (term->code, code) == 0)
      return self->records->pdata[i];
  }
  return NULL;
}

static gboolean
is_same (gconstpointer a, gconstpointer b)
{
  return liaison_id_equal (&((const LiaisonRecord *) a)->id, &((const LiaisonRecord *) b)->id);
}

static void
row_activated_cb (LiaisonWordsPage *self, GtkWidget *row)
{
  LiaisonRecord *record = g_object_get_data (G_OBJECT (row), "record");
  gboolean is_stored = self->records != NULL && g_ptr_array_find_with_equal_func (self->records, record, is_same, NULL);

  if (is_stored)
    present_dialog (self, record, NULL);
  else
    present_dialog (self, NULL, liaison_record_copy (record));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (LIAISON_WORDS_PAGE (widget)->records != NULL)
    present_dialog (LIAISON_WORDS_PAGE (widget), NULL, NULL);
}

/* What it is called in the other language, and what else is worth knowing. */
static char *
describe (const LiaisonRecord *record, const char *other)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (record->entity == &liaison_entity_custom_field)
    g_strv_builder_add (
        parts, liaison_vocabulary_label (&liaison_vocabulary_custom_type, ((const LiaisonCustomField *) record)->type));
  if (other != NULL)
    g_strv_builder_add (parts, other);
  if (record->entity == &liaison_entity_term && ((const LiaisonTerm *) record)->retired)
    g_strv_builder_add (parts, _ ("No longer offered"));
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

static void
add_row (LiaisonWordsPage *self, LiaisonRecord *record)
{
  gboolean is_relation = record->entity == &liaison_entity_relation_type;
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;
  g_autofree char *english = get_text (record, is_relation ? "forward_en" : "label_en");
  g_autofree char *french = get_text (record, is_relation ? "forward_fr_m" : "label_fr");
  const char *title = is_french && french != NULL ? french : english;
  g_autofree char *subtitle = describe (record, title == english ? french : english);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, *subtitle != '\0' ? subtitle : NULL);

  g_object_set_data_full (G_OBJECT (row), "record", liaison_record_ref (record), (GDestroyNotify) liaison_record_unref);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  if (self->words->can_trash) {
    g_autofree char *uuid = liaison_id_to_string (&record->id);
    GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
    g_autofree char *tooltip = g_strdup_printf (_ ("Move “%s” to the trash"), title);

    gtk_widget_set_tooltip_text (button, tooltip);
    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    gtk_widget_add_css_class (button, "flat");
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.trash");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", record->entity->name, uuid);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  adw_preferences_group_add (self->group, row);
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonWordsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = liaison_session_commit_finish (LIAISON_SESSION (source), result, &error)
                              ? NULL
                              : liaison_error_text (error);

  if (text != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("The built-in word is back"));
}

static void
take_back_cb (LiaisonWordsPage *self, GtkWidget *button)
{
  const LiaisonRecord *before = g_object_get_data (G_OBJECT (button), "record");
  const LiaisonVocabulary *vocabulary = self->words->vocabulary;
  const char *label = liaison_vocabulary_label (vocabulary, ((const LiaisonTerm *) before)->code);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (N_ ("Took back the name of “%s”"), label);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (before);

  liaison_term_take_back ((LiaisonTerm *) after, vocabulary);
  liaison_change_set_update (set, before, after);
  gtk_widget_set_sensitive (button, FALSE);
  liaison_session_commit (self->session, set, NULL, taken_back_cb, g_object_ref (self));
}

static void
add_take_back (LiaisonWordsPage *self, GtkWidget *row, LiaisonRecord *record, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  /* Translators: %s is a built-in word, such as “Appointment”, that the office has renamed or no longer offers. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Use “%s” again, as it is built in"), label);

  g_object_set_data_full (G_OBJECT (button), "record", liaison_record_ref (record),
                          (GDestroyNotify) liaison_record_unref);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* A built-in word, by the name the office gives it. */
static void
add_builtin_row (LiaisonWordsPage *self, const LiaisonTermLabel *builtin)
{
  const LiaisonVocabulary *vocabulary = self->words->vocabulary;
  LiaisonRecord *stored = find_renamed (self, builtin->code);
  g_autoptr (LiaisonRecord) record = stored != NULL ? liaison_record_copy (stored)
                                                    : liaison_term_new_builtin (vocabulary, builtin->code);
  const LiaisonTerm *term = (const LiaisonTerm *) record;
  const char *own = liaison_language_of_interface () == LIAISON_LANGUAGE_FR ? term->label_fr : term->label_en;
  const char *label = liaison_vocabulary_label (vocabulary, builtin->code);
  gboolean is_renamed = own != NULL && !g_str_equal (own, label) && !g_str_equal (own, builtin->label);
  g_autoptr (LiaisonRecord) plain = liaison_record_copy (record);
  /* Translators: %s is the built-in word that the office has renamed. */
  g_autofree char *was = is_renamed ? g_strdup_printf (_ ("Built in as “%s”"), label) : NULL;
  g_autofree char *both = was != NULL && term->retired ? g_strdup_printf ("%s · %s", was, _ ("No longer offered"))
                                                       : NULL;
  const char *subtitle = both != NULL ? both : term->retired ? _ ("No longer offered") : was;
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, is_renamed ? own : label, subtitle);

  g_object_set_data_full (G_OBJECT (row), "record", liaison_record_ref (record), (GDestroyNotify) liaison_record_unref);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  if (liaison_term_take_back ((LiaisonTerm *) plain, vocabulary) && stored != NULL)
    add_take_back (self, row, stored, label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  adw_preferences_group_add (self->builtin, row);
}

static void
show_builtin (LiaisonWordsPage *self)
{
  const LiaisonVocabulary *vocabulary = self->words->vocabulary;

  if (vocabulary == NULL || vocabulary->n_terms == 0)
    return;
  self->builtin = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->builtin, _ ("Built In"));
  adw_preferences_page_add (self->page, self->builtin);
  for (guint i = 0; i < vocabulary->n_terms; i++)
    add_builtin_row (self, &vocabulary->terms[i]);
}

/* A list without anything says how it begins. */
static void
add_first_row (LiaisonWordsPage *self)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (self->words->add));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "words.add");
  adw_preferences_group_add (self->group, row);
}

static void
show_records (LiaisonWordsPage *self)
{
  guint count = 0;

  if (self->group != NULL)
    adw_preferences_page_remove (self->page, self->group);
  if (self->builtin != NULL)
    adw_preferences_page_remove (self->page, self->builtin);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_description (self->group, _ (self->words->lesson));
  adw_preferences_page_add (self->page, self->group);
  for (guint i = 0; i < self->records->len; i++)
    if (find_builtin (self, g_ptr_array_index (self->records, i)) == NULL) {
      add_row (self, g_ptr_array_index (self->records, i));
      count++;
    }
  if (count == 0)
    add_first_row (self);
  show_builtin (self);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonWordsPage) self = user_data;
  GPtrArray *records = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (records == NULL)
    return;
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = records;
  if (self->page != NULL)
    show_records (self);
}

static void
load (LiaisonWordsPage *self)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (self->words->entity);
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;

  if (self->words->vocabulary != NULL)
    liaison_query_where_text (query, "vocabulary", LIAISON_QUERY_IS, self->words->vocabulary->name, NULL);
  if (self->words->entity == &liaison_entity_custom_field)
    liaison_query_set_sort (query, "position", FALSE);
  else if (self->words->entity == &liaison_entity_term)
    liaison_query_set_sort (query, is_french ? "label_fr" : "label_en", FALSE);
  else
    liaison_query_set_sort (query, is_french ? "forward_fr_m" : "forward_en", FALSE);
  liaison_session_fetch (self->session, query, self->cancellable, fetched_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonWordsPage *self, GArray *touched)
{
  for (guint i = 0; i < touched->len; i++)
    if (g_array_index (touched, LiaisonTouched, i).entity == self->words->entity) {
      load (self);
      return;
    }
}

static void
liaison_words_page_dispose (GObject *object)
{
  LiaisonWordsPage *self = LIAISON_WORDS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_WORDS_PAGE);
  G_OBJECT_CLASS (liaison_words_page_parent_class)->dispose (object);
}

static void
liaison_words_page_finalize (GObject *object)
{
  LiaisonWordsPage *self = LIAISON_WORDS_PAGE (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (liaison_words_page_parent_class)->finalize (object);
}

static void
liaison_words_page_class_init (LiaisonWordsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_words_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_words_page_finalize;
  gtk_widget_class_install_action (widget_class, "words.add", NULL, add_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/shell/liaison-words-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonWordsPage, page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWordsPage, add_button);
}

static void
liaison_words_page_init (LiaisonWordsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
open_cb (GtkWidget *row, gpointer user_data)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_DIALOG);
  GtkWidget *page = liaison_words_page_new (g_object_get_data (G_OBJECT (row), "session"),
                                            GPOINTER_TO_UINT (user_data));

  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (dialog), ADW_NAVIGATION_PAGE (page));
}

/** liaison_words_page_new: Returns: (transfer floating): the page of one list, in the order of the group: 0 is that of
 * fields */
GtkWidget *
liaison_words_page_new (LiaisonSession *session, guint list)
{
  LiaisonWordsPage *self = g_object_new (LIAISON_TYPE_WORDS_PAGE, NULL);

  g_return_val_if_fail (list < G_N_ELEMENTS (all_words), NULL);

  self->words = &all_words[list];
  self->session = g_object_ref (session);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ (self->words->title));
  gtk_widget_set_tooltip_text (self->add_button, _ (self->words->add));
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}

/** liaison_words_group_new: Returns: (transfer floating): a group of the preferences that leads to the pages of
 * words, for an open register */
GtkWidget *
liaison_words_group_new (LiaisonSession *session)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Words and Fields of the Office"));
  for (guint i = 0; i < G_N_ELEMENTS (all_words); i++) {
    GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, _ (all_words[i].title), _ (all_words[i].subtitle));

    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
    /* The dialog around it holds the session; a row may outlive a closed one. */
    g_object_set_data (G_OBJECT (row), "session", session);
    g_signal_connect (row, "activated", G_CALLBACK (open_cb), GUINT_TO_POINTER (i));
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  return group;
}
