// SPDX-License-Identifier: GPL-3.0-or-later
// Making the records of one row: a partner with its names and contact points, or one record of another entity.
#include "liaison-import-row.h"

#include "liaison-communication.h"
#include "liaison-error.h"
#include "liaison-partner.h"
#include "liaison-reference-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "FIELD=VALUE" for the rows whose own cells leave it empty. */
typedef struct {
  LiaisonImportTarget *target;
  char *text;
} FixedValue;

struct _LiaisonImportRowMaker {
  const LiaisonImportOptions *options;
  const LiaisonEntity *entity;
  GPtrArray *targets;
  GArray *fixed;
  gboolean persons;
  /* the row being made */
  GPtrArray *records;
  LiaisonRecord *main;
  LiaisonPartnerName *official;
  char *given_name;
  char *family_name;
  char *name;
  char *identity;
  GPtrArray *given;
  LiaisonRowProblem problem;
  gpointer problem_data;
  gboolean bad;
};

static void
clear_fixed (gpointer data)
{
  FixedValue *fixed = data;

  liaison_import_target_free (fixed->target);
  g_free (fixed->text);
}

static void
complain (LiaisonImportRowMaker *maker, int column, const char *message)
{
  maker->bad = TRUE;
  maker->problem (column, message, maker->problem_data);
}

/* Makes one line of a text: names and contact points have no line ends. */
static char *
join_lines (const char *text)
{
  char *joined = g_strdup (text);

  for (char *p = joined; *p != '\0'; p++)
    if (*p == '\n' || *p == '\t')
      *p = ' ';
  return joined;
}

static void
add_name (LiaisonImportRowMaker *maker, const LiaisonImportTarget *target, const char *text)
{
  LiaisonRecord *record = liaison_record_new (&liaison_entity_partner_name);
  LiaisonPartnerName *name = (LiaisonPartnerName *) record;

  name->partner = maker->main->id;
  name->text = join_lines (text);
  name->type = g_strdup (target->type);
  name->language = g_strdup (target->language);
  g_ptr_array_add (maker->records, record);
  if (maker->official == NULL && strcmp (target->type, "official") == 0)
    maker->official = name;
}

static void
add_contact (LiaisonImportRowMaker *maker, const LiaisonImportTarget *target, const char *text)
{
  LiaisonRecord *record = liaison_record_new (&liaison_entity_contact_point);
  LiaisonContactPoint *contact = (LiaisonContactPoint *) record;

  contact->partner = maker->main->id;
  contact->type = g_strdup (target->type);
  contact->value = join_lines (text);
  contact->safety = g_strdup ("unknown");
  g_ptr_array_add (maker->records, record);
}

/* Gives each of the values parted by ";" or a line end to @add; an address keeps its lines together. */
static void
add_each (LiaisonImportRowMaker *maker, const LiaisonImportTarget *target, const char *text,
          void (*add) (LiaisonImportRowMaker *, const LiaisonImportTarget *, const char *))
{
  g_auto (GStrv) parts = g_strsplit_set (text, strcmp (target->type, "address") == 0 ? ";" : ";\n", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_autofree char *part = liaison_import_strip (parts[i]);
    if (*part != '\0')
      add (maker, target, part);
  }
}

static void
apply_field (LiaisonImportRowMaker *maker, LiaisonImportTarget *target, const char *text, int column)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = target->field->type == LIAISON_FIELD_TEXT ? join_lines (text) : NULL;
  g_autoptr (GVariant) value = liaison_import_target_parse (target, line != NULL ? line : text, maker->options, &error);

  if (error != NULL || !liaison_record_set (maker->main, target->field, value, &error))
    complain (maker, column, error->message);
  else if (column >= 0)
    g_ptr_array_add (maker->given, (gpointer) target->field);
}

