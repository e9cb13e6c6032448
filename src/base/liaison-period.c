// SPDX-License-Identifier: GPL-3.0-or-later
// From when to when, in words.
#include "liaison-period.h"

#include "liaison-language.h"

#include <glib/gi18n-lib.h>

/** liaison_period_format: Returns: (transfer full): "since 2019", "2015 – 2019"; "" if nothing is known */
char *
liaison_period_format (const LiaisonMoment *from, const LiaisonMoment *to)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autofree char *first = liaison_moment_format (from, NULL, language);
  g_autofree char *last = liaison_moment_format (to, NULL, language);

  if (*first != '\0' && *last != '\0')
    /* Translators: from one date to another. */
    return g_strdup_printf (C_ ("period", "%s – %s"), first, last);
  if (*first != '\0')
    /* Translators: %s is a day such as "14 September 2015" with one context, a month or a year with the other. */
    return g_strdup_printf (from->day != 0 ? C_ ("period, to the day", "since %s") : C_ ("period", "since %s"), first);
  if (*last != '\0')
    /* Translators: %s is a day such as "14 September 2015" with one context, a month or a year with the other. */
    return g_strdup_printf (to->day != 0 ? C_ ("period, to the day", "until %s") : C_ ("period", "until %s"), last);
  return g_strdup ("");
}
