// SPDX-License-Identifier: GPL-3.0-or-later
// What of a name, an address or a number survives another spelling: the material that duplicates are found by.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The most words of one name that are compared. */
#define LIAISON_NAME_WORDS_MAX 12

char *liaison_latinize (const char *text);
GPtrArray *liaison_name_words (const char *text, gboolean is_person);
char *liaison_name_skeleton (const char *word);
char *liaison_name_initials (const char *text);
char *liaison_acronym_key (const char *text);
gboolean liaison_is_acronym (const char *text);
double liaison_jaro_winkler (const char *first, const char *second);
char *liaison_contact_key (const char *type, const char *value);

G_END_DECLS