/* The type is left to a column of its own where the reference does not tell it. */
static void
apply_reference (LiaisonImportRowMaker *maker, const char *text, int column)
{
  LiaisonCommunication *letter = (LiaisonCommunication *) maker->main;
  g_autoptr (GError) error = NULL;
  LiaisonReferenceNumber reference;

  if (!liaison_reference_parse (text, &reference, &error)) {
    complain (maker, column, error->message);
    return;
  }
  if (*reference.type != '\0')
    g_set_str (&letter->type, reference.type);
  g_set_str (&letter->country_code, reference.country_code);
  letter->number = reference.number;
  letter->year = reference.year;
}

/* "3.36E+10": a spreadsheet took a telephone number for an amount, and most of its digits are gone. */
static gboolean
is_shortened (const char *text)
{
  const char *p = text;

  while (g_ascii_isdigit (*p) || *p == '.' || *p == ',')
    p++;
  return p > text && g_ascii_toupper (*p) == 'E' && p[1] == '+' && g_ascii_isdigit (p[2]);
}

static void
apply_contact (LiaisonImportRowMaker *maker, LiaisonImportTarget *target, const char *text, int column)
{
  if ((strcmp (target->type, "phone") == 0 || strcmp (target->type, "signal") == 0) && is_shortened (text)) {
    g_autofree char *message = g_strdup_printf (_ ("“%.40s”: the spreadsheet has cut this number short"), text);
    complain (maker, column, message);
    return;
  }
  add_each (maker, target, text, add_contact);
}

static void
apply (LiaisonImportRowMaker *maker, LiaisonImportTarget *target, const char *text, int column)
{
  switch (target->kind) {
  case LIAISON_TARGET_GIVEN_NAME:
    g_free (maker->given_name);
    maker->given_name = join_lines (text);
    break;
  case LIAISON_TARGET_FAMILY_NAME:
    g_free (maker->family_name);
    maker->family_name = join_lines (text);
    break;
  case LIAISON_TARGET_NAME:
    if (strcmp (target->type, "official") == 0)
      add_name (maker, target, text);
    else
      add_each (maker, target, text, add_name);
    break;
  case LIAISON_TARGET_CONTACT:
    apply_contact (maker, target, text, column);
    break;
  case LIAISON_TARGET_ID:
    g_set_str (&maker->identity, text);
    break;
  case LIAISON_TARGET_REFERENCE:
    apply_reference (maker, text, column);
    break;
  case LIAISON_TARGET_FIELD:
  default:
    apply_field (maker, target, text, column);
  }
}

/* Whether the row itself said something for @target already. */
static gboolean
is_filled (const LiaisonImportRowMaker *maker, const LiaisonImportTarget *target)
{
  switch (target->kind) {
  case LIAISON_TARGET_FIELD:
    return strcmp (target->field->name, "classification") != 0 && liaison_record_is_set (maker->main, target->field);
  case LIAISON_TARGET_GIVEN_NAME:
    return maker->given_name != NULL;
  case LIAISON_TARGET_FAMILY_NAME:
    return maker->family_name != NULL;
  case LIAISON_TARGET_NAME:
    return maker->official != NULL && strcmp (target->type, "official") == 0;
  case LIAISON_TARGET_REFERENCE:
    return ((const LiaisonCommunication *) maker->main)->country_code != NULL;
  case LIAISON_TARGET_ID:
    return maker->identity != NULL;
  case LIAISON_TARGET_CONTACT:
  default:
    return FALSE;
  }
}

/* A classification that a cell gave wins over a fixed one; that of a new record does not. */
static gboolean
is_classified_by_row (const LiaisonImportRowMaker *maker, const LiaisonImportTarget *target,
                      const LiaisonCsvCell *cells)
{
  if (target->kind != LIAISON_TARGET_FIELD || strcmp (target->field->name, "classification") != 0)
    return FALSE;
  for (guint i = 0; i < maker->targets->len; i++) {
    const LiaisonImportTarget *other = g_ptr_array_index (maker->targets, i);
    if (other != NULL && other->field == target->field && cells[i].length > 0)
      return TRUE;
  }
  return FALSE;
}

