// SPDX-License-Identifier: GPL-3.0-or-later
// The options that narrow meetings as the calendar's filters do.
#pragma once

#include "liaison-calendar-filter.h"
#include "liaison-cli-output.h"

G_BEGIN_DECLS

/** Per facet, what was given to its option. */
extern char **liaison_cli_filter_choices[LIAISON_CALENDAR_FACETS];

/* Entries of a table of options; needs glib/gi18n-lib.h. */
#define LIAISON_CLI_FILTER_OPTIONS                                                                                     \
  { "family",                                                                                                          \
    0,                                                                                                                 \
    G_OPTION_FLAG_NONE,                                                                                                \
    G_OPTION_ARG_FILENAME_ARRAY,                                                                                       \
    &liaison_cli_filter_choices[LIAISON_CALENDAR_FAMILY],                                                              \
    N_ ("Only with partners of that family; each of these may be given again"),                                        \
    N_ ("FAMILY") },                                                                                                   \
      { "kind",                                                                                                        \
        0,                                                                                                             \
        G_OPTION_FLAG_NONE,                                                                                            \
        G_OPTION_ARG_FILENAME_ARRAY,                                                                                   \
        &liaison_cli_filter_choices[LIAISON_CALENDAR_KIND],                                                            \
        N_ ("Only of that kind"),                                                                                      \
        N_ ("KIND") },                                                                                                 \
      { "country",                                                                                                     \
        0,                                                                                                             \
        G_OPTION_FLAG_NONE,                                                                                            \
        G_OPTION_ARG_FILENAME_ARRAY,                                                                                   \
        &liaison_cli_filter_choices[LIAISON_CALENDAR_COUNTRY],                                                         \
        N_ ("Only in that country"),                                                                                   \
        N_ ("COUNTRY") },                                                                                              \
      { "visit",                                                                                                       \
        0,                                                                                                             \
        G_OPTION_FLAG_NONE,                                                                                            \
        G_OPTION_ARG_FILENAME_ARRAY,                                                                                   \
        &liaison_cli_filter_choices[LIAISON_CALENDAR_VISIT],                                                           \
        N_ ("Only of that country visit"),                                                                             \
        N_ ("ID") },                                                                                                   \
      { "staff",                                                                                                       \
        0,                                                                                                             \
        G_OPTION_FLAG_NONE,                                                                                            \
        G_OPTION_ARG_FILENAME_ARRAY,                                                                                   \
        &liaison_cli_filter_choices[LIAISON_CALENDAR_STAFF],                                                           \
        N_ ("Only with that member of staff"),                                                                         \
        N_ ("ID") },                                                                                                   \
  {                                                                                                                    \
    "status", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY,                                                      \
        &liaison_cli_filter_choices[LIAISON_CALENDAR_STATUS], N_ ("Only with that status"), N_ ("STATUS")              \
  }

gboolean liaison_cli_has_filter (void);
LiaisonCalendarFilter *liaison_cli_make_filter (LiaisonCli *cli, GError **error);

G_END_DECLS
