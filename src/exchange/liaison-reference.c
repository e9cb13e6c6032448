// SPDX-License-Identifier: GPL-3.0-or-later
// The facts that come with Liaison as records.
#include "liaison-reference.h"

#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-post.h"
#include "liaison-reference-table.h"
#include "liaison-relation.h"

#include <string.h>

/* A column that goes into a field as it is. */
typedef struct {
  const char *column;
  const char *field;
} Copy;

typedef struct {
  LiaisonLanguage language;
  LiaisonReferenceTable *table;
  GPtrArray *records;
  GHashTable *spaces; /* of the codes of partners */
  gint64 position;
} Loader;

typedef gboolean (*RowFunc) (Loader *loader, GError **error);

typedef struct {
  const char *name;
  RowFunc take;
} Table;

static const char *
cell (const Loader *loader, const char *column)
{
  return liaison_reference_table_cell (loader->table, column);
}

/* Adds a record with a derived id. */
static LiaisonRecord *
add_record (Loader *loader, const LiaisonEntity *entity, const char *space, const char *name)
{
  LiaisonRecord *record = liaison_record_new (entity);

  liaison_id_derive (&record->id, space, name);
  g_ptr_array_add (loader->records, record);
  return record;
}

static gboolean
set (const Loader *loader, LiaisonRecord *record, const char *field, const char *text, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (liaison_record_set_text (record, field, text, &local))
    return TRUE;
  liaison_reference_table_set_error (loader->table, error, local->message);
  return FALSE;
}

static gboolean
copy (const Loader *loader, LiaisonRecord *record, const Copy *copies, guint n_copies, GError **error)
{
  for (guint i = 0; i < n_copies; i++)
    if (!set (loader, record, copies[i].field, cell (loader, copies[i].column), error))
      return FALSE;
  return TRUE;
}

/* Points @field to the partner with that code, which any of the tables of partners may hold. */
static gboolean
refer (const Loader *loader, LiaisonRecord *record, const char *field, const char *code, GError **error)
{
  const char *space = g_hash_table_lookup (loader->spaces, code);
  g_autofree char *message = NULL;
  LiaisonId id;

  if (*code == '\0')
    return TRUE;
  if (space != NULL) {
    liaison_id_derive (&id, space, code);
    liaison_record_put_reference (record, liaison_entity_field (record->entity, field), &id);
    return TRUE;
  }
  message = g_strdup_printf ("no body has the code “%s”", code);
  liaison_reference_table_set_error (loader->table, error, message);
  return FALSE;
}

static void
add_name (Loader *loader, const LiaisonRecord *partner, const char *type, const char *language, const char *text)
{
  const char *code = ((const LiaisonPartner *) partner)->reference_code;
  g_autofree char *key = g_strjoin (":", code, type, language, NULL);
  LiaisonPartnerName *name;

  if (*text == '\0')
    return;
  name = (LiaisonPartnerName *) add_record (loader, &liaison_entity_partner_name, "partner_name", key);
  name->partner = partner->id;
  name->text = g_strdup (text);
  name->type = g_strdup (type);
  name->language = g_strdup (language);
}

static LiaisonRecord *
add_partner (Loader *loader, const char *space, const char *kind, const char *family)
{
  const char *code = cell (loader, "code");
  LiaisonRecord *record = add_record (loader, &liaison_entity_partner, space, code);
  LiaisonPartner *partner = (LiaisonPartner *) record;

  partner->kind = g_strdup (kind);
  partner->family = g_strdup (family);
  partner->status = g_strdup ("active");
  partner->reference_code = g_strconcat (space, ":", code, NULL);
  return record;
}

static void
add_names (Loader *loader, const LiaisonRecord *partner)
{
  add_name (loader, partner, "official", "en", cell (loader, "name_en"));
  add_name (loader, partner, "official", "fr", cell (loader, "name_fr"));
  add_name (loader, partner, "acronym", "en", cell (loader, "acronym_en"));
  add_name (loader, partner, "acronym", "fr", cell (loader, "acronym_fr"));
}

static gboolean
take_country (Loader *loader, GError **error)
{
  static const Copy copies[] = { { "iso3", "iso3" },
                                 { "iso2", "iso2" },
                                 { "m49", "m49" },
                                 { "name_en", "name_en" },
                                 { "name_fr", "name_fr" },
                                 { "article_fr", "article_fr" },
                                 { "region", "region" },
                                 { "subregion_en", "subregion_en" },
                                 { "subregion_fr", "subregion_fr" },
                                 { "un_group", "un_group" },
                                 { "un_status", "un_status" } };
  LiaisonRecord *record = add_record (loader, &liaison_entity_country, "country", cell (loader, "iso3"));

  return copy (loader, record, copies, G_N_ELEMENTS (copies), error);
}

