// SPDX-License-Identifier: GPL-3.0-or-later
// Records of one entity as a table.
#include "liaison-csv-export.h"

#include "liaison-partner.h"

#include <string.h>

/* Columns made of parts: TYPE of the name or contact point, and for official names the language. */
typedef struct {
  const char *column;
  const LiaisonEntity *entity;
  const char *type;
  const char *language;
} PartColumn;

static const PartColumn part_columns[] = {
  { "name", &liaison_entity_partner_name, "official", NULL },
  { "name.en", &liaison_entity_partner_name, "official", "en" },
  { "name.fr", &liaison_entity_partner_name, "official", "fr" },
  { "name.es", &liaison_entity_partner_name, "official", "es" },
  { "name.ar", &liaison_entity_partner_name, "official", "ar" },
  { "name.ru", &liaison_entity_partner_name, "official", "ru" },
  { "name.zh", &liaison_entity_partner_name, "official", "zh" },
  { "acronym", &liaison_entity_partner_name, "acronym", NULL },
  { "alias", &liaison_entity_partner_name, "alias", NULL },
  { "former", &liaison_entity_partner_name, "former", NULL },
  { "given_name", NULL, NULL, NULL },
  { "family_name", NULL, NULL, NULL },
  { "email", &liaison_entity_contact_point, "email", NULL },
  { "phone", &liaison_entity_contact_point, "phone", NULL },
  { "signal", &liaison_entity_contact_point, "signal", NULL },
  { "address", &liaison_entity_contact_point, "address", NULL },
  { "web", &liaison_entity_contact_point, "web", NULL },
};

struct _LiaisonCsvExport {
  LiaisonCsvWriter *writer;
  const LiaisonEntity *entity;
  gboolean begun;
};

static gboolean
has_parts (const LiaisonCsvExport *self)
{
  return self->entity == &liaison_entity_partner;
}

/* Which column a name goes to: official names by language, in the first one where that language has no column. */
static gboolean
name_belongs (const LiaisonPartnerName *name, const PartColumn *column)
{
  if (g_strcmp0 (name->type, column->type) != 0)
    return FALSE;
  if (strcmp (column->type, "official") != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (part_columns); i++)
    if (part_columns[i].language != NULL && g_strcmp0 (name->language, part_columns[i].language) == 0)
      return column == &part_columns[i];
  return column->language == NULL;
}

static const char *
find_text (const LiaisonRecord *part, const PartColumn *column)
{
  if (column->entity == &liaison_entity_contact_point && part->entity == column->entity) {
    const LiaisonContactPoint *contact = (const LiaisonContactPoint *) part;
    return g_strcmp0 (contact->type, column->type) == 0 ? contact->value : NULL;
  }
  if (part->entity == &liaison_entity_partner_name) {
    const LiaisonPartnerName *name = (const LiaisonPartnerName *) part;
    if (column->entity == NULL)
      return strcmp (column->column, "given_name") == 0 ? name->given_name : name->family_name;
    if (column->entity == &liaison_entity_partner_name && name_belongs (name, column))
      return name->text;
  }
  return NULL;
}

static char *
join_parts (GPtrArray *parts, const PartColumn *column)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    const char *text = find_text (g_ptr_array_index (parts, i), column);
    if (text == NULL || (column->entity == NULL && out->len > 0))
      continue;
    g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", text);
  }
  return g_string_free (out, FALSE);
}

/* The first column is what a person reads: whoever is known by a code name alone has that there. */
static char *
make_name (const LiaisonRecord *record, GPtrArray *parts)
{
  g_autofree char *name = join_parts (parts, &part_columns[0]);
  const char *code_name = ((const LiaisonPartner *) record)->code_name;

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (((const LiaisonRecord *) g_ptr_array_index (parts, i))->entity == &liaison_entity_partner_name)
      return g_steal_pointer (&name);
  return g_strdup (code_name != NULL ? code_name : name);
}

static gboolean
write_row (LiaisonCsvExport *self, GPtrArray *cells, GCancellable *cancellable, GError **error)
{
  return liaison_csv_writer_row (self->writer, (const char *const *) cells->pdata, cells->len, cancellable, error);
}

static gboolean
write_header (LiaisonCsvExport *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  self->begun = TRUE;
  g_ptr_array_add (cells, (gpointer) "id");
  for (guint i = 0; has_parts (self) && i < G_N_ELEMENTS (part_columns); i++)
    g_ptr_array_add (cells, (gpointer) part_columns[i].column);
  for (guint i = 0; i < self->entity->n_fields; i++)
    if (self->entity->fields[i].sensitivity != LIAISON_SENSITIVITY_SEALED)
      g_ptr_array_add (cells, (gpointer) self->entity->fields[i].name);
  return write_row (self, cells, cancellable, error);
}

/** liaison_csv_export_new: Returns: (transfer full): a table of @entity into @stream */
LiaisonCsvExport *
liaison_csv_export_new (GOutputStream *stream, const LiaisonEntity *entity)
{
  LiaisonCsvExport *self = g_new0 (LiaisonCsvExport, 1);

  self->writer = liaison_csv_writer_new (stream, ',', TRUE);
  self->entity = entity;
  return self;
}

/** liaison_csv_export_free: Frees it; what was not finished is lost. */
void
liaison_csv_export_free (LiaisonCsvExport *self)
{
  liaison_csv_writer_free (self->writer);
  g_free (self);
}

/**
 * liaison_csv_export_record:
 * @record: of the table's entity
 * @parts: (nullable) (element-type LiaisonRecord): a partner's names and contact points, in the order they are shown
 * @error: of the stream
 */
gboolean
liaison_csv_export_record (LiaisonCsvExport *self, const LiaisonRecord *record, GPtrArray *parts,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (record->entity == self->entity, FALSE);
  if (!self->begun && !write_header (self, cancellable, error))
    return FALSE;
  g_ptr_array_add (cells, liaison_id_to_string (&record->id));
  for (guint i = 0; has_parts (self) && i < G_N_ELEMENTS (part_columns); i++)
    g_ptr_array_add (cells, i == 0 ? make_name (record, parts) : join_parts (parts, &part_columns[i]));
  for (guint i = 0; i < self->entity->n_fields; i++) {
    g_autoptr (GVariant) value = NULL;
    if (self->entity->fields[i].sensitivity == LIAISON_SENSITIVITY_SEALED)
      continue;
    value = liaison_record_get (record, &self->entity->fields[i]);
    g_ptr_array_add (cells, liaison_field_write (&self->entity->fields[i], value));
  }
  return write_row (self, cells, cancellable, error);
}

/** liaison_csv_export_finish: Writes what is still gathered; a table without rows has its header. */
gboolean
liaison_csv_export_finish (LiaisonCsvExport *self, GCancellable *cancellable, GError **error)
{
  if (!self->begun && !write_header (self, cancellable, error))
    return FALSE;
  return liaison_csv_writer_finish (self->writer, cancellable, error);
}
