// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a card.
#include "liaison-vcard-write.h"

#include "liaison-language.h"
#include "liaison-partner-name.h"
#include "liaison-vcard-records.h"

#include <string.h>

typedef struct {
  const LiaisonVcardSubject *subject;
  LiaisonVcard *card;
  guint groups;
} Writer;

/* @text: (nullable): then the property is empty */
static LiaisonVcardProperty *
add (Writer *writer, const char *name, const char *text)
{
  return liaison_vcard_add (writer->card, name, text != NULL ? text : "");
}

/* A property with several parts, some of which may be %NULL. */
static LiaisonVcardProperty *
add_parts (Writer *writer, const char *name, const char *const *parts, guint count)
{
  LiaisonVcardProperty *property = add (writer, name, NULL);

  g_strfreev (property->values);
  property->values = g_new0 (char *, count + 1);
  for (guint i = 0; i < count; i++)
    property->values[i] = g_strdup (parts[i] != NULL ? parts[i] : "");
  return property;
}

static gboolean
is_person (const Writer *writer)
{
  return g_strcmp0 (writer->subject->partner->kind, "person") == 0;
}

static gboolean
is_coded (const Writer *writer)
{
  return writer->subject->partner->code_name != NULL;
}

static const LiaisonPartnerName *
main_name (const Writer *writer)
{
  const LiaisonPartnerName *name = NULL;

  for (guint i = 0; !is_coded (writer) && name == NULL && i < writer->subject->names->len; i++) {
    const LiaisonPartnerName *each = g_ptr_array_index (writer->subject->names, i);
    if (g_strcmp0 (each->type, "official") == 0 && each->text != NULL)
      name = each;
  }
  if (name != NULL)
    name = liaison_partner_name_choose (writer->subject->names, liaison_language_of_interface ());
  return name;
}

/* "FN;LANGUAGE=fr": of names in several languages 4.0 says that they are one. */
static void
write_full_name (Writer *writer, const LiaisonPartnerName *name, const char *head, gboolean several)
{
  LiaisonVcardProperty *property = add (writer, head, name->text);

  if (name->language != NULL && strcmp (name->language, "other") != 0)
    liaison_vcard_property_add_param (property, "LANGUAGE", name->language);
  if (several && writer->card->version == 40)
    liaison_vcard_property_add_param (property, "ALTID", "1");
}

static gboolean
is_nickname (const LiaisonPartnerName *name)
{
  return g_strcmp0 (name->type, "official") != 0 && name->text != NULL;
}

/* 3.0 knows one name alone: those in other languages are ours to read. */
static void
write_other_names (Writer *writer, const LiaisonPartnerName *first)
{
  for (guint i = 0; !is_coded (writer) && i < writer->subject->names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (writer->subject->names, i);
    if (name == first || name->text == NULL)
      continue;
    if (!is_nickname (name)) {
      write_full_name (writer, name, writer->card->version == 40 ? "FN" : "X-LIAISON-NAME", TRUE);
    } else {
      LiaisonVcardProperty *property = add (writer, "NICKNAME", name->text);
      if (g_strcmp0 (name->type, "alias") != 0)
        liaison_vcard_property_add_param (property, "TYPE",
                                          g_strcmp0 (name->type, "acronym") == 0 ? "x-acronym" : "x-former");
    }
  }
}

static guint
count_official (const Writer *writer)
{
  guint count = 0;

  for (guint i = 0; i < writer->subject->names->len; i++)
    count += !is_nickname (g_ptr_array_index (writer->subject->names, i));
  return count;
}

static void
write_names (Writer *writer)
{
  const LiaisonPartner *partner = writer->subject->partner;
  const LiaisonPartnerName *name = main_name (writer);
  const char *shown = partner->code_name;
  const char *parts[5] = { NULL };

  if (name != NULL)
    write_full_name (writer, name, "FN", count_official (writer) > 1);
  else
    add (writer, "FN", shown);
  if (name != NULL && is_person (writer)) {
    gboolean parted = name->family_name != NULL || name->given_name != NULL;
    parts[0] = parted ? name->family_name : name->text;
    parts[1] = parted ? name->given_name : NULL;
    parts[3] = partner->form_of_address;
  } else if (is_person (writer)) {
    parts[0] = shown;
  }
  add_parts (writer, "N", parts, G_N_ELEMENTS (parts));
  write_other_names (writer, name);
}

/* What a card is of: 4.0 has a word for it, before that programs look at two other lines. */
static void
write_kind (Writer *writer)
{
  const LiaisonPartner *partner = writer->subject->partner;
  const LiaisonPartnerName *name = main_name (writer);

  if (writer->card->version == 40)
    add (writer, "KIND", is_person (writer) ? "individual" : "org");
  else if (!is_person (writer))
    add (writer, "X-ABShowAs", "COMPANY");
  if (!is_person (writer) && name != NULL)
    add (writer, "ORG", name->text);
  if (!is_person (writer) && g_strcmp0 (partner->kind, "organization") != 0 && partner->kind != NULL)
    add (writer, "X-LIAISON-KIND", partner->kind);
}

static void
write_uid (Writer *writer)
{
  const LiaisonPartner *partner = writer->subject->partner;
  g_autofree char *id = liaison_id_to_string (&partner->record.id);
  g_autofree char *urn = g_strconcat ("urn:uuid:", id, NULL);

  add (writer, "UID",
       partner->reference_code != NULL && g_str_has_prefix (partner->reference_code, "vcard:")
           ? partner->reference_code + strlen ("vcard:")
           : urn);
}

