// SPDX-License-Identifier: GPL-3.0-or-later
// What cards and calendars need of records that those that go refer to.
#include "liaison-disclosure-links.h"

#include "liaison-blobs.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-post.h"

/* A picture on a card is no larger: telephones refuse it. */
#define PICTURE_MAX (2 * 1024 * 1024)

typedef struct {
  LiaisonDisclosure *out;
  LiaisonStore *store;
  LiaisonAudienceContext context;
  GHashTable *done; /* (element-type LiaisonId LiaisonRecord): what was asked for; (nullable) where it may not go */
} Links;

/* Takes a copy of what @records refer to, as far as it may go; once. */
static LiaisonRecord *
link_record (Links *self, const LiaisonEntity *entity, const LiaisonId *id)
{
  GPtrArray **list = &self->out->linked[entity->number];
  g_autoptr (LiaisonRecord) record = NULL;
  gpointer known;
  LiaisonRecord *redacted;

  if (g_hash_table_lookup_extended (self->done, id, NULL, &known))
    return known;
  record = self->context.find (entity, id, self->context.data);
  redacted = record != NULL && record->trashed_at == 0 ? liaison_audience_redact (&self->context, record, NULL) : NULL;
  g_hash_table_insert (self->done, g_memdup2 (id, sizeof *id), redacted);
  if (redacted == NULL)
    return NULL;
  if (*list == NULL)
    *list = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_ptr_array_add (*list, redacted);
  return redacted;
}

/* A partner with its names, once. */
static void
link_partner (Links *self, const LiaisonId *id)
{
  g_autoptr (GPtrArray) names = NULL;

  if (g_hash_table_contains (self->done, id) || link_record (self, &liaison_entity_partner, id) == NULL)
    return;
  names = liaison_store_children (self->store, &liaison_entity_partner_name, "partner", id, NULL);
  for (guint i = 0; names != NULL && i < names->len; i++)
    link_record (self, &liaison_entity_partner_name, &((LiaisonRecord *) g_ptr_array_index (names, i))->id);
}

static void
link_post (Links *self, const LiaisonTenure *tenure)
{
  const LiaisonPost *post = (const LiaisonPost *) link_record (self, &liaison_entity_post, &tenure->post);

  if (post != NULL)
    link_partner (self, &post->body);
}

static void
link_attendee (Links *self, const LiaisonAttendee *attendee)
{
  if (!liaison_id_is_nil (&attendee->partner))
    link_partner (self, &attendee->partner);
  if (!liaison_id_is_nil (&attendee->staff))
    link_record (self, &liaison_entity_staff, &attendee->staff);
}

static void
link_picture (Links *self, const LiaisonAttachment *file)
{
  GBytes *bytes;

  if (file->hash == NULL || file->media_type == NULL || !g_str_has_prefix (file->media_type, "image/") ||
      file->size > PICTURE_MAX)
    return;
  bytes = liaison_store_read_blob (self->store, file->hash, PICTURE_MAX, NULL);
  if (bytes != NULL)
    g_hash_table_insert (self->out->files, g_strdup (file->hash), bytes);
}

/**
 * liaison_disclosure_gather_links:
 * @out: whose @linked and @files are filled in
 * @context: what made its records
 *
 * What is withheld here is told where it is withheld as a record of its own.
 */
void
liaison_disclosure_gather_links (LiaisonDisclosure *out, LiaisonStore *store, const LiaisonAudienceContext *context)
{
  GPtrArray *const *records = out->records;
  const GPtrArray *tenures = records[liaison_entity_tenure.number];
  const GPtrArray *taggings = records[liaison_entity_tagging.number];
  const GPtrArray *files = records[liaison_entity_attachment.number];
  const GPtrArray *attendees = records[liaison_entity_attendee.number];
  g_autoptr (GHashTable) done = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  Links self = { out, store, *context, done };

  self.context.withheld = NULL;
  for (guint i = 0; tenures != NULL && i < tenures->len; i++)
    link_post (&self, g_ptr_array_index (tenures, i));
  for (guint i = 0; taggings != NULL && i < taggings->len; i++)
    link_record (&self, &liaison_entity_tag, &((LiaisonTagging *) g_ptr_array_index (taggings, i))->tag);
  for (guint i = 0; files != NULL && i < files->len; i++)
    link_picture (&self, g_ptr_array_index (files, i));
  for (guint i = 0; attendees != NULL && i < attendees->len; i++)
    link_attendee (&self, g_ptr_array_index (attendees, i));
}
