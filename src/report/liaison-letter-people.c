// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands in a letter, and what is said instead of a name that must not stand there.
#include "liaison-letter-words.h"

#include "liaison-catalogue.h"
#include "liaison-consent.h"
#include "liaison-grammar.h"
#include "liaison-matter-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What those who are not named are called, one after the other. */
static const char letters[] = "XYZWVUTSRQPONMLKJIHGFEDCBA";

static const char *
say (const LiaisonLetterDraft *draft, const char *text)
{
  return liaison_translate (draft->language, text);
}

/* Whether one of the names that must not be read stands in @text. */
static gboolean
is_unsafe (const LiaisonLetterDraft *draft, const char *text)
{
  const LiaisonMentions *unnamed = liaison_report_content_get (draft->content)->unnamed;

  return unnamed != NULL && liaison_mentions_found_in (unnamed, text);
}

/* Where the sentence that begins at @p ends. */
static const char *
end_of_sentence (const char *p)
{
  for (; *p != '\0' && *p != '\n'; p++)
    if (strchr (".!?", *p) != NULL && (p[1] == ' ' || p[1] == '\n' || p[1] == '\0'))
      return p + 1;
  return p;
}

/**
 * liaison_letter_redact:
 * @text: (nullable)
 *
 * Returns: (transfer full) (nullable): @text with a notice instead of each sentence that names somebody who must not be
 * named; a notice alone where a name goes over the end of a sentence
 */
char *
liaison_letter_redact (const LiaisonLetterDraft *draft, const char *text)
{
  const char *notice = say (draft, N_ ("[sentence left out: it names somebody who has not agreed to it]"));
  GString *safe;
  const char *p = text;

  if (text == NULL || !is_unsafe (draft, text))
    return g_strdup (text);
  safe = g_string_new (NULL);
  while (*p != '\0') {
    const char *end = end_of_sentence (p);
    g_autofree char *sentence = g_strndup (p, (gsize) (end - p));
    g_string_append (safe, is_unsafe (draft, sentence) ? notice : sentence);
    for (p = end; *p == ' ' || *p == '\n'; p++)
      g_string_append_c (safe, *p);
  }
  if (is_unsafe (draft, safe->str))
    g_string_assign (safe, notice);
  return g_string_free (safe, FALSE);
}

/* "Ms. X", "Mr. Y", or "a defender whose identity is known to us" where it is not known how they are addressed. */
static char *
describe_unnamed (const LiaisonLetterDraft *draft, const LiaisonPartner *partner, guint number)
{
  LiaisonGender gender = partner != NULL ? liaison_partner_grammar (partner, NULL).gender : LIAISON_GENDER_OPEN;
  const char letter[] = { letters[number % (sizeof letters - 1)], '\0' };
  const char *words;

  if (gender == LIAISON_GENDER_FEMININE)
    words = N_ ("Ms. %s");
  else if (gender == LIAISON_GENDER_MASCULINE)
    words = N_ ("Mr. %s");
  else if (draft->signatories->len > 1)
    words = N_ ("%s, a human rights defender whose identity is known to us");
  else
    words = N_ ("%s, a human rights defender whose identity is known to me");
  return liaison_letter_fill (say (draft, words), letter, NULL);
}

/* "Mr. Otoniel Ba Chub" */
static char *
describe_named (const LiaisonLetterDraft *draft, const LiaisonPartner *partner)
{
  g_autofree char *name = liaison_report_partner_name (draft->content, &partner->record.id);
  LiaisonGender gender = liaison_partner_grammar (partner, name).gender;
  const char *address = partner->form_of_address;

  if (name == NULL || g_strcmp0 (partner->kind, "person") != 0)
    return g_steal_pointer (&name);
  if (address == NULL && gender == LIAISON_GENDER_FEMININE)
    address = say (draft, N_ ("Ms."));
  else if (address == NULL && gender == LIAISON_GENDER_MASCULINE)
    address = say (draft, N_ ("Mr."));
  return address != NULL ? g_strdup_printf ("%s %s", address, name) : g_steal_pointer (&name);
}

/* "Fourteen organizers of marches", "14 people, of whom 5 women" */
static char *
describe_group (const LiaisonLetterDraft *draft, const LiaisonParty *party)
{
  g_autofree char *label = party->anonymous ? NULL : liaison_letter_redact (draft, party->label);
  g_autofree char *count = g_strdup_printf ("%u", party->number > 0 ? (guint) party->number : 1);
  g_autofree char *women = party->women > 0 ? g_strdup_printf ("%u", (guint) party->women) : NULL;

  if (label != NULL)
    return g_steal_pointer (&label);
  if (party->number <= 1)
    return g_strdup (say (draft, N_ ("a person")));
  return liaison_letter_fill (say (draft, women != NULL ? N_ ("%s people, of whom %s are women") : N_ ("%s people")),
                              count, women);
}

