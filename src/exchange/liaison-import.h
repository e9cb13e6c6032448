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
// A list of letters as the public communications database exports it (COMMUNICATIONS) has no mapping: its columns are
// known by their headers; see liaison-import-letters.h.
//
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
#include "liaison-import-lookup.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  LIAISON_IMPORT_CSV,
  LIAISON_IMPORT_JSON,
  LIAISON_IMPORT_VCARD,
  LIAISON_IMPORT_ICAL,
  LIAISON_IMPORT_COMMUNICATIONS,
} LiaisonImportFormat;

/**
 * LiaisonRowVerdict:
 * @LIAISON_ROW_NEW: will be added
 * @LIAISON_ROW_UPDATE: changes a record of the register that has the same key
 * @LIAISON_ROW_UNCHANGED: the same, and the register says all of it already
 * @LIAISON_ROW_TRASHED: what matches it lies in the trash; see #LiaisonTrashedPolicy
 * @LIAISON_ROW_DUPLICATE: an earlier row of the file has the same key; without a key, the same name (for persons: is
 * the same in every cell)
 * @LIAISON_ROW_KNOWN: without a key: the register has that name in that family; of a calendar: it has that meeting, as
 * new as here or newer
 * @LIAISON_ROW_CANCELLED: of a calendar: changes a meeting of the register to a cancelled one
 * @LIAISON_ROW_BAD: has a problem; never added
 */
typedef enum {
  LIAISON_ROW_NEW,
  LIAISON_ROW_UPDATE,
  LIAISON_ROW_UNCHANGED,
  LIAISON_ROW_TRASHED,
  LIAISON_ROW_DUPLICATE,
  LIAISON_ROW_KNOWN,
  LIAISON_ROW_CANCELLED,
  LIAISON_ROW_BAD,
} LiaisonRowVerdict;

#define LIAISON_ROW_VERDICTS 8

/**
 * LiaisonTrashedPolicy:
 * @LIAISON_TRASHED_RESTORE: what lies in the trash comes back and is updated
 * @LIAISON_TRASHED_NEW: it stays there, and a new record is made
 * @LIAISON_TRASHED_SKIP: the row is left out
 */
typedef enum {
  LIAISON_TRASHED_RESTORE,
  LIAISON_TRASHED_NEW,
  LIAISON_TRASHED_SKIP,
} LiaisonTrashedPolicy;

/**
 * LiaisonImportChange:
 * @kind: INSERT (@after), UPDATE (both) or RESTORE (@before)
 *
 * What a row does to a record of the register that it matches.
 */
typedef struct {
  LiaisonEditKind kind;
  LiaisonRecord *before;
  LiaisonRecord *after;
} LiaisonImportChange;

/**
 * LiaisonImportRow:
 * @line: where the row starts
 * @same_as_line: for DUPLICATE, the line of the first one; else 0
 * @first: index of its first record in the plan's @records
 * @count: how many records it makes; 0 for a bad one
 * @match: for UPDATE, UNCHANGED and TRASHED: the record of the register
 * @first_change: for the same, index of its first change in the plan's @changes
 * @n_changes: how many
 */
