// SPDX-License-Identifier: GPL-3.0-or-later
// The names of countries, read once for all lists of a session.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_COUNTRY_NAMES (liaison_country_names_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCountryNames, liaison_country_names, LIAISON, COUNTRY_NAMES, GObject)

LiaisonCountryNames *liaison_country_names_of (LiaisonSession *session);
const char *liaison_country_names_get (LiaisonCountryNames *self, const char *code);
const char *liaison_country_names_iso2 (LiaisonCountryNames *self, const char *code);
char *liaison_country_names_list (LiaisonCountryNames *self, const char *codes, guint max);

G_END_DECLS
