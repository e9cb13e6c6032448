// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of codes as one text: sorted, unique, one space between.
#include "liaison-record.h"

#include <string.h>

static int
compare_codes (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/** liaison_codes_contain: Returns: whether the set @codes (%NULL is the empty one) has @code */
gboolean
liaison_codes_contain (const char *codes, const char *code)
{
  gsize length = strlen (code);

  for (const char *p = codes; p != NULL && (p = strstr (p, code)) != NULL; p += length)
    if ((p == codes || p[-1] == ' ') && (p[length] == '\0' || p[length] == ' '))
      return TRUE;
  return FALSE;
}

/**
 * liaison_codes_normalize:
 * @list: (nullable): codes in any order, some perhaps twice or empty
 *
 * Returns: (transfer full) (nullable): the set; %NULL if it is empty
 */
char *
liaison_codes_normalize (const char *const *list)
{
  guint count = list != NULL ? g_strv_length ((char **) list) : 0;
  g_autofree const char **sorted = g_new (const char *, count + 1);
  GString *out = g_string_new (NULL);
  const char *last = "";

  for (guint i = 0; i < count; i++)
    sorted[i] = list[i];
  qsort (sorted, count, sizeof *sorted, compare_codes);
  for (guint i = 0; i < count; i++) {
    if (*sorted[i] == '\0' || strcmp (sorted[i], last) == 0)
      continue;
    last = sorted[i];
    if (out->len > 0)
      g_string_append_c (out, ' ');
    g_string_append (out, last);
  }
  if (out->len > 0)
    return g_string_free (out, FALSE);
  g_string_free (out, TRUE);
  return NULL;
}

/** liaison_codes_with: Returns: (transfer full) (nullable): @codes with @code added or taken away */
char *
liaison_codes_with (const char *codes, const char *code, gboolean present)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (codes != NULL ? codes : "", " ", -1);
  g_auto (GStrv) all = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    if (strcmp (parts[i], code) != 0)
      g_strv_builder_add (builder, parts[i]);
  if (present)
    g_strv_builder_add (builder, code);
  all = g_strv_builder_end (builder);
  return liaison_codes_normalize ((const char *const *) all);
}
