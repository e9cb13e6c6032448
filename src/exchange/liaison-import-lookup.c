// SPDX-License-Identifier: GPL-3.0-or-later
// What an import must know of the register: its countries and terms, and whom it has already.
#include "liaison-import-lookup.h"

#include "liaison-code-index.h"
#include "liaison-entities.h"
#include "liaison-fold.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <string.h>

/* Who has a key. The living come before those in the trash. */
typedef struct {
  LiaisonId id;
  gboolean trashed;
  gboolean several;
} Holder;

/* A partner, as far as it must be remembered. */
typedef struct {
  const char *family; /* of a string that lives for ever */
  gboolean trashed;
} Known;

/* @holders: by "KEY\nVALUE"; for names also by "FAMILY:name\nVALUE"
 * @partners: (element-type LiaisonId Known)
 * @trashed_parts: (nullable) (element-type LiaisonId GPtrArray): what of a partner lies in the trash; made when it is
 * first asked for */
struct _LiaisonImportLookup {
  LiaisonSource source;
  LiaisonCodeIndex *codes;
  GHashTable *holders;
  GHashTable *partners;
  GHashTable *trashed_parts;
  gboolean has_countries;
};

static gboolean
add_codes (LiaisonImportLookup *lookup, const LiaisonEntity *entity, GError **error)
{
  g_autoptr (GPtrArray) records = lookup->source.fetch (lookup->source.data, entity, error);

  for (guint i = 0; records != NULL && i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    if (record->trashed_at != 0)
      continue;
    liaison_code_index_add (lookup->codes, record);
    lookup->has_countries = lookup->has_countries || entity == &liaison_entity_country;
  }
  return records != NULL;
}

static void
add_holder (LiaisonImportLookup *lookup, const char *space, const char *value, const LiaisonId *id, gboolean trashed)
{
  g_autofree char *key = g_strconcat (space, "\n", value, NULL);
  Holder *holder = g_hash_table_lookup (lookup->holders, key);

  if (*value == '\0')
    return;
  if (holder == NULL) {
    holder = g_new0 (Holder, 1);
    *holder = (Holder) { *id, trashed, FALSE };
    g_hash_table_insert (lookup->holders, g_steal_pointer (&key), holder);
  } else if (holder->trashed && !trashed) {
    *holder = (Holder) { *id, FALSE, FALSE };
  } else if (holder->trashed == trashed && !liaison_id_equal (&holder->id, id)) {
    holder->several = TRUE;
  }
}

static void
add_partner (LiaisonImportLookup *lookup, const LiaisonPartner *partner, const char *key)
{
  const LiaisonField *field = key != NULL ? liaison_entity_field (&liaison_entity_partner, key) : NULL;
  gboolean trashed = partner->record.trashed_at != 0;
  Known *known = g_new0 (Known, 1);

  *known = (Known) { g_intern_string (partner->family != NULL ? partner->family : ""), trashed };
  g_hash_table_insert (lookup->partners, g_memdup2 (&partner->record.id, sizeof (LiaisonId)), known);
  if (partner->reference_code != NULL)
    add_holder (lookup, "reference_code", partner->reference_code, &partner->record.id, trashed);
  if (field != NULL && strcmp (key, "reference_code") != 0) {
    g_autoptr (GVariant) value = liaison_record_get (&partner->record, field);
    g_autofree char *text = value != NULL ? liaison_field_write (field, value) : NULL;
    g_autofree char *folded = text != NULL ? liaison_import_key_value (key, text) : NULL;
    if (folded != NULL)
      add_holder (lookup, key, folded, &partner->record.id, trashed);
  }
  if (partner->code_name != NULL) {
    g_autofree char *folded = liaison_import_name_key (partner->code_name);
    add_holder (lookup, "name", folded, &partner->record.id, trashed);
  }
}

static gboolean
add_partners (LiaisonImportLookup *lookup, const char *key, GError **error)
{
  g_autoptr (GPtrArray) partners = lookup->source.fetch (lookup->source.data, &liaison_entity_partner, error);

  for (guint i = 0; partners != NULL && i < partners->len; i++)
    add_partner (lookup, g_ptr_array_index (partners, i), key);
  return partners != NULL;
}

/* Only what is in the trash by itself is not counted: the names of a partner in the trash may lie there too. */
static gboolean
find_whole (LiaisonImportLookup *lookup, const LiaisonRecord *part, const LiaisonId *partner, const Known **known)
{
  *known = g_hash_table_lookup (lookup->partners, partner);
  return *known != NULL && (part->trashed_at == 0 || (*known)->trashed);
}

