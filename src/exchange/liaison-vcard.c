// SPDX-License-Identifier: GPL-3.0-or-later
// What the properties of a card hold.
#include "liaison-vcard.h"

#include <string.h>

/** liaison_vcard_free: Frees it. */
void
liaison_vcard_free (LiaisonVcard *card)
{
  g_ptr_array_unref (card->properties);
  g_free (card);
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

/** liaison_vcard_has_type: Returns: whether one of its types is @type, in either case */
gboolean
liaison_vcard_has_type (const LiaisonVcardProperty *property, const char *type)
{
  for (guint i = 0; i < property->params->len; i++) {
    const LiaisonVcardParam *param = &g_array_index (property->params, LiaisonVcardParam, i);
    if (strcmp (param->name, "TYPE") == 0 && g_ascii_strcasecmp (param->value, type) == 0)
      return TRUE;
  }
  return FALSE;
}

/** liaison_vcard_text: Returns: (transfer full): a value without its backslashes, blanks around it gone */
char *
liaison_vcard_text (const char *value)
{
  GString *out = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++) {
    if (*p != '\\' || p[1] == '\0') {
      g_string_append_c (out, *p);
      continue;
    }
    p++;
    if (*p == 'n' || *p == 'N')
      g_string_append_c (out, '\n');
    else if (strchr ("\\;,:\"", *p) != NULL)
      g_string_append_c (out, *p);
    else
      g_string_append_printf (out, "\\%c", *p);
  }
  return g_strstrip (g_string_free (out, FALSE));
}

/** liaison_vcard_split: Returns: (transfer full): the parts of a value between @separator; a backslash before it takes
 * its meaning away */
char **
liaison_vcard_split (const char *value, char separator)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *start = value, *p = value;

  for (;; p++) {
    g_autofree char *raw = NULL;
    if (*p == '\\' && p[1] != '\0') {
      p++;
      continue;
    }
    if (*p != '\0' && *p != separator)
      continue;
    raw = g_strndup (start, (gsize) (p - start));
    g_strv_builder_take (builder, liaison_vcard_text (raw));
    if (*p == '\0')
      break;
    start = p + 1;
  }
  return g_strv_builder_end (builder);
}

/** liaison_vcard_bytes: Returns: (transfer full) (nullable): what a property has in base64, as such or as a data: URI
 */
GBytes *
liaison_vcard_bytes (const LiaisonVcardProperty *property)
{
  const char *encoding = liaison_vcard_param (property, "ENCODING");
  const char *text = NULL, *comma;
  gsize length = 0;
  guchar *bytes;

  if (g_ascii_strncasecmp (property->value, "data:", 5) == 0) {
    comma = strchr (property->value, ',');
    if (comma != NULL && comma - property->value >= 7 && g_ascii_strncasecmp (comma - 7, ";base64", 7) == 0)
      text = comma + 1;
  } else if (encoding != NULL &&
             (g_ascii_strcasecmp (encoding, "B") == 0 || g_ascii_strcasecmp (encoding, "BASE64") == 0)) {
    text = property->value;
  }
  if (text == NULL || *text == '\0')
    return NULL;
  bytes = g_base64_decode (text, &length);
  return g_bytes_new_take (bytes, length);
}
