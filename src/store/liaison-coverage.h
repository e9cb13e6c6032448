// SPDX-License-Identifier: GPL-3.0-or-later
// Which partners were met in a period, by family and by where they are: what is missing shows.
//
// A partner is known if it is in the register, not in the trash, and not called former; it was met if it attended a
// meeting (a call is one) that was held in the period, as liaison-contact.h counts contacts. Who was met is known too,
// whatever is said of it now. A partner with several countries stands in each, and once in the regions they are in; one
// without stands in a region of its own. Partners of no known family are "other".
#pragma once

#include "liaison-language.h"
#include "liaison-store.h"

G_BEGIN_DECLS

#define LIAISON_COVERAGE_FAMILIES 6

/** LiaisonCoverageGrouping: what the regions are. */
typedef enum {
  LIAISON_COVERAGE_UN_GROUP, /* regional groups of the United Nations: vocabulary un_group */
  LIAISON_COVERAGE_REGION,   /* continents of the UN's M49 standard: vocabulary region */
} LiaisonCoverageGrouping;

/** The region of partners without a country, and of countries without a region. */
#define LIAISON_COVERAGE_NOWHERE "nowhere"

/**
 * LiaisonCoverageWish:
 * @from: the first day
 * @to: the last day
 */
typedef struct {
  LiaisonMoment from;
  LiaisonMoment to;
  LiaisonCoverageGrouping grouping;
  LiaisonLanguage language;
} LiaisonCoverageWish;

/** LiaisonCoverageCell: @met of @known partners */
typedef struct {
  guint known;
  guint met;
} LiaisonCoverageCell;

/**
 * LiaisonCoverageRow: a region, or a country of one.
 * @code: of the region, or of the country
 * @region: (nullable): of a country, the code of its region
 * @families: by position in liaison_vocabulary_family
 * @all: whatever the family
 */
typedef struct {
  char *code;
  char *label;
  char *region;
  LiaisonCoverageCell families[LIAISON_COVERAGE_FAMILIES];
  LiaisonCoverageCell all;
} LiaisonCoverageRow;

/**
 * LiaisonCoverage: reference counted; nobody changes it.
 * @regions: (element-type LiaisonCoverageRow): in the order of their vocabulary, then nowhere if anybody is there
 * @countries: (element-type LiaisonCoverageRow): those with partners, by name
 * @total: each partner once
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonCoverageWish wish;
  GPtrArray *regions;
  GPtrArray *countries;
  LiaisonCoverageRow *total;
} LiaisonCoverage;

/**
 * LiaisonCoveragePartner: one line of a cell.
 * @last: when it was last met in the period; unset if it was not
 */
typedef struct {
  LiaisonId id;
  char *name;
  char *kind;
  LiaisonMoment last;
} LiaisonCoveragePartner;

LiaisonCoverage *liaison_store_coverage (LiaisonStore *store, const LiaisonCoverageWish *wish, GError **error);
GPtrArray *liaison_store_coverage_partners (LiaisonStore *store, const LiaisonCoverageWish *wish, const char *family,
                                            const char *place, GError **error);
LiaisonCoverage *liaison_coverage_ref (LiaisonCoverage *coverage);
void liaison_coverage_unref (LiaisonCoverage *coverage);
void liaison_coverage_partner_free (LiaisonCoveragePartner *partner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCoverage, liaison_coverage_unref)

G_END_DECLS
