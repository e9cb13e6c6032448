// SPDX-License-Identifier: GPL-3.0-or-later
// On which day a week begins.
#include "liaison-weekdays.h"

#include <langinfo.h>
#include <stdint.h>

static int chosen_weekday;

/** liaison_first_weekday_choose: @weekday: 1 (Monday) to 7 (Sunday); 0 to ask the locale. Views made later follow. */
void
liaison_first_weekday_choose (int weekday)
{
  chosen_weekday = weekday;
}

static int
first_weekday_of_locale (void)
{
#ifdef __GLIBC__
  /* The C library tells a number of days after a day it names in the same odd way. */
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  guint origin = (guint) (uintptr_t) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  int of_origin = origin == 19971130 ? 7 : 1;

  return (of_origin - 1 + first - 1) % 7 + 1;
#else
  return 1;
#endif
}

/** liaison_first_weekday: Returns: 1 (Monday) to 7 (Sunday), as was chosen, else as the locale has it */
int
liaison_first_weekday (void)
{
  return chosen_weekday != 0 ? chosen_weekday : first_weekday_of_locale ();
}
