// SPDX-License-Identifier: GPL-3.0-or-later
// One row for each type of field: how it is made, filled and read.
#include "liaison-form-rows.h"

#include "liaison-accessible.h"
#include "liaison-choice-row.h"
#include "liaison-date-row.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-names.h"
#include "liaison-note-row.h"
#include "liaison-reference-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* From this many choices on, the list of a combo row has a search entry. */
#define SEARCH_FROM 10

/* Codes whose names are records are many: those rows search by folded names. */
static gboolean
is_searched (const LiaisonField *field)
{
  return field->type == LIAISON_FIELD_CODES || field->vocabulary->n_terms == 0;
}

/* Fills a combo row with the choices there are, and with @code though it be none of them. */
static void
fill_combo (AdwComboRow *row, const LiaisonField *field, const char *code)
{
  LiaisonNames *names = g_object_get_data (G_OBJECT (row), "names");
  g_autoptr (GPtrArray) choices = liaison_names_choices (names, field->vocabulary);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  gboolean known = code == NULL;

  if ((field->flags & LIAISON_FIELD_REQUIRED) == 0) {
    g_strv_builder_add (codes, "");
    gtk_string_list_append (labels, _ ("Not set"));
  }
  for (guint i = 0; i < choices->len; i++) {
    const LiaisonChoice *choice = choices->pdata[i];
    g_strv_builder_add (codes, choice->code);
    gtk_string_list_append (labels, choice->label);
    known = known || g_strcmp0 (choice->code, code) == 0;
  }
  if (!known) {
    g_strv_builder_add (codes, code);
    gtk_string_list_append (labels, liaison_names_label (names, field->vocabulary, code));
  }
  g_object_set_data_full (G_OBJECT (row), "codes", g_strv_builder_end (codes), (GDestroyNotify) g_strfreev);
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_enable_search (row, choices->len >= SEARCH_FROM);
}

static guint
find_code (char *const *codes, const char *code)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    if (strcmp (codes[i], code != NULL ? code : "") == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
show_combo (AdwComboRow *row, const LiaisonField *field, const char *code)
{
  guint position = find_code (g_object_get_data (G_OBJECT (row), "codes"), code);

  if (position == GTK_INVALID_LIST_POSITION && code != NULL) {
    fill_combo (row, field, code);
    position = find_code (g_object_get_data (G_OBJECT (row), "codes"), code);
  }
  adw_combo_row_set_selected (row, position == GTK_INVALID_LIST_POSITION ? 0 : position);
}

static GtkWidget *
make_combo (LiaisonNames *names, const LiaisonField *field)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ (field->label), "use-markup", FALSE, NULL);
  g_autoptr (GtkExpression) label = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  g_object_set_data_full (G_OBJECT (row), "names", g_object_ref (names), g_object_unref);
  adw_combo_row_set_expression (ADW_COMBO_ROW (row), label);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (row), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  fill_combo (ADW_COMBO_ROW (row), field, NULL);
  return row;
}

static void
entry_changed_cb (GtkWidget *row)
{
  if (gtk_widget_has_css_class (row, "error"))
    liaison_form_row_complain (row, g_object_get_data (G_OBJECT (row), "field"), NULL);
}

static GtkWidget *
make_entry (const LiaisonField *field)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ (field->label), "use-markup", FALSE, NULL);

  if (field->type == LIAISON_FIELD_INTEGER)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_DIGITS);
  g_object_set_data (G_OBJECT (row), "field", (gpointer) field);
  g_signal_connect (row, "changed", G_CALLBACK (entry_changed_cb), NULL);
  return row;
}

