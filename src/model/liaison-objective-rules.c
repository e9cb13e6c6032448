// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from objectives, commitments and needs on a day: how far, how late, how urgent.
#include "liaison-objective-rules.h"

#include "liaison-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A target: what to reach, and from which side. */
typedef struct {
  double number;
  gboolean is_ceiling;
} Target;

/** liaison_due: Returns: how something that is due on @due, a day, a month or a year, stands on @today */
LiaisonDue
liaison_due (gboolean is_open, const LiaisonMoment *due, const LiaisonMoment *today)
{
  guint32 first, last, now;
  int days;

  if (!is_open)
    return (LiaisonDue) { LIAISON_DUE_SETTLED, 0 };
  if (!liaison_moment_is_set (due))
    return (LiaisonDue) { LIAISON_DUE_UNDATED, 0 };
  liaison_moment_span (due, NULL, &first, &last);
  liaison_moment_span (today, NULL, &first, &now);
  days = (int) last - (int) now;
  return (LiaisonDue) { days < 0                        ? LIAISON_DUE_OVERDUE
                        : days <= LIAISON_DUE_SOON_DAYS ? LIAISON_DUE_SOON
                                                        : LIAISON_DUE_LATER,
                        days };
}

/** liaison_commitment_due: Returns: how a promise stands */
LiaisonDue
liaison_commitment_due (const LiaisonCommitment *commitment, const LiaisonMoment *today)
{
  return liaison_due (g_strcmp0 (commitment->status, "open") == 0, &commitment->due, today);
}

/** liaison_objective_due: Returns: how an objective stands; one that is planned can be late too */
LiaisonDue
liaison_objective_due (const LiaisonObjective *objective, const LiaisonMoment *today)
{
  gboolean is_open = g_strcmp0 (objective->status, "achieved") != 0 && g_strcmp0 (objective->status, "abandoned") != 0;

  return liaison_due (is_open, &objective->due, today);
}

/** liaison_due_code: Returns: the stable name of a state, for programs */
const char *
liaison_due_code (LiaisonDueState state)
{
  static const char *const codes[] = { "overdue", "due_soon", "due_later", "undated", "settled" };

  return codes[state];
}

/**
 * liaison_due_describe:
 * @status: what the record says it is, translated: it stands for what is settled, or without a day
 *
 * Returns: (transfer full): "Overdue by 3 days", "Due today", "Due in 12 days", "Kept"
 */
char *
liaison_due_describe (const LiaisonDue *due, const char *status)
{
  switch (due->state) {
  case LIAISON_DUE_OVERDUE:
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Overdue by %d day", "Overdue by %d days", (gulong) -due->days), -due->days);
  case LIAISON_DUE_SOON:
  case LIAISON_DUE_LATER:
    if (due->days == 0)
      return g_strdup (_ ("Due today"));
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Due in %d day", "Due in %d days", (gulong) due->days),
                            due->days);
  case LIAISON_DUE_UNDATED:
  case LIAISON_DUE_SETTLED:
  default:
    return g_strdup (status);
  }
}

/* A sign of one of these begins @text; what follows it. */
static const char *
skip_sign (const char *text, const char *const *signs)
{
  for (guint i = 0; signs[i] != NULL; i++)
    if (g_str_has_prefix (text, signs[i]))
      return text + strlen (signs[i]);
  return NULL;
}

/* What separates thousands: a space of any width, an apostrophe, a comma before just three digits. */
static const char *
skip_separator (const char *text)
{
  static const char *const spaces[] = { " ", "\u00a0", "\u202f", "\u2009", "'", "’", ",", NULL };
  const char *next = skip_sign (text, spaces);

  if (next == NULL || !g_ascii_isdigit (next[0]) || !g_ascii_isdigit (next[1]) || !g_ascii_isdigit (next[2]) ||
      g_ascii_isdigit (next[3]))
    return NULL;
  return next;
}

/**
 * liaison_number_find:
 *
 * Returns: whether @text holds a number, as written in English or French: "1,200", "1 200", "12.5", "12,5 %"; the first
 * one counts
 */
