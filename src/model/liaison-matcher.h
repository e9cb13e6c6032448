// SPDX-License-Identifier: GPL-3.0-or-later
// Possible duplicates: two partners compared, and all of a register.
//
// Order of calls: liaison_matcher_new(); for each partner liaison_matcher_add(), then its names and contact points;
// liaison_matcher_prepare(); then liaison_matcher_compare() or liaison_matcher_scan(). One thread at a time.
//
// The score follows I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage" (Journal of the American Statistical
// Association 64, 1969): each thing two records agree or differ in adds a weight, the logarithm of how much more often
// it is seen between duplicates than between strangers; rare words weigh more than common ones (the inverse document
// frequency of K. Sparck Jones, 1972). Names are compared word by word whatever their order, each with the most similar
// one by Jaro-Winkler, in the manner of W. Cohen, P. Ravikumar and S. Fienberg, "A Comparison of String Distance
// Metrics for Name-Matching Tasks" (IIWeb 2003: SoftTFIDF).
#pragma once

#include "liaison-id.h"

G_BEGIN_DECLS

/** The lowest score worth the time of a person. */
#define LIAISON_MATCH_POSSIBLE 0.6
#define LIAISON_MATCH_LIKELY   0.8
#define LIAISON_MATCH_SURE     0.95

/** Why two partners may be one, or may not. */
typedef enum {
  LIAISON_MATCH_SAME_NAME,
  LIAISON_MATCH_OTHER_ORDER,
  LIAISON_MATCH_SPELLING,
  LIAISON_MATCH_SIMILAR_NAME,
  LIAISON_MATCH_SHORTER_NAME,
  LIAISON_MATCH_INITIALS,
  LIAISON_MATCH_FORMER_NAME,
  LIAISON_MATCH_SAME_ACRONYM,
  LIAISON_MATCH_ACRONYM_OF_NAME,
  LIAISON_MATCH_SAME_EMAIL,
  LIAISON_MATCH_SAME_PHONE,
  LIAISON_MATCH_SAME_SITE,
  LIAISON_MATCH_SAME_COUNTRY,
  LIAISON_MATCH_OTHER_COUNTRY,
  LIAISON_MATCH_OTHER_KIND,
} LiaisonMatchCode;

/** LiaisonMatchReason: @first: (nullable): of one partner; @second: (nullable): of the other, where it differs */
typedef struct {
  LiaisonMatchCode code;
  char *first;
  char *second;
} LiaisonMatchReason;

/**
 * LiaisonLikeness:
 * @score: from 0 to 1
 * @reasons: (element-type LiaisonMatchReason): the weightiest first
 */
typedef struct {
  LiaisonId first;
  LiaisonId second;
  double score;
  GPtrArray *reasons;
} LiaisonLikeness;

typedef struct _LiaisonMatcher LiaisonMatcher;

/** LiaisonMatchStep: called now and then during a scan. Returns: whether to go on */
typedef gboolean (*LiaisonMatchStep) (guint64 done, guint64 total, gpointer user_data);

LiaisonMatcher *liaison_matcher_new (void);
void liaison_matcher_free (LiaisonMatcher *matcher);
guint liaison_matcher_add (LiaisonMatcher *matcher, const LiaisonId *id, const char *kind, const char *countries);
void liaison_matcher_add_name (LiaisonMatcher *matcher, guint partner, const char *text, const char *type);
void liaison_matcher_add_contact (LiaisonMatcher *matcher, guint partner, const char *type, const char *value);
void liaison_matcher_set_population (LiaisonMatcher *matcher, guint partners);
void liaison_matcher_prepare (LiaisonMatcher *matcher);
LiaisonLikeness *liaison_matcher_compare (LiaisonMatcher *matcher, guint first, guint second);
GPtrArray *liaison_matcher_scan (LiaisonMatcher *matcher, double min_score, LiaisonMatchStep step, gpointer user_data);

void liaison_likeness_free (LiaisonLikeness *match);
const char *liaison_match_code_name (LiaisonMatchCode code);
char *liaison_match_reason_describe (const LiaisonMatchReason *reason);
const char *liaison_match_describe_score (double score);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMatcher, liaison_matcher_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLikeness, liaison_likeness_free)

G_END_DECLS