static gboolean
may_name (const LiaisonLetterDraft *draft, const LiaisonParty *party, const LiaisonPartner *partner)
{
  const LiaisonMoment *today = &liaison_report_content_get (draft->content)->today;
  const LiaisonMoment *day = liaison_moment_is_set (&draft->letter->sent_on) ? &draft->letter->sent_on : today;
  GPtrArray *consents = partner != NULL
                            ? liaison_report_parts (draft->content, &liaison_entity_consent, &partner->record.id)
                            : NULL;

  if (party->anonymous || (partner != NULL && partner->code_name != NULL))
    return FALSE;
  return !liaison_naming_is_refused (liaison_matter_judge_naming (party, partner, consents, day));
}

static char *
describe (const LiaisonLetterDraft *draft, const LiaisonParty *party, guint *unnamed)
{
  const LiaisonPartner *partner = (const LiaisonPartner *) liaison_report_record (
      draft->content, &liaison_entity_partner, &party->partner);

  /* Whoever is not among what may go is not named either. */
  if (!liaison_id_is_nil (&party->partner) && partner == NULL)
    return describe_unnamed (draft, NULL, (*unnamed)++);
  if (partner == NULL && (party->number > 1 || party->label == NULL))
    return describe_group (draft, party);
  if (!may_name (draft, party, partner))
    return describe_unnamed (draft, partner, (*unnamed)++);
  return partner != NULL ? describe_named (draft, partner) : g_strdup (party->label);
}

/** liaison_letter_people: Returns: (transfer full) (element-type utf8): those on a side of the matter, as the letter
 * calls them */
GPtrArray *
liaison_letter_people (const LiaisonLetterDraft *draft, const char *side)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *parties = draft->matter != NULL
                           ? liaison_report_parts (draft->content, &liaison_entity_party, &draft->matter->record.id)
                           : NULL;
  guint unnamed = 0;

  for (guint i = 0; parties != NULL && i < parties->len; i++) {
    const LiaisonParty *party = g_ptr_array_index (parties, i);
    char *name = g_strcmp0 (party->side, side) == 0 ? describe (draft, party, &unnamed) : NULL;
    if (name != NULL)
      g_ptr_array_add (people, name);
  }
  return people;
}

static gboolean
holds_on (const LiaisonMandateTitle *title, const LiaisonMoment *day)
{
  return (!liaison_moment_is_set (&title->from) || liaison_moment_compare (&title->from, day) <= 0) &&
         (!liaison_moment_is_set (&title->to) || liaison_moment_compare (&title->to, day) >= 0);
}

/** liaison_letter_mandate_title: Returns: (transfer full): what the mandate was called on the day of the letter, as its
 * holder bears it */
char *
liaison_letter_mandate_title (const LiaisonLetterDraft *draft, const LiaisonSignatory *signatory)
{
  GPtrArray *titles = liaison_report_parts (draft->content, &liaison_entity_mandate_title, &signatory->mandate);
  const LiaisonMoment *today = &liaison_report_content_get (draft->content)->today;
  const LiaisonMoment *day = liaison_moment_is_set (&draft->letter->sent_on) ? &draft->letter->sent_on : today;
  const LiaisonPartner *holder = (const LiaisonPartner *) liaison_report_record (
      draft->content, &liaison_entity_partner, &signatory->holder);
  LiaisonGender gender = holder != NULL ? liaison_partner_grammar (holder, NULL).gender : LIAISON_GENDER_OPEN;
  char *name;

  for (guint i = 0; i < titles->len; i++) {
    const LiaisonMandateTitle *title = g_ptr_array_index (titles, i);
    if (!holds_on (title, day))
      continue;
    if (draft->language == LIAISON_LANGUAGE_EN && title->title_en != NULL)
      return g_strdup (title->title_en);
    if (draft->language == LIAISON_LANGUAGE_FR && title->title_fr_m != NULL)
      return liaison_grammar_agree (gender, title->title_fr_m, title->title_fr_f);
  }
  name = liaison_report_partner_name (draft->content, &signatory->mandate);
  return name != NULL ? name : g_strdup ("[\xe2\x80\xa6]");
}

/** liaison_letter_fill: Returns: (transfer full): @words with @first and @second (nullable) for their "%s" */
char *
liaison_letter_fill (const char *words, const char *first, const char *second)
{
  GString *text = g_string_new (words);

  g_string_replace (text, "%s", first, 1);
  if (second != NULL)
    g_string_replace (text, "%s", second, 1);
  return g_string_free (text, FALSE);
}

/** liaison_letter_join: Returns: (transfer full) (nullable): @parts with @between them and @last before the last one;
 * %NULL for none */
char *
liaison_letter_join (GPtrArray *parts, const char *between, const char *last)
{
  GString *text;

  if (parts->len == 0)
    return NULL;
  text = g_string_new (g_ptr_array_index (parts, 0));
  for (guint i = 1; i < parts->len; i++)
    g_string_append_printf (text, "%s%s", i + 1 < parts->len ? between : last,
                            (const char *) g_ptr_array_index (parts, i));
  return g_string_free (text, FALSE);
}
