// SPDX-License-Identifier: GPL-3.0-or-later
// What a card says, as records.
#include "liaison-vcard-records.h"

#include "liaison-import-lookup.h"
#include "liaison-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So much of what is kept word by word fits into a note. */
#define KEPT_MAX (256 * 1024)

/* What says something about the card and not about the partner. */
static const char *const silent[] = { "REV",          "PRODID", "SORT-STRING", "X-ABUID", "MAILER",
                                      "X-ABLABEL",    "LABEL",  "AGENT",       "BEGIN",   "END",
                                      "X-ABSHOWAS",   "XML",    "CLASS",       "SOURCE",  "PROFILE",
                                      "CLIENTPIDMAP", "NAME",   "X-ABADR",     "N",       NULL };

/* Names and contact points have no line ends. */
static char *
make_line (const char *value)
{
  return g_strstrip (g_strdelimit (g_strdup (value), "\n\t", ' '));
}

static char *
read_line (const LiaisonVcardProperty *property)
{
  g_autofree char *text = liaison_vcard_text (property);

  return make_line (text);
}

static LiaisonPartnerName *
add_name (LiaisonVcardRecords *made, const char *type, const char *text, const char *language)
{
  LiaisonPartnerName *name;
  const LiaisonTermLabel *term = language != NULL ? liaison_vocabulary_find (&liaison_vocabulary_language, language)
                                                  : NULL;

  if (*text == '\0')
    return NULL;
  name = (LiaisonPartnerName *) liaison_record_new (&liaison_entity_partner_name);
  name->partner = liaison_vcard_records_partner (made)->record.id;
  name->type = g_strdup (type);
  name->text = g_strdup (text);
  name->language = term != NULL ? g_strdup (term->code) : NULL;
  g_ptr_array_add (made->records, name);
  return name;
}

static void
add_official (LiaisonVcardRecords *made, const LiaisonVcardProperty *property)
{
  g_autofree char *text = read_line (property);

  add_name (made, "official", text, liaison_vcard_param (property, "LANGUAGE"));
}

static void
add_nicknames (LiaisonVcardRecords *made, const LiaisonVcardProperty *property)
{
  const char *type = liaison_vcard_has_type (property, "x-acronym")  ? "acronym"
                     : liaison_vcard_has_type (property, "x-former") ? "former"
                                                                     : "alias";

  for (guint i = 0; property->values[i] != NULL; i++) {
    g_autofree char *text = make_line (property->values[i]);
    add_name (made, type, text, liaison_vcard_param (property, "LANGUAGE"));
  }
}

/* Several given names of 4.0 have commas between them. */
static char *
read_part (GStrv parts, guint index)
{
  char *text = index < g_strv_length (parts) ? parts[index] : NULL;
  char *line = text != NULL ? make_line (text) : g_strdup ("");

  g_strdelimit (line, ",", ' ');
  return line;
}

static void
give (LiaisonVcardRecords *made, const char *field)
{
  g_ptr_array_add (made->given, (gpointer) liaison_entity_field (&liaison_entity_partner, field));
}

/* The parts of the name; they make one up where the card has no FN. */
static void
read_parts (LiaisonVcardRecords *made, const LiaisonVcard *card)
{
  const LiaisonVcardProperty *property = liaison_vcard_find (card, "N");
  LiaisonPartnerName *name = (LiaisonPartnerName *) liaison_vcard_records_name (made);
  GStrv parts = property != NULL ? property->values : NULL;
  g_autofree char *family = NULL, *given = NULL, *prefix = NULL;

  if (parts == NULL)
    return;
  family = read_part (parts, 0);
  given = read_part (parts, 1);
  prefix = read_part (parts, 3);
  if (name == NULL) {
    g_autofree char *full = g_strjoin (" ", given, family, NULL);
    name = add_name (made, "official", g_strstrip (full), NULL);
  }
  if (name == NULL || !liaison_vcard_is_person (made))
    return;
  name->given_name = *given != '\0' ? g_steal_pointer (&given) : NULL;
  name->family_name = *family != '\0' ? g_steal_pointer (&family) : NULL;
  if (*prefix == '\0')
    return;
  liaison_vcard_records_partner (made)->form_of_address = g_steal_pointer (&prefix);
  give (made, "form_of_address");
}

/* A card without FN and N may have no other name than its organization's, or an address. */
static void
ensure_name (LiaisonVcardRecords *made, const LiaisonVcard *card)
{
  static const char *const others[] = { "ORG", "NICKNAME", "EMAIL", "TEL" };

  for (guint i = 0; i < G_N_ELEMENTS (others) && liaison_vcard_records_name (made) == NULL; i++) {
    const LiaisonVcardProperty *property = liaison_vcard_find (card, others[i]);
    g_autofree char *text = property != NULL ? make_line (property->values[0]) : NULL;
    if (text != NULL)
      add_name (made, "official", text, NULL);
  }
}

static gboolean
has_parts (const LiaisonVcardProperty *parts)
{
  g_autofree char *text = liaison_vcard_text (parts);

  return strspn (text, "; ") != strlen (text);
}

