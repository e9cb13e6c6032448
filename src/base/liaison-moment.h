// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time as an office writes them down: a year, a month, a day, or a minute.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  LIAISON_PRECISION_NONE,
  LIAISON_PRECISION_YEAR,
  LIAISON_PRECISION_MONTH,
  LIAISON_PRECISION_DAY,
  LIAISON_PRECISION_MINUTE,
} LiaisonPrecision;

/**
 * LiaisonMoment:
 * @year: 1 to 9999; 0 means that nothing is known
 * @month: 1 to 12, or 0
 * @day: 1 to 31, or 0
 * @minute: minutes since midnight UTC, or -1 for a plain date
 *
 * A value: compare with liaison_moment_compare(), copy by assignment. What is not known is 0, never made up.
 */
typedef struct {
  gint16 year;
  gint8 month;
  gint8 day;
  gint16 minute;
} LiaisonMoment;

#define LIAISON_MOMENT_NONE ((LiaisonMoment) { 0, 0, 0, -1 })

/** The size of a buffer for liaison_moment_write(). */
#define LIAISON_MOMENT_BUFFER 24

LiaisonPrecision liaison_moment_precision (const LiaisonMoment *moment);
gboolean liaison_moment_is_set (const LiaisonMoment *moment);
gboolean liaison_moment_parse (const char *text, LiaisonMoment *moment, GError **error);
const char *liaison_moment_write (const LiaisonMoment *moment, char *buffer);
int liaison_moment_compare (const LiaisonMoment *a, const LiaisonMoment *b);
LiaisonMoment liaison_moment_from_unix (gint64 seconds);
LiaisonMoment liaison_moment_from_date (const GDate *date);
LiaisonMoment liaison_moment_from_local (GDateTime *local);
GDateTime *liaison_moment_to_local (const LiaisonMoment *moment, GTimeZone *zone);
void liaison_moment_span (const LiaisonMoment *moment, GTimeZone *zone, guint32 *first_julian, guint32 *last_julian);
LiaisonMoment liaison_moment_today (void);
int liaison_moment_days_ago (const LiaisonMoment *moment, const LiaisonMoment *today);

G_END_DECLS
