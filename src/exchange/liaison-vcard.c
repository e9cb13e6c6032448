// SPDX-License-Identifier: GPL-3.0-or-later
// What the properties of a card hold, and the form in which they go through the pipe.
#include "liaison-vcard.h"

#include <string.h>

/* What separates in the form; the other side of it is src/vcard/liaison-vcard-library.h. */
#define GS '\x1d'
#define RS '\x1e'
#define US '\x1f'

static void
clear_param (gpointer data)
{
  LiaisonVcardParam *param = data;

  g_free (param->name);
  g_free (param->value);
}

static void
free_property (gpointer data)
{
  LiaisonVcardProperty *property = data;

  g_free (property->group);
  g_free (property->name);
  g_array_unref (property->params);
  g_strfreev (property->values);
  g_free (property);
}

/* Takes @name and @values. */
static LiaisonVcardProperty *
new_property (char *name, GStrv values)
{
  LiaisonVcardProperty *property = g_new0 (LiaisonVcardProperty, 1);

  property->name = name;
  property->values = values;
  property->params = g_array_new (FALSE, FALSE, sizeof (LiaisonVcardParam));
  g_array_set_clear_func (property->params, clear_param);
  return property;
}

/** liaison_vcard_new: Returns: (transfer full): a card that says nothing yet */
LiaisonVcard *
liaison_vcard_new (guint version, guint line)
{
  LiaisonVcard *card = g_new0 (LiaisonVcard, 1);

  card->version = version;
  card->line = line;
  card->properties = g_ptr_array_new_with_free_func (free_property);
  return card;
}

/** liaison_vcard_free: Frees it. */
void
liaison_vcard_free (LiaisonVcard *card)
{
  g_ptr_array_unref (card->properties);
  g_free (card);
}

/**
 * liaison_vcard_add:
 * @value: its only value, as people read it; put others into the values
 *
 * Returns: (transfer none): the new property at the end of @card
 */
LiaisonVcardProperty *
liaison_vcard_add (LiaisonVcard *card, const char *name, const char *value)
{
  const char *values[] = { value, NULL };
  LiaisonVcardProperty *property = new_property (g_strdup (name), g_strdupv ((char **) values));

  g_ptr_array_add (card->properties, property);
  return property;
}

/** liaison_vcard_property_add_param: Adds a parameter, or another value of one. */
void
liaison_vcard_property_add_param (LiaisonVcardProperty *property, const char *name, const char *value)
{
  LiaisonVcardParam param = { g_strdup (name), g_strdup (value) };

  g_array_append_val (property->params, param);
}

/** liaison_vcard_find: Returns: (nullable): the first property called @name, in capitals */
const LiaisonVcardProperty *
liaison_vcard_find (const LiaisonVcard *card, const char *name)
{
  for (guint i = 0; i < card->properties->len; i++) {
    const LiaisonVcardProperty *property = g_ptr_array_index (card->properties, i);
    if (strcmp (property->name, name) == 0)
      return property;
  }
  return NULL;
}

/** liaison_vcard_param: Returns: (nullable): the first value of the parameter @name, in capitals */
const char *
liaison_vcard_param (const LiaisonVcardProperty *property, const char *name)
{
  for (guint i = 0; i < property->params->len; i++) {
    const LiaisonVcardParam *param = &g_array_index (property->params, LiaisonVcardParam, i);
    if (strcmp (param->name, name) == 0)
      return param->value;
  }
  return NULL;
}

static gboolean
contains_word (const char *words, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (words, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_ascii_strcasecmp (g_strstrip (parts[i]), word) == 0)
      return TRUE;
  return FALSE;
}

/** liaison_vcard_has_type: Returns: whether one of its types is @type, in either case; those between one pair of quotes
 * (TYPE="voice,cell" of 4.0) are several */
gboolean
liaison_vcard_has_type (const LiaisonVcardProperty *property, const char *type)
{
  for (guint i = 0; i < property->params->len; i++) {
    const LiaisonVcardParam *param = &g_array_index (property->params, LiaisonVcardParam, i);
    if (strcmp (param->name, "TYPE") == 0 && contains_word (param->value, type))
      return TRUE;
  }
  return FALSE;
}

/** liaison_vcard_text: Returns: (transfer full): the values as one text, blanks around it gone */
char *
liaison_vcard_text (const LiaisonVcardProperty *property)
{
  return g_strstrip (g_strjoinv (";", property->values));
}

