// SPDX-License-Identifier: GPL-3.0-or-later
// Change sets: the one way to change anything.
//
// A change set gathers edits (new records, changed fields, trash, restore, erase) under one label that people read in
// the history and beside "Undo". It is made anywhere, by one thread, then given to liaison_store_commit(), which writes
// all of it or nothing. A change remembers the value its author saw: a commit refuses to overwrite what was changed
// since.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

/** Labels of what Liaison does by itself: filling a register is not a step that a person would undo. */
#define LIAISON_LABEL_CREATED   "Created the register"
#define LIAISON_LABEL_REFERENCE "Updated the reference data"
#define LIAISON_LABEL_SAMPLE    "Added the sample data"

typedef enum {
  LIAISON_EDIT_INSERT,
  LIAISON_EDIT_UPDATE,
  LIAISON_EDIT_TRASH,
  LIAISON_EDIT_RESTORE,
  LIAISON_EDIT_ERASE,
} LiaisonEditKind;

/**
 * LiaisonChange:
 * @field: the field
 * @element: (nullable): for CODES, the code that is added (@value true) or taken away (@value %NULL)
 * @old: (nullable): the value its author saw; of type b for an element
 * @value: (nullable): the new value
 *
 * One field, or one element of a set, of one record: the grain at which two people's edits meet.
 */
typedef struct {
  const LiaisonField *field;
  char *element;
  GVariant *old;
  GVariant *value;
} LiaisonChange;

/**
 * LiaisonEdit:
 * @record: (nullable): for INSERT, the whole new record
 * @changes: (element-type LiaisonChange): for UPDATE
 */
typedef struct {
  LiaisonEditKind kind;
  const LiaisonEntity *entity;
  LiaisonId id;
  LiaisonRecord *record;
  GPtrArray *changes;
} LiaisonEdit;

/**
 * LiaisonChangeSet:
 * @label: an untranslated sentence such as "Edited %s"; see liaison_change_set_describe()
 * @argument: (nullable): what stands for its "%s"
 * @undoes: (nullable): the change set this one takes back; nil if none
 * @edits: (element-type LiaisonEdit)
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonId id;
  char *label;
  char *argument;
  LiaisonId undoes;
  GPtrArray *edits;
} LiaisonChangeSet;

LiaisonChangeSet *liaison_change_set_new (const char *label, const char *argument);
LiaisonChangeSet *liaison_change_set_ref (LiaisonChangeSet *set);
void liaison_change_set_unref (LiaisonChangeSet *set);
void liaison_change_set_insert (LiaisonChangeSet *set, LiaisonRecord *record);
gboolean liaison_change_set_update (LiaisonChangeSet *set, const LiaisonRecord *before, const LiaisonRecord *after);
LiaisonEdit *
liaison_change_set_edit (LiaisonChangeSet *set, LiaisonEditKind kind, const LiaisonEntity *entity, const LiaisonId *id);
void liaison_edit_add_change (LiaisonEdit *edit, const LiaisonField *field, const char *element, GVariant *old,
                              GVariant *value);
gboolean liaison_change_set_is_empty (const LiaisonChangeSet *set);
gboolean liaison_change_set_is_own_work (const LiaisonChangeSet *set);
char *liaison_change_set_describe (const char *label, const char *argument);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonChangeSet, liaison_change_set_unref)

G_END_DECLS
