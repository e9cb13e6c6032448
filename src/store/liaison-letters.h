// SPDX-License-Identifier: GPL-3.0-or-later
// The register of letters: each with whom it went to, who signs it, what was answered and where it stands on a day.
//
// A few statements read all of it at once, whatever its size; filters and orders are plain functions over the rows, for
// whoever keeps them in memory. Rows are made by one thread and changed by nobody.
#pragma once

#include "liaison-letter-rules.h"
#include "liaison-matter.h"
#include "liaison-partner.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/** LiaisonSignature: how far a mandate has come with a letter. */
typedef enum {
  LIAISON_SIGNATURE_LISTED,
  LIAISON_SIGNATURE_INVITED,
  LIAISON_SIGNATURE_AGREED,
  LIAISON_SIGNATURE_SIGNED,
} LiaisonSignature;

/** LiaisonLetterMandate: a mandate on a letter. @name: its short name, in the language of names; a #GRefString. @rank:
 * see liaison_letter_mandate_rank() and the order of subjects; 0 for the lead */
typedef struct {
  LiaisonId mandate;
  char *name;
  gboolean lead;
  LiaisonSignature signature;
  int rank;
} LiaisonLetterMandate;

/**
 * LiaisonLetterRow: one letter, seen from a day.
 * @letter: the record, without its summary
 * @reference: "FRA 3/2021"; "" while it has no number
 * @full_reference: "JAL FRA 3/2021"; the type alone while it has no number
 * @matter_title: (nullable): what it is about
 * @addressee: the shown name of the partner it goes to, else the name as written; ""
 * @country: (nullable): the code of three letters of the State it goes to; %NULL for who is no State
 * @mandates: (element-type LiaisonLetterMandate): who signs it, in the order of protocol: the lead first
 * @replies: (element-type LiaisonReply): without their summaries, the earliest first
 * @standing: where it stands
 * @publication: whether it is public
 * @search: all words it is found by, folded
 * @addressee_key: the place of @addressee in the order of names
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonCommunication *letter;
  char *reference;
  char *full_reference;
  char *matter_title;
  char *addressee;
  const char *country;
  GPtrArray *mandates;
  GPtrArray *replies;
  LiaisonLetterStanding standing;
  LiaisonPublication publication;
  char *search;
  char *addressee_key;
} LiaisonLetterRow;

LiaisonLetterRow *liaison_letter_row_ref (LiaisonLetterRow *row);
void liaison_letter_row_unref (LiaisonLetterRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLetterRow, liaison_letter_row_unref)

/**
 * LiaisonLetterFilter: what is not set lets everything through.
 * @states: 1 << LiaisonLetterState of each that is wanted; 0 for all
 * @type: (nullable): a code of the vocabulary communication_type
 * @country: (nullable): three letters, or OTH for who is no State
 * @mandate: on the letter; nil for any
 * @addressee: nil for any
 * @matter: nil for any
 * @year: of the reference or, without one, of the day it was sent; 0 for any
 * @words: (nullable) (array zero-terminated=1): of liaison_words(): each must begin a word of the row
 */
typedef struct {
  guint states;
  char *type;
  char *country;
  LiaisonId mandate;
  LiaisonId addressee;
  LiaisonId matter;
  int year;
  char **words;
} LiaisonLetterFilter;

typedef enum {
  LIAISON_LETTERS_BY_SENT,
  LIAISON_LETTERS_BY_REFERENCE,
  LIAISON_LETTERS_BY_TYPE,
  LIAISON_LETTERS_BY_ADDRESSEE,
  LIAISON_LETTERS_BY_MANDATES,
  LIAISON_LETTERS_BY_STATE,
  LIAISON_LETTERS_BY_PUBLICATION,
} LiaisonLetterOrder;

void liaison_letter_filter_clear (LiaisonLetterFilter *filter);
void liaison_letter_filter_copy (const LiaisonLetterFilter *filter, LiaisonLetterFilter *copy);
void liaison_letter_filter_set_text (LiaisonLetterFilter *filter, const char *text);
gboolean liaison_letter_filter_is_empty (const LiaisonLetterFilter *filter);
gboolean liaison_letter_filter_matches (const LiaisonLetterFilter *filter, const LiaisonLetterRow *row);
int liaison_letter_row_compare (const LiaisonLetterRow *a, const LiaisonLetterRow *b, LiaisonLetterOrder order);
gboolean liaison_letter_row_same (const LiaisonLetterRow *a, const LiaisonLetterRow *b);
int liaison_letter_row_year (const LiaisonLetterRow *row);
char *liaison_letter_row_mandates (const LiaisonLetterRow *row, guint most);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonLetterFilter, liaison_letter_filter_clear)