/** liaison_form_row_make: Returns: (transfer floating): a row for @field, with its translated label */
GtkWidget *
liaison_form_row_make (LiaisonSession *session, const LiaisonField *field)
{
  LiaisonNames *names = liaison_names_of (session);
  const char *label = _ (field->label);

  switch (field->type) {
  case LIAISON_FIELD_NOTE:
    return liaison_note_row_new (label);
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_CODES:
    if (is_searched (field))
      return liaison_choice_row_new (names, field->vocabulary, label, field->type == LIAISON_FIELD_CODES);
    return make_combo (names, field);
  case LIAISON_FIELD_BOOLEAN:
    return g_object_new (ADW_TYPE_SWITCH_ROW, "title", label, "use-markup", FALSE, NULL);
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    return liaison_date_row_new (label, field->type == LIAISON_FIELD_MOMENT);
  case LIAISON_FIELD_REF:
    return liaison_reference_row_new (session, liaison_entities_find (field->target), label);
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_INTEGER:
  default:
    return make_entry (field);
  }
}

static void
show_codes (GtkWidget *row, GVariant *value)
{
  g_autofree const char **codes = value != NULL ? g_variant_get_strv (value, NULL) : NULL;
  g_autofree char *set = liaison_codes_normalize (codes);

  liaison_choice_row_set_codes (LIAISON_CHOICE_ROW (row), set);
}

static void
show_reference (GtkWidget *row, GVariant *value)
{
  LiaisonId id = { 0 };

  if (value != NULL)
    memcpy (&id, g_variant_get_data (value), MIN (sizeof id, g_variant_get_size (value)));
  liaison_reference_row_set_id (LIAISON_REFERENCE_ROW (row), &id);
}

static void
show_moment (GtkWidget *row, GVariant *value)
{
  LiaisonMoment moment = LIAISON_MOMENT_NONE;

  if (value != NULL)
    liaison_moment_parse (g_variant_get_string (value, NULL), &moment, NULL);
  liaison_date_row_set_moment (LIAISON_DATE_ROW (row), &moment);
}

/** liaison_form_row_show: Shows @value (sunk if floating), %NULL for "not set". */
void
liaison_form_row_show (GtkWidget *row, const LiaisonField *field, GVariant *value)
{
  g_autoptr (GVariant) held = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_autofree char *text = NULL;

  switch (field->type) {
  case LIAISON_FIELD_NOTE:
    liaison_note_row_set_text (LIAISON_NOTE_ROW (row), held != NULL ? g_variant_get_string (held, NULL) : NULL);
    break;
  case LIAISON_FIELD_CODE:
    if (is_searched (field))
      liaison_choice_row_set_codes (LIAISON_CHOICE_ROW (row), held != NULL ? g_variant_get_string (held, NULL) : NULL);
    else
      show_combo (ADW_COMBO_ROW (row), field, held != NULL ? g_variant_get_string (held, NULL) : NULL);
    break;
  case LIAISON_FIELD_CODES:
    show_codes (row, held);
    break;
  case LIAISON_FIELD_BOOLEAN:
    adw_switch_row_set_active (ADW_SWITCH_ROW (row), held != NULL && g_variant_get_boolean (held));
    break;
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    show_moment (row, held);
    break;
  case LIAISON_FIELD_REF:
    show_reference (row, held);
    break;
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_INTEGER:
  default:
    text = liaison_field_write (field, held);
    gtk_editable_set_text (GTK_EDITABLE (row), text);
  }
}

static GVariant *
read_text (char *text)
{
  g_autofree char *held = g_strstrip (text);

  return *held != '\0' ? g_variant_ref_sink (g_variant_new_string (held)) : NULL;
}

