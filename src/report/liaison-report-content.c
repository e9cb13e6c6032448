// SPDX-License-Identifier: GPL-3.0-or-later
// What is on the document, found quickly and said in its language.
#include "liaison-report-content.h"

#include "liaison-catalogue.h"
#include "liaison-country.h"
#include "liaison-office.h"
#include "liaison-partner-name.h"
#include "liaison-post.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of what has no parts. */
static GPtrArray *
no_parts (void)
{
  static gsize empty;

  if (g_once_init_enter (&empty))
    g_once_init_leave (&empty, (gsize) g_ptr_array_new ());
  return (GPtrArray *) empty;
}

/**
 * LiaisonReportContent:
 * @records: (element-type LiaisonId LiaisonRecord): all that is there
 * @parts: (element-type utf8 GPtrArray): by "ENTITY ID" of the whole
 * @labels: (element-type utf8 utf8): by "VOCABULARY\nCODE"
 */
struct _LiaisonReportContent {
  LiaisonDocumentContent from;
  GHashTable *records;
  GHashTable *parts;
  GHashTable *labels;
};

static char *
part_key (const LiaisonEntity *entity, const LiaisonId *whole)
{
  g_autofree char *id = liaison_id_to_string (whole);

  return g_strconcat (entity->name, " ", id, NULL);
}

static void
take_records (LiaisonReportContent *content, GPtrArray *list)
{
  for (guint i = 0; list != NULL && i < list->len; i++) {
    LiaisonRecord *record = g_ptr_array_index (list, i);
    const LiaisonField *owner = liaison_entity_owner (record->entity);
    GPtrArray *parts;
    char *key;
    g_hash_table_insert (content->records, &record->id, record);
    if (owner == NULL || !liaison_record_is_set (record, owner))
      continue;
    key = part_key (record->entity, liaison_record_reference (record, owner));
    parts = g_hash_table_lookup (content->parts, key);
    if (parts == NULL) {
      parts = g_ptr_array_new ();
      g_hash_table_insert (content->parts, g_strdup (key), parts);
    }
    g_ptr_array_add (parts, record);
    g_free (key);
  }
}

static void
add_label (LiaisonReportContent *content, const char *vocabulary, const char *code, const char *english,
           const char *french)
{
  const char *label = content->from.wish.language == LIAISON_LANGUAGE_FR && french != NULL ? french : english;

  if (label == NULL)
    label = french;
  if (code != NULL && label != NULL)
    g_hash_table_insert (content->labels, g_strconcat (vocabulary, "\n", code, NULL), g_strdup (label));
}

static void
take_labels (LiaisonReportContent *content)
{
  for (guint i = 0; content->from.countries != NULL && i < content->from.countries->len; i++) {
    const LiaisonCountry *country = g_ptr_array_index (content->from.countries, i);
    add_label (content, liaison_vocabulary_country.name, country->iso3, country->name_en, country->name_fr);
  }
  for (guint i = 0; content->from.terms != NULL && i < content->from.terms->len; i++) {
    const LiaisonTerm *term = g_ptr_array_index (content->from.terms, i);
    add_label (content, term->vocabulary, term->code, term->label_en, term->label_fr);
  }
}

/** liaison_report_content_new: Returns: (transfer full): the content of a document; @from must live as long */
LiaisonReportContent *
liaison_report_content_new (const LiaisonDocumentContent *from)
{
  LiaisonReportContent *content = g_new0 (LiaisonReportContent, 1);

  content->from = *from;
  content->records = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  content->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  content->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < LIAISON_DOCUMENT_ENTITIES; i++) {
    take_records (content, from->linked != NULL ? from->linked[i] : NULL);
    take_records (content, from->records[i]);
  }
  take_labels (content);
  return content;
}

/** liaison_report_content_free: Frees it. */
void
liaison_report_content_free (LiaisonReportContent *content)
{
  g_hash_table_unref (content->records);
  g_hash_table_unref (content->parts);
  g_hash_table_unref (content->labels);
  g_free (content);
}

/** liaison_report_content_get: Returns: (transfer none): what it was made from */
const LiaisonDocumentContent *
liaison_report_content_get (const LiaisonReportContent *content)
{
  return &content->from;
}

/** liaison_report_say: Returns: (transfer none): @text in the document's language */
const char *
liaison_report_say (const LiaisonReportContent *content, const char *text)
{
  return liaison_translate (content->from.wish.language, text);
}

