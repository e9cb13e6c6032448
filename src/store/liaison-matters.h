// SPDX-License-Identifier: GPL-3.0-or-later
// Matters as the window and the command line show them: the list, one with its parts, and what a letter may say.
#pragma once

#include "liaison-matter-rules.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonMatterRow: a matter as a list shows it.
 * @owner: (nullable): who follows it
 * @letters: how many letters it has, of any status but withdrawn
 * @sent: how many of them were sent
 * @victims: how many people are alleged victims, as far as they are told
 * @women: how many of those are women
 * @sources: how many sources it has
 * @missing: the questions of the intake that are not answered "yes": see liaison_intake_missing()
 */
typedef struct {
  LiaisonMatter *matter;
  char *owner;
  gint64 letters;
  gint64 sent;
  gint64 victims;
  gint64 women;
  gint64 sources;
  guint missing;
} LiaisonMatterRow;

void liaison_matter_row_free (LiaisonMatterRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMatterRow, liaison_matter_row_free)

/**
 * LiaisonMatterFilter: what to list; what is %NULL or nil asks for nothing.
 * @text: every word must be in the title, the situation, what a party is called, or the reference of a letter
 * @state: a code, or "open" for all that is neither closed nor not pursued
 * @missing: whether only those whose intake is not complete
 */
typedef struct {
  const char *text;
  const char *state;
  const char *country;
  const char *theme;
  LiaisonId owner;
  LiaisonId partner;
  gboolean missing;
} LiaisonMatterFilter;

/**
 * LiaisonPartyRow: somebody concerned by a matter.
 * @partner: (nullable): who they are
 * @name: as shown; "" where nothing is told
 * @level: of their consent in force; -1 for who is no partner
 * @naming: whether a letter may say who they are
 */
typedef struct {
  LiaisonParty *party;
  LiaisonPartner *partner;
  char *name;
  int level;
  LiaisonNaming naming;
} LiaisonPartyRow;

void liaison_party_row_free (LiaisonPartyRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPartyRow, liaison_party_row_free)

/**
 * LiaisonMatterDetails: everything a matter's page shows.
 * @parties: (element-type LiaisonPartyRow)
 * @events: (element-type LiaisonMatterEvent): in time order
 * @sources: (element-type LiaisonSource)
 */
typedef struct {
  LiaisonMatterRow *row;
  GPtrArray *parties;
  GPtrArray *events;
  GPtrArray *sources;
} LiaisonMatterDetails;

void liaison_matter_details_free (LiaisonMatterDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMatterDetails, liaison_matter_details_free)

GPtrArray *liaison_store_matter_rows (LiaisonStore *store, const LiaisonMatterFilter *filter, GError **error);
LiaisonMatterDetails *liaison_store_matter_details (LiaisonStore *store, const LiaisonId *id, GError **error);
GPtrArray *
liaison_store_matter_parties (LiaisonStore *store, const LiaisonId *matter, const LiaisonMoment *day, GError **error);
gboolean liaison_store_matter_judge_letter (LiaisonStore *store, const LiaisonId *matter, const LiaisonMoment *day,
                                            GError **error);

G_END_DECLS
