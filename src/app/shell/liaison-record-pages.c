// SPDX-License-Identifier: GPL-3.0-or-later
// Which widget shows a place, which one a record, which dialog makes one.
#include "liaison-record-pages.h"

#include "liaison-calendar-page.h"
#include "liaison-commitment-view.h"
#include "liaison-commitments-page.h"
#include "liaison-coverage-page.h"
#include "liaison-exchange-view.h"
#include "liaison-figures-page.h"
#include "liaison-letter-dialog.h"
#include "liaison-letter-view.h"
#include "liaison-letters-page.h"
#include "liaison-objective-view.h"
#include "liaison-matter-dialog.h"
#include "liaison-matter-view.h"
#include "liaison-objectives-page.h"
#include "liaison-today-page.h"
#include "liaison-trash-page.h"
#include "liaison-visit-dialogs.h"
#include "liaison-visit-view.h"
#include "liaison-visits-page.h"
#include "liaison-work-dialogs.h"

#include <glib/gi18n.h>

typedef struct {
  const char *name;
  GtkWidget *(*make) (LiaisonSession *session);
} PlacePage;

/* The places that are no list of partners. */
static const PlacePage places[] = {
  { "today", liaison_today_page_new },
  { "calendar", liaison_calendar_page_new },
  { "communications", liaison_letters_page_new },
  { "visits", liaison_visits_page_new },
  { "objectives", liaison_objectives_page_new },
  { "commitments", liaison_commitments_page_new },
  { "coverage", liaison_coverage_page_new },
  { "figures", liaison_figures_page_new },
  { "trash", liaison_trash_page_new },
};

static const LiaisonRecordPage pages[] = {
  { "commitment", N_ ("Commitment"), liaison_commitment_view_new, liaison_commitment_dialog_make },
  { "exchange", N_ ("Exchange"), liaison_exchange_view_new, liaison_exchange_dialog_make },
  { "objective", N_ ("Objective"), liaison_objective_view_new, liaison_objective_dialog_make },
  { "communication", N_ ("Letter"), liaison_letter_view_new, liaison_letter_dialog_new },
  { "visit", N_ ("Country visit"), liaison_visit_view_new, liaison_visit_dialog_make },
  { "matter", N_ ("Matter"), liaison_matter_view_new, liaison_matter_dialog_new_about },
};

/** liaison_record_page_find: Returns: (nullable): how records of the entity of this name are shown and made */
const LiaisonRecordPage *
liaison_record_page_find (const char *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].entity, entity) == 0)
      return &pages[i];
  return NULL;
}

/** liaison_place_page_new: Returns: (transfer floating) (nullable): the page of the place of this name */
GtkWidget *
liaison_place_page_new (LiaisonSession *session, const char *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].name, place))
      return places[i].make (session);
  return NULL;
}
