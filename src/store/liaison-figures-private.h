// SPDX-License-Identifier: GPL-3.0-or-later
// What the files that count figures share. Not for others.
#pragma once

#include "liaison-figures.h"

G_BEGIN_DECLS

/** Where a day lies, seen from the period. */
typedef enum {
  LIAISON_TALLY_OUTSIDE,
  LIAISON_TALLY_PERHAPS, /* not known well enough */
  LIAISON_TALLY_INSIDE,
} LiaisonTallyPlace;

/** A country as the figures need it. */
typedef struct {
  LiaisonId id;
  char *name;
  char *group;
  gboolean is_state; /* a member or an observer */
} LiaisonTallyCountry;

/**
 * LiaisonTally: one period being counted.
 * @year_offset: what to add to a year to have that of the period this one is compared with
 * @figures: (element-type LiaisonFigure)
 * @by_key: (element-type utf8 LiaisonFigure): "SECTION/CODE"
 * @countries: (element-type utf8 LiaisonTallyCountry): by their code of three letters
 */
typedef struct {
  LiaisonStore *store;
  LiaisonFiguresWish wish;
  int year_offset;
  guint32 first;
  guint32 last;
  guint32 as_of;
  guint32 today;
  GTimeZone *zone;
  GPtrArray *figures;
  GHashTable *by_key;
  GHashTable *countries;
  guint undated;
  guint withheld;
} LiaisonTally;

/* liaison-figures.c */
LiaisonFigure *liaison_tally_figure (LiaisonTally *tally, LiaisonFiguresSection section, const char *code);
LiaisonTallyPlace liaison_tally_place (const LiaisonTally *tally, const char *text, LiaisonMoment *moment);
gboolean liaison_tally_has_passed (const LiaisonTally *tally, const char *text, guint32 until);
gboolean liaison_tally_admits (const LiaisonTally *tally, const char *classification);
gboolean liaison_tally_is_open (const LiaisonTally *tally);

/* liaison-figures-letters.c */
gboolean liaison_tally_letters (LiaisonTally *tally, GError **error);

/* liaison-figures-work.c */
gboolean liaison_tally_visits (LiaisonTally *tally, GError **error);
gboolean liaison_tally_meetings (LiaisonTally *tally, GError **error);

/* liaison-figures-labels.c */
gboolean liaison_tally_label (LiaisonTally *tally, LiaisonFigure *figure, GError **error);

G_END_DECLS