/* (element-type LiaisonLetterRow): the latest first. */
GPtrArray *liaison_store_letters (LiaisonStore *store, const LiaisonMoment *today, GError **error);
GPtrArray *liaison_store_letters_of_matter (LiaisonStore *store, const LiaisonId *matter, const LiaisonMoment *today,
                                            GError **error);
GPtrArray *liaison_store_letters_of_partner (LiaisonStore *store, const LiaisonId *partner, const LiaisonMoment *today,
                                             GError **error);
LiaisonLetterRow *
liaison_store_letter_row (LiaisonStore *store, const LiaisonId *letter, const LiaisonMoment *today, GError **error);
/* Whether a reference is taken: @found is nil if not. @except: (nullable): a letter that may have it. */
gboolean liaison_store_find_reference (LiaisonStore *store, const char *country_code, gint64 number, gint64 year,
                                       const LiaisonId *except, LiaisonId *found, GError **error);

/**
 * LiaisonSignatureRow: a line of the signature board.
 * @name: the short name of the mandate, in the language of names
 * @title: its full name
 * @mandate_type: (nullable): SR, IE or WG
 * @holder_name: (nullable): who holds it that day: as it is kept, else as the posts tell
 * @holder_is_kept: whether the letter keeps that holder
 */
typedef struct {
  LiaisonSignatory *signatory;
  char *name;
  char *title;
  char *mandate_type;
  char *holder_name;
  gboolean holder_is_kept;
  int rank;
} LiaisonSignatureRow;

/**
 * LiaisonLetterDetails: everything that a letter's page shows.
 * @row: the letter, whole
 * @matter: (nullable): what it is about
 * @board: (element-type LiaisonSignatureRow): in the order of protocol
 * @replies: (element-type LiaisonReply): whole, the earliest first
 * @chain: (element-type LiaisonLetterRow): the letters that follow each other, this one among them, the first one
 * first; empty where there is no other
 * @addressee: (nullable): the partner it goes to
 * @titles: (element-type LiaisonId utf8): the shown names of what it refers to
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonLetterRow *row;
  LiaisonMatter *matter;
  GPtrArray *board;
  GPtrArray *replies;
  GPtrArray *chain;
  LiaisonPartner *addressee;
  GHashTable *titles;
} LiaisonLetterDetails;

void liaison_letter_details_unref (LiaisonLetterDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLetterDetails, liaison_letter_details_unref)

/* liaison-letter-details.c; LIAISON_ERROR_NOT_FOUND when there is no such letter. */
LiaisonLetterDetails *
liaison_store_letter (LiaisonStore *store, const LiaisonId *letter, const LiaisonMoment *today, GError **error);
gboolean liaison_store_mandate_holder (LiaisonStore *store, const LiaisonId *mandate, const LiaisonMoment *on,
                                       LiaisonId *holder, GError **error);

/* liaison-letter-changes.c: what is done to letters, each as one change set. */
typedef enum {
  LIAISON_STEP_INVITED,
  LIAISON_STEP_AGREED,
  LIAISON_STEP_SIGNED,
} LiaisonSignatureStep;

LiaisonLetterDelays liaison_store_letter_delays (LiaisonStore *store, const char *type, GError **error);
LiaisonChangeSet *liaison_store_sign (LiaisonStore *store, const LiaisonId *letter_id, const LiaisonId *mandate,
                                      LiaisonSignatureStep step, const LiaisonMoment *on, GError **error);
LiaisonChangeSet *liaison_store_invite (LiaisonStore *store, const LiaisonId *letter_id, GPtrArray *suggestions,
                                        const LiaisonMoment *on, GError **error);
LiaisonChangeSet *liaison_store_lead (LiaisonStore *store, const LiaisonId *signatory_id, GError **error);
LiaisonChangeSet *
liaison_store_send (LiaisonStore *store, const LiaisonId *letter_id, const LiaisonMoment *on, GError **error);
LiaisonChangeSet *
liaison_store_follow_up (LiaisonStore *store, const LiaisonId *letter_id, LiaisonId *made, GError **error);

/**
 * LiaisonSuggestionRow: a mandate that a letter, or a matter, may concern.
 * @name: its short name, in the language of names
 * @reason: why, in the language of the interface: "Themes: Torture · Words: “beaten”"
 * @is_listed: whether it is on the letter already
 */
typedef struct {
  LiaisonId mandate;
  char *name;
  char *reason;
  gboolean is_listed;
} LiaisonSuggestionRow;

LiaisonSuggestionRow *liaison_suggestion_row_copy (const LiaisonSuggestionRow *row);
void liaison_suggestion_row_free (LiaisonSuggestionRow *row);

/* liaison-letter-suggest.c; @entity is a letter or a matter. (element-type LiaisonSuggestionRow) */
GPtrArray *
liaison_store_suggest_mandates (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error);

G_END_DECLS
