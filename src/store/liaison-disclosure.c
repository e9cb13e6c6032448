// SPDX-License-Identifier: GPL-3.0-or-later
// What of a register goes to an audience, and what is withheld.
#include "liaison-disclosure.h"

#include "liaison-consent.h"
#include "liaison-contact-safety.h"
#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-disclosure-links.h"
#include "liaison-entities.h"
#include "liaison-identities.h"

#include <string.h>

/* More wholes than this: their parts are read in one go. */
#define FEW_WHOLES 200

/* Progress is told, and cancelling heard, after so many records. */
#define STEP 64

/**
 * Gathering: while a disclosure is made.
 * @known: (element-type LiaisonId LiaisonRecord): what was read once
 * @consents: (element-type LiaisonId GPtrArray): by person
 * @groups: (element-type utf8 LiaisonWithheld): by what they are
 */
typedef struct {
  LiaisonStore *store;
  const LiaisonDisclosureOptions *options;
  GCancellable *cancellable;
  LiaisonAudienceContext context;
  LiaisonDisclosure *out;
  GHashTable *known;
  GHashTable *consents;
  GHashTable *groups;
  LiaisonMentions *mentions;
  guint64 done;
  guint64 total;
} Gathering;

static void
clear_gathering (Gathering *self)
{
  g_clear_pointer (&self->out, liaison_disclosure_unref);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->consents, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_clear_pointer (&self->mentions, liaison_mentions_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathering, clear_gathering)

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
}

static void
free_withheld (gpointer data)
{
  LiaisonWithheld *withheld = data;

  g_ptr_array_unref (withheld->examples);
  g_free (withheld);
}

static void
know (Gathering *self, LiaisonRecord *record)
{
  g_hash_table_insert (self->known, g_memdup2 (&record->id, sizeof record->id), liaison_record_ref (record));
}

static LiaisonRecord *
find_cb (const LiaisonEntity *entity, const LiaisonId *id, gpointer data)
{
  Gathering *self = data;
  LiaisonRecord *record = g_hash_table_lookup (self->known, id);

  if (record != NULL)
    return record->entity == entity ? liaison_record_ref (record) : NULL;
  record = liaison_store_get (self->store, entity, id, NULL);
  if (record != NULL)
    know (self, record);
  return record;
}

static int
consent_cb (const LiaisonId *person, gpointer data)
{
  Gathering *self = data;
  GPtrArray *consents = g_hash_table_lookup (self->consents, person);

  if (consents == NULL)
    return 0;
  return self->options->purpose != NULL
             ? liaison_consent_level_for (consents, self->options->purpose, &self->context.today)
             : liaison_consent_level (consents, &self->context.today);
}

static GPtrArray *
fetch_all (Gathering *self, const LiaisonEntity *entity, LiaisonTrash trash, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  query->trash = trash;
  return liaison_store_fetch (self->store, query, error);
}

static gboolean
read_consents (Gathering *self, GError **error)
{
  g_autoptr (GPtrArray) all = fetch_all (self, &liaison_entity_consent, LIAISON_TRASH_EXCLUDED, error);

  for (guint i = 0; all != NULL && i < all->len; i++) {
    LiaisonConsent *consent = g_ptr_array_index (all, i);
    GPtrArray *list = g_hash_table_lookup (self->consents, &consent->partner);
    if (list == NULL) {
      list = new_list ();
      g_hash_table_insert (self->consents, g_memdup2 (&consent->partner, sizeof consent->partner), list);
    }
    g_ptr_array_add (list, liaison_record_ref (&consent->record));
  }
  return all != NULL;
}

static void
hide_name (Gathering *self, const LiaisonPartnerName *name)
{
  g_autoptr (LiaisonRecord) partner = find_cb (&liaison_entity_partner, &name->partner, self);

  /* Who was entered under the code name has no other to hide. */
  if (partner != NULL && g_strcmp0 (name->text, ((const LiaisonPartner *) partner)->code_name) == 0)
    return;
  if (g_strcmp0 (name->type, "acronym") == 0)
    liaison_mentions_add_acronym (self->mentions, name->text);
  else
    liaison_mentions_add (self->mentions, name->text);
  liaison_mentions_add_person (self->mentions, name->given_name, name->family_name);
}