static gboolean
add_names (LiaisonImportLookup *lookup, GError **error)
{
  g_autoptr (GPtrArray) names = lookup->source.fetch (lookup->source.data, &liaison_entity_partner_name, error);

  for (guint i = 0; names != NULL && i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    gboolean is_official = g_strcmp0 (name->type, "official") == 0;
    g_autofree char *value = name->text != NULL ? liaison_import_name_key (name->text) : NULL;
    g_autofree char *space = NULL;
    const Known *known;
    if (value == NULL || (!is_official && g_strcmp0 (name->type, "acronym") != 0) ||
        !find_whole (lookup, &name->record, &name->partner, &known))
      continue;
    add_holder (lookup, is_official ? "name" : "acronym", value, &name->partner, known->trashed);
    if (!is_official)
      continue;
    space = g_strconcat (known->family, ":name", NULL);
    add_holder (lookup, space, value, &name->partner, known->trashed);
  }
  return names != NULL;
}

static gboolean
add_contacts (LiaisonImportLookup *lookup, const char *key, GError **error)
{
  g_autoptr (GPtrArray) contacts = NULL;

  if (g_strcmp0 (key, "email") != 0 && g_strcmp0 (key, "phone") != 0)
    return TRUE;
  contacts = lookup->source.fetch (lookup->source.data, &liaison_entity_contact_point, error);
  for (guint i = 0; contacts != NULL && i < contacts->len; i++) {
    const LiaisonContactPoint *contact = g_ptr_array_index (contacts, i);
    g_autofree char *value = NULL;
    const Known *known;
    if (contact->value == NULL || g_strcmp0 (contact->type, key) != 0 ||
        !find_whole (lookup, &contact->record, &contact->partner, &known))
      continue;
    value = liaison_import_key_value (key, contact->value);
    add_holder (lookup, key, value, &contact->partner, known->trashed);
  }
  return contacts != NULL;
}

static LiaisonImportMatch
describe (const Holder *holder, LiaisonId *id)
{
  if (holder == NULL)
    return LIAISON_MATCH_NONE;
  *id = holder->id;
  if (holder->several)
    return LIAISON_MATCH_SEVERAL;
  return holder->trashed ? LIAISON_MATCH_TRASHED : LIAISON_MATCH_ONE;
}

static void
add_trashed_parts (LiaisonImportLookup *lookup, const LiaisonEntity *entity, const LiaisonField *owner)
{
  g_autoptr (GPtrArray) all = lookup->source.fetch (lookup->source.data, entity, NULL);

  for (guint i = 0; all != NULL && i < all->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (all, i);
    const LiaisonId *whole = liaison_record_reference (part, owner);
    GPtrArray *list;
    if (part->trashed_at == 0)
      continue;
    list = g_hash_table_lookup (lookup->trashed_parts, whole);
    if (list == NULL) {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
      g_hash_table_insert (lookup->trashed_parts, g_memdup2 (whole, sizeof *whole), list);
    }
    g_ptr_array_add (list, liaison_record_ref (part));
  }
}

static void
read_trashed_parts (LiaisonImportLookup *lookup)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  lookup->trashed_parts = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free,
                                                 (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < count; i++) {
    const LiaisonField *owner = liaison_entity_owner (entities[i]);
    if (owner != NULL && (owner->target == NULL || strcmp (owner->target, "partner") == 0))
      add_trashed_parts (lookup, entities[i], owner);
  }
}

/**
 * liaison_import_lookup_new:
 * @source: the register; its struct is copied, what it reads from must outlive the lookup
 * @key: (nullable): by what rows are matched: name, acronym, email, phone or a field of the partner
 *
 * Returns: (transfer full) (nullable): what the register has now
 */
LiaisonImportLookup *
liaison_import_lookup_new (const LiaisonSource *source, const char *key, GError **error)
{
  g_autoptr (LiaisonImportLookup) lookup = g_new0 (LiaisonImportLookup, 1);

  lookup->source = *source;
  lookup->codes = liaison_code_index_new ();
  lookup->holders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lookup->partners = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  if (!add_codes (lookup, &liaison_entity_country, error) || !add_codes (lookup, &liaison_entity_term, error) ||
      !add_partners (lookup, key, error) || !add_names (lookup, error) || !add_contacts (lookup, key, error))
    return NULL;
  return g_steal_pointer (&lookup);
}

/** liaison_import_lookup_free: Frees it. */
void
liaison_import_lookup_free (LiaisonImportLookup *lookup)
{
  liaison_code_index_free (lookup->codes);
  g_hash_table_unref (lookup->holders);
  g_hash_table_unref (lookup->partners);
  g_clear_pointer (&lookup->trashed_parts, g_hash_table_unref);
  g_free (lookup);
}

