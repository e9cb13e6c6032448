// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar: month and agenda.
#include "liaison-calendar-page.h"

struct _LiaisonCalendarPage {
  AdwBin parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonCalendarPage, liaison_calendar_page, ADW_TYPE_BIN)

static void
liaison_calendar_page_dispose (GObject *object)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_calendar_page_parent_class)->dispose (object);
}

static void
liaison_calendar_page_class_init (LiaisonCalendarPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_calendar_page_dispose;
}

static void
liaison_calendar_page_init (LiaisonCalendarPage *self)
{
}

GtkWidget *
liaison_calendar_page_new (LiaisonSession *session)
{
  LiaisonCalendarPage *self = g_object_new (LIAISON_TYPE_CALENDAR_PAGE, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
