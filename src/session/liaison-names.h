// SPDX-License-Identifier: GPL-3.0-or-later
// What codes are called, those of the register included: countries, themes, the office's own kinds.
//
// A term with the code of a built-in word renames it: in each language that it has a label in, the built-in word stays
// in the other; a retired one is no longer offered. Records keep the code, so taking a name back changes nothing else.
//
// One object a session, kept in memory while the register is open: loaded once it is unlocked, again when a country or
// a term changes, dropped on lock. ::changed () tells each time.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_NAMES (liaison_names_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonNames, liaison_names, LIAISON, NAMES, GObject)

/**
 * LiaisonChoice:
 * @code: what is stored
 * @label: what is shown
 * @folded: @label as search sees it
 * @retired: known, but no longer offered
 * @borrowed: @label is of another language than the interface's, for there is none in that
 */
typedef struct {
  char *code;
  char *label;
  char *folded;
  gboolean retired;
  gboolean borrowed;
} LiaisonChoice;

LiaisonNames *liaison_names_of (LiaisonSession *session);
const char *liaison_names_label (LiaisonNames *self, const LiaisonVocabulary *vocabulary, const char *code);
char *liaison_names_list (LiaisonNames *self, const LiaisonVocabulary *vocabulary, const char *codes);
char *liaison_names_display (LiaisonNames *self, const LiaisonField *field, GVariant *value);
GPtrArray *liaison_names_choices (LiaisonNames *self, const LiaisonVocabulary *vocabulary);

G_END_DECLS