gboolean
liaison_number_find (const char *text, double *number)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *at = text, *next;

  while (at != NULL && *at != '\0' && !g_ascii_isdigit (*at))
    at++;
  if (at == NULL || *at == '\0')
    return FALSE;
  if (at > text && at[-1] == '-')
    g_string_append_c (digits, '-');
  while (g_ascii_isdigit (*at)) {
    g_string_append_c (digits, *at++);
    if (!g_ascii_isdigit (*at) && (next = skip_separator (at)) != NULL)
      at = next;
  }
  if ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1])) {
    g_string_append_c (digits, '.');
    for (at++; g_ascii_isdigit (*at); at++)
      g_string_append_c (digits, *at);
  }
  *number = g_ascii_strtod (digits->str, NULL);
  return TRUE;
}

/* FALSE for a target in words. */
static gboolean
read_target (const char *text, Target *target)
{
  static const char *const ceilings[] = { "≤", "<=", "=<", "<", NULL };
  static const char *const floors[] = { "≥", ">=", "=>", ">", "=", NULL };
  g_autofree char *copy = g_strstrip (g_strdup (text));
  const char *rest = skip_sign (copy, ceilings);

  target->is_ceiling = rest != NULL;
  if (rest == NULL)
    rest = skip_sign (copy, floors);
  if (rest == NULL)
    rest = copy;
  g_assert (rest != NULL);
  while (*rest != '\0' && g_unichar_isspace (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);
  return (g_ascii_isdigit (*rest) || (*rest == '-' && g_ascii_isdigit (rest[1]))) &&
         liaison_number_find (rest, &target->number);
}

static gboolean
are_same_words (const char *a, const char *b)
{
  g_autofree char *first = liaison_fold (a);
  g_autofree char *second = liaison_fold (b);

  return strcmp (g_strstrip (first), g_strstrip (second)) == 0;
}

static double
divide (const Target *target, double value)
{
  if (target->is_ceiling)
    return value <= target->number ? 1 : target->number > 0 ? target->number / value : 0;
  if (target->number > 0)
    return value / target->number;
  return value >= target->number ? 1 : 0;
}

/** liaison_indicator_progress: Returns: 0 to 100; %LIAISON_PROGRESS_UNKNOWN where it does not count, see the head of
 * this file's header */
int
liaison_indicator_progress (const LiaisonIndicator *indicator)
{
  Target target;
  double value;

  if (indicator->target == NULL)
    return LIAISON_PROGRESS_UNKNOWN;
  if (indicator->value == NULL)
    return 0;
  if (!read_target (indicator->target, &target))
    return are_same_words (indicator->target, indicator->value) ? 100 : 0;
  if (!liaison_number_find (indicator->value, &value))
    return LIAISON_PROGRESS_UNKNOWN;
  /* Nothing is called reached before it is. */
  return (int) (CLAMP (divide (&target, value), 0, 1) * 100 + 1e-9);
}

/**
 * liaison_objective_progress:
 * @indicators: (element-type LiaisonIndicator)
 *
 * Returns: 0 to 100; %LIAISON_PROGRESS_UNKNOWN where no indicator counts
 */
int
liaison_objective_progress (const LiaisonObjective *objective, const GPtrArray *indicators)
{
  int sum = 0, counted = 0;

  if (g_strcmp0 (objective->status, "achieved") == 0)
    return 100;
  for (guint i = 0; i < indicators->len; i++) {
    int one = liaison_indicator_progress (g_ptr_array_index (indicators, i));
    if (one == LIAISON_PROGRESS_UNKNOWN)
      continue;
    sum += one;
    counted++;
  }
  return counted > 0 ? sum / counted : LIAISON_PROGRESS_UNKNOWN;
}

/* Without an urgency: after all others. */
static int
rank_urgency (const char *urgency)
{
  static const char *const degrees[] = { "critical", "high", "medium", "low" };

  for (guint i = 0; i < G_N_ELEMENTS (degrees); i++)
    if (g_strcmp0 (degrees[i], urgency) == 0)
      return (int) i;
  return G_N_ELEMENTS (degrees);
}

/** liaison_need_compare: Returns: the order of needs: those nobody has answered, the most urgent, the oldest first */
int
liaison_need_compare (const LiaisonNeed *a, const LiaisonNeed *b)
{
  int order = (g_strcmp0 (a->status, "open") != 0) - (g_strcmp0 (b->status, "open") != 0);

  if (order == 0)
    order = rank_urgency (a->urgency) - rank_urgency (b->urgency);
  if (order == 0)
    order = liaison_moment_compare (&a->raised_on, &b->raised_on);
  return order != 0 ? order : liaison_id_compare (&a->record.id, &b->record.id);
}
