// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a card.
#include "liaison-vcard-write.h"

#include "liaison-language.h"
#include "liaison-partner-name.h"
#include "liaison-vcard-records.h"

#include <string.h>

/* A line has at most so many bytes before it is folded. */
#define LINE_LENGTH 75

typedef struct {
  const LiaisonVcardSubject *subject;
  guint version;
  GString *out;
  GString *line;
  guint groups;
} Writer;

static void
begin (Writer *writer, const char *head)
{
  g_string_assign (writer->line, head);
}

/* Ends the line, folded between characters. */
static void
end (Writer *writer)
{
  const char *p = writer->line->str, *stop = p + writer->line->len;
  gsize room = LINE_LENGTH;

  while ((gsize) (stop - p) > room) {
    const char *cut = p + room;
    while (cut > p && ((guchar) *cut & 0xc0) == 0x80)
      cut--;
    g_string_append_len (writer->out, p, cut - p);
    g_string_append (writer->out, "\r\n ");
    p = cut;
    room = LINE_LENGTH - 1;
  }
  g_string_append_len (writer->out, p, stop - p);
  g_string_append (writer->out, "\r\n");
}

static void
append_text (Writer *writer, const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++) {
    if (*p == '\n')
      g_string_append (writer->line, "\\n");
    else if (strchr ("\\;,", *p) != NULL)
      g_string_append_printf (writer->line, "\\%c", *p);
    else if (*p != '\r')
      g_string_append_c (writer->line, *p);
  }
}

static void
write_text (Writer *writer, const char *head, const char *text)
{
  begin (writer, head);
  append_text (writer, text);
  end (writer);
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
  begin (writer, head);
  if (name->language != NULL && strcmp (name->language, "other") != 0)
    g_string_append_printf (writer->line, ";LANGUAGE=%s", name->language);
  if (several && writer->version == 40)
    g_string_append (writer->line, ";ALTID=1");
  g_string_append_c (writer->line, ':');
  append_text (writer, name->text);
  end (writer);
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
    if (!is_nickname (name))
      write_full_name (writer, name, writer->version == 40 ? "FN" : "X-LIAISON-NAME", TRUE);
    else if (g_strcmp0 (name->type, "alias") == 0)
      write_text (writer, "NICKNAME:", name->text);
    else
      write_text (
          writer,
          g_strcmp0 (name->type, "acronym") == 0 ? "NICKNAME;TYPE=x-acronym:" : "NICKNAME;TYPE=x-former:", name->text);
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

  if (name != NULL)
    write_full_name (writer, name, "FN", count_official (writer) > 1);
  else
    write_text (writer, "FN:", shown);
  begin (writer, "N:");
  if (name != NULL && is_person (writer)) {
    gboolean parted = name->family_name != NULL || name->given_name != NULL;
    append_text (writer, parted ? name->family_name : name->text);
    g_string_append_c (writer->line, ';');
    append_text (writer, parted ? name->given_name : NULL);
    g_string_append (writer->line, ";;");
    append_text (writer, partner->form_of_address);
    g_string_append_c (writer->line, ';');
  } else {
    append_text (writer, is_person (writer) ? shown : NULL);
    g_string_append (writer->line, ";;;;");
  }
  end (writer);
  write_other_names (writer, name);
}

/* What a card is of: 4.0 has a word for it, before that programs look at two other lines. */
static void
write_kind (Writer *writer)
{
  const LiaisonPartner *partner = writer->subject->partner;
  const LiaisonPartnerName *name = main_name (writer);

  if (writer->version == 40)
    write_text (writer, "KIND:", is_person (writer) ? "individual" : "org");
  else if (!is_person (writer))
    write_text (writer, "X-ABShowAs:", "COMPANY");
  if (!is_person (writer) && name != NULL)
    write_text (writer, "ORG:", name->text);
  if (!is_person (writer) && g_strcmp0 (partner->kind, "organization") != 0 && partner->kind != NULL)
    write_text (writer, "X-LIAISON-KIND:", partner->kind);
}