/* Addresses and numbers; what a postal address or a web site is made of stands in many texts. */
static void
hide_contact (Gathering *self, const LiaisonContactPoint *point)
{
  static const char *const types[] = { "email", "phone", "signal", NULL };

  if (point->type != NULL && g_strv_contains (types, point->type))
    liaison_mentions_add (self->mentions, point->value);
}

static gboolean
hide_parts (Gathering *self, GHashTable *hidden, GError **error)
{
  g_autoptr (GPtrArray) names = fetch_all (self, &liaison_entity_partner_name, LIAISON_TRASH_INCLUDED, error);
  g_autoptr (GPtrArray) points = NULL;

  if (names == NULL)
    return FALSE;
  points = fetch_all (self, &liaison_entity_contact_point, LIAISON_TRASH_INCLUDED, error);
  if (points == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    if (g_hash_table_contains (hidden, &name->partner))
      hide_name (self, name);
  }
  for (guint i = 0; i < points->len; i++) {
    const LiaisonContactPoint *point = g_ptr_array_index (points, i);
    if (g_hash_table_contains (hidden, &point->partner) ||
        liaison_audience_judge (&self->context, &point->record) != LIAISON_WITHHELD_NOT)
      hide_contact (self, point);
  }
  return TRUE;
}

/* Learns every name that the audience may not read, even of what lies in the trash. */
static gboolean
read_mentions (Gathering *self, GError **error)
{
  g_autoptr (GPtrArray) partners = fetch_all (self, &liaison_entity_partner, LIAISON_TRASH_INCLUDED, error);
  g_autoptr (GHashTable) hidden = g_hash_table_new (liaison_id_hash, liaison_id_equal);

  if (partners == NULL)
    return FALSE;
  for (guint i = 0; i < partners->len; i++)
    know (self, g_ptr_array_index (partners, i));
  for (guint i = 0; i < partners->len; i++) {
    LiaisonPartner *partner = g_ptr_array_index (partners, i);
    if (liaison_audience_may_name (&self->context, &partner->record))
      continue;
    g_hash_table_add (hidden, &partner->record.id);
    if (liaison_audience_judge (&self->context, &partner->record) != LIAISON_WITHHELD_NOT)
      liaison_mentions_add (self->mentions, partner->code_name);
  }
  if (!hide_parts (self, hidden, error))
    return FALSE;
  self->context.mentions = self->mentions;
  return TRUE;
}

/* What a withheld thing is called: a name or a contact point by whose it is. */
static char *
title_of (Gathering *self, const LiaisonRecord *record)
{
  const LiaisonField *owner = liaison_entity_owner (record->entity);

  if (owner != NULL && g_strcmp0 (owner->target, "partner") == 0)
    return liaison_store_title (self->store, &liaison_entity_partner, liaison_record_reference (record, owner), NULL);
  return liaison_store_title (self->store, record->entity, &record->id, NULL);
}

static void
withhold (Gathering *self, const LiaisonRecord *record, const LiaisonField *field, LiaisonWithholding reason)
{
  g_autofree char *key = g_strdup_printf ("%u %s.%s", (guint) reason, record->entity->name,
                                          field != NULL ? field->name : "");
  LiaisonWithheld *withheld = g_hash_table_lookup (self->groups, key);
  char *title;

  if (withheld == NULL) {
    withheld = g_new0 (LiaisonWithheld, 1);
    withheld->entity = record->entity;
    withheld->field = field;
    withheld->reason = reason;
    withheld->examples = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_add (self->out->withheld, withheld);
    g_hash_table_insert (self->groups, g_steal_pointer (&key), withheld);
  }
  withheld->count++;
  if (withheld->examples->len >= LIAISON_DISCLOSURE_EXAMPLES)
    return;
  title = title_of (self, record);
  /* The parts of one partner come one after the other: it is named once. */
  if (title == NULL || (withheld->examples->len > 0 &&
                        strcmp (title, g_ptr_array_index (withheld->examples, withheld->examples->len - 1)) == 0))
    g_free (title);
  else
    g_ptr_array_add (withheld->examples, title);
}

