// SPDX-License-Identifier: GPL-3.0-or-later
// Cards by libebook-contacts.
#include "liaison-vcard-library.h"

#include <libebook-contacts/libebook-contacts.h>
#include <string.h>

/* A line has at most so many bytes before it is folded. */
#define LINE_LENGTH 75

/* Text without controls, which the form has for itself; line ends are one character. */
static void
append_clean (GString *answer, const char *text)
{
  gsize start = answer->len, to = start;

  g_string_append (answer, text);
  for (gsize from = start; from < answer->len; from++) {
    char letter = answer->str[from];
    if (letter == '\r' && answer->str[from + 1] == '\n')
      continue;
    if (letter == '\r')
      letter = '\n';
    else if (((guchar) letter < 0x20 && letter != '\n' && letter != '\t') || letter == 0x7f)
      letter = ' ';
    answer->str[to++] = letter;
  }
  g_string_truncate (answer, to);
}

static void
append_values (GString *answer, const GList *values)
{
  for (const GList *link = values; link != NULL; link = link->next) {
    if (link != values)
      g_string_append_c (answer, LIAISON_VCARD_US);
    append_clean (answer, link->data != NULL ? link->data : "");
  }
}

static void
append_params (GString *answer, EVCardAttribute *attribute)
{
  for (GList *link = e_vcard_attribute_get_params (attribute); link != NULL; link = link->next) {
    const char *name = e_vcard_attribute_param_get_name (link->data);
    for (GList *value = e_vcard_attribute_param_get_values (link->data); value != NULL; value = value->next) {
      append_clean (answer, name);
      g_string_append_c (answer, '=');
      append_clean (answer, value->data);
      g_string_append_c (answer, LIAISON_VCARD_US);
    }
  }
}

/* The library writes nothing that it was asked not to: a card from somewhere else may have it complain at each line. */
static void
ignore_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
}

/** liaison_vcard_library_init: Has the library be silent about what is wrong with a card. Once, before all else. */
void
liaison_vcard_library_init (void)
{
  g_log_set_handler ("libebook-contacts", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_INFO, ignore_cb,
                     NULL);
}

/**
 * liaison_vcard_library_read:
 * @card: one card, from BEGIN to END, UTF-8, its lines unfolded and ended by CRLF
 * @answer: gets its properties
 */
void
liaison_vcard_library_read (const char *card, GString *answer)
{
  g_autoptr (EVCard) parsed = e_vcard_new_from_string (card);

  for (GList *link = e_vcard_get_attributes (parsed); link != NULL; link = link->next) {
    EVCardAttribute *attribute = link->data;
    const char *group = e_vcard_attribute_get_group (attribute);
    append_clean (answer, group != NULL ? group : "");
    g_string_append_c (answer, LIAISON_VCARD_US);
    append_clean (answer, e_vcard_attribute_get_name (attribute));
    g_string_append_c (answer, LIAISON_VCARD_US);
    append_params (answer, attribute);
    g_string_append_c (answer, LIAISON_VCARD_GS);
    append_values (answer, e_vcard_attribute_get_values (attribute));
    g_string_append_c (answer, LIAISON_VCARD_RS);
  }
}

static EVCardAttribute *
make_attribute (const char *head, const char *values)
{
  const char us[] = { LIAISON_VCARD_US, '\0' };
  g_auto (GStrv) parts = g_strsplit (head, us, -1);
  g_auto (GStrv) texts = g_strsplit (values, us, -1);
  EVCardAttribute *attribute;

  if (parts[0] == NULL || parts[1] == NULL)
    return NULL;
  attribute = e_vcard_attribute_new (*parts[0] != '\0' ? parts[0] : NULL, parts[1]);
  for (guint i = 2; parts[i] != NULL; i++) {
    char *equals = strchr (parts[i], '=');
    if (equals == NULL)
      continue;
    *equals = '\0';
    e_vcard_attribute_add_param_with_value (attribute, e_vcard_attribute_param_new (parts[i]), equals + 1);
  }
  /* Splitting nothing gives no part, not an empty one. */
  if (texts[0] == NULL)
    e_vcard_attribute_add_value (attribute, "");
  for (guint i = 0; texts[i] != NULL; i++)
    e_vcard_attribute_add_value (attribute, texts[i]);
  return attribute;
}

static char *
serialize (EVCard *card, guint version)
{
#if EDS_CHECK_VERSION(3, 59, 1)
  return e_vcard_convert_to_string (card, version == 40 ? E_VCARD_VERSION_40 : E_VCARD_VERSION_30);
#else
  return e_vcard_to_string (card, EVC_FORMAT_VCARD_30);
#endif
}

/* What 3.0 has otherwise than 4.0. */
static void
make_four (GString *line)
{
  if (strcmp (line->str, "VERSION:3.0") == 0)
    g_string_assign (line, "VERSION:4.0");
  else if (g_str_has_prefix (line->str, "PHOTO:data:") || g_str_has_prefix (line->str, "LOGO:data:"))
    g_string_replace (line, "\\", "", 0);
}

/* Adds a line, folded between characters. */
static void
append_folded (GString *answer, const GString *line)
{
  const char *p = line->str, *stop = p + line->len;
  gsize room = LINE_LENGTH;

  while ((gsize) (stop - p) > room) {
    const char *cut = p + room;
    while (cut > p && ((guchar) *cut & 0xc0) == 0x80)
      cut--;
    g_string_append_len (answer, p, cut - p);
    g_string_append (answer, "\r\n ");
    p = cut;
    room = LINE_LENGTH - 1;
  }
  g_string_append_len (answer, p, stop - p);
  g_string_append (answer, "\r\n");
}

/* Folds the lines of @text anew. */
static void
fold (const char *text, guint version, GString *answer)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *p = text; *p != '\0';) {
    const char *end = strstr (p, "\r\n");
    const char *next = end != NULL ? end + 2 : p + strlen (p);
    g_string_append_len (line, p, (end != NULL ? end : next) - p);
    p = next;
    if (*p == ' ') {
      p++;
      continue;
    }
    if (version == 40)
      make_four (line);
    append_folded (answer, line);
    g_string_truncate (line, 0);
  }
}

/**
 * liaison_vcard_library_write:
 * @properties: of one card, in the form above
 * @version: 30 or 40
 * @answer: gets its text, with CRLF line ends
 */
void
liaison_vcard_library_write (const char *properties, guint version, GString *answer)
{
  const char rs[] = { LIAISON_VCARD_RS, '\0' };
  g_auto (GStrv) lines = g_strsplit (properties, rs, -1);
  g_autoptr (EVCard) card = e_vcard_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; lines[i] != NULL; i++) {
    char *values = strchr (lines[i], LIAISON_VCARD_GS);
    EVCardAttribute *attribute = NULL;
    if (values != NULL) {
      *values = '\0';
      attribute = make_attribute (lines[i], values + 1);
    }
    if (attribute != NULL)
      e_vcard_append_attribute (card, attribute);
  }
  text = serialize (card, version);
  fold (text, version, answer);
}
