// SPDX-License-Identifier: GPL-3.0-or-later
// Where records come from, for code that reads a register without knowing how it is stored.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonSource:
 * @fetch: every record of an entity, those in the trash too, in the order of entry
 * @get: one record, also from the trash; %NULL with LIAISON_ERROR_NOT_FOUND
 * @children: those that @field points from to @id, not from the trash
 * @file: (nullable): the content of an attachment by its hash
 * @last_label: (nullable): the label of the change set that gave a field its value last; %NULL where nothing tells
 *
 * The functions are called on the thread that uses the source. All that they return is (transfer full).
 */
typedef struct {
  GPtrArray *(*fetch) (gpointer data, const LiaisonEntity *entity, GError **error);
  LiaisonRecord *(*get) (gpointer data, const LiaisonEntity *entity, const LiaisonId *id, GError **error);
  GPtrArray *(*children) (gpointer data, const LiaisonEntity *entity, const char *field, const LiaisonId *id,
                          GError **error);
  GBytes *(*file) (gpointer data, const char *hash, GError **error);
  gpointer data;
  char *(*last_label) (gpointer data, const LiaisonEntity *entity, const LiaisonId *id, const LiaisonField *field);
} LiaisonSource;

G_END_DECLS
