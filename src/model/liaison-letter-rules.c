// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from a letter, its replies and a day.
#include "liaison-letter-rules.h"

#include "liaison-day-words.h"
#include "liaison-error.h"
#include "liaison-language.h"
#include "liaison-reference-number.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *code;
  const char *label;
} states[] = {
  { "draft", NC_ ("letter", "Draft") },
  { "circulated", NC_ ("letter", "Circulated for signature") },
  { "withdrawn", NC_ ("letter", "Withdrawn") },
  { "sent", NC_ ("letter", "Sent") },
  { "due", NC_ ("letter", "Reply due") },
  { "acknowledged", NC_ ("letter", "Acknowledged only") },
  { "extension", NC_ ("letter", "Extension asked") },
  { "overdue", NC_ ("letter", "Overdue") },
  { "replied", NC_ ("letter", "Replied") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (states) == LIAISON_LETTER_STATES);

/* How many days from @today to the last day that @day may mean; negative where that is over. */
static int
count_days (const LiaisonMoment *day, const LiaisonMoment *today)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  guint32 first, last, now;

  liaison_moment_span (today, zone, &first, &now);
  liaison_moment_span (day, zone, &first, &last);
  return (int) last - (int) now;
}

static gboolean
has_reply (GPtrArray *replies, const char *kind)
{
  for (guint i = 0; replies != NULL && i < replies->len; i++)
    if (g_strcmp0 (((const LiaisonReply *) g_ptr_array_index (replies, i))->kind, kind) == 0)
      return TRUE;
  return FALSE;
}

static LiaisonLetterState
judge_waiting (const LiaisonCommunication *letter, const LiaisonLetterStanding *standing, int left)
{
  if (liaison_moment_is_set (&letter->reply_due) && left < 0)
    return LIAISON_LETTER_OVERDUE;
  if (standing->asked_extension)
    return LIAISON_LETTER_EXTENSION;
  if (standing->is_acknowledged)
    return LIAISON_LETTER_ACKNOWLEDGED;
  return liaison_moment_is_set (&letter->reply_due) ? LIAISON_LETTER_DUE : LIAISON_LETTER_SENT;
}

/**
 * liaison_letter_standing:
 * @replies: (nullable) (element-type LiaisonReply): all that came, in any order
 * @today: the day that is asked for
 *
 * A day that is known as a month or a year alone is over when that month or year is.
 *
 * Returns: where @letter stands on that day
 */
LiaisonLetterStanding
liaison_letter_standing (const LiaisonCommunication *letter, GPtrArray *replies, const LiaisonMoment *today)
{
  LiaisonLetterStanding standing = { .state = LIAISON_LETTER_DRAFT,
                                     .is_acknowledged = has_reply (replies, "acknowledgement"),
                                     .asked_extension = has_reply (replies, "extension") };
  int left = liaison_moment_is_set (&letter->reply_due) ? count_days (&letter->reply_due, today) : 0;

  if (g_strcmp0 (letter->status, "withdrawn") == 0)
    standing.state = LIAISON_LETTER_WITHDRAWN;
  else if (g_strcmp0 (letter->status, "circulated") == 0)
    standing.state = LIAISON_LETTER_CIRCULATED;
  else if (g_strcmp0 (letter->status, "sent") == 0 && has_reply (replies, "substantive"))
    standing.state = LIAISON_LETTER_REPLIED;
  else if (g_strcmp0 (letter->status, "sent") == 0)
    standing.state = judge_waiting (letter, &standing, left);
  if (liaison_letter_state_is_waiting (standing.state))
    standing.days = ABS (left);
  return standing;
}

/** liaison_letter_state_is_waiting: Returns: whether a reply on the substance may still come */
gboolean
liaison_letter_state_is_waiting (LiaisonLetterState state)
{
  return state >= LIAISON_LETTER_SENT && state <= LIAISON_LETTER_OVERDUE;
}

/** liaison_letter_state_parse: Returns: whether @code is what liaison_letter_state_code() gives */
gboolean
liaison_letter_state_parse (const char *code, LiaisonLetterState *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].code, code) == 0) {
      *state = (LiaisonLetterState) i;
      return TRUE;
    }
  return FALSE;
}

/** liaison_letter_state_code: Returns: the stable name of @state, for programs */
const char *
liaison_letter_state_code (LiaisonLetterState state)
{
  return states[state].code;
}

/** liaison_letter_state_label: Returns: the translated name of @state */
const char *
liaison_letter_state_label (LiaisonLetterState state)
{
  return g_dpgettext2 (NULL, "letter", states[state].label);
}

/** liaison_letter_standing_words: Returns: (transfer full): "Reply due in 12 days", "Overdue by 3 days", "Replied" */
char *
liaison_letter_standing_words (const LiaisonLetterStanding *standing)
{
  int days = standing->days;

  if (standing->state == LIAISON_LETTER_DUE && days == 0)
    return g_strdup (_ ("Reply due today"));
  if (standing->state == LIAISON_LETTER_DUE)
    return g_strdup_printf (ngettext ("Reply due in %d day", "Reply due in %d days", (gulong) days), days);
  if (standing->state == LIAISON_LETTER_OVERDUE)
    return g_strdup_printf (ngettext ("Overdue by %d day", "Overdue by %d days", (gulong) days), days);
  return g_strdup (liaison_letter_state_label (standing->state));
}

/** liaison_letter_publication: Returns: whether @letter is public on the day @today */
LiaisonPublication
liaison_letter_publication (const LiaisonCommunication *letter, const LiaisonMoment *today)
{
  if (g_strcmp0 (letter->status, "sent") != 0)
    return LIAISON_PUBLICATION_NONE;
  if (!liaison_moment_is_set (&letter->public_on))
    return LIAISON_PUBLICATION_WITHHELD;
  return count_days (&letter->public_on, today) > 0 ? LIAISON_PUBLICATION_EMBARGO : LIAISON_PUBLICATION_PUBLIC;
}

