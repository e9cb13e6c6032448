// SPDX-License-Identifier: GPL-3.0-or-later
// How a partner can be reached, and how it must not be.
//
// What may be done with a contact point is decided by liaison-contact-safety.h alone. One never to be used is struck
// through and says so in words; it can be read, but neither opened nor copied.
#include "liaison-contact-points.h"

#include "liaison-accessible.h"
#include "liaison-contact-safety.h"
#include "liaison-error-text.h"
#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the buttons of a row act on. */
typedef struct {
  LiaisonSession *session;
  LiaisonPartnerDetails *details;
  LiaisonContactPoint *point;
} Target;

static void
free_target (gpointer data)
{
  Target *target = data;

  g_object_unref (target->session);
  liaison_partner_details_unref (target->details);
  liaison_record_unref (&target->point->record);
  g_free (target);
}

static Target *
get_target (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)), "target");
}

static void
tell (GtkWidget *widget, const char *text)
{
  gtk_widget_activate_action (widget, "win.toast", "s", text);
}

static void
copy (GtkWidget *button)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), get_target (button)->point->value);
  tell (button, _ ("Copied"));
}

static void
copy_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) button = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  /* The row may be gone: another partner is shown, or the register was locked. */
  if (strcmp (answer, "copy") == 0 && gtk_widget_get_root (button) != NULL)
    copy (button);
}

/* What is not safe is copied only by somebody who has read that it is not. */
static void
copy_cb (GtkWidget *button)
{
  const Target *target = get_target (button);
  LiaisonContactUse use = liaison_contact_use (target->details->row->partner, target->point);
  AdwDialog *question;

  if (use < LIAISON_CONTACT_UNSAFE) {
    copy (button);
    return;
  }
  question = adw_alert_dialog_new (_ ("Copy All the Same?"),
                                   use == LIAISON_CONTACT_CLOSED
                                       ? _ ("This partner must not be contacted. Using it may put people in danger.")
                                       : _ ("This contact point is not safe. Using it may put people in danger."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "copy", _ ("C_opy"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "copy", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (question), button, NULL, copy_answered_cb, g_object_ref (button));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) button = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tell (button, _ ("No program could open this"));
}

static void
open_cb (GtkWidget *button)
{
  const Target *target = get_target (button);
  g_autofree char *uri = liaison_contact_uri (target->details->row->partner, target->point);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (button)), NULL, opened_cb, g_object_ref (button));
}

/* The button may be gone with its row, which "changed" made anew: the window tells. */
static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (liaison_session_commit_finish (LIAISON_SESSION (source), result, &error)) {
    gtk_widget_activate_action (window, "win.toast-undo", "s", _ ("Verified today"));
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    text = liaison_error_text (error);
    tell (window, text);
  }
}

static void
verify_cb (GtkWidget *button)
{
  const Target *target = get_target (button);
  g_autoptr (LiaisonChangeSet)
      set = liaison_change_set_new (N_ ("Verified how to reach %s"), target->details->row->name);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (&target->point->record);

  ((LiaisonContactPoint *) after)->verified_on = liaison_moment_today ();
  liaison_change_set_update (set, &target->point->record, after);
  gtk_widget_set_sensitive (button, FALSE);
  liaison_session_commit (target->session, set, NULL, verified_cb, g_object_ref (gtk_widget_get_root (button)));
}

static void
add_button (GtkWidget *row, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  g_signal_connect (button, "clicked", callback, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, word);
}

static const char *
name_use (LiaisonContactUse use)
{
  static const char *const words[] = { NC_ ("contact point", "Safe"), NC_ ("contact point", "Safety not known"),
                                       NC_ ("contact point", "Not safe"), NC_ ("contact point", "Do not contact"),
                                       NC_ ("contact point", "Never use") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "contact point", words[use]);
}

static char *
describe_age (const LiaisonContactPoint *point)
{
  LiaisonMoment today = liaison_moment_today ();
  g_autofree char *date = NULL;

  if (!liaison_moment_is_set (&point->verified_on))
    return g_strdup (_ ("never verified"));
  date = liaison_moment_format (&point->verified_on, NULL, liaison_language_of_interface ());
  if (liaison_contact_is_outdated (point, &today))
    /* Translators: a contact point was checked to be right more than a year ago; %s is a date. */
    return g_strdup_printf (_ ("not verified for over a year: %s"), date);
  /* Translators: a contact point was checked to be right; %s is a date. */
  return g_strdup_printf (_ ("verified on %s"), date);
}

static char *
describe (LiaisonNames *names, const LiaisonContactPoint *point, LiaisonContactUse use)
{
  g_autoptr (GString) text = g_string_new (name_use (use));
  g_autofree char *age = describe_age (point);

  if (point->preferred && use <= LIAISON_CONTACT_UNKNOWN)
    add_word (text, _ ("Preferred"));
  add_word (text, liaison_names_label (names, &liaison_vocabulary_contact_type, point->type));
  add_word (text, point->label);
  if (use != LIAISON_CONTACT_NEVER)
    add_word (text, age);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
find_icon (const LiaisonContactPoint *point, LiaisonContactUse use)
{
  static const struct {
    const char *type, *icon;
  } icons[] = { { "email", "mail-unread-symbolic" },
                { "phone", "call-start-symbolic" },
                { "signal", "chat-message-new-symbolic" },
                { "address", "mark-location-symbolic" },
                { "web", "web-browser-symbolic" } };

  if (use == LIAISON_CONTACT_NEVER)
    return "action-unavailable-symbolic";
  if (use == LIAISON_CONTACT_UNSAFE || use == LIAISON_CONTACT_CLOSED)
    return "dialog-warning-symbolic";
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (point->type, icons[i].type) == 0)
      return icons[i].icon;
  return "avatar-default-symbolic";
}

