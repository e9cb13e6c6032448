// SPDX-License-Identifier: GPL-3.0-or-later
// What the placeholders of a letter's template become.
#include "liaison-letter-words.h"

#include "liaison-catalogue.h"
#include "liaison-country.h"
#include "liaison-letter-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HRC_RESOLUTION "A/HRC/RES/"

typedef struct {
  const char *name;
  char *(*make) (const LiaisonLetterDraft *draft);
} Word;

typedef struct {
  const char *name;
  void (*put) (const LiaisonLetterDraft *draft);
} Block;

static const char *
say (const LiaisonLetterDraft *draft, const char *text)
{
  return liaison_translate (draft->language, text);
}

/* What is different for a State, a company and any other body. */
static char *
choose (const LiaisonLetterDraft *draft, const char *state, const char *company, const char *other)
{
  gboolean is_company = draft->addressee != NULL && g_strcmp0 (draft->addressee->kind, "company") == 0;

  return g_strdup (say (draft, draft->is_state ? state : is_company ? company : other));
}

static char *
make_excellency (const LiaisonLetterDraft *draft)
{
  return choose (draft, N_ ("Excellency"), N_ ("Madam, Sir"), N_ ("Madam, Sir"));
}

static char *
make_you (const LiaisonLetterDraft *draft)
{
  return g_strdup (liaison_translate_context (draft->language, "letter", NC_ ("letter", "you")));
}

static char *
make_government (const LiaisonLetterDraft *draft)
{
  return choose (draft, N_ ("your Excellency’s Government"), N_ ("your company"), N_ ("your organization"));
}

static char *
make_country (const LiaisonLetterDraft *draft)
{
  const char *country = liaison_report_label (draft->content, &liaison_vocabulary_country, draft->letter->country_code);
  char *name = draft->is_state ? NULL : liaison_report_partner_name (draft->content, &draft->letter->addressee);

  if (draft->is_state && country != NULL)
    return g_strdup (country);
  return name != NULL ? name : g_strdup (draft->letter->addressee_name);
}

static char *
make_date (const LiaisonLetterDraft *draft)
{
  return liaison_report_date (draft->content, &draft->letter->sent_on);
}

/* "Ref.: JAL FRA 3/2021"; the type and a gap while there is no number */
static char *
make_reference_line (const LiaisonLetterDraft *draft)
{
  g_autofree char *reference = liaison_letter_reference (draft->letter, TRUE);
  g_autofree char *gap = *reference == '\0' ? g_strdup_printf ("%s [\xe2\x80\xa6]", draft->letter->type) : NULL;

  return liaison_letter_fill (say (draft, N_ ("Ref.: %s (please use this reference in your reply)")),
                              gap != NULL ? gap : reference, NULL);
}

static GPtrArray *
list_titles (const LiaisonLetterDraft *draft)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < draft->signatories->len; i++)
    g_ptr_array_add (titles, liaison_letter_mandate_title (draft, g_ptr_array_index (draft->signatories, i)));
  return titles;
}

static char *
make_capacities (const LiaisonLetterDraft *draft)
{
  g_autoptr (GPtrArray) titles = list_titles (draft);

  return liaison_letter_join (titles, say (draft, N_ ("; ")), say (draft, N_ ("; and ")));
}

static char *
make_heading (const LiaisonLetterDraft *draft)
{
  g_autoptr (GPtrArray) titles = list_titles (draft);
  g_autofree char *joined = liaison_letter_join (titles, say (draft, N_ ("; ")), say (draft, N_ ("; and ")));

  if (joined == NULL)
    return NULL;
  return liaison_letter_fill (say (draft, titles->len > 1 ? N_ ("Mandates: %s") : N_ ("Mandate: %s")), joined, NULL);
}

static gboolean
has_text (GPtrArray *list, const char *text)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (g_ptr_array_index (list, i), text) == 0)
      return TRUE;
  return FALSE;
}

static const char *
resolution_of (const LiaisonLetterDraft *draft, const LiaisonSignatory *signatory)
{
  const LiaisonPartner *mandate = (const LiaisonPartner *) liaison_report_record (
      draft->content, &liaison_entity_partner, &signatory->mandate);
  const LiaisonInstrument *instrument = mandate != NULL
                                            ? (const LiaisonInstrument *) liaison_report_record (
                                                  draft->content, &liaison_entity_instrument, &mandate->instrument)
                                            : NULL;
  const char *reference = instrument != NULL ? instrument->reference : NULL;

  if (reference != NULL && g_str_has_prefix (reference, HRC_RESOLUTION))
    return reference + strlen (HRC_RESOLUTION);
  return reference != NULL ? reference : "[\xe2\x80\xa6]";
}

