// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a list of letters as the public communications database exports it, and what stands in its cells.
// Used by the import alone.
#pragma once

#include "liaison-import-target.h"

G_BEGIN_DECLS

/** LiaisonLetterColumn: what a column holds. */
typedef enum {
  LIAISON_LETTER_COLUMN_DATE,
  LIAISON_LETTER_COLUMN_ADDRESSEE,
  LIAISON_LETTER_COLUMN_TYPE,
  LIAISON_LETTER_COLUMN_REFERENCE,
  LIAISON_LETTER_COLUMN_MANDATES,
  LIAISON_LETTER_COLUMN_SUMMARY,
  LIAISON_LETTER_COLUMN_VICTIMS,
  LIAISON_LETTER_COLUMN_URL,
  LIAISON_LETTER_COLUMN_NUMBER, /* of the letter in the database */
  LIAISON_LETTER_COLUMN_REPLY_COUNT,
  LIAISON_LETTER_COLUMN_REPLIES,
} LiaisonLetterColumn;

#define LIAISON_LETTER_COLUMNS 11

/** LiaisonLetterColumns: where each is, from 0; -1 where the list has none. */
typedef struct {
  int index[LIAISON_LETTER_COLUMNS];
} LiaisonLetterColumns;

int liaison_letter_columns_find (GBytes *bytes, const LiaisonImportOptions *options, LiaisonLetterColumns *columns);
const char *liaison_letter_column_target (LiaisonLetterColumn column);
char *liaison_letter_column_clean (LiaisonLetterColumn column, const char *text);

/**
 * LiaisonLetterReply: a reply that a cell tells of.
 * @received_on: not set where no day is told
 * @kind: a code of the vocabulary reply_kind
 */
typedef struct {
  LiaisonMoment received_on;
  const char *kind;
} LiaisonLetterReply;

GArray *liaison_letter_replies_read (const char *text, guint count, GString *unread);
char **liaison_letter_names_split (const char *text);

G_END_DECLS
