// SPDX-License-Identifier: GPL-3.0-or-later
// What a person agreed to, and how far they may be named now.
#include "liaison-consent-list.h"

#include "liaison-accessible.h"
#include "liaison-consent-dialog.h"
#include "liaison-consent.h"
#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

/* What a press opens the dialog of. */
typedef struct {
  LiaisonSession *session;
  LiaisonPartnerDetails *details;
  LiaisonConsent *consent; /* NULL adds one */
} Target;

static void
free_target (gpointer data, GClosure *closure)
{
  Target *target = data;

  g_object_unref (target->session);
  liaison_partner_details_unref (target->details);
  if (target->consent != NULL)
    liaison_record_unref (&target->consent->record);
  g_free (target);
}

static void
edit_cb (GtkWidget *widget, gpointer user_data)
{
  const Target *target = user_data;
  const LiaisonPartnerRow *row = target->details->row;

  adw_dialog_present (
      liaison_consent_dialog_new (target->session, &row->partner->record.id, row->name, target->consent), widget);
}

/* Has @signal of @widget open the dialog. */
static void
connect (GtkWidget *widget, const char *signal, LiaisonSession *session, LiaisonPartnerDetails *details,
         LiaisonConsent *consent)
{
  Target *target = g_new0 (Target, 1);

  target->session = g_object_ref (session);
  target->details = liaison_partner_details_ref (details);
  if (consent != NULL)
    target->consent = (LiaisonConsent *) liaison_record_ref (&consent->record);
  g_signal_connect_data (widget, signal, G_CALLBACK (edit_cb), target, free_target, G_CONNECT_DEFAULT);
}

static void
add_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, word);
}

/* Takes the place of "%s" of @sentence (translated) by a day; nothing where none is known. */
static void
add_day (GString *text, const char *sentence, const LiaisonMoment *day)
{
  g_autofree char *date = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *words = NULL;

  if (!liaison_moment_is_set (day))
    return;
  date = liaison_moment_format (day, NULL, liaison_language_of_interface ());
  parts = g_strsplit (sentence, "%s", 2);
  words = g_strjoinv (date, parts);
  add_word (text, words);
}

static char *
describe (LiaisonPartnerDetails *details, const LiaisonConsent *consent, LiaisonConsentState state)
{
  g_autoptr (GString) text = g_string_new (liaison_consent_state_label (state));
  const char *by = g_hash_table_lookup (details->titles, &consent->received_by);

  add_word (text, consent->purpose != NULL ? consent->purpose : _ ("for every purpose"));
  /* Translators: of a consent; %s is a date. */
  add_day (text, _ ("given on %s"), &consent->given_on);
  add_word (text, consent->how);
  add_word (text, by);
  /* Translators: of a consent; %s is a date. */
  add_day (text, _ ("until %s"), &consent->expires_on);
  /* Translators: of a consent; %s is a date. */
  add_day (text, _ ("withdrawn on %s"), &consent->withdrawn_on);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
find_icon (LiaisonConsentState state)
{
  static const char *const icons[] = { "object-select-symbolic", "view-conceal-symbolic", "task-past-due-symbolic",
                                       "action-unavailable-symbolic", "task-due-symbolic" };

  return icons[state];
}

static GtkWidget *
make_row (LiaisonSession *session, LiaisonPartnerDetails *details, LiaisonConsent *consent)
{
  LiaisonMoment today = liaison_moment_today ();
  LiaisonConsentState state = liaison_consent_state (details->consents, consent, &today);
  g_autofree char *subtitle = describe (details, consent, state);
  GtkWidget *row = liaison_row_new (
      ADW_TYPE_ACTION_ROW,
      liaison_names_label (liaison_names_of (session), &liaison_vocabulary_consent_level, consent->level), subtitle);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon (find_icon (state)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  if (state != LIAISON_CONSENT_IN_FORCE)
    gtk_widget_add_css_class (row, "dimmed");
  if (liaison_session_is_read_only (session))
    return row;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  connect (row, "activated", session, details, consent);
  return row;
}

/* Who may read the name at each level. */
static const char *
explain (int level)
{
  static const char *const words[] = { N_ ("They appear in nothing that leaves the office"),
                                       N_ ("They appear outside without name, contact or text"),
                                       N_ ("They may be named to mandates and the UN"),
                                       N_ ("They may be named to the UN and to States"),
                                       N_ ("They may be named in public") };

  return _ (words[level]);
}

static GtkWidget *
make_level_row (LiaisonSession *session, LiaisonPartnerDetails *details)
{
  LiaisonMoment today = liaison_moment_today ();
  int level = liaison_consent_level (details->consents, &today);
  char code[2] = { (char) ('0' + level), '\0' };
  const char *label = liaison_names_label (liaison_names_of (session), &liaison_vocabulary_consent_level, code);
  /* Translators: how far a person may be named now: a number from 0 to 4 and its name. */
  g_autofree char *title = g_strdup_printf (_ ("Level in force: %d, %s"), level, label);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, explain (level));

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon ("liaison-shield-symbolic"));
  return row;
}

static int
compare_consents (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LiaisonConsent *first = *(LiaisonConsent *const *) a, *second = *(LiaisonConsent *const *) b;
  LiaisonMoment today = liaison_moment_today ();
  int ended = (liaison_consent_state (user_data, first, &today) != LIAISON_CONSENT_IN_FORCE) -
              (liaison_consent_state (user_data, second, &today) != LIAISON_CONSENT_IN_FORCE);

  return ended != 0 ? ended : liaison_moment_compare (&second->given_on, &first->given_on);
}

static GtkWidget *
make_add_button (LiaisonSession *session, LiaisonPartnerDetails *details)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Add a Consent"));
  liaison_accessible_set_label (button, _ ("Add a Consent"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !liaison_session_is_read_only (session));
  connect (button, "clicked", session, details, NULL);
  return button;
}

/**
 * liaison_consent_list_new:
 *
 * Returns: (transfer floating) (nullable): a group with the level in force and one row a consent; %NULL for whom nobody
 * asks for consent
 */
GtkWidget *
liaison_consent_list_new (LiaisonSession *session, LiaisonPartnerDetails *details)
{
  g_autoptr (GPtrArray) consents = g_ptr_array_copy (details->consents, NULL, NULL);
  GtkWidget *group;

  g_ptr_array_set_free_func (consents, NULL);
  if (consents->len == 0 && g_strcmp0 (details->row->partner->kind, "person") != 0)
    return NULL;
  g_ptr_array_sort_with_data (consents, compare_consents, details->consents);
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Consent"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), make_add_button (session, details));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_level_row (session, details));
  for (guint i = 0; i < consents->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (session, details, g_ptr_array_index (consents, i)));
  return group;
}
