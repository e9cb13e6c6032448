// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks for on paper, and what is put there: for the register, which finds it, and the report, which sets
// it in type.
#pragma once

#include "liaison-audience.h"
#include "liaison-figure.h"
#include "liaison-language.h"
#include "liaison-letter-rules.h"

G_BEGIN_DECLS

/** LiaisonDocumentKind: the numbers are positions in lists of choices. */
typedef enum {
  LIAISON_DOCUMENT_MONTH,
  LIAISON_DOCUMENT_WEEK,
  LIAISON_DOCUMENT_AGENDA,
  LIAISON_DOCUMENT_MEETING,
  LIAISON_DOCUMENT_ATTENDANCE,
  LIAISON_DOCUMENT_PARTNER,
  LIAISON_DOCUMENT_FIGURES,
  LIAISON_DOCUMENT_PROGRAMME,
  LIAISON_DOCUMENT_BRIEFING,
  LIAISON_DOCUMENT_LETTER,
  LIAISON_DOCUMENT_COMMUNICATIONS,
} LiaisonDocumentKind;

#define LIAISON_DOCUMENT_KINDS 11

typedef enum {
  LIAISON_FORMAT_PDF,
  LIAISON_FORMAT_ODT,
  LIAISON_FORMAT_HTML,
  LIAISON_FORMAT_CSV,
} LiaisonDocumentFormat;

#define LIAISON_DOCUMENT_FORMATS 4

typedef enum {
  LIAISON_PAPER_A4,
  LIAISON_PAPER_LETTER,
} LiaisonPaper;

/** As many as there are numbers of entities. */
#define LIAISON_DOCUMENT_ENTITIES 64

/** The longest period that a document may be about, in days. */
#define LIAISON_DOCUMENT_DAYS_MAX 3660

/**
 * LiaisonDocumentWish:
 * @from: the first day of what @kind shows; of a month and a week, any day of it will do
 * @to: the last day; for an agenda, figures and communications
 * @replies_from: the first day of the replies that a report of communications tells; @from and @to are of the letters
 * @replies_to: the last one
 * @record: the meeting, the partner, the visit or the letter; nil for a period
 * @occurrence: of a meeting that repeats, which one: the start that its rule gives; none for a single meeting
 * @sealed: whether sealed notes are on it, which is for the office alone
 */
typedef struct {
  LiaisonDocumentKind kind;
  LiaisonLanguage language;
  LiaisonAudience audience;
  LiaisonPaper paper;
  LiaisonDocumentFormat format;
  LiaisonMoment from;
  LiaisonMoment to;
  LiaisonMoment replies_from;
  LiaisonMoment replies_to;
  LiaisonId record;
  LiaisonMoment occurrence;
  gboolean sealed;
} LiaisonDocumentWish;

/**
 * LiaisonDocumentNarrowing: what the meetings of a period were narrowed to: sets of codes, and words; %NULL for any.
 * @visits: the titles of country visits; "" where they may not be told
 * @staff: the names of staff; "" where they may not be told
 */
typedef struct {
  char *families;
  char *kinds;
  char *countries;
  char *statuses;
  char *visits;
  char *staff;
} LiaisonDocumentNarrowing;

/**
 * LiaisonDocumentContent: what may go to the audience that was wished for, and nothing else.
 * @records: (element-type LiaisonRecord) (nullable items): by the number of their entity, redacted
 * @linked: (element-type LiaisonRecord) (nullable items): the same of what they refer to
 * @meetings: (element-type LiaisonMeeting): in time order; one that repeats is there once an occurrence
 * @countries: (element-type LiaisonCountry): names of codes
 * @terms: (element-type LiaisonTerm): the same of the register's own codes
 * @figures: (nullable): of figures: the numbers
 * @narrowing: (nullable): what @meetings were narrowed to
 * @delays: of a letter: those of its type
 * @unnamed: (nullable): of a letter: the names that must not stand in it
 * @today: the day that is printed on it
 */
typedef struct {
  LiaisonDocumentWish wish;
  GPtrArray *const *records;
  GPtrArray *const *linked;
  GPtrArray *meetings;
  GPtrArray *countries;
  GPtrArray *terms;
  LiaisonFigures *figures;
  const LiaisonDocumentNarrowing *narrowing;
  LiaisonLetterDelays delays;
  LiaisonMentions *unnamed;
  LiaisonMoment today;
} LiaisonDocumentContent;

gboolean liaison_document_parse (const char *name, LiaisonDocumentKind *kind);
const char *liaison_document_code (LiaisonDocumentKind kind);
const char *liaison_document_label (LiaisonDocumentKind kind, LiaisonLanguage language);
gboolean liaison_document_is_period (LiaisonDocumentKind kind);
const LiaisonEntity *liaison_document_entity (LiaisonDocumentKind kind);
gboolean liaison_document_offers (LiaisonDocumentKind kind, LiaisonDocumentFormat format);
gboolean liaison_document_format_parse (const char *name, LiaisonDocumentFormat *format);
const char *liaison_document_format_code (LiaisonDocumentFormat format);
void liaison_document_days (const LiaisonDocumentWish *wish, guint32 *first, guint32 *last);
void liaison_document_reply_days (const LiaisonDocumentWish *wish, guint32 *first, guint32 *last);
gboolean liaison_document_check (const LiaisonDocumentWish *wish, GError **error);
gboolean
liaison_document_shows (const LiaisonDocumentWish *wish, const LiaisonEntity *entity, const LiaisonField *field);
gboolean liaison_paper_parse (const char *name, LiaisonPaper *paper);
const char *liaison_paper_code (LiaisonPaper paper);

G_END_DECLS