/** liaison_vcard_bytes: Returns: (transfer full) (nullable): what a property has in base64, as such or as a data: URI
 */
GBytes *
liaison_vcard_bytes (const LiaisonVcardProperty *property)
{
  const char *encoding = liaison_vcard_param (property, "ENCODING");
  gboolean is_encoded = encoding != NULL &&
                        (g_ascii_strcasecmp (encoding, "B") == 0 || g_ascii_strcasecmp (encoding, "BASE64") == 0);
  g_autofree char *value = NULL;
  const char *text = NULL, *comma;
  gsize length = 0;
  guchar *bytes;

  if (!is_encoded && g_ascii_strncasecmp (property->values[0], "data:", 5) != 0)
    return NULL;
  value = liaison_vcard_text (property);
  comma = strchr (value, ',');
  if (g_ascii_strncasecmp (value, "data:", 5) != 0)
    text = value;
  else if (comma != NULL && comma - value >= 7 && g_ascii_strncasecmp (comma - 7, ";base64", 7) == 0)
    text = comma + 1;
  if (text == NULL || *text == '\0')
    return NULL;
  bytes = g_base64_decode (text, &length);
  return g_bytes_new_take (bytes, length);
}

/* Controls are the form's own, beside line ends and tabs. */
static void
append_clean (GString *form, const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    if (*p != '\r')
      g_string_append_c (form, (guchar) *p < 0x20 && *p != '\n' && *p != '\t' ? ' ' : *p);
}

/** liaison_vcard_to_form: Adds the properties of @card to @form, as the helper takes them. */
void
liaison_vcard_to_form (const LiaisonVcard *card, GString *form)
{
  for (guint i = 0; i < card->properties->len; i++) {
    const LiaisonVcardProperty *property = g_ptr_array_index (card->properties, i);
    append_clean (form, property->group);
    g_string_append_c (form, US);
    append_clean (form, property->name);
    g_string_append_c (form, US);
    for (guint j = 0; j < property->params->len; j++) {
      const LiaisonVcardParam *param = &g_array_index (property->params, LiaisonVcardParam, j);
      append_clean (form, param->name);
      g_string_append_c (form, '=');
      append_clean (form, param->value);
      g_string_append_c (form, US);
    }
    g_string_append_c (form, GS);
    for (guint j = 0; property->values[j] != NULL; j++) {
      if (j > 0)
        g_string_append_c (form, US);
      append_clean (form, property->values[j]);
    }
    g_string_append_c (form, RS);
  }
}

/* @head: the group, the name and the parameters, each ended by US */
static void
read_head (LiaisonVcardProperty *property, char **head)
{
  property->group = *head[0] != '\0' ? g_ascii_strup (head[0], -1) : NULL;
  for (guint i = 2; head[i] != NULL; i++) {
    const char *equals = strchr (head[i], '=');
    LiaisonVcardParam param;
    if (equals == NULL)
      continue;
    param = (LiaisonVcardParam) { g_ascii_strup (head[i], equals - head[i]), g_strdup (equals + 1) };
    g_array_append_val (property->params, param);
  }
}

/** liaison_vcard_from_form: Adds the properties to @card that the helper has answered. */
void
liaison_vcard_from_form (LiaisonVcard *card, const char *form)
{
  const char us[] = { US, '\0' };
  /* Whatever has answered: what is not UTF-8 goes no further. */
  g_autofree char *valid = g_utf8_make_valid (form, -1);
  const char *end;

  for (const char *p = valid; (end = strchr (p, RS)) != NULL; p = end + 1) {
    const char *separator = memchr (p, GS, (gsize) (end - p));
    g_autofree char *start = separator != NULL ? g_strndup (p, (gsize) (separator - p)) : NULL;
    g_autofree char *rest = separator != NULL ? g_strndup (separator + 1, (gsize) (end - separator - 1)) : NULL;
    g_auto (GStrv) head = start != NULL ? g_strsplit (start, us, -1) : NULL;
    LiaisonVcardProperty *property;
    GStrv values;
    if (head == NULL || head[0] == NULL || head[1] == NULL)
      continue;
    values = *rest != '\0' ? g_strsplit (rest, us, -1) : g_strdupv ((char *[]) { (char *) "", NULL });
    property = new_property (g_ascii_strup (head[1], -1), values);
    read_head (property, head);
    g_ptr_array_add (card->properties, property);
  }
}