static gboolean
is_shown (const Gathering *self, const LiaisonEntity *entity, const LiaisonField *field)
{
  return field == NULL || self->options->shows == NULL ||
         self->options->shows (entity, field, self->options->shows_data);
}

static void
withheld_cb (const LiaisonRecord *record, const LiaisonField *field, LiaisonWithholding reason, gpointer data)
{
  Gathering *self = data;

  if (is_shown (self, record->entity, field))
    withhold (self, record, field, reason);
  else
    self->out->tally.fields[reason]--;
}

/* What must not be used, and who stands behind a code name, goes to the office alone, which is told. */
static void
note_safety (Gathering *self, const LiaisonRecord *record)
{
  g_autoptr (LiaisonRecord) partner = NULL;

  if (record->entity == &liaison_entity_partner) {
    self->out->do_not_contact += ((const LiaisonPartner *) record)->do_not_contact ? 1 : 0;
    return;
  }
  if (record->entity != &liaison_entity_contact_point && record->entity != &liaison_entity_partner_name)
    return;
  partner = find_cb (&liaison_entity_partner, liaison_record_reference (record, liaison_entity_owner (record->entity)),
                     self);
  if (partner == NULL)
    return;
  if (record->entity == &liaison_entity_partner_name)
    self->out->revealed += ((const LiaisonPartner *) partner)->code_name != NULL ? 1 : 0;
  else if (liaison_contact_use ((const LiaisonPartner *) partner, (const LiaisonContactPoint *) record) >=
           LIAISON_CONTACT_UNSAFE)
    self->out->unusable++;
}

/* What lies in the trash takes its parts along. */
static gboolean
is_gone (Gathering *self, const LiaisonRecord *record)
{
  const LiaisonField *owner = liaison_entity_owner (record->entity);
  g_autoptr (LiaisonRecord) whole = NULL;

  if (owner == NULL || owner->target == NULL || !liaison_record_is_set (record, owner))
    return FALSE;
  whole = find_cb (liaison_entities_find (owner->target), liaison_record_reference (record, owner), self);
  return whole == NULL || whole->trashed_at != 0;
}

static gboolean
step (Gathering *self, GError **error)
{
  if (self->done++ % STEP != 0)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->options->progress != NULL)
    self->options->progress (self->done, MAX (self->total, self->done), self->options->progress_data);
  return TRUE;
}

/* Adds what may go of @records; returns those of them whose parts are to be looked at, by id. */
static GHashTable *
take (Gathering *self, GPtrArray *records, GError **error)
{
  g_autoptr (GHashTable) given = g_hash_table_new (liaison_id_hash, liaison_id_equal);

  for (guint i = 0; i < records->len; i++) {
    LiaisonRecord *record = g_ptr_array_index (records, i);
    GPtrArray **list = &self->out->records[record->entity->number];
    LiaisonRecord *redacted;
    if (!step (self, error))
      return NULL;
    redacted = liaison_audience_redact (&self->context, record, &self->out->tally);
    if (redacted == NULL)
      continue;
    if (*list == NULL)
      *list = new_list ();
    g_ptr_array_add (*list, redacted);
    note_safety (self, record);
    g_hash_table_add (given, &record->id);
  }
  return g_steal_pointer (&given);
}

static gboolean
is_part_of (const LiaisonRecord *record, const LiaisonEntity *whole, GHashTable *given)
{
  const LiaisonField *owner = liaison_entity_owner (record->entity);
  const LiaisonField *kind = owner->target == NULL ? liaison_entity_field (record->entity, "about_entity") : NULL;

  return (kind == NULL || g_strcmp0 (liaison_record_text (record, kind), whole->name) == 0) &&
         g_hash_table_contains (given, liaison_record_reference (record, owner));
}

