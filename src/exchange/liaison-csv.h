// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated values (RFC 4180) as spreadsheets really write them, in and out.
//
// Reading goes over bytes row by row and keeps one row in memory. It takes LF, CRLF and CR line ends, "," ";" tab and
// "|" as separators, a byte order mark, and the line "sep=;" some spreadsheets put first. A row it cannot take (NUL or
// a control character, broken UTF-8, a field over LIAISON_TEXT_MAX, text after a closing quote, over
// LIAISON_CSV_COLUMNS_MAX fields) is an error that names its place; the next call goes on with the next row. A quote
// that is never closed ends the file.
//
// Writing guards against formulas: spreadsheets run a cell that starts with = + - @ tab or a line end as one, and a
// partner's name may come from anywhere. Such a cell gets an apostrophe in front, unless all of it is a plain number; a
// cell that already starts with apostrophes and then such a character gets one more, so that liaison_csv_unguard()
// gives every text back.
#pragma once

#include "liaison-encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** More fields in one row than any list has: what does is no table. */
#define LIAISON_CSV_COLUMNS_MAX 4096

/**
 * LiaisonCsvPlace:
 * @line: of the file, from 1; rows may span several
 * @column: which field of its row, from 1; 0 where the row as a whole is meant
 * @position: which character of the line, from 1
 */
typedef struct {
  guint line;
  guint column;
  guint position;
} LiaisonCsvPlace;

/**
 * LiaisonCsvCell:
 * @text: UTF-8, zero-terminated, quotes taken away
 * @length: in bytes
 * @place: where it starts
 */
typedef struct {
  const char *text;
  gsize length;
  LiaisonCsvPlace place;
} LiaisonCsvCell;

typedef struct _LiaisonCsvReader LiaisonCsvReader;

LiaisonCsvReader *
liaison_csv_reader_new (GBytes *bytes, const char *file_name, char separator, LiaisonEncoding encoding, GError **error);
void liaison_csv_reader_free (LiaisonCsvReader *reader);
gboolean
liaison_csv_reader_next (LiaisonCsvReader *reader, const LiaisonCsvCell **cells, guint *n_cells, GError **error);
gboolean liaison_csv_reader_at_end (const LiaisonCsvReader *reader);
const LiaisonCsvPlace *liaison_csv_reader_error_place (const LiaisonCsvReader *reader);
const char *liaison_csv_reader_error_message (const LiaisonCsvReader *reader);
char liaison_csv_reader_separator (const LiaisonCsvReader *reader);
LiaisonEncoding liaison_csv_reader_encoding (const LiaisonCsvReader *reader);
double liaison_csv_reader_fraction (const LiaisonCsvReader *reader);
void liaison_csv_set_error (GError **error, const char *file_name, const LiaisonCsvPlace *place,
                            const char *column_name, const char *message);

typedef struct _LiaisonCsvWriter LiaisonCsvWriter;

LiaisonCsvWriter *liaison_csv_writer_new (GOutputStream *stream, char separator, gboolean guard);
void liaison_csv_writer_free (LiaisonCsvWriter *writer);
gboolean liaison_csv_writer_row (LiaisonCsvWriter *writer, const char *const *cells, guint n_cells,
                                 GCancellable *cancellable, GError **error);
gboolean liaison_csv_writer_finish (LiaisonCsvWriter *writer, GCancellable *cancellable, GError **error);
gboolean liaison_csv_write_table (GOutputStream *stream, GPtrArray *rows, GCancellable *cancellable, GError **error);
char *liaison_csv_guard (const char *text);
const char *liaison_csv_unguard (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCsvReader, liaison_csv_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCsvWriter, liaison_csv_writer_free)

G_END_DECLS
