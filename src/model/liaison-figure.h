// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a period: what they are, which records each of them counts. liaison-figures.h counts them.
#pragma once

#include "liaison-audience.h"
#include "liaison-language.h"

G_BEGIN_DECLS

/** LiaisonFiguresSection: in the order they are shown. */
typedef enum {
  LIAISON_FIGURES_LETTERS,  /* how many letters, to whom, about how many people */
  LIAISON_FIGURES_TYPES,    /* letters by type */
  LIAISON_FIGURES_MONTHS,   /* letters by month; by year where the period is longer than two */
  LIAISON_FIGURES_REPLIES,  /* what came back */
  LIAISON_FIGURES_REGIONS,  /* letters by regional group of the United Nations */
  LIAISON_FIGURES_STATES,   /* letters by State */
  LIAISON_FIGURES_MANDATES, /* joint letters by mandate that signed */
  LIAISON_FIGURES_THEMES,   /* letters by theme of their matter */
  LIAISON_FIGURES_VISITS,   /* country visits */
  LIAISON_FIGURES_MEETINGS, /* meetings that were held, and by kind */
  LIAISON_FIGURES_FAMILIES, /* meetings by family of those who came */
  LIAISON_FIGURES_PARTNERS, /* partners met, by family */
} LiaisonFiguresSection;

#define LIAISON_FIGURES_SECTIONS 12

/** Where a number is not known, or not asked for. */
#define LIAISON_FIGURE_UNKNOWN (-1)

/**
 * LiaisonFigure:
 * @code: what it is, within its section: one of the names of liaison-figures.h, or the code of a type, a month, a
 *   region, a country, a theme, a kind, a family, or the id of a mandate
 * @label: what people read, in the language that was asked for
 * @value: the number
 * @of: the whole it is a part of, or %LIAISON_FIGURE_UNKNOWN; a rate is @value in @of
 * @before: the same a year before, or %LIAISON_FIGURE_UNKNOWN
 * @before_of: the whole then
 * @entity: (nullable): what @ids are of
 * @ids: (element-type LiaisonId): the records that are counted, where there are any to open
 */
typedef struct {
  LiaisonFiguresSection section;
  char *code;
  char *label;
  gint64 value;
  gint64 of;
  gint64 before;
  gint64 before_of;
  const LiaisonEntity *entity;
  GArray *ids;
} LiaisonFigure;

LiaisonFigure *liaison_figure_new (LiaisonFiguresSection section, const char *code);
void liaison_figure_free (LiaisonFigure *figure);
void liaison_figure_count (LiaisonFigure *figure, const LiaisonEntity *entity, const LiaisonId *id);
int liaison_figure_percent (gint64 part, gint64 whole);

/**
 * LiaisonFiguresWish:
 * @from: the first day
 * @to: the last day
 * @as_of: until which day replies count
 * @audience: who shall read it; all but the office itself get numbers of what they may know of, and no ids
 * @language: of the labels
 */
typedef struct {
  LiaisonMoment from;
  LiaisonMoment to;
  LiaisonMoment as_of;
  LiaisonAudience audience;
  LiaisonLanguage language;
} LiaisonFiguresWish;

/**
 * LiaisonFigures: reference counted; nobody changes it.
 * @figures: (element-type LiaisonFigure): section by section, in the order they are shown
 * @undated: letters sent on a day that is not known well enough to say whether it is in the period
 * @withheld: records left out because the audience may not know of them
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonFiguresWish wish;
  GPtrArray *figures;
  guint undated;
  guint withheld;
} LiaisonFigures;

gboolean liaison_figures_check (const LiaisonFiguresWish *wish, GError **error);
LiaisonFiguresWish liaison_figures_year_before (const LiaisonFiguresWish *wish);
void liaison_figures_set_year (LiaisonFiguresWish *wish, int year);
gboolean liaison_figures_is_year (const LiaisonFiguresWish *wish);
char *liaison_figures_period_text (const LiaisonFiguresWish *wish, LiaisonLanguage language);

const char *liaison_figures_section_code (LiaisonFiguresSection section);
const char *liaison_figures_section_label (LiaisonFiguresSection section, LiaisonLanguage language);

LiaisonFigures *liaison_figures_new (const LiaisonFiguresWish *wish);
LiaisonFigures *liaison_figures_ref (LiaisonFigures *figures);
void liaison_figures_unref (LiaisonFigures *figures);
const LiaisonFigure *
liaison_figures_find (const LiaisonFigures *figures, LiaisonFiguresSection section, const char *code);
GPtrArray *liaison_figures_of (const LiaisonFigures *figures, LiaisonFiguresSection section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonFigures, liaison_figures_unref)

G_END_DECLS
