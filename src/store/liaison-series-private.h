// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the changes of series share. Not for other files.
#pragma once

#include "liaison-series.h"

G_BEGIN_DECLS

/**
 * LiaisonSeriesTarget: which meeting is meant, as it is stored.
 * @series: the series, or a meeting that does not recur
 * @override: (nullable): of the series, at @occurrence
 * @occurrence: LIAISON_MOMENT_NONE for a meeting that does not recur
 * @is_whole: the series itself is meant, and @occurrence is its first one
 */
typedef struct {
  LiaisonMeeting *series;
  LiaisonMeeting *override;
  LiaisonMoment occurrence;
  gboolean is_whole;
} LiaisonSeriesTarget;

gboolean liaison_series_find (LiaisonStore *store, const LiaisonId *meeting, const LiaisonMoment *occurrence,
                              LiaisonSeriesTarget *target, GError **error);
void liaison_series_target_clear (LiaisonSeriesTarget *target);
LiaisonMeeting *liaison_series_shown (const LiaisonSeriesTarget *target);
gboolean liaison_series_recurs (const LiaisonSeriesTarget *target);
gboolean liaison_series_is_first (const LiaisonSeriesTarget *target);
GPtrArray *liaison_series_overrides (LiaisonStore *store, const LiaisonId *series, GError **error);
char *liaison_series_keep_before (const char *excluded, const LiaisonMoment *occurrence);

/* Copies. */
LiaisonRecord *liaison_series_clone (const LiaisonRecord *record);
LiaisonMeeting *liaison_series_make_override (const LiaisonSeriesTarget *target, const LiaisonMeeting *after);
gboolean liaison_series_copy_parts (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonId *from,
                                    const LiaisonId *to, GError **error);
gboolean liaison_series_copy_attendees (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonId *from,
                                        const LiaisonId *to, const char *presence, GError **error);

/** LiaisonSeriesMaking: what is being made: the change set, and how a series was and will be. */
typedef struct {
  LiaisonStore *store;
  const LiaisonSeriesEdit *edit;
  const LiaisonSeriesTarget *target;
  LiaisonChangeSet *set;
  LiaisonMeeting *was;  /* the series, or from the occurrence on what was the rest of it */
  LiaisonMeeting *next; /* what that becomes */
} LiaisonSeriesMaking;

/* liaison-series-fields.c: what the form changed; carry_content() puts all but times into @next. */
gboolean liaison_series_is_of_times (const LiaisonField *field);
void liaison_series_copy_field (LiaisonMeeting *to, const LiaisonMeeting *from, const LiaisonField *field);
gboolean liaison_series_differs (const LiaisonMeeting *a, const LiaisonMeeting *b, const LiaisonField *field);
void liaison_series_copy_times (LiaisonMeeting *to, const LiaisonMeeting *from);
void liaison_series_carry_content (LiaisonMeeting *next, const LiaisonSeriesEdit *edit);
gboolean liaison_series_moves (const LiaisonSeriesEdit *edit);
gboolean liaison_series_changes_times (const LiaisonSeriesEdit *edit);
gboolean liaison_series_changes_rule (const LiaisonSeriesEdit *edit);

/* liaison-series-follow.c: what stands or is left out on a date does so on the date that this one becomes. */
gboolean liaison_series_update_exceptions (LiaisonSeriesMaking *making, GError **error);

/* liaison-series-edit.c: the first adds the edits to @set; @id stands for the occurrence afterwards. */
gboolean liaison_series_carry (LiaisonStore *store, const LiaisonSeriesEdit *edit, LiaisonChangeSet *set, LiaisonId *id,
                               GError **error);
gboolean liaison_series_end (LiaisonChangeSet *set, const LiaisonSeriesTarget *target, GError **error);
LiaisonScope liaison_series_scope (const LiaisonSeriesTarget *target, LiaisonScope scope);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonSeriesTarget, liaison_series_target_clear)

G_END_DECLS
