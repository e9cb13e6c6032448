// SPDX-License-Identifier: GPL-3.0-or-later
// What the register has of letters, of the mandates that sign them, and of those they go to.
#include "liaison-letter-index.h"

#include "liaison-office.h"
#include "liaison-partner.h"

#include <string.h>

/* Who has a name. */
typedef struct {
  LiaisonId id;
  gboolean several;
} Holder;

/* @letters: (element-type utf8 LiaisonCommunication): by reference, and by "#" and their number in the database
 * @parts: (element-type LiaisonId GPtrArray): signatories and replies of a letter, those in the trash too
 * @mandates, @addressees: (element-type utf8 Holder): by folded name
 * @missions: (element-type utf8 LiaisonId): permanent missions, by the code of their country
 * @settings: (element-type utf8 utf8) */
struct _LiaisonLetterIndex {
  GHashTable *letters;
  GHashTable *parts;
  GHashTable *mandates;
  GHashTable *addressees;
  GHashTable *missions;
  GHashTable *settings;
};

/* Folded, with one kind of apostrophe. */
static char *
name_key (const char *name)
{
  GString *key = g_string_new (NULL);
  g_autofree char *folded = liaison_import_name_key (name);

  g_string_assign (key, folded);
  g_string_replace (key, "\xe2\x80\x99", "'", 0);
  return g_string_free (key, FALSE);
}

static void
add_holder (GHashTable *table, const char *name, const LiaisonId *id)
{
  g_autofree char *key = name != NULL ? name_key (name) : NULL;
  Holder *holder = key != NULL ? g_hash_table_lookup (table, key) : NULL;

  if (key == NULL || *key == '\0')
    return;
  if (holder != NULL) {
    holder->several = holder->several || !liaison_id_equal (&holder->id, id);
    return;
  }
  holder = g_new0 (Holder, 1);
  holder->id = *id;
  g_hash_table_insert (table, g_steal_pointer (&key), holder);
}

static LiaisonImportMatch
find_holder (GHashTable *table, const char *name, LiaisonId *id)
{
  g_autofree char *key = name_key (name);
  const Holder *holder = g_hash_table_lookup (table, key);

  if (holder == NULL)
    return LIAISON_MATCH_NONE;
  *id = holder->id;
  return holder->several ? LIAISON_MATCH_SEVERAL : LIAISON_MATCH_ONE;
}

/* Of two with one name the one that is not in the trash counts. */
static void
add_letter (LiaisonLetterIndex *index, char *name, LiaisonCommunication *letter)
{
  const LiaisonCommunication *there = g_hash_table_lookup (index->letters, name);

  if (there == NULL || (there->record.trashed_at != 0 && letter->record.trashed_at == 0))
    g_hash_table_insert (index->letters, name, liaison_record_ref (&letter->record));
  else
    g_free (name);
}

static gboolean
read_letters (LiaisonLetterIndex *index, const LiaisonSource *source, GError **error)
{
  g_autoptr (GPtrArray) letters = source->fetch (source->data, &liaison_entity_communication, error);

  for (guint i = 0; letters != NULL && i < letters->len; i++) {
    LiaisonCommunication *letter = g_ptr_array_index (letters, i);
    g_autofree char *reference = liaison_letter_reference (letter, FALSE);
    if (*reference != '\0')
      add_letter (index, g_steal_pointer (&reference), letter);
    if (letter->external_id != NULL)
      add_letter (index, g_strconcat ("#", letter->external_id, NULL), letter);
  }
  return letters != NULL;
}

static gboolean
read_parts (LiaisonLetterIndex *index, const LiaisonSource *source, const LiaisonEntity *entity, GError **error)
{
  g_autoptr (GPtrArray) parts = source->fetch (source->data, entity, error);

  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (parts, i);
    const LiaisonId *letter = liaison_record_reference (part, liaison_entity_owner (entity));
    GPtrArray *list = g_hash_table_lookup (index->parts, letter);
    if (list == NULL) {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
      g_hash_table_insert (index->parts, g_memdup2 (letter, sizeof *letter), list);
    }
    g_ptr_array_add (list, liaison_record_ref (part));
  }
  return parts != NULL;
}

static gboolean
is_mission (const LiaisonPartner *partner, const char *name)
{
  g_autofree char *key = name_key (name);

  return g_strcmp0 (partner->kind, "state_body") == 0 && partner->countries != NULL &&
         strchr (partner->countries, ' ') == NULL &&
         (strstr (key, "permanent mission") != NULL || strstr (key, "mission permanente") != NULL);
}

static void
add_name (LiaisonLetterIndex *index, const LiaisonPartner *partner, const char *name)
{
  if (g_strcmp0 (partner->kind, "mandate") == 0)
    add_holder (index->mandates, name, &partner->record.id);
  else if (is_mission (partner, name))
    g_hash_table_insert (index->missions, g_strdup (partner->countries),
                         g_memdup2 (&partner->record.id, sizeof (LiaisonId)));
  else if (g_strcmp0 (partner->kind, "person") != 0)
    add_holder (index->addressees, name, &partner->record.id);
}