static void
apply_fixed (LiaisonImportRowMaker *maker, const LiaisonCsvCell *cells)
{
  for (guint i = 0; i < maker->fixed->len; i++) {
    FixedValue *fixed = &g_array_index (maker->fixed, FixedValue, i);
    if (!is_filled (maker, fixed->target) && !is_classified_by_row (maker, fixed->target, cells))
      apply (maker, fixed->target, fixed->text, -1);
  }
}

/* The names of a person in parts belong to the official name, which they make up where there is none. */
static void
finish_person (LiaisonImportRowMaker *maker)
{
  static const LiaisonImportTarget official = { .kind = LIAISON_TARGET_NAME, .type = "official" };

  if (maker->given_name == NULL && maker->family_name == NULL)
    return;
  if (maker->official == NULL) {
    g_autofree char *full = g_strjoin (" ", maker->given_name != NULL ? maker->given_name : maker->family_name,
                                       maker->given_name != NULL ? maker->family_name : NULL, NULL);
    add_name (maker, &official, full);
  }
  maker->official->given_name = g_steal_pointer (&maker->given_name);
  maker->official->family_name = g_steal_pointer (&maker->family_name);
}

static void
set_default (char **member, const char *value)
{
  if (*member == NULL)
    *member = g_strdup (value);
}

static void
finish_partner (LiaisonImportRowMaker *maker)
{
  LiaisonPartner *partner = (LiaisonPartner *) maker->main;

  finish_person (maker);
  set_default (&partner->kind, maker->persons ? "person" : "organization");
  set_default (&partner->family, "civil_society");
  set_default (&partner->status, "active");
  if (maker->official != NULL)
    maker->name = g_strdup (maker->official->text);
  else if (partner->code_name != NULL)
    maker->name = g_strdup (partner->code_name);
  else if (!maker->bad && !maker->options->key)
    complain (maker, -1, _ ("the partner has no name"));
}

static void
check_required (LiaisonImportRowMaker *maker)
{
  for (guint i = 0; i < maker->entity->n_fields; i++) {
    const LiaisonField *field = &maker->entity->fields[i];
    if ((field->flags & LIAISON_FIELD_REQUIRED) != 0 && !liaison_record_is_set (maker->main, field)) {
      g_autofree char *message = g_strdup_printf (_ ("“%s” must not be empty"), field->name);
      complain (maker, -1, message);
    }
  }
}

static void
clear_row (LiaisonImportRowMaker *maker)
{
  g_clear_pointer (&maker->records, g_ptr_array_unref);
  g_clear_pointer (&maker->given_name, g_free);
  g_clear_pointer (&maker->family_name, g_free);
  g_clear_pointer (&maker->name, g_free);
  g_clear_pointer (&maker->identity, g_free);
  g_ptr_array_set_size (maker->given, 0);
  maker->main = NULL;
  maker->official = NULL;
  maker->bad = FALSE;
}