static gboolean
take_theme (Loader *loader, GError **error)
{
  static const Copy copies[] = { { "code", "code" }, { "name_en", "label_en" }, { "name_fr", "label_fr" } };
  LiaisonRecord *record = add_record (loader, &liaison_entity_term, "theme", cell (loader, "code"));

  ((LiaisonTerm *) record)->vocabulary = g_strdup ("theme");
  ((LiaisonTerm *) record)->position = ++loader->position;
  return copy (loader, record, copies, G_N_ELEMENTS (copies), error);
}

static gboolean
take_relation_type (Loader *loader, GError **error)
{
  static const Copy copies[] = { { "code", "code" },
                                 { "forward_en", "forward_en" },
                                 { "backward_en", "backward_en" },
                                 { "forward_fr_m", "forward_fr_m" },
                                 { "forward_fr_f", "forward_fr_f" },
                                 { "backward_fr_m", "backward_fr_m" },
                                 { "backward_fr_f", "backward_fr_f" },
                                 { "symmetric", "symmetric" },
                                 { "forward_fr_mp", "forward_fr_mp" },
                                 { "forward_fr_fp", "forward_fr_fp" },
                                 { "backward_fr_mp", "backward_fr_mp" },
                                 { "backward_fr_fp", "backward_fr_fp" } };
  LiaisonRecord *record = add_record (loader, &liaison_entity_relation_type, "relation_type", cell (loader, "code"));

  return copy (loader, record, copies, G_N_ELEMENTS (copies), error);
}

static gboolean
take_mandate (Loader *loader, GError **error)
{
  static const Copy copies[] = { { "kind", "mandate_scope" },
                                 { "type", "mandate_type" },
                                 { "db_short_name", "short_name" },
                                 { "themes", "themes" },
                                 { "country", "countries" } };
  static const Copy titles[] = { { "full_en", "title_en" },
                                 { "full_fr_m", "title_fr_m" },
                                 { "full_fr_f", "title_fr_f" } };
  const char *instrument = cell (loader, "instrument_code");
  LiaisonRecord *record = add_partner (loader, "mandate", "mandate", "united_nations");
  LiaisonRecord *title;

  if (*instrument != '\0')
    liaison_id_derive (&((LiaisonPartner *) record)->instrument, "instrument", instrument);

  add_name (loader, record, "official", "en", cell (loader, "full_en"));
  add_name (loader, record, "official", "fr", cell (loader, "full_fr_m"));
  add_name (loader, record, "alias", "en", cell (loader, "short_en"));
  add_name (loader, record, "alias", "fr", cell (loader, "short_fr"));
  title = add_record (loader, &liaison_entity_mandate_title, "mandate_title", cell (loader, "code"));
  ((LiaisonMandateTitle *) title)->partner = record->id;
  if (strcmp (cell (loader, "active"), "0") == 0 && !set (loader, record, "status", "dormant", error))
    return FALSE;
  return copy (loader, record, copies, G_N_ELEMENTS (copies), error) &&
         copy (loader, title, titles, G_N_ELEMENTS (titles), error);
}

static const char *
seat_column (const Loader *loader, const char *english, const char *french)
{
  return loader->language == LIAISON_LANGUAGE_FR && *cell (loader, french) != '\0' ? french : english;
}

static gboolean
take_un_entity (Loader *loader, GError **error)
{
  LiaisonRecord *record = add_partner (loader, "un_entity", "un_entity", "united_nations");

  add_names (loader, record);
  return set (loader, record, "seat", cell (loader, seat_column (loader, "seat_city", "seat_city_fr")), error) &&
         set (loader, record, "host_country", cell (loader, "seat_country"), error) &&
         refer (loader, record, "parent", cell (loader, "parent_code"), error);
}

static gboolean
take_un_office (Loader *loader, GError **error)
{
  static const Copy copies[] = { { "host_country", "host_country" },
                                 { "host_country", "countries" },
                                 { "countries_covered", "countries_covered" } };
  LiaisonRecord *record = add_partner (loader, "un_office", "un_office", "united_nations");

  add_names (loader, record);
  if (*cell (loader, "until") != '\0' && !set (loader, record, "status", "former", error))
    return FALSE;
  if (g_hash_table_contains (loader->spaces, "OHCHR") && !refer (loader, record, "parent", "OHCHR", error))
    return FALSE;
  return set (loader, record, "seat", cell (loader, seat_column (loader, "city", "city_fr")), error) &&
         copy (loader, record, copies, G_N_ELEMENTS (copies), error);
}