static gboolean
read_names (LiaisonLetterIndex *index, const LiaisonSource *source, GHashTable *partners, GError **error)
{
  g_autoptr (GPtrArray) names = source->fetch (source->data, &liaison_entity_partner_name, error);
  g_autoptr (GPtrArray) titles = names != NULL ? source->fetch (source->data, &liaison_entity_mandate_title, error)
                                               : NULL;

  for (guint i = 0; titles != NULL && i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    const LiaisonPartner *partner = g_hash_table_lookup (partners, &name->partner);
    if (name->record.trashed_at == 0 && partner != NULL && name->text != NULL)
      add_name (index, partner, name->text);
  }
  for (guint i = 0; titles != NULL && i < titles->len; i++) {
    const LiaisonMandateTitle *title = g_ptr_array_index (titles, i);
    if (title->record.trashed_at != 0 || !g_hash_table_contains (partners, &title->partner))
      continue;
    add_holder (index->mandates, title->title_en, &title->partner);
    add_holder (index->mandates, title->title_fr_m, &title->partner);
    add_holder (index->mandates, title->title_fr_f, &title->partner);
  }
  return titles != NULL;
}

static gboolean
read_partners (LiaisonLetterIndex *index, const LiaisonSource *source, GError **error)
{
  g_autoptr (GPtrArray) all = source->fetch (source->data, &liaison_entity_partner, error);
  g_autoptr (GHashTable) partners = g_hash_table_new (liaison_id_hash, liaison_id_equal);

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++) {
    LiaisonPartner *partner = g_ptr_array_index (all, i);
    if (partner->record.trashed_at != 0)
      continue;
    g_hash_table_insert (partners, &partner->record.id, partner);
    if (g_strcmp0 (partner->kind, "mandate") != 0)
      continue;
    add_holder (index->mandates, partner->short_name, &partner->record.id);
    if (partner->reference_code != NULL && g_str_has_prefix (partner->reference_code, "mandate:"))
      add_holder (index->mandates, partner->reference_code + strlen ("mandate:"), &partner->record.id);
  }
  return read_names (index, source, partners, error);
}

static gboolean
read_settings (LiaisonLetterIndex *index, const LiaisonSource *source, GError **error)
{
  g_autoptr (GPtrArray) settings = source->fetch (source->data, &liaison_entity_setting, error);

  for (guint i = 0; settings != NULL && i < settings->len; i++) {
    const LiaisonSetting *setting = g_ptr_array_index (settings, i);
    if (setting->record.trashed_at == 0 && setting->key != NULL && setting->value != NULL)
      g_hash_table_insert (index->settings, g_strdup (setting->key), g_strdup (setting->value));
  }
  return settings != NULL;
}

/** liaison_letter_index_new: @source: (nullable): %NULL knows nothing. Returns: (transfer full) (nullable): the index
 */
LiaisonLetterIndex *
liaison_letter_index_new (const LiaisonSource *source, GError **error)
{
  g_autoptr (LiaisonLetterIndex) index = g_new0 (LiaisonLetterIndex, 1);

  index->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) liaison_record_unref);
  index->parts = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  index->mandates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  index->addressees = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  index->missions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  index->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (source != NULL &&
      (!read_letters (index, source, error) || !read_parts (index, source, &liaison_entity_signatory, error) ||
       !read_parts (index, source, &liaison_entity_reply, error) || !read_partners (index, source, error) ||
       !read_settings (index, source, error)))
    return NULL;
  return g_steal_pointer (&index);
}

/** liaison_letter_index_free: Frees it. */
void
liaison_letter_index_free (LiaisonLetterIndex *index)
{
  g_hash_table_unref (index->letters);
  g_hash_table_unref (index->parts);
  g_hash_table_unref (index->mandates);
  g_hash_table_unref (index->addressees);
  g_hash_table_unref (index->missions);
  g_hash_table_unref (index->settings);
  g_free (index);
}

/** liaison_letter_index_find: Returns: (transfer none) (nullable): the letter with the reference of @letter or, where
 * there is none, with its number in the database */
const LiaisonCommunication *
liaison_letter_index_find (const LiaisonLetterIndex *index, const LiaisonCommunication *letter)
{
  g_autofree char *reference = liaison_letter_reference (letter, FALSE);
  g_autofree char *number = letter->external_id != NULL ? g_strconcat ("#", letter->external_id, NULL) : NULL;
  const LiaisonCommunication *found = g_hash_table_lookup (index->letters, reference);

  return found != NULL || number == NULL ? found : g_hash_table_lookup (index->letters, number);
}

/** liaison_letter_index_parts: Returns: (transfer none) (nullable) (element-type LiaisonRecord): its signatories and
 * replies, those in the trash too */
const GPtrArray *
liaison_letter_index_parts (const LiaisonLetterIndex *index, const LiaisonId *letter)
{
  return g_hash_table_lookup (index->parts, letter);
}

