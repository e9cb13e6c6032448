// SPDX-License-Identifier: GPL-3.0-or-later
// The days of the letters and those of the replies that a report of communications tells.
#include "liaison-document-periods.h"

#include "liaison-date-row.h"

#include <glib/gi18n.h>

/* What was typed is asked for when so long nothing more was, in milliseconds. */
#define PATIENCE 400

struct _LiaisonDocumentPeriods {
  AdwPreferencesGroup parent_instance;

  LiaisonDateRow *from;
  LiaisonDateRow *to;
  LiaisonDateRow *replies_from;
  LiaisonDateRow *replies_to;
  guint source;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonDocumentPeriods, liaison_document_periods, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
tell_cb (gpointer user_data)
{
  LiaisonDocumentPeriods *self = user_data;

  self->source = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LiaisonDocumentPeriods *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (PATIENCE, tell_cb, self);
}

static LiaisonDateRow *
add_row (LiaisonDocumentPeriods *self, const char *title)
{
  GtkWidget *row = liaison_date_row_new (title, FALSE);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return LIAISON_DATE_ROW (row);
}

static void
liaison_document_periods_dispose (GObject *object)
{
  g_clear_handle_id (&LIAISON_DOCUMENT_PERIODS (object)->source, g_source_remove);
  G_OBJECT_CLASS (liaison_document_periods_parent_class)->dispose (object);
}

static void
liaison_document_periods_class_init (LiaisonDocumentPeriodsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_document_periods_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_document_periods_init (LiaisonDocumentPeriods *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Days"));
  self->from = add_row (self, _ ("Letters Sent From"));
  self->to = add_row (self, _ ("Letters Sent Until"));
  self->replies_from = add_row (self, _ ("Replies Received From"));
  self->replies_to = add_row (self, _ ("Replies Received Until"));
}

/** liaison_document_periods_read: Returns: whether all four are days that can be read, which @wish then has */
gboolean
liaison_document_periods_read (LiaisonDocumentPeriods *self, LiaisonDocumentWish *wish)
{
  return liaison_date_row_get_moment (self->from, &wish->from) && liaison_date_row_get_moment (self->to, &wish->to) &&
         liaison_date_row_get_moment (self->replies_from, &wish->replies_from) &&
         liaison_date_row_get_moment (self->replies_to, &wish->replies_to) && liaison_moment_is_set (&wish->from) &&
         liaison_document_check (wish, NULL);
}

/** liaison_document_periods_show: Shows the days of @wish, and tells from then on when they change. */
void
liaison_document_periods_show (LiaisonDocumentPeriods *self, const LiaisonDocumentWish *wish)
{
  LiaisonDateRow *rows[] = { self->from, self->to, self->replies_from, self->replies_to };

  liaison_date_row_set_moment (self->from, &wish->from);
  liaison_date_row_set_moment (self->to, &wish->to);
  liaison_date_row_set_moment (self->replies_from, &wish->replies_from);
  liaison_date_row_set_moment (self->replies_to, &wish->replies_to);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (rows[i], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}
