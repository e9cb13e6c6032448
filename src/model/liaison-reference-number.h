// SPDX-License-Identifier: GPL-3.0-or-later
// References of letters, as the public communications database writes them: "AL FRA 3/2021", "OTH 157/2025".
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonReferenceNumber:
 * @type: a code of the vocabulary communication_type; "" where the reference does not tell
 * @country_code: ISO 3166-1 alpha-3 in capitals, or OTH for who is no State
 * @number: from 1; numbers are not chronological
 * @year: may differ from the year the letter was sent
 *
 * A value. Country code, number and year together name one letter; the type is no part of its name.
 */
typedef struct {
  char type[4];
  char country_code[4];
  gint64 number;
  gint64 year;
} LiaisonReferenceNumber;

gboolean liaison_reference_parse (const char *text, LiaisonReferenceNumber *reference, GError **error);
char *liaison_reference_write (const LiaisonReferenceNumber *reference);

G_END_DECLS
