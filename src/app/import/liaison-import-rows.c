// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a file that is about to be imported, as a list: items are made when they are looked at.
#include "liaison-import-rows.h"

#include "liaison-language.h"
#include "liaison-meeting.h"
#include "liaison-partner.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonImportRowItem {
  GObject parent_instance;

  LiaisonImportPreview *preview;
  guint index;
};

G_DEFINE_FINAL_TYPE (LiaisonImportRowItem, liaison_import_row_item, G_TYPE_OBJECT)

/* @indexes: (nullable): of the rows shown; NULL for all */
struct _LiaisonImportRows {
  GObject parent_instance;

  LiaisonImportPreview *preview;
  GArray *indexes;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonImportRows, liaison_import_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
liaison_import_row_item_finalize (GObject *object)
{
  liaison_import_preview_unref (LIAISON_IMPORT_ROW_ITEM (object)->preview);
  G_OBJECT_CLASS (liaison_import_row_item_parent_class)->finalize (object);
}

static void
liaison_import_row_item_class_init (LiaisonImportRowItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_import_row_item_finalize;
}

static void
liaison_import_row_item_init (LiaisonImportRowItem *self)
{
}

static guint
count_rows (LiaisonImportRows *self)
{
  if (self->preview == NULL)
    return 0;
  return self->indexes != NULL ? self->indexes->len : self->preview->plan->rows->len;
}

static GType
get_item_type (GListModel *model)
{
  return LIAISON_TYPE_IMPORT_ROW_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return count_rows (LIAISON_IMPORT_ROWS (model));
}

static gpointer
get_item (GListModel *model, guint position)
{
  LiaisonImportRows *self = LIAISON_IMPORT_ROWS (model);
  LiaisonImportRowItem *item;

  if (position >= count_rows (self))
    return NULL;
  item = g_object_new (LIAISON_TYPE_IMPORT_ROW_ITEM, NULL);
  item->preview = liaison_import_preview_ref (self->preview);
  item->index = self->indexes != NULL ? g_array_index (self->indexes, guint, position) : position;
  return item;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
liaison_import_rows_finalize (GObject *object)
{
  LiaisonImportRows *self = LIAISON_IMPORT_ROWS (object);

  g_clear_pointer (&self->preview, liaison_import_preview_unref);
  g_clear_pointer (&self->indexes, g_array_unref);
  G_OBJECT_CLASS (liaison_import_rows_parent_class)->finalize (object);
}

static void
liaison_import_rows_class_init (LiaisonImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_import_rows_finalize;
}

static void
liaison_import_rows_init (LiaisonImportRows *self)
{
}

/** liaison_import_row_item_row: Returns: the row it stands for */
const LiaisonImportRow *
liaison_import_row_item_row (LiaisonImportRowItem *self)
{
  return &g_array_index (self->preview->plan->rows, LiaisonImportRow, self->index);
}

/* The first of @problems about the row. They stand in the order of the rows, and are at most a thousand. */
static const LiaisonImportProblem *
find_first (const GPtrArray *problems, guint row)
{
  for (guint i = 0; i < problems->len; i++) {
    const LiaisonImportProblem *problem = g_ptr_array_index (problems, i);
    if (problem->row == row)
      return problem;
    if (problem->row > row)
      break;
  }
  return NULL;
}

/** liaison_import_row_item_problem: Returns: (nullable): the first thing wrong with it; the plan does not keep them all
 */
const LiaisonImportProblem *
liaison_import_row_item_problem (LiaisonImportRowItem *self)
{
  return find_first (self->preview->plan->problems, self->index);
}

/** liaison_import_row_item_note: Returns: (nullable): the first thing that could not be taken as it stands */
const LiaisonImportProblem *
liaison_import_row_item_note (LiaisonImportRowItem *self)
{
  return find_first (self->preview->plan->notes, self->index);
}

/** liaison_import_row_item_when: Returns: (transfer full) (nullable): when the meeting is, or is to be */
char *
liaison_import_row_item_when (LiaisonImportRowItem *self)
{
  const LiaisonImportRow *row = liaison_import_row_item_row (self);
  const LiaisonImportPlan *plan = self->preview->plan;
  const LiaisonRecord *record = row->count > 0 ? g_ptr_array_index (plan->records, row->first) : NULL;
  g_autoptr (GTimeZone) zone = NULL;
  const LiaisonMeeting *meeting;

  for (guint i = row->first_change; record == NULL && i < row->first_change + row->n_changes; i++) {
    const LiaisonImportChange *change = &g_array_index (plan->changes, LiaisonImportChange, i);
    if (change->kind == LIAISON_EDIT_UPDATE && change->after->entity == &liaison_entity_meeting)
      record = change->after;
  }
  if (record == NULL || record->entity != &liaison_entity_meeting)
    return NULL;
  meeting = (const LiaisonMeeting *) record;
  zone = meeting->start_zone != NULL ? liaison_zone_open (meeting->start_zone) : NULL;
  return liaison_moment_format (&meeting->starts, zone, liaison_language_of_interface ());
}

/** liaison_import_row_item_title: Returns: (transfer full) (nullable): what it is about: the partner it matches, what
 * it would add, or else the first text there is */
char *
liaison_import_row_item_title (LiaisonImportRowItem *self)
{
  const LiaisonImportRow *row = liaison_import_row_item_row (self);
  GPtrArray *records = self->preview->plan->records;
  const LiaisonRecord *first = row->count > 0 ? g_ptr_array_index (records, row->first) : NULL;
  const char *known = g_hash_table_lookup (self->preview->plan->titles, &row->match);

  if (known != NULL)
    return g_strdup (known);
  for (guint i = row->first; i < row->first + row->count; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    if (record->entity == &liaison_entity_partner_name)
      return g_strdup (((const LiaisonPartnerName *) record)->text);
    if (record->entity == &liaison_entity_communication)
      return liaison_import_letter_title ((const LiaisonCommunication *) record);
  }
  for (guint i = row->first; i < row->first + row->count; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    if (record->entity == &liaison_entity_contact_point)
      return g_strdup (((const LiaisonContactPoint *) record)->value);
  }
  for (guint i = 0; first != NULL && i < first->entity->n_fields; i++) {
    const LiaisonField *field = &first->entity->fields[i];
    if (field->type == LIAISON_FIELD_TEXT && liaison_record_is_set (first, field))
      return g_strdup (liaison_record_text (first, field));
  }
  return NULL;
}

static void
add_label (GString *labels, const char *label)
{
  if (strstr (labels->str, label) == NULL)
    g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", label);
}

/* Which revision of a calendar the meeting is as in says nothing to people. */
static void
add_fields (GString *labels, const LiaisonImportChange *change)
{
  for (guint i = 0; i < change->after->entity->n_fields; i++) {
    const LiaisonField *field = &change->after->entity->fields[i];
    if (!g_str_has_prefix (field->name, "external_") &&
        !liaison_record_field_equal (change->before, change->after, field))
      add_label (labels, _ (field->label));
  }
}

/** liaison_import_row_item_changes: Returns: (transfer full) (nullable): the names of what it changes of a partner that
 * is there */
char *
liaison_import_row_item_changes (LiaisonImportRowItem *self)
{
  const LiaisonImportRow *row = liaison_import_row_item_row (self);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = row->first_change; i < row->first_change + row->n_changes; i++) {
    const LiaisonImportChange *change = &g_array_index (self->preview->plan->changes, LiaisonImportChange, i);
    if (change->kind == LIAISON_EDIT_INSERT)
      add_label (labels, _ (change->after->entity->label));
    if (change->kind == LIAISON_EDIT_UPDATE)
      add_fields (labels, change);
  }
  return labels->len > 0 ? g_string_free (g_steal_pointer (&labels), FALSE) : NULL;
}

LiaisonImportRows *
liaison_import_rows_new (void)
{
  return g_object_new (LIAISON_TYPE_IMPORT_ROWS, NULL);
}

/**
 * liaison_import_rows_show:
 * @preview: (nullable): %NULL for no rows
 * @verdict: a #LiaisonRowVerdict; -1 for all rows
 */
void
liaison_import_rows_show (LiaisonImportRows *self, LiaisonImportPreview *preview, int verdict)
{
  guint before = count_rows (self);

  if (preview != NULL)
    liaison_import_preview_ref (preview);
  g_clear_pointer (&self->preview, liaison_import_preview_unref);
  g_clear_pointer (&self->indexes, g_array_unref);
  self->preview = preview;
  if (preview != NULL && verdict >= 0) {
    GArray *rows = preview->plan->rows;
    self->indexes = g_array_new (FALSE, FALSE, sizeof (guint));
    for (guint i = 0; i < rows->len; i++)
      if ((int) g_array_index (rows, LiaisonImportRow, i).verdict == verdict)
        g_array_append_val (self->indexes, i);
  }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, count_rows (self));
}
