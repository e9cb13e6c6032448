// SPDX-License-Identifier: GPL-3.0-or-later
// Whom an event names: who organizes it and who attends.
#include "liaison-ical-records.h"
#include "liaison-ical-write.h"

#include "liaison-fold.h"
#include "liaison-import-lookup.h"

#include <string.h>

/* More than so many people are no meeting. */
#define ADDRESSES_MAX 2000

/* The longest name or address. */
#define NAME_MAX_BYTES 500

static gboolean
is_word (const char *text, const char *word)
{
  return text != NULL && g_ascii_strcasecmp (text, word) == 0;
}

static const char *
own_param (const LiaisonContentProperty *property, const char *name)
{
  g_autofree char *full = g_strconcat (LIAISON_ICAL_X, name, NULL);

  return liaison_content_property_param (property, full);
}

static const char *
find_term (const LiaisonVocabulary *vocabulary, const char *code)
{
  const LiaisonTermLabel *term = code != NULL ? liaison_vocabulary_find (vocabulary, code) : NULL;

  return term != NULL ? term->code : NULL;
}

/* A name or an address as one line of sound text, not longer than any is. */
static char *
strip (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; p != NULL && *p != '\0' && out->len < NAME_MAX_BYTES; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    g_string_append_unichar (out, g_unichar_iscntrl (c) ? ' ' : c);
  }
  if (!liaison_text_is_clean (out->str, (gssize) out->len, NULL))
    return NULL;
  g_strstrip (out->str);
  return *out->str != '\0' ? g_strdup (out->str) : NULL;
}

static void
read_address (LiaisonIcalAddress *address, const LiaisonContentProperty *property)
{
  const char *value = property->value;
  const char *email = liaison_content_property_param (property, "EMAIL");

  if (g_ascii_strncasecmp (value, "mailto:", 7) == 0)
    email = value + 7;
  else if (g_ascii_strncasecmp (value, "urn:uuid:", 9) == 0)
    liaison_id_parse (value + 9, &address->id);
  else if (email == NULL && strchr (value, '@') != NULL && strchr (value, ':') == NULL)
    email = value;
  address->name = strip (liaison_content_property_param (property, "CN"));
  /* Some programs give the address for a name. */
  if (address->name != NULL && email == NULL && strchr (address->name, '@') != NULL &&
      strchr (address->name, ' ') == NULL)
    email = address->name;
  if (email != NULL) {
    g_autofree char *lower = g_utf8_strdown (email, -1);
    address->email = strip (lower);
  }
  if (address->name != NULL && address->email != NULL && g_ascii_strcasecmp (address->name, address->email) == 0)
    g_clear_pointer (&address->name, g_free);
}

static void
read_role (LiaisonIcalAddress *address, const LiaisonContentProperty *property)
{
  const char *role = liaison_content_property_param (property, "ROLE");

  address->role = find_term (&liaison_vocabulary_attendee_role, own_param (property, "ROLE"));
  if (address->role != NULL)
    return;
  if (strcmp (property->name, "ORGANIZER") == 0)
    address->role = "host";
  else if (is_word (role, "CHAIR"))
    address->role = "chair";
  else
    address->role = is_word (role, "NON-PARTICIPANT") ? "observer" : "participant";
}

static void
read_presence (LiaisonIcalAddress *address, const LiaisonContentProperty *property)
{
  const char *answer = liaison_content_property_param (property, "PARTSTAT");
  gboolean accepts = is_word (answer, "ACCEPTED") || strcmp (property->name, "ORGANIZER") == 0;

  address->presence = find_term (&liaison_vocabulary_presence, own_param (property, "PRESENCE"));
  address->answered = answer != NULL && !is_word (answer, "NEEDS-ACTION");
  /* What another program has answered since counts. */
  if (address->presence != NULL &&
      (answer == NULL || (strcmp (address->presence, "absent") == 0) == (is_word (answer, "DECLINED") != FALSE)))
    return;
  if (is_word (answer, "DECLINED"))
    address->presence = "absent";
  else
    address->presence = accepts ? "accepted" : "invited";
}

static void
read_group (LiaisonIcalAddress *address, const LiaisonContentProperty *property)
{
  const char *size = own_param (property, "SIZE");

  address->size = LIAISON_INTEGER_UNSET;
  address->is_group = is_word (liaison_content_property_param (property, "CUTYPE"), "GROUP") && address->name != NULL;
  if (size != NULL && !g_ascii_string_to_signed (size, 10, 0, 1000000, &address->size, NULL))
    address->size = LIAISON_INTEGER_UNSET;
}

static LiaisonIcalAddress *
new_address (const LiaisonContentProperty *property)
{
  LiaisonIcalAddress *address = g_new0 (LiaisonIcalAddress, 1);

  read_address (address, property);
  read_role (address, property);
  read_presence (address, property);
  read_group (address, property);
  if (!liaison_id_is_nil (&address->id))
    address->key = liaison_id_to_string (&address->id);
  else if (address->email != NULL)
    address->key = g_strdup (address->email);
  else if (address->name != NULL)
    address->key = liaison_import_name_key (address->name);
  return address;
}

/* Who organizes an event often attends it too. */
static gboolean
merge_address (GPtrArray *addresses, const LiaisonIcalAddress *address)
{
  for (guint i = 0; i < addresses->len; i++) {
    LiaisonIcalAddress *there = g_ptr_array_index (addresses, i);
    if (strcmp (there->key, address->key) != 0)
      continue;
    if (strcmp (address->role, "host") == 0)
      there->role = address->role;
    if (there->name == NULL)
      there->name = g_strdup (address->name);
    if (address->answered && strcmp (there->presence, "invited") == 0)
      there->presence = address->presence;
    return TRUE;
  }
  return FALSE;
}

static gboolean
is_thing (const LiaisonContentProperty *property)
{
  const char *type = liaison_content_property_param (property, "CUTYPE");

  return is_word (type, "ROOM") || is_word (type, "RESOURCE");
}

/** liaison_ical_address_free: Frees it. */
void
liaison_ical_address_free (LiaisonIcalAddress *address)
{
  g_free (address->key);
  g_free (address->name);
  g_free (address->email);
  g_free (address);
}

/** liaison_ical_addresses_read: Returns: (transfer full) (element-type LiaisonIcalAddress): whom @component names, each
 * once; rooms and things are left out */
GPtrArray *
liaison_ical_addresses_read (const LiaisonIcalComponent *component)
{
  GPtrArray *addresses = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_ical_address_free);

  for (guint i = 0; i < component->properties->len && addresses->len < ADDRESSES_MAX; i++) {
    const LiaisonContentProperty *property = g_ptr_array_index (component->properties, i);
    LiaisonIcalAddress *address;
    if ((strcmp (property->name, "ATTENDEE") != 0 && strcmp (property->name, "ORGANIZER") != 0) || is_thing (property))
      continue;
    address = new_address (property);
    if (address->key == NULL || *address->key == '\0' || merge_address (addresses, address))
      liaison_ical_address_free (address);
    else
      g_ptr_array_add (addresses, address);
  }
  return addresses;
}