/* The parts, of one entity, of many wholes: all of the table, then those wanted. */
static GPtrArray *
fetch_parts_of_many (Gathering *self, const LiaisonEntity *entity, const LiaisonEntity *whole, GHashTable *given,
                     GError **error)
{
  g_autoptr (GPtrArray) all = fetch_all (self, entity, LIAISON_TRASH_EXCLUDED, error);
  g_autoptr (GPtrArray) parts = new_list ();

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    if (is_part_of (g_ptr_array_index (all, i), whole, given))
      g_ptr_array_add (parts, liaison_record_ref (g_ptr_array_index (all, i)));
  return g_steal_pointer (&parts);
}

static GPtrArray *
fetch_parts (Gathering *self, const LiaisonEntity *entity, const LiaisonEntity *whole, GPtrArray *wholes,
             GHashTable *given, GError **error)
{
  g_autoptr (GPtrArray) parts = new_list ();

  if (g_hash_table_size (given) > FEW_WHOLES)
    return fetch_parts_of_many (self, entity, whole, given, error);
  for (guint i = 0; i < wholes->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (wholes, i);
    g_autoptr (GPtrArray) children = NULL;
    if (!g_hash_table_contains (given, &record->id))
      continue;
    children = liaison_store_children (self->store, entity, entity->owner_field, &record->id, error);
    if (children == NULL)
      return NULL;
    for (guint j = 0; j < children->len; j++)
      if (is_part_of (g_ptr_array_index (children, j), whole, given))
        g_ptr_array_add (parts, liaison_record_ref (g_ptr_array_index (children, j)));
  }
  return g_steal_pointer (&parts);
}

static gboolean
is_wanted (const Gathering *self, const LiaisonEntity *entity)
{
  const LiaisonEntity *const *parts = self->options->parts;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (parts[i] == entity)
      return TRUE;
  return parts == NULL;
}

static gboolean
may_be_part (const LiaisonEntity *entity, const LiaisonEntity *whole)
{
  const LiaisonField *owner = liaison_entity_owner (entity);

  return owner != NULL && (owner->target == NULL || strcmp (owner->target, whole->name) == 0);
}

static gboolean gather (Gathering *self, const LiaisonEntity *entity, GPtrArray *records, GError **error);

