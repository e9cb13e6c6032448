// SPDX-License-Identifier: GPL-3.0-or-later
// What a record is made of: the table of fields that all generic code reads.
#pragma once

#include "liaison-vocabulary.h"

#include <stddef.h>

G_BEGIN_DECLS

/**
 * LiaisonFieldType:
 *
 * How a field lies in its struct, in SQL, and as the #GVariant that change sets carry (a %NULL variant is "unset"):
 *
 * | type | C | SQL | GVariant | unset |
 * |---|---|---|---|---|
 * | TEXT, NOTE (several lines) | char * | TEXT | s | NULL |
 * | CODE (of a vocabulary) | char * | TEXT | s | NULL |
 * | CODES (a set) | char *: sorted, one space between | TEXT | as | NULL |
 * | INTEGER | gint64 | INTEGER | x | LIAISON_INTEGER_UNSET |
 * | BOOLEAN | gboolean | INTEGER | b | FALSE |
 * | DATE, MOMENT (may have minutes) | LiaisonMoment | TEXT | s | year 0 |
 * | REF | LiaisonId | BLOB | ay | nil |
 */
typedef enum {
  LIAISON_FIELD_TEXT,
  LIAISON_FIELD_NOTE,
  LIAISON_FIELD_CODE,
  LIAISON_FIELD_CODES,
  LIAISON_FIELD_INTEGER,
  LIAISON_FIELD_BOOLEAN,
  LIAISON_FIELD_DATE,
  LIAISON_FIELD_MOMENT,
  LIAISON_FIELD_REF,
} LiaisonFieldType;

#define LIAISON_INTEGER_UNSET G_MININT64

/** The longest text of one field, in bytes: a slip of the import must not fill the register. */
#define LIAISON_TEXT_MAX (1024 * 1024)

typedef enum {
  LIAISON_FIELD_NO_FLAGS = 0,
  LIAISON_FIELD_REQUIRED = 1 << 0,
  LIAISON_FIELD_IS_NAME = 1 << 1,  /* found by the search over names */
  LIAISON_FIELD_SEARCHED = 1 << 2, /* found by the search over notes */
  LIAISON_FIELD_HIDDEN = 1 << 3,   /* never a row of a form */
  LIAISON_FIELD_OPEN = 1 << 4,     /* codes beyond the built-in ones are allowed */
} LiaisonFieldFlags;

/**
 * LiaisonSensitivity:
 * @LIAISON_SENSITIVITY_OPEN: may go to any audience that may see the record
 * @LIAISON_SENSITIVITY_IDENTITY: says who a person is; needs that person's consent
 * @LIAISON_SENSITIVITY_INTERNAL: stays in the office
 * @LIAISON_SENSITIVITY_SEALED: never leaves the register, but on a printout for the office itself that expressly asks
 * for it
 */
typedef enum {
  LIAISON_SENSITIVITY_OPEN,
  LIAISON_SENSITIVITY_IDENTITY,
  LIAISON_SENSITIVITY_INTERNAL,
  LIAISON_SENSITIVITY_SEALED,
} LiaisonSensitivity;

/** Under which heading a form shows a field; groups named after a kind of partner show for that kind only. */
typedef enum {
  LIAISON_GROUP_MAIN,
  LIAISON_GROUP_PERSON,
  LIAISON_GROUP_ORGANIZATION,
  LIAISON_GROUP_STATE_BODY,
  LIAISON_GROUP_MANDATE,
  LIAISON_GROUP_MECHANISM,
  LIAISON_GROUP_UN_OFFICE,
  LIAISON_GROUP_SAFETY,
  LIAISON_GROUP_ENGAGEMENT,
  LIAISON_GROUP_CONTENT,
  LIAISON_GROUP_LINKS,
  LIAISON_GROUP_INTAKE,
  LIAISON_GROUP_DATES,
  LIAISON_GROUP_REPORT,
  LIAISON_GROUP_SEALED,
} LiaisonFieldGroup;

/**
 * LiaisonField:
 * @name: the SQL column, the JSON key, the name on the command line; never changes
 * @offset: where it lies in the entity's struct
 * @label: untranslated label
 * @vocabulary: (nullable): for CODE and CODES
 * @target: (nullable): for REF, the entity it points to; %NULL where any may be meant
 */
typedef struct {
  const char *name;
  gsize offset;
  LiaisonFieldType type;
  LiaisonFieldFlags flags;
  LiaisonSensitivity sensitivity;
  LiaisonFieldGroup group;
  const char *label;
  const LiaisonVocabulary *vocabulary;
  const char *target;
} LiaisonField;

G_END_DECLS
