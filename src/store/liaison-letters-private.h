// SPDX-License-Identifier: GPL-3.0-or-later
// Which letters are read, and the mandates on them. Used by liaison-letters.c and liaison-letter-details.c alone.
#pragma once

#include "liaison-letters.h"

G_BEGIN_DECLS

/** LiaisonLetterScope: which letters. All but the first are of one record. */
typedef enum {
  LIAISON_LETTERS_ALL,
  LIAISON_LETTERS_OF_ID,
  LIAISON_LETTERS_OF_MATTER,
  LIAISON_LETTERS_OF_PARTNER,
  LIAISON_LETTERS_OF_CHAIN,
} LiaisonLetterScope;

/** LiaisonMandateName: @name: a #GRefString. @order: its place among all mandates, from 1, but for who leads. */
typedef struct {
  LiaisonId id;
  char *name;
  char *sort_key;
  char *type;
  char *scope;
  int order;
} LiaisonMandateName;

GHashTable *liaison_letters_read_mandates (LiaisonStore *store, GError **error);
GPtrArray *liaison_letters_read (LiaisonStore *store, LiaisonLetterScope scope, const LiaisonId *id,
                                 const LiaisonMoment *today, GError **error);

G_END_DECLS