/* Before 4.0 programs say in their own way that a card is not a person's; the plainest is that it has the name of its
 * organization and no other. */
static gboolean
is_organization (const LiaisonVcard *card)
{
  const LiaisonVcardProperty *kind = liaison_vcard_find (card, "KIND");
  const LiaisonVcardProperty *shown = liaison_vcard_find (card, "X-ABSHOWAS");
  const LiaisonVcardProperty *full = liaison_vcard_find (card, "FN"), *org = liaison_vcard_find (card, "ORG");
  const LiaisonVcardProperty *parts = liaison_vcard_find (card, "N");
  g_autofree char *name = NULL, *first = NULL, *second = NULL;

  if (kind == NULL)
    kind = liaison_vcard_find (card, "X-ADDRESSBOOKSERVER-KIND");
  if (kind != NULL)
    return g_ascii_strcasecmp (kind->values[0], "individual") != 0;
  if (shown != NULL)
    return g_ascii_strcasecmp (shown->values[0], "COMPANY") == 0;
  if (org == NULL || (parts != NULL && has_parts (parts)))
    return FALSE;
  if (full == NULL)
    return TRUE;
  name = read_line (full);
  first = liaison_import_name_key (name);
  second = liaison_import_name_key (org->values[0]);
  return strcmp (first, second) == 0;
}

static void
read_kind (LiaisonVcardRecords *made, const LiaisonVcard *card)
{
  const LiaisonVcardProperty *exact = liaison_vcard_find (card, "X-LIAISON-KIND");
  LiaisonPartner *partner = liaison_vcard_records_partner (made);

  partner->kind = g_strdup (is_organization (card) ? "organization" : "person");
  if (exact != NULL && liaison_vocabulary_find (&liaison_vocabulary_partner_kind, exact->values[0]) != NULL)
    g_set_str (&partner->kind, exact->values[0]);
}

static void
read_gender (LiaisonVcardRecords *made, const LiaisonVcardProperty *property)
{
  LiaisonPartner *partner = liaison_vcard_records_partner (made);
  char letter = g_ascii_toupper (*property->values[0]);

  if (letter == 'M' || letter == 'F' || letter == 'O') {
    g_set_str (&partner->gender, letter == 'M' ? "male" : letter == 'F' ? "female" : "other");
    give (made, "gender");
  } else {
    liaison_vcard_records_keep (made, property);
  }
}

static void
read_language (LiaisonVcardRecords *made, const LiaisonVcardProperty *property)
{
  LiaisonPartner *partner = liaison_vcard_records_partner (made);
  g_auto (GStrv) parts = g_strsplit (property->values[0], "-", 2);
  g_autofree char *code = parts[0] != NULL ? g_ascii_strdown (parts[0], -1) : NULL;
  g_autofree char *languages = NULL;

  if (code == NULL || liaison_vocabulary_find (&liaison_vocabulary_language, code) == NULL) {
    liaison_vcard_records_keep (made, property);
    return;
  }
  if (partner->languages == NULL)
    give (made, "languages");
  languages = liaison_codes_with (partner->languages, code, TRUE);
  g_set_str (&partner->languages, languages);
}

static void
add_note (LiaisonVcardRecords *made, const char *text)
{
  LiaisonNote *note = (LiaisonNote *) liaison_record_new (&liaison_entity_note);

  note->about_entity = g_strdup ("partner");
  note->about = liaison_vcard_records_partner (made)->record.id;
  note->text = g_strdup (text);
  g_ptr_array_add (made->records, note);
}

static void
read_note (LiaisonVcardRecords *made, const LiaisonVcardProperty *property)
{
  g_autofree char *text = liaison_vcard_text (property);

  if (*text != '\0' && strlen (text) <= LIAISON_TEXT_MAX)
    add_note (made, text);
}

static void
read_categories (LiaisonVcardRecords *made, const LiaisonVcardProperty *property)
{
  for (guint i = 0; property->values[i] != NULL; i++) {
    g_autofree char *label = make_line (property->values[i]);
    if (*label != '\0')
      g_ptr_array_add (made->tags, g_steal_pointer (&label));
  }
}

static void
read_identity (LiaisonVcardRecords *made, const LiaisonVcardProperty *property)
{
  LiaisonPartner *partner = liaison_vcard_records_partner (made);
  g_autofree char *text = read_line (property);

  if (*text != '\0' && partner->reference_code == NULL)
    partner->reference_code = g_strconcat ("vcard:", text, NULL);
}

/* What a person is and where: ROLE says the same as TITLE where there is no TITLE. */
static void
read_posts (LiaisonVcardRecords *made, const LiaisonVcard *card)
{
  const char *names[] = { "ORG", "TITLE", "ROLE" };
  gboolean has_title = liaison_vcard_find (card, "TITLE") != NULL;

  for (guint i = 0; i < card->properties->len && liaison_vcard_is_person (made); i++) {
    const LiaisonVcardProperty *property = g_ptr_array_index (card->properties, i);
    if (strcmp (property->name, names[0]) == 0)
      g_ptr_array_add (made->organizations, g_strdupv (property->values));
    else if (strcmp (property->name, names[has_title ? 1 : 2]) == 0)
      g_ptr_array_add (made->titles, read_line (property));
    else if (has_title && strcmp (property->name, names[2]) == 0)
      liaison_vcard_records_keep (made, property);
  }
}

