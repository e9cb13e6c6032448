// SPDX-License-Identifier: GPL-3.0-or-later
// How the office engages with a partner: last contact, how often, how far, how much its claims weigh.
#include "liaison-partner-engagement.h"

#include "liaison-language.h"
#include "liaison-partner-facts.h"
#include "liaison-row.h"
#include "liaison-salience.h"

#include <glib/gi18n.h>
#include <string.h>

static GtkWidget *
make_last_contact (const LiaisonPartnerRow *partner)
{
  const LiaisonMoment *last = &partner->last_contact;
  LiaisonMoment today = liaison_moment_today ();
  g_autofree char *date = liaison_moment_format (last, NULL, liaison_language_of_interface ());
  g_autofree char *text = NULL;
  GtkWidget *row;
  int days;

  if (*date == '\0')
    return liaison_partner_facts_row (_ ("Last contact"), _ ("No meeting held yet"));
  days = liaison_moment_days_ago (last, &today);
  if (partner->cadence > 0 && days > partner->cadence)
    /* Translators: a date, then how long ago it was: longer than it should be. */
    text = g_strdup_printf (
        ngettext ("%s, %d day ago: longer than intended", "%s, %d days ago: longer than intended", (gulong) days), date,
        days);
  row = liaison_partner_facts_row (_ ("Last contact"), text != NULL ? text : date);
  if (text != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon ("dialog-warning-symbolic"));
  return row;
}

static GtkWidget *
make_cadence (const LiaisonPartnerRow *partner)
{
  gboolean is_own = partner->partner->cadence_days != LIAISON_INTEGER_UNSET;
  g_autofree char *text = g_strdup_printf (ngettext ("Every %d day", "Every %d days", (gulong) partner->cadence),
                                           partner->cadence);
  /* Translators: %s is "Every 90 days". */
  g_autofree char *whole = is_own ? g_strdup (text) : g_strdup_printf (_ ("%s, as all of this family"), text);

  return liaison_partner_facts_row (_ ("Contact at least"), whole);
}

/* Its place among the five levels from inform to empower; 0 for none. */
static guint
find_level (const char *code)
{
  for (guint i = 0; code != NULL && i < liaison_vocabulary_engagement.n_terms; i++)
    if (strcmp (liaison_vocabulary_engagement.terms[i].code, code) == 0)
      return i + 1;
  return 0;
}

static GtkWidget *
make_bar (guint level)
{
  guint levels = liaison_vocabulary_engagement.n_terms;
  GtkWidget *bar = g_object_new (GTK_TYPE_LEVEL_BAR, "mode", GTK_LEVEL_BAR_MODE_DISCRETE, "max-value", (double) levels,
                                 "value", (double) level, "width-request", 90, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  /* The colours of a battery would say that less is bad. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), NULL);
  return bar;
}

/* Two bars, one above the other; the words beside them say the same. */
static GtkWidget *
make_engagement (const LiaisonPartner *partner)
{
  const char *now = liaison_vocabulary_label (&liaison_vocabulary_engagement, partner->engagement_now);
  const char *desired = liaison_vocabulary_label (&liaison_vocabulary_engagement, partner->engagement_desired);
  GtkWidget *bars = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *text = NULL;
  GtkWidget *row;

  if (now != NULL && desired != NULL)
    /* Translators: how far a partner is engaged and should be, of: inform, consult, involve, collaborate, empower. */
    text = g_strdup_printf (_ ("Now: %s. Desired: %s."), now, desired);
  else if (now != NULL)
    /* Translators: how far a partner is engaged: inform, consult, involve, collaborate or empower. */
    text = g_strdup_printf (_ ("Now: %s."), now);
  else
    /* Translators: how far a partner should be engaged: inform, consult, involve, collaborate or empower. */
    text = g_strdup_printf (_ ("Desired: %s."), desired);
  row = liaison_partner_facts_row (_ ("Engagement"), text);
  gtk_box_append (GTK_BOX (bars), make_bar (find_level (partner->engagement_now)));
  gtk_box_append (GTK_BOX (bars), make_bar (find_level (partner->engagement_desired)));
  gtk_widget_set_valign (bars, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bars);
  return row;
}

static GtkWidget *
make_salience (LiaisonSalience salience)
{
  /* Translators: a class of partners by how much their claims weigh, then why: "Dependent: legitimacy and urgency". */
  g_autofree char *text = g_strdup_printf (C_ ("salience", "%s: %s"), liaison_salience_label (salience),
                                           liaison_salience_reason (salience));

  return liaison_partner_facts_row (_ ("Salience"), text);
}

/** liaison_partner_engagement_new: Returns: (transfer floating): a group of rows */
GtkWidget *
liaison_partner_engagement_new (LiaisonNames *names, LiaisonPartnerDetails *details)
{
  static const char *const fields[] = { "power", "legitimacy", "urgency", "review_on", "owner", NULL };
  const LiaisonPartner *partner = details->row->partner;
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  LiaisonSalience salience = liaison_salience (partner->power, partner->legitimacy, partner->urgency);

  adw_preferences_group_set_title (group, _ ("Engagement"));
  adw_preferences_group_add (group, make_last_contact (details->row));
  if (details->row->cadence > 0)
    adw_preferences_group_add (group, make_cadence (details->row));
  if (partner->engagement_now != NULL || partner->engagement_desired != NULL)
    adw_preferences_group_add (group, make_engagement (partner));
  if (salience != LIAISON_SALIENCE_UNKNOWN)
    adw_preferences_group_add (group, make_salience (salience));
  for (guint i = 0; fields[i] != NULL; i++)
    liaison_partner_facts_add (group, names, details, fields[i]);
  return GTK_WIDGET (group);
}