/** liaison_letter_index_mandate: @name: its short name in the database, a name, a title or the code of its reference
 * data ("human rights defenders", "HRD") */
LiaisonImportMatch
liaison_letter_index_mandate (const LiaisonLetterIndex *index, const char *name, LiaisonId *id)
{
  return find_holder (index->mandates, name, id);
}

/** liaison_letter_index_mission: Returns: whether the register has the permanent mission of @country */
gboolean
liaison_letter_index_mission (const LiaisonLetterIndex *index, const char *country, LiaisonId *id)
{
  const LiaisonId *found = g_hash_table_lookup (index->missions, country);

  if (found != NULL)
    *id = *found;
  return found != NULL;
}

/* "Asian Development Bank - ADB", "International Finance Corporation (IFC)": a name and its acronym. */
static gboolean
split_acronym (const char *text, char **name, char **acronym)
{
  g_autoptr (GRegex) pattern = g_regex_new ("^(.{4,}?)\\s*(?:-\\s*|\xe2\x80\x93\\s*|\\()([A-Z][A-Za-z]{1,9})\\)?$",
                                            G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (pattern, text, G_REGEX_MATCH_DEFAULT, &match))
    return FALSE;
  *acronym = g_match_info_fetch (match, 2);
  if (g_ascii_islower ((*acronym)[1])) {
    g_clear_pointer (acronym, g_free);
    return FALSE;
  }
  *name = g_match_info_fetch (match, 1);
  return TRUE;
}

/* Letters to no State go to companies and to intergovernmental organizations; the name tells which, as far as it can.
 */
static const char *
guess_kind (const char *name)
{
  static const char *const words[] = { "development bank", "world bank", "international finance corporation",
                                       "monetary fund",    "union",      "organization",
                                       "organisation",     "nations",    "commission",
                                       "banque mondiale",  "agency",     "banque de developpement",
                                       "authority",        "federation", NULL };
  g_autofree char *key = name_key (name);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (key, words[i]) != NULL)
      return "organization";
  return "company";
}

static void
add_made_name (GPtrArray *group, const LiaisonId *partner, const char *type, const char *text)
{
  LiaisonPartnerName *name = (LiaisonPartnerName *) liaison_record_new (&liaison_entity_partner_name);

  name->partner = *partner;
  name->type = g_strdup (type);
  name->text = g_strdup (text);
  g_ptr_array_add (group, name);
}

static void
make_addressee (LiaisonLetterIndex *index, const char *name, const char *acronym, GPtrArray *shared, LiaisonId *id)
{
  GPtrArray *group = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  LiaisonPartner *partner = (LiaisonPartner *) liaison_record_new (&liaison_entity_partner);

  partner->kind = g_strdup (guess_kind (name));
  partner->family = g_strdup ("other");
  partner->status = g_strdup ("active");
  g_ptr_array_add (group, partner);
  *id = partner->record.id;
  add_made_name (group, id, "official", name);
  add_holder (index->addressees, name, id);
  if (acronym != NULL)
    add_made_name (group, id, "acronym", acronym);
  g_ptr_array_add (shared, group);
}

/**
 * liaison_letter_index_addressee:
 * @name: of a company or an organization
 * @shared: (element-type GPtrArray): gets the partner that is made where there is none; see #LiaisonImportPlan
 * @id: (out): of the partner
 *
 * Returns: ONE where it was found or made, SEVERAL where none can be chosen
 */
LiaisonImportMatch
liaison_letter_index_addressee (LiaisonLetterIndex *index, const char *name, GPtrArray *shared, LiaisonId *id)
{
  g_autofree char *plain = NULL, *acronym = NULL;
  LiaisonImportMatch match = find_holder (index->addressees, name, id);

  if (match == LIAISON_MATCH_NONE && split_acronym (name, &plain, &acronym))
    match = find_holder (index->addressees, plain, id);
  if (match != LIAISON_MATCH_NONE)
    return match;
  make_addressee (index, plain != NULL ? plain : name, acronym, shared, id);
  return LIAISON_MATCH_ONE;
}

static void
read_delay (const LiaisonLetterIndex *index, const char *prefix, const char *type, int *days)
{
  g_autofree char *key = g_strconcat (prefix, liaison_letter_base_type (type), NULL);
  const char *value = g_hash_table_lookup (index->settings, key);
  int read;

  if (value != NULL && liaison_letter_delay_parse (value, &read))
    *days = read;
}

/** liaison_letter_index_delays: Returns: those of the office for letters of @type, or else those that all start with */
LiaisonLetterDelays
liaison_letter_index_delays (const LiaisonLetterIndex *index, const char *type)
{
  LiaisonLetterDelays delays = liaison_letter_delays_default (type);

  read_delay (index, LIAISON_SETTING_REPLY_DELAY, type, &delays.reply);
  read_delay (index, LIAISON_SETTING_PUBLICATION_DELAY, type, &delays.publication);
  return delays;
}