static gboolean
may_be_used (const Writer *writer, const LiaisonContactPoint *contact)
{
  const LiaisonPartner *partner = writer->subject->partner;

  return !partner->do_not_contact && contact->value != NULL && contact->type != NULL &&
         g_strcmp0 (contact->safety, "never") != 0 &&
         (partner->never_channels == NULL || !liaison_codes_contain (partner->never_channels, contact->type));
}

static void
write_contact (Writer *writer, const LiaisonContactPoint *contact)
{
  static const struct {
    const char *type;
    const char *name;
    const char *prefix;
  } lines[] = { { "email", "EMAIL", "" },      { "phone", "TEL", "" },   { "web", "URL", "" },
                { "signal", "IMPP", "sgnl:" }, { "address", "ADR", "" }, { "other", "IMPP", "" } };
  const char *type = contact->label != NULL ? liaison_vcard_type_of_label (contact->label) : NULL;
  const char *address[7] = { NULL, NULL, contact->value };
  LiaisonVcardProperty *property = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines) && property == NULL; i++)
    if (strcmp (lines[i].type, "address") == 0 && strcmp (contact->type, "address") == 0) {
      property = add_parts (writer, lines[i].name, address, G_N_ELEMENTS (address));
    } else if (strcmp (lines[i].type, contact->type) == 0) {
      g_autofree char *text = g_strconcat (lines[i].prefix, contact->value, NULL);
      property = add (writer, lines[i].name, text);
    }
  if (property == NULL)
    return;
  if (type != NULL)
    liaison_vcard_property_add_param (property, "TYPE", type);
  if (contact->preferred && writer->card->version == 40)
    liaison_vcard_property_add_param (property, "PREF", "1");
  else if (contact->preferred)
    liaison_vcard_property_add_param (property, "TYPE", "pref");
  if (contact->label == NULL || type != NULL)
    return;
  property->group = g_strdup_printf ("item%u", ++writer->groups);
  add (writer, "X-ABLabel", contact->label)->group = g_strdup (property->group);
}

static void
write_person (Writer *writer)
{
  const LiaisonPartner *partner = writer->subject->partner;
  g_auto (GStrv) languages = NULL;

  for (guint i = 0; i < writer->subject->posts->len; i++) {
    const LiaisonVcardPost *post = &g_array_index (writer->subject->posts, LiaisonVcardPost, i);
    if (post->organization != NULL)
      add (writer, "ORG", post->organization);
    if (post->title != NULL)
      add (writer, "TITLE", post->title);
  }
  if (writer->card->version < 40 || is_coded (writer))
    return;
  if (partner->gender != NULL)
    add (writer, "GENDER",
         strcmp (partner->gender, "male") == 0     ? "M"
         : strcmp (partner->gender, "female") == 0 ? "F"
                                                   : "O");
  languages = g_strsplit (partner->languages != NULL ? partner->languages : "", " ", -1);
  for (guint i = 0; languages[i] != NULL; i++)
    if (*languages[i] != '\0')
      add (writer, "LANG", languages[i]);
}

static void
write_photo (Writer *writer)
{
  const LiaisonVcardSubject *subject = writer->subject;
  const char *name = is_person (writer) ? "PHOTO" : "LOGO";
  g_autofree char *text = NULL, *uri = NULL, *type = NULL;
  gsize size;
  const guchar *data;

  if (subject->photo == NULL || subject->photo_type == NULL || is_coded (writer) ||
      !g_str_has_prefix (subject->photo_type, "image/"))
    return;
  data = g_bytes_get_data (subject->photo, &size);
  text = g_base64_encode (data, size);
  if (writer->card->version == 40) {
    uri = g_strdup_printf ("data:%s;base64,%s", subject->photo_type, text);
    add (writer, name, uri);
  } else {
    LiaisonVcardProperty *property = add (writer, name, text);
    type = g_ascii_strup (subject->photo_type + strlen ("image/"), -1);
    liaison_vcard_property_add_param (property, "ENCODING", "b");
    liaison_vcard_property_add_param (property, "TYPE", type);
  }
}

/**
 * liaison_vcard_write:
 * @version: 30 or 40
 *
 * Returns: (transfer full) (nullable): the card; %NULL where there is no name to put on it
 */
LiaisonVcard *
liaison_vcard_write (const LiaisonVcardSubject *subject, guint version)
{
  g_autoptr (LiaisonVcard) card = liaison_vcard_new (version, 0);
  Writer writer = { subject, card, 0 };

  if (subject->partner->code_name == NULL && main_name (&writer) == NULL)
    return NULL;
  write_uid (&writer);
  write_names (&writer);
  write_kind (&writer);
  if (is_person (&writer))
    write_person (&writer);
  for (guint i = 0; i < subject->contacts->len; i++)
    if (may_be_used (&writer, g_ptr_array_index (subject->contacts, i)))
      write_contact (&writer, g_ptr_array_index (subject->contacts, i));
  for (guint i = 0; i < subject->tags->len; i++)
    add (&writer, "CATEGORIES", g_ptr_array_index (subject->tags, i));
  if (subject->partner->summary != NULL)
    add (&writer, "NOTE", subject->partner->summary);
  write_photo (&writer);
  return g_steal_pointer (&card);
}