/* "Human Rights Council resolutions 52/4, 54/14 and […]": each once; a gap where the office has not noted one. */
static char *
make_resolutions (const LiaisonLetterDraft *draft)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < draft->signatories->len; i++) {
    const char *number = resolution_of (draft, g_ptr_array_index (draft->signatories, i));
    if (!has_text (numbers, number))
      g_ptr_array_add (numbers, (gpointer) number);
  }
  if (numbers->len == 0)
    g_ptr_array_add (numbers, (gpointer) "[\xe2\x80\xa6]");
  joined = liaison_letter_join (numbers, ", ", say (draft, N_ (" and ")));
  return liaison_letter_fill (say (draft, numbers->len > 1 ? N_ ("Human Rights Council resolutions %s")
                                                           : N_ ("Human Rights Council resolution %s")),
                              joined, NULL);
}

static char *
make_matter (const LiaisonLetterDraft *draft)
{
  return draft->matter != NULL ? liaison_letter_redact (draft, draft->matter->title) : NULL;
}

/* "60 days"; two days are told in hours. Of dates that the letter has, what lies between; else the delay of its type.
 */
static char *
make_delay (const LiaisonLetterDraft *draft, const LiaisonMoment *until, int days)
{
  g_autofree char *number = NULL;

  if (liaison_moment_precision (until) >= LIAISON_PRECISION_DAY &&
      liaison_moment_precision (&draft->letter->sent_on) >= LIAISON_PRECISION_DAY)
    days = liaison_moment_days_ago (&draft->letter->sent_on, until);
  if (days < 0)
    return NULL;
  number = g_strdup_printf ("%d", days == 2 ? 48 : days);
  return liaison_letter_fill (say (draft, days == 2   ? N_ ("%s hours")
                                          : days == 1 ? N_ ("%s day")
                                                      : N_ ("%s days")),
                              number, NULL);
}

static char *
make_reply_after (const LiaisonLetterDraft *draft)
{
  return make_delay (draft, &draft->letter->reply_due, liaison_report_content_get (draft->content)->delays.reply);
}

static char *
make_public_after (const LiaisonLetterDraft *draft)
{
  return make_delay (draft, &draft->letter->public_on, liaison_report_content_get (draft->content)->delays.publication);
}

static char *
make_follow_up (const LiaisonLetterDraft *draft)
{
  const LiaisonCommunication *before = (const LiaisonCommunication *) liaison_report_record (
      draft->content, &liaison_entity_communication, &draft->letter->follow_up_of);
  g_autofree char *reference = before != NULL ? liaison_letter_reference (before, TRUE) : NULL;
  g_autofree char *day = before != NULL ? liaison_report_date (draft->content, &before->sent_on) : NULL;

  if (reference == NULL || *reference == '\0')
    return NULL;
  if (day == NULL)
    return liaison_letter_fill (say (draft, N_ ("This letter follows communication %s on the same matter.")), reference,
                                NULL);
  return liaison_letter_fill (say (draft, N_ ("This letter follows communication %s of %s on the same matter.")),
                              reference, day);
}

static char *
make_people (const LiaisonLetterDraft *draft)
{
  g_autoptr (GPtrArray) people = liaison_letter_people (draft, "victim");
  g_autofree char *joined = liaison_letter_join (people, say (draft, N_ ("; ")), say (draft, N_ ("; and ")));

  return joined != NULL ? liaison_letter_fill (say (draft, N_ ("This letter concerns %s.")), joined, NULL) : NULL;
}

static char *
make_perpetrators (const LiaisonLetterDraft *draft)
{
  g_autoptr (GPtrArray) people = liaison_letter_people (draft, "perpetrator");
  g_autofree char *joined = liaison_letter_join (people, say (draft, N_ ("; ")), say (draft, N_ ("; and ")));

  return joined != NULL
             ? liaison_letter_fill (say (draft, N_ ("Those alleged to be responsible are: %s.")), joined, NULL)
             : NULL;
}

static char *
make_copy_line (const LiaisonLetterDraft *draft)
{
  if (draft->is_state)
    return NULL;
  return g_strdup (say (draft, N_ ("Please be informed that a letter on this matter is also sent to the States "
                                   "concerned.")));
}

static const Word words[] = {
  { "excellency", make_excellency },
  { "you", make_you },
  { "government", make_government },
  { "country", make_country },
  { "date", make_date },
  { "reference_line", make_reference_line },
  { "capacities", make_capacities },
  { "mandates_heading", make_heading },
  { "resolutions", make_resolutions },
  { "matter", make_matter },
  { "reply_after", make_reply_after },
  { "public_after", make_public_after },
  { "follow_up", make_follow_up },
  { "people", make_people },
  { "perpetrators", make_perpetrators },
  { "copy_line", make_copy_line },
};

static void
put_address (const LiaisonLetterDraft *draft)
{
  g_autofree char *name = liaison_report_partner_name (draft->content, &draft->letter->addressee);
  GPtrArray *points = liaison_report_parts (draft->content, &liaison_entity_contact_point, &draft->letter->addressee);
  g_autofree char *country = make_country (draft);
  g_autoptr (GString) lines = g_string_new (name);

  if (name == NULL && draft->is_state && country != NULL) {
    g_autofree char *mission = liaison_letter_fill (
        say (draft, N_ ("Permanent Mission of %s to the United Nations Office at Geneva")), country, NULL);
    g_string_append (lines, mission);
  } else if (name == NULL && country != NULL) {
    g_string_append (lines, country);
  }
  for (guint i = 0; i < points->len; i++) {
    const LiaisonContactPoint *point = g_ptr_array_index (points, i);
    if (g_strcmp0 (point->type, "address") == 0 && g_strcmp0 (point->safety, "never") != 0 && point->value != NULL) {
      g_string_append_printf (lines, "\n%s", point->value);
      break;
    }
  }
  liaison_report_outline_add (draft->outline, LIAISON_OUTLINE_LINES, lines->str);
}