typedef struct {
  guint line;
  LiaisonRowVerdict verdict;
  guint same_as_line;
  guint first;
  guint count;
  LiaisonId match;
  guint first_change;
  guint n_changes;
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
 * LiaisonPersonMatch: how somebody whom a calendar names was found in the register.
 * @LIAISON_PERSON_UNKNOWN: not at all
 * @LIAISON_PERSON_BY_ID: Liaison wrote the calendar
 * @LIAISON_PERSON_BY_EMAIL: by the address of one partner
 * @LIAISON_PERSON_BY_NAME: by the name of one partner or member of the staff, which may be somebody else's
 * @LIAISON_PERSON_SEVERAL: several have that address or name
 */
typedef enum {
  LIAISON_PERSON_UNKNOWN,
  LIAISON_PERSON_BY_ID,
  LIAISON_PERSON_BY_EMAIL,
  LIAISON_PERSON_BY_NAME,
  LIAISON_PERSON_SEVERAL,
} LiaisonPersonMatch;

/**
 * LiaisonImportPerson: somebody whom a calendar names.
 * @key: what two of one person share
 * @text: how the calendar calls them: "María López <maria@example.org>"
 * @title: (nullable): what the register calls whom they were found to be
 * @id: of the partner or member of the staff
 * @linked: whether they are taken for that one; otherwise they attend by what they are called, and no more
 * @count: how many events name them
 */
typedef struct {
  char *key;
  char *text;
  char *title;
  LiaisonPersonMatch match;
  LiaisonId id;
  gboolean is_staff;
  gboolean linked;
  guint count;
} LiaisonImportPerson;

/** LiaisonImportProgress: Called on the thread that makes the plan, @fraction from 0 to 1. */
typedef void (*LiaisonImportProgress) (double fraction, gpointer data);

/**
 * LiaisonImportOptions:
 * @entity: (nullable): what a row is; %NULL is a partner. For JSON: what @fixed applies to
 * @file_name: base name of the file, for errors and the change set's label
 * @mapping: (nullable) (array zero-terminated=1): "COLUMN=FIELD" each; %NULL guesses from the headers. Columns not
 * named are left out
 * @fixed: (nullable) (array zero-terminated=1): "FIELD=VALUE" each, for every row whose own cell is empty
 * @key: (nullable): the FIELD by whose value rows are matched to partners of the register, to update them: name,
 * acronym, email, phone, id or a field of the partner; vCards are also matched by their UID without it
 * @skip_bad: bad rows are reported in the plan; otherwise the first one fails the plan
 * @keep_duplicates: rows that are DUPLICATE or KNOWN are added all the same
 * @separator: 0 finds it out
 * @header: the line of the file that names the columns; 0 finds it out, -1: there is none
 * @lookup: (nullable): what the register has; without it nothing is known, updated or restored
 * @people: (nullable) (array zero-terminated=1): of a calendar: "+KEY" takes that #LiaisonImportPerson for whom they
 * were found to be, "-KEY" does not; otherwise those found by their id or address are
 * @match_names: of a calendar: takes those found by name for whom they were found to be
 */
typedef struct {
  LiaisonImportFormat format;
  const LiaisonEntity *entity;
  const char *file_name;
  const char *const *mapping;
  const char *const *fixed;
  const char *key;
  gboolean skip_bad;
  gboolean keep_duplicates;
  LiaisonTrashedPolicy trashed;
  char separator;
  int header;
  LiaisonEncoding encoding;
  LiaisonFindCode find_code;
  gpointer lookup_data;
  LiaisonImportLookup *lookup;
  const char *const *people;
  gboolean match_names;
  LiaisonImportProgress progress;
  gpointer progress_data;
} LiaisonImportOptions;

/**
 * LiaisonImportPlan:
 * @records: (element-type LiaisonRecord): those of all rows that are not bad
 * @changes: (element-type LiaisonImportChange): what the rows that match do to what they match
 * @titles: (element-type LiaisonId utf8): what the register calls the partners that rows match
 * @shared: (element-type GPtrArray): groups of records (an organization with its name, a post, a tag) that rows refer
 * to; a group is added where a record that is added refers to its first
 * @contents: (element-type LiaisonId GBytes): of the attachments among @records and @changes, by their id
 * @rows: (element-type LiaisonImportRow)
 * @problems: (element-type LiaisonImportProblem): at most %LIAISON_IMPORT_PROBLEMS_MAX are kept
 * @notes: (element-type LiaisonImportProblem): what could not be taken as it stands of rows that are not bad; as many
 * @people: (element-type LiaisonImportPerson): whom a calendar names, in its order
 * @columns: (element-type LiaisonImportColumn): of a CSV file
 * @counts: rows by verdict
 * @header: the line of the file that names the columns; -1: none does
 * @encoding: what the file was read as
 */
typedef struct {
  char *file_name;
  GPtrArray *records;
  GArray *changes;
  GHashTable *titles;
  GPtrArray *shared;
  GHashTable *contents;
  GArray *rows;
  GPtrArray *problems;
  GPtrArray *notes;
  GPtrArray *people;
  GPtrArray *columns;
  guint counts[LIAISON_ROW_VERDICTS];
  gboolean keep_duplicates;
  LiaisonTrashedPolicy trashed;
  char separator;
  int header;
  LiaisonEncoding encoding;
} LiaisonImportPlan;

/**
 * LiaisonStoreContent: Keeps the bytes of an attachment in the register.
 *
 * Returns: (transfer full) (nullable): their hash
 */
typedef char *(*LiaisonStoreContent) (GBytes *bytes, const char *media_type, gpointer data, GError **error);

#define LIAISON_IMPORT_PROBLEMS_MAX 1000

/** The label of the change set that an import makes; its argument is the name of the file. */
#define LIAISON_LABEL_IMPORTED "Imported %s"

LiaisonImportPlan *
liaison_import_plan_new (GBytes *bytes, const LiaisonImportOptions *options, GCancellable *cancellable, GError **error);
void liaison_import_plan_free (LiaisonImportPlan *plan);
gboolean liaison_import_plan_adds (const LiaisonImportPlan *plan, const LiaisonImportRow *row);
gboolean liaison_import_plan_applies (const LiaisonImportPlan *plan, const LiaisonImportRow *row);
guint liaison_import_plan_count_to_add (const LiaisonImportPlan *plan);
guint liaison_import_plan_count_to_update (const LiaisonImportPlan *plan);
LiaisonChangeSet *liaison_import_plan_to_change_set (const LiaisonImportPlan *plan, LiaisonStoreContent store,
                                                     gpointer data, GError **error);
GPtrArray *liaison_import_guess_columns (GBytes *bytes, const LiaisonImportOptions *options, GPtrArray **samples,
                                         int *header, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportPlan, liaison_import_plan_free)

G_END_DECLS