static gboolean
add_fixed (LiaisonImportRowMaker *maker, const char *text, GError **error)
{
  const char *equals = strchr (text, '=');
  g_autofree char *name = NULL;
  FixedValue fixed = { NULL, NULL };

  if (equals == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.60s” is not of the form FIELD=VALUE"), text);
    return FALSE;
  }
  name = g_strndup (text, (gsize) (equals - text));
  fixed.target = liaison_import_target_new (maker->entity, g_strstrip (name), error);
  if (fixed.target == NULL)
    return FALSE;
  fixed.text = liaison_import_strip (equals + 1);
  if (*fixed.text == '\0') {
    clear_fixed (&fixed);
    return TRUE;
  }
  g_array_append_val (maker->fixed, fixed);
  if (fixed.target->kind == LIAISON_TARGET_FIELD) {
    g_autoptr (GError) local = NULL;
    g_autoptr (GVariant) value = liaison_import_target_parse (fixed.target, fixed.text, maker->options, &local);
    if (local != NULL) {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  }
  return TRUE;
}

/* Whether the names come in parts, which only people's do. */
static gboolean
are_persons (GPtrArray *targets)
{
  for (guint i = 0; i < targets->len; i++) {
    const LiaisonImportTarget *target = g_ptr_array_index (targets, i);
    if (target != NULL && (target->kind == LIAISON_TARGET_GIVEN_NAME || target->kind == LIAISON_TARGET_FAMILY_NAME))
      return TRUE;
  }
  return FALSE;
}

/* ="0033" is how a spreadsheet is told to keep the zeros of a number. */
static const char *
strip_formula (char *text)
{
  gsize length = strlen (text);

  if (length < 3 || !g_str_has_prefix (text, "=\"") || text[length - 1] != '"' ||
      strchr (text + 2, '"') < text + length - 1)
    return text;
  text[length - 1] = '\0';
  return text + 2;
}

/**
 * liaison_import_row_maker_new:
 * @options: must outlive it
 * @targets: (element-type LiaisonImportTarget) (nullable items): one for each column
 * @error: a fixed value is wrong
 */
LiaisonImportRowMaker *
liaison_import_row_maker_new (const LiaisonImportOptions *options, GPtrArray *targets, GError **error)
{
  g_autoptr (LiaisonImportRowMaker) maker = g_new0 (LiaisonImportRowMaker, 1);

  maker->options = options;
  maker->entity = options->entity != NULL ? options->entity : &liaison_entity_partner;
  maker->targets = g_ptr_array_ref (targets);
  maker->given = g_ptr_array_new ();
  maker->fixed = g_array_new (FALSE, FALSE, sizeof (FixedValue));
  g_array_set_clear_func (maker->fixed, clear_fixed);
  for (guint i = 0; options->fixed != NULL && options->fixed[i] != NULL; i++)
    if (!add_fixed (maker, options->fixed[i], error))
      return NULL;
  maker->persons = are_persons (targets);
  return g_steal_pointer (&maker);
}

/** liaison_import_row_maker_free: Frees it. */
void
liaison_import_row_maker_free (LiaisonImportRowMaker *maker)
{
  clear_row (maker);
  g_ptr_array_unref (maker->given);
  g_ptr_array_unref (maker->targets);
  g_array_unref (maker->fixed);
  g_free (maker);
}

/**
 * liaison_import_row_maker_make:
 * @cells: as many as there are targets
 *
 * Returns: (transfer full) (nullable): the row's records, the main one first; %NULL after @problem was called
 */
GPtrArray *
liaison_import_row_maker_make (LiaisonImportRowMaker *maker, const LiaisonCsvCell *cells, guint n_cells,
                               LiaisonRowProblem problem, gpointer data)
{
  clear_row (maker);
  maker->problem = problem;
  maker->problem_data = data;
  maker->records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  maker->main = liaison_record_new (maker->entity);
  g_ptr_array_add (maker->records, maker->main);
  for (guint i = 0; i < n_cells && i < maker->targets->len; i++) {
    LiaisonImportTarget *target = g_ptr_array_index (maker->targets, i);
    g_autofree char *text = target != NULL && cells[i].length > 0 ? liaison_import_strip (cells[i].text) : NULL;
    if (text != NULL && *text != '\0')
      apply (maker, target, liaison_csv_unguard (strip_formula (text)), (int) i);
  }
  apply_fixed (maker, cells);
  if (maker->entity == &liaison_entity_partner)
    finish_partner (maker);
  if (!maker->bad)
    check_required (maker);
  return maker->bad ? NULL : g_steal_pointer (&maker->records);
}

/** liaison_import_row_maker_name: Returns: (nullable): the partner's name in the last row made */
const char *
liaison_import_row_maker_name (const LiaisonImportRowMaker *maker)
{
  return maker->name;
}

/** liaison_import_row_maker_identity: Returns: (nullable): the identifier that the last row gave */
const char *
liaison_import_row_maker_identity (const LiaisonImportRowMaker *maker)
{
  return maker->identity;
}

/** liaison_import_row_maker_given: Returns: (transfer none) (element-type LiaisonField): the fields that the cells of
 * the last row gave */
GPtrArray *
liaison_import_row_maker_given (const LiaisonImportRowMaker *maker)
{
  return maker->given;
}
