// SPDX-License-Identifier: GPL-3.0-or-later
// The fields an office adds itself: whom they are for, what they are called, what their values may be.
//
// A value is stored as text, whatever the type: a number with a point ("1234.5"), a date as ISO 8601 has it, whole or
// in part ("2015-09"), a choice in its own words, a partner as its id.
#pragma once

#include "liaison-language.h"
#include "liaison-office.h"

G_BEGIN_DECLS

/**
 * LiaisonCustomChoice:
 * @value: what is stored, which is what it is called in English
 * @french: (nullable): what it is called in French, where that differs
 */
typedef struct {
  char *value;
  char *french;
} LiaisonCustomChoice;

gboolean liaison_custom_field_applies (const LiaisonCustomField *field, const char *kind);
const char *liaison_custom_field_label (const LiaisonCustomField *field, LiaisonLanguage language);
GPtrArray *liaison_custom_field_choices (const LiaisonCustomField *field);
char *liaison_custom_field_normalize (const LiaisonCustomField *field, const char *text, GError **error);
char *liaison_custom_field_display (const LiaisonCustomField *field, const char *value, LiaisonLanguage language);

G_END_DECLS
