// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a text as the search counts them, and where they stand.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LiaisonRange: bytes of a text. */
typedef struct {
  guint start;
  guint end;
} LiaisonRange;

/** How many words of one search count. */
#define LIAISON_WORDS_MAX 16

void liaison_words_append (GString *out, const char *text, char separator);
char **liaison_words (const char *text);
guint liaison_words_find (const char *const *words, const char *text, GArray *ranges);
guint liaison_words_all (const char *const *words);

G_END_DECLS