/** liaison_publication_code: Returns: the stable name, for programs; "" for none */
const char *
liaison_publication_code (LiaisonPublication publication)
{
  static const char *const codes[] = { "", "withheld", "embargo", "public" };

  return codes[publication];
}

/** liaison_letter_publication_words: Returns: (transfer full): "Public since 3 May 2026", "Public on 3 May 2026",
 * "Withheld", or "" for what was not sent */
char *
liaison_letter_publication_words (const LiaisonCommunication *letter, const LiaisonMoment *today)
{
  LiaisonPublication publication = liaison_letter_publication (letter, today);
  g_autofree char *day = NULL;

  if (publication == LIAISON_PUBLICATION_NONE)
    return g_strdup ("");
  if (publication == LIAISON_PUBLICATION_WITHHELD)
    return g_strdup (C_ ("letter", "Withheld"));
  day = liaison_moment_format (&letter->public_on, NULL, liaison_language_of_interface ());
  if (publication == LIAISON_PUBLICATION_EMBARGO)
    /* Translators: of a letter; %s is a date. */
    return g_strdup_printf (_ ("Public on %s"), day);
  /* Translators: of a letter; %s is a date. */
  return g_strdup_printf (_ ("Public since %s"), day);
}

/** liaison_letter_base_type: Returns: (nullable): "UA", "AL" or "OL", of a letter of one mandate or of several */
const char *
liaison_letter_base_type (const char *type)
{
  static const char *const bases[] = { "UA", "AL", "OL" };

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (bases); i++)
    if (strcmp (type + (*type == 'J' ? 1 : 0), bases[i]) == 0)
      return bases[i];
  return NULL;
}

/**
 * liaison_letter_delays_default:
 * @type: (nullable): a code of the vocabulary communication_type
 *
 * Returns: the delays while the office has set no others: those of the communications procedure of the Special
 * Procedures, 60 days for a reply and until the letter is public, 48 hours for what is on laws and policies
 */
LiaisonLetterDelays
liaison_letter_delays_default (const char *type)
{
  return (LiaisonLetterDelays) { 60, g_strcmp0 (liaison_letter_base_type (type), "OL") == 0 ? 2 : 60 };
}

/** liaison_letter_delay_parse: Returns: whether @text, the value of a setting, is a number of days or "none" (-1) */
gboolean
liaison_letter_delay_parse (const char *text, int *days)
{
  guint64 number;

  if (g_strcmp0 (text, "none") == 0) {
    *days = -1;
    return TRUE;
  }
  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, LIAISON_LETTER_DELAY_MAX, &number, NULL))
    return FALSE;
  *days = (int) number;
  return TRUE;
}

/**
 * liaison_letter_fill_dates:
 * @letter: being sent
 *
 * Sets when a reply is due and when the letter becomes public, where that is not set: it stays as it is from then on,
 * whatever becomes of the delays. What was sent on a day that nobody knows gets no dates.
 */
void
liaison_letter_fill_dates (LiaisonCommunication *letter, const LiaisonLetterDelays *delays)
{
  LiaisonMoment sent = letter->sent_on;

  if (liaison_moment_precision (&sent) < LIAISON_PRECISION_DAY)
    return;
  sent.minute = -1;
  if (!liaison_moment_is_set (&letter->reply_due) && delays->reply >= 0)
    letter->reply_due = liaison_day_add (&sent, delays->reply);
  if (!liaison_moment_is_set (&letter->public_on) && delays->publication >= 0)
    letter->public_on = liaison_day_add (&sent, delays->publication);
}

/** liaison_letter_reference: Returns: (transfer full): "JAL FRA 3/2021" or "FRA 3/2021"; "" while it has no number */
char *
liaison_letter_reference (const LiaisonCommunication *letter, gboolean with_type)
{
  LiaisonReferenceNumber reference = { .number = letter->number, .year = letter->year };

  if (letter->country_code == NULL || letter->number <= 0 || letter->year <= 0)
    return g_strdup ("");
  g_strlcpy (reference.country_code, letter->country_code, sizeof reference.country_code);
  if (with_type && letter->type != NULL)
    g_strlcpy (reference.type, letter->type, sizeof reference.type);
  return liaison_reference_write (&reference);
}

/** liaison_letter_set_reference: @country_code: (nullable): %NULL takes the reference away. Sets its three parts. */
void
liaison_letter_set_reference (LiaisonCommunication *letter, const char *country_code, gint64 number, gint64 year)
{
  g_set_str (&letter->country_code, country_code);
  letter->number = country_code != NULL ? number : LIAISON_INTEGER_UNSET;
  letter->year = country_code != NULL ? year : LIAISON_INTEGER_UNSET;
}

/**
 * liaison_letter_mandate_rank:
 * @mandate_type: (nullable): a code of the vocabulary mandate_type
 * @mandate_scope: (nullable): a code of the vocabulary mandate_scope
 *
 * The order in which a letter names its signatories: the mandate that leads, then working groups, then the mandates of
 * a country, then the other ones; those of one rank in the order of their subjects.
 *
 * Returns: the rank, from 0
 */
int
liaison_letter_mandate_rank (gboolean lead, const char *mandate_type, const char *mandate_scope)
{
  if (lead)
    return 0;
  if (g_strcmp0 (mandate_type, "WG") == 0)
    return 1;
  return g_strcmp0 (mandate_scope, "country") == 0 ? 2 : 3;
}