static GVariant *
read_moment (GtkWidget *row, const LiaisonField *field, GError **error)
{
  char buffer[LIAISON_MOMENT_BUFFER];
  LiaisonMoment moment;

  if (!liaison_date_row_get_moment (LIAISON_DATE_ROW (row), &moment)) {
    /* Translators: %s is the name of a field of a form. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: not a date"), _ (field->label));
    return NULL;
  }
  if (!liaison_moment_is_set (&moment))
    return NULL;
  return g_variant_ref_sink (g_variant_new_string (liaison_moment_write (&moment, buffer)));
}

static GVariant *
read_integer (GtkWidget *row, const LiaisonField *field, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  gint64 number;

  if (*text == '\0')
    return NULL;
  if (g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL))
    return g_variant_ref_sink (g_variant_new_int64 (number));
  /* Translators: %s is the name of a field of a form. */
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: not a whole number"), _ (field->label));
  return NULL;
}

static GVariant *
read_code (const char *code)
{
  return code != NULL && *code != '\0' ? g_variant_ref_sink (g_variant_new_string (code)) : NULL;
}

static GVariant *
read_codes (GtkWidget *row)
{
  const char *codes = liaison_choice_row_get_codes (LIAISON_CHOICE_ROW (row));
  g_auto (GStrv) parts = g_strsplit (codes != NULL ? codes : "", " ", -1);

  return codes != NULL ? g_variant_ref_sink (g_variant_new_strv ((const char *const *) parts, -1)) : NULL;
}

static GVariant *
read_reference (GtkWidget *row)
{
  const LiaisonId *id = liaison_reference_row_get_id (LIAISON_REFERENCE_ROW (row));

  if (liaison_id_is_nil (id))
    return NULL;
  return g_variant_ref_sink (g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id->bytes, sizeof id->bytes, 1));
}

/**
 * liaison_form_row_read:
 * @error: %LIAISON_ERROR_INVALID, for people
 *
 * Returns: (transfer full) (nullable): the value; %NULL without @error where nothing is set
 */
GVariant *
liaison_form_row_read (GtkWidget *row, const LiaisonField *field, GError **error)
{
  switch (field->type) {
  case LIAISON_FIELD_NOTE:
    return read_text (liaison_note_row_get_text (LIAISON_NOTE_ROW (row)));
  case LIAISON_FIELD_CODE:
    return read_code (liaison_form_row_code (row, field));
  case LIAISON_FIELD_CODES:
    return read_codes (row);
  case LIAISON_FIELD_BOOLEAN:
    return adw_switch_row_get_active (ADW_SWITCH_ROW (row)) ? g_variant_ref_sink (g_variant_new_boolean (TRUE)) : NULL;
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    return read_moment (row, field, error);
  case LIAISON_FIELD_REF:
    return read_reference (row);
  case LIAISON_FIELD_INTEGER:
    return read_integer (row, field, error);
  case LIAISON_FIELD_TEXT:
  default:
    return read_text (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  }
}

/**
 * liaison_form_row_complain:
 * @message: (nullable): what is wrong, for people; %NULL takes a complaint back
 *
 * Says so where the person looks: the row turns red and its title becomes the message. A date row does so itself.
 */
void
liaison_form_row_complain (GtkWidget *row, const LiaisonField *field, const char *message)
{
  if (LIAISON_IS_DATE_ROW (row))
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), message != NULL ? message : _ (field->label));
  liaison_accessible_set_invalid (row, message != NULL);
}

/** liaison_form_row_typed: Returns: (transfer full) (nullable): what was typed, also where it is no value */
char *
liaison_form_row_typed (GtkWidget *row)
{
  if (LIAISON_IS_NOTE_ROW (row))
    return liaison_note_row_get_text (LIAISON_NOTE_ROW (row));
  return GTK_IS_EDITABLE (row) ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))) : NULL;
}

/** liaison_form_row_type: Shows what liaison_form_row_typed() told. */
void
liaison_form_row_type (GtkWidget *row, const char *text)
{
  if (LIAISON_IS_NOTE_ROW (row))
    liaison_note_row_set_text (LIAISON_NOTE_ROW (row), text);
  else if (GTK_IS_EDITABLE (row))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/** liaison_form_row_code: Returns: (transfer none) (nullable): the code chosen in the row of a CODE field */
const char *
liaison_form_row_code (GtkWidget *row, const LiaisonField *field)
{
  char *const *codes;
  guint selected;

  g_return_val_if_fail (field->type == LIAISON_FIELD_CODE, NULL);
  if (is_searched (field))
    return liaison_choice_row_get_codes (LIAISON_CHOICE_ROW (row));
  codes = g_object_get_data (G_OBJECT (row), "codes");
  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  return selected < g_strv_length ((char **) codes) ? codes[selected] : NULL;
}
