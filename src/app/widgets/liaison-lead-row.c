// SPDX-License-Identifier: GPL-3.0-or-later
// A form row for the reminders of something: a summary, unfolded a check for each time offered.
#include "liaison-lead-row.h"

#include "liaison-accessible.h"
#include "liaison-reminder-rules.h"
#include "liaison-row.h"

struct _LiaisonLeadRow {
  AdwExpanderRow parent_instance;

  GArray *leads;    /* (element-type gint64): what is chosen */
  GPtrArray *lines; /* (element-type GtkWidget): of what is offered */
  gboolean is_setting;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonLeadRow, liaison_lead_row, ADW_TYPE_EXPANDER_ROW)

/* In minutes. What is chosen otherwise is offered besides. */
static const gint64 offered[] = { 0, 5, 10, 15, 30, 60, 2 * 60, 24 * 60, 2 * 24 * 60, 7 * 24 * 60 };

static void
show_summary (LiaisonLeadRow *self)
{
  g_autofree char *text = liaison_reminder_leads_describe (self->leads);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
  liaison_accessible_set_description (GTK_WIDGET (self), text);
}

static void
toggled_cb (GtkCheckButton *check, gpointer user_data)
{
  LiaisonLeadRow *self = LIAISON_LEAD_ROW (user_data);
  const gint64 *minutes = g_object_get_data (G_OBJECT (check), "minutes");

  if (self->is_setting)
    return;
  liaison_reminder_leads_set (self->leads, *minutes, gtk_check_button_get_active (check));
  show_summary (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_line (LiaisonLeadRow *self, gint64 minutes)
{
  g_autofree char *title = liaison_reminder_lead_describe (minutes);
  GtkWidget *line = liaison_row_new (ADW_TYPE_ACTION_ROW, title, NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  liaison_accessible_set_label (check, title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), liaison_reminder_leads_have (self->leads, minutes));
  g_object_set_data_full (G_OBJECT (check), "minutes", g_memdup2 (&minutes, sizeof minutes), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), line);
  g_ptr_array_add (self->lines, line);
}

static void
show_lines (LiaisonLeadRow *self)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->lines->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->lines->pdata[i]);
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    liaison_reminder_leads_set (all, offered[i], TRUE);
  for (guint i = 0; i < self->leads->len; i++)
    liaison_reminder_leads_set (all, g_array_index (self->leads, gint64, i), TRUE);
  self->is_setting = TRUE;
  for (guint i = 0; i < all->len; i++)
    add_line (self, g_array_index (all, gint64, i));
  self->is_setting = FALSE;
}

static void
liaison_lead_row_finalize (GObject *object)
{
  LiaisonLeadRow *self = LIAISON_LEAD_ROW (object);

  g_array_unref (self->leads);
  g_ptr_array_unref (self->lines);
  G_OBJECT_CLASS (liaison_lead_row_parent_class)->finalize (object);
}

static void
liaison_lead_row_class_init (LiaisonLeadRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_lead_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_LEAD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_lead_row_init (LiaisonLeadRow *self)
{
  self->leads = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->lines = g_ptr_array_new ();
}

/** liaison_lead_row_new: Returns: (transfer floating): a row without reminders; @title: plain text */
GtkWidget *
liaison_lead_row_new (const char *title)
{
  GtkWidget *self = liaison_row_new (LIAISON_TYPE_LEAD_ROW, title, NULL);

  liaison_accessible_set_label (self, title);
  show_lines (LIAISON_LEAD_ROW (self));
  show_summary (LIAISON_LEAD_ROW (self));
  return self;
}

/** liaison_lead_row_set_leads: @leads: (element-type gint64): what is chosen from now on */
void
liaison_lead_row_set_leads (LiaisonLeadRow *self, const GArray *leads)
{
  g_return_if_fail (LIAISON_IS_LEAD_ROW (self));

  g_array_set_size (self->leads, 0);
  if (leads->len > 0)
    g_array_append_vals (self->leads, leads->data, leads->len);
  show_lines (self);
  show_summary (self);
}

/** liaison_lead_row_get_leads: Returns: (transfer none) (element-type gint64): what is chosen, the shortest first */
const GArray *
liaison_lead_row_get_leads (LiaisonLeadRow *self)
{
  g_return_val_if_fail (LIAISON_IS_LEAD_ROW (self), NULL);

  return self->leads;
}
