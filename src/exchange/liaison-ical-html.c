// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptions that some programs write as HTML where plain text belongs.
#include "liaison-ical-records.h"

#include <string.h>

static const struct {
  const char *name;
  const char *text;
} entities[] = { { "&nbsp;", " " }, { "&amp;", "&" },   { "&lt;", "<" },
                 { "&gt;", ">" },   { "&quot;", "\"" }, { "&#39;", "'" } };

/* Whether a tag ends a line. */
static gboolean
ends_line (const char *tag)
{
  static const char *const tags[] = { "br", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3", "/ul", "/ol" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++) {
    gsize length = strlen (tags[i]);
    if (g_ascii_strncasecmp (tag, tags[i], length) == 0 && !g_ascii_isalnum (tag[length]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_html (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return strstr (lower, "<br>") != NULL || strstr (lower, "<br/>") != NULL || strstr (lower, "</p>") != NULL ||
         strstr (lower, "</a>") != NULL || strstr (lower, "</li>") != NULL || strstr (lower, "</div>") != NULL ||
         strstr (lower, "</b>") != NULL || strstr (lower, "</span>") != NULL;
}

/* Adds what the entity that begins at @p stands for; returns its length, 0 if it is none. */
static gsize
take_entity (GString *out, const char *p)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (p, entities[i].name)) {
      g_string_append (out, entities[i].text);
      return strlen (entities[i].name);
    }
  return 0;
}

/** liaison_ical_plain: Returns: (transfer full) (nullable): the words of a description; one without any tag as it is */
char *
liaison_ical_plain (const char *text)
{
  g_autoptr (GString) out = NULL;
  const char *p = text;

  if (text == NULL || !is_html (text))
    return g_strdup (text);
  out = g_string_new (NULL);
  while (*p != '\0') {
    const char *end = *p == '<' ? strchr (p, '>') : NULL;
    gsize length = *p == '&' ? take_entity (out, p) : 0;
    if (end != NULL && (g_ascii_isalpha (p[1]) || p[1] == '/' || p[1] == '!')) {
      if (ends_line (p + 1))
        g_string_append_c (out, '\n');
      p = end + 1;
    } else if (length > 0) {
      p += length;
    } else {
      g_string_append_c (out, *p++);
    }
  }
  g_strstrip (out->str);
  return *out->str != '\0' ? g_strdup (out->str) : NULL;
}