static gboolean
take_mechanism (Loader *loader, GError **error)
{
  const char *instrument = cell (loader, "instrument_code");
  LiaisonRecord *record = add_partner (loader, "mechanism", "mechanism", "regional_mechanisms");

  add_names (loader, record);
  if (*instrument != '\0')
    liaison_id_derive (&((LiaisonPartner *) record)->instrument, "instrument", instrument);
  return set (loader, record, "seat", cell (loader, seat_column (loader, "seat_city", "seat_city_fr")), error) &&
         set (loader, record, "host_country", cell (loader, "seat_country"), error) &&
         set (loader, record, "established", cell (loader, "year"), error) &&
         refer (loader, record, "parent", cell (loader, "parent_code"), error);
}

static gboolean
take_instrument (Loader *loader, GError **error)
{
  static const Copy copies[] = {
    { "name_en", "name_en" }, { "name_fr", "name_fr" }, { "reference", "reference" }, { "year", "year" }
  };
  const char *code = cell (loader, "code");
  LiaisonRecord *record = add_record (loader, &liaison_entity_instrument, "instrument", code);

  ((LiaisonInstrument *) record)->reference_code = g_strconcat ("instrument:", code, NULL);
  return copy (loader, record, copies, G_N_ELEMENTS (copies), error) &&
         refer (loader, record, "body", cell (loader, "body_code"), error);
}

static gboolean
take_post (Loader *loader, GError **error)
{
  static const Copy copies[] = { { "title_en", "title_en" },
                                 { "title_fr_m", "title_fr_m" },
                                 { "title_fr_f", "title_fr_f" } };
  const char *code = cell (loader, "code");
  LiaisonRecord *record = add_record (loader, &liaison_entity_post, "post", code);

  ((LiaisonPost *) record)->reference_code = g_strconcat ("post:", code, NULL);
  return copy (loader, record, copies, G_N_ELEMENTS (copies), error) &&
         refer (loader, record, "body", cell (loader, "body_code"), error);
}

static const Table partner_tables[] = {
  { "un_entities.csv", take_un_entity },
  { "mandates.csv", take_mandate },
  { "un_offices.csv", take_un_office },
  { "mechanisms.csv", take_mechanism },
};

static const char *const partner_spaces[] = { "un_entity", "mandate", "un_office", "mechanism" };

static const Table fact_tables[] = {
  { "countries.csv", take_country },
  { "themes.csv", take_theme },
  { "relation_types.csv", take_relation_type },
};

static const Table later_tables[] = {
  { "instruments.csv", take_instrument },
  { "posts.csv", take_post },
};

static gboolean
walk (Loader *loader, const char *name, RowFunc take, GError **error)
{
  g_autoptr (LiaisonReferenceTable) table = liaison_reference_table_open (name, error);
  g_autoptr (GError) local = NULL;

  loader->table = table;
  if (table == NULL)
    return FALSE;
  while (liaison_reference_table_next (table, &local))
    if (!take (loader, &local))
      break;
  loader->table = NULL;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
walk_all (Loader *loader, const Table *tables, guint n_tables, GError **error)
{
  for (guint i = 0; i < n_tables; i++)
    if (!walk (loader, tables[i].name, tables[i].take, error))
      return FALSE;
  return TRUE;
}

/* The first walk over the tables of partners: bodies refer to bodies of other tables and of further down. */
static gboolean
note_codes (Loader *loader, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (partner_tables); i++) {
    g_autoptr (LiaisonReferenceTable) table = liaison_reference_table_open (partner_tables[i].name, error);
    g_autoptr (GError) local = NULL;
    if (table == NULL)
      return FALSE;
    while (liaison_reference_table_next (table, &local))
      g_hash_table_insert (loader->spaces, g_strdup (liaison_reference_table_cell (table, "code")),
                           (gpointer) partner_spaces[i]);
    if (local != NULL) {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  }
  return TRUE;
}

/**
 * liaison_reference_load:
 * @language: of the seats' names, which have one field; all other names come in both languages
 * @error: the built-in tables are wrong, which tests exclude
 *
 * Returns: (transfer full) (element-type LiaisonRecord): every record of the reference data. Bodies and instruments
 * refer to each other: commit them as one change set.
 */
GPtrArray *
liaison_reference_load (LiaisonLanguage language, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_autoptr (GHashTable) spaces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Loader loader = { .language = language, .records = records, .spaces = spaces };

  if (!note_codes (&loader, error) || !walk_all (&loader, fact_tables, G_N_ELEMENTS (fact_tables), error) ||
      !walk_all (&loader, partner_tables, G_N_ELEMENTS (partner_tables), error) ||
      !walk_all (&loader, later_tables, G_N_ELEMENTS (later_tables), error))
    return NULL;
  return g_steal_pointer (&records);
}

/**
 * liaison_reference_id:
 * @id: (out): the id every register gives to that record
 * @space: as the table at the head of the header says
 * @code: the key of its row
 */
void
liaison_reference_id (LiaisonId *id, const char *space, const char *code)
{
  liaison_id_derive (id, space, code);
}