/** liaison_import_lookup_code: A #LiaisonFindCode whose data is a #LiaisonImportLookup. A register without any country
 * takes their codes as they are. */
char *
liaison_import_lookup_code (const LiaisonVocabulary *vocabulary, const char *text, gpointer data)
{
  const LiaisonImportLookup *lookup = data;
  char *code = liaison_code_index_find (vocabulary, text, lookup->codes);

  if (code == NULL && !lookup->has_countries && vocabulary == &liaison_vocabulary_country && strlen (text) == 3)
    return g_ascii_strup (text, 3);
  return code;
}

/**
 * liaison_import_lookup_find:
 * @key: the one of liaison_import_lookup_new(), or "name", "acronym", "reference_code", "id"
 * @value: as liaison_import_key_value() makes it
 * @id: (out): of the partner; of one of them where several have it
 */
LiaisonImportMatch
liaison_import_lookup_find (LiaisonImportLookup *lookup, const char *key, const char *value, LiaisonId *id)
{
  g_autofree char *full = g_strconcat (key, "\n", value, NULL);
  const Known *known;

  if (strcmp (key, "id") != 0)
    return describe (g_hash_table_lookup (lookup->holders, full), id);
  known = liaison_id_parse (value, id) ? g_hash_table_lookup (lookup->partners, id) : NULL;
  if (known == NULL)
    return LIAISON_MATCH_NONE;
  return known->trashed ? LIAISON_MATCH_TRASHED : LIAISON_MATCH_ONE;
}

/** liaison_import_lookup_find_name: The same by the official name of a partner of @family. */
LiaisonImportMatch
liaison_import_lookup_find_name (LiaisonImportLookup *lookup, const char *family, const char *name_key, LiaisonId *id)
{
  g_autofree char *full = g_strconcat (family, ":name\n", name_key, NULL);

  return describe (g_hash_table_lookup (lookup->holders, full), id);
}

/** liaison_import_lookup_get: Returns: (transfer full) (nullable): the record as the register has it, in the trash or
 * not */
LiaisonRecord *
liaison_import_lookup_get (LiaisonImportLookup *lookup, const LiaisonEntity *entity, const LiaisonId *id)
{
  return lookup->source.get (lookup->source.data, entity, id, NULL);
}

/**
 * liaison_import_lookup_parts:
 * @entity: (nullable): %NULL for parts of every kind
 * @trashed_at: 0 for those not in the trash (of @entity); else those that went there in that moment
 *
 * Returns: (transfer full) (element-type LiaisonRecord): the parts of a partner
 */
GPtrArray *
liaison_import_lookup_parts (LiaisonImportLookup *lookup, const LiaisonEntity *entity, const LiaisonId *partner,
                             gint64 trashed_at)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  GPtrArray *all;

  if (trashed_at == 0) {
    g_autoptr (GPtrArray)
        parts = lookup->source.children (lookup->source.data, entity, entity->owner_field, partner, NULL);
    if (parts != NULL)
      g_ptr_array_extend_and_steal (found, g_steal_pointer (&parts));
    return found;
  }
  if (lookup->trashed_parts == NULL)
    read_trashed_parts (lookup);
  all = g_hash_table_lookup (lookup->trashed_parts, partner);
  for (guint i = 0; all != NULL && i < all->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (all, i);
    if (part->trashed_at == trashed_at && (entity == NULL || part->entity == entity))
      g_ptr_array_add (found, liaison_record_ref (part));
  }
  return found;
}

/** liaison_import_lookup_source: Returns: what it was made of */
const LiaisonSource *
liaison_import_lookup_source (LiaisonImportLookup *lookup)
{
  return &lookup->source;
}

/** liaison_import_name_key: Returns: (transfer full): what two names share when they are the same: folded, blanks
 * squeezed */
char *
liaison_import_name_key (const char *name)
{
  g_autofree char *folded = liaison_fold (name);
  GString *out = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (g_unichar_isspace (c)) {
      gap = out->len > 0;
      continue;
    }
    if (gap)
      g_string_append_c (out, ' ');
    gap = FALSE;
    g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

/** liaison_import_key_value: Returns: (transfer full): what two values of @key share when they are the same: of a
 * telephone the digits, of an identifier itself, of anything else the folded text */
char *
liaison_import_key_value (const char *key, const char *text)
{
  GString *digits;

  if (strcmp (key, "phone") != 0)
    return strcmp (key, "reference_code") == 0 || strcmp (key, "id") == 0 ? g_strdup (text)
                                                                          : liaison_import_name_key (text);
  digits = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  return g_string_free (digits, FALSE);
}
