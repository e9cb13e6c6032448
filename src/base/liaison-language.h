// SPDX-License-Identifier: GPL-3.0-or-later
// The two languages Liaison speaks, and how each writes dates and sentences.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_LANGUAGE_EN,
  LIAISON_LANGUAGE_FR,
} LiaisonLanguage;

LiaisonLanguage liaison_language_of_interface (void);
const char *liaison_language_code (LiaisonLanguage language);
char *liaison_moment_format (const LiaisonMoment *moment, GTimeZone *zone, LiaisonLanguage language);
char *liaison_month_format (int year, int month, LiaisonLanguage language);
const char *liaison_month_short_name (int month, LiaisonLanguage language);
const char *liaison_weekday_name (int weekday, gboolean abbreviated, LiaisonLanguage language);

G_END_DECLS
