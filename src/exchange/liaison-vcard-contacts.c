// SPDX-License-Identifier: GPL-3.0-or-later
// The contact points of a card.
#include "liaison-vcard-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The types that become labels people read, and the other way round; in English and in the language of the interface.
 */
static const struct {
  const char *type;
  const char *label;
} labels[] = {
  { "home", N_ ("Home") }, { "work", N_ ("Work") },   { "cell", N_ ("Mobile") },
  { "fax", N_ ("Fax") },   { "pager", N_ ("Pager") }, { "video", N_ ("Video") },
};

/* "_$!<HomePage>!$_" is how some programs write a label that they translate themselves. */
static char *
read_own_label (const LiaisonVcard *card, const LiaisonVcardProperty *property)
{
  for (guint i = 0; property->group != NULL && i < card->properties->len; i++) {
    const LiaisonVcardProperty *other = g_ptr_array_index (card->properties, i);
    g_autofree char *text = NULL;
    const char *end;
    if (g_strcmp0 (other->group, property->group) != 0 || strcmp (other->name, "X-ABLABEL") != 0)
      continue;
    text = liaison_vcard_text (other);
    end = strstr (text, ">!$_");
    if (g_str_has_prefix (text, "_$!<") && end != NULL && end >= text + 4)
      return g_strndup (text + 4, (gsize) (end - text) - 4);
    return g_steal_pointer (&text);
  }
  return NULL;
}

static char *
make_label (const LiaisonVcard *card, const LiaisonVcardProperty *property)
{
  g_autofree char *own = read_own_label (card, property);
  g_autoptr (GString) text = g_string_new (NULL);

  if (own != NULL && *own != '\0')
    return g_steal_pointer (&own);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (liaison_vcard_has_type (property, labels[i].type))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _ (labels[i].label));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static gboolean
is_preferred (const LiaisonVcardProperty *property)
{
  const char *pref = liaison_vcard_param (property, "PREF");

  return liaison_vcard_has_type (property, "pref") || (pref != NULL && strcmp (pref, "1") == 0);
}

/* The parts of an address on one line, as an envelope has them. */
static char *
join_address (char **parts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_autofree char *part = g_strstrip (g_strdelimit (g_strdup (parts[i]), "\n\t", ' '));
    if (*part != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", part);
  }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* "tel:+33...", "mailto:...": the value itself. */
static const char *
skip_scheme (const char *value, const char *scheme)
{
  gsize length = strlen (scheme);

  return g_ascii_strncasecmp (value, scheme, length) == 0 ? value + length : value;
}

static gboolean
is_signal (const LiaisonVcardProperty *property)
{
  const char *service = liaison_vcard_param (property, "X-SERVICE-TYPE");

  return (service != NULL && g_ascii_strcasecmp (service, "signal") == 0) ||
         g_ascii_strncasecmp (property->values[0], "sgnl:", 5) == 0 ||
         g_ascii_strncasecmp (property->values[0], "signal:", 7) == 0;
}

static char *
read_value (const LiaisonVcardProperty *property, const char **type)
{
  g_autofree char *text = liaison_vcard_text (property);

  g_strdelimit (text, "\n\t", ' ');
  if (strcmp (property->name, "EMAIL") == 0) {
    *type = "email";
    return g_strdup (skip_scheme (text, "mailto:"));
  }
  if (strcmp (property->name, "TEL") == 0) {
    *type = "phone";
    return g_strdup (skip_scheme (text, "tel:"));
  }
  if (strcmp (property->name, "URL") == 0) {
    *type = "web";
    return g_steal_pointer (&text);
  }
  if (strcmp (property->name, "ADR") == 0) {
    *type = "address";
    return join_address (property->values);
  }
  if (strcmp (property->name, "X-SIGNAL") == 0 || (strcmp (property->name, "IMPP") == 0 && is_signal (property))) {
    *type = "signal";
    return g_strdup (skip_scheme (skip_scheme (text, "sgnl:"), "signal:"));
  }
  if (strcmp (property->name, "IMPP") == 0) {
    *type = "other";
    return g_steal_pointer (&text);
  }
  return NULL;
}

/** liaison_vcard_records_add_contact: Returns: whether @property is one: then it is added */
gboolean
liaison_vcard_records_add_contact (LiaisonVcardRecords *made, const LiaisonVcard *card,
                                   const LiaisonVcardProperty *property)
{
  const char *type = NULL;
  g_autofree char *value = read_value (property, &type);
  LiaisonContactPoint *contact;

  if (value == NULL)
    return FALSE;
  g_strstrip (value);
  if (*value == '\0' || strlen (value) > LIAISON_TEXT_MAX)
    return TRUE;
  contact = (LiaisonContactPoint *) liaison_record_new (&liaison_entity_contact_point);
  contact->partner = liaison_vcard_records_partner (made)->record.id;
  contact->type = g_strdup (type);
  contact->value = g_steal_pointer (&value);
  contact->label = make_label (card, property);
  contact->safety = g_strdup ("unknown");
  contact->preferred = is_preferred (property);
  g_ptr_array_add (made->records, contact);
  return TRUE;
}

/** liaison_vcard_type_of_label: Returns: (nullable): the TYPE that a label stands for; %NULL for one that people made
 * up */
const char *
liaison_vcard_type_of_label (const char *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (label, labels[i].label) == 0 || g_strcmp0 (label, _ (labels[i].label)) == 0)
      return labels[i].type;
  return NULL;
}
