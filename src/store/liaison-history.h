// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal tells: who changed what, when, from what to what.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/** LiaisonHistoryChange: one field; @field is %NULL for one this version does not know (its name is in @name). */
typedef struct {
  const LiaisonField *field;
  char *name;
  char *element;
  GVariant *old;
  GVariant *value;
} LiaisonHistoryChange;

/**
 * LiaisonHistoryEntry: what one change set did to one record.
 * @row: of the entry in the journal; 0 for a change set
 * @label: untranslated, see liaison_change_set_describe()
 * @changes: (element-type LiaisonHistoryChange): for an insert, every field that was set
 */
typedef struct {
  LiaisonId change_set;
  gint64 row;
  const LiaisonEntity *entity;
  LiaisonId record;
  LiaisonEditKind kind;
  char *author;
  guint64 device;
  gint64 made_at;
  char *label;
  char *argument;
  LiaisonId undoes;
  GPtrArray *changes;
} LiaisonHistoryEntry;

GPtrArray *
liaison_store_history (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error);
GPtrArray *liaison_store_journal (LiaisonStore *store, guint limit, GError **error);
char *liaison_store_describe (LiaisonStore *store, const LiaisonId *change_set, GError **error);

void liaison_history_mask (LiaisonHistoryEntry *entry, const char *name, const char *code_name);

G_END_DECLS