/** liaison_report_label: Returns: (transfer none) (nullable): what @code (nullable) is called */
const char *
liaison_report_label (const LiaisonReportContent *content, const LiaisonVocabulary *vocabulary, const char *code)
{
  g_autofree char *key = NULL;
  const char *label;

  if (code == NULL)
    return NULL;
  /* The office may have a name of its own for a built-in word. */
  key = g_strconcat (vocabulary->name, "\n", code, NULL);
  label = g_hash_table_lookup (content->labels, key);
  return label != NULL ? label : liaison_vocabulary_label_in (vocabulary, code, content->from.wish.language);
}

/** liaison_report_labels: Returns: (transfer full) (nullable): what a set of codes is called, with commas between */
char *
liaison_report_labels (const LiaisonReportContent *content, const LiaisonVocabulary *vocabulary, const char *codes)
{
  g_auto (GStrv) list = g_strsplit (codes != NULL ? codes : "", " ", -1);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0')
      g_ptr_array_add (labels, (gpointer) liaison_report_label (content, vocabulary, list[i]));
  if (labels->len == 0)
    return NULL;
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (", ", (char **) labels->pdata);
}

/** liaison_report_date: Returns: (transfer full) (nullable): a day, or what is known of it */
char *
liaison_report_date (const LiaisonReportContent *content, const LiaisonMoment *moment)
{
  return liaison_moment_is_set (moment) ? liaison_moment_format (moment, NULL, content->from.wish.language) : NULL;
}

/** liaison_report_record: Returns: (transfer none) (nullable): the record with that id, if it may go */
LiaisonRecord *
liaison_report_record (const LiaisonReportContent *content, const LiaisonEntity *entity, const LiaisonId *id)
{
  LiaisonRecord *record = g_hash_table_lookup (content->records, id);

  return record != NULL && record->entity == entity ? record : NULL;
}

/** liaison_report_all: Returns: (transfer none): all records of @entity; perhaps none */
GPtrArray *
liaison_report_all (const LiaisonReportContent *content, const LiaisonEntity *entity)
{
  GPtrArray *list = content->from.records[entity->number];

  return list != NULL ? list : no_parts ();
}

/** liaison_report_parts: Returns: (transfer none): the parts that a record has of @entity; perhaps none */
GPtrArray *
liaison_report_parts (const LiaisonReportContent *content, const LiaisonEntity *entity, const LiaisonId *id)
{
  g_autofree char *key = part_key (entity, id);
  GPtrArray *parts = g_hash_table_lookup (content->parts, key);

  return parts != NULL ? parts : no_parts ();
}

/** liaison_report_partner_name: Returns: (transfer full) (nullable): what a partner is called; %NULL if it may not go
 */
char *
liaison_report_partner_name (const LiaisonReportContent *content, const LiaisonId *id)
{
  const LiaisonPartner *partner = (const LiaisonPartner *) liaison_report_record (content, &liaison_entity_partner, id);
  const LiaisonPartnerName *name;

  if (partner == NULL)
    return NULL;
  if (partner->code_name != NULL)
    return g_strdup (partner->code_name);
  name = liaison_partner_name_choose (liaison_report_parts (content, &liaison_entity_partner_name, id),
                                      content->from.wish.language);
  if (name != NULL)
    return g_strdup (name->text);
  return g_strdup (g_strcmp0 (partner->kind, "person") == 0 ? liaison_report_say (content, N_ ("A person, not named"))
                                                            : liaison_report_say (content, N_ ("Not named")));
}

/** liaison_report_mandate_name: Returns: (transfer full) (nullable): the short name of a mandate: an alias in the
 * document's language, else the one it has in the public database, else its name */
char *
liaison_report_mandate_name (const LiaisonReportContent *content, const LiaisonId *id)
{
  const LiaisonPartner *mandate = (const LiaisonPartner *) liaison_report_record (content, &liaison_entity_partner, id);
  GPtrArray *names = liaison_report_parts (content, &liaison_entity_partner_name, id);

  for (guint i = 0; mandate != NULL && i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    if (g_strcmp0 (name->type, "alias") == 0 &&
        g_strcmp0 (name->language, liaison_language_code (content->from.wish.language)) == 0 && name->text != NULL)
      return g_strdup (name->text);
  }
  if (mandate != NULL && mandate->short_name != NULL)
    return g_strdup (mandate->short_name);
  return liaison_report_partner_name (content, id);
}