static void
write_uid (Writer *writer)
{
  const LiaisonPartner *partner = writer->subject->partner;
  g_autofree char *id = liaison_id_to_string (&partner->record.id);
  g_autofree char *urn = g_strconcat ("urn:uuid:", id, NULL);

  write_text (writer, "UID:",
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
  } lines[] = { { "email", "EMAIL", "" },      { "phone", "TEL", "" },     { "web", "URL", "" },
                { "signal", "IMPP", "sgnl:" }, { "address", "ADR", ";;" }, { "other", "IMPP", "" } };
  const char *type = contact->label != NULL ? liaison_vcard_type_of_label (contact->label) : NULL;
  const char *name = NULL, *prefix = NULL;
  gboolean own = contact->label != NULL && type == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strcmp (lines[i].type, contact->type) == 0) {
      name = lines[i].name;
      prefix = lines[i].prefix;
    }
  if (name == NULL)
    return;
  begin (writer, "");
  if (own)
    g_string_append_printf (writer->line, "item%u.", ++writer->groups);
  g_string_append (writer->line, name);
  if (type != NULL)
    g_string_append_printf (writer->line, ";TYPE=%s", type);
  if (contact->preferred)
    g_string_append (writer->line, writer->version == 40 ? ";PREF=1" : ";TYPE=pref");
  g_string_append_printf (writer->line, ":%s", prefix);
  append_text (writer, contact->value);
  if (strcmp (name, "ADR") == 0)
    g_string_append (writer->line, ";;;;");
  end (writer);
  if (!own)
    return;
  begin (writer, "");
  g_string_append_printf (writer->line, "item%u.X-ABLabel:", writer->groups);
  append_text (writer, contact->label);
  end (writer);
}

static void
write_person (Writer *writer)
{
  const LiaisonPartner *partner = writer->subject->partner;
  g_auto (GStrv) languages = NULL;

  for (guint i = 0; i < writer->subject->posts->len; i++) {
    const LiaisonVcardPost *post = &g_array_index (writer->subject->posts, LiaisonVcardPost, i);
    if (post->organization != NULL)
      write_text (writer, "ORG:", post->organization);
    if (post->title != NULL)
      write_text (writer, "TITLE:", post->title);
  }
  if (writer->version < 40 || is_coded (writer))
    return;
  if (partner->gender != NULL)
    write_text (writer, "GENDER:",
                strcmp (partner->gender, "male") == 0     ? "M"
                : strcmp (partner->gender, "female") == 0 ? "F"
                                                          : "O");
  languages = g_strsplit (partner->languages != NULL ? partner->languages : "", " ", -1);
  for (guint i = 0; languages[i] != NULL; i++)
    if (*languages[i] != '\0')
      write_text (writer, "LANG:", languages[i]);
}

static void
write_photo (Writer *writer)
{
  const LiaisonVcardSubject *subject = writer->subject;
  g_autofree char *text = NULL;
  gsize size;
  const guchar *data;

  if (subject->photo == NULL || subject->photo_type == NULL || is_coded (writer) ||
      !g_str_has_prefix (subject->photo_type, "image/"))
    return;
  data = g_bytes_get_data (subject->photo, &size);
  text = g_base64_encode (data, size);
  begin (writer, is_person (writer) ? "PHOTO" : "LOGO");
  if (writer->version == 40) {
    g_string_append_printf (writer->line, ":data:%s;base64,", subject->photo_type);
  } else {
    g_autofree char *upper = g_ascii_strup (subject->photo_type + strlen ("image/"), -1);
    g_string_append_printf (writer->line, ";ENCODING=b;TYPE=%s:", upper);
  }
  g_string_append (writer->line, text);
  end (writer);
}

/**
 * liaison_vcard_write:
 * @version: 30 or 40
 *
 * Returns: (transfer full) (nullable): the card, with CRLF line ends; %NULL where there is no name to put on it
 */
char *
liaison_vcard_write (const LiaisonVcardSubject *subject, guint version)
{
  g_autoptr (GString) line = g_string_new (NULL);
  Writer writer = { subject, version, NULL, line, 0 };

  if (subject->partner->code_name == NULL && main_name (&writer) == NULL)
    return NULL;
  writer.out = g_string_new (NULL);
  write_text (&writer, "BEGIN:", "VCARD");
  write_text (&writer, "VERSION:", version == 40 ? "4.0" : "3.0");
  write_uid (&writer);
  write_names (&writer);
  write_kind (&writer);
  if (is_person (&writer))
    write_person (&writer);
  for (guint i = 0; i < subject->contacts->len; i++)
    if (may_be_used (&writer, g_ptr_array_index (subject->contacts, i)))
      write_contact (&writer, g_ptr_array_index (subject->contacts, i));
  for (guint i = 0; i < subject->tags->len; i++)
    write_text (&writer, "CATEGORIES:", g_ptr_array_index (subject->tags, i));
  if (subject->partner->summary != NULL)
    write_text (&writer, "NOTE:", subject->partner->summary);
  write_photo (&writer);
  write_text (&writer, "END:", "VCARD");
  return g_string_free (writer.out, FALSE);
}