static void
put_text (const LiaisonLetterDraft *draft, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    liaison_report_outline_add (draft->outline, LIAISON_OUTLINE_PARAGRAPH, g_strstrip (paragraphs[i]));
}

static void
put_facts (const LiaisonLetterDraft *draft)
{
  g_autofree char *facts = draft->matter != NULL ? liaison_letter_redact (draft, draft->matter->situation) : NULL;

  put_text (draft, facts != NULL ? facts : say (draft, N_ ("[summary of the facts]")));
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const LiaisonMatterEvent *first = *(const LiaisonMatterEvent *const *) a;
  const LiaisonMatterEvent *second = *(const LiaisonMatterEvent *const *) b;

  return liaison_moment_compare (&first->on, &second->on);
}

/* "14 September 2026, Conakry: ..." */
static char *
describe_event (const LiaisonLetterDraft *draft, const LiaisonMatterEvent *event)
{
  g_autofree char *day = liaison_report_date (draft->content, &event->on);
  g_autofree char *place = liaison_letter_redact (draft, event->place);
  g_autofree char *text = liaison_letter_redact (draft, event->text);
  const char *colon = draft->language == LIAISON_LANGUAGE_FR ? "\xc2\xa0: " : ": ";

  if (day == NULL && place == NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s%s%s%s%s", day != NULL ? day : "", day != NULL && place != NULL ? ", " : "",
                          place != NULL ? place : "", colon, text);
}

static void
put_events (const LiaisonLetterDraft *draft)
{
  g_autoptr (GPtrArray) events = NULL;

  if (draft->matter == NULL)
    return;
  events = g_ptr_array_copy (
      liaison_report_parts (draft->content, &liaison_entity_matter_event, &draft->matter->record.id), NULL, NULL);
  g_ptr_array_sort (events, compare_events);
  for (guint i = 0; i < events->len; i++) {
    g_autofree char *text = describe_event (draft, g_ptr_array_index (events, i));
    liaison_report_outline_add (draft->outline, LIAISON_OUTLINE_ITEM, text);
  }
}

/* A working group is spoken for by its chair. */
static void
put_signatory (const LiaisonLetterDraft *draft, const LiaisonSignatory *signatory)
{
  const LiaisonPartner *mandate = (const LiaisonPartner *) liaison_report_record (
      draft->content, &liaison_entity_partner, &signatory->mandate);
  g_autofree char *holder = liaison_report_partner_name (draft->content, &signatory->holder);
  g_autofree char *title = liaison_letter_mandate_title (draft, signatory);
  g_autofree char *chair = NULL;
  g_autofree char *lines = NULL;

  if (mandate != NULL && g_strcmp0 (mandate->mandate_type, "WG") == 0)
    chair = liaison_letter_fill (say (draft, N_ ("For the %s")), title, NULL);
  lines = g_strdup_printf ("%s\n%s", holder != NULL ? holder : say (draft, N_ ("[name of the mandate holder]")),
                           chair != NULL ? chair : title);
  liaison_report_outline_add (draft->outline, LIAISON_OUTLINE_LINES, lines);
}

static void
put_signatories (const LiaisonLetterDraft *draft)
{
  for (guint i = 0; i < draft->signatories->len; i++)
    put_signatory (draft, g_ptr_array_index (draft->signatories, i));
}

static void
put_strong (const LiaisonLetterDraft *draft, char *text)
{
  liaison_report_outline_add (draft->outline, LIAISON_OUTLINE_STRONG, text);
  g_free (text);
}

static void
put_heading (const LiaisonLetterDraft *draft)
{
  put_strong (draft, make_heading (draft));
}

static void
put_reference (const LiaisonLetterDraft *draft)
{
  put_strong (draft, make_reference_line (draft));
}

static const Block blocks[] = {
  { "address", put_address },
  { "facts", put_facts },
  { "events", put_events },
  { "signatories", put_signatories },
  { "norms", liaison_letter_put_norms },
  { "mandates_heading", put_heading },
  { "reference_line", put_reference },
};

/** liaison_letter_word: Returns: (transfer full) (nullable): what stands for the placeholder @name; %NULL for nothing
 */
char *
liaison_letter_word (const LiaisonLetterDraft *draft, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].name, name) == 0)
      return words[i].make (draft);
  return NULL;
}

/** liaison_letter_put_block: Returns: whether @name is a placeholder for more than a paragraph, which is then put */
gboolean
liaison_letter_put_block (const LiaisonLetterDraft *draft, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (strcmp (blocks[i].name, name) == 0) {
      blocks[i].put (draft);
      return TRUE;
    }
  return FALSE;
}