/* What has a meaning for Liaison; the posts of a person are read by others. */
static gboolean
read_known (LiaisonVcardRecords *made, const LiaisonVcard *card, const LiaisonVcardProperty *property)
{
  static const struct {
    const char *name;
    void (*read) (LiaisonVcardRecords *made, const LiaisonVcardProperty *property);
  } readers[] = {
    { "FN", add_official },
    { "X-LIAISON-NAME", add_official },
    { "NICKNAME", add_nicknames },
    { "GENDER", read_gender },
    { "LANG", read_language },
    { "NOTE", read_note },
    { "CATEGORIES", read_categories },
    { "UID", read_identity },
  };
  static const char *const elsewhere[] = { "ORG", "TITLE", "ROLE", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-LIAISON-KIND",
                                           NULL };

  if (g_strv_contains (silent, property->name) || g_strv_contains (elsewhere, property->name))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (strcmp (property->name, readers[i].name) == 0) {
      readers[i].read (made, property);
      return TRUE;
    }
  return liaison_vcard_records_add_contact (made, card, property) || liaison_vcard_records_add_photo (made, property);
}

/**
 * liaison_vcard_records_new:
 *
 * Returns: (transfer full): what @card says, as records that nothing else refers to; liaison_vcard_records_finish()
 * ends it
 */
LiaisonVcardRecords *
liaison_vcard_records_new (const LiaisonVcard *card)
{
  LiaisonVcardRecords *made = g_new0 (LiaisonVcardRecords, 1);

  made->records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  made->given = g_ptr_array_new ();
  made->contents = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, (GDestroyNotify) g_bytes_unref);
  made->tags = g_ptr_array_new_with_free_func (g_free);
  made->organizations = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  made->titles = g_ptr_array_new_with_free_func (g_free);
  made->kept = g_string_new (NULL);
  g_ptr_array_add (made->records, liaison_record_new (&liaison_entity_partner));
  read_kind (made, card);
  for (guint i = 0; i < card->properties->len; i++) {
    const LiaisonVcardProperty *property = g_ptr_array_index (card->properties, i);
    if (!read_known (made, card, property))
      liaison_vcard_records_keep (made, property);
  }
  read_parts (made, card);
  ensure_name (made, card);
  read_posts (made, card);
  return made;
}

/** liaison_vcard_records_finish: Adds the note with what was kept. */
void
liaison_vcard_records_finish (LiaisonVcardRecords *made)
{
  g_autofree char *text = NULL;

  if (made->kept->len == 0)
    return;
  /* Translators: the heading of a note that keeps what else a visiting card (vCard) says. */
  text = g_strdup_printf ("%s\n%s", _ ("Also on the card:"), g_strchomp (made->kept->str));
  add_note (made, text);
}

/** liaison_vcard_records_free: Frees it. */
void
liaison_vcard_records_free (LiaisonVcardRecords *made)
{
  g_ptr_array_unref (made->records);
  g_ptr_array_unref (made->given);
  g_hash_table_unref (made->contents);
  g_ptr_array_unref (made->tags);
  g_ptr_array_unref (made->organizations);
  g_ptr_array_unref (made->titles);
  g_string_free (made->kept, TRUE);
  g_free (made);
}

/** liaison_vcard_records_keep: Keeps a property that no field has a place for. */
void
liaison_vcard_records_keep (LiaisonVcardRecords *made, const LiaisonVcardProperty *property)
{
  g_autofree char *text = liaison_vcard_text (property);

  liaison_vcard_records_keep_text (made, property->name, text);
}

/** liaison_vcard_records_keep_text: Keeps what a property called @name says. */
void
liaison_vcard_records_keep_text (LiaisonVcardRecords *made, const char *name, const char *text)
{
  if (*text != '\0' && made->kept->len + strlen (text) < KEPT_MAX)
    g_string_append_printf (made->kept, "%s: %s\n", name, text);
}

/** liaison_vcard_records_partner: Returns: the partner */
LiaisonPartner *
liaison_vcard_records_partner (const LiaisonVcardRecords *made)
{
  return g_ptr_array_index (made->records, 0);
}

/** liaison_vcard_records_name: Returns: (nullable): its first official name */
const LiaisonPartnerName *
liaison_vcard_records_name (const LiaisonVcardRecords *made)
{
  for (guint i = 1; i < made->records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (made->records, i);
    if (record->entity == &liaison_entity_partner_name &&
        strcmp (((const LiaisonPartnerName *) record)->type, "official") == 0)
      return (const LiaisonPartnerName *) record;
  }
  return NULL;
}

/** liaison_vcard_is_person: Returns: whether the card is a person's */
gboolean
liaison_vcard_is_person (const LiaisonVcardRecords *made)
{
  return strcmp (liaison_vcard_records_partner (made)->kind, "person") == 0;
}