static gboolean
gather_parts (Gathering *self, const LiaisonEntity *whole, GPtrArray *wholes, GHashTable *given, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count && g_hash_table_size (given) > 0; i++) {
    g_autoptr (GPtrArray) parts = NULL;
    if (!is_wanted (self, entities[i]) || !may_be_part (entities[i], whole))
      continue;
    parts = fetch_parts (self, entities[i], whole, wholes, given, error);
    if (parts == NULL || !gather (self, entities[i], parts, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
gather (Gathering *self, const LiaisonEntity *entity, GPtrArray *records, GError **error)
{
  g_autoptr (GHashTable) given = take (self, records, error);

  return given != NULL && (!self->options->with_parts || gather_parts (self, entity, records, given, error));
}

/* Those asked for by id; what is not there, or in the trash, is not missed. */
static GPtrArray *
fetch_ids (Gathering *self, const LiaisonEntity *entity)
{
  GPtrArray *records = new_list ();

  for (guint i = 0; i < self->options->ids->len; i++) {
    LiaisonRecord *record = find_cb (entity, &g_array_index (self->options->ids, LiaisonId, i), self);
    if (record != NULL && record->trashed_at == 0)
      g_ptr_array_add (records, record);
    else
      g_clear_pointer (&record, liaison_record_unref);
  }
  return records;
}

static GPtrArray *
pick_chosen (const Gathering *self, const LiaisonEntity *entity)
{
  GPtrArray *records = new_list ();

  for (guint i = 0; i < self->options->chosen->len; i++) {
    LiaisonRecord *record = g_ptr_array_index (self->options->chosen, i);
    if (record->entity == entity && record->trashed_at == 0)
      g_ptr_array_add (records, liaison_record_ref (record));
  }
  return records;
}

/* Rows chosen a moment ago may be in the trash by now; a query says itself what of the trash it wants. */
static gboolean
is_trashed_choice (const Gathering *self, const LiaisonRecord *record)
{
  return self->options->rows != NULL && record->trashed_at != 0;
}

static GPtrArray *
fetch_wanted (Gathering *self, const LiaisonQuery *query, GError **error)
{
  const GArray *rows = self->options->rows;

  if (self->options->chosen != NULL)
    return pick_chosen (self, query->entity);
  if (self->options->ids != NULL)
    return fetch_ids (self, query->entity);
  return rows != NULL ? liaison_store_fetch_rows (self->store, query->entity,
                                                  (const gint64 *) (gconstpointer) rows->data, rows->len, error)
                      : liaison_store_fetch (self->store, query, error);
}

static gboolean
gather_query (Gathering *self, const LiaisonQuery *query, GError **error)
{
  g_autoptr (GPtrArray) found = fetch_wanted (self, query, error);
  g_autoptr (GPtrArray) records = new_list ();

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    if (!is_gone (self, g_ptr_array_index (found, i)) && !is_trashed_choice (self, g_ptr_array_index (found, i)))
      g_ptr_array_add (records, liaison_record_ref (g_ptr_array_index (found, i)));
  self->total += records->len;
  return gather (self, query->entity, records, error);
}

static int
compare_withheld (gconstpointer a, gconstpointer b)
{
  const LiaisonWithheld *first = *(LiaisonWithheld *const *) a, *second = *(LiaisonWithheld *const *) b;

  if (first->reason != second->reason)
    return (int) first->reason - (int) second->reason;
  if ((first->field == NULL) != (second->field == NULL))
    return first->field == NULL ? -1 : 1;
  return first->count != second->count ? (first->count < second->count ? 1 : -1)
                                       : first->entity->number - second->entity->number;
}

/* What must be known before anything is judged. To the office, only names behind code names may be strange. */
static gboolean
prepare (Gathering *self, GError **error)
{
  g_autoptr (GArray) coded = NULL;

  if (self->context.audience != LIAISON_AUDIENCE_INTERNAL)
    return read_consents (self, error) && read_mentions (self, error);
  if (self->context.identities)
    return TRUE;
  coded = liaison_store_coded_partners (self->store, error);
  return coded != NULL && (coded->len == 0 || read_mentions (self, error));
}

/**
 * liaison_disclosure_new:
 * @queries: (element-type LiaisonQuery): what is wanted; of different entities
 * @cancellable: (nullable): heard between records
 * @error: of the store
 *
 * Reads all of it; takes about as long as listing the records and their parts.
 *
 * Returns: (transfer full) (nullable): what goes, and what does not
 */
LiaisonDisclosure *
liaison_disclosure_new (LiaisonStore *store, GPtrArray *queries, const LiaisonDisclosureOptions *options,
                        GCancellable *cancellable, GError **error)
{
  g_auto (Gathering) self = { .store = store, .options = options, .cancellable = cancellable };
  g_auto (LiaisonLifted) lifted = { NULL };

  self.out = g_new0 (LiaisonDisclosure, 1);
  g_atomic_ref_count_init (&self.out->refs);
  self.out->audience = options->audience;
  self.out->purpose = g_strdup (options->purpose);
  self.out->withheld = g_ptr_array_new_with_free_func (free_withheld);
  self.out->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self.known = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, (GDestroyNotify) liaison_record_unref);
  self.consents = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self.groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.mentions = liaison_mentions_new ();
  self.context = (LiaisonAudienceContext) { .audience = options->audience,
                                            .find = find_cb,
                                            .consent = consent_cb,
                                            .data = &self,
                                            .today = liaison_moment_today (),
                                            .identities = !liaison_store_hides_identities (store),
                                            .closed_meetings = options->closed_meetings,
                                            .sealed = options->sealed,
                                            .withheld = withheld_cb };
  /* What is hidden must be known to be withheld: also where it stands in a text. */
  if (!liaison_lifted_begin (&lifted, store, error))
    return NULL;
  if (!prepare (&self, error))
    return NULL;
  for (guint i = 0; i < queries->len; i++)
    if (!gather_query (&self, g_ptr_array_index (queries, i), error))
      return NULL;
  if (options->with_links)
    liaison_disclosure_gather_links (self.out, store, &self.context);
  g_ptr_array_sort (self.out->withheld, compare_withheld);
  return g_steal_pointer (&self.out);
}
