// SPDX-License-Identifier: GPL-3.0-or-later
// What of a register goes to an audience, and what is withheld: the one way to every output.
//
// An output of any format does this, on a worker's thread:
//
//   LiaisonDisclosureOptions options = { .audience = LIAISON_AUDIENCE_STATE, .with_parts = TRUE };
//   g_autoptr (LiaisonDisclosure) disclosure = liaison_disclosure_new (store, queries, &options, cancellable, &error);
//
// then shows disclosure->withheld and the warnings to whoever asked, and writes disclosure->records and nothing else:
// they are redacted copies, complete with the parts that may go. Never read the register again for what is written.
// Contact points never to be used, and those not to be used, are among the records for the office alone;
// `unusable` counts them, for a warning. Sealed fields are never among them.
//
// A connection that hides who stands behind code names (liaison-identities.h) gives even the office code names alone.
//
// What decides is the model: liaison-audience.h (rules), liaison-consent.h (consent in force), liaison-mentions.h
// (names in free text), liaison-contact-safety.h (channels).
#pragma once

#include "liaison-audience.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/** So many of each kind of withheld things are named; the others are counted. */
#define LIAISON_DISCLOSURE_EXAMPLES 50

/** As many as there are numbers of entities. */
#define LIAISON_DISCLOSURE_ENTITIES 64

/**
 * LiaisonDisclosureOptions:
 * @purpose: (nullable): what it is for; only consents for it count. %NULL asks for what holds whatever the purpose
 * @ids: (nullable) (element-type LiaisonId): just these of the queries' entities, whatever else the queries say
 * @rows: (nullable) (element-type gint64): the same by row numbers
 * @chosen: (nullable) (element-type LiaisonRecord): the same by records that were read already, which the caller keeps
 * @shows: (nullable): whether the output shows a field, so that its being withheld is told; %NULL is all of them
 * @with_parts: also what is a part of each record: names, contact points, attendees, ...
 * @parts: (nullable) (array zero-terminated=1): only these of the parts
 * @with_links: also what cards need of other records: the posts of the tenures that go with their bodies and those
 *   names, the tags of taggings, the content of small pictures, the partners (with their names) and staff who attend.
 * What of them may not go is left out without a word: the tenure itself is told
 * @closed_meetings: see liaison-audience.h
 * @sealed: the same
 * @progress: (nullable): told of how many of the records are through
 */
typedef struct {
  LiaisonAudience audience;
  const char *purpose;
  const GArray *ids;
  const GArray *rows;
  const GPtrArray *chosen;
  gboolean (*shows) (const LiaisonEntity *entity, const LiaisonField *field, gpointer data);
  gpointer shows_data;
  gboolean with_parts;
  const LiaisonEntity *const *parts;
  gboolean with_links;
  gboolean closed_meetings;
  gboolean sealed;
  LiaisonProgress progress;
  gpointer progress_data;
} LiaisonDisclosureOptions;

/**
 * LiaisonWithheld: things of one sort that are withheld for one reason.
 * @field: (nullable): %NULL where whole records are withheld
 * @examples: (element-type utf8): what the first of them are called inside the office
 */
typedef struct {
  const LiaisonEntity *entity;
  const LiaisonField *field;
  LiaisonWithholding reason;
  guint count;
  GPtrArray *examples;
} LiaisonWithheld;

/**
 * LiaisonDisclosure:
 * @records: (element-type LiaisonRecord) (nullable items): by the number of their entity, in the order of the queries
 * @linked: (element-type LiaisonRecord) (nullable items): the same of what @records refer to; see `with_links`
 * @files: (element-type utf8 GBytes): contents of pictures among @records, by their hash
 * @tally: how many go and how many do not
 * @withheld: (element-type LiaisonWithheld): by reason, whole records first
 * @unusable: contact points among the records that must not be used
 * @do_not_contact: partners among the records that must not be contacted
 * @revealed: names among the records that a code name stands for
 *
 * Reference counted; nobody changes it.
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonAudience audience;
  char *purpose;
  GPtrArray *records[LIAISON_DISCLOSURE_ENTITIES];
  GPtrArray *linked[LIAISON_DISCLOSURE_ENTITIES];
  GHashTable *files;
  LiaisonAudienceTally tally;
  GPtrArray *withheld;
  guint unusable;
  guint do_not_contact;
  guint revealed;
} LiaisonDisclosure;

LiaisonDisclosure *
liaison_disclosure_new (LiaisonStore *store, GPtrArray *queries, const LiaisonDisclosureOptions *options,
                        GCancellable *cancellable, GError **error);
LiaisonDisclosure *liaison_disclosure_ref (LiaisonDisclosure *disclosure);
void liaison_disclosure_unref (LiaisonDisclosure *disclosure);
char *liaison_withheld_describe (const LiaisonWithheld *withheld);
guint liaison_disclosure_count (const LiaisonDisclosure *disclosure, const LiaisonEntity *entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDisclosure, liaison_disclosure_unref)

G_END_DECLS
