// SPDX-License-Identifier: GPL-3.0-or-later
// From a file to the change set that adds what it holds.
//
// liaison_import_plan_new() reads everything, decides row by row, and writes nothing; the caller shows the plan, then
// commits liaison_import_plan_to_change_set(). A plan is made by any one thread; nothing in it changes afterwards.
//
// A mapping says "COLUMN=FIELD" or "COLUMN=FIELD:CONVERTER". COLUMN is the header's text (case and accents do not
// matter) or
// "#3" for the third column. FIELD is a field of the entity, or for partners one of
//   name, acronym, alias, former            a partner_name of that type; with a language: name.fr, acronym.en
//   given_name, family_name                 the official name of a person
//   email, phone, signal, address, web      a contact_point of that type
// and for communications "reference": "AL FRA 3/2021" gives type, country_code, number and year.
// Several values in one cell are parted by ";" or a line end (acronym, alias, former, the contact points), sets of
// codes by ";" "," or "|".
//
// Dates: ISO (2015, 2015-09, 2015-09-14). In a DATE field, and in an INTEGER field called year or *_year, a number from
// 20000 to 80000 is a spreadsheet's day number (days since 1899-12-30): no year has five digits, so nothing else can be
// meant. Year fields also take the year of a date. Converters, for what cannot be told by looking: "serial" (any day
// number), "dmy" (31/12/2024), "mdy" (12/31/2024).
//
// A partner without a kind is an organization (a person where given_name or family_name is mapped), without a family it
// is civil society, without a status active.
#pragma once

#include "liaison-change-set.h"
#include "liaison-csv.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  LIAISON_IMPORT_CSV,
  LIAISON_IMPORT_JSON,
} LiaisonImportFormat;

/**
 * LiaisonRowVerdict:
 * @LIAISON_ROW_NEW: will be added
 * @LIAISON_ROW_DUPLICATE: an earlier row of the file has the same name (for persons: is the same in every cell)
 * @LIAISON_ROW_KNOWN: the caller's register already has it
 * @LIAISON_ROW_BAD: has a problem; never added
 */
typedef enum {
  LIAISON_ROW_NEW,
  LIAISON_ROW_DUPLICATE,
  LIAISON_ROW_KNOWN,
  LIAISON_ROW_BAD,
} LiaisonRowVerdict;

#define LIAISON_ROW_VERDICTS 4

/**
 * LiaisonImportRow:
 * @line: where the row starts
 * @same_as_line: for DUPLICATE, the line of the first one; else 0
 * @first: index of its first record in the plan's @records
 * @count: how many records it makes; 0 for a bad one
 */
typedef struct {
  guint line;
  LiaisonRowVerdict verdict;
  guint same_as_line;
  guint first;
  guint count;
} LiaisonImportRow;

/**
 * LiaisonImportProblem:
 * @row: index of the row in the plan's @rows
 * @column_name: (nullable): the header of the column
 * @message: what is wrong, for people
 */
typedef struct {
  guint row;
  LiaisonCsvPlace place;
  char *column_name;
  char *message;
} LiaisonImportProblem;

/**
 * LiaisonImportColumn:
 * @name: its header
 * @target: (nullable): the FIELD[:CONVERTER] it goes to; %NULL where it is left out
 */
typedef struct {
  char *name;
  char *target;
} LiaisonImportColumn;

/**
 * LiaisonFindCode:
 *
 * Returns: (transfer full) (nullable): the code of a vocabulary kept in records (countries, themes) that @text means: a
 * code, or a name in any language; see #LiaisonCodeIndex
 */
typedef char *(*LiaisonFindCode) (const LiaisonVocabulary *vocabulary, const char *text, gpointer data);

/**
 * LiaisonIsKnown:
 * @record: the row's main record
 * @folded_name: (nullable): liaison_import_name_key() of a partner's name
 *
 * Returns: whether the register has it already
 */
typedef gboolean (*LiaisonIsKnown) (const LiaisonRecord *record, const char *folded_name, gpointer data);

/** LiaisonImportProgress: Called on the thread that makes the plan, @fraction from 0 to 1. */
typedef void (*LiaisonImportProgress) (double fraction, gpointer data);

/**
 * LiaisonImportOptions:
 * @entity: (nullable): what a row is; %NULL is a partner. For JSON: what @fixed applies to
 * @file_name: base name of the file, for errors and the change set's label
 * @mapping: (nullable) (array zero-terminated=1): "COLUMN=FIELD" each; %NULL guesses from the headers. Columns not
 * named are left out
 * @fixed: (nullable) (array zero-terminated=1): "FIELD=VALUE" each, for every row whose own cell is empty
 * @skip_bad: bad rows are reported in the plan; otherwise the first one fails the plan
 * @keep_duplicates: rows that are DUPLICATE or KNOWN are added all the same
 * @separator: 0 finds it out
 */
typedef struct {
  LiaisonImportFormat format;
  const LiaisonEntity *entity;
  const char *file_name;
  const char *const *mapping;
  const char *const *fixed;
  gboolean skip_bad;
  gboolean keep_duplicates;
  char separator;
  LiaisonCsvEncoding encoding;
  LiaisonFindCode find_code;
  LiaisonIsKnown is_known;
  gpointer lookup_data;
  LiaisonImportProgress progress;
  gpointer progress_data;
} LiaisonImportOptions;

/**
 * LiaisonImportPlan:
 * @records: (element-type LiaisonRecord): those of all rows that are not bad
 * @rows: (element-type LiaisonImportRow)
 * @problems: (element-type LiaisonImportProblem): at most %LIAISON_IMPORT_PROBLEMS_MAX are kept
 * @columns: (element-type LiaisonImportColumn): of a CSV file
 * @counts: rows by verdict
 * @encoding: what the file was read as
 */
typedef struct {
  char *file_name;
  GPtrArray *records;
  GArray *rows;
  GPtrArray *problems;
  GPtrArray *columns;
  guint counts[LIAISON_ROW_VERDICTS];
  gboolean keep_duplicates;
  char separator;
  LiaisonCsvEncoding encoding;
} LiaisonImportPlan;

#define LIAISON_IMPORT_PROBLEMS_MAX 1000

LiaisonImportPlan *
liaison_import_plan_new (GBytes *bytes, const LiaisonImportOptions *options, GCancellable *cancellable, GError **error);
void liaison_import_plan_free (LiaisonImportPlan *plan);
guint liaison_import_plan_count_to_add (const LiaisonImportPlan *plan);
LiaisonChangeSet *liaison_import_plan_to_change_set (const LiaisonImportPlan *plan);
GPtrArray *
liaison_import_guess_columns (GBytes *bytes, const LiaisonImportOptions *options, GPtrArray **samples, GError **error);
char *liaison_import_name_key (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportPlan, liaison_import_plan_free)

G_END_DECLS