/** liaison_report_post_words: Returns: (transfer full) (nullable): a post with its body, as @holder bears it */
char *
liaison_report_post_words (const LiaisonReportContent *content, const LiaisonId *post, const LiaisonId *holder)
{
  const LiaisonPost *found = (const LiaisonPost *) liaison_report_record (content, &liaison_entity_post, post);
  const LiaisonPartner *person = (const LiaisonPartner *) liaison_report_record (content, &liaison_entity_partner,
                                                                                 holder);
  LiaisonGender gender = person != NULL ? liaison_partner_grammar (person, NULL).gender : LIAISON_GENDER_OPEN;
  g_autofree char *body = found != NULL ? liaison_report_partner_name (content, &found->body) : NULL;

  return found != NULL ? liaison_post_words (found, gender, body, content->from.wish.language) : NULL;
}

/** liaison_report_attendee_name: Returns: (transfer full): who, or which group, is there */
char *
liaison_report_attendee_name (const LiaisonReportContent *content, const LiaisonAttendee *attendee)
{
  const LiaisonStaff *staff;
  g_autofree char *size = NULL;
  char *name = liaison_report_partner_name (content, &attendee->partner);

  if (name != NULL)
    return name;
  staff = (const LiaisonStaff *) liaison_report_record (content, &liaison_entity_staff, &attendee->staff);
  if (staff != NULL)
    return g_strdup (staff->name);
  if (attendee->group_name == NULL)
    return g_strdup (liaison_report_say (content, N_ ("Not named")));
  if (attendee->group_size < 2)
    return g_strdup (attendee->group_name);
  size = g_strdup_printf ("%" G_GINT64_FORMAT, attendee->group_size);
  /* The unset number is the least of all. "12 Guatemalan women defenders" says it already. */
  return strstr (attendee->group_name, size) != NULL ? g_strdup (attendee->group_name)
                                                     : g_strdup_printf ("%s (%s)", attendee->group_name, size);
}

/** liaison_report_attendee_function: Returns: (transfer full) (nullable): the post held that day */
char *
liaison_report_attendee_function (const LiaisonReportContent *content, const LiaisonAttendee *attendee)
{
  const char *noted = liaison_attendee_post_noted (attendee, content->from.wish.language);
  const LiaisonStaff *staff = (const LiaisonStaff *) liaison_report_record (content, &liaison_entity_staff,
                                                                            &attendee->staff);

  if (noted != NULL)
    return g_strdup (noted);
  if (staff != NULL)
    return g_strdup (staff->function);
  return liaison_report_post_words (content, &attendee->post, &attendee->partner);
}

/** liaison_report_attendee_organisation: Returns: (transfer full) (nullable): whom they represent */
char *
liaison_report_attendee_organisation (const LiaisonReportContent *content, const LiaisonAttendee *attendee)
{
  return liaison_report_partner_name (content, &attendee->represents);
}

/**
 * liaison_report_who:
 * @most: name no more than that; the others are counted
 *
 * Returns: (transfer full) (nullable): who takes part, without those who are absent
 */
char *
liaison_report_who (const LiaisonReportContent *content, const LiaisonMeeting *meeting, guint most)
{
  GPtrArray *attendees = liaison_report_parts (content, &liaison_entity_attendee, &meeting->record.id);
  g_autoptr (GString) names = g_string_new (NULL);
  guint count = 0;

  for (guint i = 0; i < attendees->len; i++) {
    const LiaisonAttendee *attendee = g_ptr_array_index (attendees, i);
    g_autofree char *name = NULL;
    if (g_strcmp0 (attendee->presence, "absent") == 0 || ++count > most)
      continue;
    name = liaison_report_attendee_name (content, attendee);
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
  }
  if (count > most)
    g_string_append_printf (names, " +\xc2\xa0%u", count - most);
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

/** liaison_report_where: Returns: (transfer full) (nullable): place and country */
char *
liaison_report_where (const LiaisonReportContent *content, const LiaisonMeeting *meeting)
{
  const char *country = liaison_report_label (content, &liaison_vocabulary_country, meeting->country);

  if (meeting->place != NULL && country != NULL && strstr (meeting->place, country) == NULL)
    return g_strdup_printf ("%s, %s", meeting->place, country);
  return g_strdup (meeting->place != NULL ? meeting->place : country);
}

/** liaison_report_is_off: Returns: whether it does not take place as planned */
gboolean
liaison_report_is_off (const LiaisonMeeting *meeting)
{
  return g_strcmp0 (meeting->status, "cancelled") == 0 || g_strcmp0 (meeting->status, "postponed") == 0;
}