/* What opens it, as people say: by the type of the contact point. */
static char *
name_opening (const LiaisonContactPoint *point)
{
  if (g_strcmp0 (point->type, "email") == 0)
    /* Translators: %s is an e-mail address. */
    return g_strdup_printf (_ ("Write to “%s”"), point->value);
  if (g_strcmp0 (point->type, "phone") == 0)
    /* Translators: %s is a telephone number. */
    return g_strdup_printf (_ ("Call “%s”"), point->value);
  if (g_strcmp0 (point->type, "signal") == 0)
    /* Translators: %s is a telephone number; Signal is the name of a messenger. */
    return g_strdup_printf (_ ("Open “%s” in Signal"), point->value);
  /* Translators: %s is the address of a web site. */
  return g_strdup_printf (_ ("Open “%s”"), point->value);
}

static gboolean
is_verified_today (const LiaisonContactPoint *point)
{
  LiaisonMoment today = liaison_moment_today ();

  return liaison_moment_compare (&point->verified_on, &today) == 0;
}

static void
add_buttons (GtkWidget *row, const Target *target, LiaisonContactUse use)
{
  const LiaisonContactPoint *point = target->point;
  g_autofree char *uri = liaison_contact_uri (target->details->row->partner, point);
  /* Translators: %s is an address or a number. */
  g_autofree char *verify = g_strdup_printf (_ ("Mark “%s” as verified today"), point->value);
  /* Translators: %s is an address or a number. */
  g_autofree char *copying = g_strdup_printf (_ ("Copy “%s”"), point->value);
  g_autofree char *opening = name_opening (point);

  if (use == LIAISON_CONTACT_NEVER)
    return;
  /* To verify is to contact. */
  if (use != LIAISON_CONTACT_CLOSED && !is_verified_today (point) && !liaison_session_is_read_only (target->session))
    add_button (row, "object-select-symbolic", verify, G_CALLBACK (verify_cb));
  add_button (row, "edit-copy-symbolic", copying, G_CALLBACK (copy_cb));
  if (uri != NULL)
    add_button (row, "adw-external-link-symbolic", opening, G_CALLBACK (open_cb));
}

static GtkWidget *
make_row (LiaisonSession *session, LiaisonPartnerDetails *details, LiaisonContactPoint *point)
{
  LiaisonContactUse use = liaison_contact_use (details->row->partner, point);
  gboolean is_never = use == LIAISON_CONTACT_NEVER;
  g_autofree char *words = describe (liaison_names_of (session), point, use);
  g_autofree char *subtitle = g_markup_escape_text (words, -1);
  g_autofree char *title = g_markup_printf_escaped (is_never ? "<s>%s</s>" : "%s", point->value);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "title-lines", 3, NULL);
  Target *target = g_new (Target, 1);

  *target = (Target) { g_object_ref (session), liaison_partner_details_ref (details),
                       (LiaisonContactPoint *) liaison_record_ref (&point->record) };
  g_object_set_data_full (G_OBJECT (row), "target", target, free_target);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), !is_never);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon (find_icon (point, use)));
  if (use >= LIAISON_CONTACT_UNSAFE)
    gtk_widget_add_css_class (row, is_never ? "error" : "warning");
  add_buttons (row, target, use);
  return row;
}

static GtkWidget *
make_intermediary_row (LiaisonPartnerDetails *details)
{
  const LiaisonId *id = &details->row->partner->intermediary;
  const char *title = g_hash_table_lookup (details->titles, id);
  g_autofree char *uuid = liaison_id_to_string (id);
  g_autofree char *words = NULL;
  GtkWidget *row;

  if (title == NULL)
    return NULL;
  /* Translators: %s is the name of the person to go through. */
  words = g_strdup_printf (_ ("Go through %s"), title);
  row = liaison_row_new (ADW_TYPE_ACTION_ROW, words, _ ("The way to reach them"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon ("system-users-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  liaison_row_set_action (row, "win.show-partner", uuid);
  return row;
}

static int
compare_points (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return liaison_contact_compare (user_data, *(LiaisonContactPoint *const *) a, *(LiaisonContactPoint *const *) b);
}

/** liaison_contact_points_new: Returns: (transfer floating): a group with one row a contact point, the best first */
GtkWidget *
liaison_contact_points_new (LiaisonSession *session, LiaisonPartnerDetails *details)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *intermediary = make_intermediary_row (details);
  g_autoptr (GPtrArray) points = g_ptr_array_copy (details->contact_points, NULL, NULL);

  g_ptr_array_set_free_func (points, NULL);
  g_ptr_array_sort_with_data (points, compare_points, details->row->partner);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Contact points"));
  if (intermediary != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), intermediary);
  for (guint i = 0; i < points->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (session, details, points->pdata[i]));
  return group;
}
